// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "screens/desk/deskintake.h"

#include <QRegularExpression>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

/** 受理 at the desk by real keys: nothing is accepted that was not seen, nothing typed is lost. */
class TestDeskIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void caseIsAcceptedByKeys();
    void nothingIsCheckedBeforeItIsSeen();
    void onlyWhatWasTickedIsSaidToBeBrought();
    void intakeSaysWhatIsMissing();
    void onlyTheClosedListCanBeAccepted();
    void resultGoesToTheAgentByKey();
    void offlineRefusesAndLosesNothing();
};

void TestDeskIntake::caseIsAcceptedByKeys()
{
    const Desk desk;
    desk.logIn(u"wangxiulan"_s);
    desk.serveSomebody(u"w1"_s);
    const Ticket ticket = desk.ticketAt(u"w1"_s);
    const std::size_t before = desk.link.state().cases.size();
    desk.key(Qt::Key_F6);
    QTRY_VERIFY(desk.shows(u"applicantName"_s));
    desk.type(u"欧阳明"_s);
    desk.key(Qt::Key_Tab);
    desk.type(u"13912348888"_s);
    desk.key(Qt::Key_A, Qt::AltModifier); // whatever the resident ticked, everything is here
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.link.state().cases.size(), before + 1);
    QTRY_VERIFY(desk.shows(u"currentNumber"_s)); // back at the number
    QVERIFY(desk.value(u"notice"_s).toString().contains(u"已受理"_s));
    QVERIFY(desk.shows(u"noticeOpensCase"_s)); // the way to its papers
    for (const auto &[id, one] : desk.link.state().cases) {
        if (one.ticket == ticket.id) {
            QCOMPARE(one.matter, ticket.matter);
            QCOMPARE(desk.link.lastFour(id), u"8888"_s);
        }
    }
    desk.key(Qt::Key_F6); // another case from the same number starts empty
    QTRY_VERIFY(desk.shows(u"applicantName"_s));
    QCOMPARE(desk.value(u"applicantName"_s).toString(), QString());
    desk.type(u"李四"_s); // and with the keys where a form begins
    QTRY_COMPARE(desk.value(u"applicantName"_s).toString(), u"李四"_s);
}

void TestDeskIntake::nothingIsCheckedBeforeItIsSeen()
{
    const Desk desk;
    desk.logIn(u"wangxiulan"_s);
    desk.serveSomebody(u"w1"_s);
    desk.key(Qt::Key_F6);
    QTRY_VERIFY(desk.shows(u"intakeTitle"_s));
    auto *form = desk.window->findChild<DeskIntake *>();
    QVERIFY(form != nullptr);
    const auto unchecked = [form] {
        for (int row = 0; row < form->materialRows()->count(); ++row) {
            if (form->materialRows()->value(row, "originalSeen").toBool() ||
                form->materialRows()->value(row, "copies").toInt() > 0) {
                return false;
            }
        }
        return true;
    };
    QVERIFY(unchecked()); // whatever the resident said at the kiosk
    form->chooseMatter(u"SQ-YL-001"_s);
    QVERIFY(unchecked());
    form->setDeferred(3, true);
    QVERIFY2(form->standing().startsWith(u"还没核到：居民身份证"_s), qPrintable(form->standing()));
    form->checkAll();
    form->setIdNumber(u"000000194001018888"_s); // nobody unknown promises
    QVERIFY2(form->standing().contains(u"签字"_s) && !form->standing().contains(u"材料齐了"_s),
             qPrintable(form->standing()));

    // The promise is there to be signed before anything is accepted.
    const std::size_t before = desk.link.state().cases.size();
    QTRY_VERIFY(desk.shows(u"showPromise"_s));
    desk.click(u"showPromise"_s);
    auto *drafts = form->property("drafts").value<DeskFiles *>();
    QVERIFY(drafts != nullptr);
    QTRY_COMPARE(drafts->pages()->count(), 1);
    QCOMPARE(drafts->viewTitle(), u"容缺受理承诺书"_s);
    QCOMPARE(desk.link.state().cases.size(), before);
    drafts->closeView();
    desk.click(u"promiseDay"_s); // who clicks into the day types into the day
    const QString lastDay = form->promiseDay();
    desk.key(Qt::Key_Backspace);
    QTRY_VERIFY(form->promiseDay() != lastDay);
    QCOMPARE(form->name(), QString());
    form->setPromiseSigned(true);
    QVERIFY2(form->standing().contains(u"承诺书已签字"_s), qPrintable(form->standing()));
    form->setPromiseDay(lastDay); // another day than the paper that was signed says
    QVERIFY2(!form->standing().contains(u"承诺书已签字"_s), qPrintable(form->standing()));
    form->setPromiseSigned(true);
    form->setDeferred(3, false);
    form->checkAll();
    QVERIFY2(form->standing().startsWith(u"材料齐了"_s), qPrintable(form->standing()));
}

