// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

namespace yizhan {

/** How many working days after today can be booked (DOMAIN 6). */
constexpr int bookingDays = 5;
/** Until then before the slot a resident may take a booking back. */
constexpr std::chrono::hours cancelUntil{2};

/** The next working days on which the hall is open, each cut into slots. */
[[nodiscard]] std::vector<BookingDay> bookingDaysAfter(const HallInfo &info, const WorkCalendar &calendar, Day today);

/** Places of a queue that are left in the slot that begins then; 0 where nothing can be booked. */
[[nodiscard]] int placesLeft(const HallState &state, const QString &prefix, Instant from);
/** The end of that slot; unset where no slot of the bookable days begins then. */
[[nodiscard]] Instant bookingEnd(const HallDay &today, Instant from);
/** The queues that can be booked: those that a window serves and that have places. */
[[nodiscard]] QStringList bookablePrefixes(const HallState &state);

} // namespace yizhan
