// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/samplehall.h"

#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

class TimeLimitTest : public QObject
{
    Q_OBJECT

private:
    static DueDate due(int value, LimitUnit unit, Instant start)
    {
        static const WorkCalendar days = calendar();
        static const OpeningHours open = hours();
        return dueDate({{value, unit, {}}, start, {}, 0}, {open, days, zone, {}});
    }

private Q_SLOTS:
    void workedExamples_data()
    {
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("due"); // local
        QTest::addColumn<bool>("provisional");
        const auto row = [](const char *name, int value, LimitUnit unit, const char16_t *start, const char16_t *due,
                            bool provisional = false) {
            QTest::newRow(name) << value << int(unit) << QString::fromUtf16(start) << QString::fromUtf16(due)
                                << provisional;
        };
        using enum LimitUnit;
        // DOMAIN 2.4 (10) and 8.
        row("spring festival", 5, Workday, u"2026-02-12T10:00:00+08:00", u"2026-02-26T17:30:00+08:00");
        row("labour day", 5, Workday, u"2026-04-30T10:00:00+08:00", u"2026-05-11T17:30:00+08:00");
        row("plain", 10, Workday, u"2026-11-02T10:00:00+08:00", u"2026-11-16T17:30:00+08:00");
        row("calendar days", 15, Day, u"2026-02-05T10:00:00+08:00", u"2026-02-24T17:30:00+08:00");
        row("over the new year", 3, Workday, u"2025-12-31T10:00:00+08:00", u"2026-01-06T17:30:00+08:00");
        row("onto the leap day", 1, Workday, u"2024-02-28T10:00:00+08:00", u"2024-02-29T17:30:00+08:00");
        row("over the leap day", 2, Day, u"2024-02-28T10:00:00+08:00", u"2024-03-01T17:30:00+08:00");
        row("month to the leap day", 1, Month, u"2024-01-31T10:00:00+08:00", u"2024-02-29T17:30:00+08:00");
        row("no leap day", 1, Month, u"2025-12-30T10:00:00+08:00", u"2026-01-30T17:30:00+08:00");
        row("unknown year", 30, Workday, u"2026-11-23T10:00:00+08:00", u"2027-01-05T17:30:00+08:00", true);
        // Day 0 (T-1, T-2, 11a).
        row("before opening", 1, Workday, u"2026-11-23T06:00:00+08:00", u"2026-11-24T17:30:00+08:00");
        row("at lunch", 1, Workday, u"2026-11-23T13:00:00+08:00", u"2026-11-24T17:30:00+08:00");
        row("after closing", 1, Workday, u"2026-11-23T17:30:00+08:00", u"2026-11-25T17:30:00+08:00");
        row("saturday", 1, Workday, u"2026-11-21T10:00:00+08:00", u"2026-11-24T17:30:00+08:00");
        row("make-up saturday", 1, Workday, u"2026-02-14T10:00:00+08:00", u"2026-02-24T17:30:00+08:00");
        // Other units.
        row("at once", 0, Immediate, u"2026-11-23T10:00:00+08:00", u"2026-11-23T17:30:00+08:00");
        row("at once after closing", 0, Immediate, u"2026-11-23T18:00:00+08:00", u"2026-11-24T17:30:00+08:00");
        row("hours never pause", 24, Hour, u"2026-02-14T23:15:00+08:00", u"2026-02-15T23:15:00+08:00");
        row("month to its last day", 1, Month, u"2026-01-30T10:00:00+08:00", u"2026-02-28T17:30:00+08:00");
        row("month to the next workday", 1, Month, u"2026-09-01T10:00:00+08:00", u"2026-10-08T17:30:00+08:00");
        row("no limit", 0, None, u"2026-11-23T10:00:00+08:00", u"");
    }

