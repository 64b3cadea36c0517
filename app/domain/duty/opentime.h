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
