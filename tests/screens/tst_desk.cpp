// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "pagetexts.h"

#include <QRegularExpression>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

/** The desk as a member of staff uses it: real pages, real keys and clicks, a hall inside the process. */
class TestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongPasswordIsSaid();
    void oneTimePasswordIsReplaced();
    void aPinIsSetAndLogsIn();
    void clerkGetsTheWindowBack();
    void clerkChoosesAFreeWindow();
    void spaceCallsAndKeysServe();
    void missedNumberRejoins();
    void whoSpeaksEnglishIsKnown();
    void whoReadsBigPrintIsKnown();
    void casesAreSortedAndFiltered();
    void applicantIsWipedWhenTheCaseIsLeft();
    void casePageHasAKeyForEveryStep();
    void longCasesScrollByKeys();
    void padWritesIntoTheField();
    void keyboardIsChosen_data();
    void keyboardIsChosen();
    void nobodyLeavesWhileServing();
    void refusalStaysUntilTheNextStep();
    void longWordsDoNotHurt_data();
    void longWordsDoNotHurt();
};

void TestDesk::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestDesk::wrongPasswordIsSaid()
{
    const Desk desk;
    desk.type(u"lizhiqiang"_s);
    desk.key(Qt::Key_Return);
    desk.type(u"wrong"_s);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.shows(u"loginError"_s));
    QVERIFY(!desk.value(u"loginError"_s).toString().isEmpty());
    QVERIFY(desk.value(u"loginError"_s, "severity").toInt() > 0); // a fault, and not how a session ended
    QVERIFY(!desk.shows(u"logOut"_s));
    QCOMPARE(desk.value(u"password"_s).toString(), QString());
}

void TestDesk::oneTimePasswordIsReplaced()
{
    const Desk desk;
    desk.type(u"lizhiqiang"_s);
    desk.key(Qt::Key_Return);
    desk.type(u"first"_s);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.shows(u"newPassword"_s));
    desk.type(u"moon-over-water"_s);
    desk.key(Qt::Key_Return);
    desk.type(u"moon-over-watr"_s);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.value(u"loginError"_s).toString().contains(u"不一样"_s));
    desk.item(u"newPasswordAgain"_s)->setProperty("text", u"moon-over-water"_s);
    desk.click(u"enter"_s);
    QTRY_VERIFY(desk.shows(u"logOut"_s));
}

void TestDesk::aPinIsSetAndLogsIn()
{
    const Desk desk;
    desk.logIn(u"lizhiqiang"_s);
    desk.click(u"pin"_s);
    QTRY_VERIFY(desk.shows(u"pinPassword"_s));
    desk.type(u"wrong"_s);
    desk.key(Qt::Key_Return);
    desk.type(u"582917"_s);
    desk.key(Qt::Key_Return);
    desk.type(u"582918"_s);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.value(u"pinError"_s).toString().contains(u"不一样"_s));
    desk.item(u"newPinAgain"_s)->setProperty("text", u"582917"_s);
    desk.click(u"savePin"_s);
    QTRY_COMPARE(desk.value(u"pinError"_s).toString(), u"密码不对。"_s);
    desk.item(u"pinPassword"_s)->setProperty("text", u"right"_s);
    desk.click(u"savePin"_s);
    QTRY_VERIFY(!desk.shows(u"pinPassword"_s));
    desk.click(u"pin"_s);
    QTRY_VERIFY(desk.shows(u"pinPassword"_s));
    QCOMPARE(desk.value(u"pinPassword"_s).toString(), QString()); // nothing stays behind
    QCOMPARE(desk.value(u"newPin"_s).toString(), QString());
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(!desk.shows(u"pinPassword"_s));
    desk.makeIdle(u"w2"_s);
    Desk::settle();
    desk.click(u"logOut"_s);
    QTRY_VERIFY(!desk.shows(u"logOut"_s));
    desk.type(u"lizhiqiang"_s);
    desk.key(Qt::Key_Return);
    desk.type(u"582916"_s);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.shows(u"loginError"_s));
    desk.type(u"582917"_s);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.shows(u"logOut"_s));
}

