// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

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
