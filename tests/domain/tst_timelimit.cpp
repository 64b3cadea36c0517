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
        return dueDate({value, unit, {}}, start, hours(), days, zone);
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