void TestDesk::clerkGetsTheWindowBack()
{
    const Desk desk;
    desk.logIn(u"lizhiqiang"_s);
    QCOMPARE(desk.value(u"windowTitle"_s).toString(), u"2号窗口 · 综合"_s);
    QVERIFY(desk.shows(u"railQueue"_s));
    QVERIFY(!desk.shows(u"railReview"_s) || desk.value(u"railReview"_s).toString() == u"待决定"_s);
}

void TestDesk::clerkChoosesAFreeWindow()
{
    const Desk desk;
    const Actor liuyang = desk.link.actor(u"liuyang"_s);
    if (!desk.seat(u"w4"_s).ticket.isEmpty()) {
        if (desk.ticketAt(u"w4"_s).state == TicketState::Called) {
            QVERIFY(bool(desk.link.issue(liuyang, StartTicket{u"w4"_s})));
        }
        QVERIFY(bool(desk.link.issue(liuyang, FinishTicket{u"w4"_s})));
    }
    QVERIFY(bool(desk.link.issue(liuyang, CloseWindow{u"w4"_s})));
    desk.logIn(u"sunli"_s);
    QVERIFY(!desk.item(u"window-w1"_s)->isEnabled()); // somebody sits there
    desk.click(u"window-w4"_s);
    QTRY_COMPARE(desk.seat(u"w4"_s).person, u"sunli"_s);
    QTRY_VERIFY(desk.shows(u"currentNumber"_s));
    desk.key(Qt::Key_Space); // the click left the focus nowhere in the way
    QTRY_VERIFY(!desk.seat(u"w4"_s).ticket.isEmpty());
}

void TestDesk::spaceCallsAndKeysServe()
{
    const Desk desk;
    desk.logIn(u"lizhiqiang"_s);
    desk.makeIdle(u"w2"_s);
    desk.key(Qt::Key_Space);
    QTRY_VERIFY(!desk.seat(u"w2"_s).ticket.isEmpty());
    QTRY_COMPARE(desk.value(u"currentNumber"_s).toString(), desk.ticketAt(u"w2"_s).number);
    const int calls = desk.ticketAt(u"w2"_s).calls;
    desk.key(Qt::Key_Space); // somebody stands there: nobody else is called
    QCOMPARE(desk.ticketAt(u"w2"_s).calls, calls);
    desk.key(Qt::Key_F2);
    QTRY_COMPARE(desk.ticketAt(u"w2"_s).calls, calls + 1);
    desk.key(Qt::Key_F8);
    QTRY_VERIFY(desk.ticketAt(u"w2"_s).state == TicketState::Serving);
    const QString served = desk.seat(u"w2"_s).ticket;
    Desk::settle();
    desk.key(Qt::Key_F8);
    QTRY_VERIFY(desk.link.state().tickets.at(served).state == TicketState::Done);
    QTRY_COMPARE(desk.value(u"currentNumber"_s).toString(), u"空闲"_s);
}

void TestDesk::missedNumberRejoins()
{
    const Desk desk;
    desk.logIn(u"lizhiqiang"_s);
    desk.makeIdle(u"w2"_s);
    desk.click(u"mainAction"_s);
    QTRY_VERIFY(!desk.seat(u"w2"_s).ticket.isEmpty());
    const QString id = desk.seat(u"w2"_s).ticket;
    const QString number = desk.link.state().tickets.at(id).number;
    Desk::settle();
    desk.key(Qt::Key_F3);
    QTRY_VERIFY(desk.link.state().tickets.at(id).state == TicketState::Missed);
    QQuickItem *list = desk.item(u"waitingList"_s);
    QMetaObject::invokeMethod(list, "positionViewAtEnd");
    QTRY_VERIFY(desk.shows(u"rejoin-"_s + number));
    desk.click(u"rejoin-"_s + number);
    QTRY_VERIFY(desk.link.state().tickets.at(id).state == TicketState::Waiting);
    QTRY_VERIFY(desk.value(u"notice"_s).toString().contains(number));
}

