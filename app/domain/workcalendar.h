// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"

#include <array>
#include <map>
#include <set>
#include <vector>

namespace yizhan {

/** Minutes of the day, half open: 08:30–12:00 is {510, 720}. */
struct OpenSlot
{
    int from = 0;
    int to = 0;
    bool operator==(const OpenSlot &) const = default;
};

/** Opening hours per weekday of one hall (index 0 = Monday); a make-up working day has Friday's hours if Sat/Sun have
 * none. */
struct OpeningHours
{
    std::array<std::vector<OpenSlot>, 7> week;
    bool operator==(const OpeningHours &) const = default;
};

enum class DayKind { Workday, MakeupWorkday, Weekend, Holiday };

/**
 * Working days (调休 included), from data. A year that no table covers falls back to statutory days and weekends and
 * makes every date that depends on it provisional (H-1).
 */
class WorkCalendar
{
public:
    /** `holiday` and `workday` rows as in resources/calendars; the year counts as known. */
    void addHoliday(Day day, const QString &name, const QString &nameEn = {});
    void addMakeupWorkday(Day day, const QString &name, const QString &nameEn = {});
    void addKnownYear(int year) { m_knownYears.insert(year); }
    /** A statutory day of a year that has no arrangement yet. */
    void addStatutory(Day day, const QString &name, const QString &nameEn = {});

    /** Forgets a year, before its table is loaded anew. */
    void clearYear(int year);

    [[nodiscard]] DayKind kind(Day day) const;
    [[nodiscard]] bool isWorkday(Day day) const;
    [[nodiscard]] QString name(Day day) const;
    [[nodiscard]] QString nameEn(Day day) const;
    /** False where the State Council's arrangement of that year is not loaded. */
    [[nodiscard]] bool known(Day day) const { return m_knownYears.contains(int(day.year())); }
    [[nodiscard]] Day nextWorkday(Day after) const;

    bool operator==(const WorkCalendar &) const = default;

private:
    struct Name
    {
        QString zh;
        QString en;
        bool operator==(const Name &) const = default;
    };
    using Names = std::map<std::chrono::sys_days, Name>;
    [[nodiscard]] Name nameOf(Day day) const;

    Names m_holidays;
    Names m_makeup;
    Names m_statutory;
    std::set<int> m_knownYears;
};

/** The slots in which the hall is open on `day`; none on a day off. */
[[nodiscard]] std::vector<OpenSlot> openSlots(const OpeningHours &hours, const WorkCalendar &calendar, Day day);

} // namespace yizhan
