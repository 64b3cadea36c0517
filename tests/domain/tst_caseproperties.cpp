// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/casehistory.h"
#include "domain/chance.h"
#include "domain/samplehall.h"
#include "protocol/commandjson.h"
#include "protocol/recordedfacts.h"

#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

namespace {

/** What each command does to a case, in the words of the table. */
std::optional<CaseAct> actOf(const HallCommand &command)
{
    struct Visitor
    {
        std::optional<CaseAct> operator()(const AcceptReceived &) const { return CaseAct::Accept; }
        std::optional<CaseAct> operator()(const DeemAccepted &) const { return CaseAct::DeemAccepted; }
        std::optional<CaseAct> operator()(const RequestCorrection &) const { return CaseAct::RequestCorrection; }
        std::optional<CaseAct> operator()(const SupplyCorrection &) const { return CaseAct::SupplyCorrection; }
        std::optional<CaseAct> operator()(const RefuseCase &) const { return CaseAct::Refuse; }
        std::optional<CaseAct> operator()(const ReturnCase &) const { return CaseAct::Return; }
        std::optional<CaseAct> operator()(const WithdrawCase &) const { return CaseAct::Withdraw; }
        std::optional<CaseAct> operator()(const VoidCase &) const { return CaseAct::Void; }
        std::optional<CaseAct> operator()(const GiveOpinion &) const { return CaseAct::GiveOpinion; }
        std::optional<CaseAct> operator()(const DeemOpinion &) const { return CaseAct::DeemOpinion; }
        std::optional<CaseAct> operator()(const ReplyToOpinion &) const { return CaseAct::ReplyToOpinion; }
        std::optional<CaseAct> operator()(const GiveResult &) const { return CaseAct::GiveResult; }
        std::optional<CaseAct> operator()(const SupplyMaterial &) const { return CaseAct::SupplyMaterial; }
        std::optional<CaseAct> operator()(const EndDeferred &) const { return CaseAct::EndDeferred; }
        std::optional<CaseAct> operator()(const StopClock &) const { return CaseAct::MoveClock; }
        std::optional<CaseAct> operator()(const ResumeClock &) const { return CaseAct::MoveClock; }
        std::optional<CaseAct> operator()(const RequestExtension &) const { return CaseAct::MoveClock; }
        std::optional<CaseAct> operator()(const AnswerExtension &) const { return CaseAct::MoveClock; }
        std::optional<CaseAct> operator()(const DecideCase &) const { return CaseAct::Decide; }
        std::optional<CaseAct> operator()(const FinishCase &) const { return CaseAct::Finish; }
        std::optional<CaseAct> operator()(const DeliverCase &) const { return CaseAct::Deliver; }
        std::optional<CaseAct> operator()(const RateVisit &) const { return CaseAct::Rate; }
        std::optional<CaseAct> operator()(const UrgeCase &) const { return CaseAct::Urge; }
        std::optional<CaseAct> operator()(const MarkExternalNo &) const { return CaseAct::MarkExternalNo; }
        std::optional<CaseAct> operator()(const AmendFact &) const { return CaseAct::Amend; }
        std::optional<CaseAct> operator()(const NameApplicant &) const { return CaseAct::Amend; }
        std::optional<CaseAct> operator()(const AnswerAmendment &) const { return CaseAct::Amend; }
    };
    return command.visit([](const auto &one) -> std::optional<CaseAct> {
        if constexpr (std::is_invocable_v<Visitor, decltype(one)>) {
            return Visitor{}(one);
        }
        return std::nullopt;
    });
}

/** A hall that keeps what was recorded, and holds every step against what must always be true. */
class Watched
{
public:
    Hall hall;
    std::map<CaseState, int> seen;

    void run(const HallCommand &command, const Actor &actor)
    {
        const auto decision = hall.run(command, actor);
        if (!decision) {
            RC_ASSERT(!decision.error().zh.isEmpty());
            RC_ASSERT(std::equal(m_before.begin(), m_before.end(), hall.state.cases.begin(), hall.state.cases.end()));
            return;
        }
        const bool changes = !decision->changes.empty() || !decision->removals.empty();
        RC_ASSERT((!changes || !decision->facts.empty() || !leavesFacts(commandName(command))));
        for (const auto &[id, now] : hall.state.cases) {
            const auto was = m_before.find(id);
            if (was == m_before.end()) {
                checkOpening(now, command);
            } else if (!(was->second == now)) {
                checkStep(was->second, now, command);
            } else {
                continue;
            }
            checkAlways(now);
            m_before.insert_or_assign(id, now);
        }
    }

