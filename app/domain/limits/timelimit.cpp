// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/limits/timelimit.h"

#include <algorithm>

namespace yizhan {

using namespace std::chrono;

namespace {

Day addMonths(Day day, int count)
{
    const year_month_day moved = day + months{count};
    return moved.ok() ? moved : Day{moved.year() / moved.month() / last};
}

/** Goes from the day of submission to the last one and keeps the account of it. */
class Count
{
public:
    Count(const ClockTerms &terms, const TimeRules &rules, std::vector<DayAccount> *days)
        : m_terms(terms)
        , m_rules(rules)
        , m_account(days)
    {
    }

    [[nodiscard]] DueDate result();

private:
    void findDayZero();
    void countWorkdays(int count, bool extension);
    void countDays(int count);
    void countMonths(int count);
    void settle();
    [[nodiscard]] Instant countHours(int count);
    void setLights(DueDate *result, Instant hoursEnd) const;

    /** Index of the stop that holds that day, −1 for none. */
    [[nodiscard]] int stopOn(sys_days day) const;
    [[nodiscard]] DayReason restOn(sys_days day) const
    {
        return m_rules.calendar.kind(day) == DayKind::Holiday ? DayReason::Holiday : DayReason::Weekend;
    }
    void note(bool counted, DayReason reason, int stop = -1);
    [[nodiscard]] Instant midnight(sys_days day) const { return m_rules.zone.at(day, 0); }
    [[nodiscard]] Instant closeOf(sys_days day) const
    {
        return m_rules.zone.at(day, closingMinute(m_rules.hours, m_rules.calendar, day));
    }

