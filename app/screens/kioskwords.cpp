// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kioskwords.h"

#include <QLocale>

namespace yizhan::kioskwords {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

QDate date(Day day)
{
    return QDate(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day())));
}

QString plural(int count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? one : many);
}

QString englishLimit(const Limit &limit)
{
    switch (limit.unit) {
    case LimitUnit::None:
        return u"No legal limit"_s;
    case LimitUnit::Immediate:
        return u"On the spot"_s;
    case LimitUnit::Hour:
        return plural(limit.value, u"hour"_s, u"hours"_s);
    case LimitUnit::Day:
        return plural(limit.value, u"day"_s, u"days"_s);
    case LimitUnit::Workday:
        return plural(limit.value, u"working day"_s, u"working days"_s);
    case LimitUnit::Month:
        return plural(limit.value, u"month"_s, u"months"_s);
    }
    return {};
}

QString chineseLimit(const Limit &limit)
{
    switch (limit.unit) {
    case LimitUnit::None:
        return limit.textZh.isEmpty() ? u"无法定时限"_s : limit.textZh;
    case LimitUnit::Immediate:
        return limit.textZh.isEmpty() ? u"当场办结"_s : limit.textZh;
    case LimitUnit::Hour:
        return u"%1 小时"_s.arg(limit.value);
    case LimitUnit::Day:
        return u"%1 天"_s.arg(limit.value);
    case LimitUnit::Workday:
        return u"%1 个工作日"_s.arg(limit.value);
    case LimitUnit::Month:
        return u"%1 个月"_s.arg(limit.value);
    }
    return {};
}

} // namespace

QString day(Day day, bool english)
{
    if (!day.ok()) {
        return {};
    }
    return english ? QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date(day), u"d MMMM"_s)
                   : u"%1月%2日"_s.arg(unsigned(day.month())).arg(unsigned(day.day()));
}

QString day(Instant at, const Zone &zone, bool english)
{
    return isSet(at) ? day(zone.day(at), english) : QString();
}

QString dayAndClock(Instant at, const Zone &zone, bool english)
{
    if (!isSet(at)) {
        return {};
    }
    const int minute = zone.minuteOfDay(at);
    return u"%1%2%3:%4"_s.arg(day(at, zone, english), english ? u", "_s : u" "_s)
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString limit(const Limit &limit, bool english)
{
    return english ? englishLimit(limit) : chineseLimit(limit);
}

QString matterName(const Catalogue &catalogue, const QString &code, bool english)
{
    const Matter *matter = catalogue.matter(code);
    return matter ? english && !matter->nameEn.isEmpty() ? matter->nameEn : matter->nameZh : code;
}

} // namespace yizhan::kioskwords