    /** At the end: what holds of a case holds although its facts or the hall around it changed after it. */
    void checkAll()
    {
        for (const auto &[id, now] : hall.state.cases) {
            checkAlways(now);
        }
    }

    void as(const QString &person, const HallCommand &command)
    {
        Actor actor;
        if (const auto found = hall.state.people.find(person); found != hall.state.people.end()) {
            actor = {found->second.role, person, {}, found->second.department, false};
        }
        run(command, actor);
    }

    void wakeUntil(Instant until)
    {
        while (const auto wake = nextWake(hall.state, hall.matters, hall.now)) {
            if (wake->at > until) {
                break;
            }
            hall.now = std::max(hall.now, wake->at);
            Actor clockwork;
            clockwork.clockwork = true;
            run(wake->command, clockwork);
            const auto next = nextWake(hall.state, hall.matters, hall.now);
            RC_ASSERT((!next || next->subject != wake->subject || next->at != wake->at)); // once, and never stuck
        }
        hall.now = std::max(hall.now, until);
    }

private:
    std::map<QString, ServiceCase> m_before; ///< the cases before the command

    void checkOpening(const ServiceCase &now, const HallCommand &command)
    {
        if (command.is<ReceiveCase>()) {
            RC_ASSERT((now.state == CaseState::Received || now.state == CaseState::Correction ||
                       now.state == CaseState::Refused));
        } else if (command.is<TakeSubmission>()) {
            RC_ASSERT(now.state == CaseState::Received);
            RC_ASSERT(hall.state.submissions.at(now.submission).caseId == now.id);
        } else {
            RC_ASSERT(command.is<AcceptCase>());
            RC_ASSERT(leads(CaseState::Received, CaseAct::Accept, now.state));
        }
    }

    void checkStep(const ServiceCase &was, const ServiceCase &now, const HallCommand &command)
    {
        const std::optional<CaseAct> act = actOf(command);
        RC_ASSERT(act.has_value());
        RC_ASSERT(leads(was.state, *act, now.state)); // nothing outside the table
        // Nothing that was recorded goes away.
        RC_ASSERT(now.timeline.size() >= was.timeline.size());
        RC_ASSERT(std::equal(was.timeline.begin(), was.timeline.end(), now.timeline.begin()));
        RC_ASSERT(std::equal(was.papers.begin(), was.papers.end(), now.papers.begin()));
        RC_ASSERT(now.branches.size() == was.branches.size());
        for (std::size_t i = 0; i < was.branches.size(); ++i) {
            const Opinion opinion = was.branches[i].opinion;
            const bool real = opinion != Opinion::None && opinion != Opinion::DeemedAgree;
            RC_ASSERT((!real || now.branches[i].opinion == opinion)); // no opinion is lost
        }
        if (now.state == CaseState::Decided && was.state != CaseState::Decided) {
            RC_ASSERT(command.is<DecideCase>()); // only the lead's decision
            RC_ASSERT(reviewComplete(now));
        }
    }

