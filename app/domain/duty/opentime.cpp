// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/opentime.h"

#include "domain/duty/roster.h"

#include <algorithm>

namespace yizhan {

using namespace std::chrono;

namespace {

/** What [from, to) and [begin, end) have in common. */
milliseconds common(Instant from, Instant to, Instant begin, Instant end)
{
    return std::max<milliseconds>(std::min(to, end) - std::max(from, begin), milliseconds{0});
}

template <typename OfDay>
void eachDay(const HallInfo &info, Instant from, Instant to, const OfDay &ofDay)
{
    const sys_days last{info.zone.day(to)};
    for (sys_days day{info.zone.day(from)}; day <= last; day += days{1}) {
        ofDay(Day{day});
    }
}

} // namespace

OpenTime openTime(const HallInfo &info, const WorkCalendar &calendar, Instant from, Instant to)
{
    OpenTime result;
    eachDay(info, from, to, [&](Day day) {
        milliseconds length{};
        for (const OpenSlot &slot : openSlots(info.hours, calendar, day)) {
            length += common(from, to, info.zone.at(day, slot.from), info.zone.at(day, slot.to));
        }
        result.length += length;
        result.workdays += length > milliseconds{0} ? 1 : 0;
    });
    return result;
}

milliseconds vacantTime(const HallState &state, const WorkCalendar &calendar, const Vacancy &vacancy, Instant now)
{
    const HallInfo &info = state.info;
    const Instant to = isSet(vacancy.endedAt) ? vacancy.endedAt : now;
    milliseconds length = openTime(info, calendar, vacancy.since, to).length;
    const auto post = state.posts.find(vacancy.post);
    if (post == state.posts.end()) {
        return length;
    }
    // Over lunch the post is open too where the roster has A or B: that part of it which lies between two slots.
    eachDay(info, vacancy.since, to, [&](Day day) {
        const std::vector<OpenSlot> open = openSlots(info.hours, calendar, day);
        for (std::size_t i = 1; i < open.size(); ++i) {
            const Instant begin = std::max(vacancy.since, info.zone.at(day, open[i - 1].to));
            const Instant end = std::min(to, info.zone.at(day, open[i].from));
            for (const RosterSlot *slot : slotsOfDay(state, day)) {
                if (isSet(slot->publishedAt) && (isIn(*slot, post->second.a) || isIn(*slot, post->second.b))) {
                    length += common(begin, end, slotBegin(info, *slot), slotEnd(info, *slot));
                }
            }
        }
    });
    return length;
}

} // namespace yizhan
