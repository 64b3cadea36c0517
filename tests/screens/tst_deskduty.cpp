// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "deskfixture.h"
#include "domain/cases/casestates.h"
#include "domain/duty/absences.h"
#include "domain/duty/handovers.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"

#include <QRegularExpression>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

/** AB岗 at the desk: one's own state, an empty post, leave and its hand-over, the leader's word. */
class TestDeskDuty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ownStateInTwoTouches()
    {
        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        QTRY_COMPARE(desk.value(u"status"_s).toString(), u"在岗"_s);
        desk.click(u"status"_s);
        QTRY_VERIFY(desk.shows(u"choice-meeting/60"_s));
        desk.click(u"choice-meeting/60"_s);
        QTRY_VERIFY(desk.link.state().presence.at(u"chenguohua"_s).state == PresenceState::Meeting);
        QTRY_COMPARE(desk.value(u"status"_s).toString(), u"开会"_s); // until when has a line of its own
        QVERIFY(desk.value(u"railPerson"_s).toString().contains(u"\n到 "_s));
        QTRY_VERIFY(!desk.value(u"railPerson"_s, "truncated").toBool()); // once it is laid out anew
    }

    void anEmptyPostIsTaken()
    {
        const Desk desk(DemoScene::Vacant);
        desk.logIn(u"zhaoting"_s); // neither A nor B: told because three minutes are over
        QTRY_VERIFY(desk.shows(u"takePost"_s));
        QVERIFY(desk.item(u"vacancyBanner"_s)->isVisible());
        desk.key(Qt::Key_F11);
        QTRY_VERIFY(!desk.shows(u"takePost"_s));
        const Post &post = desk.link.state().posts.at(u"dangqun"_s);
        QCOMPARE(postNow(desk.link.state(), post, desk.link.now()).person, u"zhaoting"_s);
    }

    void whoCoversSitsDownInTheirPlace()
    {
        const Desk desk;
        const Actor liuyang = desk.link.actor(u"liuyang"_s);
        (void)desk.link.issue(liuyang, StartTicket{u"w4"_s}); // refused where it has begun already
        (void)desk.link.issue(liuyang, FinishTicket{u"w4"_s});
        QVERIFY(bool(desk.link.issue(liuyang, SetPresence{u"liuyang"_s, PresenceState::Out, {}})));
        desk.logIn(u"sunli"_s);
        QTRY_VERIFY(desk.shows(u"coverNotice"_s));
        QVERIFY(desk.item(u"window-w4"_s)->isEnabled());
        QVERIFY(!desk.item(u"window-w1"_s)->isEnabled());
        desk.click(u"window-w4"_s);
        QTRY_COMPARE(desk.seat(u"w4"_s).person, u"sunli"_s);
        QTRY_VERIFY(desk.shows(u"currentNumber"_s));
        // Back again, A sits down, and B has the choice of windows as before.
        QVERIFY(bool(desk.link.issue(liuyang, OpenWindow{u"w4"_s})));
        QTRY_VERIFY(!desk.shows(u"currentNumber"_s));
        QTRY_VERIFY(desk.shows(u"window-w4"_s) && !desk.item(u"window-w4"_s)->isEnabled());
    }

    void leaveIsAskedForAndHandedOver()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        const auto before = desk.link.state().absences.size();
        desk.click(u"status"_s);
        QTRY_VERIFY(desk.shows(u"choice-leave"_s));
        desk.click(u"choice-leave"_s);
        QTRY_VERIFY(desk.shows(u"askLeave"_s));
        desk.click(u"reason-trip"_s);
        desk.click(u"askLeave"_s);
        QTRY_COMPARE(desk.link.state().absences.size(), before + 1);
        const auto own = [&]() -> const Absence * {
            return absenceWithin(desk.link.state(), u"wangxiulan"_s, desk.link.now(),
                                 desk.link.now() + std::chrono::days{2});
        };
        QVERIFY(own());
        QVERIFY(own()->plate == PresenceState::Out);
        QTRY_VERIFY(desk.shows(u"sign-handover"_s));
        // Every open case is there with what is to be done next, and none that has come to its end.
        const std::vector<HandedCase> open = openCasesOf(desk.link.state(), u"minsheng"_s);
        QVERIFY(open.size() > 1);
        for (std::size_t i = 0; i < open.size(); ++i) {
            const ServiceCase &one = desk.link.state().cases.at(open[i].caseId);
            QVERIFY(!isOver(one.state));
            QVERIFY(desk.value(u"handedCase-%1"_s.arg(i)).toString().contains(one.caseNo));
            QVERIFY(!desk.value(u"nextAction-%1"_s.arg(i)).toString().isEmpty());
        }
        QVERIFY(!desk.item(u"handedCase-%1"_s.arg(open.size())));
        desk.click(u"nextAction-1"_s);
        desk.key(Qt::Key_End);
        desk.type(u"，周三前"_s);
        const QString action = desk.value(u"nextAction-1"_s).toString();
        QVERIFY(action.endsWith(u"，周三前"_s));
        desk.item(u"sign-handover"_s)->metaObject()->invokeMethod(desk.item(u"sign-handover"_s), "clicked");
        QTRY_VERIFY(isSet(own()->handovers.front().signedFromAt));
        QVERIFY(own()->handovers.front().advance == HandoverAdvance::Before);
        QVERIFY(desk.link.factsOf(u"case/"_s + open[1].caseId).contains(action));
        // The partner may not go as well: a third person is asked for.
        desk.item(u"leaveTo"_s)->setProperty("text", u"2026-11-20 08:00"_s);
        desk.click(u"askLeave"_s);
        QCOMPARE(desk.link.state().absences.size(), before + 1);
    }

    void whoLeavesNowIsLoggedOut()
    {
        const Desk desk;
        desk.logIn(u"zhangmin"_s);
        QTRY_COMPARE(desk.value(u"status"_s).toString(), u"在岗"_s);
        desk.click(u"status"_s);
        QTRY_VERIFY(desk.shows(u"choice-leave"_s));
        desk.click(u"choice-leave"_s);
        QTRY_VERIFY(desk.shows(u"askLeave"_s));
        // The next working day, by the hall's hours.
        QCOMPARE(desk.value(u"leaveFrom"_s).toString(), u"2026-11-24 08:30"_s);
        QCOMPARE(desk.value(u"leaveTo"_s).toString(), u"2026-11-24 17:30"_s);
        desk.click(u"reason-sick"_s);
        desk.click(u"sudden"_s);
        QCOMPARE(desk.value(u"leaveTo"_s).toString(), u"2026-11-23 17:30"_s);
        desk.item(u"leaveTo"_s)->setProperty("text", u"2026-11-23 12:00"_s); // short: nothing to sign
        desk.click(u"askLeave"_s);
        QTRY_VERIFY(!desk.shows(u"logOut"_s));
        QVERIFY(desk.link.state().presence.at(u"zhangmin"_s).state == PresenceState::Leave);
        // Which is said, and is no fault.
        QVERIFY(desk.shows(u"loginError"_s));
        QCOMPARE(desk.value(u"loginError"_s, "severity").toInt(), 0);
        // Whoever sits there next does not learn why.
        desk.logIn(u"sunli"_s);
        desk.click(u"status"_s);
        QTRY_VERIFY(desk.shows(u"choice-leave"_s));
        desk.click(u"choice-leave"_s);
        QTRY_VERIFY(desk.shows(u"askLeave"_s));
        QVERIFY(desk.value(u"reason-leave"_s, "checked").toBool());
        QCOMPARE(desk.value(u"leaveFrom"_s).toString(), u"2026-11-24 08:30"_s);
    }

    /** AB-3: A walked off without a word, and B says so at the own desk. */
    void whoIsGoneIsRecordedByTheOther()
    {
        const Desk desk;
        const Actor liuyang = desk.link.actor(u"liuyang"_s);
        (void)desk.link.issue(liuyang, StartTicket{u"w4"_s}); // refused where it has begun already
        (void)desk.link.issue(liuyang, FinishTicket{u"w4"_s});
        desk.logIn(u"sunli"_s); // B of 党群户籍岗
        desk.click(u"status"_s);
        QTRY_VERIFY(desk.shows(u"choice-leave"_s));
        desk.click(u"choice-leave"_s);
        QTRY_VERIFY(desk.shows(u"askLeave"_s));
        QVERIFY(!desk.shows(u"whoIsGone"_s)); // what is planned is one's own
        desk.click(u"sudden"_s);
        QTRY_VERIFY(desk.shows(u"whoIsGone"_s));
        desk.click(u"whoIsGone"_s);
        QTRY_VERIFY(desk.shows(u"choice-liuyang"_s));
        QVERIFY(!desk.shows(u"choice-zhangmin"_s)); // whose B is another
        desk.click(u"choice-liuyang"_s);
        QTRY_VERIFY(desk.value(u"whoIsGone"_s).toString().contains(u"刘洋"_s));
        desk.click(u"askLeave"_s);
        QTRY_VERIFY(desk.link.state().presence.at(u"liuyang"_s).state == PresenceState::Leave);
        const Absence *absence = runningAbsence(desk.link.state(), u"liuyang"_s);
        QVERIFY(absence);
        QCOMPARE(absence->recordedBy, u"sunli"_s);
        QVERIFY(!runningAbsence(desk.link.state(), u"sunli"_s));
        const Post &post = desk.link.state().posts.at(u"dangqun"_s);
        QCOMPARE(postNow(desk.link.state(), post, desk.link.now()).person, u"sunli"_s);
        QTRY_VERIFY(!desk.shows(u"whoIsGone"_s)); // the form is empty again
    }

    void whoIsOnLeaveIsAskedWhatFor()
    {
        const Desk desk;
        const Actor person = desk.link.actor(u"zhangmin"_s);
        RecordAbsence leave;
        leave.person = person.person;
        leave.sudden = true;
        leave.reason = AbsenceReason::Sick;
        leave.to = desk.link.now() + std::chrono::days{9};
        const auto gone = desk.link.issue(person, leave);
        QVERIFY(gone);
        const auto phase = [&] {
            return phaseOf(desk.link.state(), desk.link.state().absences.at(gone->absence));
        };
        const auto enter = [&desk] {
            desk.type(u"zhangmin"_s);
            desk.key(Qt::Key_Return);
            desk.type(u"anything"_s);
            desk.key(Qt::Key_Return);
        };
        enter();
        QTRY_VERIFY(desk.shows(u"onlyLogIn"_s) && desk.shows(u"backAtWork"_s));
        QVERIFY(!desk.shows(u"password"_s) && !desk.shows(u"enter"_s));
        desk.click(u"onlyLogIn"_s);
        QTRY_VERIFY(desk.shows(u"logOut"_s));
        QTRY_VERIFY(desk.shows(u"sign-handover"_s)); // what one came for
        QVERIFY(phase() == AbsencePhase::Running);
        QVERIFY(desk.link.state().presence.at(u"zhangmin"_s).state == PresenceState::Leave);
        desk.click(u"logOut"_s);
        QTRY_VERIFY(desk.shows(u"login"_s));
        enter();
        QTRY_VERIFY(desk.shows(u"backAtWork"_s));
        desk.click(u"backAtWork"_s);
        QTRY_VERIFY(desk.shows(u"logOut"_s));
        QVERIFY(phase() == AbsencePhase::Ended);
        QVERIFY(desk.link.state().presence.at(u"zhangmin"_s).state == PresenceState::OnDuty);
    }

    void aLeaveThatDidNotBeginIsToldAboveEveryPage()
    {
        const Desk desk;
        RecordAbsence leave;
        leave.person = u"zhangmin"_s;
        leave.from = desk.link.now() + std::chrono::minutes{5};
        leave.to = leave.from + std::chrono::days{2};
        QVERIFY(desk.link.issue(desk.link.actor(leave.person), leave));
        desk.logIn(u"zhangmin"_s);
        QTRY_COMPARE(desk.value(u"status"_s).toString(), u"在岗"_s);
        QVERIFY(!desk.shows(u"heldBanner"_s));
        desk.link.advance(std::chrono::minutes{6});
        QTRY_VERIFY(desk.shows(u"heldBanner"_s));
        QVERIFY(desk.value(u"heldText"_s).toString().startsWith(u"您请的假到时间了"_s));
        QCOMPARE(desk.value(u"status"_s).toString(), u"在岗"_s);
    }

    void theBellHasItsKeyOnEveryPage()
    {
        const Desk desk(DemoScene::Evening);
        desk.logIn(u"wangxiulan"_s);
        QTRY_VERIFY(desk.shows(u"window-w1"_s));
        desk.click(u"window-w1"_s);
        QTRY_COMPARE(desk.seat(u"w1"_s).person, u"wangxiulan"_s);
        QTRY_COMPARE(desk.value(u"closeWindow"_s).toString(), u"关窗 F10"_s);
        QVERIFY(desk.link.issue(Actor{Role::Screen, {}, u"自助机1"_s, {}, false}, RingBell{u"自助机1"_s}));
        QTRY_VERIFY(desk.shows(u"answerBell"_s));
        QCOMPARE(desk.value(u"closeWindow"_s).toString(), u"关窗"_s); // one key does one thing
        desk.key(Qt::Key_F10);
        QTRY_COMPARE(desk.link.state().bells.rbegin()->second.answeredBy, u"wangxiulan"_s);
        QCOMPARE(desk.seat(u"w1"_s).person, u"wangxiulan"_s);
        QTRY_COMPARE(desk.value(u"closeWindow"_s).toString(), u"关窗 F10"_s);
    }

    void whatAShiftLeavesIsReadInItsWords()
    {
        const Desk desk;
        const QString slot = dutyNow(desk.link.state(), desk.link.now()).slot;
        const Actor zhoujing = desk.link.actor(u"zhoujing"_s);
        for (const QString &words : {u"问高龄津贴，明早带户口本再来"_s, u"3 号楼水管漏，物业下午来"_s}) {
            QVERIFY(
                bool(desk.link.issue(zhoujing, LogShift{slot, ShiftVisitor::Elder, {}, ShiftResult::Open, {}, words})));
        }
        desk.link.advance(std::chrono::minutes{70}); // 11:34, and it ends at noon
        QVERIFY(bool(desk.link.issue(zhoujing, HandOverShift{slot, u"没完的事 2 件。"_s})));
        desk.link.advance(std::chrono::minutes{180});
        desk.settle();
        desk.logIn(u"zhoujing"_s);
        desk.click(u"railDuty"_s);
        desk.click(u"dutyPart-1"_s);
        QTRY_VERIFY(desk.shows(u"receivedLines"_s));
        QTRY_COMPARE(desk.value(u"receivedLines"_s, "count").toInt(), 2);
        (void)desk.window->grabWindow();
        const QQuickItem *lines = desk.item(u"receivedLines"_s);
        QTRY_COMPARE(lines->height(), lines->property("contentHeight").toReal()); // both of them
        QVERIFY(lines->height() > 30);
        if (const QString folder = qEnvironmentVariable("YIZHAN_PICTURES"); !folder.isEmpty()) {
            desk.window->grabWindow().save(folder + u"/shift.png"_s);
        }
    }

    void whatIsHandedOverIsReadBeforeItIsSigned()
    {
        const Desk desk;
        const QString post = u"minsheng"_s; // of wangxiulan, with zhangmin as B
        const Actor a = desk.link.actor(u"wangxiulan"_s);
        RecordAbsence leave;
        leave.person = a.person;
        leave.from = desk.link.now() + std::chrono::days{1};
        leave.to = leave.from + std::chrono::days{1};
        leave.words = u"家里有事"_s;
        const auto asked = desk.link.issue(a, leave);
        QVERIFY(asked);
        const QString handed = openCasesOf(desk.link.state(), post).front().caseId;
        const SignHandover handover{asked->absence, post, {{handed, u"等民政回复"_s}},
                                    u"公章一枚"_s,  {},   u"老李的件周三来取"_s};
        QVERIFY(desk.link.issue(a, handover));
        desk.logIn(u"zhangmin"_s);
        desk.click(u"status"_s);
        QTRY_VERIFY(desk.shows(u"choice-leave"_s));
        desk.click(u"choice-leave"_s);
        QTRY_VERIFY(desk.shows(u"sign-take"_s));
        QTRY_COMPARE(desk.value(u"paperWords"_s).toString(),
                     u"%1 下一步：等民政回复\n移交：公章一枚\n交代：老李的件周三来取"_s.arg(
                         desk.link.state().cases.at(handed).caseNo));
        QVERIFY(desk.item(u"sign-take"_s)->isEnabled());
    }

    void whatIsWrittenForTheReturnStays()
    {
        const Desk desk;
        const QString post = u"zonghe"_s; // of zhangmin, with lizhiqiang as B
        const Actor a = desk.link.actor(u"zhangmin"_s);
        RecordAbsence leave;
        leave.person = a.person;
        leave.sudden = true;
        leave.to = desk.link.now() + std::chrono::days{2};
        const auto gone = desk.link.issue(a, leave);
        QVERIFY(gone);
        QVERIFY(desk.link.issue(a, SetPresence{a.person, PresenceState::OnDuty, {}}));
        const auto handover = [&]() -> const Handover & {
            const auto &handovers = desk.link.state().absences.at(gone->absence).handovers;
            return *std::find_if(handovers.begin(), handovers.end(),
                                 [&](const Handover &one) { return one.post == post; });
        };
        QCOMPARE(briefedBy(desk.link.state(), handover()), u"lizhiqiang"_s);
        desk.logIn(u"lizhiqiang"_s);
        desk.click(u"status"_s);
        QTRY_VERIFY(desk.shows(u"choice-leave"_s));
        desk.click(u"choice-leave"_s);
        QTRY_VERIFY(desk.shows(u"sign-brief"_s));
        desk.click(u"paperNotes"_s);
        desk.type(u"章在抽屉里"_s);
        QCOMPARE(desk.value(u"paperNotes"_s).toString(), u"章在抽屉里"_s);
        // Meanwhile A signs what was missing.
        QVERIFY(desk.link.issue(a, SignHandover{gone->absence, post, {}, {}, {}, {}}));
        QVERIFY(isSet(handover().signedFromAt));
        desk.stage.hall().flush();
        Desk::settle();
        QVERIFY(desk.shows(u"sign-brief"_s) && !desk.shows(u"sign-take"_s));
        QCOMPARE(desk.value(u"paperNotes"_s).toString(), u"章在抽屉里"_s);
    }

    void theNewBIsAskedToSign()
    {
        const Desk desk;
        const QString post = u"minsheng"_s; // of wangxiulan, with zhangmin as B
        const Actor a = desk.link.actor(u"wangxiulan"_s);
        RecordAbsence leave;
        leave.person = a.person;
        leave.from = desk.link.now() + std::chrono::days{1};
        leave.to = leave.from + std::chrono::days{1};
        const auto asked = desk.link.issue(a, leave);
        QVERIFY(asked);
        QVERIFY(desk.link.issue(a, SignHandover{asked->absence, post, {}, {}, {}, {}}));
        const auto change = desk.link.issue(a, RequestPairChange{post, a.person, u"sunli"_s, {}, u"轮岗"_s});
        QVERIFY(change);
        QVERIFY(desk.link.issue(desk.link.actor(u"chenguohua"_s), AnswerApproval{change->approval, true, {}}));
        desk.logIn(u"zhangmin"_s);
        desk.click(u"status"_s);
        QTRY_VERIFY(desk.shows(u"choice-leave"_s));
        desk.click(u"choice-leave"_s);
        QTRY_VERIFY(desk.shows(u"askLeave"_s));
        QVERIFY(!desk.shows(u"sign-take"_s));
        desk.click(u"logOut"_s);
        QTRY_VERIFY(desk.shows(u"login"_s));
        desk.logIn(u"sunli"_s);
        desk.click(u"status"_s);
        QTRY_VERIFY(desk.shows(u"choice-leave"_s));
        desk.click(u"choice-leave"_s);
        QTRY_VERIFY(desk.shows(u"sign-take"_s));
    }

    void theLeaderAnswers()
    {
        const Desk desk;
        desk.logIn(u"zhoujing"_s);
        desk.key(Qt::Key_9, Qt::AltModifier);
        QTRY_VERIFY(desk.shows(u"leaderPage"_s));
        QString waiting;
        for (const auto &[id, approval] : desk.link.state().approvals) {
            if (approval.state == ApprovalState::Waiting && approval.about == u"zhaoting") {
                waiting = id;
            }
        }
        QVERIFY(!waiting.isEmpty());
        QTRY_VERIFY(desk.shows(u"grant-"_s + waiting));
        QTRY_COMPARE(desk.value(u"words-"_s + waiting).toString(), u"休假"_s); // why, before the word
        desk.item(u"grant-"_s + waiting)->metaObject()->invokeMethod(desk.item(u"grant-"_s + waiting), "clicked");
        QTRY_VERIFY(desk.link.state().approvals.at(waiting).state == ApprovalState::Granted);
        QTRY_VERIFY(!desk.shows(u"grant-"_s + waiting));
    }
};

QTEST_MAIN(TestDeskDuty)
#include "tst_deskduty.moc"
