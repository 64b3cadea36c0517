// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "domain/limits/calendarwork.h"

#include <QRegularExpression>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

/** The leader's page of work calendars. */
class TestDeskCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlyTheLeaderHasIt()
    {
        const Desk clerk(DemoScene::NewCalendar);
        clerk.logIn(u"lizhiqiang"_s);
        QVERIFY(!clerk.shows(u"railCalendar"_s));
        clerk.key(Qt::Key_7, Qt::AltModifier);
        QVERIFY(!clerk.shows(u"calendarCases"_s));
        // Nothing new, no mark.
        const Desk leader;
        leader.logIn(u"chenguohua"_s);
        QTRY_VERIFY(leader.shows(u"railCalendar"_s));
        QCOMPARE(leader.value(u"railCalendar"_s, "badge").toInt(), 0);
        leader.key(Qt::Key_7, Qt::AltModifier);
        QTRY_COMPARE(leader.value(u"calendarVersions"_s, "count").toInt(), 1);
        QTRY_VERIFY(leader.value(u"calendarSum"_s).toString().contains(u"日期都不变"_s));
        QVERIFY(!leader.shows(u"adoptCalendar"_s));
    }

    void showsWhatMovesAndAdoptsIt()
    {
        const Desk desk(DemoScene::NewCalendar);
        desk.logIn(u"chenguohua"_s);
        QTRY_COMPARE(desk.value(u"railCalendar"_s, "badge").toInt(), 1);
        const CalendarVersion newest = *desk.link.catalogue().newestCalendar();
        const CalendarPreview preview =
            previewCalendar(desk.link.state(), desk.link.catalogue(), newest, desk.link.now());
        desk.key(Qt::Key_7, Qt::AltModifier);
        QTRY_VERIFY(desk.shows(u"adoptCalendar"_s));
        QCOMPARE(desk.value(u"calendarVersions"_s, "count").toInt(), 2);
        int clocks = 0;
        for (const MovedCase &one : preview.cases) {
            clocks += int(one.clocks.size());
        }
        QVERIFY(clocks > 0);
        QTRY_COMPARE(desk.value(u"calendarCases"_s, "count").toInt(), clocks);
        QCOMPARE(desk.shows(u"overdueByCalendar"_s), preview.counts.late > 0);
        // Nothing lies on another: the intro above the versions, what moves above the table.
        const auto bottom = [&desk](const QString &name) {
            const QQuickItem *item = desk.item(name);
            return item->mapToScene(QPointF(0, item->height())).y();
        };
        const auto top = [&desk](const QString &name) {
            return desk.item(name)->mapToScene(QPointF()).y();
        };
        QTRY_VERIFY(desk.shows(u"calendarGroups"_s));
        QTRY_VERIFY(bottom(u"calendarIntro"_s) < top(u"calendarVersions"_s));
        QTRY_VERIFY(bottom(u"calendarGroups"_s) < top(u"calendarTable"_s));
        // Asked once more, and not adopted when the answer is no.
        desk.click(u"adoptCalendar"_s);
        QTRY_VERIFY(desk.shows(u"choice-adopt"_s));
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(!desk.shows(u"choice-adopt"_s));
        QCOMPARE(desk.link.state().calendar.version.number, 1);
        desk.click(u"adoptCalendar"_s);
        QTRY_VERIFY(desk.shows(u"choice-adopt"_s));
        desk.click(u"choice-adopt"_s);
        QTRY_COMPARE(desk.link.state().calendar.version.number, 2);
        QTRY_COMPARE(desk.value(u"railCalendar"_s, "badge").toInt(), 0);
        QTRY_COMPARE(desk.value(u"calendarCases"_s, "count").toInt(), 0);
        QTRY_VERIFY(!desk.shows(u"adoptCalendar"_s));
        for (const MovedCase &one : preview.cases) {
            QVERIFY(desk.link.state().cases.at(one.after.id).due == one.after.due);
        }
    }

    void nothingStaysForTheNextOne()
    {
        const Desk desk(DemoScene::NewCalendar);
        desk.logIn(u"chenguohua"_s);
        desk.key(Qt::Key_7, Qt::AltModifier);
        QTRY_VERIFY(desk.value(u"calendarSum"_s).toString().size() > 0);
        desk.click(u"logOut"_s);
        QTRY_VERIFY(!desk.shows(u"logOut"_s));
        QVERIFY(desk.value(u"calendarSum"_s).toString().isEmpty());
    }
};

QTEST_MAIN(TestDeskCalendar)
#include "tst_deskcalendar.moc"
