// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/queue/booking.h"
#include "domain/restoring.h"
#include "domain/samplehall.h"

#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

namespace {

Instant at(const char *iso)
{
    return instantFromIso(QString::fromLatin1(iso)).value();
}

int lastOf(const std::vector<Counter> &counters, const QString &id)
{
    for (const Counter &counter : counters) {
        if (counter.id == id) {
            return counter.last;
        }
    }
    return -1;
}

} // namespace

/** How far numbers go on after a restore. */
class RestoringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gap_data()
    {
        QTest::addColumn<QByteArray>("backup");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<int>("last");
        // 17 numbers were given when the backup was taken; the hall opens at 08:30 (see samplehall).
        QTest::newRow("at once") << QByteArray("2026-11-23T10:00+08:00") << QByteArray("2026-11-23T10:00+08:00") << 200;
        QTest::newRow("an hour") << QByteArray("2026-11-23T10:00+08:00") << QByteArray("2026-11-23T11:00+08:00") << 400;
        QTest::newRow("a minute begun counts whole")
            << QByteArray("2026-11-23T10:00+08:00") << QByteArray("2026-11-23T10:20:16+08:00") << 300;
        QTest::newRow("the night gives no numbers")
            << QByteArray("2026-11-22T20:00+08:00") << QByteArray("2026-11-23T08:30+08:00") << 400;
        QTest::newRow("before anybody comes")
            << QByteArray("2026-11-22T20:00+08:00") << QByteArray("2026-11-23T06:00+08:00") << 200;
        QTest::newRow("a clock that went back")
            << QByteArray("2026-11-23T10:00+08:00") << QByteArray("2026-11-23T09:00+08:00") << 200;
    }

    void gap()
    {
        QFETCH(QByteArray, backup);
        QFETCH(QByteArray, now);
        QFETCH(int, last);
        const Catalogue catalogue = sample::catalogue();
        HallState state = sample::hall();
        state.counters[u"M/2026-11-23"_s] = {u"M/2026-11-23"_s, 17};
        const auto counters = countersPastPaper(state, catalogue, at(backup.constData()), at(now.constData()));
        QCOMPARE(lastOf(counters, u"M/2026-11-23"_s), last);
    }

    void everyQueueIsMoved()
    {
        const Catalogue catalogue = sample::catalogue();
        HallState state = sample::hall();
        state.counters[u"X/2026-11-23"_s] = {u"X/2026-11-23"_s, 5}; // a queue that no window has any more
        state.counters[u"M/2026-11-20"_s] = {u"M/2026-11-20"_s, 40};
        state.counters[u"case/2026"_s] = {u"case/2026"_s, 950};
        const auto counters =
            countersPastPaper(state, catalogue, at("2026-11-23T10:00+08:00"), at("2026-11-23T10:00+08:00"));
        QCOMPARE(lastOf(counters, u"X/2026-11-23"_s), 200);
        QCOMPARE(lastOf(counters, u"Z/2026-11-23"_s), 100); // none given until the backup, some perhaps since
        for (const auto &[code, matter] : catalogue.matters) {
            QVERIFY2(lastOf(counters, matter.queuePrefix + u"/2026-11-23"_s) >= 100, qPrintable(matter.queuePrefix));
        }
        QCOMPARE(lastOf(counters, u"M/2026-11-20"_s), -1); // that day is over
        QCOMPARE(lastOf(counters, u"case/2026"_s), 1100);
    }

    /** What is counted through the year goes past all days since: two cases a minute from an hour before opening. */
    void theYearsNumbersArePastAllDaysSince_data()
    {
        QTest::addColumn<QByteArray>("backup");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<int>("last");
        // Open 08:30–12:00 and 14:00–17:30 (see samplehall): from 07:30 to 18:30 are 660 minutes a day.
        const QByteArray monday("2026-11-23T10:00+08:00");
        QTest::newRow("at once") << monday << monday << 1100;
        QTest::newRow("since Friday morning") << QByteArray("2026-11-20T07:00+08:00") << monday << 2700;
        QTest::newRow("over a weekend") << QByteArray("2026-11-20T19:00+08:00") << monday << 1400;
        QTest::newRow("since last year") << QByteArray("2025-06-01T10:00+08:00") << QByteArray("2026-01-05T07:00+08:00")
                                         << 2400;
    }

    void theYearsNumbersArePastAllDaysSince()
    {
        QFETCH(QByteArray, backup);
        QFETCH(QByteArray, now);
        QFETCH(int, last);
        HallState state = sample::hall();
        state.counters[u"case/2026"_s] = {u"case/2026"_s, 950};
        const Instant end = at(now.constData());
        const auto counters = countersPastPaper(state, sample::catalogue(), at(backup.constData()), end);
        QCOMPARE(lastOf(counters, u"case/2026"_s), last);
        QVERIFY(lastOf(counters, u"notice/2026"_s) >= last - 1000);
        // For whatever is longer ago the same or more.
        int before = last;
        for (Instant from = at(backup.constData()); from > end - std::chrono::days(30);
             from -= std::chrono::minutes(97)) {
            const int more = lastOf(countersPastPaper(state, sample::catalogue(), from, end), u"case/2026"_s);
            QVERIFY(more >= before);
            before = more;
        }
    }

    void bookingsArePastPaperOnEveryDay()
    {
        // Monday's backup lists the days until the 30th; on Thursday those until the 3rd could be booked as well.
        HallState state = sample::hall();
        state.today.booking = bookingDaysAfter(state.info, sample::calendar(), state.today.day);
        state.counters[u"booking/2026-11-30"_s] = {u"booking/2026-11-30"_s, 7};
        const auto counters =
            countersPastPaper(state, sample::catalogue(), at("2026-11-23T10:00+08:00"), at("2026-11-26T10:00+08:00"));
        for (const char *day : {"2026-11-27", "2026-12-01", "2026-12-02", "2026-12-03"}) {
            QCOMPARE(lastOf(counters, u"booking/"_s + QString::fromLatin1(day)), 100);
        }
        QCOMPARE(lastOf(counters, u"booking/2026-11-30"_s), 200);
    }

    void takenNumbersAreBehindTheNewEnd()
    {
        // The rule itself: four slips a minute in one queue, all day long, are still behind it.
        const Catalogue catalogue = sample::catalogue();
        HallState state = sample::hall();
        const Instant backup = at("2026-11-23T08:00+08:00");
        for (int minutes = 0; minutes <= 600; minutes += 7) {
            const auto counters = countersPastPaper(state, catalogue, backup, backup + std::chrono::minutes(minutes));
            QVERIFY(lastOf(counters, u"M/2026-11-23"_s) >= minutes * 4 + 100);
        }
    }
};

QTEST_GUILESS_MAIN(RestoringTest)
#include "tst_restoring.moc"
