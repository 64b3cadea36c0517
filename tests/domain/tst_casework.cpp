// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/caseamend.h"
#include "domain/samplehall.h"
#include "protocol/recordjson.h"

#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

class CaseWorkTest : public QObject
{
    Q_OBJECT

private:
    static QString typeOf(const Result<Decision> &result) { return result ? u"accepted"_s : result.error().type; }

    /** A ticket of `matter` that is being served at window 1. */
    static Ticket serving(Hall &hall, const QString &matter)
    {
        hall.open(u"wang"_s, u"w1"_s);
        const Ticket ticket = hall.take(matter);
        if (!hall.as(u"wang"_s, CallNext{u"w1"_s}) || !hall.as(u"wang"_s, StartTicket{u"w1"_s})) {
            qFatal("not serving");
        }
        return ticket;
    }

    static AcceptCase acceptance(const Ticket &ticket)
    {
        AcceptCase command;
        command.window = u"w1"_s;
        command.ticket = ticket.id;
        command.matter = ticket.matter;
        command.applicant = {u"张三"_s, u"13900001234"_s, u"000000194001018888"_s};
        if (ticket.matter == u"GAOLING") {
            command.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, 1, false}};
        }
        return command;
    }

    static const ServiceCase &accepted(Hall &hall, const QString &matter)
    {
        const auto decision = hall.as(u"wang"_s, acceptance(serving(hall, matter)));
        if (!decision) {
            qFatal("not accepted: %s", qPrintable(decision.error().en));
        }
        return hall.state.cases.at(decision->caseId);
    }

    static Result<Decision> opinion(Hall &hall, const ServiceCase &it, const QString &person, Opinion opinion,
                                    const QString &reason = {})
    {
        return hall.as(person, GiveOpinion{it.id, hall.state.people.at(person).department, opinion, reason});
    }

