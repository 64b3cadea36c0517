// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

namespace yizhan {

/** What a resident may want of the hall, at any hour (DOMAIN 4). */
enum class Service {
    Guide,       ///< look up a matter and its materials
    OwnCase,     ///< progress of one's own case
    Rating,      ///< of a visit or a case
    Number,      ///< a number for a window
    Finish,      ///< matters that the community decides itself and that need no window
    Apply,       ///< hand in now, staff take it on the next working day
    Booking,     ///< a place in a slot of the next working days
    GridReport,  ///< 网格上报
    Counselling, ///< crisis counselling within 2 hours
    DutyPhone,   ///< who is on duty, and the phone
    Bell,        ///< ring at the door
};

struct ServiceNow
{
    Service service = Service::Guide;
    bool now = false;
    Instant from{}; ///< where it is not possible now: when it will be; unset: nobody knows
    bool operator==(const ServiceNow &) const = default;
};

/** Whether numbers are given at that moment; else the kiosk shows its page for after hours. */
[[nodiscard]] bool givesNumbers(const HallDay &today, Instant now);
/** The next moment from which numbers are given; unset while they are, or when the hall has no hours. */
[[nodiscard]] Instant numbersFrom(const HallDay &today, Instant now);
/** 计时起算日: the day that counts as the day of receipt for what is handed in now (T-2). */
[[nodiscard]] Day countsFrom(const HallState &state, Instant now);
/** The same by the limit of what is handed in: one in hours runs from this minute, day and night (11a). */
[[nodiscard]] Day countsFrom(const HallState &state, const Limit &limit, Instant now);

/** Whether a resident can do that now, else when. Derived from the hall's hours alone, never stored. */
[[nodiscard]] ServiceNow serviceNow(const HallState &state, const Catalogue &catalogue, Service service, Instant now);

/** What can be done about one matter now. */
enum class MatterOffer {
    Window, ///< a number is given
    Finish, ///< after_hours full: here and now
    Apply,  ///< after_hours apply: handed in now
    Guide,  ///< only to read; the rest when the hall opens
};
struct MatterNow
{
    MatterOffer offer = MatterOffer::Guide;
    Instant windowFrom{}; ///< when a window does it; unset: now
    Day counts{};         ///< day of receipt of what is handed in now
    bool operator==(const MatterNow &) const = default;
};
/** Done at once and decided by the community itself: being written down, which needs nobody, is most of it. */
[[nodiscard]] bool isRegistration(const Matter &matter);
[[nodiscard]] MatterNow matterNow(const Matter &matter, const HallState &state, Instant now);

/** The community's own matter for a report to the grid (网格事件上报), and for counselling within hours; may be null.
 */
[[nodiscard]] const Matter *gridMatter(const Catalogue &catalogue);
[[nodiscard]] const Matter *counsellingMatter(const Catalogue &catalogue);

} // namespace yizhan
