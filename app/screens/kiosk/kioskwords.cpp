// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskwords.h"

#include "domain/masking.h"
#include "domain/queue/booking.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace yizhan::kioskwords {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

/** Gives the words of this file to the translation. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KioskWords)
};

QDate date(Day day)
{
    return QDate(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day())));
}

} // namespace

QString day(Day day, bool english, Day today)
{
    if (!day.ok()) {
        return {};
    }
    const bool otherYear = today.ok() && today.year() != day.year();
    const QString year = otherYear ? QString::number(int(day.year())) : QString();
    if (english) {
        const QString text = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date(day), u"d MMMM"_s);
        return otherYear ? text + u' ' + year : text;
    }
    return (otherYear ? year + u'年' : QString()) + u"%1月%2日"_s.arg(unsigned(day.month())).arg(unsigned(day.day()));
}

QString day(Instant at, const Zone &zone, bool english, Instant now)
{
    return isSet(at) ? day(zone.day(at), english, isSet(now) ? zone.day(now) : Day{}) : QString();
}

QString dayAndClock(Instant at, const Zone &zone, bool english, Instant now)
{
    if (!isSet(at)) {
        return {};
    }
    const int minute = zone.minuteOfDay(at);
    return u"%1%2%3:%4"_s.arg(day(at, zone, english, now), english ? u", "_s : u" "_s)
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString limit(const Limit &limit, bool english)
{
    const bool counted = limit.unit != LimitUnit::None && limit.unit != LimitUnit::Immediate;
    if (!english && !counted && !limit.textZh.isEmpty()) {
        return limit.textZh;
    }
    switch (limit.unit) {
    case LimitUnit::None:
        return Words::tr("无法定时限");
    case LimitUnit::Immediate:
        return Words::tr("当场办结");
    case LimitUnit::Hour:
        return Words::tr("%n 小时", nullptr, limit.value);
    case LimitUnit::Day:
        return Words::tr("%n 天", nullptr, limit.value);
    case LimitUnit::Workday:
        return Words::tr("%n 个工作日", nullptr, limit.value);
    case LimitUnit::Month:
        return Words::tr("%n 个月", nullptr, limit.value);
    }
    return {};
}

QStringList weekHours(const OpeningHours &hours, bool english)
{
    const QLocale locale =
        english ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(QLocale::Chinese, QLocale::China);
    const auto name = [&locale](std::size_t day) { // 0 is Monday
        return locale.standaloneDayName(int(day) + 1, QLocale::ShortFormat);
    };
    const auto clock = [](int minute) {
        return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
    };
    QStringList lines;
    for (std::size_t first = 0, after = 0; first < hours.week.size(); first = after) {
        after = first + 1;
        while (after < hours.week.size() && hours.week[after] == hours.week[first]) {
            ++after;
        }
        QStringList times;
        for (const OpenSlot &slot : hours.week[first]) {
            times.append(u"%1–%2"_s.arg(clock(slot.from), clock(slot.to)));
        }
        if (!times.isEmpty()) {
            const QString days =
                after - first == 1 ? name(first) : name(first) + (english ? u"–"_s : u"至"_s) + name(after - 1);
            lines.append(days + u' ' + times.join(english ? u", "_s : u"，"_s));
        }
    }
    return lines;
}

QString matterName(const Catalogue &catalogue, const QString &code, bool english)
{
    const Matter *matter = catalogue.matter(code);
    return matter ? english && !matter->nameEn.isEmpty() ? matter->nameEn : matter->nameZh : code;
}

QString matterOnPaper(const Catalogue &catalogue, const HallState &state, const QString &code, const QString &prefix,
                      bool english)
{
    const auto pick = [english](const QString &zh, const QString &en) {
        return english && !en.isEmpty() ? en : zh;
    };
    const Matter *matter = catalogue.matter(code);
    if (!matter) {
        return {};
    }
    if (!namesHardship(matter->nameZh)) {
        return pick(matter->nameZh, matter->nameEn);
    }
    const auto category = catalogue.categories.find(matter->category);
    if (category != catalogue.categories.end() && !namesHardship(category->second.nameZh)) {
        return pick(category->second.nameZh, category->second.nameEn);
    }
    for (const auto &[id, window] : state.windows) {
        if (window.prefixes.contains(prefix) && !namesHardship(window.nameZh)) {
            return pick(window.nameZh, window.nameEn);
        }
    }
    return {};
}

namespace {

/** The same moment, which stays on one line. */
QString wholeMoment(const HallData &hall, Instant at)
{
    QString text = hall.momentText(at).replace(u' ', QChar::Nbsp);
    constexpr QChar joiner(0x2060);
    for (const QChar mark : {u'月', u'日'}) {
        text.replace(mark, QString(joiner) + mark + joiner);
    }
    return text;
}

} // namespace

