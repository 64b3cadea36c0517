// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/caseintake.h"

#include "domain/cases/casecorrections.h"
#include "domain/cases/casepapers.h"
#include "domain/cases/casesteps.h"
#include "domain/cases/casewakes.h"
#include "domain/cases/casework.h"
#include "domain/limits/clockledger.h"
#include "domain/limits/escalating.h"
#include "domain/queue/queuework.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

TimeRules rulesOf(const Deciding &on)
{
    return timeRules(on.state, on.catalogue);
}

Error materialsMissing(const Matter &matter, const QStringList &missing)
{
    return refusal::refused(u"materials-missing"_s, u"还缺：%1。"_s.arg(missing.join(u"、"_s)),
                            u"Still missing: %1."_s.arg(englishNames(&matter, missing)), u"D-1"_s);
}

/** Who comes to a window with something: the ticket that is served there. */
Result<Ticket> ticketAt(const Deciding &on, const QString &windowId, const QString &ticketId)
{
    const HallState &state = on.state;
    const auto window = state.windows.find(windowId);
    if (window == state.windows.end()) {
        return refusal::unknown(u"这个窗口"_s, u"window"_s);
    }
    if (window->second.person.isEmpty() || window->second.person != on.context.actor.person ||
        window->second.ticket != ticketId) {
        return refusal::refused(u"not-at-window"_s, u"这个号不在您的窗口办理。"_s,
                                u"This number is not being served at your window."_s);
    }
    const auto found = state.tickets.find(ticketId);
    if (found == state.tickets.end()) {
        return refusal::unknown(u"这张号票"_s, u"ticket"_s);
    }
    if (found->second.state != TicketState::Serving) {
        return ticketStateForbids(found->second);
    }
    return found->second;
}

/** The next number of the year. */
Counter nextCaseCounter(const HallState &state)
{
    // Counted through the year, not the day: residents and the wall know a case by the tail of its number.
    Counter counter{u"case/"_s + QString::number(int(state.today.day.year())), 0};
    if (const auto last = state.counters.find(counter.id); last != state.counters.end()) {
        counter.last = last->second.last;
    }
    ++counter.last;
    return counter;
}

/** A case as it is the moment it is taken in. */
ServiceCase newCase(const Deciding &on, const Matter &matter, const Counter &counter)
{
    const HallState &state = on.state;
    ServiceCase serviceCase;
    serviceCase.id = on.context.fresh.id();
    serviceCase.caseNo = u"%1-%2-%3"_s.arg(state.info.caseCode, toIso(state.today.day).remove(u'-'))
                             .arg(counter.last, 4, 10, QLatin1Char('0'));
    serviceCase.matter = matter.code;
    serviceCase.state = CaseState::Received;
    serviceCase.receivedAt = on.context.now;
    serviceCase.decidingDepartment = matter.decidingDepartment();
    const Acting acting = actingFor(on, matter.code);
    serviceCase.post = acting.id;
    serviceCase.owner = acting.a;
    serviceCase.handler = on.context.actor.person;
    for (const ReviewDepartment &reviewer : matter.review) {
        Branch branch;
        branch.department = reviewer.department;
        branch.role = reviewer.role;
        branch.order = reviewer.order;
        branch.parallelGroup = reviewer.parallelGroup;
        branch.deemable = reviewer.deemable;
        serviceCase.branches.push_back(std::move(branch));
    }
    for (const MatterResult &result : matter.results) {
        serviceCase.results.push_back({result.department, result.nameZh, result.nameEn, CaseResult::None, {}});
    }
    return serviceCase;
}

/** The same of who stands at the window with a ticket. */
ServiceCase newCase(const Deciding &on, const Matter &matter, const Ticket &ticket, const Counter &counter)
{
    ServiceCase serviceCase = newCase(on, matter, counter);
    serviceCase.ticket = ticket.id;
    serviceCase.slipHash = ticket.codeHash;
    serviceCase.elder = ticket.elder;
    serviceCase.language = ticket.language;
    return serviceCase;
}

/** How a case is accepted: what came with it, and what the acceptance is called. */
struct Acceptance
{
    DeferralPromise promise;
    QStringList personKeys;
    bool identified = false;
    QString kind = u"accepted"_s; ///< of the fact
};