    void checkAlways(const ServiceCase &now)
    {
        ++seen[now.state];
        if (now.result == CaseResult::Grant) {
            RC_ASSERT(unanswered(now).empty());
            RC_ASSERT(outstandingMaterials(now).isEmpty());
            RC_ASSERT(std::none_of(now.results.begin(), now.results.end(),
                                   [](const DepartmentResult &one) { return one.result == CaseResult::None; }));
        }
        if (now.state == CaseState::Finished || now.state == CaseState::Delivered) {
            RC_ASSERT(outstandingMaterials(now).isEmpty());
        }
        RC_ASSERT((now.result != CaseResult::None) == isDecided(now.state));
        RC_ASSERT(endedEarly(now.state) == isSet(now.endedAt));
        RC_ASSERT((isSet(now.acceptedAt) || !runs(now.state)));
        // Nobody's case is answered, except by the law itself (T-4).
        RC_ASSERT((!now.unnamed || now.deemed || now.notices.empty()));
        RC_ASSERT((!now.unnamed || now.deemed || !isSet(now.acceptedAt)));
        std::set<QString> numbers;
        for (const CasePaper &paper : now.papers) {
            RC_ASSERT(numbers.insert(paper.number).second);
        }
        RC_ASSERT(tell(hall.facts[u"case/"_s + now.id]) == historyOf(hall.state, now)); // the facts tell the same
    }
};

QString anyCase(const Watched &watched)
{
    const auto &cases = watched.hall.state.cases;
    return cases.empty() ? u"none"_s : std::next(cases.begin(), *evenly<long>(0, long(cases.size())))->first;
}

std::vector<HandedMaterial> anyMaterials()
{
    std::vector<HandedMaterial> materials;
    if (*evenly(0, 4) != 0) {
        materials.push_back({u"身份证"_s, true, 1, false, false});
    }
    switch (*evenly(0, 4)) {
    case 0:
        materials.push_back({u"银行卡"_s, false, 0, true, false});
        break;
    case 1:
    case 2:
        materials.push_back({u"银行卡"_s, false, 1, false, false});
        break;
    default:
        break;
    }
    return materials;
}

Day anyDay(const Hall &hall)
{
    return Day{std::chrono::sys_days{zone.day(hall.now)} + std::chrono::days{*evenly(0, 12)}};
}

QString anyWords()
{
    return *rc::gen::element(u"理由"_s, u"理由"_s, QString());
}

/** A case comes to the window: number, call, start, then the command; nothing of it may be refused. */
void comeToTheWindow(Watched &watched)
{
    Hall &hall = watched.hall;
    const QString matter = *rc::gen::element(u"GAOLING"_s, u"JOINT"_s, u"QUICK"_s, u"BIRTH"_s);
    watched.as(u"wang"_s, LogIn{u"wang"_s});
    watched.as(u"wang"_s, OpenWindow{u"w1"_s});
    watched.as(u"wang"_s, FinishTicket{u"w1"_s});
    TakeTicket take;
    take.matter = matter;
    watched.run(take, {});
    watched.as(u"wang"_s, CallNext{u"w1"_s});
    watched.as(u"wang"_s, StartTicket{u"w1"_s});
    const bool wantsPapers = matter == u"GAOLING" || matter == u"BIRTH";
    const auto materials = wantsPapers ? anyMaterials() : std::vector<HandedMaterial>();
    const QString ticket = hall.window(u"w1"_s).ticket;
    if (*rc::gen::arbitrary<bool>()) {
        AcceptCase accept;
        accept.window = u"w1"_s;
        accept.ticket = ticket;
        accept.matter = matter;
        accept.materials = materials;
        accept.promise = {anyDay(hall), *evenly(0, 4) != 0};
        accept.applicant.idNumber = u"000000194001018888"_s;
        watched.as(u"wang"_s, accept);
    } else {
        ReceiveCase receive;
        receive.window = u"w1"_s;
        receive.ticket = ticket;
        receive.matter = matter;
        receive.materials = materials;
        if (*evenly(0, 4) == 0) {
            receive.notice = NoticeWords{{u"身份证"_s, u"银行卡"_s}, u"不清楚"_s, anyDay(hall)};
        } else if (*evenly(0, 5) == 0) {
            receive.refusal = RefusalWords{anyWords()};
        }
        watched.as(u"wang"_s, receive);
    }
}

/** Somebody handed it in at the kiosk, and staff take it, now or never. */
void comeFromTheKiosk(Watched &watched)
{
    Submit submit;
    submit.matter = *rc::gen::element(u"GAOLING"_s, u"JOINT"_s, u"QUICK"_s);
    submit.person = {{}, u"13900001234"_s, {}};
    submit.keys = {u"13900001234"_s};
    watched.run(submit, {});
    for (const auto &[id, submission] : std::map(watched.hall.state.submissions)) {
        if (*rc::gen::arbitrary<bool>()) {
            watched.as(u"wang"_s, TakeSubmission{id, submit.person});
        }
    }
    for (const auto &[id, one] : std::map(watched.hall.state.cases.begin(), watched.hall.state.cases.end())) {
        if (one.unnamed && *rc::gen::arbitrary<bool>()) {
            watched.as(u"wang"_s, NameApplicant{id, {u"张三"_s, u"13900001234"_s, {}}, one.amendments});
        }
    }
}

HallCommand randomStep(const Watched &watched)
{
    const QString id = anyCase(watched);
    const QString department = *rc::gen::element(u"SQ"_s, u"MZ"_s, u"HD"_s, u"PCS"_s);
    switch (*evenly(0, 20)) {
    case 0:
        return AcceptReceived{id, anyMaterials(), {anyDay(watched.hall), true}, {}, true};
    case 1:
        return RequestCorrection{id, {{u"身份证"_s, u"银行卡"_s}, anyWords(), anyDay(watched.hall)}};
    case 2:
        return SupplyCorrection{id, anyMaterials()};
    case 3:
        return RefuseCase{id, {u"不符合"_s}};
    case 4:
        return ReturnCase{id, {}};
    case 5:
        return WithdrawCase{id, u"applicant"_s, *evenly(0, 6) == 0, {}};
    case 6:
        return *evenly(0, 6) == 0 ? HallCommand(VoidCase{id, u"重复"_s}) : HallCommand(UrgeCase{id});
    case 7:
    case 8:
    case 9:
    case 10:
        return GiveOpinion{id, department,
                           *rc::gen::element(Opinion::Agree, Opinion::Agree, Opinion::Disagree, Opinion::AgreeForward,
                                             Opinion::DeemedAgree),
                           anyWords()};
    case 11:
        return ReplyToOpinion{id, department, anyWords()};
    case 12:
        return GiveResult{id, department, *rc::gen::element(CaseResult::Grant, CaseResult::Deny), anyWords()};
    case 13:
    case 14:
        return DecideCase{id, *rc::gen::element(CaseResult::Grant, CaseResult::Grant, CaseResult::Deny), anyWords(),
                          *rc::gen::element(u"答复"_s, QString(), QString())};
    case 15:
        return SupplyMaterial{id, u"银行卡"_s, 1};
    case 16:
        return FinishCase{id};
    case 17:
        return DeliverCase{id, u"applicant"_s};
    case 18:
        return *rc::gen::arbitrary<bool>() ? HallCommand(StopClock{id, {}, StopKind::Hearing, 5, u"依据"_s})
                                           : HallCommand(MarkExternalNo{id, *rc::gen::element(u"1"_s, u"2"_s)});
    default: {
        const auto found = watched.hall.state.cases.find(id);
        const bool open = found != watched.hall.state.cases.end() && !found->second.amendments.empty();
        return open ? HallCommand(AnswerAmendment{id, found->second.amendments.back().id, true, {}, {}})
                    : HallCommand(AmendFact{id, u"accepted"_s, u"更正"_s, u"理由"_s, {}, {}});
    }
    }
}

} // namespace