private Q_SLOTS:
    void aLeaderActsForNoPost()
    {
        Hall hall;
        const ServiceCase &it = accepted(hall, u"GAOLING"_s);
        QVERIFY(!it.timeline.front().post.isEmpty());
        Post post = hall.state.posts.at(it.post);
        post.substitute = u"leader"_s; // who may have to stand in, and does not now
        yizhan::apply(hall.state, HallRecord(post));
        QVERIFY(hall.as(u"wang"_s, AmendFact{it.id, u"accepted"_s, u"应为2份"_s, u"录错"_s, {}, {}}));
        QVERIFY(hall.as(u"leader"_s, AnswerAmendment{it.id, it.amendments.front().id, true, {}, {}}));
        QCOMPARE(it.timeline.back().kind, u"amended"_s);
        QCOMPARE(it.timeline.back().post, QString()); // not for the one that has the case
    }

    void aCorrectionMeansTheVeryRecord() // 更正 of one opinion of several
    {
        Hall hall;
        const ServiceCase &it = accepted(hall, u"JOINT"_s);
        for (const QString &person : {u"hd"_s, u"pcs"_s}) {
            QVERIFY(opinion(hall, it, person, Opinion::Agree));
        }
        AmendFact asked{it.id, u"opinion"_s, u"应为不同意"_s, u"点错了"_s, {}, {}};
        QCOMPARE(typeOf(hall.as(u"wang"_s, asked)), u"which-record"_s);
        asked.department = u"WJ"_s;
        QCOMPARE(typeOf(hall.as(u"wang"_s, asked)), u"nothing-to-amend"_s);
        asked.department = u"PCS"_s;
        QVERIFY(hall.as(u"wang"_s, asked));
        QCOMPARE(typeOf(hall.as(u"wang"_s, asked)), u"amendment-open"_s);
        asked.department = u"HD"_s; // waits beside the other
        QVERIFY(hall.as(u"wang"_s, asked));
        const auto lines = [&it](std::size_t amendment) {
            QStringList departments;
            for (const TimelineEntry &entry : it.timeline) {
                if (isAbout(it.amendments.at(amendment), entry)) {
                    departments.append(entry.department);
                }
            }
            return departments;
        };
        QCOMPARE(lines(0), QStringList{u"PCS"_s});
        QCOMPARE(lines(1), QStringList{u"HD"_s});
        Amendment older; // as recorded before a correction named its line
        older.about = u"opinion"_s;
        QVERIFY(std::all_of(it.timeline.begin(), it.timeline.end(), [&older](const TimelineEntry &entry) {
            return isAbout(older, entry) == (entry.kind == u"opinion");
        }));
        HallState again;
        QVERIFY(applyRecord(again, toRecord(HallRecord(it))));
        QVERIFY(again.cases.at(it.id).amendments == it.amendments);
    }

    void aCaseIsForgottenWhenItsTimeIsOver()
    {
        using std::chrono::days;
        Hall hall;
        const QString delivered = accepted(hall, u"GAOLING"_s).id;
        const QString open = u"open"_s;
        const QString uncollected = u"uncollected"_s;
        ServiceCase one = hall.state.cases.at(delivered);
        one.state = CaseState::Delivered;
        one.finishedAt = one.deliveredAt = hall.now;
        yizhan::apply(hall.state, HallRecord(one));
        one.id = uncollected;
        one.state = CaseState::Finished;
        yizhan::apply(hall.state, HallRecord(one));
        one.id = open;
        one.state = CaseState::InReview;
        yizhan::apply(hall.state, HallRecord(one));
        // So many days later, the hall's day before that one having been so many earlier.
        const auto forgottenAfter = [&hall](int count, int gap = 1) {
            const Context context{hall.now + days(count), {}, {}};
            HallState state = hall.state;
            state.today.day = state.info.zone.day(hall.now + days(count - gap));
            const auto decision = decide(state, hall.matters, BeginDay{}, context);
            return decision ? decision->forgotten : std::vector<QString>{u"refused"_s};
        };
        hall.state.info.caseDays = 30;
        QCOMPARE(forgottenAfter(31), std::vector<QString>{});
        QCOMPARE(forgottenAfter(32), std::vector<QString>{delivered});
        QCOMPARE(forgottenAfter(396), std::vector<QString>{delivered});
        QCOMPARE(forgottenAfter(397), (std::vector<QString>{delivered, uncollected}));
        QCOMPARE(forgottenAfter(4000).size(), size_t(2)); // somebody still waits for the third
        // One day that is wrong, or the first after a long time, deletes nothing that was not due before it.
        QCOMPARE(forgottenAfter(4000, 4000), std::vector<QString>{});
        QCOMPARE(forgottenAfter(4000, 4000 - 32 + 1), std::vector<QString>{delivered});
        QCOMPARE(forgottenAfter(20, -4000), std::vector<QString>{}); // nor the first one that is right again
        QCOMPARE(forgottenAfter(31, -4000), std::vector<QString>{delivered});
    }

    void aCreditMarkEndsWithItsDay()
    {
        Hall hall;
        const Day last{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}};
        QVERIFY(hall.as(u"leader"_s, MarkCredit{{u"k"_s}, last, u"没有补交"_s}));
        QVERIFY(hall.as(u"leader"_s, MarkCredit{{u"long"_s}, Day{last.year() / 12 / 1}, u"没有补交"_s}));
        const auto erased = hall.run(EraseCases{{}, {}, {}, {u"k"_s, u"unknown"_s}});
        QVERIFY(erased && erased->removals.empty()); // it still runs
        hall.wakeUntil(at(2026, 11, 25, 9, 0));
        QVERIFY(hall.state.creditMarks.contains(u"k"_s)); // over since midnight, and kept for a day
        HallState before = hall.state;
        const auto asked = hall.run(EraseCases{{}, {}, {}, {u"k"_s, u"long"_s}});
        QVERIFY(asked);
        QCOMPARE(asked->forgottenWords, QStringList{u"credit/k"_s});
        QVERIFY(!hall.state.creditMarks.contains(u"k"_s) && hall.state.creditMarks.contains(u"long"_s));
        hall.state = before;
        hall.now = at(2026, 11, 26, 0, 0);
        const auto begun = hall.run(BeginDay{});
        QVERIFY(begun);
        QCOMPARE(begun->forgottenWords, QStringList{u"credit/k"_s});
        QVERIFY(!hall.state.creditMarks.contains(u"k"_s) && hall.state.creditMarks.contains(u"long"_s));
        const auto lifted = hall.as(u"leader"_s, ClearCredit{{u"long"_s}, u"已修复"_s});
        QVERIFY(lifted);
        QCOMPARE(lifted->forgottenWords, QStringList{u"credit/long"_s});
    }

    /** Which of the two persons took it back is kept, where the look-up at the kiosk knew it. */
    void aWithdrawalAtTheKioskKeepsWhoItWas()
    {
        Hall hall;
        AcceptCase accept = acceptance(serving(hall, u"GAOLING"_s));
        accept.agent = Applicant{u"张小三"_s, u"13900005678"_s, {}};
        accept.materials.push_back({u"委托书"_s, true, 0, false, false});
        const auto opened = hall.as(u"wang"_s, accept);
        QVERIFY(opened);
        for (const auto &[party, asker] :
             {std::pair{CaseParty::Agent, u"kiosk-agent"_s}, std::pair{CaseParty::Applicant, u"kiosk-applicant"_s},
              std::pair{CaseParty::Unknown, u"kiosk"_s}}) {
            Hall other = hall;
            WithdrawCase wish{opened->caseId, u"kiosk"_s, true, {}};
            wish.party = party;
            const auto decision = other.run(wish);
            QVERIFY(decision);
            QCOMPARE(decision->facts.front().detail, asker);
        }
    }

    void aCaseRunsFromTheTicketToDelivery()
    {
        Hall hall;
        const ServiceCase &it = accepted(hall, u"GAOLING"_s);
        QCOMPARE(it.caseNo, u"TS-20261123-0001"_s);
        QVERIFY(it.state == CaseState::InReview);
        QCOMPARE(it.post, u"minsheng"_s);
        QCOMPARE(it.timeline.front().part, u"A"_s);
        QCOMPARE(zone.toIsoLocal(it.due.due), u"2026-12-07T17:30:00+08:00"_s);
        QCOMPARE(activeBranches(it).size(), 1u);
        QCOMPARE(typeOf(opinion(hall, it, u"mz"_s, Opinion::Agree)), u"not-your-turn"_s);
        QVERIFY(opinion(hall, it, u"wang"_s, Opinion::Agree));
        QCOMPARE(zone.toIsoLocal(it.branches[1].due.due), u"2026-11-30T17:30:00+08:00"_s);
        QCOMPARE(typeOf(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}})), u"review-open"_s);
        QVERIFY(opinion(hall, it, u"mz"_s, Opinion::Agree));
        QCOMPARE(typeOf(hall.as(u"wang"_s, DecideCase{it.id, CaseResult::Grant, {}, {}})), u"not-allowed"_s);
        QVERIFY(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}}));
        QCOMPARE(typeOf(hall.as(u"wang"_s, DeliverCase{it.id, u"applicant"_s})), u"wrong-state"_s);
        QVERIFY(hall.as(u"wang"_s, FinishCase{it.id}));
        QVERIFY(hall.as(u"wang"_s, DeliverCase{it.id, u"applicant"_s}));
        QVERIFY(it.state == CaseState::Delivered);
        QCOMPARE(it.timeline.size(), 6u);
    }

    void aCaseKeepsTheLanguageOfItsTicket()
    {
        Hall hall;
        QCOMPARE(accepted(hall, u"GAOLING"_s).language, u"zh"_s);
        Hall other;
        const Ticket ticket = serving(other, u"GAOLING"_s);
        Ticket english = other.ticket(ticket.id);
        english.language = u"en"_s;
        other.state.tickets.put(english);
        const auto decision = other.as(u"wang"_s, acceptance(ticket));
        QVERIFY(decision);
        QCOMPARE(other.state.cases.at(decision->caseId).language, u"en"_s);
    }

    void personalDataAreSealedAndNeverInARecord()
    {
        Hall hall;
        const auto decision = hall.as(u"wang"_s, acceptance(serving(hall, u"GAOLING"_s)));
        QVERIFY(decision->sealed);
        QCOMPARE(decision->sealed->applicant.name, u"张三"_s);
        for (const Fact &fact : decision->facts) {
            QVERIFY(!fact.detail.contains(u"张三"_s) && !fact.detail.contains(u"1234"_s));
        }
    }

    void departmentsReviewSideBySide()
    {
        Hall hall;
        const ServiceCase &it = accepted(hall, u"JOINT"_s);
        QCOMPARE(activeBranches(it).size(), 2u);
        QVERIFY(opinion(hall, it, u"pcs"_s, Opinion::Agree));
        QVERIFY(!isSet(it.branches[2].startedAt));
        QVERIFY(opinion(hall, it, u"hd"_s, Opinion::AgreeForward, u"报县核对中心，跨县收入"_s));
        QVERIFY(isSet(it.branches[2].startedAt));
        QCOMPARE(typeOf(opinion(hall, it, u"hd"_s, Opinion::Agree)), u"not-your-turn"_s);
    }

    void whatIsSentUpNeedsWordsAndADay() // DOMAIN 3.4
    {
        Hall hall;
        const ServiceCase &it = accepted(hall, u"JOINT"_s);
        const Branch &branch = *std::find_if(it.branches.begin(), it.branches.end(),
                                             [](const Branch &one) { return one.department == u"HD"; });
        QCOMPARE(typeOf(opinion(hall, it, u"hd"_s, Opinion::AgreeForward, u" "_s)), u"reason-required"_s);
        QVERIFY(opinion(hall, it, u"hd"_s, Opinion::AgreeForward, u"报县核对中心，跨县收入"_s));
        QVERIFY(waitsForForwarding(it, branch));
        int workdays = 0;
        const WorkCalendar calendar = timeRules(hall.state, hall.matters).calendar;
        for (std::chrono::sys_days day{zone.day(branch.answeredAt)}; Day{day} < zone.day(branch.forwardDue);) {
            day += std::chrono::days{1};
            workdays += calendar.isWorkday(day) ? 1 : 0;
        }
        QCOMPARE(workdays, forwardDays);
        QCOMPARE(typeOf(hall.as(u"mz"_s, ReplyToOpinion{it.id, u"HD"_s, u" "_s})), u"reason-required"_s);
        QVERIFY(hall.as(u"mz"_s, ReplyToOpinion{it.id, u"HD"_s, u"11月24日报县核对中心"_s}));
        QVERIFY(!waitsForForwarding(it, branch));
    }

    void anObjectionNeedsAReasonAndAnAnswer() // P-1
    {
        Hall hall;
        const ServiceCase &it = accepted(hall, u"JOINT"_s);
        QCOMPARE(typeOf(opinion(hall, it, u"hd"_s, Opinion::Disagree)), u"reason-required"_s);
        QVERIFY(opinion(hall, it, u"hd"_s, Opinion::Disagree, u"收入超过标准"_s));
        QVERIFY(opinion(hall, it, u"pcs"_s, Opinion::Agree));
        QVERIFY(opinion(hall, it, u"mz"_s, Opinion::Agree));
        QCOMPARE(typeOf(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}})), u"objection-unanswered"_s);
        QCOMPARE(typeOf(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Deny, {}, {}})), u"reason-required"_s); // S-4
        QVERIFY(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, u"复核后收入符合"_s}));
    }

    void nobodySpeaksForAnotherDepartment()
    {
        Hall hall;
        const ServiceCase &it = accepted(hall, u"JOINT"_s);
        QCOMPARE(typeOf(hall.as(u"mz"_s, GiveOpinion{it.id, u"HD"_s, Opinion::Agree, {}})), u"not-allowed"_s);
    }

    void missingMaterialsAreNamed()
    {
        Hall hall;
        AcceptCase command = acceptance(serving(hall, u"GAOLING"_s));
        command.materials = {{u"身份证"_s, false, 1, false}};
        const auto decision = hall.as(u"wang"_s, command);
        QCOMPARE(typeOf(decision), u"materials-missing"_s);
        QVERIFY(decision.error().zh.contains(u"身份证、银行卡"_s));
        hall.matters.matters.at(u"GAOLING"_s).materials.front().nameEn = u"Identity card"_s;
        const Error error = hall.as(u"wang"_s, command).error();
        QVERIFY2(error.en.contains(u"Identity card, 银行卡"_s), qPrintable(error.en)); // where there is a name
        command.materials = {{u"身份证"_s, true, 1, false}, {u"房产证"_s, true, 1, false}};
        QCOMPARE(typeOf(hall.as(u"wang"_s, command)), u"unknown-material"_s);
    }

    void onlyDeferrableMaterialsMayComeLaterAndBeforeTheGrant() // D-1
    {
        Hall hall;
        AcceptCase command = acceptance(serving(hall, u"GAOLING"_s));
        command.materials = {{u"身份证"_s, false, 0, true}, {u"银行卡"_s, false, 1, false}};
        QCOMPARE(typeOf(hall.as(u"wang"_s, command)), u"not-deferrable"_s);
        command.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, 0, true}};
        command.promise = {Day{std::chrono::year{2026} / 11 / 30}, true};
        const auto decision = hall.as(u"wang"_s, command);
        const ServiceCase &it = hall.state.cases.at(decision->caseId);
        QVERIFY(opinion(hall, it, u"wang"_s, Opinion::Agree));
        QVERIFY(opinion(hall, it, u"mz"_s, Opinion::Agree));
        QCOMPARE(typeOf(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}})), u"materials-deferred"_s);
        QVERIFY(hall.as(u"wang"_s, SupplyMaterial{it.id, u"银行卡"_s, 1}));
        QVERIFY(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}}));
    }

    void anImmediateMatterIsACaseToo()
    {
        Hall hall;
        const ServiceCase &it = accepted(hall, u"QUICK"_s);
        QVERIFY(it.state == CaseState::Finished);
        QVERIFY(it.result == CaseResult::Grant);
    }

    void aCaseNeedsItsTicketAtOnesOwnWindow()
    {
        Hall hall;
        const Ticket ticket = serving(hall, u"GAOLING"_s);
        QCOMPARE(typeOf(hall.as(u"li"_s, acceptance(ticket))), u"not-at-window"_s);
        AcceptCase command = acceptance(ticket);
        command.matter = u"SQ-XX-999"_s;
        QCOMPARE(typeOf(hall.as(u"wang"_s, command)), u"matter-not-listed"_s);
        QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s}));
        QCOMPARE(typeOf(hall.as(u"wang"_s, acceptance(ticket))), u"not-at-window"_s);
    }

    void oneRatingACaseAndAVisit()
    {
        Hall hall;
        const ServiceCase &it = accepted(hall, u"QUICK"_s);
        QCOMPARE(typeOf(hall.run(RateVisit{it.ticket, {}, 5, {}})), u"wrong-state"_s);
        QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s}));
        QCOMPARE(typeOf(hall.run(RateVisit{{}, it.id, 6, {}})), u"invalid-rating"_s);
        QCOMPARE(typeOf(hall.run(RateVisit{{}, it.id, 5, {414}})), u"invalid-rating"_s);
        QVERIFY(hall.run(RateVisit{{}, it.id, 5, {510, 517}}));
        QCOMPARE(typeOf(hall.run(RateVisit{{}, it.id, 1, {}})), u"already-rated"_s);
        QVERIFY(hall.run(RateVisit{it.ticket, {}, 4, {}}));
        QCOMPARE(typeOf(hall.run(RateVisit{it.ticket, {}, 4, {}})), u"already-rated"_s);
        QCOMPARE(it.stars, 5);
    }

    void aCoveringBAnswersAndAStaysOwner() // AB-8
    {
        Hall hall;
        hall.open(u"li"_s, u"w1"_s);
        const Ticket ticket = hall.take(u"GAOLING"_s);
        QVERIFY(hall.as(u"li"_s, CallNext{u"w1"_s}));
        QVERIFY(hall.as(u"li"_s, StartTicket{u"w1"_s}));
        const auto decision = hall.as(u"li"_s, acceptance(ticket));
        const ServiceCase &it = hall.state.cases.at(decision->caseId);
        QCOMPARE(it.owner, u"wang"_s);
        QCOMPARE(it.handler, u"li"_s);
        QCOMPARE(it.timeline.front().part, u"B"_s);
    }
};

QTEST_GUILESS_MAIN(CaseWorkTest)
#include "tst_casework.moc"
