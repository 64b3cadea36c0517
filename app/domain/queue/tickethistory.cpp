// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/queue/tickethistory.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString closing = u"closing"_s;

/** Letters of the queue in which the number was taken. */
QString lettersOf(QString number)
{
    while (!number.isEmpty() && number.back().isDigit()) {
        number.chop(1);
    }
    return number;
}

void waitAgain(TicketHistory &history)
{
    history.state = TicketState::Waiting;
    history.window.clear();
}

} // namespace

TicketHistory tellTicket(const std::vector<Fact> &facts)
{
    TicketHistory history;
    for (const Fact &fact : facts) {
        // "M020", or "M020 <word>"
        const QString word = fact.detail.section(u' ', 1);
        if (fact.kind == "taken"_L1) {
            history.state = TicketState::Waiting;
            history.number = fact.detail;
            history.prefix = lettersOf(fact.detail);
            history.takenAt = fact.at;
        } else if (fact.kind == "called"_L1) {
            history.state = TicketState::Called;
            history.window = word;
            history.calledAt = fact.at;
        } else if (fact.kind == "started"_L1) {
            history.state = TicketState::Serving;
            history.startedAt = fact.at;
        } else if (fact.kind == "missed"_L1) {
            history.state = TicketState::Missed;
            ++history.missedTimes;
            history.endedAt = fact.at;
        } else if (fact.kind == "rejoined"_L1) {
            waitAgain(history);
            history.endedAt = {};
        } else if (fact.kind == "put-back"_L1 || fact.kind == "transferred"_L1) {
            waitAgain(history);
            history.startedAt = {};
            history.prefix = fact.kind == "transferred"_L1 ? word : history.prefix;
        } else if (fact.kind == "done"_L1) {
            history.state = TicketState::Done;
            history.endedAt = word == closing ? Instant{} : fact.at;
        } else if (fact.kind == "void"_L1 && word != closing) {
            history.state = TicketState::Void;
            history.missedTimes += word == "missed-twice"_L1 ? 1 : 0;
            history.endedAt = fact.at;
        }
    }
    return history;
}

TicketHistory historyOf(const Ticket &ticket)
{
    return {ticket.state,    ticket.number,      ticket.prefix,
            ticket.window,   ticket.missedTimes, ticket.takenAt,
            ticket.calledAt, ticket.startedAt,   ticket.endReason == closing ? Instant{} : ticket.endedAt};
}

} // namespace yizhan
