// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/chance.h"
#include "domain/samplehall.h"

#include <QDate>
#include <QFile>
#include <QTest>

#include <map>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

namespace {

/**
 * The rules of DOMAIN 2.4 and 11a said once more, slowly and by other means: QDate, the calendars' own lines, and for
 * each candidate a count from the beginning. Shares nothing with the engine.
 */
class SlowRules
{
public:
    SlowRules()
    {
        for (const QString &name : {u"cn_holidays.csv"_s, u"cn_statutory_2027.csv"_s}) {
            QFile file(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/calendars/") + name);
            if (!file.open(QIODevice::ReadOnly)) {
                qFatal("cannot read %s", qPrintable(name));
            }
            for (const QByteArray &line : file.readAll().split('\n').mid(1)) {
                const QList<QByteArray> row = line.split(',');
                m_listed[QDate::fromString(QString::fromLatin1(row.at(0)), Qt::ISODate)] = row.value(1);
            }
        }
    }

    [[nodiscard]] bool works(QDate day) const
    {
        const auto listed = m_listed.find(day);
        return listed == m_listed.end() ? day.dayOfWeek() <= 5 : listed->second == "workday";
    }

    [[nodiscard]] static bool stands(QDate day, const ClockTerms &terms)
    {
        return std::any_of(terms.stops.begin(), terms.stops.end(), [day](const ClockStop &stop) {
            const QDate from = dateOf(stop.from);
            const QDate to = stop.to.ok() ? dateOf(stop.to) : QDate(9999, 1, 1);
            return day >= from && day <= to && day < from.addDays(stop.plannedDays);
        });
    }

    /** The first day from which on `enough` holds of the days after `zero` up to it. */
    template <typename Counts>
    static QDate firstWith(QDate zero, int count, const Counts &counts)
    {
        for (QDate last = zero;; last = last.addDays(1)) {
            int found = 0;
            for (QDate day = zero.addDays(1); day <= last; day = day.addDays(1)) {
                found += counts(day) ? 1 : 0;
            }
            if (found == count) {
                return last;
            }
        }
    }

    [[nodiscard]] QDateTime due(const ClockTerms &terms) const
    {
        const QDateTime start = toLocal(terms.start);
        const auto clockRuns = [&](QDate day) {
            return !stands(day, terms);
        };
        const auto countable = [&](QDate day) {
            return works(day) && clockRuns(day);
        };
        if (terms.limit.unit == LimitUnit::Hour) {
            QDateTime at = start;
            for (int minutes = terms.limit.value * 60; minutes > 0; at = at.addSecs(60)) {
                minutes -= clockRuns(at.date()) ? 1 : 0;
            }
            return at;
        }
        QDate zero = start.date();
        while (!works(zero) || (zero == start.date() && start.time() >= QTime(17, 30))) {
            zero = zero.addDays(1);
        }
        QDate last = zero;
        if (terms.limit.unit == LimitUnit::Workday) {
            last = firstWith(zero, terms.limit.value, countable);
        } else {
            const int length = terms.limit.unit == LimitUnit::Day ? terms.limit.value
                                                                  : int(zero.daysTo(zero.addMonths(terms.limit.value)));
            last = firstWith(zero, length, clockRuns);
            while (!countable(last)) {
                last = last.addDays(1);
            }
        }
        return QDateTime(firstWith(last, terms.extendedBy, countable), QTime(17, 30), start.timeZone());
    }

    [[nodiscard]] static QDate dateOf(Day day)
    {
        return {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))};
    }
    [[nodiscard]] static QDateTime toLocal(Instant at)
    {
        return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone("Asia/Shanghai"));
    }

private:
    std::map<QDate, QByteArray> m_listed;
};

DueDate engine(const ClockTerms &terms)
{
    static const WorkCalendar days = calendar();
    static const OpeningHours open = hours();
    return dueDate(terms, {open, days, zone, {}});
}

Day anyDay(int first, int count)
{
    return Day{std::chrono::sys_days{std::chrono::year{2024} / 1 / 1} +
               std::chrono::days{*evenly(first, first + count)}};
}