void TestDeskIntake::onlyWhatWasTickedIsSaidToBeBrought()
{
    const Desk desk;
    desk.logIn(u"wangxiulan"_s);
    desk.serveSomebody(u"w1"_s);
    desk.key(Qt::Key_F6);
    auto *form = desk.window->findChild<DeskIntake *>();
    QVERIFY(form != nullptr);
    const auto said = [&desk, form](const TakeTicket &take) {
        const auto taken = desk.link.issue({}, take);
        desk.stage.hall().flush();
        form->begin(u"w1"_s, taken ? taken->ticket : QString());
        QList<int> rows;
        for (int row = 0; row < form->materialRows()->count(); ++row) {
            if (form->materialRows()->value(row, "saidBrought").toBool()) {
                rows.append(row);
            }
        }
        return rows;
    };
    TakeTicket take;
    take.matter = u"SQ-YL-001"_s;
    QCOMPARE(said(take), QList<int>()); // the list was never looked at
    QVERIFY(form->materialRows()->count() > 2);
    take.checked = true;
    take.ticked = {0, 1};
    QCOMPARE(said(take), (QList<int>{0, 1}));
    QVERIFY(!form->deferring()); // 容缺 is asked for, never presumed (D-1)

    // Who comes for another shows that they may; what was seen stays seen.
    form->checkAll();
    QVERIFY2(form->standing().startsWith(u"材料齐了"_s), qPrintable(form->standing()));
    form->setWithAgent(true);
    QVERIFY2(form->standing().startsWith(u"还没核到：授权委托书"_s), qPrintable(form->standing()));
    form->chooseMatter(u"SQ-ZM-002"_s); // which lists nothing of the kind
    QVERIFY2(form->standing().contains(agentAuthority().name), qPrintable(form->standing()));
    form->setWithAgent(false);
    QVERIFY2(!form->standing().contains(agentAuthority().name), qPrintable(form->standing()));
}

void TestDeskIntake::intakeSaysWhatIsMissing()
{
    const Desk desk;
    desk.logIn(u"wangxiulan"_s);
    desk.serveSomebody(u"w1"_s);
    const int posts = desk.link.posts();
    desk.key(Qt::Key_F6);
    QTRY_VERIFY(desk.shows(u"applicantName"_s));
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.value(u"intakeRefusal"_s).toString().contains(u"姓名"_s));
    QCOMPARE(desk.link.posts(), posts);
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(desk.shows(u"currentNumber"_s));
}

void TestDeskIntake::onlyTheClosedListCanBeAccepted()
{
    const Desk desk;
    desk.logIn(u"wangxiulan"_s);
    desk.serveSomebody(u"w1"_s);
    desk.key(Qt::Key_F6);
    QTRY_VERIFY(desk.shows(u"changeMatter"_s) || desk.shows(u"matterSearch"_s));
    if (desk.shows(u"changeMatter"_s)) {
        desk.click(u"changeMatter"_s);
    }
    QTRY_VERIFY(desk.shows(u"matterSearch"_s));
    desk.type(u"无犯罪记录"_s);
    QTRY_VERIFY(desk.shows(u"bannedNotice"_s));
    QVERIFY(desk.value(u"bannedNotice"_s).toString().contains(u"社区不出具"_s));
    for (int i = 0; i < 5; ++i) {
        desk.key(Qt::Key_Backspace);
    }
    desk.type(u"gljt"_s);
    QTRY_VERIFY(desk.shows(u"matter-SQ-YL-001"_s));
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.value(u"intakeTitle"_s).toString().contains(u"高龄津贴"_s));
}

