// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/absences.h"
#include "domain/duty/absencework.h"
#include "domain/duty/handovers.h"
#include "domain/dutysample.h"

#include <QTest>

#include <algorithm>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

/** What A hands over and gets back, and the pairs that answer for a post: with whose word they change. */
class HandoversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSuddenAbsenceAsksForTheHandover()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        const QString caseId = acceptedCase(hall);
        // A has gone; B says so and steps in at once.
        QCOMPARE(hall.as(u"zhao"_s, suddenly(u"wang"_s, at(2026, 11, 25, 8, 30))).error().status, 403);
        const auto gone = hall.as(u"li"_s, suddenly(u"wang"_s, at(2026, 11, 25, 8, 30)));
        QVERIFY(bool(gone));
        QCOMPARE(now(hall).state, PostState::Covered);
        const QString id = gone->absence;
        const Approval &approval = hall.state.approvals.at(gone->approval);
        QCOMPARE(approval.state, ApprovalState::Waiting);
        QCOMPARE(approval.to, u"lead1"_s);
        QCOMPARE(approval.approveBy, (Day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}}));
        const Handover &handover = hall.state.absences.at(id).handovers.front();
        QCOMPARE(handover.no, u"JJ-20261123-0001"_s);
        QCOMPARE(handover.to, u"li"_s);
        QCOMPARE(handover.cases.size(), std::size_t(1));
        QCOMPARE(handover.cases.front().caseId, caseId);
        QCOMPARE(handover.dueBy, at(2026, 11, 23, 17, 30));
        QCOMPARE(hall.as(u"li"_s, TakeHandover{id, u"minsheng"_s}).error().type, u"not-handed-over"_s);
        hall.wakeUntil(at(2026, 11, 23, 17, 29));
        QVERIFY(!isSet(hall.state.absences.at(id).handovers.front().markedAt));
        hall.wakeUntil(at(2026, 11, 23, 17, 31));
        QVERIFY(isSet(hall.state.absences.at(id).handovers.front().markedAt));
        // It may still be signed, and says that it came later.
        const auto handed = hall.as(
            u"wang"_s, SignHandover{id, u"minsheng"_s, {{caseId, u"等民政回复"_s}}, u"档案一盒"_s, u"受理章"_s, {}});
        QVERIFY(bool(handed));
        // What is said of a case goes with the case, however long A is away.
        QVERIFY(has(*handed, u"case/"_s + caseId, u"next-action"_s, u"等民政回复"_s));
        QVERIFY(has(*handed, u"absence/"_s + id, u"next-action"_s, caseId));
        QCOMPARE(hall.state.absences.at(id).handovers.front().advance, HandoverAdvance::Later);
        QVERIFY(bool(hall.as(u"li"_s, TakeHandover{id, u"minsheng"_s})));
        QCOMPARE(hall.as(u"li"_s, TakeHandover{id, u"minsheng"_s}).error().type, u"already-signed"_s);
    }

    void handoverThereAndBack()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        const QString caseId = acceptedCase(hall);
        const auto asked = hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 24, 8, 0), at(2026, 11, 26, 8, 0)));
        QVERIFY(bool(asked));
        const QString id = asked->absence;
        QCOMPARE(hall.state.absences.at(id).workdays, 2);
        QCOMPARE(hall.as(u"wang"_s, AnswerApproval{asked->approval, true, {}}).error().status, 403);
        QVERIFY(bool(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}})));
        QCOMPARE(hall.as(u"lead2"_s, AnswerApproval{asked->approval, true, {}}).error().type, u"approval-answered"_s);
        QCOMPARE(hall.as(u"wang"_s, SignHandover{id, u"minsheng"_s, {{u"other"_s, u"x"_s}}, {}, {}, {}}).error().status,
                 404);
        QVERIFY(bool(hall.as(u"wang"_s, SignHandover{id, u"minsheng"_s, {}, {}, {}, {}})));
        QCOMPARE(hall.state.absences.at(id).handovers.front().advance, HandoverAdvance::Before);
        QVERIFY(bool(hall.as(u"li"_s, TakeHandover{id, u"minsheng"_s})));
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::Leave);
        QVERIFY(!isSet(hall.state.absences.at(id).handovers.front().markedAt));
        QVERIFY(bool(hall.as(u"li"_s, LogIn{u"li"_s})));
        QVERIFY(bool(hall.as(u"leader"_s, SignOfLife{u"li"_s})));
        auto opinion = hall.as(u"li"_s, GiveOpinion{caseId, u"SQ"_s, Opinion::Agree, {}});
        QVERIFY(bool(opinion));
        QVERIFY(has(*opinion, u"case/"_s + caseId, u"handled-for"_s, u"wang"_s));
        QCOMPARE(hall.as(u"li"_s, BriefReturn{id, u"minsheng"_s, {}, {}}).error().type, u"wrong-state"_s);

        hall.wakeUntil(at(2026, 11, 26, 8, 20));
        QVERIFY(bool(hall.as(u"wang"_s, LogIn{u"wang"_s})));
        QCOMPARE(phaseOf(hall.state, hall.state.absences.at(id)), AbsencePhase::Ended);
        QCOMPARE(hall.state.absences.at(id).handovers.front().doneCases, std::vector<QString>{caseId});
        QCOMPARE(hall.as(u"wang"_s, SignBack{id, u"minsheng"_s}).error().type, u"not-briefed"_s);
        QVERIFY(bool(hall.as(u"li"_s, BriefReturn{id, u"minsheng"_s, u"初审已过"_s, u"受理章"_s})));
        QVERIFY(bool(hall.as(u"wang"_s, SignBack{id, u"minsheng"_s})));
        QVERIFY(isSet(hall.state.absences.at(id).handovers.front().signedBackAt));
    }

    void pairsChangeWithApproval()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        const QString caseId = acceptedCase(hall);
        QCOMPARE(hall.as(u"wang"_s, RequestPairChange{u"minsheng"_s, u"zhao"_s, u"zhao"_s, {}, {}}).error().rule,
                 u"AB-1"_s);
        const auto asked = hall.as(u"wang"_s, RequestPairChange{u"minsheng"_s, u"zhao"_s, u"wang"_s, {}, u"轮岗"_s});
        QVERIFY(bool(asked));
        QCOMPARE(hall.state.posts.at(u"minsheng"_s).a, u"wang"_s);
        QCOMPARE(hall.as(u"wang"_s, RequestPairChange{u"minsheng"_s, u"li"_s, u"wang"_s, {}, {}}).error().type,
                 u"change-waits"_s);
        QVERIFY(bool(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}})));
        QCOMPARE(hall.state.posts.at(u"minsheng"_s).a, u"zhao"_s);
        QCOMPARE(hall.state.cases.at(caseId).owner, u"zhao"_s);
        QCOMPARE(hall.state.cases.at(caseId).handler, u"wang"_s);
        const PairChange &change = hall.state.pairChanges.begin()->second;
        QCOMPARE(change.fromA, u"wang"_s);
        QCOMPARE(change.effectiveAt, hall.now);
        QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s})); // so that the post does not become empty by what follows
        // Nobody approves what they asked for themselves: the leader's own goes to the other.
        const auto own = hall.as(u"lead1"_s, RequestPairChange{u"zonghe"_s, u"li"_s, u"zhao"_s, {}, {}});
        QVERIFY(bool(own));
        QVERIFY(hall.state.posts.at(u"zonghe"_s).b != u"zhao"_s);
        QCOMPARE(hall.state.approvals.at(own->approval).to, u"lead2"_s);
        QCOMPARE(hall.as(u"lead1"_s, AnswerApproval{own->approval, true, {}}).error().status, 403);
        QVERIFY(bool(hall.as(u"lead2"_s, AnswerApproval{own->approval, true, {}})));
        QCOMPARE(hall.state.posts.at(u"zonghe"_s).b, u"zhao"_s);
        QVERIFY(bool(hall.as(u"lead1"_s, RequestPairChange{u"daiban"_s, u"lead2"_s, u"lead1"_s, {}, {}})));
        QCOMPARE(hall.state.posts.at(u"daiban"_s).a, u"lead1"_s);
    }

    /** AB-5 and AB-12: a change of the pair leaves no post empty, now or when both are away. */
    void aPairThatWouldLeaveThePostEmptyIsRefused()
    {
        Hall hall = ledHall();
        hall.open(u"li"_s, u"w1"_s);
        QVERIFY(hall.as(u"zhao"_s, suddenly(u"zhao"_s, at(2026, 11, 24, 12, 0))));
        QCOMPARE(now(hall).person, u"li"_s); // B, as A has not come yet
        const auto asked = hall.as(u"li"_s, RequestPairChange{u"minsheng"_s, u"wang"_s, u"zhao"_s, {}, {}});
        QVERIFY(asked);
        const auto refused = hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}});
        QCOMPARE(refused.error().type, u"pair-not-there"_s);
        QVERIFY2(refused.error().zh.contains(u"民生岗马上没有人"_s), qPrintable(refused.error().zh));
        QCOMPARE(now(hall).person, u"li"_s);
        QCOMPARE(hall.state.approvals.at(asked->approval).state, ApprovalState::Waiting);
        // With A at work it may be.
        QVERIFY(hall.as(u"wang"_s, LogIn{u"wang"_s}));
        QVERIFY(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}}));
        QCOMPARE(hall.state.posts.at(u"minsheng"_s).b, u"zhao"_s);

        // Both away next week: nobody would be there, whoever asks.
        QVERIFY(hall.as(u"li"_s, leave(u"li"_s, at(2026, 11, 30, 8, 0), at(2026, 12, 2, 18, 0))));
        QVERIFY(hall.as(u"lead2"_s, leave(u"lead2"_s, at(2026, 12, 1, 8, 0), at(2026, 12, 4, 18, 0))));
        const RequestPairChange both{u"minsheng"_s, u"li"_s, u"lead2"_s, {}, {}};
        QCOMPARE(hall.as(u"wang"_s, both).error().type, u"both-away"_s);
        RequestPairChange third = both;
        third.substitute = u"wang"_s;
        QVERIFY(hall.as(u"wang"_s, third));
    }

    void aNewPairHasTheHandover()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        (void)acceptedCase(hall);
        const auto asked = hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 24, 8, 0), at(2026, 11, 26, 8, 0)));
        QVERIFY(asked);
        const QString id = asked->absence;
        const auto handover = [&hall, &id]() -> const Handover & {
            return hall.state.absences.at(id).handovers.front();
        };
        QVERIFY(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}}));
        QVERIFY(hall.as(u"wang"_s, SignHandover{id, u"minsheng"_s, {}, {}, {}, {}}));
        QVERIFY(hall.as(u"li"_s, TakeHandover{id, u"minsheng"_s}));
        const auto change = hall.as(u"wang"_s, RequestPairChange{u"minsheng"_s, u"wang"_s, u"zhao"_s, {}, u"轮岗"_s});
        QVERIFY(change);
        QCOMPARE(handover().to, u"li"_s); // asked for is not approved
        const auto done = hall.as(u"lead1"_s, AnswerApproval{change->approval, true, {}});
        QVERIFY(done);
        QVERIFY(has(*done, u"absence/"_s + id, u"handover-to"_s, u"minsheng zhao"_s));
        // The new B signs for it; the old one is asked nothing any more.
        QCOMPARE(handover().to, u"zhao"_s);
        QVERIFY(!isSet(handover().signedToAt) && handover().signedToBy.isEmpty());
        const auto asks = [&](const QString &person) {
            return isAskedToTake(hall.state, hall.state.absences.at(id), handover(), person, hall.now);
        };
        QVERIFY(asks(u"zhao"_s));
        QVERIFY(!asks(u"li"_s));
        QCOMPARE(hall.as(u"li"_s, TakeHandover{id, u"minsheng"_s}).error().status, 403);
        QVERIFY(hall.as(u"zhao"_s, TakeHandover{id, u"minsheng"_s}));
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        QVERIFY(hall.as(u"zhao"_s, LogIn{u"zhao"_s}));
        QCOMPARE(now(hall).person, u"zhao"_s);
        QCOMPARE(handover().coveredBy, u"zhao"_s);
        hall.wakeUntil(at(2026, 11, 26, 8, 20));
        QVERIFY(hall.as(u"wang"_s, LogIn{u"wang"_s}));
        QCOMPARE(phaseOf(hall.state, hall.state.absences.at(id)), AbsencePhase::Ended);
        QCOMPARE(briefedBy(hall.state, handover()), u"zhao"_s);
        QCOMPARE(hall.as(u"li"_s, BriefReturn{id, u"minsheng"_s, {}, {}}).error().status, 403);
        QVERIFY(hall.as(u"zhao"_s, BriefReturn{id, u"minsheng"_s, {}, {}}));
        // What is over stays with whoever it was.
        const auto later = hall.as(u"wang"_s, RequestPairChange{u"minsheng"_s, u"wang"_s, u"li"_s, {}, {}});
        QVERIFY(hall.as(u"lead1"_s, AnswerApproval{later->approval, true, {}}));
        QCOMPARE(handover().to, u"zhao"_s);
        // Who approved a pair, and why it was asked for, is known for as long as the pair itself.
        Decision cleared;
        Context muchLater;
        muchLater.now = hall.now + std::chrono::days{90};
        hall.state.today.day = hall.state.info.zone.day(muchLater.now);
        retireDuty({hall.state, hall.matters, muchLater}, cleared);
        const auto drops = [&cleared](const QString &approval) {
            return std::any_of(cleared.removals.begin(), cleared.removals.end(),
                               [&approval](const Removal &one) { return one.id == approval; });
        };
        QVERIFY(drops(asked->approval));
        QCOMPARE(cleared.forgottenWords, QStringList{u"absence/"_s + id});
        QVERIFY(!drops(change->approval));
    }

    void aPairMayChangeInTheMiddleOfALeave()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        QVERIFY(hall.as(u"zhao"_s, LogIn{u"zhao"_s}));
        const auto gone = hall.as(u"wang"_s, suddenly(u"wang"_s, at(2026, 11, 24, 17, 0)));
        QVERIFY(gone);
        const auto handover = [&hall, id = gone->absence]() -> const Handover & {
            return hall.state.absences.at(id).handovers.front();
        };
        QCOMPARE(handover().coveredBy, u"li"_s);
        const auto change = hall.as(u"li"_s, RequestPairChange{u"minsheng"_s, u"wang"_s, u"zhao"_s, {}, {}});
        QVERIFY(hall.as(u"lead1"_s, AnswerApproval{change->approval, true, {}}));
        QCOMPARE(now(hall).person, u"zhao"_s);
        QCOMPARE(handover().coveredBy, u"zhao"_s);
        QCOMPARE(briefedBy(hall.state, handover()), u"zhao"_s);
        // A post that has another A by then does not go back.
        const auto other = hall.as(u"li"_s, RequestPairChange{u"minsheng"_s, u"li"_s, u"zhao"_s, {}, {}});
        QVERIFY(hall.as(u"lead1"_s, AnswerApproval{other->approval, true, {}}));
        QCOMPARE(handover().to, u"li"_s);
        QCOMPARE(briefedBy(hall.state, handover()), QString());
    }

    void aHandoverIsDueBeforeLeaving()
    {
        const auto due = [](Instant from, Instant to, Instant asked = at(2026, 11, 23, 9, 0)) {
            Hall hall = ledHall();
            hall.now = asked;
            const auto absence = hall.as(u"wang"_s, leave(u"wang"_s, from, to));
            return absence ? hall.state.absences.at(absence->absence).handovers.front().dueBy : Instant{};
        };
        QCOMPARE(due(at(2026, 11, 24, 8, 0), at(2026, 11, 26, 8, 0)), at(2026, 11, 23, 17, 30));
        QCOMPARE(due(at(2026, 11, 30, 8, 30), at(2026, 12, 1, 18, 0)), at(2026, 11, 27, 17, 30)); // over a week-end
        QCOMPARE(due(at(2026, 11, 24, 10, 0), at(2026, 11, 26, 8, 0)), at(2026, 11, 24, 10, 0));
        // Nobody serves any more between the request and the leave.
        QCOMPARE(due(at(2026, 11, 24, 8, 30), at(2026, 11, 26, 8, 0), at(2026, 11, 23, 20, 0)),
                 at(2026, 11, 24, 8, 30));
    }

    void whatTimeBringsAboutIsNobodysWork()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        const QString caseId = acceptedCase(hall);
        const Instant left = hall.now + std::chrono::minutes{1};
        const auto adds = [&](const QString &kind, const QString &department, const QString &post) {
            ServiceCase one = hall.state.cases.at(caseId);
            one.timeline.push_back({left + std::chrono::hours{1}, kind, department, post, {}, {}, {}, {}});
            yizhan::apply(hall.state, HallRecord(one));
            return movedCases(hall.state, u"minsheng"_s, left);
        };
        QVERIFY(adds(u"deemed"_s, u"MZ"_s, {}).empty()); // the opinion that did not come in time
        QVERIFY(adds(u"due-moved"_s, {}, {}).empty());
        QVERIFY(adds(u"urged"_s, {}, {}).empty());
        QVERIFY(adds(u"rated"_s, {}, {}).empty());
        QVERIFY(adds(u"returned"_s, u"SQ"_s, {}).empty()); // papers that were promised did not come
        QCOMPARE(adds(u"opinion"_s, u"MZ"_s, {}), std::vector<QString>{caseId});
    }

    void whatIsOverIsNotHandedOver()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        const QString caseId = acceptedCase(hall);
        QCOMPARE(openCasesOf(hall.state, u"minsheng"_s).size(), std::size_t(1));
        for (const CaseState over : {CaseState::Withdrawn, CaseState::Refused, CaseState::Delivered}) {
            ServiceCase one = hall.state.cases.at(caseId);
            one.state = over;
            yizhan::apply(hall.state, HallRecord(one));
            QVERIFY(openCasesOf(hall.state, u"minsheng"_s).empty());
        }
        // Nor does it get another owner with a new pair: who answered for it is history.
        const auto asked = hall.as(u"wang"_s, RequestPairChange{u"minsheng"_s, u"zhao"_s, u"wang"_s, {}, {}});
        QVERIFY(bool(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}})));
        QCOMPARE(hall.state.cases.at(caseId).owner, u"wang"_s);
    }

    void whoLeadsAloneChangesPairs()
    {
        Hall hall; // of one leader
        const auto asked = hall.as(u"leader"_s, RequestPairChange{u"minsheng"_s, u"li"_s, u"wang"_s, {}, u"轮岗"_s});
        QVERIFY(bool(asked));
        QCOMPARE(hall.state.posts.at(u"minsheng"_s).a, u"li"_s);
        // It is kept that nobody else was there to approve it.
        const Approval &approval = hall.state.approvals.at(asked->approval);
        QCOMPARE(approval.state, ApprovalState::Granted);
        QVERIFY(approval.answeredBy.isEmpty());
        QVERIFY(has(*asked, u"approval/"_s + approval.id, u"no-other-leader"_s, {}));
    }
};

QTEST_GUILESS_MAIN(HandoversTest)
#include "tst_handovers.moc"
