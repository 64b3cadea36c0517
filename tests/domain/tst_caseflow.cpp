// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/caseamend.h"
#include "domain/cases/casehistory.h"
#include "domain/cases/casepapers.h"
#include "domain/cases/casewakes.h"
#include "domain/cases/copyfields.h"
#include "domain/samplehall.h"
#include "protocol/recordjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

namespace {

Day dayOf(unsigned month, unsigned day)
{
    return Day{std::chrono::year{2026}, std::chrono::month{month}, std::chrono::day{day}};
}

QString typeOf(const Result<Decision> &result)
{
    return result ? u"done"_s : result.error().type + u' ' + result.error().rule;
}

Ticket serving(Hall &hall, const QString &matter)
{
    if (hall.window(u"w1"_s).person.isEmpty()) {
        hall.open(u"wang"_s, u"w1"_s);
    }
    const Ticket ticket = hall.take(matter);
    if (!hall.as(u"wang"_s, CallNext{u"w1"_s}) || !hall.as(u"wang"_s, StartTicket{u"w1"_s})) {
        qFatal("not serving");
    }
    return ticket;
}

const std::vector<HandedMaterial> complete{{u"身份证"_s, true, 1, false, false}, {u"银行卡"_s, false, 1, false, false}};
const std::vector<HandedMaterial> without{{u"身份证"_s, true, 1, false, false}};

/** What comes to the window; both commands have the same fields. */
template <typename Command>
Command at(Hall &hall, const QString &matter, const std::vector<HandedMaterial> &materials = complete)
{
    Command command;
    command.window = u"w1"_s;
    command.ticket = serving(hall, matter).id;
    command.matter = matter;
    command.applicant = {u"张三"_s, u"13900001234"_s, u"000000194001018888"_s};
    command.materials = materials;
    return command;
}

const ServiceCase &opened(Hall &hall, const HallCommand &command)
{
    const auto decision = hall.as(u"wang"_s, command);
    if (!decision) {
        qFatal("not opened: %s", qPrintable(decision.error().en));
    }
    return hall.state.cases.at(decision->caseId);
}

const ServiceCase &received(Hall &hall, const std::vector<HandedMaterial> &materials = complete)
{
    return opened(hall, at<ReceiveCase>(hall, u"GAOLING"_s, materials));
}

QStringList kinds(const ServiceCase &it)
{
    QStringList all;
    for (const TimelineEntry &entry : it.timeline) {
        all.append(entry.kind);
    }
    return all;
}

QString due(const ServiceCase &it)
{
    return zone.toIsoLocal(it.due.due);
}

} // namespace

