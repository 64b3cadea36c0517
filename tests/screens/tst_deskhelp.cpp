// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"

#include <QRegularExpression>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

/** Residents who call for help at a kiosk, as the desks hear of it. */
class TestDeskHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void helpRingsUntilSomebodyGoes()
    {
        const Desk desk;
        desk.logIn(u"lizhiqiang"_s);
        for (int i = 0; i < 9 && desk.shows(u"helpBanner"_s); ++i) {
            desk.key(Qt::Key_F9);
        }
        QTRY_VERIFY(!desk.shows(u"helpBanner"_s));
        const auto boxOf = [&desk](const QString &name) {
            (void)desk.window->grabWindow();
            const QQuickItem *one = desk.item(name);
            return one->mapRectToScene({0, 0, one->width(), one->height()});
        };
        const QRectF page = boxOf(u"mainAction"_s);
        const QRectF line = boxOf(u"noticeBar"_s);
        const Actor kiosk{Role::Screen, {}, u"自助机1"_s, {}, false};
        QVERIFY(bool(desk.link.issue(kiosk, CallHelp{u"自助机1"_s})));
        QTRY_VERIFY(desk.shows(u"helpBanner"_s));
        // Nothing jumps under the clerk's hand, and nothing that is worked on is covered.
        QCOMPARE(boxOf(u"mainAction"_s), page);
        QCOMPARE(boxOf(u"noticeBar"_s), line);
        QVERIFY(line.contains(boxOf(u"helpBanner"_s)) && line.contains(boxOf(u"answerHelp"_s)));
        desk.key(Qt::Key_F9);
        QTRY_VERIFY(!desk.shows(u"helpBanner"_s));
        // Or until whoever called needs nobody any more.
        const auto call = desk.link.issue(kiosk, CallHelp{u"自助机1"_s});
        QTRY_VERIFY(desk.shows(u"helpBanner"_s));
        QVERIFY(bool(desk.link.issue(kiosk, TakeBackHelp{call->help})));
        QTRY_VERIFY(!desk.shows(u"helpBanner"_s));
    }

    /** Nobody else would tell whoever is on the way. */
    void whoSetOutIsToldThatNobodyIsNeeded()
    {
        const Desk desk;
        desk.logIn(u"lizhiqiang"_s);
        const Actor kiosk{Role::Screen, {}, u"自助机1"_s, {}, false};
        const auto mine = desk.link.issue(kiosk, CallHelp{u"自助机1"_s});
        QVERIFY(bool(mine));
        QVERIFY(bool(desk.link.issue(desk.link.actor(u"lizhiqiang"_s), AnswerHelp{mine->help})));
        const auto others = desk.link.issue(kiosk, CallHelp{u"自助机9"_s});
        QVERIFY(bool(others));
        QVERIFY(bool(desk.link.issue(desk.link.actor(u"zhangmin"_s), AnswerHelp{others->help})));
        QTest::qWait(50);
        QVERIFY(bool(desk.link.issue(kiosk, TakeBackHelp{mine->help})));
        QTRY_COMPARE(desk.value(u"notice"_s).toString(), u"自助机1 的居民说不用了，不用过去"_s);
        QVERIFY(bool(desk.link.issue(kiosk, TakeBackHelp{others->help})));
        QTest::qWait(50);
        QCOMPARE(desk.value(u"notice"_s).toString(), u"自助机1 的居民说不用了，不用过去"_s);
    }
};

QTEST_MAIN(TestDeskHelp)
#include "tst_deskhelp.moc"
