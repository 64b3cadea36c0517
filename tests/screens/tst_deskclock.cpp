// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "deskfixture.h"

#include <QRegularExpression>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

/** The clock of a case at the desk: why it is due when it is, a stop, the extension. */
class TestDeskClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aClockIsStoppedAndGoesOn()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        const QString id = caseInTime(desk);
        const Instant due = one(desk, id).due.due;
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"stopClock"_s));
        QVERIFY(desk.onCasePage(u"clockSum"_s)->property("text").toString().contains(u"前办结"_s));
        click(desk, u"stopClock"_s);
        QTRY_VERIFY(desk.shows(u"choice-appraisal"_s));
        QVERIFY(!desk.shows(u"choice-home_visit"_s)); // not for this matter
        desk.click(u"choice-appraisal"_s);
        QTRY_VERIFY(desk.shows(u"clockDays"_s));
        QVERIFY(!desk.item(u"submitClock"_s)->isEnabled()); // a stop needs its plan and its grounds
        desk.type(u"400"_s);
        desk.key(Qt::Key_Return);
        desk.type(u"委托鉴定"_s);
        QVERIFY(!desk.item(u"submitClock"_s)->isEnabled());
        desk.item(u"clockDays"_s)->setProperty("text", u"14"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(one(desk, id).stops.size(), 1U);
        QVERIFY(one(desk, id).due.due > due);
        QTRY_VERIFY(shows(desk, u"resumeClock"_s));
        QVERIFY(!desk.shows(u"submitClock"_s));
        const auto grounds = [&desk] { // who, why and for how long
            return desk.onCasePage(u"stopGrounds"_s)->property("text").toString();
        };
        QTRY_VERIFY2(grounds().contains(u"委托鉴定"_s), qPrintable(grounds()));
        QVERIFY(grounds().contains(u"王秀兰"_s) && grounds().contains(u"计划 14 天"_s));
        if (const QString file = qEnvironmentVariable("YIZHAN_PICTURE"); !file.isEmpty()) {
            desk.window->grabWindow().save(file);
        }
        click(desk, u"resumeClock"_s);
        QTRY_VERIFY(isSet(one(desk, id).stops.front().endedAt));
        QTRY_VERIFY(!shows(desk, u"resumeClock"_s));
        QTRY_VERIFY2(grounds().contains(u"恢复计时"_s), qPrintable(grounds())); // what was stopped stays to be read
    }

    void anExtensionIsAskedFor()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        const QString id = caseInTime(desk);
        const Instant due = one(desk, id).due.due;
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"askExtension"_s));
        click(desk, u"askExtension"_s);
        QTRY_VERIFY(desk.shows(u"choice-verification"_s));
        desk.key(Qt::Key_2); // its digit
        QTRY_VERIFY(desk.shows(u"clockDays"_s));
        desk.type(u"5"_s);
        desk.key(Qt::Key_Return);
        desk.type(u"需到外地核实"_s);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(one(desk, id).extension.has_value());
        QCOMPARE(one(desk, id).due.due, due); // asked is not granted
        QTRY_VERIFY(!shows(desk, u"askExtension"_s));
        QVERIFY(desk.onCasePage(u"extensionText"_s)->property("text").toString().contains(u"等负责人批准"_s));
        QVERIFY(!shows(desk, u"grantExtension"_s)); // not for a clerk
        QTRY_VERIFY(desk.onCasePage(u"extensionText"_s)->property("text").toString().contains(u"需到外地核实"_s));
    }

    void theLeaderFindsWhatWasAskedFor()
    {
        const Desk desk;
        const QString id = caseInTime(desk);
        RequestExtension asked;
        asked.caseId = id;
        asked.days = 5;
        asked.reason = ExtensionReason::Verification;
        asked.words = u"需到外地核实"_s;
        QVERIFY(bool(desk.link.issue(desk.link.actor(u"wangxiulan"_s), asked)));
        desk.logIn(u"chenguohua"_s);
        desk.key(Qt::Key_9, Qt::AltModifier);
        QTRY_VERIFY(desk.shows(u"requestText-0"_s));
        QVERIFY(desk.value(u"requestHeading-0"_s).toString().contains(u"延期 5 个工作日"_s));
        QVERIFY(desk.value(u"requestHeading-0"_s).toString().contains(one(desk, id).caseNo));
        const auto text = [&desk] {
            return desk.value(u"requestText-0"_s).toString();
        };
        QTRY_VERIFY2(text().contains(u"需到外地核实"_s), qPrintable(text()));
        QVERIFY2(text().contains(u"王秀兰"_s), qPrintable(text()));
        QVERIFY2(text().contains(u"批准后改为"_s), qPrintable(text()));
        if (one(desk, id).due.provisional) {
            QVERIFY2(text().contains(u"（暂定）"_s), qPrintable(text()));
        }
        QVERIFY(desk.shows(u"grantRequest-0"_s) && desk.shows(u"refuseRequest-0"_s));
        desk.click(u"openRequest-0"_s);
        QTRY_VERIFY(shows(desk, u"grantExtension"_s));
        click(desk, u"grantExtension"_s);
        QTRY_VERIFY(one(desk, id).extension->granted);
        QTRY_VERIFY(!desk.shows(u"requestText-0"_s));
    }

    /** The row says all that the word hangs on. */
    void theLeaderAnswersInTheList()
    {
        const Desk desk;
        const QString id = caseInTime(desk);
        const Instant due = one(desk, id).due.due;
        RequestExtension asked;
        asked.caseId = id;
        asked.days = 5;
        asked.reason = ExtensionReason::Verification;
        asked.words = u"需到外地核实"_s;
        QVERIFY(bool(desk.link.issue(desk.link.actor(u"wangxiulan"_s), asked)));
        desk.logIn(u"chenguohua"_s);
        desk.key(Qt::Key_9, Qt::AltModifier);
        QTRY_VERIFY(desk.shows(u"grantRequest-0"_s));
        desk.click(u"grantRequest-0"_s);
        QTRY_VERIFY(one(desk, id).extension->granted);
        QVERIFY(one(desk, id).due.due > due);
        QTRY_VERIFY(!desk.shows(u"requestText-0"_s));
    }

private:
    // The page of reviews has such a section too.
    static bool shows(const Desk &desk, const QString &name)
    {
        const QQuickItem *found = desk.onCasePage(name);
        return found != nullptr && found->isVisible();
    }
    static void click(const Desk &desk, const QString &name) { desk.click(desk.onCasePage(name), name); }
    static const ServiceCase &one(const Desk &desk, const QString &id) { return desk.link.state().cases.at(id); }

    /** A case of a limit in working days that is not late. */
    static QString caseInTime(const Desk &desk)
    {
        for (const auto &[id, it] : desk.link.state().cases) {
            if (it.state == CaseState::InReview && it.limit.unit == LimitUnit::Workday &&
                it.due.due > desk.link.now() + std::chrono::days{1}) {
                return id;
            }
        }
        qFatal("no case in time");
    }
};

QTEST_MAIN(TestDeskClock)
#include "tst_deskclock.moc"
