// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/** The part of decide() that is about bookings and the door bell. Pure; see decide(). */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const BookSlot &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CheckInBooking &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CancelBooking &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const MissBookings &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RingBell &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AnswerBell &command);

/** At the beginning of a day: bookings of days gone by leave the screens, and the hall forgets who they were. */
void retireBookings(const Deciding &on, Decision &decision);
/** The next moment at which a slot goes by that somebody booked and has not come to; unset for none. */
[[nodiscard]] Instant nextNoShow(const HallState &state);

} // namespace yizhan
