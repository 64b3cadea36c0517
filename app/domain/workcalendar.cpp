// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/workcalendar.h"

namespace yizhan {

using namespace std::chrono;

void WorkCalendar::addHoliday(Day day, const QString &name, const QString &nameEn)
{
    m_holidays[sys_days{day}] = {name, nameEn};
}

void WorkCalendar::addMakeupWorkday(Day day, const QString &name, const QString &nameEn)
{
    m_makeup[sys_days{day}] = {name, nameEn};
}

void WorkCalendar::addStatutory(Day day, const QString &name, const QString &nameEn)
{
    m_statutory[sys_days{day}] = {name, nameEn};
}

void WorkCalendar::clearYear(int year)
{
    const auto ofYear = [year](const auto &entry) {
        return int(Day{entry.first}.year()) == year;
    };
    std::erase_if(m_holidays, ofYear);
    std::erase_if(m_makeup, ofYear);
    std::erase_if(m_statutory, ofYear);
    m_knownYears.erase(year);
}

DayKind WorkCalendar::kind(Day day) const
{
    const sys_days key{day};
    if (known(day)) {
        if (m_holidays.contains(key)) {
            return DayKind::Holiday;
        }
        if (m_makeup.contains(key)) {
            return DayKind::MakeupWorkday;
        }
    } else if (m_statutory.contains(key)) {
        return DayKind::Holiday;
    }
    const unsigned weekday = std::chrono::weekday{key}.iso_encoding();
    return weekday >= 6 ? DayKind::Weekend : DayKind::Workday;
}

bool WorkCalendar::isWorkday(Day day) const
{
    const DayKind kindOfDay = kind(day);
    return kindOfDay == DayKind::Workday || kindOfDay == DayKind::MakeupWorkday;
}

WorkCalendar::Name WorkCalendar::nameOf(Day day) const
{
    const sys_days key{day};
    const auto *table = known(day) ? (m_holidays.contains(key) ? &m_holidays : &m_makeup) : &m_statutory;
    const auto found = table->find(key);
    return found == table->end() ? Name() : found->second;
}

QString WorkCalendar::name(Day day) const
{
    return nameOf(day).zh;
}

QString WorkCalendar::nameEn(Day day) const
{
    return nameOf(day).en;
}

Day WorkCalendar::nextWorkday(Day after) const
{
    Day day = after;
    do {
        day = Day{sys_days{day} + days{1}};
    } while (!isWorkday(day));
    return day;
}

std::vector<OpenSlot> openSlots(const OpeningHours &hours, const WorkCalendar &calendar, Day day)
{
    if (!calendar.isWorkday(day)) {
        return {};
    }
    const auto index = std::chrono::weekday{sys_days{day}}.iso_encoding() - 1;
    const auto &slots = hours.week[index];
    constexpr std::size_t friday = 4;
    const bool madeUp = calendar.kind(day) == DayKind::MakeupWorkday;
    return madeUp && slots.empty() ? hours.week[friday] : slots;
}

} // namespace yizhan
