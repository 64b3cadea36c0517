// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/limits/workcalendar.h"

#include <memory>

namespace yizhan {

/** A day that is not as its weekday says. */
struct CalendarDay
{
    Day date{};
    bool works = false; ///< a made-up working day (调休), else a day off
    QString name;
    QString nameEn;
    bool operator==(const CalendarDay &) const = default;
};

/**
 * What is known of one year: the State Council's arrangement, or until then its statutory days (H-1). An arrangement
 * may have days of the December before and of the January after.
 */
struct CalendarYear
{
    int year = 0;
    bool known = false;
    std::vector<CalendarDay> days;
    bool operator==(const CalendarYear &) const = default;
};
using CalendarYears = std::vector<CalendarYear>;

/**
 * A work calendar as the centre published it: named by its content, never changed afterwards. Only its place in the
 * order of publication is given anew when the same content is published once more.
 */
struct CalendarVersion
{
    QString id;     ///< contentName() of the years
    int number = 0; ///< 1, 2, 3 … in the order of publication at the centre
    QString label;  ///< "2024-2027/3": years and number, for people
    Instant publishedAt{};
    CalendarYears years;
    std::shared_ptr<const WorkCalendar> days; ///< made of the years
    bool operator==(const CalendarVersion &other) const
    {
        return id == other.id && number == other.number && publishedAt == other.publishedAt && years == other.years;
    }
};

/** Sorted, as it is named and stored: years one after the other, and their days. */
[[nodiscard]] CalendarYears inOrder(CalendarYears years);
/** The years with those of `added` in place of the same ones. */
[[nodiscard]] CalendarYears withYears(const CalendarYears &years, const CalendarYears &added);
/** The first twelve hexadecimal digits of the SHA-256 of the content. */
[[nodiscard]] QString contentName(const CalendarYears &years);
[[nodiscard]] WorkCalendar workCalendar(const CalendarYears &years);
[[nodiscard]] CalendarVersion calendarVersion(const CalendarYears &years, int number, Instant publishedAt);

} // namespace yizhan
