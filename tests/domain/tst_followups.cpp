// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/followups.h"
#include "domain/cases/paperwork.h"
#include "domain/chance.h"
#include "domain/samplehall.h"
#include "protocol/recordjson.h"

#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

namespace {

QString typeOf(const Result<Decision> &decision)
{
    return decision ? QString() : decision.error().type;
}

/** A visit at window 1 that wang served, finished; with `matter` a case was opened and finished in it. */
Ticket visit(Hall &hall, const QString &matter = {})
{
    if (!hall.state.windowOf(u"wang"_s)) {
        hall.open(u"wang"_s, u"w1"_s);
    }
    const Ticket ticket = hall.take(u"QUICK"_s);
    if (!hall.as(u"wang"_s, CallNext{u"w1"_s}) || !hall.as(u"wang"_s, StartTicket{u"w1"_s})) {
        qFatal("nobody to call");
    }
    if (!matter.isEmpty()) {
        AcceptCase command;
        command.window = u"w1"_s;
        command.ticket = ticket.id;
        command.matter = matter;
        command.applicant = {u"王试样"_s, u"13900000001"_s, {}};
        if (!hall.as(u"wang"_s, command)) {
            qFatal("not accepted");
        }
    }
    if (!hall.as(u"wang"_s, FinishTicket{u"w1"_s})) {
        qFatal("not finished");
    }
    return hall.ticket(ticket.id);
}

QString rate(Hall &hall, const Ticket &ticket, int stars, bool theCase = false)
{
    RateVisit command;
    (theCase ? command.caseId : command.ticket) = theCase ? ticket.cases.front() : ticket.id;
    command.stars = stars;
    const auto decision = hall.run(command);
    return decision ? decision->followUp : decision.error().type;
}

/** Zhao, of a post of her own. */
void otherPost(Hall &hall)
{
    yizhan::apply(hall.state, HallRecord(Person{u"zhao"_s, u"赵婷"_s, {}, {}, u"SQ"_s, Role::Clerk, false}));
    yizhan::apply(hall.state,
                  HallRecord(Post{u"dangqun"_s, u"党群岗"_s, {}, u"zhao"_s, u"leader"_s, {}, {}, {u"D"_s}, {}}));
}

const FollowUp &followUp(const Hall &hall, const QString &id)
{
    return hall.state.followUps.at(id);
}

} // namespace

