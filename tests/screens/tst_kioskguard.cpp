// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// What keeps a kiosk safe: what was begun waits for its slip alone, the staff's door, the lock, the time-out, the
// reach.

#include "screens/device.h"
#include "screens/kiosk/kioskidle.h"
#include "screens/kiosk/kiosklock.h"
#include "screens/kiosk/kioskparking.h"
#include "screens/kiosk/kioskroom.h"
#include "screens/kiosk/kioskstaff.h"
#include "screens/sorrywindow.h"

#include <QDateTime>
#include <QFile>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

/** A window that remembers what reached it. */
class Pane : public QWindow
{
    Q_OBJECT

public:
    QStringList seen;

protected:
    void touchEvent(QTouchEvent *event) override
    {
        for (const QEventPoint &point : event->points()) {
            seen.append(u"%1:%2"_s.arg(point.id()).arg(int(event->type())));
        }
        event->accept();
    }
};

class TestKioskGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parksForTheSlipAlone()
    {
        KioskParking parking;
        const QVariantList visit{
            true, u"zh"_s,
            QVariantMap{{u"name"_s, u"matter"_s}, {u"given"_s, QVariantMap{{u"code"_s, u"SQ-YL-001"_s}}}}};
        parking.park(u"slip-of-somebody-1234567"_s, visit);
        QCOMPARE(parking.count(), 1);
        QVERIFY(!parking.bytes().contains("SQ-YL-001"));
        QVERIFY(!parking.bytes().contains("slip-of"));
        QVERIFY(parking.take(u"another-slip-12345678901"_s).isEmpty());
        QCOMPARE(parking.take(u"slip-of-somebody-1234567"_s), visit);
        QVERIFY(parking.take(u"slip-of-somebody-1234567"_s).isEmpty()); // once
        QCOMPARE(parking.count(), 0);
        parking.park({}, visit);
        QCOMPARE(parking.count(), 0);
    }

    void parksTheLatestOfASlipAndNotTooMany()
    {
        KioskParking parking;
        parking.park(u"a"_s, {1, 2, 3});
        parking.park(u"a"_s, {4});
        QCOMPARE(parking.take(u"a"_s), QVariantList{4});
        for (int i = 0; i < 200; ++i) {
            parking.park(QString::number(i), {i});
        }
        QCOMPARE(parking.count(), 50);
        QVERIFY(parking.take(u"0"_s).isEmpty());
        QCOMPARE(parking.take(u"199"_s), QVariantList{199});
    }

    void opensTheDoorToTheRightPattern_data()
    {
        QTest::addColumn<QString>("touches");
        QTest::addColumn<bool>("opens");
        QTest::newRow("right") << u"LRLR"_s << true;
        QTest::newRow("wrong way round") << u"RLRL"_s << false;
        QTest::newRow("too few") << u"LRL"_s << false;
        QTest::newRow("twice left") << u"LLRR"_s << false;
        QTest::newRow("right after a false start") << u"LLRLR"_s << true;
        QTest::newRow("right after rights") << u"RRLRLR"_s << true;
    }
    void opensTheDoorToTheRightPattern()
    {
        QFETCH(QString, touches);
        QFETCH(bool, opens);
        KioskStaff staff;
        QSignalSpy called(&staff, &KioskStaff::called);
        for (const QChar touch : touches) {
            staff.touch(touch == u'L' ? KioskStaff::Corner::Left : KioskStaff::Corner::Right);
        }
        QCOMPARE(called.size(), opens ? 1 : 0);
    }

    void asksForThePassword()
    {
        Device device(nullptr);
        Device::setInstance(&device);
        KioskStaff staff;
        pattern(staff);
        QCOMPARE(staff.state(), KioskStaff::State::NoPassword);

        device.staffHash = KioskStaff::hashOf(u"246810"_s).toLatin1();
        QVERIFY(device.staffHash.startsWith("$argon2id$"));
        pattern(staff);
        QCOMPARE(staff.state(), KioskStaff::State::Asking);
        QTest::ignoreMessage(QtWarningMsg, "a wrong pass word at the staff's page");
        enter(staff, u"246811"_s);
        QTRY_COMPARE_WITH_TIMEOUT(staff.state(), KioskStaff::State::Wrong, 20'000);
        QCOMPARE(staff.typed(), 0);
        enter(staff, u"246810"_s);
        QTRY_COMPARE_WITH_TIMEOUT(staff.state(), KioskStaff::State::Open, 20'000);
        staff.leave();
        QCOMPARE(staff.state(), KioskStaff::State::Asking);
    }

    void shutsTheDoorAfterFiveWrongOnes()
    {
        Device device(nullptr);
        Device::setInstance(&device);
        device.staffHash = KioskStaff::hashOf(u"246810"_s).toLatin1();
        KioskStaff staff;
        for (int i = 0; i < 5; ++i) {
            QTest::ignoreMessage(QtWarningMsg, "a wrong pass word at the staff's page");
            enter(staff, u"111111"_s);
            QTRY_VERIFY_WITH_TIMEOUT(staff.state() != KioskStaff::State::Checking, 20'000);
        }
        QCOMPARE(staff.state(), KioskStaff::State::Shut);
        enter(staff, u"246810"_s); // the right one comes too late
        QCOMPARE(staff.state(), KioskStaff::State::Shut);
        staff.leave();
        pattern(staff);
        QCOMPARE(staff.state(), KioskStaff::State::Shut);
    }

    /** Whoever makes the kiosk start again has won nothing: neither the count nor the five minutes begin anew. */
    void staysShutOverARestart()
    {
        const QTemporaryDir folder;
        Device device(nullptr);
        Device::setInstance(&device);
        device.staffHash = KioskStaff::hashOf(u"246810"_s).toLatin1();
        device.staffTries = folder.filePath(u"staff.hash.tries"_s);
        for (int i = 0; i < StaffTries::most; ++i) {
            KioskStaff staff;
            pattern(staff);
            QCOMPARE(staff.state(), KioskStaff::State::Asking);
            QTest::ignoreMessage(QtWarningMsg, "a wrong pass word at the staff's page");
            enter(staff, u"111111"_s);
            QTRY_VERIFY_WITH_TIMEOUT(staff.state() != KioskStaff::State::Checking, 20'000);
        }
        KioskStaff staff;
        pattern(staff);
        QCOMPARE(staff.state(), KioskStaff::State::Shut);
    }

    void forgetsWhatIsOver()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"tries"_s);
        const auto keep = [&path](const QByteArray &text) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        const auto until = [](qint64 ms) {
            return R"({"wrong":0,"shut_until":)" + QByteArray::number(QDateTime::currentMSecsSinceEpoch() + ms) + '}';
        };
        QVERIFY(!StaffTries(path).shut()); // no file yet
        QVERIFY(keep(until(60'000)));
        QVERIFY(StaffTries(path).shut());
        QVERIFY(keep(until(-1000)));
        QVERIFY(!StaffTries(path).shut());
        QVERIFY(keep("rubbish"));
        QVERIFY(!StaffTries(path).shut());
        // A machine whose clock was turned back does not shut staff out for years.
        constexpr qint64 year = qint64(365) * 24 * 3600 * 1000;
        QCOMPARE(StaffTries::left(year, 0), StaffTries::ban);
        QCOMPARE(StaffTries::left(1000, 400).count(), 600);
        QCOMPARE(StaffTries::left(1000, year).count(), 0);
        // A right one ends the count.
        {
            StaffTries tries(path);
            for (int i = 1; i < StaffTries::most; ++i) {
                tries.noteWrong();
            }
            tries.noteRight();
        }
        StaffTries tries(path);
        tries.noteWrong();
        QVERIFY(!tries.shut());
    }

    void keepsTheTriesWhereItMayWrite()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"staff.hash"_s);
        QCOMPARE(StaffTries::pathBeside(file), file + u".tries"_s);
        const QString elsewhere = StaffTries::pathBeside(u"/proc/nowhere/staff.hash"_s);
        QVERIFY2(elsewhere.endsWith(u"/yizhan/staff.hash.tries"_s), qPrintable(elsewhere));
    }

    void staysOpenToNobody()
    {
        Device device(nullptr);
        Device::setInstance(&device);
        device.staffHash = KioskStaff::hashOf(u"246810"_s).toLatin1();
        KioskStaff staff;
        enter(staff, u"246810"_s);
        staff.leave(); // gone before the answer came
        QTest::qWait(1500);
        QCOMPARE(staff.state(), KioskStaff::State::Asking);
    }

    void lockRefusesToClose()
    {
        Pane pane;
        pane.resize(400, 400);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        {
            const KioskLock lock(true);
            QVERIFY(!pane.close());
            QVERIFY(pane.isVisible());
        }
        QVERIFY(pane.close());
    }

    void lockLetsOneFingerThrough()
    {
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        Pane pane;
        pane.resize(400, 400);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        const KioskLock lock(false);
        QTest::touchEvent(&pane, screen.get()).press(0, {50, 50}, &pane).commit();
        QTest::touchEvent(&pane, screen.get()).stationary(0).press(1, {300, 300}, &pane).commit();
        QTest::touchEvent(&pane, screen.get()).release(0, {50, 50}, &pane).stationary(1).commit();
        QTest::touchEvent(&pane, screen.get()).release(1, {300, 300}, &pane).commit();
        const QStringList ends = pane.seen.filter(QRegularExpression(u":%1$"_s.arg(int(QEvent::TouchEnd))));
        QCOMPARE(ends.size(), 1);
        const QString first = pane.seen.constFirst().section(u':', 0, 0);
        for (const QString &one : std::as_const(pane.seen)) {
            QCOMPARE(one.section(u':', 0, 0), first);
        }
        pane.seen.clear();
        QTest::touchEvent(&pane, screen.get()).press(2, {60, 60}, &pane).commit();
        QTest::touchEvent(&pane, screen.get()).release(2, {60, 60}, &pane).commit();
        QCOMPARE(pane.seen.size(), 2); // the next finger is a first one again
    }

    void asksThenLeaves()
    {
        KioskIdle idle;
        idle.setProperty("idleSeconds", 1);
        idle.setProperty("askSeconds", 2);
        QSignalSpy left(&idle, &KioskIdle::left);
        idle.setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(idle.asking(), 4000);
        QVERIFY(left.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, 6000);
        QVERIFY(!idle.asking());
    }

    void restsWhileAFingerLiesOnTheGlass()
    {
        Pane pane;
        pane.resize(100, 100);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        KioskIdle idle;
        idle.setProperty("idleSeconds", 1);
        idle.setActive(true);
        QTest::mousePress(&pane, Qt::LeftButton, {}, {10, 10});
        QTest::qWait(2500);
        QVERIFY(!idle.asking());
        QTest::mouseRelease(&pane, Qt::LeftButton, {}, {10, 10});
        QTRY_VERIFY_WITH_TIMEOUT(idle.asking(), 4000);
    }

    void knowsWhenNobodyIsThere()
    {
        Pane pane;
        pane.resize(100, 100);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        KioskIdle idle;
        idle.setProperty("restSeconds", 1);
        QTRY_VERIFY_WITH_TIMEOUT(idle.forsaken(), 4000);
        QTest::mouseClick(&pane, Qt::LeftButton, {}, {10, 10});
        QVERIFY(!idle.forsaken());
    }

    void keepsWhatIsTouchedWithinReach_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<double>("diagonal");
        QTest::addColumn<double>("foot");
        QTest::newRow("27 inch portrait, 600 mm") << QSizeF(1080, 1920) << 27.0 << 600.0;
        QTest::newRow("27 inch portrait, 750 mm") << QSizeF(1080, 1920) << 27.0 << 750.0;
        QTest::newRow("32 inch portrait, 600 mm") << QSizeF(1080, 1920) << 32.0 << 600.0;
        QTest::newRow("43 inch portrait, 420 mm") << QSizeF(2160, 3840) << 43.0 << 420.0;
        QTest::newRow("22 inch landscape, 900 mm") << QSizeF(1920, 1080) << 22.0 << 900.0;
        QTest::newRow("low: 32 inch, 250 mm") << QSizeF(1080, 1920) << 32.0 << 250.0;
    }
    void keepsWhatIsTouchedWithinReach()
    {
        QFETCH(QSizeF, size);
        QFETCH(double, diagonal);
        QFETCH(double, foot);
        KioskRoom room;
        room.setProperty("width", size.width());
        room.setProperty("height", size.height());
        room.setProperty("diagonal", diagonal);
        room.setProperty("footHeight", foot);
        const double mm = size.height() / room.pixelsPerMm();
        QVERIFY(foot + mm - room.above() / room.pixelsPerMm() <= KioskRoom::highestReach + 1);
        QVERIFY(foot + room.below() / room.pixelsPerMm() >= KioskRoom::lowestReach - 1);
        QVERIFY(room.withinReach());
    }
    void knowsAScreenOutOfReach_data()
    {
        QTest::addColumn<double>("foot");
        QTest::addColumn<bool>("within");
        QTest::newRow("unknown") << 0.0 << true;
        QTest::newRow("27 inch portrait, 700 mm") << 700.0 << true;
        QTest::newRow("27 inch portrait, 900 mm") << 900.0 << false;
        QTest::newRow("27 inch portrait, 100 mm") << 100.0 << false;
    }
    void knowsAScreenOutOfReach()
    {
        QFETCH(double, foot);
        QFETCH(bool, within);
        KioskRoom room;
        room.measure({1080, 1920}, 27, foot);
        QCOMPARE(room.withinReach(), within);
    }
    /** Without a window manager nothing else makes it as large as the display. */
    void saysSorryOnTheWholeDisplay()
    {
        const SorryWindow sorry;
        QCOMPARE(sorry.geometry(), sorry.screen()->geometry());
    }
    void usesAWholeScreenOfUnknownHeight()
    {
        const KioskRoom room;
        QCOMPARE(room.above(), 0.0);
        QCOMPARE(room.below(), 0.0);
    }

private:
    static void pattern(KioskStaff &staff)
    {
        for (int i = 0; i < 2; ++i) {
            staff.touch(KioskStaff::Corner::Left);
            staff.touch(KioskStaff::Corner::Right);
        }
    }
    static void enter(KioskStaff &staff, const QString &digits)
    {
        for (const QChar digit : digits) {
            staff.press(digit);
        }
        staff.enter();
    }
};

} // namespace yizhan

QTEST_MAIN(yizhan::TestKioskGuard)
#include "tst_kioskguard.moc"
