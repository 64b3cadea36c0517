// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/timelimit.h"

#include <algorithm>

namespace yizhan {

using namespace std::chrono;

namespace {

/** Light thresholds of DOMAIN 2.5, in working days left; never more than a third of the limit (11a). */
constexpr int blueDays = 2;
constexpr int yellowDays = 1;

/** Minute at which business stops on a working day; 24:00 where the hall has no hours (民法典 203). */
int closingMinute(const OpeningHours &hours, const WorkCalendar &calendar, Day day)
{
    const auto slots = openSlots(hours, calendar, day);
    return slots.empty() ? 24 * 60 : slots.back().to;
}

/** Day 0 (T-1, T-2): today before closing on a working day, else the next working day. */
Day dayZero(Instant start, const OpeningHours &hours, const WorkCalendar &calendar, const Zone &zone)
{
    const Day day = zone.day(start);
    if (calendar.isWorkday(day) && zone.minuteOfDay(start) < closingMinute(hours, calendar, day)) {
        return day;
    }
    return calendar.nextWorkday(day);
}

Day onWorkday(Day day, const WorkCalendar &calendar)
{
    return calendar.isWorkday(day) ? day : calendar.nextWorkday(day);
}

Day addMonths(Day day, int count)
{
    const year_month_day moved = day + months{count};
    return moved.ok() ? moved : Day{moved.year() / moved.month() / last};
}

/** The working day `back` working days before `day`. */
Day workdaysBefore(Day day, int back, const WorkCalendar &calendar)
{
    while (back > 0) {
        day = Day{sys_days{day} - days{1}};
        back -= calendar.isWorkday(day) ? 1 : 0;
    }
    return day;
}

} // namespace

DueDate dueDate(const Limit &limit, Instant start, const OpeningHours &hours, const WorkCalendar &calendar,
                const Zone &zone)
{
    DueDate result;
    const auto closeOf = [&](Day day) {
        return zone.at(day, closingMinute(hours, calendar, day));
    };
    const auto countedDays = [&](Day lastDay) {
        bool known = true;
        for (sys_days day{zone.day(start)}; day <= sys_days{lastDay}; day += days{1}) {
            known = known && calendar.known(Day{day});
        }
        return known;
    };

    if (limit.unit == LimitUnit::Hour) {
        result.dayZero = zone.day(start);
        result.due = start + std::chrono::hours{limit.value};
        const milliseconds span = result.due - start;
        result.blueAt = result.due - span / 2;
        result.yellowAt = result.due - span / 4;
        return result;
    }

    result.dayZero = dayZero(start, hours, calendar, zone);
    Day lastDay = result.dayZero;
    int workdays = 0; // length of the limit in working days, for the lights
    switch (limit.unit) {
    case LimitUnit::None:
        return result;
    case LimitUnit::Hour:
    case LimitUnit::Immediate:
        break;
    case LimitUnit::Workday:
        for (int i = 0; i < limit.value; ++i) {
            lastDay = calendar.nextWorkday(lastDay);
        }
        break;
    case LimitUnit::Day:
        lastDay = onWorkday(Day{sys_days{result.dayZero} + days{limit.value}}, calendar);
        break;
    case LimitUnit::Month:
        lastDay = onWorkday(addMonths(result.dayZero, limit.value), calendar);
        break;
    }
    for (sys_days day = sys_days{result.dayZero} + days{1}; day <= sys_days{lastDay}; day += days{1}) {
        workdays += calendar.isWorkday(Day{day}) ? 1 : 0;
    }
    result.due = closeOf(lastDay);
    result.provisional = !countedDays(lastDay);
    // "Left n working days" begins at midnight of the day n working days before the last one.
    const auto thresholdAt = [&](int daysLeft) {
        const int capped = std::min(daysLeft, workdays / 3);
        return capped == 0 ? result.due : zone.at(workdaysBefore(lastDay, capped, calendar), 0);
    };
    result.blueAt = thresholdAt(blueDays);
    result.yellowAt = thresholdAt(yellowDays);
    return result;
}

Light lightAt(const DueDate &date, Instant now)
{
    if (!isSet(date.due)) {
        return Light::Green;
    }
    if (now > date.due) {
        return Light::Red;
    }
    // A threshold that fell together with the due date (a very short limit) is no warning of its own.
    if (date.yellowAt < date.due && now >= date.yellowAt) {
        return Light::Yellow;
    }
    if (date.blueAt < date.due && now >= date.blueAt) {
        return Light::Blue;
    }
    return Light::Green;
}

int workdaysLeft(const DueDate &date, Instant now, const WorkCalendar &calendar, const Zone &zone)
{
    const sys_days today{zone.day(now)};
    const sys_days last{zone.day(date.due)};
    int left = 0;
    for (sys_days day = std::min(today, last); day < std::max(today, last); day += days{1}) {
        left += calendar.isWorkday(Day{today <= last ? day + days{1} : day}) ? 1 : 0;
    }
    return today <= last ? left : -left;
}

} // namespace yizhan
