// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/limits/calendarwork.h"
#include "domain/samplehall.h"
#include "protocol/calendarimport.h"

#include <QFile>

/** Calendars by version, for tests of what hangs on them. */
namespace yizhan::sample {

using namespace Qt::Literals::StringLiterals;

inline CalendarYears yearsOf(const QString &name, bool known)
{
    QFile file(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/calendars/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(file.fileName()));
    }
    return readCalendar(file.readAll(), known).value;
}

/** 2024–2026 arranged, 2027 with its statutory days. */
inline const CalendarYears &firstYears()
{
    static const CalendarYears years =
        withYears(yearsOf(u"cn_holidays.csv"_s, true), yearsOf(u"cn_statutory_2027.csv"_s, false));
    return years;
}

inline CalendarYears with(CalendarYears years, Day day, bool works)
{
    for (CalendarYear &year : years) {
        if (year.year == int(day.year())) {
            std::erase_if(year.days, [&](const CalendarDay &one) { return one.date == day; });
            year.days.push_back({day, works, u"临时安排"_s, {}});
        }
    }
    return years;
}

/** A hall that counts by the first version. */
struct VersionedHall : Hall
{
    VersionedHall()
    {
        matters.unversioned = {};
        publish(firstYears());
        const std::optional<Wake> wake = nextWake(state, matters, now);
        if (!wake || !wake->command.is<AdoptCalendar>() || wake->at > now) {
            qFatal("the first calendar is not adopted by itself");
        }
        Actor clockwork;
        clockwork.clockwork = true;
        if (!run(wake->command, clockwork)) {
            qFatal("not adopted");
        }
        open(u"wang"_s, u"w1"_s);
    }
    QString publish(const CalendarYears &years)
    {
        const int number = matters.newestCalendar() ? matters.newestCalendar()->number + 1 : 1;
        const CalendarVersion version = calendarVersion(years, number, now);
        matters.calendars[version.id] = version;
        return version.id;
    }
};

} // namespace yizhan::sample
