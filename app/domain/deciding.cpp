// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/deciding.h"

#include "domain/refusals.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

Context contextAt(const Deciding &on, Instant at)
{
    Context context = on.context;
    context.now = at;
    return context;
}

Instant dueIn(const Deciding &on, Instant start, int workdays)
{
    ClockTerms terms;
    terms.limit = {workdays, LimitUnit::Workday, {}};
    terms.start = start;
    return dueDate(terms, timeRules(on.state, on.catalogue)).due;
}

Fact ticketFact(const Ticket &ticket, const QString &kind, const QString &detail)
{
    return {u"ticket/"_s + ticket.id, kind, detail.isEmpty() ? ticket.number : ticket.number + u' ' + detail};
}

Presence presenceFor(const Deciding &on, const QString &person, PresenceState state, Instant backAt)
{
    const auto found = on.state.presence.find(person);
    Presence presence =
        found == on.state.presence.end() ? Presence{person, PresenceState::OffDuty, {}, {}, {}, {}} : found->second;
    if (presence.state != state) {
        presence.since = on.context.now;
    }
    presence.state = state;
    presence.backAt = backAt;
    presence.seenAt = on.context.now;
    presence.askedAt = {};
    return presence;
}

Window closedWindow(Window window)
{
    window.state = WindowState::Closed;
    window.person.clear();
    window.ticket.clear();
    window.backAt = {};
    return window;
}

Error ticketOpen(const Deciding &on, const Window &window)
{
    const auto found = on.state.tickets.find(window.ticket);
    const QString number = found == on.state.tickets.end() ? QString() : found->second.number;
    return refusal::refused(u"ticket-open"_s, u"%1 还在这个窗口，请先办完或按过号。"_s.arg(number),
                            u"%1 is still at this window; finish it or mark it missed first."_s.arg(number));
}

HelpCall helpCall(const Deciding &on, const QString &place, const QString &number)
{
    return {on.context.fresh.id(), place, number, on.context.now, {}, {}, {}};
}

} // namespace yizhan