/** 容缺 (D-1): voluntary and signed, by a day within the promise, and not for who broke one before. */
std::optional<Error> checkPromise(const Deciding &on, const ServiceCase &serviceCase, const Acceptance &how)
{
    const DeferralPromise &promise = how.promise;
    if (!promise.isSigned || !promise.until.ok()) {
        return refusal::refused(u"promise-required"_s, u"容缺受理要有申请人签字的承诺书，并写明补交日期。"_s,
                                u"Papers may follow only with the applicant's signed promise and a date for them."_s,
                                u"D-1"_s);
    }
    const Zone &zone = on.state.info.zone;
    const Day today = zone.day(on.context.now);
    const bool late = isSet(serviceCase.due.due) && promise.until > zone.day(serviceCase.due.due);
    if (promise.until < today || late) {
        const QString last = isSet(serviceCase.due.due) ? toIso(zone.day(serviceCase.due.due)) : QString();
        return refusal::refused(u"promise-too-late"_s, u"补交日期要在今天到承诺办结日（%1）之间。"_s.arg(last),
                                u"The papers have to be promised between today and the promised day (%1)."_s.arg(last),
                                u"D-1"_s);
    }
    // A mark is kept by the ID number: without it whoever broke a promise would only have to leave it out.
    if (!how.identified) {
        return refusal::refused(u"identity-required"_s, u"容缺受理要登记申请人的身份证号。"_s,
                                u"Papers may follow only for an applicant whose ID number is recorded."_s, u"D-1"_s);
    }
    for (const QString &key : how.personKeys) {
        const auto mark = on.state.creditMarks.find(key);
        if (mark != on.state.creditMarks.end() && mark->second.until >= today) {
            return refusal::refused(
                u"credit-marked"_s,
                u"申请人有未修复的失信记录（至%1），不适用容缺受理。"_s.arg(toIso(mark->second.until)),
                u"The applicant has a bad credit mark until %1, so nothing may follow later."_s.arg(
                    toIso(mark->second.until)),
                u"D-1"_s);
        }
    }
    return std::nullopt;
}

/** 受理: the clock begins to run from `start`. Finishes an immediate matter at once. */
std::optional<Error> accept(const Deciding &on, const Matter &matter, Instant start, const Acceptance &how,
                            ServiceCase &serviceCase, std::vector<Fact> &facts)
{
    serviceCase.acceptedAt = start;
    serviceCase.noticeDue = {};
    serviceCase.limit = matter.promisedLimit;
    serviceCase.due = dueDate(clockTerms(serviceCase), rulesOf(on));
    serviceCase.dueSince = on.context.now;
    const bool deferred = !deferredMaterials(serviceCase).isEmpty();
    const Acting acting = actingFor(on, matter.code);
    if (deferred) {
        if (const auto error = checkPromise(on, serviceCase, how)) {
            return error;
        }
        serviceCase.deferredUntil = how.promise.until;
        serviceCase.deferredDue = deferredDue(serviceCase, rulesOf(on));
        (void)issuePaper(serviceCase, PaperKind::DeferralPromise, on.context.now);
    }
    const QString paper = issuePaper(serviceCase, PaperKind::Acceptance, on.context.now);
    serviceCase.timeline.push_back(entry(on, how.kind, u"SQ"_s, acting, paper));
    facts.push_back(caseFact(serviceCase, how.kind, serviceCase.caseNo));
    facts.push_back(handedFact(serviceCase));
    if (deferred) {
        facts.push_back(
            caseFact(serviceCase, u"deferred"_s,
                     toIso(serviceCase.deferredUntil) + u": "_s + deferredMaterials(serviceCase).join(u"、"_s)));
    }
    serviceCase.state = serviceCase.branches.empty() ? CaseState::Accepted : CaseState::InReview;
    if (serviceCase.state == CaseState::InReview) {
        startNextBranches(on, serviceCase);
        facts.push_back(caseFact(serviceCase, u"in-review"_s));
    }
    // 即办件 is a case too, opened and finished in one action; not while something is still to come (D-1).
    const bool nothingToCome = outstandingMaterials(serviceCase).isEmpty();
    if (matter.immediate() && serviceCase.branches.empty() && nothingToCome && !serviceCase.deemed) {
        serviceCase.state = CaseState::Finished;
        serviceCase.result = CaseResult::Grant;
        serviceCase.decidedAt = on.context.now;
        serviceCase.finishedAt = on.context.now;
        serviceCase.delivery = deliveryDue(serviceCase, timeRules(on.state, on.catalogue));
        for (DepartmentResult &result : serviceCase.results) {
            result.result = CaseResult::Grant;
            result.at = on.context.now;
            facts.push_back(caseFact(serviceCase, u"result-grant"_s, result.department + u": "_s));
        }
        serviceCase.timeline.push_back(entry(on, u"decided"_s, u"SQ"_s, acting));
        const QString done = issuePaper(serviceCase, PaperKind::FinishNotice, on.context.now);
        serviceCase.timeline.push_back(entry(on, u"finished"_s, u"SQ"_s, acting, done));
        facts.push_back(caseFact(serviceCase, u"grant"_s));
        facts.push_back(caseFact(serviceCase, u"finished"_s));
    }
    return std::nullopt;
}