void TestDeskIntake::resultGoesToTheAgentByKey()
{
    const Desk desk;
    desk.logIn(u"wangxiulan"_s);
    desk.serveSomebody(u"w1"_s);
    desk.key(Qt::Key_F6);
    QTRY_VERIFY(desk.shows(u"applicantName"_s));
    desk.type(u"欧阳明"_s);
    desk.item(u"applicantPhone"_s)->forceActiveFocus();
    desk.type(u"13912348888"_s);
    desk.click(u"withAgent"_s);
    desk.item(u"agentName"_s)->forceActiveFocus();
    desk.type(u"欧阳小红"_s);
    desk.item(u"agentPhone"_s)->forceActiveFocus();
    desk.type(u"13912349999"_s);
    const QQuickItem *typed = desk.item(u"agentPhone"_s);
    const QQuickItem *view = typed;
    while (view != nullptr && !view->inherits("QQuickFlickable")) {
        view = view->parentItem();
    }
    QVERIFY(view != nullptr);
    QTRY_VERIFY(typed->mapToItem(view, QPointF(0, typed->height())).y() <= view->height()); // in sight while typed
    desk.key(Qt::Key_A, Qt::AltModifier);
    const auto before = desk.link.state().cases;
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(desk.link.state().cases.size() > before.size(), qPrintable(desk.value(u"intakeRefusal"_s).toString()));
    QString id;
    for (const auto &[caseId, one] : desk.link.state().cases) {
        if (!before.contains(caseId)) {
            id = caseId;
        }
    }
    desk.decide(id);
    desk.openCase(id);
    desk.key(Qt::Key_F8); // what is there to press changes on the page itself
    QTRY_VERIFY(desk.shows(u"deliverCase"_s));
    (void)desk.window->grabWindow();
    const auto placeOf = [&desk](const QString &name) {
        const QQuickItem *found = desk.item(name);
        return found->mapRectToScene(found->boundingRect());
    };
    QVERIFY(desk.shows(u"leaveCase"_s));
    QVERIFY(!placeOf(u"leaveCase"_s).intersects(placeOf(u"deliverCase"_s)));
    desk.key(Qt::Key_F4);
    QTRY_VERIFY(desk.shows(u"choice-agent"_s));
    desk.click(u"choice-agent"_s);
    QTRY_VERIFY(desk.link.state().cases.at(id).state == CaseState::Delivered);
    QTRY_VERIFY(desk.value(u"notice"_s).toString().contains(u"代办人"_s));
}

void TestDeskIntake::offlineRefusesAndLosesNothing()
{
    const Desk desk;
    desk.logIn(u"wangxiulan"_s);
    desk.serveSomebody(u"w1"_s);
    desk.key(Qt::Key_F6);
    QTRY_VERIFY(desk.shows(u"applicantName"_s));
    desk.type(u"张三丰"_s);
    desk.key(Qt::Key_Tab);
    desk.type(u"13900001111"_s);
    desk.key(Qt::Key_A, Qt::AltModifier);
    desk.link.setOnline(false);
    QTRY_VERIFY(desk.shows(u"offlineBanner"_s));
    const std::size_t before = desk.link.state().cases.size();
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.value(u"intakeRefusal"_s).toString().contains(u"连不上"_s));
    QCOMPARE(desk.value(u"applicantName"_s).toString(), u"张三丰"_s);
    desk.link.setOnline(true);
    QTRY_VERIFY(!desk.shows(u"offlineBanner"_s));
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.link.state().cases.size(), before + 1);
}

QTEST_MAIN(TestDeskIntake)
#include "tst_deskintake.moc"
