// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/limits/workcalendar.h"

namespace yizhan {

using namespace std::chrono;

namespace {

/** The slots of a day that works. */
const std::vector<OpenSlot> &slotsOf(const OpeningHours &hours, DayKind kind, sys_days day)
{
    const auto &slots = hours.week[weekday{day}.iso_encoding() - 1];
    constexpr std::size_t friday = 4;
    return kind == DayKind::MakeupWorkday && slots.empty() ? hours.week[friday] : slots;
}

} // namespace

WorkCalendar::WorkCalendar()
{
    m_kinds.reserve(index(last) + 1);
    for (Days day = first; day <= last; day += days{1}) {
        m_kinds.push_back(ordinaryKind(day));
    }
}

void WorkCalendar::addHoliday(Day day, const QString &name, const QString &nameEn)
{
    m_holidays[day] = {name, nameEn};
    refresh(day);
}

void WorkCalendar::addMakeupWorkday(Day day, const QString &name, const QString &nameEn)
{
    m_makeup[day] = {name, nameEn};
    refresh(day);
}

void WorkCalendar::addKnownYear(int year)
{
    m_knownYears.insert(year);
    refreshYear(year);
}

void WorkCalendar::addStatutory(Day day, const QString &name, const QString &nameEn)
{
    m_statutory[day] = {name, nameEn};
    refresh(day);
}

void WorkCalendar::refresh(Days day)
{
    if (covers(day)) {
        m_kinds[index(day)] = listedKind(day);
    }
}

void WorkCalendar::refreshYear(int year)
{
    const Days end{std::chrono::year{year + 1} / 1 / 1};
    for (Days day{std::chrono::year{year} / 1 / 1}; day < end; day += days{1}) {
        refresh(day);
    }
}

DayKind WorkCalendar::ordinaryKind(Days day)
{
    return weekday{day}.iso_encoding() >= 6 ? DayKind::Weekend : DayKind::Workday;
}

DayKind WorkCalendar::listedKind(Days day) const
{
    // What an arrangement says of a day holds also where that of the day's own year is not there yet: one about New
    // Year reaches into the December before.
    if (m_holidays.contains(day)) {
        return DayKind::Holiday;
    }
    if (m_makeup.contains(day)) {
        return DayKind::MakeupWorkday;
    }
    return !known(day) && m_statutory.contains(day) ? DayKind::Holiday : ordinaryKind(day);
}

WorkCalendar::Name WorkCalendar::nameOf(Days day) const
{
    const Names *table = m_holidays.contains(day)               ? &m_holidays
                         : m_makeup.contains(day) || known(day) ? &m_makeup
                                                                : &m_statutory;
    const auto found = table->find(day);
    return found == table->end() ? Name() : found->second;
}

QString WorkCalendar::name(Days day) const
{
    return nameOf(day).zh;
}

QString WorkCalendar::nameEn(Days day) const
{
    return nameOf(day).en;
}

Day WorkCalendar::nextWorkday(Days after) const
{
    do {
        after += days{1};
    } while (!isWorkday(after));
    return after;
}

bool WorkdayStrip::isWorkday(sys_days day) const
{
    const auto index = from.ok() ? (day - sys_days{from}).count() : -1;
    return index >= 0 && index < days.size() ? days[index] == u'w' : weekday{day}.iso_encoding() < 6;
}

WorkdayStrip stripAround(const WorkCalendar &calendar, Day day)
{
    WorkdayStrip strip;
    strip.from = (day.year() - years{1}) / January / 1;
    const sys_days end{(day.year() + years{2}) / January / 1};
    for (sys_days at{strip.from}; at < end; at += std::chrono::days{1}) {
        strip.days += calendar.isWorkday(at) ? u'w' : u'-';
    }
    return strip;
}

std::vector<OpenSlot> openSlots(const OpeningHours &hours, const WorkCalendar &calendar, Day day)
{
    return calendar.isWorkday(day) ? slotsOf(hours, calendar.kind(day), day) : std::vector<OpenSlot>();
}

namespace {

int closingMinute(const OpeningHours &hours, DayKind kind, Day day)
{
    const auto &slots = slotsOf(hours, kind, day);
    return slots.empty() ? 24 * 60 : slots.back().to;
}

} // namespace

int closingMinute(const OpeningHours &hours, const WorkCalendar &calendar, Day day)
{
    return closingMinute(hours, calendar.kind(day), day);
}

int closingMinute(const OpeningHours &hours, const WorkdayStrip &workdays, Day day)
{
    const bool week = weekday{sys_days{day}}.iso_encoding() < 6;
    return closingMinute(hours,
                         week                      ? DayKind::Workday
                         : workdays.isWorkday(day) ? DayKind::MakeupWorkday
                                                   : DayKind::Weekend,
                         day);
}

} // namespace yizhan