/** Random sequences of 200 steps, as issue 6 asks. */
class CasePropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsClosed()
    {
        std::set<std::pair<CaseState, CaseAct>> lines;
        for (const CaseRule &rule : caseRules()) {
            QVERIFY(lines.insert({rule.from, rule.act}).second);
            QVERIFY(!rule.to.empty());
            // An end stays one: what comes after it is a rating or a correction of the record.
            if (isOver(rule.from)) {
                QCOMPARE(rule.to, std::vector<CaseState>{rule.from});
            }
        }
        QVERIFY(
            std::none_of(lines.begin(), lines.end(), [](const auto &line) { return line.first == CaseState::Void; }));
        // Withdrawal before the decision and never after it (S-3).
        for (int state = 0; state <= int(CaseState::Void); ++state) {
            const bool before = CaseState(state) < CaseState::Decided;
            QCOMPARE(allows(CaseState(state), CaseAct::Withdraw), before);
        }
    }

    void noSequenceLeavesTheTable()
    {
        std::map<CaseState, int> seen;
        const auto walk = [&seen] {
            Watched watched;
            for (auto &[code, matter] : watched.hall.matters.matters) {
                matter.afterHours = u"apply"_s;
            }
            for (int step = 0; step < 200; ++step) {
                const int what = *evenly(0, 13);
                if (what == 0) {
                    comeToTheWindow(watched);
                } else if (what == 2) {
                    comeFromTheKiosk(watched);
                } else if (what == 1) {
                    watched.wakeUntil(watched.hall.now + std::chrono::hours{*evenly(1, 48)});
                } else {
                    watched.as(*rc::gen::element(u"wang"_s, u"li"_s, u"leader"_s, u"mz"_s, u"hd"_s, u"pcs"_s),
                               randomStep(watched));
                }
            }
            watched.checkAll();
            for (const auto &[state, count] : watched.seen) {
                seen[state] += count;
            }
        };
        QVERIFY(rc::check("200 random steps stay inside DOMAIN 3.3", walk));
        // Walks that never got anywhere would prove nothing.
        for (int state = 0; state <= int(CaseState::Void); ++state) {
            QVERIFY2(seen[CaseState(state)] > 0, qPrintable(stateName(CaseState(state), true)));
        }
    }
};

QTEST_GUILESS_MAIN(CasePropertiesTest)
#include "tst_caseproperties.moc"