    void workedExamples()
    {
        QFETCH(int, value);
        QFETCH(int, unit);
        QFETCH(QString, start);
        QFETCH(QString, due);
        QFETCH(bool, provisional);
        const DueDate result = TimeLimitTest::due(value, LimitUnit(unit), instantFromIso(start).value());
        QCOMPARE(zone.toIsoLocal(result.due), due);
        QCOMPARE(result.provisional, provisional);
    }

    void stopsAreNotCounted()
    {
        const auto dayOf = [](const char16_t *text) {
            return dayFromIso(QStringView(text)).value();
        };
        const auto withStops = [](const Limit &limit, Instant start, std::vector<ClockStop> stops, int extendedBy = 0) {
            static const WorkCalendar days = calendar();
            static const OpeningHours open = hours();
            return zone.toIsoLocal(dueDate({limit, start, std::move(stops), extendedBy}, {open, days, zone, {}}).due);
        };
        const Limit ten{10, LimitUnit::Workday, {}};
        const Instant start = at(2026, 11, 2, 10);
        const ClockStop notice{dayOf(u"2026-11-09"), dayOf(u"2026-11-15"), 7};
        // DOMAIN 2.4 (10).
        QCOMPARE(withStops(ten, start, {notice}), u"2026-11-23T17:30:00+08:00"_s);
        // T-6: capped at its plan, however long it really takes; and as long as planned while it has no end.
        QCOMPARE(withStops(ten, start, {{dayOf(u"2026-11-09"), dayOf(u"2026-12-31"), 7}}),
                 u"2026-11-23T17:30:00+08:00"_s);
        QCOMPARE(withStops(ten, start, {{dayOf(u"2026-11-09"), {}, 7}}), u"2026-11-23T17:30:00+08:00"_s);
        // One that ends early gives its days back; two at a time take a day once.
        QCOMPARE(withStops(ten, start, {{dayOf(u"2026-11-09"), dayOf(u"2026-11-10"), 7}}),
                 u"2026-11-18T17:30:00+08:00"_s);
        QCOMPARE(withStops(ten, start, {notice, {dayOf(u"2026-11-12"), dayOf(u"2026-11-16"), 5}}),
                 u"2026-11-24T17:30:00+08:00"_s);
        // T-8: the extension goes on from the last day.
        QCOMPARE(withStops(ten, start, {}, 10), u"2026-11-30T17:30:00+08:00"_s);
        QCOMPARE(withStops(ten, start, {notice}, 10), u"2026-12-07T17:30:00+08:00"_s);
        // Limits in days, months and hours stand still too.
        QCOMPARE(withStops({10, LimitUnit::Day, {}}, start, {notice}), u"2026-11-19T17:30:00+08:00"_s);
        QCOMPARE(withStops({1, LimitUnit::Month, {}}, start, {notice}), u"2026-12-09T17:30:00+08:00"_s);
        QCOMPARE(withStops({24, LimitUnit::Hour, {}}, start, {{dayOf(u"2026-11-03"), {}, 1}}),
                 u"2026-11-04T10:00:00+08:00"_s);
        QCOMPARE(withStops({0, LimitUnit::Immediate, {}}, start, {{dayOf(u"2026-11-02"), {}, 1}}),
                 u"2026-11-03T17:30:00+08:00"_s);
    }

    void aStoppedClockIsGrey()
    {
        static const WorkCalendar days = calendar();
        static const OpeningHours open = hours();
        const ClockStop stop{dayFromIso(u"2026-11-12").value(), {}, 3};
        const DueDate date =
            dueDate({{8, LimitUnit::Workday, {}}, at(2026, 11, 2, 10), {stop}, 0}, {open, days, zone, {}});
        QCOMPARE(zone.toIsoLocal(date.due), u"2026-11-16T17:30:00+08:00"_s);
        // Stopped days are none of the two that are left when it turns blue.
        QCOMPARE(lightAt(date, at(2026, 11, 9, 23, 59)), Light::Green);
        QCOMPARE(lightAt(date, at(2026, 11, 10, 0, 0)), Light::Blue);
        QCOMPARE(lightAt(date, at(2026, 11, 12, 0, 0)), Light::Grey);
        QCOMPARE(lightAt(date, at(2026, 11, 14, 23, 59)), Light::Grey);
        QCOMPARE(lightAt(date, at(2026, 11, 15, 0, 0)), Light::Yellow);
        QCOMPARE(workdaysLeft(date, at(2026, 11, 11, 12), days, zone), 1);
        // A hall may want to be warned earlier.
        const DueDate early =
            dueDate({{10, LimitUnit::Workday, {}}, at(2026, 11, 23, 10), {}, 0}, {open, days, zone, {3, 2, 50, 25}});
        QCOMPARE(lightAt(early, at(2026, 12, 2, 0, 0)), Light::Blue);
        QCOMPARE(lightAt(early, at(2026, 12, 3, 0, 0)), Light::Yellow);
    }