/** The language a resident chose at the kiosk goes with the number: in the list, at the window, into the case. */
void TestDesk::whoSpeaksEnglishIsKnown()
{
    const Desk desk;
    desk.logIn(u"liuyang"_s);
    const Tickets tickets = desk.link.state().tickets;
    int waiting = 0;
    for (const auto &[id, ticket] : tickets) {
        const bool here = ticket.state == TicketState::Waiting && desk.seat(u"w4"_s).prefixes.contains(ticket.prefix);
        if (here && desk.item(u"english-"_s + ticket.number) != nullptr) {
            QCOMPARE(desk.shows(u"english-"_s + ticket.number), ticket.language == u"en");
            waiting += ticket.language == u"en" ? 1 : 0;
        }
    }
    QVERIFY(waiting > 0);
    for (const auto &[id, it] : desk.link.state().cases) {
        const auto ticket = tickets.find(it.ticket);
        QVERIFY(ticket == tickets.end() || it.language == ticket->second.language);
    }
}

/** 大字版 stays with the person: at the window and on the case. */
void TestDesk::whoReadsBigPrintIsKnown()
{
    const Desk desk;
    desk.logIn(u"lizhiqiang"_s);
    const QString id = desk.caseIn(CaseState::InReview);
    desk.openCase(id);
    for (const bool elder : {true, false}) {
        ServiceCase one = desk.link.state().cases.at(id);
        one.elder = elder;
        Record record = toRecord(HallRecord(one));
        record.revision = elder ? 1'000'000 : 1'000'001;
        Q_EMIT desk.link.changed({record});
        desk.stage.hall().flush();
        QTRY_COMPARE(desk.onCasePage(u"readsBigPrint"_s)->isVisible(), elder);
    }
}

void TestDesk::casesAreSortedAndFiltered()
{
    const Desk desk;
    desk.logIn(u"lizhiqiang"_s);
    desk.key(Qt::Key_2, Qt::AltModifier);
    QQuickItem *list = nullptr;
    QTRY_VERIFY((list = desk.item(u"caseList"_s)) != nullptr);
    auto *model = list->property("model").value<QAbstractItemModel *>();
    QVERIFY(model != nullptr && model->rowCount() > 3);
    const int all = model->rowCount();
    desk.key(Qt::Key_F, Qt::ControlModifier);
    desk.type(u"没有这样的件"_s);
    QTRY_COMPARE(model->rowCount(), 0);
    desk.key(Qt::Key_Escape);
    QTRY_COMPARE(model->rowCount(), all);
}

void TestDesk::applicantIsWipedWhenTheCaseIsLeft()
{
    const Desk desk;
    desk.logIn(u"lizhiqiang"_s);
    desk.key(Qt::Key_2, Qt::AltModifier);
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.shows(u"leaveCase"_s));
    QQuickItem *people = nullptr;
    QTRY_VERIFY((people = desk.onCasePage(u"peopleSection"_s)) != nullptr);
    QTRY_VERIFY(people->property("count").toInt() > 0);
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(!desk.shows(u"leaveCase"_s));
    QCOMPARE(people->property("count").toInt(), 0);
}

void TestDesk::casePageHasAKeyForEveryStep()
{
    const Desk desk;
    desk.logIn(u"wangxiulan"_s);
    const QString id = desk.caseIn(CaseState::InReview);
    desk.decide(id);
    desk.openCase(id);
    QTRY_VERIFY(desk.shows(u"finishCase"_s));
    desk.key(Qt::Key_F4); // not its turn yet
    desk.key(Qt::Key_F8);
    QTRY_VERIFY(desk.link.state().cases.at(id).state == CaseState::Finished);
    QTRY_VERIFY(desk.shows(u"deliverCase"_s));
    desk.key(Qt::Key_F8); // pressed twice: the next step has another key
    Desk::settle();
    QVERIFY(desk.link.state().cases.at(id).state == CaseState::Finished);
    desk.key(Qt::Key_F4);
    QTRY_VERIFY(desk.shows(u"choice-applicant"_s));
    desk.key(Qt::Key_Escape); // nothing is handed over by one key alone
    QVERIFY(desk.link.state().cases.at(id).state == CaseState::Finished);
    QTRY_VERIFY(!desk.shows(u"choice-applicant"_s));
    desk.key(Qt::Key_F4);
    QTRY_VERIFY(desk.shows(u"choice-applicant"_s));
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.link.state().cases.at(id).state == CaseState::Delivered);
    QTRY_VERIFY(!desk.shows(u"deliverCase"_s));
    QVERIFY(desk.value(u"notice"_s).toString().contains(u"申请人"_s));
}