    const ClockTerms &m_terms;
    const TimeRules &m_rules;
    std::vector<DayAccount> *m_account;
    sys_days m_zero{};
    sys_days m_day{};   ///< where the count is
    int m_workdays = 0; ///< counted since day 0, for the lights
};

void Count::note(bool counted, DayReason reason, int stop)
{
    if (m_account) {
        m_account->push_back({m_day, counted, reason, stop, m_rules.calendar.kind(m_day) == DayKind::MakeupWorkday});
    }
}

int Count::stopOn(sys_days day) const
{
    for (std::size_t i = 0; i < m_terms.stops.size(); ++i) {
        if (day >= sys_days{m_terms.stops[i].from} && day < m_terms.stops[i].end()) {
            return int(i);
        }
    }
    return -1;
}

/** T-1, T-2: today before closing on a working day, else the next working day. */
void Count::findDayZero()
{
    const WorkCalendar &calendar = m_rules.calendar;
    m_day = m_rules.zone.day(m_terms.start);
    if (calendar.isWorkday(m_day) &&
        m_rules.zone.minuteOfDay(m_terms.start) >= closingMinute(m_rules.hours, calendar, m_day)) {
        note(false, DayReason::AfterClosing);
        m_day += days{1};
    }
    for (; !calendar.isWorkday(m_day); m_day += days{1}) {
        note(false, restOn(m_day));
    }
    m_zero = m_day;
    note(false, DayReason::DayZero);
}

void Count::countWorkdays(int count, bool extension)
{
    while (count > 0) {
        m_day += days{1};
        const DayKind kind = m_rules.calendar.kind(m_day);
        if (kind > DayKind::MakeupWorkday) {
            note(false, restOn(m_day));
        } else if (const int stop = stopOn(m_day); stop >= 0) {
            note(false, DayReason::Stop, stop);
        } else {
            note(true, extension                  ? DayReason::Extension
                       : kind == DayKind::Workday ? DayReason::Workday
                                                  : DayReason::MakeupWorkday);
            --count;
            ++m_workdays;
        }
    }
}

void Count::countDays(int count)
{
    while (count > 0) {
        m_day += days{1};
        if (const int stop = stopOn(m_day); stop >= 0) {
            note(false, DayReason::Stop, stop);
        } else {
            note(true, DayReason::CalendarDay);
            --count;
            m_workdays += m_rules.calendar.isWorkday(m_day) ? 1 : 0;
        }
    }
}

/** A month has as many days as it has: those on which the clock stood still are made up for after its end. */
void Count::countMonths(int count)
{
    const sys_days end{addMonths(m_day, count)};
    countDays(int((end - m_day).count()));
}

/** The last day moves on to one that works and on which the clock runs (民法典 203, 11a). */
void Count::settle()
{
    const auto works = [this] {
        return m_rules.calendar.isWorkday(m_day) && stopOn(m_day) < 0;
    };
    while (!works()) {
        m_day += days{1};
        if (const int stop = stopOn(m_day); stop >= 0) {
            note(false, DayReason::Stop, stop);
        } else {
            note(false, works() ? DayReason::LastDay : restOn(m_day));
        }
    }
}

/** From the minute of submission, day and night; a stopped day is left out whole. */
Instant Count::countHours(int count)
{
    Instant at = m_terms.start;
    milliseconds left = hours{count};
    m_day = m_zero = m_rules.zone.day(at);
    while (true) {
        const Instant tomorrow = midnight(m_day + days{1});
        if (const int stop = stopOn(m_day); stop >= 0) {
            note(false, DayReason::Stop, stop);
        } else {
            note(true, DayReason::HourDay);
            if (at + left <= tomorrow) {
                return at + left;
            }
            left -= tomorrow - at;
        }
        at = tomorrow;
        m_day += days{1};
    }
}

/** “n working days left” begins at midnight of the day n counted days before the last one. */
void Count::setLights(DueDate *result, Instant hoursEnd) const
{
    const LightRules &lights = m_rules.lights;
    if (isSet(hoursEnd)) {
        const milliseconds span = hours{m_terms.limit.value};
        result->blueAt = result->due - span * lights.bluePercent / 100;
        result->yellowAt = result->due - span * lights.yellowPercent / 100;
        result->urgeAt = result->due + hours{lights.urgeHours};
        result->redCardAt = result->due + hours{lights.redCardHours};
        return;
    }
    const auto thresholdAt = [&](int daysLeft) {
        int back = std::min(daysLeft, m_workdays / 3);
        if (back == 0) {
            return result->due;
        }
        sys_days day = m_day;
        while (back > 0) {
            day -= days{1};
            back -= m_rules.calendar.isWorkday(day) && stopOn(day) < 0 ? 1 : 0;
        }
        return midnight(day);
    };
    result->blueAt = thresholdAt(lights.blueDays);
    result->yellowAt = thresholdAt(lights.yellowDays);
    // “n working days overdue” begins at midnight too, as the screens count it.
    sys_days day = m_day;
    const auto overdueAt = [&](int from, int daysOver) {
        while (from < daysOver) {
            day += days{1};
            from += m_rules.calendar.isWorkday(day) ? 1 : 0;
        }
        return midnight(day);
    };
    result->urgeAt = overdueAt(0, lights.urgeDays);
    result->redCardAt = overdueAt(lights.urgeDays, lights.redCardDays);
}

DueDate Count::result()
{
    DueDate result;
    result.calendar = m_rules.version;
    result.engine = timeEngine;
    Instant hoursEnd;
    if (m_terms.limit.unit == LimitUnit::Hour) {
        hoursEnd = countHours(m_terms.limit.value);
    } else {
        findDayZero();
    }
    switch (m_terms.limit.unit) {
    case LimitUnit::None:
        result.dayZero = m_zero;
        return result;
    case LimitUnit::Hour:
        break;
    case LimitUnit::Immediate:
        settle();
        break;
    case LimitUnit::Workday:
        countWorkdays(m_terms.limit.value, false);
        break;
    case LimitUnit::Day:
        countDays(m_terms.limit.value);
        settle();
        break;
    case LimitUnit::Month:
        countMonths(m_terms.limit.value);
        settle();
        break;
    }
    if (m_terms.extendedBy > 0) {
        countWorkdays(m_terms.extendedBy, true);
        hoursEnd = {};
    }
    result.dayZero = m_zero;
    result.due = isSet(hoursEnd) ? hoursEnd : closeOf(m_day);
    setLights(&result, hoursEnd);
    if (!isSet(hoursEnd)) {
        for (int year = int(m_rules.zone.day(m_terms.start).year()); year <= int(Day{m_day}.year()); ++year) {
            result.provisional = result.provisional || !m_rules.calendar.known(Day{std::chrono::year{year} / 1 / 1});
        }
    }
    for (const ClockStop &stop : m_terms.stops) {
        if (stop.end() > sys_days{stop.from}) {
            result.stopped.push_back({midnight(stop.from), midnight(stop.end())});
        }
    }
    return result;
}

} // namespace

sys_days ClockStop::end() const
{
    const sys_days planned = sys_days{from} + days{plannedDays};
    if (!to.ok()) {
        return planned;
    }
    const sys_days real = sys_days{to} + days{1};
    return plannedDays > 0 ? std::min(real, planned) : real;
}

DueDate dueDate(const ClockTerms &terms, const TimeRules &rules)
{
    return dueDate(terms, rules, nullptr);
}

DueDate dueDate(const ClockTerms &terms, const TimeRules &rules, std::vector<DayAccount> *days)
{
    return Count(terms, rules, days).result();
}

std::vector<DaySpan> spansOf(const std::vector<DayAccount> &days)
{
    std::vector<DaySpan> spans;
    for (const DayAccount &day : days) {
        // Only where it is the working days that count does it matter that one is made up.
        const bool makeup = day.makeup && (day.reason == DayReason::MakeupWorkday ||
                                           day.reason == DayReason::Extension || day.reason == DayReason::LastDay);
        if (spans.empty() || spans.back().reason != day.reason || spans.back().stop != day.stop ||
            spans.back().makeup != makeup) {
            spans.push_back({day.date, day.date, day.counted, day.reason, day.stop, 0, makeup});
        }
        spans.back().last = day.date;
        ++spans.back().days;
    }
    return spans;
}

Light lightAt(const DueDate &date, Instant now)
{
    if (!isSet(date.due)) {
        return Light::Green;
    }
    if (now > date.due) {
        return Light::Red;
    }
    if (std::any_of(date.stopped.begin(), date.stopped.end(),
                    [now](const StopSpan &span) { return now >= span.from && now < span.to; })) {
        return Light::Grey;
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

milliseconds clockRan(const DueDate &date, Instant from, Instant to)
{
    std::vector<StopSpan> stopped = date.stopped;
    std::sort(stopped.begin(), stopped.end(), [](const StopSpan &a, const StopSpan &b) { return a.from < b.from; });
    milliseconds ran{0};
    for (const StopSpan &span : stopped) { // they may overlap
        ran += std::max(milliseconds{0}, std::min(span.from, to) - from);
        from = std::max(from, span.to);
    }
    return ran + std::max(milliseconds{0}, to - from);
}

namespace {

template <typename Workdays>
int workdaysBetween(const DueDate &date, Instant now, const Workdays &calendar, const Zone &zone)
{
    const sys_days today{zone.day(now)};
    const sys_days last{zone.day(date.due)};
    const auto counts = [&](sys_days day) {
        const Instant at = zone.at(day, 0);
        return calendar.isWorkday(day) &&
               std::none_of(date.stopped.begin(), date.stopped.end(),
                            [at](const auto &span) { return at >= span.from && at < span.to; });
    };
    int left = 0;
    for (sys_days day = std::min(today, last); day < std::max(today, last); day += days{1}) {
        left += counts(today <= last ? day + days{1} : day) ? 1 : 0;
    }
    return today <= last ? left : -left;
}

} // namespace

int workdaysLeft(const DueDate &date, Instant now, const WorkCalendar &calendar, const Zone &zone)
{
    return workdaysBetween(date, now, calendar, zone);
}

int workdaysLeft(const DueDate &date, Instant now, const WorkdayStrip &workdays, const Zone &zone)
{
    return workdaysBetween(date, now, workdays, zone);
}

} // namespace yizhan