QString callingEnd(const HallData &hall, const std::optional<CallingEnd> &end)
{
    if (!end) {
        return {};
    }
    const QString at = hall.clockText(end->at);
    const QString again = wholeMoment(hall, end->again);
    if (!end->lost) {
        //: over noon; %2: "14:00"
        return Words::tr("窗口 %1 午休，到时没轮到您，%2 起接着叫。").arg(at, again);
    }
    if (again.isEmpty()) {
        return Words::tr("窗口 %1 下班，可能轮不到您。").arg(at);
    }
    //: %2: "12月1日 08:30"
    return bookablePrefixes(hall.state()).isEmpty()
               ? Words::tr("窗口 %1 下班，可能轮不到您。可以 %2 再来。").arg(at, again)
               : Words::tr("窗口 %1 下班，可能轮不到您。可以 %2 再来，或在自助机上约时间。").arg(at, again);
}

QString callingEndBrief(const HallData &hall, const std::optional<CallingEnd> &end)
{
    if (!end) {
        return {};
    }
    const QString at = hall.clockText(end->at);
    const QString again = wholeMoment(hall, end->again);
    if (!end->lost) {
        //: on a button; over noon; %2: "14:00"
        return Words::tr("%1 午休，没轮到 %2 接着叫").arg(at, again);
    }
    //: on a button; %2: "12月1日 08:30"
    return again.isEmpty() ? Words::tr("%1 下班，可能轮不到您").arg(at)
                           : Words::tr("%1 下班，可能轮不到您；可 %2 再来").arg(at, again);
}

QString windowsName(const HallData &hall, const QString &prefix)
{
    const Window *best = nullptr;
    for (const auto &[id, window] : hall.state().windows) {
        const auto at = window.prefixes.indexOf(prefix);
        if (at >= 0 && (!best || at < best->prefixes.indexOf(prefix))) {
            best = &window;
        }
    }
    return best ? hall.pick(best->nameZh, best->nameEn) : prefix;
}

QStringList queuePurposes(const HallData &hall, const QString &prefix)
{
    std::map<QString, int> matters;
    for (const auto &[code, matter] : hall.catalogue().matters) {
        ++matters[matter.category];
    }
    std::vector<const Category *> categories;
    for (const auto &[code, category] : hall.catalogue().categories) {
        if (category.queuePrefix == prefix) {
            categories.push_back(&category);
        }
    }
    std::sort(categories.begin(), categories.end(), [&matters](const Category *one, const Category *other) {
        return std::pair{-matters[one->code], one->position} < std::pair{-matters[other->code], other->position};
    });
    QStringList names;
    for (const Category *category : categories) {
        names.append(hall.pick(category->nameZh, category->nameEn));
    }
    return names;
}

QString queueName(const HallData &hall, const QString &prefix)
{
    const QString name = windowsName(hall, prefix);
    const QStringList all = bookablePrefixes(hall.state());
    const bool shared = std::any_of(all.begin(), all.end(), [&](const QString &other) {
        return other != prefix && windowsName(hall, other) == name;
    });
    const QStringList named = queuePurposes(hall, prefix);
    return !shared ? name : named.isEmpty() ? name + u' ' + prefix : named.first(); // the letter, at least
}

} // namespace yizhan::kioskwords