/** What follows a bad rating (DOMAIN 5, R-3). */
class FollowUpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyABadRatingOpensOne()
    {
        Hall hall;
        for (int stars = 3; stars <= 5; ++stars) {
            QCOMPARE(rate(hall, visit(hall), stars), QString());
        }
        QVERIFY(hall.state.followUps.empty());
        const FollowUp two = followUp(hall, rate(hall, visit(hall), 2));
        QCOMPARE(two.person, u"wang"_s);
        QCOMPARE(two.post, u"zonghe"_s);
        QCOMPARE(two.part, u"B"_s); // the queue's post is li's; wang served as its B
        QCOMPARE(two.window, u"w1"_s);
        QVERIFY(!isSet(two.callBackDue)); // a visit without a case left no phone
        QCOMPARE(two.mendDue, at(2026, 11, 30, 17, 30));
        const FollowUp one = followUp(hall, rate(hall, visit(hall, u"QUICK"_s), 1, true));
        QCOMPARE(one.callBackDue, at(2026, 11, 24, 17, 30));
    }

    /** The call back goes to who rated: the applicant or who came for them. */
    void itIsKnownWhomToCall()
    {
        Hall hall;
        const auto raterOf = [&hall](const QString &id) {
            return followUp(hall, id).rater;
        };
        const auto byParty = [&](const QString &caseId, CaseParty party) {
            const auto rated = hall.run(RateVisit{{}, caseId, 1, {}, party});
            return rated ? rated->followUp : rated.error().type;
        };
        QVERIFY(raterOf(rate(hall, visit(hall), 1)) == CaseParty::Unknown); // nobody to call
        const Ticket alone = visit(hall, u"QUICK"_s);
        QVERIFY(raterOf(rate(hall, alone, 1)) == CaseParty::Applicant);
        QVERIFY(raterOf(byParty(alone.cases.front(), CaseParty::Unknown)) == CaseParty::Applicant);
        for (const CaseParty party : {CaseParty::Unknown, CaseParty::Applicant, CaseParty::Agent}) {
            const Ticket ticket = visit(hall, u"QUICK"_s);
            ServiceCase one = hall.state.cases.at(ticket.cases.front());
            one.hasAgent = true;
            yizhan::apply(hall.state, HallRecord(one));
            QVERIFY(raterOf(rate(hall, ticket, 1)) == CaseParty::Unknown);
            const QString id = byParty(one.id, party);
            QVERIFY(raterOf(id) == party);
            const auto rating = hall.state.ratings.find(followUp(hall, id).rating);
            QVERIFY(rating != hall.state.ratings.end() && rating->second.rater == party);
        }
    }

    void theOneWhoServedIsMeantAndNotWhoSitsThereLater()
    {
        Hall hall;
        const Ticket ticket = visit(hall);
        QVERIFY(hall.as(u"wang"_s, CloseWindow{u"w1"_s}));
        hall.open(u"li"_s, u"w1"_s);
        QCOMPARE(followUp(hall, rate(hall, ticket, 1)).person, u"wang"_s);
    }

    void goesItsWay()
    {
        Hall hall;
        const QString id = rate(hall, visit(hall, u"QUICK"_s), 1, true);
        QCOMPARE(typeOf(hall.as(u"mz"_s, CallBackRater{id, true, u"打过电话"_s})), u"not-allowed"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, MendFollowUp{id, FollowUpOutcome::Mended, u"改了"_s})),
                 u"call-back-first"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, CallBackRater{id, true, u" "_s})), u"reason-required"_s);
        QVERIFY(hall.as(u"wang"_s, CallBackRater{id, false, u"没有接"_s}));
        QVERIFY(!isSet(followUp(hall, id).calledBackAt));
        QVERIFY(hall.as(u"wang"_s, CallBackRater{id, true, u"已致歉"_s}));
        QCOMPARE(typeOf(hall.as(u"wang"_s, CallBackRater{id, true, u"再打"_s})), u"call-back-done"_s);
        QCOMPARE(typeOf(hall.as(u"li"_s, CloseFollowUp{id, {}})), u"not-mended"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, MendFollowUp{id, FollowUpOutcome::Unfounded, u"没错"_s})),
                 u"outcome-required"_s);
        QVERIFY(hall.as(u"wang"_s, MendFollowUp{id, FollowUpOutcome::Mended, u"补发材料清单"_s}));
        QCOMPARE(typeOf(hall.as(u"wang"_s, CloseFollowUp{id, {}})), u"own-rating"_s);
        QVERIFY(hall.as(u"leader"_s, CloseFollowUp{id, u"核实"_s}));
        QCOMPARE(followUp(hall, id).closedBy, u"leader"_s);
        QCOMPARE(typeOf(hall.as(u"leader"_s, CloseFollowUp{id, {}})), u"wrong-state"_s);
    }

    void thePostThatCausedItCannotCloseIt()
    {
        Hall hall;
        otherPost(hall);
        const QString id = rate(hall, visit(hall), 1);
        QCOMPARE(typeOf(hall.as(u"zhao"_s, CallBackRater{id, true, u"打过"_s})), u"not-allowed"_s); // nothing of theirs
        QVERIFY(hall.as(u"wang"_s, MendFollowUp{id, FollowUpOutcome::Explained, u"说明了规定"_s}));
        hall.open(u"li"_s, u"w2"_s); // the A of that post, at another window
        for (const QString &person : {u"wang"_s, u"li"_s}) {
            const auto refused = hall.as(person, CloseFollowUp{id, {}});
            QCOMPARE(typeOf(refused), u"own-rating"_s);
            QCOMPARE(refused.error().rule, u"R-3"_s);
        }
        // Somebody of another post who sits at that window meanwhile is no more outside than they.
        QVERIFY(hall.as(u"wang"_s, CloseWindow{u"w1"_s}));
        hall.open(u"zhao"_s, u"w1"_s);
        QCOMPARE(typeOf(hall.as(u"zhao"_s, CloseFollowUp{id, {}})), u"not-allowed"_s);
        QVERIFY(hall.as(u"zhao"_s, CloseWindow{u"w1"_s}));
        QVERIFY(hall.as(u"zhao"_s, CloseFollowUp{id, u"核实"_s}));
        QCOMPARE(followUp(hall, id).closedBy, u"zhao"_s);
        QVERIFY(concerns(hall.state, followUp(hall, id), {Role::Clerk, u"zhao"_s, {}, u"SQ"_s, false}));
        QCOMPARE(typeOf(hall.as(u"mz"_s, CloseFollowUp{id, {}})), u"not-allowed"_s);
    }

    void whoHandledTheCaseCannotCloseIt()
    {
        Hall hall;
        otherPost(hall);
        const Ticket ticket = visit(hall, u"QUICK"_s);
        const QString id = rate(hall, ticket, 1, true);
        QVERIFY(hall.as(u"wang"_s, CallBackRater{id, true, u"已致歉"_s}));
        QVERIFY(hall.as(u"wang"_s, MendFollowUp{id, FollowUpOutcome::Mended, u"已改"_s}));
        // The pair was changed since: who had the case is still not free of it.
        ServiceCase changed = hall.state.cases.at(ticket.cases.front());
        changed.owner = u"zhao"_s;
        yizhan::apply(hall.state, HallRecord(changed));
        QCOMPARE(typeOf(hall.as(u"zhao"_s, CloseFollowUp{id, {}})), u"not-allowed"_s);
        QVERIFY(hall.as(u"leader"_s, CloseFollowUp{id, {}}));
    }

    void ofTheLeadersPairTheOtherLeaderClosesIt()
    {
        Hall hall;
        yizhan::apply(hall.state, HallRecord(Person{u"deputy"_s, u"副主任"_s, {}, {}, u"SQ"_s, Role::Leader, false}));
        Post post = hall.state.posts.at(u"zonghe"_s);
        post.a = u"leader"_s;
        post.b = u"deputy"_s;
        yizhan::apply(hall.state, HallRecord(post));
        hall.open(u"leader"_s, u"w2"_s);
        const Ticket ticket = hall.take(u"QUICK"_s);
        QVERIFY(hall.as(u"leader"_s, CallNext{u"w2"_s}));
        QVERIFY(hall.as(u"leader"_s, StartTicket{u"w2"_s}));
        QVERIFY(hall.as(u"leader"_s, FinishTicket{u"w2"_s}));
        const QString id = rate(hall, hall.ticket(ticket.id), 1);
        QCOMPARE(followUp(hall, id).person, u"leader"_s);
        QVERIFY(hall.as(u"leader"_s, MendFollowUp{id, FollowUpOutcome::Mended, u"已改"_s}));
        QCOMPARE(typeOf(hall.as(u"leader"_s, CloseFollowUp{id, {}})), u"own-rating"_s);
        QVERIFY(hall.as(u"deputy"_s, CloseFollowUp{id, {}}));
    }

    void twoPeopleAreEnough() // DOMAIN 11a, very small halls
    {
        for (const QString &mender : {u"wang"_s, u"li"_s}) {
            Hall hall;
            hall.state.people.erase(u"leader"_s);
            const QString id = rate(hall, visit(hall), 1);
            QVERIFY(hall.as(mender, MendFollowUp{id, FollowUpOutcome::Mended, u"已改"_s}));
            QCOMPARE(typeOf(hall.as(u"wang"_s, CloseFollowUp{id, {}})), u"own-rating"_s);
            QVERIFY(hall.as(u"li"_s, CloseFollowUp{id, {}}));
        }
    }

    void whoPutItRightDoesNotCloseIt()
    {
        Hall hall;
        const QString id = rate(hall, visit(hall), 1);
        QVERIFY(hall.as(u"li"_s, MendFollowUp{id, FollowUpOutcome::Mended, u"换了打印机"_s}));
        QCOMPARE(typeOf(hall.as(u"li"_s, CloseFollowUp{id, {}})), u"second-person"_s);
        QVERIFY(hall.as(u"leader"_s, CloseFollowUp{id, {}}));
    }

    void threeTriesAreACallBack()
    {
        Hall hall;
        const QString id = rate(hall, visit(hall, u"QUICK"_s), 2, true);
        for (int i = 0; i < triesToCallBack; ++i) {
            QVERIFY(!isSet(followUp(hall, id).calledBackAt));
            QVERIFY(hall.as(u"leader"_s, CallBackRater{id, false, u"无人接听"_s}));
        }
        QVERIFY(isSet(followUp(hall, id).calledBackAt));
        QVERIFY(!followUp(hall, id).reached);
    }

    void oneAppealAndTheLeaderAnswersIt()
    {
        Hall hall;
        const QString id = rate(hall, visit(hall), 1);
        QCOMPARE(typeOf(hall.as(u"li"_s, AppealRating{id, u"不是她的错"_s})), u"not-yours"_s);
        QVERIFY(hall.as(u"wang"_s, AppealRating{id, u"所办事项不在清单内"_s}));
        QCOMPARE(typeOf(hall.as(u"wang"_s, AppealRating{id, u"再申诉"_s})), u"appealed-already"_s);
        QCOMPARE(typeOf(hall.as(u"leader"_s, CloseFollowUp{id, {}})), u"appeal-open"_s);
        QCOMPARE(typeOf(hall.as(u"li"_s, AnswerAppeal{id, true, u"属实"_s})), u"not-allowed"_s);
        QVERIFY(hall.as(u"leader"_s, AnswerAppeal{id, true, u"属实"_s}));
        QVERIFY(followUp(hall, id).outcome == FollowUpOutcome::Unfounded);
        QCOMPARE(typeOf(hall.as(u"leader"_s, AnswerAppeal{id, false, u"再想想"_s})), u"no-appeal"_s);
        QVERIFY(hall.as(u"leader"_s, CloseFollowUp{id, {}}));
    }

    void fifteenDaysAtMost()
    {
        Hall hall;
        const QString id = rate(hall, visit(hall), 1);
        QCOMPARE(typeOf(hall.as(u"wang"_s, ExtendFollowUp{id, u"要等上级"_s})), u"not-allowed"_s);
        QVERIFY(hall.as(u"leader"_s, ExtendFollowUp{id, u"要等上级"_s}));
        QCOMPARE(followUp(hall, id).mendDue, at(2026, 12, 14, 17, 30));
        QCOMPARE(typeOf(hall.as(u"leader"_s, ExtendFollowUp{id, u"还要"_s})), u"extended-already"_s);
        const QString other = rate(hall, visit(hall), 1);
        hall.wakeUntil(at(2026, 12, 1, 9, 0));
        QCOMPARE(typeOf(hall.as(u"leader"_s, ExtendFollowUp{other, u"忘了"_s})), u"extension-too-late"_s);
    }

    void timeAloneMarksWhatIsLate()
    {
        Hall hall;
        const QString id = rate(hall, visit(hall, u"QUICK"_s), 1, true);
        const QString prompt = rate(hall, visit(hall), 1);
        QVERIFY(hall.as(u"li"_s, MendFollowUp{prompt, FollowUpOutcome::Mended, u"已改"_s}));
        hall.wakeUntil(at(2026, 11, 24, 17, 29));
        QVERIFY(!followUp(hall, id).callBackLate);
        hall.wakeUntil(at(2026, 11, 24, 17, 31));
        QVERIFY(followUp(hall, id).callBackLate);
        QVERIFY(!followUp(hall, id).mendLate);
        hall.wakeUntil(at(2026, 12, 1, 9, 0));
        QVERIFY(followUp(hall, id).mendLate);
        QVERIFY(!followUp(hall, prompt).mendLate);
        QVERIFY(!isSet(nextFollowUpDue(followUp(hall, id)))); // and no wake of it comes again
    }

    void wordsGoWithTheCaseAndTheRecordAfterAYear()
    {
        Hall hall;
        const Ticket ticket = visit(hall, u"QUICK"_s);
        const QString id = rate(hall, ticket, 1, true);
        QVERIFY(hall.as(u"wang"_s, DeliverCase{ticket.cases.front(), u"applicant"_s}));
        const auto erased = hall.run(EraseCases{{ticket.cases.front()}, {}, {}});
        QVERIFY(erased);
        QCOMPARE(erased->forgottenWords, QStringList{u"follow-up/"_s + id});
        QVERIFY(hall.state.followUps.contains(id)); // still somebody's work

        const QString closed = rate(hall, visit(hall), 1);
        QVERIFY(hall.as(u"li"_s, MendFollowUp{closed, FollowUpOutcome::Mended, u"已改"_s}));
        QVERIFY(hall.as(u"leader"_s, CloseFollowUp{closed, {}}));
        hall.now = at(2027, 11, 29, 9, 0);
        QVERIFY(hall.run(BeginDay{}));
        QVERIFY(hall.state.followUps.contains(closed)); // one day alone may be a clock that is wrong
        hall.now = at(2027, 11, 30, 9, 0);
        QVERIFY(hall.run(BeginDay{}));
        QVERIFY(!hall.state.followUps.contains(closed));
    }

    void ratingsAreCountedByWhoServed()
    {
        Hall hall;
        for (const int stars : {5, 5, 1}) {
            (void)rate(hall, visit(hall), stars);
        }
        QVERIFY(hall.as(u"wang"_s, CloseWindow{u"w1"_s}));
        hall.open(u"li"_s, u"w1"_s);
        const Ticket ticket = hall.take(u"QUICK"_s);
        QVERIFY(hall.as(u"li"_s, CallNext{u"w1"_s}));
        QVERIFY(hall.as(u"li"_s, StartTicket{u"w1"_s}));
        QVERIFY(hall.as(u"li"_s, FinishTicket{u"w1"_s}));
        (void)rate(hall, hall.ticket(ticket.id), 4);
        const auto counts = countRatings(hall.state, at(2026, 11, 23));
        QCOMPARE(counts.size(), size_t(2));
        QCOMPARE(counts[0].part, u"A"_s);
        QCOMPARE(counts[0].stars, (std::array{0, 0, 0, 1, 0}));
        QCOMPARE(counts[1].part, u"B"_s);
        QCOMPARE(counts[1].stars, (std::array{1, 0, 0, 0, 2}));
        QVERIFY(countRatings(hall.state, at(2026, 11, 24)).empty());
    }

    void recordsComeBackAsTheyWere()
    {
        Hall hall;
        const QString id = rate(hall, visit(hall, u"QUICK"_s), 1, true);
        QVERIFY(hall.as(u"wang"_s, CallBackRater{id, true, u"已致歉"_s}));
        const Record record = toRecord(HallRecord(followUp(hall, id)));
        QVERIFY(record.internal);
        QVERIFY(!QString::fromUtf8(QJsonDocument(record.body).toJson()).contains(u"致歉"_s)); // words are facts
        HallState other;
        QVERIFY(applyRecord(other, record));
        QVERIFY(other.followUps.at(id) == followUp(hall, id));
    }

    /** Whatever staff do in whatever order, nobody closes what they caused or put right, and the calls come first. */
    void nobodyClosesTheirOwn()
    {
        const bool holds = rc::check([] {
            Hall hall;
            const QString id = rate(hall, visit(hall, u"QUICK"_s), *evenly(1, 3), true);
            const auto steps =
                *rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(evenly(0, 8), evenly(0, 4)));
            for (const auto &[step, who] : steps) {
                const std::array<QString, 4> people{u"wang"_s, u"li"_s, u"leader"_s, u"mz"_s};
                const std::array<HallCommand, 8> commands{CallBackRater{id, false, u"未接"_s},
                                                          CallBackRater{id, true, u"接了"_s},
                                                          MendFollowUp{id, FollowUpOutcome::Mended, u"改"_s},
                                                          ExtendFollowUp{id, u"等"_s},
                                                          AppealRating{id, u"诉"_s},
                                                          AnswerAppeal{id, who % 2 == 0, u"答"_s},
                                                          CloseFollowUp{id, {}},
                                                          MarkFollowUpLate{id}};
                const FollowUp before = followUp(hall, id);
                (void)hall.as(people.at(size_t(who)), commands.at(size_t(step)));
                const FollowUp &after = followUp(hall, id);
                RC_ASSERT((!isClosed(before) || after == before));
                hall.now += std::chrono::hours(*evenly(0, 40));
            }
            const FollowUp &end = followUp(hall, id);
            if (isClosed(end)) {
                RC_ASSERT(end.closedBy != end.person);
                RC_ASSERT(end.closedBy != end.mendedBy);
                RC_ASSERT((isSet(end.calledBackAt) && end.calledBackAt <= end.closedAt));
                RC_ASSERT((isSet(end.mendedAt) && end.outcome != FollowUpOutcome::None));
                RC_ASSERT((!isSet(end.appealedAt) || isSet(end.appealAnsweredAt)));
            }
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(FollowUpsTest)
#include "tst_followups.moc"