    void everyDayIsExplained()
    {
        static const WorkCalendar days = calendar();
        static const OpeningHours open = hours();
        std::vector<DayAccount> account;
        const ClockStop stop{dayFromIso(u"2026-02-13").value(), dayFromIso(u"2026-02-13").value(), 1};
        const Instant evening = at(2026, 2, 11, 20);
        (void)dueDate({{2, LimitUnit::Workday, {}}, evening, {stop}, 1}, {open, days, zone, {}}, &account);
        QStringList words;
        for (const DayAccount &day : account) {
            words.append(u"%1 %2 %3"_s.arg(toIso(day.date).mid(5)).arg(day.counted ? 1 : 0).arg(int(day.reason)));
        }
        using enum DayReason;
        const auto line = [](const char16_t *day, int counted, DayReason reason) {
            return u"%1 %2 %3"_s.arg(QString::fromUtf16(day)).arg(counted).arg(int(reason));
        };
        QStringList expected{line(u"02-11", 0, AfterClosing), line(u"02-12", 0, DayZero), line(u"02-13", 0, Stop),
                             line(u"02-14", 1, MakeupWorkday)};
        for (int day = 15; day <= 23; ++day) {
            expected.append(line(QString(u"02-%1"_s.arg(day)).toStdU16String().c_str(), 0, Holiday));
        }
        expected += {line(u"02-24", 1, Workday), line(u"02-25", 1, Extension)};
        QCOMPARE(words, expected);
    }

    void aMadeUpDayIsALineOfItsOwn()
    {
        static const WorkCalendar days = calendar();
        static const OpeningHours open = hours();
        const auto spans = [](const ClockTerms &terms) {
            std::vector<DayAccount> account;
            (void)dueDate(terms, {open, days, zone, {}}, &account);
            return spansOf(account);
        };
        using enum DayReason;
        // Saturday 02-14 works: neither one of the working days before it nor a day of the holiday.
        const std::vector<DaySpan> counted = spans({{3, LimitUnit::Workday, {}}, at(2026, 2, 11, 10), {}, 0});
        QCOMPARE(counted.size(), std::size_t(3));
        QCOMPARE(counted[1].reason, Workday);
        QCOMPARE(counted[1].days, 2);
        QCOMPARE(counted[2].reason, MakeupWorkday);
        QVERIFY(counted[2].makeup && counted[2].first == dayFromIso(u"2026-02-14").value());
        const std::vector<DaySpan> longer = spans({{1, LimitUnit::Workday, {}}, at(2026, 2, 11, 10), {}, 2});
        QCOMPARE(longer.size(), std::size_t(4));
        QVERIFY(longer[2].reason == Extension && !longer[2].makeup);
        QVERIFY(longer[3].reason == Extension && longer[3].makeup);
    }

