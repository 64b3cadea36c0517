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

enum class DayKind : quint8 { Workday, MakeupWorkday, Weekend, Holiday };

/**
 * Working days (调休 included), from data. A year that no table covers falls back to statutory days and weekends and
 * makes every date that depends on it provisional (H-1).
 */
class WorkCalendar
{
public:
    using Days = std::chrono::sys_days; ///< Day turns into one by itself

    WorkCalendar();

    /** `holiday` and `workday` rows as in resources/calendars; the year counts as known. */
    void addHoliday(Day day, const QString &name, const QString &nameEn = {});
    void addMakeupWorkday(Day day, const QString &name, const QString &nameEn = {});
    void addKnownYear(int year);
    /** A statutory day of a year that has no arrangement yet. */
    void addStatutory(Day day, const QString &name, const QString &nameEn = {});

    [[nodiscard]] DayKind kind(Days day) const { return covers(day) ? m_kinds[index(day)] : ordinaryKind(day); }
    [[nodiscard]] bool isWorkday(Days day) const { return kind(day) <= DayKind::MakeupWorkday; }
    [[nodiscard]] QString name(Days day) const;
    [[nodiscard]] QString nameEn(Days day) const;
    /** False where the State Council's arrangement of that year is not loaded. */
    [[nodiscard]] bool known(Days day) const { return m_knownYears.contains(int(Day{day}.year())); }
    [[nodiscard]] Day nextWorkday(Days after) const;
    /** That day, or the next working day: where the last day of a term falls (民法典 203, DOMAIN 11a). */
    [[nodiscard]] Day workdayFrom(Days day) const { return isWorkday(day) ? Day{day} : nextWorkday(day); }

    bool operator==(const WorkCalendar &) const = default;

private:
    struct Name
    {
        QString zh;
        QString en;
        bool operator==(const Name &) const = default;
    };
    using Names = std::map<Days, Name>;

    // One byte a day, for a change of the calendar counts a million cases anew.
    static constexpr Days first{std::chrono::year{2000} / 1 / 1};
    static constexpr Days last{std::chrono::year{2100} / 12 / 31};
    [[nodiscard]] static bool covers(Days day) { return day >= first && day <= last; }
    [[nodiscard]] static std::size_t index(Days day) { return std::size_t((day - first).count()); }
    [[nodiscard]] static DayKind ordinaryKind(Days day);
    [[nodiscard]] DayKind listedKind(Days day) const;
    [[nodiscard]] Name nameOf(Days day) const;
    void refresh(Days day);
    void refreshYear(int year);

    Names m_holidays;
    Names m_makeup;
    Names m_statutory;
    std::set<int> m_knownYears;
    std::vector<DayKind> m_kinds; ///< of each day from `first` to `last`
};

/** Which days around today are working days, worked out by the server so that no screen needs a calendar. */
struct WorkdayStrip
{
    Day from{};
    QString days; ///< one letter a day from `from` on: w works, - does not

    /** Beyond the strip Monday to Friday work. */
    [[nodiscard]] bool isWorkday(std::chrono::sys_days day) const;
    bool operator==(const WorkdayStrip &) const = default;
};
/** From the first of January of the year before `day` to the end of the one after it. */
[[nodiscard]] WorkdayStrip stripAround(const WorkCalendar &calendar, Day day);

/** The slots in which the hall is open on `day`; none on a day off. */
[[nodiscard]] std::vector<OpenSlot> openSlots(const OpeningHours &hours, const WorkCalendar &calendar, Day day);
/** Minute at which business stops on a working day; 24:00 where the hall has no hours then (民法典 203). */
[[nodiscard]] int closingMinute(const OpeningHours &hours, const WorkCalendar &calendar, Day day);
/** The same where only the strip is known; of a working day. */
[[nodiscard]] int closingMinute(const OpeningHours &hours, const WorkdayStrip &workdays, Day day);

} // namespace yizhan