void TestDesk::longCasesScrollByKeys()
{
    const Desk desk;
    desk.logIn(u"chenguohua"_s);
    const auto scrolls = [&desk](QQuickItem *body) {
        QVERIFY(body != nullptr);
        QVERIFY2(body->property("contentHeight").toReal() > body->height(), "nothing to scroll");
        const auto at = [body] {
            return body->property("contentY").toReal();
        };
        QCOMPARE(at(), 0.0);
        desk.key(Qt::Key_PageDown);
        QVERIFY(at() > 0);
        desk.key(Qt::Key_PageUp);
        QCOMPARE(at(), 0.0);
        for (int i = 0; i < 50; ++i) {
            desk.key(Qt::Key_PageDown);
        }
        QCOMPARE(at(), body->property("contentHeight").toReal() - body->height()); // and no further
    };

    desk.window->resize(1180, 640);
    QString longest;
    for (const auto &[id, one] : desk.link.state().cases) {
        if (longest.isEmpty() || one.timeline.size() > desk.link.state().cases.at(longest).timeline.size()) {
            longest = id;
        }
    }
    desk.openCase(longest);
    (void)desk.window->grabWindow();
    scrolls(desk.onCasePage(u"caseBody"_s));

    desk.key(Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY(desk.shows(u"reviewList"_s));
    (void)desk.window->grabWindow();
    QQuickItem *body = findItem(desk.item(u"reviewPage"_s), u"caseBody"_s);
    scrolls(body);
    const int rows = desk.item(u"reviewList"_s)->property("count").toInt();
    desk.key(Qt::Key_Down); // another case is read from its top
    QVERIFY(rows > 1);
    QCOMPARE(body->property("contentY").toReal(), 0.0);
    desk.click(u"reason"_s); // also while the reason is being written
    desk.key(Qt::Key_PageDown);
    QVERIFY(body->property("contentY").toReal() > 0);
}

void TestDesk::padWritesIntoTheField()
{
    {
        Desk without;
        QVERIFY(without.item(u"login"_s));
        QVERIFY(!without.shows(u"deskPad"_s));
    }
    Desk desk(DemoScene::Morning, Keyboard::On);
    // A work number is written in plain letters, by hand or by the keys of a keyboard alike.
    QVERIFY(desk.shows(u"deskPad"_s));
    desk.click(u"key-W"_s);
    QCOMPARE(desk.value(u"login"_s).toString(), u"w"_s);
    desk.logIn(u"angxiulan"_s);
    QVERIFY(!desk.shows(u"deskPad"_s)); // no field, no pad
    desk.serveSomebody(u"w1"_s);
    desk.key(Qt::Key_F6);
    QTRY_VERIFY(desk.shows(u"applicantName"_s));
    desk.item(u"applicantName"_s)->forceActiveFocus();
    QTRY_VERIFY(desk.shows(u"deskPad"_s));
    desk.click(u"key-L"_s);
    desk.click(u"key-I"_s);
    QCOMPARE(desk.value(u"padLetters"_s).toString(), u"li"_s);
    QCOMPARE(desk.value(u"applicantName"_s).toString(), QString());
    const QString first = desk.value(u"candidate-0"_s).toString();
    QVERIFY(!first.isEmpty());
    QVERIFY(desk.item(u"key-clear"_s)->isEnabled());
    desk.click(u"candidate-0"_s);
    QVERIFY(!desk.item(u"key-clear"_s)->isEnabled()); // the field is its owner's
    QCOMPARE(desk.value(u"applicantName"_s).toString(), first);
    QVERIFY(desk.item(u"applicantName"_s)->hasActiveFocus());
    desk.type(u"x"_s); // the keyboard goes on as if there were no pad
    QCOMPARE(desk.value(u"applicantName"_s).toString(), first + u'x');
    desk.click(u"key-erase"_s);
    desk.click(u"key-erase"_s);
    QCOMPARE(desk.value(u"applicantName"_s).toString(), QString());
    // Digits for a phone, and Tab goes from field to field, never into the pad.
    desk.key(Qt::Key_Tab);
    QVERIFY(desk.item(u"applicantPhone"_s)->hasActiveFocus());
    desk.click(u"key-1"_s);
    QCOMPARE(desk.value(u"applicantPhone"_s).toString(), u"1"_s);
    // And for an identity card, whose last may be a letter.
    desk.key(Qt::Key_Tab);
    QVERIFY(desk.item(u"applicantId"_s)->hasActiveFocus());
    desk.click(u"key-2"_s);
    desk.type(u"X"_s);
    QCOMPARE(desk.value(u"applicantId"_s).toString(), u"2X"_s);
    // The lowest field on a low window stays in sight.
    desk.window->resize(1366, 640);
    desk.item(u"withAgent"_s)->forceActiveFocus();
    desk.key(Qt::Key_Space);
    QTRY_VERIFY(desk.shows(u"agentId"_s));
    desk.item(u"agentId"_s)->forceActiveFocus();
    const auto covered = [&desk] {
        (void)desk.window->grabWindow();
        Desk::settle();
        const QQuickItem *field = desk.item(u"agentId"_s);
        const QQuickItem *pad = desk.item(u"deskPad"_s);
        return field->mapRectToScene({0, 0, field->width(), field->height()}).bottom() > pad->mapToScene({0, 0}).y();
    };
    QTRY_VERIFY(!covered());
    desk.click(u"foldPad"_s);
    QVERIFY(!desk.shows(u"deskPad"_s));
    const auto boxOf = [&desk](const QString &name) {
        const QQuickItem *one = desk.item(name);
        return one->mapRectToScene({0, 0, one->width(), one->height()});
    };
    (void)desk.window->grabWindow();
    QVERIFY(desk.shows(u"unfoldPad"_s) && desk.shows(u"deskTime"_s));
    QVERIFY(boxOf(u"deskTime"_s).right() < boxOf(u"unfoldPad"_s).left());
    QVERIFY(boxOf(u"noticeBar"_s).contains(boxOf(u"unfoldPad"_s)));
    desk.click(u"unfoldPad"_s);
    QVERIFY(desk.shows(u"deskPad"_s));
}

void TestDesk::keyboardIsChosen_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("modifiers");
    QTest::addColumn<bool>("touch");
    QTest::addColumn<bool>("wanted");
    const int automatic = int(Keyboard::Auto);
    QTest::newRow("touch, no input method") << automatic << u""_s << u""_s << true << true;
    QTest::newRow("no touch") << automatic << u""_s << u""_s << false << false;
    QTest::newRow("fcitx") << automatic << u"fcitx"_s << u""_s << true << false;
    QTest::newRow("ibus by XIM") << automatic << u""_s << u"@im=ibus"_s << true << false;
    QTest::newRow("none by name") << automatic << u"none"_s << u"@im=none"_s << true << true;
    QTest::newRow("on") << int(Keyboard::On) << u"fcitx"_s << u""_s << false << true;
    QTest::newRow("off") << int(Keyboard::Off) << u""_s << u""_s << true << false;
}

