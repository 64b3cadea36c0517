// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The paper slip of a kiosk: its real pages, and a printer's twin as a process of its own.

#include "devices/printertwin.h"
#include "screens/device.h"
#include "screens/kiosk/kioskbooking.h"
#include "screens/kiosk/kioskcheckin.h"
#include "screens/kiosk/kioskselfcheck.h"
#include "screens/kiosk/kioskwords.h"
#include "slipkiosk.h"

#include <QElapsedTimer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using test::Kiosk;

namespace {

/** What the self-check page says of a part, usually of the printer. */
QPair<int, QString> printerRow(KioskSelfCheck &check, const QString &part = u"号票打印机"_s)
{
    const ScreenRows &rows = *check.rows();
    const int row = rows.indexOf(part);
    return {rows.value(row, "health").toInt(), rows.value(row, "text").toString()};
}

/** The slip as it is to be, drawn from what the page shows. */
QImage expected(const Kiosk &kiosk, Paper paper = Paper::Mm80)
{
    const KioskTicket &ticket = *kiosk.ticket();
    SlipFacts facts;
    facts.hallName = u"南街社区便民服务大厅"_s;
    facts.number = ticket.number();
    facts.matter = ticket.matterName();
    facts.ahead = ticket.ahead();
    facts.waitFrom = ticket.waitFrom();
    facts.waitTo = ticket.waitTo();
    facts.windows = ticket.windows();
    facts.missing = ticket.missing();
    facts.missingLater = ticket.missingLater();
    facts.takenAt = ticket.takenAt();
    facts.code = ticket.code();
    return drawSlip(slipLines(facts), paper, false);
}

/** Drawn on another thread, whose glyphs may differ by a dot at their edges; another code differs by thousands. */
bool sameSlip(const QImage &wanted, const QImage &cut)
{
    constexpr int dots = 500;
    return samePicture(wanted, cut, dots);
}

} // namespace

