// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/instant.h"

#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

class InstantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written"); // empty: not a time
        QTest::newRow("utc") << u"2026-11-23T02:24:00.000Z"_s << u"2026-11-23T02:24:00.000Z"_s;
        QTest::newRow("offset") << u"2026-11-23T10:24+08:00"_s << u"2026-11-23T02:24:00.000Z"_s;
        QTest::newRow("west") << u"2026-11-22T21:24:05-05:00"_s << u"2026-11-23T02:24:05.000Z"_s;
        QTest::newRow("fraction") << u"2026-11-23T02:24:00.5Z"_s << u"2026-11-23T02:24:00.500Z"_s;
        QTest::newRow("long fraction") << u"2026-11-23T02:24:00.123456Z"_s << u"2026-11-23T02:24:00.123Z"_s;
        QTest::newRow("leap day") << u"2028-02-29T00:00:00Z"_s << u"2028-02-29T00:00:00.000Z"_s;
        QTest::newRow("no leap day") << u"2026-02-29T00:00:00Z"_s << QString();
        QTest::newRow("no zone") << u"2026-11-23T02:24:00"_s << QString();
        QTest::newRow("hour 24") << u"2026-11-23T24:00:00Z"_s << QString();
        QTest::newRow("month 13") << u"2026-13-01T00:00:00Z"_s << QString();
        QTest::newRow("letters") << u"2026-11-23Tab:24:00Z"_s << QString();
        QTest::newRow("dangling dot") << u"2026-11-23T02:24:00.Z"_s << QString();
        QTest::newRow("cut") << u"2026-11-23T02:24:0"_s << QString();
        QTest::newRow("trailing") << u"2026-11-23T02:24:00Z and more"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void readsAndWrites()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const auto instant = instantFromIso(text);
        QCOMPARE(instant ? toIso(*instant) : QString(), written);
    }

    void anUnsetInstantIsWrittenAsNothing()
    {
        QCOMPARE(toIso(Instant{}), QString());
        QCOMPARE(toIso(Day{}), QString());
    }

    void zonesTurnInstantsIntoDays()
    {
        const Zone zone("Asia/Shanghai");
        const Instant lateEvening = instantFromIso(u"2026-11-23T15:59:00Z").value();
        const Instant midnight = instantFromIso(u"2026-11-23T16:00:00Z").value();
        QCOMPARE(toIso(zone.day(lateEvening)), u"2026-11-23"_s);
        QCOMPARE(zone.minuteOfDay(lateEvening), 23 * 60 + 59);
        QCOMPARE(toIso(zone.day(midnight)), u"2026-11-24"_s);
        QCOMPARE(zone.minuteOfDay(midnight), 0);
        QCOMPARE(toIso(zone.at(zone.day(midnight), 0)), toIso(midnight));
        QCOMPARE(zone.toIsoLocal(midnight), u"2026-11-24T00:00:00+08:00"_s);
    }
};

QTEST_GUILESS_MAIN(InstantTest)
#include "tst_instant.moc"
