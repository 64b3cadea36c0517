// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/commands.h"

#include "domain/dutywatch.h"
#include "domain/queue.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

std::optional<Wake> nextWake(const HallState &state, const Catalogue &, Instant now)
{
    if (state.info.id.isEmpty()) {
        return std::nullopt;
    }
    const Zone &zone = state.info.zone;
    const Day today = zone.day(now);
    if (state.today.day != today) {
        return Wake{zone.at(today, 0), u"begin-day/"_s + toIso(today), BeginDay{}};
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
    dutyWakes(state, now, sooner);
    return next;
}

} // namespace yizhan