class TestKioskSlip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneNumberOneSlip()
    {
        PrinterTwin twin;
        QVERIFY(twin.start());
        Kiosk kiosk(twin.address());
        QVERIFY(kiosk.show());
        QVERIFY(kiosk.takeNumber());
        const QImage wanted = expected(kiosk);
        QTRY_COMPARE(kiosk.ticket()->paper()->state(), KioskPaper::State::Printed);
        QCOMPARE(kiosk.item("paper")->property("text").toString(), u"请取走纸票。"_s);
        QVERIFY(kiosk.item("paper")->isVisible() && !kiosk.item("printAgain")->isVisible());
        QCOMPARE(twin.count(), 1);
        QVERIFY(sameSlip(wanted, twin.slips().front()));

        // Neither asking again nor looking at the slip makes another.
        kiosk.ticket()->printAgain();
        kiosk.ticket()->retry();
        kiosk.leave();
        QCOMPARE(kiosk.printer().held(), 0);
        QVERIFY(!kiosk.printer().busy());
        QVERIFY(kiosk.takeNumber());
        QTRY_COMPARE(kiosk.ticket()->paper()->state(), KioskPaper::State::Printed);
        QCOMPARE(twin.count(), 2);
        QVERIFY(sameSlip(expected(kiosk), twin.slips().back()));
        QTest::qWait(300);
        QCOMPARE(twin.count(), 2);
    }

    void theResidentsOwnPrintAndLanguage()
    {
        PrinterTwin twin;
        QVERIFY(twin.start());
        Kiosk kiosk(twin.address(), u"en"_s);
        QVERIFY(kiosk.show());
        QVERIFY(kiosk.takeNumber(u"elder-ticket"_s));
        QTRY_COMPARE(kiosk.ticket()->paper()->state(), KioskPaper::State::Printed);
        QCOMPARE(kiosk.item("paper")->property("text").toString(), u"Please take your slip."_s);
        SlipFacts facts;
        facts.english = true;
        facts.elder = true;
        facts.general = true;
        facts.hallName = u"Nanjie Community Service Hall"_s;
        facts.number = kiosk.ticket()->number();
        facts.ahead = kiosk.ticket()->ahead();
        facts.waitFrom = kiosk.ticket()->waitFrom();
        facts.waitTo = kiosk.ticket()->waitTo();
        facts.windows = kiosk.ticket()->windows();
        facts.takenAt = kiosk.ticket()->takenAt();
        facts.code = kiosk.ticket()->code();
        QCOMPARE(twin.count(), 1);
        QVERIFY(sameSlip(drawSlip(slipLines(facts), Paper::Mm80, true), twin.slips().front()));
    }

    /** What is booked goes home on paper; the number taken with it later has a slip of its own. */
    void aBookingHasASlip()
    {
        PrinterTwin twin;
        QVERIFY(twin.start());
        Kiosk kiosk(twin.address());
        QVERIFY(kiosk.show());
        auto *shell = kiosk.stage.window()->findChild<KioskShell *>();
        QVERIFY(kiosk.stage.openPage(u"booking"_s));
        auto *booking = kiosk.stage.window()->property("page").value<QQuickItem *>()->findChild<KioskBooking *>();
        QVERIFY(booking);
        booking->choose(0);
        booking->choose(0);
        booking->choose(0);
        for (const QChar digit : u"13900001234"_s) {
            booking->press(QString(digit));
        }
        booking->goOn();
        QTRY_COMPARE(booking->paper()->state(), KioskPaper::State::Printed);
        QCOMPARE(kiosk.item("paper")->property("text").toString(), u"请取走纸票。"_s);
        const auto made = std::find_if(kiosk.link.state().bookings.begin(), kiosk.link.state().bookings.end(),
                                       [&](const auto &entry) { return entry.second.number == booking->number(); });
        QVERIFY(made != kiosk.link.state().bookings.end());
        const HallData &hall = *shell->hall();
        ReceiptFacts facts;
        facts.hallName = u"南街社区便民服务大厅"_s;
        facts.number = booking->number();
        facts.matter = booking->chosen().section(u" · "_s, 0, 0);
        facts.when = booking->chosen().section(u" · "_s, 1) + u'–' + hall.clockText(made->second.to);
        facts.cancelBy = booking->cancelBy();
        facts.madeAt = kioskwords::dayAndClock(hall.now(), hall.state().info.zone, false);
        facts.code = booking->code();
        QCOMPARE(twin.count(), 1);
        QVERIFY(sameSlip(drawSlip(slipLines(facts), Paper::Mm80, false), twin.slips().front()));
        booking->printAgain(); // it is out already
        QTest::qWait(100);
        QCOMPARE(twin.count(), 1);

        // The code on it opens the booking, where it is taken back.
        KioskLookup lookup;
        lookup.setShell(shell);
        const QSignalSpy opened(shell, &KioskShell::pageRequested);
        lookup.scan(facts.code);
        QCOMPARE(opened.first().at(0).toString(), u"checkin"_s);
        KioskCheckIn checkIn;
        checkIn.setShell(shell);
        checkIn.scan(opened.first().at(1).toMap().value(u"slipCode"_s).toString());
        QCOMPARE(checkIn.bookings()->count(), 1);
        checkIn.cancel(0);
        QCOMPARE(kiosk.link.state().bookings.at(made->first).state, BookingState::Cancelled);

        // Of another, whose time is today, the number is taken: that is printed like any other.
        const Day today = kiosk.link.state().today.day;
        const auto due = std::find_if(kiosk.link.state().bookings.begin(), kiosk.link.state().bookings.end(),
                                      [&](const auto &entry) {
                                          return entry.second.day == today && entry.second.to > hall.now() &&
                                                 entry.second.state == BookingState::Booked;
                                      });
        QVERIFY(due != kiosk.link.state().bookings.end());
        checkIn.scan(kiosk.link.bookingCode(due->first));
        checkIn.checkIn(0);
        QTRY_COMPARE(kiosk.ticket()->paper()->state(), KioskPaper::State::Printed);
        QCOMPARE(twin.count(), 2);
    }

    /** What to bring goes home on paper, by day as by night; it takes no number. */
    void theGuideIsPrinted()
    {
        PrinterTwin twin;
        QVERIFY(twin.start());
        Kiosk kiosk(twin.address());
        QVERIFY(kiosk.show());
        QVERIFY(kiosk.stage.openPage(u"matter"_s));
        QTRY_VERIFY(kiosk.item("printGuide") && kiosk.item("printGuide")->isVisible());
        QCOMPARE(kiosk.item("printGuide")->property("hint").toString(), u"带什么、到哪里、几点开门"_s);
        const std::size_t tickets = kiosk.link.state().tickets.size();
        QMetaObject::invokeMethod(kiosk.item("printGuide"), "clicked");
        QTRY_COMPARE(kiosk.item("printGuide")->property("hint").toString(), u"请取走打印好的指南。"_s);
        QCOMPARE(twin.count(), 1);
        QCOMPARE(kiosk.link.state().tickets.size(), tickets);

        twin.command("paper out");
        QMetaObject::invokeMethod(kiosk.item("printGuide"), "clicked");
        QTRY_COMPARE(kiosk.item("printGuide")->property("hint").toString(), u"没有打印出来，请拍下这一页。"_s);
    }

    void theGuideIsOfferedWithAPrinterOnly()
    {
        Kiosk kiosk({});
        QVERIFY(kiosk.show());
        QVERIFY(kiosk.stage.openPage(u"matter"_s));
        QTRY_VERIFY(kiosk.item("printGuide"));
        QVERIFY(!kiosk.item("printGuide")->isVisible());
    }

    void trouble_data()
    {
        QTest::addColumn<QByteArray>("trouble");
        QTest::addColumn<QByteArray>("cure");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("toStaff");
        QTest::newRow("no paper") << QByteArray("paper out") << QByteArray("paper in") << u"打印机没有纸了"_s
                                  << u"没有纸了。请换一卷新的。"_s;
        QTest::newRow("cover open") << QByteArray("cover open") << QByteArray("cover closed") << u"盖子开着"_s
                                    << u"盖子开着。请合上，按紧。"_s;
        QTest::newRow("jammed") << QByteArray("jam") << QByteArray("clear") << u"打印机卡住了"_s << u"卡住了。"_s;
        QTest::newRow("cable pulled before")
            << QByteArray("pull") << QByteArray("plug") << u"打印机没有反应"_s << u"连不上。"_s;
        QTest::newRow("cable pulled in the middle")
            << QByteArray("pull after 20000") << QByteArray("plug") << u"打印机没有反应"_s << QString();
        QTest::newRow("paper ends in the middle")
            << QByteArray("paper ends 300") << QByteArray("paper in") << u"打印机没有纸了"_s << QString();
    }
    void trouble()
    {
        QFETCH(QByteArray, trouble);
        QFETCH(QByteArray, cure);
        QFETCH(QString, sentence);
        QFETCH(QString, toStaff);
        PrinterTwin twin;
        QVERIFY(twin.start());
        Kiosk kiosk(twin.address());
        QVERIFY(kiosk.show());
        QTRY_COMPARE(kiosk.printer().state(), PrinterState::Fine);
        twin.command(trouble);

        QVERIFY(kiosk.takeNumber());
        QTRY_COMPARE(kiosk.ticket()->paper()->state(), KioskPaper::State::Failed);
        const QString text = kiosk.item("paper")->property("text").toString();
        QVERIFY2(text.contains(sentence) && text.contains(u"您的号有效，拍下二维码和纸票一样用。"_s), qPrintable(text));
        QVERIFY(kiosk.item("paper")->isVisible() && kiosk.item("qr")->isVisible());
        QCOMPARE(kiosk.item("number")->property("text").toString(), kiosk.ticket()->number());
        QCOMPARE(kiosk.printer().held(), 0);
        QCOMPARE(twin.count(), 0);
        if (!toStaff.isEmpty()) {
            KioskSelfCheck check;
            check.setShell(kiosk.stage.window()->findChild<KioskShell *>());
            QCOMPARE(printerRow(check).first, int(KioskSelfCheck::Health::Ill));
            QVERIFY2(printerRow(check).second.startsWith(toStaff), qPrintable(printerRow(check).second));
        }
        kiosk.leave();

        twin.command(cure);
        QTest::qWait(200);
        QCOMPARE(twin.count(), 0); // not the one that failed, for whoever comes next
        QVERIFY(kiosk.takeNumber());
        QTRY_COMPARE(kiosk.ticket()->paper()->state(), KioskPaper::State::Printed);
        QVERIFY(sameSlip(expected(kiosk), twin.slips().back()));
        QCOMPARE(twin.count(), trouble.startsWith("pull after") ? 2 : 1); // there, half a slip is cut off first
    }

    void onceMoreAfterAFailure_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("ordinary") << u"ticket"_s;
        QTest::newRow("large print") << u"elder-ticket"_s;
    }
    void onceMoreAfterAFailure()
    {
        QFETCH(QString, page);
        PrinterTwin twin;
        QVERIFY(twin.start());
        twin.command("paper out");
        Kiosk kiosk(twin.address());
        QVERIFY(kiosk.show());
        QVERIFY(kiosk.takeNumber(page));
        QTRY_VERIFY(kiosk.item("printAgain")->isVisible());
        twin.command("paper in");
        QTRY_VERIFY(!kiosk.printer().busy());
        QMetaObject::invokeMethod(kiosk.item("printAgain"), "clicked");
        QTRY_COMPARE(kiosk.ticket()->paper()->state(), KioskPaper::State::Printed);
        QVERIFY(!kiosk.item("printAgain")->isVisible());
        QCOMPARE(twin.count(), 1);
        QVERIFY(page != "ticket"_L1 || sameSlip(expected(kiosk), twin.slips().front()));
    }

    /** The person has gone before the printer answers: nothing of it shows on the next one's page. */
    void lateAnswersAreNobodys()
    {
        PrinterTwin twin;
        QVERIFY(twin.start());
        Kiosk kiosk(twin.address());
        QVERIFY(kiosk.show());
        QVERIFY(kiosk.takeNumber());
        kiosk.leave();
        QCOMPARE(kiosk.ticket()->paper()->state(), KioskPaper::State::None);
        QTRY_COMPARE(twin.count(), 1);
        QTRY_VERIFY(!kiosk.printer().busy());
        QCOMPARE(kiosk.ticket()->paper()->state(), KioskPaper::State::None);
        QCOMPARE(kiosk.printer().held(), 0);
    }

    void aKioskWithoutAPrinterIsAsBefore()
    {
        Kiosk kiosk{QString()};
        QVERIFY(kiosk.show());
        QVERIFY(kiosk.takeNumber());
        QCOMPARE(kiosk.ticket()->paper()->state(), KioskPaper::State::None);
        QVERIFY(!kiosk.item("paper")->isVisible());
        KioskSelfCheck check;
        check.setShell(kiosk.stage.window()->findChild<KioskShell *>());
        QCOMPARE(printerRow(check),
                 qMakePair(int(KioskSelfCheck::Health::Unsure), u"没有接。取号后号码只显示在屏幕上。"_s));
    }

    void staffSeeWhatItTells()
    {
        PrinterTwin twin;
        QVERIFY(twin.start());
        Kiosk kiosk(twin.address());
        QVERIFY(kiosk.show());
        KioskSelfCheck check;
        check.setShell(kiosk.stage.window()->findChild<KioskShell *>());
        const auto says = [&](const QString &text) {
            return QTest::qWaitFor(
                [&] {
                    check.noteScan(); // what the page does every second
                    return printerRow(check).second.startsWith(text);
                },
                8000);
        };
        QVERIFY(says(u"好用，有纸。"_s));
        QCOMPARE(printerRow(check).first, int(KioskSelfCheck::Health::Well));
        twin.command("paper low");
        QVERIFY(says(u"还能打，但纸快用完了。"_s));
        twin.command("mute");
        QVERIFY(says(u"接着，但它不会报告有没有纸。"_s));
        QCOMPARE(printerRow(check).first, int(KioskSelfCheck::Health::Unsure));
        QCOMPARE(twin.count(), 0);
    }

    /** Staff are no technicians: what the system says of the card reader and the sound stands in the log alone. */
    void staffReadPlainWords()
    {
        Kiosk kiosk{QString()};
        QVERIFY(kiosk.show());
        KioskSelfCheck check;
        check.setShell(kiosk.stage.window()->findChild<KioskShell *>());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"card reader: "_s));
        KioskCards::instance()->reader().start({u"/nowhere/reader"_s});
        QTRY_COMPARE(KioskCards::instance()->trouble(), CardReader::Trouble::NoProgram);
        check.noteScan(); // what the page does every second
        QCOMPARE(printerRow(check, u"身份证读卡器"_s),
                 qMakePair(int(KioskSelfCheck::Health::Ill),
                           u"读卡程序打不开，机器会自己再试。请叫技术人员来看读卡的设置。"_s));
        // A screen that hangs too high for a wheelchair says so, where its height is known.
        QCOMPARE(check.rows()->indexOf(u"高度"_s), -1);
        Device::instance()->footHeight = 900;
        check.setWindowSize({1080, 1920});
        QCOMPARE(printerRow(check, u"高度"_s).first, int(KioskSelfCheck::Health::Ill));
        QVERIFY(printerRow(check, u"高度"_s).second.contains(u"129 厘米"_s));
        Device::instance()->footHeight = 600;
        check.setWindowSize({1080, 1920});
        QCOMPARE(printerRow(check, u"高度"_s).first, int(KioskSelfCheck::Health::Well));
        const ScreenRows &rows = *check.rows();
        static const QRegularExpression foreign(u"[a-z]{3,}"_s);
        for (int i = 0; i < rows.count(); ++i) {
            const QString text = rows.value(i, "text").toString();
            QVERIFY2(!text.contains(foreign), qPrintable(text));
        }
    }

    /** English comes with a slip or a card; whoever has chosen it here keeps it, whatever these say. */
    void theLanguageChosenStays()
    {
        Kiosk kiosk{QString()};
        QVERIFY(kiosk.show());
        auto *shell = kiosk.stage.window()->findChild<KioskShell *>();
        HallData &hall = kiosk.stage.hall();
        shell->adopt(false, u"zh"_s);
        QVERIFY(!hall.english());
        shell->adopt(false, u"en"_s);
        QVERIFY(hall.english());
        shell->adopt(false, u"zh"_s);
        QVERIFY(hall.english());
        shell->reset();
        QVERIFY(!hall.english());
    }

    void aSlipTellsOfNoHardship()
    {
        const DemoLink link;
        const auto onPaper = [&link](const QString &code, bool english = false) {
            return kioskwords::matterOnPaper(link.catalogue(), link.state(), code,
                                             link.catalogue().matter(code)->queuePrefix, english);
        };
        QCOMPARE(onPaper(u"SQ-YL-001"_s), u"高龄津贴申请"_s);
        QCOMPARE(onPaper(u"SQ-YL-001"_s, true), u"Old-age allowance"_s);
        QCOMPARE(onPaper(u"SQ-YB-004"_s), u"医疗保障"_s);       // 门诊慢特病 …: its category
        QCOMPARE(onPaper(u"SQ-WJ-004"_s), u"卫生健康与生育"_s); // 严重精神障碍 …
        QCOMPARE(onPaper(u"SQ-CJ-001"_s), u"民生"_s);           // 残疾人证, of 助残服务: the windows' name
        QCOMPARE(onPaper(u"SQ-MZ-001"_s), u"民生"_s);           // 最低生活保障, of 社会救助
        for (const auto &[code, matter] : link.catalogue().matters) {
            for (const QString &word : {u"残"_s, u"病"_s, u"困难"_s, u"救助"_s, u"低保"_s, u"特困"_s}) {
                QVERIFY2(!onPaper(code).contains(word), qPrintable(code));
            }
            for (const QString &word : {u"disab"_s, u"hardship"_s, u"disease"_s, u"relief"_s, u"mental"_s}) {
                QVERIFY2(!onPaper(code, true).contains(word, Qt::CaseInsensitive), qPrintable(onPaper(code, true)));
            }
        }
    }

    /** The program itself, with a printer on its command line. */
    void theProgramPrints()
    {
        PrinterTwin twin;
        QVERIFY(twin.start({u"--paper"_s, u"58"_s}));
        QProcess kiosk;
        kiosk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        kiosk.start(qEnvironmentVariable("YIZHAN_BIN") + u"/yizhan"_s,
                    {u"kiosk"_s, u"--demo"_s, u"--windowed"_s, u"--voice"_s, u"off"_s, u"--page"_s, u"ticket"_s,
                     u"--printer"_s, twin.address(), u"--paper"_s, u"58"_s});
        QTRY_COMPARE_WITH_TIMEOUT(twin.count(), 1, 20'000);
        QCOMPARE(twin.slips().front().width(), 384);
        QVERIFY(twin.slips().front().height() > 500);
        QTest::qWait(500);
        QCOMPARE(twin.count(), 1);
        QCOMPARE(kiosk.state(), QProcess::Running);
        kiosk.kill();
        QVERIFY(kiosk.waitForFinished());

        kiosk.setProcessChannelMode(QProcess::SeparateChannels);
        kiosk.start(qEnvironmentVariable("YIZHAN_BIN") + u"/yizhan"_s,
                    {u"kiosk"_s, u"--demo"_s, u"--windowed"_s, u"--voice"_s, u"off"_s, u"--size"_s, u"1080x1920"_s,
                     u"--foot-height"_s, u"900"_s});
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT((told += kiosk.readAllStandardError()).contains("Hang the screen lower"), 20'000);
        kiosk.kill();
        QVERIFY(kiosk.waitForFinished());

        for (const QStringList &words : {QStringList{u"--printer"_s, u"http://printer"_s},
                                         QStringList{u"--printer"_s, u"tcp://"_s},
                                         {u"--paper"_s, u"76"_s}}) {
            kiosk.setProcessChannelMode(QProcess::SeparateChannels);
            kiosk.start(qEnvironmentVariable("YIZHAN_BIN") + u"/yizhan"_s,
                        QStringList{u"kiosk"_s, u"--demo"_s} + words);
            QVERIFY(kiosk.waitForFinished());
            QCOMPARE(kiosk.exitCode(), 2);
        }
    }
};

QTEST_MAIN(TestKioskSlip)
#include "tst_kioskslip.moc"
