// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/restoring.h"

#include "domain/limits/escalating.h"
#include "domain/queue/booking.h"

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
/** Whoever sits at a window when they close is served to the end. */
constexpr int minutesAfterClosing = 60;

using std::chrono::days;
using std::chrono::sys_days;

/** Minutes of `day` between `from` and `now` in which numbers may have been given; after hours too where it is today.
 */
int minutesAtWork(const HallState &state, const Catalogue &catalogue, Day day, Instant from, Instant now)
{
    const Zone &zone = state.info.zone;
    const std::vector<OpenSlot> slots = openSlots(state.info.hours, calendarOf(state, catalogue), day);
    if (slots.empty()) {
        return 0;
    }
    const Instant opens = zone.at(day, slots.front().from) - std::chrono::minutes(minutesBeforeOpening);
    const Instant closes = zone.at(day, slots.back().to) + std::chrono::minutes(minutesAfterClosing);
    const Instant begin = std::max(from, opens);
    const Instant end = day == zone.day(now) ? now : std::min(now, closes);
    return int(std::max<qint64>(0, std::chrono::ceil<std::chrono::minutes>(end - begin).count()));
}

/** The same over all days of this year, for what is counted through the year. */
int minutesOfYear(const HallState &state, const Catalogue &catalogue, Instant from, Instant now)
{
    const Day today = state.info.zone.day(now);
    const Day newYear = today.year() / std::chrono::January / 1;
    int minutes = 0;
    for (sys_days day = std::max(sys_days{state.info.zone.day(from)}, sys_days{newYear}); day <= sys_days{today};
         day += days{1}) {
        minutes += minutesAtWork(state, catalogue, Day{day}, from, now);
    }
    return minutes;
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
    const int minutes = minutesAtWork(state, catalogue, today, backedUpAt, now);
    std::vector<Counter> counters;
    for (const QString &prefix : prefixes) {
        counters.push_back(pastPaper(state, prefix + day, minutes, slipsPerMinute));
    }
    // Days that came to be bookable since the backup have given numbers that it knows nothing of.
    std::set<Day> booked;
    for (const BookingDay &booking : state.today.booking) {
        booked.insert(booking.day);
    }
    for (const BookingDay &booking : bookingDaysAfter(state.info, calendarOf(state, catalogue), today)) {
        booked.insert(booking.day);
    }
    for (const Day one : booked) {
        counters.push_back(pastPaper(state, u"booking/"_s + toIso(one), 0, 0));
    }
    counters.push_back(pastPaper(state, u"submission/"_s + toIso(today), minutes, casesPerMinute));
    const int sinceThen = minutesOfYear(state, catalogue, backedUpAt, now);
    counters.push_back(pastPaper(state, u"case/"_s + QString::number(int(today.year())), sinceThen, casesPerMinute));
    // Notices come at midnight as well, and hardly more than one for each case, those that came since included.
    counters.push_back(pastPaper(state, noticeCounter(today), int(state.cases.size()) + sinceThen * casesPerMinute, 1));
    return counters;
}

} // namespace yizhan
