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

/** What the roster adds to a post's day: the parts of its slots with A or B that lie between two opening hours. */
template <typename OfPart>
void eachLunchPart(const HallState &state, const WorkCalendar &calendar, const Post &post, Day day,
                   const OfPart &ofPart)
{
    const HallInfo &info = state.info;
    const std::vector<OpenSlot> open = openSlots(info.hours, calendar, day);
    for (std::size_t i = 1; i < open.size(); ++i) {
        for (const RosterSlot *slot : slotsOfDay(state, day)) {
            if (isSet(slot->publishedAt) && (isIn(*slot, post.a) || isIn(*slot, post.b))) {
                const Instant begin = std::max(info.zone.at(day, open[i - 1].to), slotBegin(info, *slot));
                const Instant end = std::min(info.zone.at(day, open[i].from), slotEnd(info, *slot));
                if (begin < end) {
                    ofPart(begin, end);
                }
            }
        }
    }
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

bool isDayAway(const HallInfo &info, const WorkCalendar &calendar, Day day, Instant from, Instant planned, Instant to)
{
    milliseconds whole{};
    milliseconds away{};
    milliseconds inPlan{};
    for (const OpenSlot &slot : openSlots(info.hours, calendar, day)) {
        const Instant begin = info.zone.at(day, slot.from);
        const Instant end = info.zone.at(day, slot.to);
        whole += end - begin;
        away += common(from, to, begin, end);
        inPlan += common(from, std::min(planned, to), begin, end);
    }
    return inPlan > milliseconds{0} || 2 * away > whole;
}

int daysAway(const HallInfo &info, const WorkCalendar &calendar, Instant from, Instant planned, Instant to)
{
    int count = 0;
    eachDay(info, from, to, [&](Day day) { count += isDayAway(info, calendar, day, from, planned, to) ? 1 : 0; });
    return count;
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
    // Over lunch the post is open too where the roster has A or B.
    eachDay(info, vacancy.since, to, [&](Day day) {
        eachLunchPart(state, calendar, post->second, day,
                      [&](Instant begin, Instant end) { length += common(vacancy.since, to, begin, end); });
    });
    return length;
}

Instant servedUntil(const HallState &state, const WorkCalendar &calendar, const QString &post, Instant now)
{
    constexpr days lookBack{31};
    const auto found = state.posts.find(post);
    Instant last{};
    eachDay(state.info, now - lookBack, now, [&](Day day) {
        const auto ended = [&](Instant end) {
            last = end <= now ? std::max(last, end) : last;
        };
        for (const OpenSlot &slot : openSlots(state.info.hours, calendar, day)) {
            ended(state.info.zone.at(day, slot.to));
        }
        if (found != state.posts.end()) {
            eachLunchPart(state, calendar, found->second, day, [&](Instant, Instant end) { ended(end); });
        }
    });
    return last;
}

} // namespace yizhan