/** The way of a case through DOMAIN 3.3, and what time alone does to it. */
class CaseFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReceivedCaseIsAcceptedLater()
    {
        Hall hall;
        const ServiceCase &it = received(hall);
        QVERIFY(it.state == CaseState::Received);
        QVERIFY(!isSet(it.due.due) && !isSet(it.acceptedAt));
        QCOMPARE(zone.toIsoLocal(it.noticeDue), u"2026-11-30T17:30:00+08:00"_s);
        QCOMPARE(it.papers.size(), 1u);
        QCOMPARE(it.papers.front().number, it.caseNo + u"-SJ"_s);
        QCOMPARE(typeOf(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}})), u"wrong-state S-1"_s);
        hall.wakeUntil(sample::at(2026, 11, 25, 10, 0));
        QVERIFY(hall.as(u"li"_s, AcceptReceived{it.id, {}, {}, {}}));
        QVERIFY(it.state == CaseState::InReview);
        QCOMPARE(it.handler, u"li"_s);
        QCOMPARE(due(it), u"2026-12-09T17:30:00+08:00"_s); // ten working days from the day it was accepted
        QCOMPARE(it.timeline.back().paper, it.caseNo + u"-SL"_s);
        QCOMPARE(it.timeline.back().part, u"B"_s);
    }

    void silenceForFiveWorkingDaysIsAcceptance() // T-4
    {
        Hall hall;
        const ServiceCase &it = received(hall);
        hall.wakeUntil(it.noticeDue);
        QVERIFY(it.state == CaseState::Received); // not before the end of the fifth day
        hall.wakeUntil(it.noticeDue + std::chrono::milliseconds{1});
        QVERIFY(it.state == CaseState::InReview);
        QVERIFY(it.deemed);
        QCOMPARE(zone.toIsoLocal(it.acceptedAt), u"2026-11-23T09:00:00+08:00"_s); // from the day of receipt
        QCOMPARE(due(it), u"2026-12-07T17:30:00+08:00"_s);
        QCOMPARE(it.timeline.back().kind, u"deemed-accepted"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, RefuseCase{it.id, {u"不符合"_s}})), u"wrong-state S-4"_s);
    }

    void aServerThatSleptAcceptsAllTheSame() // T-4, issue 5 point 6
    {
        Hall hall;
        const ServiceCase &it = received(hall);
        hall.now = sample::at(2026, 12, 3, 9, 0); // nothing ran in between
        QCOMPARE(typeOf(hall.as(u"wang"_s, RequestCorrection{it.id, {{u"银行卡"_s}, u"看不清"_s, {}}})),
                 u"accepted-by-default T-4"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, RefuseCase{it.id, {u"不符合"_s}})), u"accepted-by-default T-4"_s);
        hall.wakeUntil(hall.now);
        QVERIFY(it.deemed);
        QVERIFY(zone.day(it.acceptedAt) == dayOf(11, 23));
        const auto again = nextWake(hall.state, hall.matters, hall.now);
        QVERIFY(!again || !again->command.is<DeemAccepted>());
    }

    /** Whoever looks for the words of a step finds them by its instant, also after an outage. */
    void whatTimeDidIsRecordedWhenItHappened()
    {
        Actor clockwork;
        clockwork.clockwork = true;
        const auto whenSaid = [](const Result<Decision> &decision, const QString &kind) {
            for (const Fact &fact : decision->facts) {
                if (fact.kind == kind) {
                    return fact.at;
                }
            }
            return Instant{};
        };
        Hall hall;
        const ServiceCase &silent = received(hall);
        hall.now = sample::at(2026, 12, 3, 9, 0);
        const auto accepted = hall.run(DeemAccepted{silent.id}, clockwork);
        QVERIFY(accepted);
        QVERIFY(whenSaid(accepted, u"deemed-accepted"_s) == silent.timeline.back().at);
        QVERIFY(silent.timeline.back().at < hall.now);
        Hall other;
        auto command = at<AcceptCase>(other, u"GAOLING"_s,
                                      {{u"身份证"_s, true, 1, false, false}, {u"银行卡"_s, false, 0, true, false}});
        command.promise = {dayOf(11, 25), true};
        const ServiceCase &promised = opened(other, command);
        other.now = sample::at(2026, 12, 3, 9, 0);
        const auto ended = other.run(EndDeferred{promised.id}, clockwork);
        QVERIFY(ended);
        QVERIFY(whenSaid(ended, u"deferred-expired"_s) == promised.timeline.back().at);
        QCOMPARE(ended->facts.front().detail, u"2026-11-25: 银行卡"_s);
    }

    void anOutageMovesNoDate_data()
    {
        QTest::addColumn<QString>("matter");
        QTest::addColumn<bool>("promised");
        QTest::newRow("silence of the hall, then of departments") << u"JOINT"_s << false; // T-4, P-3
        QTest::newRow("a broken promise") << u"GAOLING"_s << true;                        // D-1
    }

    /** What time alone brought about stands as if the server had been there, whenever it comes back. */
    void anOutageMovesNoDate()
    {
        QFETCH(QString, matter);
        QFETCH(bool, promised);
        Hall awake;
        QString id;
        if (promised) {
            auto command = at<AcceptCase>(awake, matter);
            command.materials[1] = {u"银行卡"_s, false, 0, true, false};
            command.promise = {dayOf(11, 25), true};
            id = opened(awake, command).id;
        } else {
            id = opened(awake, at<ReceiveCase>(awake, matter, {})).id;
        }
        Hall asleep = awake;
        const Instant back = sample::at(2026, 12, 21, 9, 0);
        awake.wakeUntil(back);
        asleep.now = back; // the clockwork was away over all of it
        asleep.wakeUntil(back);
        const ServiceCase &one = awake.state.cases.at(id);
        const ServiceCase &other = asleep.state.cases.at(id);
        QVERIFY(promised || one.deemed);
        QCOMPARE(toIso(one.timeline.back().at),
                 promised ? u"2026-11-25T09:30:00.001Z"_s : toIso(one.branches[2].startedAt));
        QCOMPARE(kinds(other), kinds(one));
        QCOMPARE(toIso(other.timeline.back().at), toIso(one.timeline.back().at));
        QVERIFY(other == one);
    }

    void whatIsAcceptedByDefaultStillNeedsItsPapers()
    {
        Hall hall;
        const ServiceCase &it = received(hall, without);
        hall.wakeUntil(it.noticeDue + std::chrono::milliseconds{1});
        QVERIFY(it.state == CaseState::InReview);
        QCOMPARE(outstandingMaterials(it), QStringList{u"银行卡"_s});
        QVERIFY(hall.as(u"wang"_s, GiveOpinion{it.id, u"SQ"_s, Opinion::Agree, {}}));
        QVERIFY(hall.as(u"mz"_s, GiveOpinion{it.id, u"MZ"_s, Opinion::Agree, {}}));
        QCOMPARE(typeOf(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}})), u"materials-deferred D-1"_s);
        QVERIFY(hall.as(u"wang"_s, SupplyMaterial{it.id, u"银行卡"_s, 1}));
        QVERIFY(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}}));
    }

    void aNoticeNamesEverythingAtOnce() // S-2
    {
        Hall hall;
        const ServiceCase &it = received(hall, {});
        QCOMPARE(typeOf(hall.as(u"wang"_s, RequestCorrection{it.id, {{u"银行卡"_s}, {}, {}}})),
                 u"notice-incomplete S-2"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, RequestCorrection{it.id, {{}, {}, {}}})), u"reason-required S-2"_s);
        QVERIFY(hall.as(u"wang"_s, RequestCorrection{it.id, {{u"银行卡"_s, u"身份证"_s}, {}, {}}}));
        QVERIFY(it.state == CaseState::Correction);
        QVERIFY(!isSet(it.noticeDue)); // no clock runs (11a)
        QVERIFY(it.notices.front().until == dayOf(12, 8));
        QVERIFY(it.papers.back().kind == PaperKind::CorrectionNotice);
        // Half of it is not all of it.
        hall.wakeUntil(sample::at(2026, 11, 26, 9, 0));
        QVERIFY(hall.as(u"wang"_s, SupplyCorrection{it.id, {{u"身份证"_s, true, 1, false, false}}}));
        QVERIFY(it.state == CaseState::Correction);
        hall.wakeUntil(sample::at(2026, 12, 1, 9, 0));
        QVERIFY(hall.as(u"wang"_s, SupplyCorrection{it.id, {{u"银行卡"_s, false, 1, false, false}}}));
        QVERIFY(it.state == CaseState::Received);
        QVERIFY(isSet(it.notices.front().completedAt));
        // Accepted on Thursday, counted from Tuesday, the day the last item came in (DOMAIN 2.4 rule 5).
        hall.wakeUntil(sample::at(2026, 12, 3, 9, 0));
        QVERIFY(hall.as(u"wang"_s, AcceptReceived{it.id, {}, {}, {}}));
        QVERIFY(zone.day(it.acceptedAt) == dayOf(12, 1));
        QCOMPARE(due(it), u"2026-12-15T17:30:00+08:00"_s);
    }

    void afterACorrectionTheFiveDaysBeginAnew() // T-4
    {
        Hall hall;
        const ServiceCase &it = received(hall, without);
        QVERIFY(hall.as(u"wang"_s, RequestCorrection{it.id, {{u"银行卡"_s}, {}, {}}}));
        hall.wakeUntil(sample::at(2026, 12, 1, 9, 0));
        QVERIFY(it.state == CaseState::Correction);
        QVERIFY(hall.as(u"wang"_s, SupplyCorrection{it.id, {{u"银行卡"_s, false, 1, false, false}}}));
        QCOMPARE(zone.toIsoLocal(it.noticeDue), u"2026-12-08T17:30:00+08:00"_s);
        hall.wakeUntil(sample::at(2026, 12, 9, 9, 0));
        QVERIFY(it.deemed);
        QVERIFY(zone.day(it.acceptedAt) == dayOf(12, 1));
    }

    void aSecondNoticeIsABreach() // S-2
    {
        Hall hall;
        const ServiceCase &it = received(hall, without);
        QVERIFY(hall.as(u"wang"_s, RequestCorrection{it.id, {{u"银行卡"_s}, {}, {}}}));
        QCOMPARE(typeOf(hall.as(u"wang"_s, RequestCorrection{it.id, {{u"银行卡"_s, u"身份证"_s}, {}, {}}})),
                 u"reason-required S-2"_s); // it was handed in: what is wrong with it?
        const auto second = hall.as(u"wang"_s, RequestCorrection{it.id, {{u"银行卡"_s, u"身份证"_s}, u"过期"_s, {}}});
        QVERIFY(second);
        QVERIFY(!it.notices[0].breach && it.notices[1].breach);
        QCOMPARE(second->facts.back().kind, u"second-notice"_s);
        QCOMPARE(it.papers.back().number, it.caseNo + u"-BZ-2"_s);
    }

    void atTheWindowANoticeOrARefusalIsOneAction()
    {
        Hall hall;
        auto command = at<ReceiveCase>(hall, u"GAOLING"_s, without);
        command.notice = NoticeWords{{u"银行卡"_s}, {}, dayOf(12, 4)};
        const ServiceCase &it = opened(hall, command);
        QVERIFY(it.state == CaseState::Correction);
        QVERIFY(it.papers.back().kind == PaperKind::OneTimeNotice);
        QCOMPARE(kinds(it), (QStringList{u"received"_s, u"correction"_s}));
        QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s}));
        auto other = at<ReceiveCase>(hall, u"GAOLING"_s);
        other.refusal = RefusalWords{};
        QCOMPARE(typeOf(hall.as(u"wang"_s, other)), u"reason-required S-4"_s);
        other.refusal->reason = u"不属于本社区"_s;
        const ServiceCase &refused = opened(hall, other);
        QVERIFY(refused.state == CaseState::Refused);
        QVERIFY(isSet(refused.endedAt));
        QVERIFY(!isSet(nextInstant(refused)));
    }

    void whatDoesNotComeIsReturned()
    {
        Hall hall;
        const ServiceCase &it = received(hall, without);
        QVERIFY(hall.as(u"wang"_s, RequestCorrection{it.id, {{u"银行卡"_s}, {}, dayOf(11, 30)}}));
        hall.wakeUntil(sample::at(2026, 11, 30, 10, 0));
        QCOMPARE(typeOf(hall.as(u"wang"_s, ReturnCase{it.id, {}})), u"correction-running S-2"_s);
        hall.wakeUntil(sample::at(2026, 12, 1, 10, 0));
        QVERIFY(hall.as(u"wang"_s, ReturnCase{it.id, {}}));
        QVERIFY(it.state == CaseState::Returned);
        QCOMPARE(it.endReason, u"correction-not-supplied"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, SupplyCorrection{it.id, complete})), u"wrong-state S-2"_s);
    }

    void aWithdrawalComesBeforeTheDecision() // S-3
    {
        Hall hall;
        const ServiceCase &it = opened(hall, at<AcceptCase>(hall, u"GAOLING"_s));
        QCOMPARE(typeOf(hall.as(u"wang"_s, WithdrawCase{it.id, u"applicant"_s, false, {}})),
                 u"signature-required S-3"_s);
        QVERIFY(hall.as(u"wang"_s, GiveOpinion{it.id, u"SQ"_s, Opinion::Agree, {}}));
        QVERIFY(hall.as(u"mz"_s, GiveOpinion{it.id, u"MZ"_s, Opinion::Agree, {}}));
        Hall other = hall;
        QVERIFY(hall.as(u"wang"_s, WithdrawCase{it.id, u"applicant"_s, true, {}}));
        QVERIFY(it.state == CaseState::Withdrawn);
        QVERIFY(other.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}}));
        QCOMPARE(typeOf(other.as(u"wang"_s, WithdrawCase{it.id, u"applicant"_s, true, {}})), u"wrong-state S-3"_s);
    }

    void onlyTheLeaderVoidsACase()
    {
        Hall hall;
        const ServiceCase &it = opened(hall, at<AcceptCase>(hall, u"GAOLING"_s));
        QCOMPARE(typeOf(hall.as(u"wang"_s, VoidCase{it.id, u"重复"_s})), u"not-allowed "_s);
        QCOMPARE(typeOf(hall.as(u"leader"_s, VoidCase{it.id, {}})), u"reason-required S-1"_s);
        QVERIFY(hall.as(u"leader"_s, VoidCase{it.id, u"重复"_s}));
        QVERIFY(it.state == CaseState::Void);
    }

    /** 代办: by the matter's own letter of authority, else by one that every matter asks for. */
    void whoComesForAnotherShowsThatTheyMay()
    {
        Hall hall;
        const Applicant daughter{u"张小三"_s, u"13900005678"_s, {}};
        auto own = at<AcceptCase>(hall, u"GAOLING"_s);
        own.agent = daughter;
        QCOMPARE(typeOf(hall.as(u"wang"_s, own)), u"materials-missing D-1"_s);
        own.materials.push_back({u"委托书"_s, true, 0, false, false});
        QVERIFY(opened(hall, own).hasAgent);
        QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s}));

        auto other = at<AcceptCase>(hall, u"JOINT"_s, {});
        other.agent = daughter;
        QCOMPARE(typeOf(hall.as(u"wang"_s, other)), u"materials-missing D-1"_s);
        other.materials = {{agentAuthority().name, true, 0, false, false}};
        QVERIFY(opened(hall, other).hasAgent);
        QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s}));

        // What is only received may lack it, and asks for it like for any other.
        auto received = at<ReceiveCase>(hall, u"JOINT"_s, {});
        received.agent = daughter;
        const ServiceCase &it = opened(hall, received);
        QVERIFY(it.materials.size() == 1 && it.materials.front().missing);
        QVERIFY(hall.as(u"wang"_s, SupplyCorrection{it.id, other.materials}));
        QVERIFY(hall.as(u"wang"_s, AcceptReceived{it.id, {}, {}, {}}));
    }

    void aPromiseIsSignedAndWithinTheLimit() // D-1
    {
        Hall hall;
        auto command = at<AcceptCase>(hall, u"GAOLING"_s);
        command.materials[1] = {u"银行卡"_s, false, 0, true, false};
        QCOMPARE(typeOf(hall.as(u"wang"_s, command)), u"promise-required D-1"_s);
        command.promise = {dayOf(12, 8), true}; // due on the 7th
        QCOMPARE(typeOf(hall.as(u"wang"_s, command)), u"promise-too-late D-1"_s);
        command.promise = {dayOf(12, 2), false};
        QCOMPARE(typeOf(hall.as(u"wang"_s, command)), u"promise-required D-1"_s);
        command.promise = {dayOf(12, 2), true};
        const QString number = std::exchange(command.applicant.idNumber, {}); // a mark is kept by it
        QCOMPARE(typeOf(hall.as(u"wang"_s, command)), u"identity-required D-1"_s);
        command.applicant.idNumber = number;
        command.personKeys = {u"hash"_s};
        QVERIFY(hall.as(u"leader"_s, MarkCredit{{u"hash"_s}, dayOf(11, 23), u"上次没有补交"_s}));
        QCOMPARE(typeOf(hall.as(u"wang"_s, command)), u"credit-marked D-1"_s);
        QVERIFY(hall.as(u"leader"_s, ClearCredit{{u"hash"_s}, u"已修复"_s}));
        const ServiceCase &it = opened(hall, command);
        QVERIFY(it.state == CaseState::InReview); // review runs meanwhile
        QVERIFY(it.papers.front().kind == PaperKind::DeferralPromise);
    }

    void aPromiseThatIsBrokenEndsTheCase() // D-1
    {
        Hall hall;
        auto command = at<AcceptCase>(hall, u"GAOLING"_s);
        command.materials[1] = {u"银行卡"_s, false, 0, true, false};
        command.promise = {dayOf(11, 25), true};
        const ServiceCase &it = opened(hall, command);
        Hall kept = hall;
        hall.wakeUntil(sample::at(2026, 11, 25, 17, 30));
        QVERIFY(it.state == CaseState::InReview);
        hall.wakeUntil(sample::at(2026, 11, 25, 18, 0));
        QVERIFY(it.state == CaseState::Returned);
        QCOMPARE(it.endReason, u"deferred-not-supplied"_s);
        QVERIFY(kept.as(u"wang"_s, SupplyMaterial{it.id, u"银行卡"_s, 1}));
        kept.wakeUntil(sample::at(2026, 11, 25, 18, 0));
        QVERIFY(kept.state.cases.at(it.id).state == CaseState::InReview);
    }

    void aSilenceIsSeenAndConfirmedAndNeverGrants() // P-3
    {
        Hall hall;
        const ServiceCase &it = opened(hall, at<AcceptCase>(hall, u"JOINT"_s, {}));
        QVERIFY(hall.as(u"hd"_s, GiveOpinion{it.id, u"HD"_s, Opinion::Agree, {}}));
        hall.wakeUntil(it.branches[1].due.due);
        QVERIFY(it.branches[1].opinion == Opinion::None);
        hall.wakeUntil(it.branches[1].due.due + std::chrono::minutes{1});
        QVERIFY(it.branches[1].opinion == Opinion::DeemedAgree);
        QVERIFY(it.state == CaseState::InReview);
        QVERIFY(isSet(it.branches[2].startedAt));
        // Who decides is never taken to agree.
        hall.wakeUntil(sample::at(2026, 12, 20, 9, 0));
        QVERIFY(it.branches[2].opinion == Opinion::None);
        QVERIFY(hall.as(u"mz"_s, GiveOpinion{it.id, u"MZ"_s, Opinion::Agree, {}}));
        QCOMPARE(typeOf(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}})), u"deemed-unanswered P-3"_s);
        Hall late = hall;
        QVERIFY(hall.as(u"mz"_s, ReplyToOpinion{it.id, u"PCS"_s, u"已电话核实"_s}));
        QVERIFY(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}}));
        // A late word takes the place of the silence.
        QVERIFY(late.as(u"pcs"_s, GiveOpinion{it.id, u"PCS"_s, Opinion::Disagree, u"人户分离"_s}));
        QCOMPARE(typeOf(late.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}})), u"objection-unanswered P-1"_s);
    }

    void eachObjectionHasItsOwnAnswer() // 11a
    {
        Hall hall;
        const ServiceCase &it = opened(hall, at<AcceptCase>(hall, u"JOINT"_s, {}));
        QVERIFY(hall.as(u"hd"_s, GiveOpinion{it.id, u"HD"_s, Opinion::Disagree, u"收入超过标准"_s}));
        QVERIFY(hall.as(u"pcs"_s, GiveOpinion{it.id, u"PCS"_s, Opinion::Disagree, u"不在本地居住"_s}));
        QVERIFY(hall.as(u"mz"_s, GiveOpinion{it.id, u"MZ"_s, Opinion::Agree, {}}));
        QCOMPARE(typeOf(hall.as(u"hd"_s, ReplyToOpinion{it.id, u"HD"_s, u"没事"_s})), u"not-allowed "_s);
        QVERIFY(hall.as(u"mz"_s, ReplyToOpinion{it.id, u"HD"_s, u"复核后符合"_s}));
        QCOMPARE(unanswered(it).size(), 1u);
        QCOMPARE(typeOf(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}})), u"objection-unanswered P-1"_s);
        QVERIFY(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, u"社区证明常住"_s}));
        QVERIFY(isSet(it.branches[1].repliedAt));
    }

    void oneThingHasOneResultADepartment() // 一件事
    {
        Hall hall;
        const ServiceCase &it = opened(hall, at<AcceptCase>(hall, u"BIRTH"_s));
        QCOMPARE(it.results.size(), 2u);
        QCOMPARE(typeOf(hall.as(u"pcs"_s, GiveResult{it.id, u"PCS"_s, CaseResult::Grant, {}})), u"review-open P-1"_s);
        for (const QString &person : {u"pcs"_s, u"hd"_s, u"mz"_s}) {
            QVERIFY(hall.as(person, GiveOpinion{it.id, person.toUpper(), Opinion::Agree, {}}));
        }
        QCOMPARE(typeOf(hall.as(u"hd"_s, GiveResult{it.id, u"HD"_s, CaseResult::Grant, {}})), u"no-result-due S-1"_s);
        QVERIFY(hall.as(u"pcs"_s, GiveResult{it.id, u"PCS"_s, CaseResult::Grant, {}}));
        QCOMPARE(owedResults(it), QStringList{u"MZ"_s});
        const auto early = hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}});
        QCOMPARE(typeOf(early), u"results-open S-1"_s);
        QVERIFY2(early.error().zh.contains(hall.matters.departmentName(u"MZ"_s)),
                 qPrintable(early.error().zh)); // whose result is missing
        QCOMPARE(typeOf(hall.as(u"mz"_s, GiveResult{it.id, u"MZ"_s, CaseResult::Deny, {}})), u"reason-required S-4"_s);
        QVERIFY(hall.as(u"mz"_s, GiveResult{it.id, u"MZ"_s, CaseResult::Deny, u"已领取过"_s}));
        QVERIFY(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Grant, {}, {}}));
        // The one that denied has a paper of its own, the one that granted has none.
        QVERIFY(it.results[0].paper.isEmpty());
        QCOMPARE(it.results[1].paper, it.caseNo + u"-BY"_s);
        QVERIFY(it.papers.back().kind == PaperKind::DenialNotice);
        QCOMPARE(it.papers.back().number, it.results[1].paper);
        QCOMPARE(it.timeline[it.timeline.size() - 2].paper, it.results[1].paper);
    }

    void whoSaysNothingIsDeniedByTheWholesPaper() // 一件事
    {
        Hall hall;
        const ServiceCase &it = opened(hall, at<AcceptCase>(hall, u"BIRTH"_s));
        for (const QString &person : {u"pcs"_s, u"hd"_s, u"mz"_s}) {
            QVERIFY(hall.as(person, GiveOpinion{it.id, person.toUpper(), Opinion::Agree, {}}));
        }
        QVERIFY(hall.as(u"pcs"_s, GiveResult{it.id, u"PCS"_s, CaseResult::Deny, u"户口不在本地"_s}));
        QVERIFY(hall.as(u"mz"_s, DecideCase{it.id, CaseResult::Deny, u"不符合条件"_s, {}}));
        QCOMPARE(it.results[0].paper, it.caseNo + u"-BY"_s);
        QCOMPARE(it.results[1].paper, it.caseNo + u"-BY-2"_s);
        QCOMPARE(it.timeline.back().paper, it.results[1].paper);
    }

    void theLeadDecidesWhoeverIsNamedFirst() // DOMAIN 3.1, 3.4
    {
        Hall hall;
        Matter &matter = hall.matters.matters[u"BIRTH"_s];
        matter.review.pop_back(); // the police and HD side by side, nobody after them
        matter.review[1].lead = true;
        const ServiceCase &it = opened(hall, at<AcceptCase>(hall, u"BIRTH"_s));
        QCOMPARE(it.decidingDepartment, u"HD"_s);
        QVERIFY(!mayBeDeemed(it, it.branches[1]) && mayBeDeemed(it, it.branches[0])); // P-3
        QVERIFY(hall.as(u"hd"_s, GiveOpinion{it.id, u"HD"_s, Opinion::Agree, {}}));
        QVERIFY(hall.as(u"pcs"_s, GiveOpinion{it.id, u"PCS"_s, Opinion::Disagree, u"材料不实"_s}));
        QCOMPARE(typeOf(hall.as(u"pcs"_s, ReplyToOpinion{it.id, u"PCS"_s, u"没事"_s})), u"not-allowed "_s);
        QCOMPARE(typeOf(hall.as(u"pcs"_s, DecideCase{it.id, CaseResult::Deny, u"理由"_s, {}})), u"not-allowed "_s);
        QVERIFY(hall.as(u"hd"_s, DecideCase{it.id, CaseResult::Deny, u"理由"_s, {}}));
        QVERIFY(it.state == CaseState::Decided);
    }

    void hurryingIsHeardOnceAWorkingDay() // 催办
    {
        Hall hall;
        const ServiceCase &it = opened(hall, at<AcceptCase>(hall, u"GAOLING"_s));
        QVERIFY(hall.run(UrgeCase{it.id}));
        QCOMPARE(typeOf(hall.run(UrgeCase{it.id})), u"urged-today S-1"_s);
        hall.wakeUntil(sample::at(2026, 11, 28, 9, 0)); // a Saturday, which belongs to Monday
        QVERIFY(hall.run(UrgeCase{it.id}));
        hall.wakeUntil(sample::at(2026, 11, 30, 9, 0));
        QCOMPARE(typeOf(hall.run(UrgeCase{it.id})), u"urged-today S-1"_s);
        hall.wakeUntil(sample::at(2026, 12, 1, 9, 0));
        QVERIFY(hall.run(UrgeCase{it.id}));
        QCOMPARE(it.urges, 3);
    }

    void aMistakeIsPutRightByTwo() // 更正
    {
        Hall hall;
        const ServiceCase &it = opened(hall, at<AcceptCase>(hall, u"GAOLING"_s));
        const std::vector<TimelineEntry> before = it.timeline;
        QCOMPARE(typeOf(hall.as(u"wang"_s, AmendFact{it.id, u"finished"_s, u"x"_s, u"y"_s, {}, {}})),
                 u"nothing-to-amend S-1"_s);
        QVERIFY(hall.as(u"wang"_s, AmendFact{it.id, u"accepted"_s, u"应为2份"_s, u"录错"_s, {}, {}}));
        const QString id = it.amendments.front().id;
        QCOMPARE(typeOf(hall.as(u"wang"_s, AnswerAmendment{it.id, id, true, {}, {}})), u"second-person S-1"_s);
        QCOMPARE(typeOf(hall.as(u"hd"_s, AnswerAmendment{it.id, id, true, {}, {}})), u"not-allowed "_s);
        QVERIFY(hall.as(u"li"_s, AnswerAmendment{it.id, id, true, {}, {}}));
        QVERIFY(it.amendments.front().confirmed);
        const std::vector<TimelineEntry> after(it.timeline.begin(), it.timeline.end() - 1);
        QVERIFY(after == before); // history stays
        // Data of a person never stand in a record or in a fact.
        AmendFact person{it.id, u"applicant"_s, {}, u"姓名写错"_s, Applicant{u"张珊"_s, u"13900001234"_s, {}}, {}};
        QCOMPARE(typeOf(hall.as(u"wang"_s, person)), u"amendment-open S-1"_s); // it has seen none of the others
        person.seen = it.amendments;
        const auto proposed = hall.as(u"wang"_s, person);
        QVERIFY(proposed && proposed->amended && proposed->amended->person);
        QVERIFY(!proposed->facts.front().detail.contains(u"张珊"_s));
        QVERIFY(!QJsonDocument(toRecord(HallRecord(it)).body).toJson().contains(u"张珊"_s.toUtf8()));
        const auto confirmed =
            hall.as(u"li"_s, AnswerAmendment{it.id, it.amendments.back().id, true, {}, it.amendments});
        QVERIFY(confirmed && confirmed->amended && confirmed->amended->confirmed);
    }

    void anotherSystemsFieldsComeInItsOrder()
    {
        Hall hall;
        const ServiceCase &it = opened(hall, at<AcceptCase>(hall, u"GAOLING"_s));
        QVERIFY(hall.as(u"wang"_s, MarkExternalNo{it.id, u"320100-2026-7"_s}));
        QCOMPARE(it.externalNo, u"320100-2026-7"_s);
        const Applicant person{u"张三"_s, u"13900001234"_s, u"0000"_s};
        const Matter *matter = hall.matters.matter(it.matter);
        QCOMPARE(copyText({u"phone"_s, u"name"_s}, it, matter, person, {}, zone), u"13900001234\t张三"_s);
        QCOMPARE(copyText({}, it, matter, person, {}, zone).split(u'\t').size(), copyFields().size());
    }

    void anOldRecordIsStillRead()
    {
        const QJsonObject body{
            {u"id"_s, u"x"_s},
            {u"case_no"_s, u"TS-20261123-0001"_s},
            {u"state"_s, u"in_review"_s},
            {u"branches"_s, QJsonArray{QJsonObject{{u"department"_s, u"MZ"_s}, {u"opinion"_s, u"agree"_s}}}}};
        Record record;
        record.kind = u"case"_s;
        record.id = u"x"_s;
        record.body = body;
        HallState state;
        QVERIFY(applyRecord(state, record));
        QVERIFY(state.cases.at(u"x"_s).branches.front().deemable);
        QVERIFY(!isSet(nextInstant(state.cases.at(u"x"_s))));
    }
};

QTEST_GUILESS_MAIN(CaseFlowTest)
#include "tst_caseflow.moc"
