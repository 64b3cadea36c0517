// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/restoring.h"

#include "domain/limits/escalating.h"

#include <algorithm>
#include <set>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int leastGap = 100;
constexpr int slipsPerMinute = 4;
constexpr int casesPerMinute = 2;
/** Numbers are given from half an hour before the doors open; an hour here forgives a clock that was wrong. */
constexpr int minutesBeforeOpening = 60;

/** Minutes of the day of `now` since `from` in which numbers may have been given. */
int minutesAtWork(const HallState &state, const Catalogue &catalogue, Instant from, Instant now)
{
    const Zone &zone = state.info.zone;
    const Day today = zone.day(now);
    const std::vector<OpenSlot> slots = openSlots(state.info.hours, calendarOf(state, catalogue), today);
    if (slots.empty()) {
        return 0;
    }
    const Instant opens = zone.at(today, slots.front().from) - std::chrono::minutes(minutesBeforeOpening);
    const Instant begin = std::max(from, opens);
    return int(std::max<qint64>(0, std::chrono::ceil<std::chrono::minutes>(now - begin).count()));
}

Counter pastPaper(const HallState &state, const QString &id, int minutes, int perMinute)
{
    Counter counter{id, 0};
    if (const auto found = state.counters.find(id); found != state.counters.end()) {
        counter.last = found->second.last;
    }
    const int past = counter.last + leastGap + minutes * perMinute;
    counter.last = (past + 99) / 100 * 100;
    return counter;
}

} // namespace

std::vector<Counter> countersPastPaper(const HallState &state, const Catalogue &catalogue, Instant backedUpAt,
                                       Instant now)
{
    const Day today = state.info.zone.day(now);
    // A queue that had given none until the backup may have given some since.
    std::set<QString> prefixes{u"Z"_s};
    for (const auto &[code, matter] : catalogue.matters) {
        prefixes.insert(matter.queuePrefix);
    }
    for (const auto &[id, window] : state.windows) {
        prefixes.insert(window.prefixes.begin(), window.prefixes.end());
    }
    for (const auto &[id, post] : state.posts) {
        prefixes.insert(post.prefixes.begin(), post.prefixes.end());
    }
    const QString day = u'/' + toIso(today);
    for (const auto &[id, counter] : state.counters) {
        if (id.endsWith(day)) {
            prefixes.insert(id.chopped(day.size()));
        }
    }
    const int minutes = minutesAtWork(state, catalogue, backedUpAt, now);
    std::vector<Counter> counters;
    for (const QString &prefix : prefixes) {
        counters.push_back(pastPaper(state, prefix + day, minutes, slipsPerMinute));
    }
    for (const BookingDay &booking : state.today.booking) {
        counters.push_back(pastPaper(state, u"booking/"_s + toIso(booking.day), 0, 0));
    }
    counters.push_back(pastPaper(state, u"submission/"_s + toIso(today), minutes, casesPerMinute));
    counters.push_back(pastPaper(state, u"case/"_s + QString::number(int(today.year())), minutes, casesPerMinute));
    // Notices come at midnight as well, and hardly more than one for each case.
    counters.push_back(pastPaper(state, noticeCounter(today), int(state.cases.size()), 1));
    return counters;
}

} // namespace yizhan
