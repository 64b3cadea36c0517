// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "dutyscreens.h"

#include "domain/cases/casestates.h"
#include "domain/cases/casework.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "protocol/recordjson.h"
#include "screens/desk/deskduty.h"
#include "screens/desk/deskleader.h"
#include "screens/desk/desknotices.h"
#include "screens/desk/deskqueue.h"
#include "screens/desk/deskroster.h"
#include "screens/desk/deskswaps.h"
#include "screens/desk/desktext.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using yizhan::test::Screens;

/** Who stands in for whom at the desk: swaps of a shift, A's cases on B's list, how a pair came to be. */
class TestDeskCover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theColleagueAnswersASwap()
    {
        Screens hall(DemoScene::Morning);
        const HallState &state = hall.link.state();
        QString slot;
        for (const auto &[id, one] : state.roster) {
            if (one.day > state.today.day && one.kind == SlotKind::Evening && !one.workers.isEmpty()) {
                slot = id;
                break;
            }
        }
        QVERIFY(!slot.isEmpty());
        const RosterSlot &shift = state.roster.at(slot);
        const QString worker = shift.workers.front();
        QString colleague;
        for (const auto &[id, person] : state.people) {
            const Window *window = state.windowOf(id);
            const bool mayGo = !window || window->ticket.isEmpty(); // nobody logs out with a resident in front
            if (person.role == Role::Clerk && !isIn(shift, id) && mayGo &&
                !isAway(state, id, slotBegin(state.info, shift), slotEnd(state.info, shift), hall.link.now())) {
                colleague = id;
            }
        }
        QVERIFY(!colleague.isEmpty());
        QVERIFY(hall.link.issue(hall.link.actor(worker), AskSwap{slot, worker, colleague}));
        const auto swap = [&state, &slot]() -> const RosterSwap & {
            return state.roster.at(slot).swaps.back();
        };
        const QString id = swap().id;
        hall.settle();
        DeskSwaps swaps;
        const QAbstractItemModelTester tester(swaps.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        swaps.setSession(&hall.session);
        QCOMPARE(swaps.rows()->count(), 0); // nobody has logged in
        // The leader sees whose word is missing, and that it is nothing to answer yet.
        hall.logIn(u"zhoujing"_s);
        DeskLeader leader;
        leader.setSession(&hall.session);
        const auto agreed = [&leader, &id] {
            return leader.approvals()->value(leader.approvals()->indexOf(id), "agreed").toBool();
        };
        QVERIFY(leader.approvals()->indexOf(id) >= 0);
        QVERIFY(!agreed());
        const int before = leader.count();
        hall.session.logOut();
        hall.settle();

        hall.logIn(colleague);
        QCOMPARE(swaps.waiting(), 1);
        QVERIFY2(swaps.rows()->value(0, "text").toString().startsWith(state.people.at(worker).name),
                 qPrintable(swaps.rows()->value(0, "text").toString()));
        swaps.reply(id, true);
        hall.settle();
        QVERIFY(isSet(swap().agreedAt));
        QCOMPARE(swaps.waiting(), 0);
        QVERIFY(swaps.rows()->value(0, "agreed").toBool());
        hall.session.logOut();
        hall.settle();
        hall.logIn(u"zhoujing"_s);
        QVERIFY(agreed());
        QCOMPARE(leader.count(), before + 1);
        hall.session.logOut();
        hall.settle();
        // Until the leader has answered it is still no.
        hall.logIn(colleague);
        swaps.reply(id, false);
        hall.settle();
        QCOMPARE(swaps.rows()->count(), 0);
        QVERIFY(isSet(swap().answeredAt) && !swap().approved);
        QCOMPARE(swap().answeredBy, colleague);
    }

    void theNumberInHandSaysWhoseItIs()
    {
        Screens hall(DemoScene::Morning);
        const Actor li = hall.link.actor(u"lizhiqiang"_s);
        const auto ofA = [&hall] {
            const HallState &state = hall.link.state();
            const auto ticket = state.tickets.find(state.windows.at(u"w2"_s).ticket);
            return ticket != state.tickets.end() && ticket->second.prefix == u"Z";
        };
        for (int i = 0; i < 5 && !ofA(); ++i) {
            (void)hall.link.issue(li, StartTicket{u"w2"_s});
            (void)hall.link.issue(li, FinishTicket{u"w2"_s});
            (void)hall.link.issue(li, CallNext{u"w2"_s});
        }
        QVERIFY(ofA());
        hall.settle();
        hall.logIn(u"lizhiqiang"_s);
        DeskQueue queue;
        queue.setSession(&hall.session);
        QVERIFY2(queue.tags().contains(u"代张敏"_s), qPrintable(queue.tags().join(u' ')));
        // A is back while the resident sits at B's: it is still A's number.
        hall.link.advance(std::chrono::seconds{1});
        QVERIFY(bool(hall.link.issue(hall.link.actor(u"zhangmin"_s), LogIn{u"zhangmin"_s, LogInPurpose::Back})));
        hall.settle();
        QVERIFY2(queue.tags().contains(u"代张敏"_s), qPrintable(queue.tags().join(u' ')));
        (void)hall.link.issue(li, StartTicket{u"w2"_s});
        QVERIFY(bool(hall.link.issue(li, FinishTicket{u"w2"_s})));
        hall.settle();
        QVERIFY(queue.tags().isEmpty());
    }

    void whoOnlySitsAtTheWindowStandsInForNobody()
    {
        Screens hall(DemoScene::Morning);
        const Actor li = hall.link.actor(u"lizhiqiang"_s);
        (void)hall.link.issue(li, StartTicket{u"w2"_s});
        (void)hall.link.issue(li, FinishTicket{u"w2"_s});
        hall.settle();
        hall.logIn(u"zhangmin"_s);
        DeskQueue queue;
        queue.setSession(&hall.session);
        const auto status = [&queue] {
            return queue.windowRows()->value(queue.windowRows()->indexOf(u"w2"_s), "status").toString();
        };
        QCOMPARE(status(), u"李志强 在替您，开窗就收回"_s);
        Post post = hall.link.state().posts.at(u"zonghe"_s);
        post.b = u"liuyang"_s;
        post.substitute.clear();
        Q_EMIT hall.link.changed({toRecord(HallRecord(post))});
        hall.settle();
        QCOMPARE(status(), u"李志强 坐在这里，开窗就收回"_s);
    }

    void casesOfAAreMarkedWhereverTheyLie()
    {
        Screens hall(DemoScene::Morning);
        const HallState &state = hall.link.state();
        QString lying;
        for (const auto &[id, one] : state.cases) {
            if (!activeBranches(one).empty() && runs(one.state)) {
                lying = id;
            }
        }
        QVERIFY(!lying.isEmpty());
        ServiceCase one = state.cases.at(lying);
        one.post = u"zonghe"_s; // of zhangmin, whom lizhiqiang covers
        one.owner = u"zhangmin"_s;
        const DeskText text(state, hall.link.catalogue(), hall.link.now());
        const DeskHands hands = text.hands(one);
        QVERIFY2(hands.place.contains(hall.link.catalogue().departmentName(activeBranches(one).front()->department)),
                 qPrintable(hands.place));
        QVERIFY2(hands.who.startsWith(u"李志强 代张敏"_s), qPrintable(hands.who));
        one.owner = u"lizhiqiang"_s;
        QVERIFY(!text.hands(one).who.contains(u"代"_s));
    }

    void noticesSayForWhomTheyAre()
    {
        Screens hall(DemoScene::Morning);
        hall.logIn(u"zhoujing"_s);
        DeskNotices notices;
        notices.setSession(&hall.session);
        notices.setShow(DeskNotices::Everybodys);
        QVERIFY(notices.rows()->count() > 0);
        const TimeNotice *told = nullptr;
        for (const auto &[id, notice] : hall.hall.state().escalations.notices()) {
            const auto found = hall.hall.state().cases.find(notice.caseId);
            if (found != hall.hall.state().cases.end() && runs(found->second.state) &&
                notices.rows()->indexOf(id) >= 0) {
                told = &notice;
            }
        }
        QVERIFY(told);
        const QString notice = told->id;
        ServiceCase one = hall.hall.state().cases.at(told->caseId);
        one.post = u"zonghe"_s;
        one.owner = u"zhangmin"_s;
        Q_EMIT hall.link.changed({toRecord(HallRecord(one))}); // as a feed brings it
        hall.settle();
        notices.setShow(DeskNotices::Unread);
        notices.setShow(DeskNotices::Everybodys);
        const QString about = notices.rows()->value(notices.rows()->indexOf(notice), "about").toString();
        QVERIFY2(about.startsWith(u"李志强 代张敏 · "_s), qPrintable(about));
    }

    void aPairSaysHowItCameToBe()
    {
        Screens hall(DemoScene::Morning);
        const Post post = hall.link.state().posts.at(u"shebao"_s);
        const QString substitute = post.substitute == u"sunli" ? QString() : post.substitute;
        const auto asked = hall.link.issue(hall.link.actor(u"zhoujing"_s),
                                           RequestPairChange{post.id, post.a, u"sunli"_s, substitute, u"半年轮换"_s});
        QVERIFY(asked);
        DeskLeader leader;
        const QAbstractItemModelTester tester(leader.pairHistory(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        leader.setSession(&hall.session);
        hall.logIn(u"zhoujing"_s);
        const auto past = [&leader, &post] {
            return leader.pairs()->value(leader.pairs()->indexOf(post.id), "past").toInt();
        };
        QCOMPARE(past(), 0); // not before it is approved
        QVERIFY(hall.link.issue(hall.link.actor(u"chenguohua"_s), AnswerApproval{asked->approval, true, {}}));
        hall.settle();
        QCOMPARE(past(), 1);
        QCOMPARE(leader.pairHistory()->count(), 0);
        leader.showHistory(post.id);
        QCOMPARE(leader.pairHistory()->count(), 1);
        const auto value = [&leader](const char *role) {
            return leader.pairHistory()->value(0, role).toString();
        };
        QVERIFY2(value("heading").contains(u"→ 孙丽"_s), qPrintable(value("heading")));
        QVERIFY2(value("text").contains(u"周静 申请"_s) && value("text").contains(u"陈国华 批准"_s),
                 qPrintable(value("text")));
        QTRY_COMPARE(value("words"), u"半年轮换"_s);
        leader.showHistory(post.id);
        QCOMPARE(leader.pairHistory()->count(), 0);
    }

    void whoHandsNothingOverIsToldSo()
    {
        Screens hall(DemoScene::Morning);
        const HallState &state = hall.link.state();
        QString nobodysA;
        for (const auto &[id, person] : state.people) {
            const bool isA = std::any_of(state.posts.begin(), state.posts.end(),
                                         [&key = id](const auto &entry) { return entry.second.a == key; });
            if (person.role == Role::Clerk && !isA) {
                nobodysA = id;
            }
        }
        QVERIFY(!nobodysA.isEmpty());
        DeskDuty duty;
        duty.setSession(&hall.session);
        hall.logIn(nobodysA);
        const int before = duty.papers()->count();
        duty.askLeave(u"leave"_s, false, u"2026-12-21 08:30"_s, u"2026-12-22 17:30"_s, {}, {});
        hall.settle();
        QCOMPARE(hall.session.notice(), u"已登记，等带班领导批准。您没有要交接的岗位。"_s);
        QCOMPARE(duty.papers()->count(), before);
    }

    /** AB-5: a third person is named for the post that both would leave, not for one whose partner is there. */
    void aSubstituteIsNamedForThePostThatWouldBeEmpty()
    {
        Screens hall(DemoScene::Morning);
        const HallState &state = hall.link.state();
        const QString person = state.posts.at(u"minsheng"_s).b; // and A of another
        QVERIFY(std::any_of(state.posts.begin(), state.posts.end(),
                            [&person](const auto &entry) { return entry.second.a == person; }));
        DeskDuty duty;
        duty.setSession(&hall.session);
        hall.logIn(leadersPost(state)->b);
        const auto ask = [&](const QString &who, const QString &substitute) {
            duty.askLeave(u"leave"_s, false, u"2026-12-21 08:30"_s, u"2026-12-22 17:30"_s, {}, substitute, who);
            hall.settle();
        };
        ask(state.posts.at(u"minsheng"_s).a, {});
        QVERIFY(!duty.needsSubstitute());
        ask(person, {});
        QVERIFY(duty.needsSubstitute());
        ask(person, leadersPost(state)->a);
        const auto recorded = std::find_if(state.absences.begin(), state.absences.end(), [&person](const auto &entry) {
            return entry.second.person == person && !entry.second.substitutes.empty();
        });
        QVERIFY(recorded != state.absences.end());
        QCOMPARE(recorded->second.substitutes.size(), std::size_t{1});
        QCOMPARE(recorded->second.substitutes.front().post, u"minsheng"_s);
    }

    /** Who covers several posts is told of each; the head of the window is about the one that is served at it. */
    void everyPostThatIsCoveredIsTold()
    {
        Screens hall(DemoScene::Morning);
        const HallState &state = hall.link.state();
        const QString me = state.posts.at(u"zonghe"_s).b; // covers it this morning, in its window
        Post other = state.posts.at(u"shebao"_s);
        other.b = me;
        Presence out;
        out.person = other.a;
        out.state = PresenceState::Out;
        out.since = hall.link.now();
        hall.logIn(me);
        DeskQueue queue;
        queue.setSession(&hall.session);
        const QString alone = queue.coverText();
        const QString head = queue.personText();
        QVERIFY2(alone.contains(u"综合岗"_s), qPrintable(alone));
        Q_EMIT hall.link.changed({toRecord(HallRecord(other)), toRecord(HallRecord(out))});
        hall.settle();
        const QString both = queue.coverText();
        QVERIFY2(both.contains(u"综合岗 代张敏"_s) && both.contains(u"社保医保岗 代赵婷"_s), qPrintable(both));
        QCOMPARE(queue.personText(), head);
    }

    /** What was asked before noon is over with the morning. */
    void aQuestionOfTheMorningIsNotAskedAfterNoon()
    {
        Screens hall(DemoScene::Morning);
        const HallState &state = hall.link.state();
        DeskDuty duty;
        duty.setSession(&hall.session);
        hall.logIn(state.posts.at(u"minsheng"_s).a);
        Presence presence = state.presence.at(hall.session.person());
        const auto askedAt = [&](Instant at) {
            presence.askedAt = at;
            Q_EMIT hall.link.changed({toRecord(HallRecord(presence))});
            hall.settle();
        };
        const Instant opened = state.today.opens.front();
        askedAt(opened + std::chrono::minutes{1});
        QVERIFY2(duty.question().startsWith(u"您还在吗"_s), qPrintable(duty.question()));
        askedAt(opened - std::chrono::minutes{1});
        QCOMPARE(duty.question(), QString());
    }

    /** Whoever asks for a pair, or approves it, sees who of it is away now. */
    void whoIsAwayIsSaidWhereAPairIsChosen()
    {
        Screens hall(DemoScene::Morning);
        DeskLeader leader;
        leader.setSession(&hall.session);
        hall.logIn(u"zhoujing"_s);
        leader.choosePost(u"shebao"_s);
        leader.choosePart(u"b"_s);
        const auto hint = [&leader] {
            return leader.people()->value(leader.people()->indexOf(u"sunli"_s), "hint").toString();
        };
        QVERIFY(!hint().contains(u"不在"_s));
        Absence absence;
        absence.id = u"ill"_s;
        absence.person = u"sunli"_s;
        absence.sudden = true;
        absence.from = absence.begunAt = hall.link.now();
        absence.to = hall.link.now() + std::chrono::hours{3};
        Q_EMIT hall.link.changed({toRecord(HallRecord(absence))});
        hall.settle();
        leader.choosePart(u"b"_s);
        QVERIFY2(hint().contains(u"不在，到 今天 13:24"_s), qPrintable(hint()));
        leader.choosePerson(u"sunli"_s);
        leader.changePair(u"轮岗"_s);
        hall.settle();
        Q_EMIT hall.link.changed({toRecord(HallRecord(absence))});
        hall.settle();
        const QString approval = hall.link.state().pairChanges.begin()->second.approval;
        const QString text = leader.approvals()->value(leader.approvals()->indexOf(approval), "text").toString();
        QVERIFY2(text.contains(u"孙丽不在，到 今天 13:24"_s), qPrintable(text));
    }

    /** A signs the late hand-over while the brief is being written: the card stays what it is, with what is typed. */
    void theBriefStaysWhereASignsLate()
    {
        Screens hall(DemoScene::Morning);
        const Post &post = hall.link.state().posts.at(u"minsheng"_s);
        Absence absence;
        absence.id = u"late"_s;
        absence.person = post.a;
        absence.sudden = true;
        absence.from = absence.begunAt = hall.link.now() - std::chrono::hours{2};
        absence.to = absence.returnedAt = hall.link.now() - std::chrono::minutes{10};
        Handover handover;
        handover.no = u"JJ-1"_s;
        handover.post = post.id;
        handover.from = post.a;
        handover.to = post.b;
        absence.handovers = {handover};
        DeskDuty duty;
        duty.setSession(&hall.session);
        hall.logIn(post.b);
        const auto verb = [&] {
            Q_EMIT hall.link.changed({toRecord(HallRecord(absence))}); // as a feed brings it
            hall.settle();
            return duty.papers()->value(duty.papers()->indexOf(u"late/minsheng"_s), "verb").toString();
        };
        QCOMPARE(verb(), u"brief"_s);
        absence.handovers.front().signedFromAt = hall.link.now();
        QCOMPARE(verb(), u"brief"_s);
    }
};

QTEST_MAIN(TestDeskCover)
#include "tst_deskcover.moc"
