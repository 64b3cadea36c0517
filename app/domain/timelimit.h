// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/matter.h"
#include "domain/workcalendar.h"

namespace yizhan {

/** When a case is due and when its light changes; a projection, rebuilt from facts at any time. */
struct DueDate
{
    Day dayZero{};    ///< the acceptance day that counts (T-1, T-2)
    Instant due{};    ///< unset: no limit
    Instant blueAt{}; ///< first instant at which the light is BLUE, YELLOW
    Instant yellowAt{};
    bool provisional = false; ///< 暂定: hangs on a year without an arrangement (H-1)
    bool operator==(const DueDate &) const = default;
};

enum class Light { Green, Blue, Yellow, Red, Grey };

/**
 * Due date of `limit` for something that began at `start` (DOMAIN 2.4 and 11a). Working days: day 0 is the day of
 * acceptance, or the next working day when it came after closing or on a day off; due at close of business of day N.
 */
[[nodiscard]] DueDate dueDate(const Limit &limit, Instant start, const OpeningHours &hours,
                              const WorkCalendar &calendar, const Zone &zone);

/** The light at `now` (L-1); Red only once `due` is past. */
[[nodiscard]] Light lightAt(const DueDate &date, Instant now);

/** Working days from the day of `now` to the due day: 0 = today, negative = overdue. */
[[nodiscard]] int workdaysLeft(const DueDate &date, Instant now, const WorkCalendar &calendar, const Zone &zone);

} // namespace yizhan
