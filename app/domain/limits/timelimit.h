// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/limits/workcalendar.h"
#include "domain/matter.h"

namespace yizhan {

/** From when on a light changes (DOMAIN 2.5, L-1); a setting of the hall. */
struct LightRules
{
    int blueDays = 2;       ///< working days left, and never more than a third of the limit (11a)
    int yellowDays = 1;     ///< the same
    int bluePercent = 50;   ///< of a limit in hours that is left
    int yellowPercent = 25; ///< the same
    int urgeDays = 1;       ///< working days overdue at which the case is urged (催办)
    int redCardDays = 5;    ///< the same for the red card (红牌)
    int urgeHours = 2;      ///< of a limit in hours, past due
    int redCardHours = 24;  ///< the same
    bool operator==(const LightRules &) const = default;
};

/** What a hall counts by. Refers to what it is made of. */
struct TimeRules
{
    const OpeningHours &hours;
    const WorkCalendar &calendar;
    const Zone &zone;
    LightRules lights;
    QString version{}; ///< of the calendar; stands in every date that is counted by these rules
};

/** Raised when the engine counts anything otherwise than before; stands in every date beside the calendar's version. */
constexpr int timeEngine = 2; // 2: an extension moves the parts that run, too

/**
 * A time in which the clock stands still (T-6): both days inclusive, never longer than planned. While it has no end yet
 * it is taken to last as long as planned.
 */
struct ClockStop
{
    Day from{};
    Day to{};            ///< not ok(): still running
    int plannedDays = 0; ///< calendar days; 0: no plan, so `to` alone counts

    /** The day after the last one on which the clock stands still. */
    [[nodiscard]] std::chrono::sys_days end() const;
    bool operator==(const ClockStop &) const = default;
};

/** All that a due date hangs on besides the hall's rules; facts, never changed afterwards. */
struct ClockTerms
{
    Limit limit;
    Instant start{}; ///< submitted or accepted
    std::vector<ClockStop> stops;
    int extendedBy = 0; ///< working days (T-8)
};

/** When the clock stands still, as instants: from the first midnight to the last. */
struct StopSpan
{
    Instant from{};
    Instant to{};
    bool operator==(const StopSpan &) const = default;
};

/** When a case is due and when its light changes; a projection, rebuilt from facts at any time. */
struct DueDate
{
    Day dayZero{};    ///< the acceptance day that counts (T-1, T-2)
    Instant due{};    ///< unset: no limit
    Instant blueAt{}; ///< first instant at which the light is BLUE, YELLOW
    Instant yellowAt{};
    bool provisional = false; ///< 暂定: hangs on a year without an arrangement (H-1)
    std::vector<StopSpan> stopped;
    Instant urgeAt{}; ///< first instant at which it is overdue by so much that somebody is urged; then the red card
    Instant redCardAt{};
    QString calendar; ///< version by which it was counted; empty: before calendars had versions
    int engine = 0;   ///< the same of the engine
    bool operator==(const DueDate &) const = default;
};

enum class Light { Green, Blue, Yellow, Red, Grey };

/** Why a day of the way to the due date counts or not. */
enum class DayReason {
    AfterClosing, ///< submitted after closing: the next working day is day 0 (T-2)
    DayZero,      ///< the day of acceptance, never counted (T-1)
    Workday,
    MakeupWorkday,
    CalendarDay, ///< of a limit in days or months
    HourDay,     ///< of a limit in hours
    Extension,   ///< a working day of the extension (T-8)
    LastDay,     ///< where the end moved to, for it fell on a day that does not work
    Weekend,
    Holiday,
    Stop,
};

/** One day of the way to the due date. */
struct DayAccount
{
    Day date{};
    bool counted = false;
    DayReason reason = DayReason::Workday;
    int stop = -1;       ///< which of the terms' stops
    bool makeup = false; ///< works though it is a Saturday or Sunday (调休上班), whatever it counts as
    bool operator==(const DayAccount &) const = default;
};

/**
 * The due date by those terms (DOMAIN 2.4 and 11a). Working days: day 0 is the day of acceptance, or the next working
 * day when it came after closing or on a day off; due at close of business of the last day. A day on which the clock
 * stands still is not counted; limits in days and months end on a working day; hours run day and night.
 */
[[nodiscard]] DueDate dueDate(const ClockTerms &terms, const TimeRules &rules);
/** The same with every day from submission to the due date, and why it counts or not. */
[[nodiscard]] DueDate dueDate(const ClockTerms &terms, const TimeRules &rules, std::vector<DayAccount> *days);

/** Days one after the other that count, or do not, for the same reason. */
struct DaySpan
{
    Day first{};
    Day last{};
    bool counted = false;
    DayReason reason = DayReason::Workday;
    int stop = -1;
    int days = 0;
    bool makeup = false; ///< working days that are made up: named apart from ordinary ones
    bool operator==(const DaySpan &) const = default;
};
/** The account in as few lines as tell it; a day counts as a working day for its own reason where it is made up. */
[[nodiscard]] std::vector<DaySpan> spansOf(const std::vector<DayAccount> &days);

/** The light at `now` (L-1); Red only once `due` is past, Grey while the clock stands still. */
[[nodiscard]] Light lightAt(const DueDate &date, Instant now);

/** How long the clock of a limit in hours ran between two instants: day and night, but not while it stood still. */
[[nodiscard]] std::chrono::milliseconds clockRan(const DueDate &date, Instant from, Instant to);

/** Working days from the day of `now` to the due day without those stopped: 0 = today, negative = overdue. */
[[nodiscard]] int workdaysLeft(const DueDate &date, Instant now, const WorkCalendar &calendar, const Zone &zone);
[[nodiscard]] int workdaysLeft(const DueDate &date, Instant now, const WorkdayStrip &workdays, const Zone &zone);

} // namespace yizhan