/** What a case came to that nobody has accepted yet: its receipt, and the days the law leaves for an answer. */
std::vector<Fact> received(const Deciding &on, const Matter &matter, ServiceCase &serviceCase)
{
    nameMissing(matter, serviceCase);
    const QString paper = issuePaper(serviceCase, PaperKind::Receipt, on.context.now);
    serviceCase.timeline.push_back(entry(on, u"received"_s, u"SQ"_s, actingFor(on, matter.code), paper));
    serviceCase.noticeDue = noticeDue(serviceCase, rulesOf(on));
    return {caseFact(serviceCase, u"received"_s, serviceCase.caseNo), handedFact(serviceCase)};
}

/** The decision that opens a case at a window. */
Decision opened(ServiceCase serviceCase, Ticket ticket, Counter counter, std::vector<Fact> facts,
                const Applicant &applicant, const std::optional<Applicant> &agent)
{
    Decision decision;
    decision.caseId = serviceCase.id;
    decision.ticket = ticket.id;
    decision.sealed = Sealed{serviceCase.id, applicant, agent};
    decision.facts = std::move(facts);
    ticket.cases.push_back(serviceCase.id);
    decision.changes.emplace_back(std::move(counter));
    decision.changes.emplace_back(std::move(ticket));
    decision.changes.emplace_back(std::move(serviceCase));
    return decision;
}

} // namespace

Decision receiveSubmission(const Deciding &on, const Matter &matter, const Submission &submission,
                           const Applicant &applicant)
{
    Counter counter = nextCaseCounter(on.state);
    ServiceCase serviceCase = newCase(on, matter, counter);
    serviceCase.submission = submission.id;
    serviceCase.slipHash = submission.codeHash;
    serviceCase.elder = submission.elder;
    serviceCase.language = submission.language;
    serviceCase.receivedAt = submission.submittedAt;
    serviceCase.promised = submission.due.due;
    serviceCase.unnamed = applicant.name.isEmpty();
    Decision decision;
    decision.facts = received(on, matter, serviceCase);
    decision.caseId = serviceCase.id;
    decision.sealed = Sealed{serviceCase.id, applicant, {}};
    decision.changes.emplace_back(std::move(counter));
    decision.changes.emplace_back(std::move(serviceCase));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const AcceptCase &command)
{
    const std::optional<Matter> matter = matterFor(on.catalogue, command.matter, command.agent.has_value());
    if (!matter) {
        return refusal::matterNotListed();
    }
    const auto ticket = ticketAt(on, command.window, command.ticket);
    if (!ticket) {
        return ticket.error();
    }
    if (const auto error = wrongMaterials(*matter, command.materials)) {
        return *error;
    }
    if (const QStringList missing = missingMaterials(*matter, command.materials); !missing.isEmpty()) {
        return materialsMissing(*matter, missing);
    }
    Counter counter = nextCaseCounter(on.state);
    ServiceCase serviceCase = newCase(on, *matter, *ticket, counter);
    serviceCase.hasAgent = command.agent.has_value();
    serviceCase.materials = command.materials;
    std::vector<Fact> facts;
    const Acceptance how{command.promise, command.personKeys, !command.applicant.idNumber.isEmpty()};
    if (const auto error = accept(on, *matter, on.context.now, how, serviceCase, facts)) {
        return *error;
    }
    return opened(std::move(serviceCase), *ticket, std::move(counter), std::move(facts), command.applicant,
                  command.agent);
}

