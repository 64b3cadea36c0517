// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/commands.h"

#include "domain/cases/casewakes.h"
#include "domain/cases/followups.h"
#include "domain/cases/submissionwork.h"
#include "domain/duty/dutywatch.h"
#include "domain/limits/escalating.h"
#include "domain/queue/bookingwork.h"
#include "domain/queue/queue.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

std::optional<Wake> nextWake(const HallState &state, const Catalogue &catalogue, Instant now)
{
    if (state.info.id.isEmpty()) {
        return std::nullopt;
    }
    const Zone &zone = state.info.zone;
    const Day today = zone.day(now);
    if (state.today.day != today) {
        return Wake{zone.at(today, 0), u"begin-day/"_s + toIso(today), BeginDay{}};
    }
    // Only the first one by itself: whoever counts by one already asks the leader.
    if (const CalendarVersion *newest = catalogue.newestCalendar(); newest && !state.calendar.version.days) {
        return Wake{zone.at(today, 0), u"adopt-calendar/"_s + newest->id, AdoptCalendar{newest->id}};
    }
    const Day tomorrow{sys_days{today} + days{1}};
    Wake next{zone.at(tomorrow, 0), u"begin-day/"_s + toIso(tomorrow), BeginDay{}};
    const auto sooner = [&next](Wake wake) {
        if (wake.at < next.at) {
            next = std::move(wake);
        }
    };
    if (!state.today.closed && !state.today.opens.empty()) {
        sooner({state.today.opens.back(), u"close-day/"_s + toIso(today), CloseDay{}});
    }
    for (const QString &id : state.tickets.called()) {
        const Ticket &ticket = state.tickets.at(id);
        sooner({ticket.lastCallAt + callInterval(ticket), u"call-again/"_s + id + u'/' + QString::number(ticket.calls),
                CallAgain{id}});
    }
    if (const auto &instants = state.cases.instants(); !instants.empty()) {
        if (std::optional<Wake> wake = nextWakeOf(state.cases.at(instants.begin()->id))) {
            sooner(std::move(*wake));
        }
    }
    if (const DueRung *rung = state.escalations.next(); rung && rung->at < next.at) {
        next = wakeFor(*rung);
    }
    for (const auto &[id, followUp] : state.followUps) {
        if (const Instant due = nextFollowUpDue(followUp); isSet(due)) {
            sooner({due, u"follow-up-late/"_s + id, MarkFollowUpLate{id}});
        }
    }
    if (const Instant gone = nextNoShow(state); isSet(gone)) {
        sooner({gone, u"no-show/"_s + toIso(gone), MissBookings{}});
    }
    submissionWakes(state, catalogue, sooner);
    dutyWakes(state, now, sooner);
    return next;
}

} // namespace yizhan