void TestDesk::keyboardIsChosen()
{
    QFETCH(int, choice);
    QFETCH(QString, module);
    QFETCH(QString, modifiers);
    QFETCH(bool, touch);
    QProcessEnvironment environment;
    environment.insert(u"QT_IM_MODULE"_s, module);
    environment.insert(u"XMODIFIERS"_s, modifiers);
    QTEST(wantsKeyboard(Keyboard(choice), environment, touch), "wanted");
}

void TestDesk::nobodyLeavesWhileServing()
{
    const Desk desk;
    desk.logIn(u"wangxiulan"_s);
    desk.serveSomebody(u"w1"_s);
    desk.click(u"logOut"_s);
    QTRY_VERIFY(!desk.value(u"notice"_s).toString().isEmpty());
    QVERIFY(desk.shows(u"logOut"_s));
    desk.key(Qt::Key_F8);
    QTRY_VERIFY(desk.seat(u"w1"_s).ticket.isEmpty());
    Desk::settle();
    desk.click(u"logOut"_s);
    QTRY_VERIFY(desk.shows(u"login"_s));
    QVERIFY(!desk.shows(u"logOut"_s));
    QCOMPARE(desk.seat(u"w1"_s).person, QString());
}

void TestDesk::refusalStaysUntilTheNextStep()
{
    const Desk desk;
    desk.logIn(u"wangxiulan"_s);
    desk.serveSomebody(u"w1"_s);
    const QString id = desk.caseIn(CaseState::InReview);
    desk.openCase(id);
    const QString step = desk.onCasePage(u"caseState"_s)->property("text").toString();
    const auto top = [&desk] {
        const QQuickItem *way = desk.item(u"leaveCase"_s);
        return std::pair(way->mapToScene(QPointF()), desk.item(u"casePage"_s)->height());
    };
    (void)desk.window->grabWindow();
    const auto before = top();
    desk.click(u"logOut"_s);
    QTRY_VERIFY(desk.value(u"notice"_s).toString().contains(desk.ticketAt(u"w1"_s).number));
    (void)desk.window->grabWindow();
    QCOMPARE(top(), before); // no button moved under the pointer
    const QString refusal = desk.value(u"notice"_s).toString();

    // The case moves on by itself and is fetched again; the clerk has not looked yet.
    desk.finishReview(id);
    QTRY_VERIFY(desk.onCasePage(u"caseState"_s)->property("text").toString() != step);
    Desk::settle();
    QVERIFY(desk.shows(u"notice"_s));
    QCOMPARE(desk.value(u"notice"_s).toString(), refusal);

    desk.link.setOnline(false); // nor does the line going and coming
    desk.link.setOnline(true);
    Desk::settle();
    QCOMPARE(desk.value(u"notice"_s).toString(), refusal);

    desk.key(Qt::Key_1, Qt::AltModifier);
    desk.key(Qt::Key_F8);
    QTRY_VERIFY(!desk.shows(u"notice"_s));
}