    void lightsFollowTheWorkingDaysLeft()
    {
        // Accepted Monday 23rd, 10 working days: due Monday December 7th.
        const DueDate date = due(10, LimitUnit::Workday, at(2026, 11, 23, 10));
        QCOMPARE(lightAt(date, at(2026, 12, 2, 23, 59)), Light::Green);
        QCOMPARE(lightAt(date, at(2026, 12, 3, 0, 0)), Light::Blue);
        QCOMPARE(lightAt(date, at(2026, 12, 3, 23, 59)), Light::Blue);
        QCOMPARE(lightAt(date, at(2026, 12, 4, 0, 0)), Light::Yellow);
        QCOMPARE(lightAt(date, at(2026, 12, 7, 17, 30)), Light::Yellow);
        QCOMPARE(lightAt(date, at(2026, 12, 7, 17, 31)), Light::Red);
    }

    void aShortPromiseIsNotBornYellow()
    {
        const Instant start = at(2026, 11, 23, 10);
        for (const int days : {0, 1, 2}) {
            const DueDate date = due(days, days ? LimitUnit::Workday : LimitUnit::Immediate, start);
            QCOMPARE(lightAt(date, start), Light::Green);
            QCOMPARE(lightAt(date, date.due), Light::Green);
            QCOMPARE(lightAt(date, date.due + std::chrono::milliseconds{1}), Light::Red);
        }
        QCOMPARE(lightAt(due(3, LimitUnit::Workday, start), at(2026, 11, 25, 9)), Light::Yellow);
    }

    void hoursRunDayAndNight()
    {
        const Instant start = at(2026, 11, 27, 22); // a Friday
        DueDate date = due(24, LimitUnit::Hour, start);
        const auto ran = [&date](Instant from, Instant to) {
            return std::chrono::duration_cast<std::chrono::minutes>(clockRan(date, from, to)).count();
        };
        QCOMPARE(ran(start, date.due), 24 * 60);
        QCOMPARE(ran(start, at(2026, 11, 28, 3, 20)), 5 * 60 + 20);
        QCOMPARE(ran(date.due, start), 0);
        // Two stops at a time take the hours once.
        date.stopped = {{at(2026, 11, 28, 12), at(2026, 11, 30)}, {at(2026, 11, 28), at(2026, 11, 29)}};
        QCOMPARE(ran(start, at(2026, 11, 28, 3, 20)), 2 * 60);
        QCOMPARE(ran(at(2026, 11, 28, 3), at(2026, 11, 29, 3)), 0);
        QCOMPARE(ran(start, at(2026, 11, 30, 1)), 3 * 60);
    }

    void hoursHaveLightsOfTheirOwn()
    {
        const Instant start = at(2026, 11, 23, 10);
        const DueDate date = due(24, LimitUnit::Hour, start);
        QCOMPARE(lightAt(date, start + std::chrono::hours{11}), Light::Green);
        QCOMPARE(lightAt(date, start + std::chrono::hours{12}), Light::Blue);
        QCOMPARE(lightAt(date, start + std::chrono::hours{18}), Light::Yellow);
        QCOMPARE(lightAt(date, start + std::chrono::hours{25}), Light::Red);
    }

    void workdaysLeftCountsAcrossBreaks()
    {
        const WorkCalendar days = calendar();
        const DueDate date = due(5, LimitUnit::Workday, at(2026, 2, 12, 10));
        QCOMPARE(workdaysLeft(date, at(2026, 2, 12, 11), days, zone), 5);
        QCOMPARE(workdaysLeft(date, at(2026, 2, 20, 11), days, zone), 3);
        QCOMPARE(workdaysLeft(date, at(2026, 2, 26, 11), days, zone), 0);
        QCOMPARE(workdaysLeft(date, at(2026, 3, 2, 11), days, zone), -3); // Saturday 02-28 is made up;
    }

    void aMakeupSaturdayHasFridaysHours()
    {
        const WorkCalendar days = calendar();
        QCOMPARE(openSlots(hours(), days, dayFromIso(u"2026-02-14").value()), hours().week[4]);
        QVERIFY(openSlots(hours(), days, dayFromIso(u"2026-02-17").value()).empty());
    }
};

QTEST_GUILESS_MAIN(TimeLimitTest)
#include "tst_timelimit.moc"
