// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The page of a slip while the hall goes on with its number: what it says, what is spoken, and that nothing moves.

#include "heldvoice.h"
#include "slipkiosk.h"

#include <QSignalSpy>

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using test::Kiosk;

namespace {

/** The window that serves the queue of a number, and who sits there. */
struct Serving
{
    Serving(Kiosk &kiosk, const QString &number)
        : link(kiosk.link)
    {
        for (const auto &[key, ticket] : link.state().tickets) {
            id = ticket.number == number ? key : id;
        }
        for (const auto &[key, one] : link.state().windows) {
            if (window.isEmpty() && one.state == WindowState::Open &&
                one.prefixes.contains(link.state().tickets.at(id).prefix)) {
                window = key;
                clerk = link.actor(one.person);
            }
        }
    }
    /** Those before it are served, then it is called; false: its turn never came. */
    [[nodiscard]] bool call() const
    {
        for (int i = 0; i < 200 && state() == TicketState::Waiting; ++i) {
            // Refused where they do not fit what stands there.
            (void)link.issue(clerk, StartTicket{window});
            (void)link.issue(clerk, FinishTicket{window});
            (void)link.issue(clerk, CallNext{window});
        }
        return state() == TicketState::Called;
    }
    [[nodiscard]] TicketState state() const { return link.state().tickets.at(id).state; }

    DemoLink &link;
    QString id;
    QString window;
    Actor clerk;
};

/** To look at: where YIZHAN_PICTURES names a folder. */
void grab(const Kiosk &kiosk, const QString &name)
{
    const QString folder = qEnvironmentVariable("YIZHAN_PICTURES");
    if (!folder.isEmpty()) {
        kiosk.stage.window()->grabWindow().save(folder + u'/' + name + u".png"_s);
    }
}

} // namespace

class TestKioskSlipStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSlipFollowsItsNumber_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("scanned");
        QTest::newRow("ordinary") << u"ticket"_s << false;
        QTest::newRow("ordinary, scanned") << u"ticket"_s << true;
        QTest::newRow("large print") << u"elder-ticket"_s << false;
        QTest::newRow("large print, scanned") << u"elder-ticket"_s << true;
    }
    /** One thing to do in every state, never two places to go to, and nothing moves when the state changes. */
    void theSlipFollowsItsNumber()
    {
        QFETCH(QString, page);
        QFETCH(bool, scanned);
        Kiosk kiosk{QString()};
        QVERIFY(kiosk.show());
        QVERIFY(kiosk.takeNumber(page));
        const QString code = kiosk.ticket()->code();
        const Serving counter(kiosk, kiosk.ticket()->number());
        if (scanned) {
            kiosk.leave();
            kiosk.scan(code);
        }
        QTest::qWait(200); // scanned in ordinary print, it is built again in large print
        const QList<QRectF> places = kiosk.places();
        QVERIFY(kiosk.words().contains(u"过号了？拿这张票到服务台"_s));
        const auto says = [&](KioskTicket::Progress progress, const QStringList &words, const QStringList &never) {
            const bool there = QTest::qWaitFor([&] { return kiosk.ticket()->progress() == progress; });
            QVERIFY2(there, qPrintable(words.join(u' ')));
            QTest::qWait(50); // laid out
            const QString text = kiosk.words();
            for (const QString &word : words) {
                QVERIFY2(text.contains(word), qPrintable(text));
            }
            for (const QString &word : never + QStringList{u"坐下等"_s, u"在这里稍等"_s, u"过号了"_s}) {
                QVERIFY2(!text.contains(word), qPrintable(text));
            }
            QCOMPARE(kiosk.places(), places);
        };
        const QString where = u"请到 %1 号窗口"_s.arg(kiosk.link.state().windows.at(counter.window).number);
        using Progress = KioskTicket::Progress;
        QVERIFY(counter.call());
        says(Progress::Called, {where, u"正在叫您的号"_s}, {u"服务台"_s, u"重新排队"_s});
        QVERIFY(bool(kiosk.link.issue(counter.clerk, MissTicket{counter.window})));
        says(Progress::Missed, {u"已过号"_s, u"请按“重新排队”"_s}, {u"号窗口"_s, u"服务台"_s});
        const QQuickItem *rejoin = kiosk.item("rejoin");
        const QQuickItem *finished = kiosk.item("finished");
        QVERIFY(rejoin->isVisible());
        QCOMPARE(rejoin->height(), finished->height());
        QCOMPARE(rejoin->mapToScene({}).y(), finished->mapToScene({}).y());

        kiosk.link.setOnline(false);
        QMetaObject::invokeMethod(kiosk.item("rejoin"), "clicked");
        says(Progress::Missed, {u"已过号"_s, u"没有排上，请拿这张票到服务台"_s}, {u"号窗口"_s});
        kiosk.link.setOnline(true);
        QMetaObject::invokeMethod(kiosk.item("rejoin"), "clicked");
        QTRY_COMPARE(kiosk.ticket()->progress(), Progress::Waiting);
        QTRY_VERIFY(!kiosk.item("rejoin")->isVisible());
        QCOMPARE(kiosk.places(), places);

        QVERIFY(counter.call());
        if (scanned) { // the second time
            QVERIFY(bool(kiosk.link.issue(counter.clerk, MissTicket{counter.window})));
            says(Progress::Void, {u"已作废"_s, u"请重新取号"_s}, {u"号窗口"_s, u"服务台"_s, u"重新排队"_s});
            return;
        }
        QVERIFY(bool(kiosk.link.issue(counter.clerk, StartTicket{counter.window})));
        says(Progress::Serving, {u"正在办理"_s, where}, {u"服务台"_s});
        QVERIFY(bool(kiosk.link.issue(counter.clerk, FinishTicket{counter.window})));
        says(Progress::Done, {u"已经办完"_s, u"不用再等了"_s}, {u"号窗口"_s, u"服务台"_s});
    }

    void whoIsHelpedStaysHere_data()
    {
        QTest::addColumn<bool>("elder");
        QTest::newRow("ordinary") << false;
        QTest::newRow("large print") << true;
    }
    /** Somebody comes to a number of 说不清, where somebody is there; whoever is called by a window sits down. */
    void whoIsHelpedStaysHere()
    {
        QFETCH(bool, elder);
        Kiosk kiosk{QString()};
        QVERIFY(kiosk.show());
        QVERIFY(kiosk.stage.openPage(elder ? u"elder-home"_s : u"home"_s));
        QTest::qWait(50);
        const auto says = [&kiosk](const QString &words, const QStringList &never) {
            QTest::qWait(200); // scanned in ordinary print, it is built again in large print
            const QString text = kiosk.words();
            QVERIFY2(text.contains(words), qPrintable(text));
            for (const QString &word : never) {
                QVERIFY2(!text.contains(word), qPrintable(text));
            }
        };
        const QString here = u"请在这里稍等"_s;
        const QString seated = u"请坐下等"_s;
        const QString nobody = u"现在大厅里没有人"_s;
        kiosk.ticket()->takeGeneral();
        QTRY_VERIFY(kiosk.item("number"));
        says(here, {seated, nobody});
        const QString code = kiosk.ticket()->code();
        const Serving counter(kiosk, kiosk.ticket()->number());
        kiosk.leave();
        kiosk.scan(code);
        says(here, {seated, nobody});
        const QList<QRectF> places = kiosk.places();

        // A window has called it: from then on it is called like any other, and nobody is on the way.
        QVERIFY(counter.call());
        QVERIFY(bool(kiosk.link.issue(counter.clerk, MissTicket{counter.window})));
        QTRY_VERIFY(kiosk.item("rejoin")->isVisible());
        kiosk.ticket()->rejoin();
        QTRY_COMPARE(kiosk.ticket()->progress(), KioskTicket::Progress::Waiting);
        says(seated, {here, nobody});
        QCOMPARE(kiosk.places(), places);
        kiosk.leave();

        // All have gone, and the hall is open.
        for (const auto &[id, window] : std::map(kiosk.link.state().windows)) {
            (void)kiosk.link.issue(kiosk.link.actor(window.person), StartTicket{id}); // refused where nobody stands
            (void)kiosk.link.issue(kiosk.link.actor(window.person), FinishTicket{id});
        }
        for (const auto &[person, presence] : std::map(kiosk.link.state().presence)) {
            (void)kiosk.link.issue(kiosk.link.actor(person), LogOut{person});
        }
        QVERIFY(kiosk.stage.openPage(elder ? u"elder-home"_s : u"home"_s));
        QTest::qWait(50);
        kiosk.ticket()->takeGeneral();
        QTRY_VERIFY(kiosk.item("number"));
        says(nobody, {here, seated, u"这就来"_s, u"已经叫了"_s});
        QVERIFY(!kiosk.ticket()->heard());
    }

    void theHallClosesBeforeItsTurn_data()
    {
        QTest::addColumn<bool>("elder");
        QTest::newRow("ordinary") << false;
        QTest::newRow("large print") << true;
    }
    /** Told on the way to the number and beside it; when the hall has closed, that it has ended. */
    void theHallClosesBeforeItsTurn()
    {
        QFETCH(bool, elder);
        using namespace std::chrono_literals;
        Kiosk kiosk{QString()};
        QVERIFY(kiosk.show());
        const QString home = elder ? u"elder-home"_s : u"home"_s;
        QVERIFY(kiosk.stage.openPage(home));
        const QString ends = u"17:30 下班，可能轮不到您"_s;
        QTest::qWait(200); // built anew for large print
        QVERIFY(!kiosk.words().contains(u"下班"_s));
        const Instant close = kiosk.link.state().today.opens.back();
        kiosk.link.advance(close - 5min - kiosk.link.now());
        for (int i = 0; i < 6; ++i) {
            QVERIFY(bool(kiosk.link.issue(Actor(), TakeTicket{{}, true, {}, false, false, false, {}, {}})));
        }
        QTRY_VERIFY2(kiosk.words().contains(ends), qPrintable(kiosk.words()));
        QVERIFY(kiosk.words().contains(u"08:30 再来"_s));
        grab(kiosk, home);
        if (!elder) {
            QVERIFY(kiosk.stage.openPage(u"take"_s));
            QTRY_VERIFY(kiosk.words().contains(ends));
            QVERIFY(kiosk.words().contains(u"约时间"_s));
            grab(kiosk, u"take"_s);
            QVERIFY(kiosk.stage.openPage(home));
        }
        kiosk.ticket()->takeGeneral();
        QTRY_VERIFY(kiosk.item("number"));
        QTRY_VERIFY2(kiosk.words().contains(ends), qPrintable(kiosk.words()));
        QCOMPARE(kiosk.words().contains(u"约时间"_s), !elder);
        QTest::qWait(50);
        grab(kiosk, elder ? u"elder-ticket"_s : u"ticket"_s);
        const QList<QRectF> places = kiosk.places();
        kiosk.link.advance(close - kiosk.link.now());
        QTRY_VERIFY2(kiosk.words().contains(u"这个号已经结束"_s), qPrintable(kiosk.words()));
        QCOMPARE(kiosk.ticket()->progress(), KioskTicket::Progress::Void);
        QVERIFY(kiosk.words().contains(u"08:30 再来"_s));
        for (const QString &word : {u"大约"_s, u"前面"_s, u"在这里稍等"_s, u"轮不到"_s, u"号窗口"_s, u"重新取号"_s}) {
            QVERIFY2(!kiosk.words().contains(word), qPrintable(kiosk.words()));
        }
        QTest::qWait(50);
        QCOMPARE(kiosk.places(), places);
        grab(kiosk, elder ? u"elder-closed"_s : u"closed"_s);
    }

    /** No case has come of it yet: there is nothing that four digits could open. */
    void aNumberBeingServedOpensItsPage()
    {
        Kiosk kiosk{QString()};
        QVERIFY(kiosk.show());
        QVERIFY(kiosk.takeNumber());
        const QString code = kiosk.ticket()->code();
        const Serving counter(kiosk, kiosk.ticket()->number());
        QVERIFY(counter.call());
        QVERIFY(bool(kiosk.link.issue(counter.clerk, StartTicket{counter.window})));
        kiosk.leave();
        kiosk.scan(code);
        QVERIFY(kiosk.words().contains(u"正在办理"_s));
    }

    void theCallIsSpokenOnce_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("large print") << u"elder-ticket"_s;
        QTest::newRow("a person who uses no voice") << u"ticket"_s;
    }
    void theCallIsSpokenOnce()
    {
        QFETCH(QString, page);
        Kiosk kiosk{QString()};
        QVERIFY(kiosk.show());
        auto synthesiser = std::make_unique<test::EchoSynthesiser>();
        auto output = std::make_unique<test::HeldOutput>();
        auto *const said = &synthesiser->said;
        auto *const sound = output.get();
        Voice::instance()->openWith(std::move(synthesiser), std::move(output));
        const auto heard = [&](const QString &words) {
            for (int breath = 0; breath < 80 && Voice::instance()->speaking(); ++breath) {
                Q_EMIT sound->finished();
            }
            return std::exchange(*said, {}).join(u' ').count(words);
        };
        QVERIFY(kiosk.takeNumber(page));
        const qsizetype once = page == "ticket"_L1 ? 0 : 1;
        QTest::qWait(300);
        QCOMPARE(heard(u"nin2 de5 hao4"_s) > 0, once > 0); // the page, on opening
        const Serving counter(kiosk, kiosk.ticket()->number());
        const QSignalSpy progressed(kiosk.ticket(), &KioskTicket::progressed);
        QVERIFY(counter.call());
        QTRY_COMPARE(progressed.size(), 1);
        QCOMPARE(heard(u"hao4 chuang1 kou3"_s), once);
        QVERIFY(bool(kiosk.link.issue(counter.clerk, Recall{counter.window})));
        QTest::qWait(300);
        QCOMPARE(progressed.size(), 1);
        QCOMPARE(heard(u"hao4 chuang1 kou3"_s), 0);
        QVERIFY(bool(kiosk.link.issue(counter.clerk, MissTicket{counter.window})));
        QTRY_COMPARE(progressed.size(), 2);
        QCOMPARE(heard(u"guo4 hao4"_s), once);
    }
};

QTEST_MAIN(TestKioskSlipStates)
#include "tst_kioskslipstates.moc"