void TestDesk::longWordsDoNotHurt_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("length");
    QTest::newRow("demonstration") << QSize(1366, 768) << 0;
    QTest::newRow("smallest window") << QSize(1180, 640) << 0;
    QTest::newRow("100 characters, smallest window") << QSize(1180, 640) << 100;
    QTest::newRow("hostile") << QSize(1920, 1080) << 25'000;
}

/** Whatever people are called and offices are named: words wrap or are cut, none stands in another. */
void TestDesk::longWordsDoNotHurt()
{
    QFETCH(QSize, size);
    QFETCH(int, length);
    const Desk desk;
    desk.window->resize(size);
    if (length > 0) {
        desk.rename(strangeWords(length));
    }
    const auto faults = [&desk] {
        Desk::settle();
        (void)desk.window->grabWindow(); // everything is laid out
        Desk::settle();
        (void)desk.window->grabWindow();
        return overlap(desk.window);
    };
    QCOMPARE(faults(), QString()); // log-in
    desk.logIn(u"wangxiulan"_s);
    QCOMPARE(faults(), QString());
    desk.serveSomebody(u"w1"_s);
    QCOMPARE(faults(), QString());
    for (const QString &name : {u"currentNumber"_s, u"currentWaited"_s, u"waitingCount"_s}) {
        QVERIFY2(desk.shows(name) && !desk.item(name)->property("truncated").toBool(), qPrintable(name));
    }
    desk.click(u"logOut"_s); // refused
    QTRY_VERIFY(desk.shows(u"notice"_s));
    QCOMPARE(faults(), QString());
    desk.key(Qt::Key_F6);
    QTRY_VERIFY(desk.shows(u"applicantName"_s));
    desk.item(u"applicantName"_s)->setProperty("text", strangeWords(100));
    desk.key(Qt::Key_Return, Qt::ControlModifier); // refused too
    QCOMPARE(faults(), QString());
    desk.click(u"changeMatter"_s);
    QCOMPARE(faults(), QString());
    desk.key(Qt::Key_Escape);
    desk.key(Qt::Key_F4);
    QTRY_VERIFY(desk.shows(u"choiceList"_s));
    (void)faults(); // the page shines through below
    QCOMPARE(overlap(desk.window, desk.item(u"choiceList"_s)), QString());
    desk.key(Qt::Key_Escape);
    desk.key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(faults(), QString());
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(desk.shows(u"leaveCase"_s));
    QCOMPARE(faults(), QString());

    const Desk leader;
    leader.window->resize(size);
    if (length > 0) {
        leader.rename(strangeWords(length));
    }
    leader.logIn(u"chenguohua"_s);
    leader.key(Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY(leader.shows(u"reviewList"_s));
    leader.key(Qt::Key_2, Qt::ControlModifier);
    leader.key(Qt::Key_Return, Qt::ControlModifier);
    for (int i = 0; i < 3; ++i) {
        Desk::settle();
        (void)leader.window->grabWindow();
    }
    QCOMPARE(overlap(leader.window), QString());
}

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