ClockStop anyStop(int around)
{
    ClockStop stop;
    stop.from = anyDay(std::max(0, around - 5), 40);
    stop.plannedDays = *evenly(1, 20);
    if (*rc::gen::arbitrary<bool>()) {
        stop.to = std::chrono::sys_days{stop.from} + std::chrono::days{*evenly(0, 30)};
    }
    return stop;
}

ClockTerms anyTerms(bool hoursToo)
{
    constexpr int fourYears = 1300; // and room for the longest limit within 2027
    const int day = *evenly(0, fourYears);
    ClockTerms terms;
    terms.start = zone.at(anyDay(day, 1), *evenly(0, 24 * 60));
    terms.limit.unit = hoursToo
                           ? *rc::gen::element(LimitUnit::Hour, LimitUnit::Day, LimitUnit::Workday, LimitUnit::Month)
                           : *rc::gen::element(LimitUnit::Day, LimitUnit::Workday, LimitUnit::Month);
    // No list of matters holds a limit of nothing.
    terms.limit.value = *evenly(1, terms.limit.unit == LimitUnit::Month ? 3 : 46);
    for (int i = *evenly(0, 4); i > 0; --i) {
        terms.stops.push_back(anyStop(day));
    }
    if (terms.limit.unit != LimitUnit::Hour) {
        terms.extendedBy = *rc::gen::element(0, 0, 10, 15);
    }
    return terms;
}

} // namespace

class TimeLimitProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheSlowRules()
    {
        const SlowRules slow;
        QVERIFY(rc::check("the engine and the rules said slowly give the same", [&slow] {
            const ClockTerms terms = anyTerms(true);
            RC_ASSERT(zone.toIsoLocal(engine(terms).due).toStdString() ==
                      slow.due(terms).toString(Qt::ISODate).toStdString());
            // 2027 has no arrangement yet: whatever reaches into it is provisional, and nothing else (H-1).
            const bool reaches = slow.due(terms).date().year() >= 2027 && terms.limit.unit != LimitUnit::Hour;
            RC_ASSERT(engine(terms).provisional == reaches);
        }));
    }

    void countsWhatItExplains()
    {
        static const WorkCalendar days = calendar();
        static const OpeningHours open = hours();
        QVERIFY(rc::check("the account ends on the due day and counts the limit", [] {
            ClockTerms terms = anyTerms(false);
            std::vector<DayAccount> account;
            const DueDate date = dueDate(terms, {open, days, zone, {}}, &account);
            RC_ASSERT(date == engine(terms));
            RC_ASSERT(account.front().date == zone.day(terms.start));
            RC_ASSERT(account.back().date == zone.day(date.due));
            for (std::size_t i = 1; i < account.size(); ++i) { // each day once, none left out
                RC_ASSERT(std::chrono::sys_days{account[i].date} - std::chrono::sys_days{account[i - 1].date} ==
                          std::chrono::days{1});
            }
            const auto counted =
                std::count_if(account.begin(), account.end(), [](const auto &day) { return day.counted; });
            RC_ASSERT((terms.limit.unit != LimitUnit::Workday || counted == terms.limit.value + terms.extendedBy));
        }));
    }

    void neverGoesBack()
    {
        QVERIFY(rc::check("more time, a stop or an extension is never due earlier", [] {
            const ClockTerms terms = anyTerms(true);
            ClockTerms longer = terms;
            ++longer.limit.value;
            RC_ASSERT(engine(longer).due >= engine(terms).due);
            ClockTerms stopped = terms;
            stopped.stops.push_back(anyStop(700));
            RC_ASSERT(engine(stopped).due >= engine(terms).due);
            if (terms.limit.unit != LimitUnit::Month) { // a month begun later may be a shorter one
                ClockTerms later = terms;
                later.start += std::chrono::minutes{*evenly(0, 3 * 24 * 60)};
                RC_ASSERT(engine(later).due >= engine(terms).due);
            }
            ClockTerms extended = terms;
            extended.extendedBy += 10;
            RC_ASSERT(engine(extended).due > engine(terms).due);
            const DueDate date = engine(terms);
            RC_ASSERT((date.blueAt <= date.yellowAt && date.yellowAt <= date.due));
        }));
    }
};

QTEST_GUILESS_MAIN(TimeLimitProperties)
#include "tst_timelimitproperties.moc"
