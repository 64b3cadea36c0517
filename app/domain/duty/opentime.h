// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

/** How much of a time the hall was open, in whatever it is counted: a night is no absence and no vacancy. Pure. */
namespace yizhan {

struct OpenTime
{
    std::chrono::milliseconds length{};
    int workdays = 0; ///< days with any of it
};
/** How much of the hall's opening hours lies in [from, to). */
[[nodiscard]] OpenTime openTime(const HallInfo &info, const WorkCalendar &calendar, Instant from, Instant to);

/**
 * Whether cover was needed on that day of an absence that began at `from`, was to end at `planned` and lasts until
 * `to`. A day of the plan counts with any open time of it: cover was arranged for it. A day that nobody planned counts
 * once more than half its opening hours are gone: up to half a working day is a short absence, of which the superior is
 * told and nothing more (AB-14). Without that whoever comes ten minutes late had a day of leave more, and a pair of ten
 * days was flagged as one of eleven.
 */
[[nodiscard]] bool isDayAway(const HallInfo &info, const WorkCalendar &calendar, Day day, Instant from, Instant planned,
                             Instant to);
/** How many days of that absence count so. */
[[nodiscard]] int daysAway(const HallInfo &info, const WorkCalendar &calendar, Instant from, Instant planned,
                           Instant to);

/**
 * How long the post was to be served and nobody was there, up to `now` while it still is: the hours in which the post
 * is open alone, as isOpen() has them. A night, a lunch without a roster or a server that was off in between adds
 * nothing.
 */
[[nodiscard]] std::chrono::milliseconds vacantTime(const HallState &state, const WorkCalendar &calendar,
                                                   const Vacancy &vacancy, Instant now);

/** When the hours in which the post is open ended last, up to `now`; unset where that is more than a month ago. */
[[nodiscard]] Instant servedUntil(const HallState &state, const WorkCalendar &calendar, const QString &post,
                                  Instant now);

} // namespace yizhan
