// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/paperdates.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

QString paperDay(Day day)
{
    return u"%1年%2月%3日"_s.arg(int(day.year())).arg(unsigned(day.month())).arg(unsigned(day.day()));
}

QString paperTime(Instant at, const Zone &zone)
{
    const int minute = zone.minuteOfDay(at);
    return u"%1 %2:%3"_s.arg(paperDay(zone.day(at)))
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

} // namespace yizhan
