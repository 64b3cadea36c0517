// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/limits/calendarversion.h"

#include <QCryptographicHash>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

CalendarYears inOrder(CalendarYears years)
{
    std::sort(years.begin(), years.end(), [](const CalendarYear &a, const CalendarYear &b) { return a.year < b.year; });
    for (CalendarYear &year : years) {
        std::sort(year.days.begin(), year.days.end(),
                  [](const CalendarDay &a, const CalendarDay &b) { return a.date < b.date; });
    }
    return years;
}

CalendarYears withYears(const CalendarYears &years, const CalendarYears &added)
{
    CalendarYears all = added;
    for (const CalendarYear &year : years) {
        const bool replaced =
            std::any_of(added.begin(), added.end(), [&](const CalendarYear &one) { return one.year == year.year; });
        if (!replaced) {
            all.push_back(year);
        }
    }
    return inOrder(std::move(all));
}

QString contentName(const CalendarYears &years)
{
    constexpr int digits = 12;
    // One line a day; no name holds a control character, so that no two contents make the same text.
    constexpr QChar separator(0x1f);
    QString text;
    for (const CalendarYear &year : inOrder(years)) {
        text += QString::number(year.year) + separator + (year.known ? u"known"_s : u"statutory"_s) + u'\n';
        for (const CalendarDay &day : year.days) {
            text += toIso(day.date) + separator + (day.works ? u"workday"_s : u"holiday"_s) + separator + day.name +
                    separator + day.nameEn + u'\n';
        }
    }
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(digits));
}

WorkCalendar workCalendar(const CalendarYears &years)
{
    WorkCalendar calendar;
    for (const CalendarYear &year : years) {
        if (year.known) {
            calendar.addKnownYear(year.year);
        }
        for (const CalendarDay &day : year.days) {
            if (!year.known) {
                calendar.addStatutory(day.date, day.name, day.nameEn);
            } else if (day.works) {
                calendar.addMakeupWorkday(day.date, day.name, day.nameEn);
            } else {
                calendar.addHoliday(day.date, day.name, day.nameEn);
            }
        }
    }
    return calendar;
}

CalendarVersion calendarVersion(const CalendarYears &years, int number, Instant publishedAt)
{
    CalendarVersion version;
    version.years = inOrder(years);
    version.id = contentName(version.years);
    version.number = number;
    version.publishedAt = publishedAt;
    if (!version.years.empty()) {
        const int first = version.years.front().year;
        const int last = version.years.back().year;
        version.label = first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last);
    }
    version.label += u"/%1"_s.arg(number);
    version.days = std::make_shared<const WorkCalendar>(workCalendar(version.years));
    return version;
}

} // namespace yizhan