Result<Decision> decideOn(const Deciding &on, const ReceiveCase &command)
{
    const std::optional<Matter> matter = matterFor(on.catalogue, command.matter, command.agent.has_value());
    if (!matter) {
        return refusal::matterNotListed();
    }
    const auto ticket = ticketAt(on, command.window, command.ticket);
    if (!ticket) {
        return ticket.error();
    }
    if (const auto error = wrongMaterials(*matter, command.materials)) {
        return *error;
    }
    Counter counter = nextCaseCounter(on.state);
    ServiceCase serviceCase = newCase(on, *matter, *ticket, counter);
    serviceCase.hasAgent = command.agent.has_value();
    layDown(*matter, command.materials, serviceCase);
    for (HandedMaterial &material : serviceCase.materials) {
        material.deferred = false; // 容缺 belongs to the acceptance
    }
    std::vector<Fact> facts = received(on, *matter, serviceCase);
    std::optional<Error> error;
    if (command.refusal) {
        error = refuseIntake(on, *command.refusal, serviceCase, facts);
    } else if (command.notice) {
        error = giveNotice(on, *matter, *command.notice, PaperKind::OneTimeNotice, serviceCase, facts);
    }
    if (error) {
        return *error;
    }
    return opened(std::move(serviceCase), *ticket, std::move(counter), std::move(facts), command.applicant,
                  command.agent);
}

Result<Decision> decideOn(const Deciding &on, const AcceptReceived &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::Accept);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    const std::optional<Matter> matter = matterFor(on.catalogue, serviceCase.matter, serviceCase.hasAgent);
    if (!matter) {
        return refusal::matterNotListed();
    }
    if (const auto error = wrongMaterials(*matter, command.materials)) {
        return *error;
    }
    layDown(*matter, command.materials, serviceCase);
    if (const QStringList missing = missingMaterials(*matter, serviceCase.materials); !missing.isEmpty()) {
        return materialsMissing(*matter, missing);
    }
    if (const auto error = nameless(serviceCase)) {
        return *error;
    }
    const Instant start = acceptanceStart(serviceCase, on.context.now);
    serviceCase.handler = on.context.actor.person;
    std::vector<Fact> facts;
    const Acceptance how{command.promise, command.personKeys, command.identified};
    if (const auto error = accept(on, *matter, start, how, serviceCase, facts)) {
        return *error;
    }
    return changed(std::move(serviceCase), std::move(facts));
}

Result<Decision> decideOn(const Deciding &on, const DeemAccepted &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::DeemAccepted);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (!on.context.actor.clockwork) {
        return refusal::notAllowed();
    }
    const std::optional<Matter> matter = matterFor(on.catalogue, serviceCase.matter, serviceCase.hasAgent);
    if (!matter) {
        return refusal::matterNotListed();
    }
    if (on.context.now <= serviceCase.noticeDue) {
        return refusal::refused(u"not-yet"_s, u"五个工作日还没有到。"_s, u"Five working days are not over."_s,
                                u"T-4"_s);
    }
    serviceCase.deemed = true;
    std::vector<Fact> facts;
    const Instant answerDue = serviceCase.noticeDue;
    // Silence speaks at its instant, also when the server was down over it: no date hangs on an outage.
    const Context context = contextAt(on, answerDue + afterDue);
    const Deciding then{on.state, on.catalogue, context};
    // "逾期不告知的，自收到申请材料之日起即为受理": from the day of receipt, not from the day the time ran out.
    if (const auto error =
            accept(then, *matter, serviceCase.receivedAt, {{}, {}, false, u"deemed-accepted"_s}, serviceCase, facts)) {
        return *error;
    }
    for (Fact &fact : facts) {
        fact.at = context.now;
    }
    Decision decision = changed(serviceCase, std::move(facts));
    tellDeemed(on, serviceCase, answerDue, &decision);
    return decision;
}

} // namespace yizhan
