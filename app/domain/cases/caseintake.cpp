// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/caseintake.h"

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

Error materialsMissing(const QStringList &missing)
{
    const QString list = missing.join(u"、"_s);
    return refusal::refused(u"materials-missing"_s, u"还缺：%1。"_s.arg(list), u"Still missing: %1."_s.arg(list),
                            u"D-1"_s);
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

bool isRequired(const Matter &matter, const QString &name)
{
    return std::any_of(matter.materials.begin(), matter.materials.end(),
                       [&](const Material &material) { return material.name == name && material.required; });
}

/** Lays what came to what is there; whatever the matter wants and is not in order stands there as missing. */
void layDown(const Matter &matter, const std::vector<HandedMaterial> &handed, ServiceCase &serviceCase)
{
    for (const HandedMaterial &item : handed) {
        const auto known = std::find_if(serviceCase.materials.begin(), serviceCase.materials.end(),
                                        [&](const HandedMaterial &one) { return one.name == item.name; });
        HandedMaterial &target = known == serviceCase.materials.end() ? serviceCase.materials.emplace_back() : *known;
        const bool wanted = target.missing || isRequired(matter, item.name);
        target = item;
        target.missing = wanted && !item.deferred && !isComplete(matter, item);
    }
}

void nameMissing(const Matter &matter, ServiceCase &serviceCase)
{
    for (const QString &name : missingMaterials(matter, serviceCase.materials)) {
        const auto known = std::find_if(serviceCase.materials.begin(), serviceCase.materials.end(),
                                        [&](const HandedMaterial &one) { return one.name == name; });
        HandedMaterial &target = known == serviceCase.materials.end() ? serviceCase.materials.emplace_back() : *known;
        target.name = name;
        target.missing = true;
    }
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
    return {caseFact(serviceCase, u"received"_s, serviceCase.caseNo)};
}

/** Nothing is accepted, asked for or refused in nobody's name. */
std::optional<Error> nameless(const ServiceCase &serviceCase)
{
    if (!serviceCase.unnamed) {
        return std::nullopt;
    }
    return refusal::refused(u"name-missing"_s, u"这个办件是自助机上提交的，还没有姓名，请先填上申请人姓名。"_s,
                            u"This came from the kiosk without a name; please enter the applicant's name first."_s);
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

/** Once five working days are over the law has accepted it: too late for a notice or a refusal. */
std::optional<Error> tooLateToRefuse(const Deciding &on, const ServiceCase &serviceCase)
{
    if (serviceCase.state != CaseState::Received || !isSet(serviceCase.noticeDue) ||
        on.context.now <= serviceCase.noticeDue) {
        return std::nullopt;
    }
    return refusal::refused(u"accepted-by-default"_s, u"收件满五个工作日没有答复，已视为受理，不能再退回。"_s,
                            u"Five working days have passed without an answer, so it counts as accepted."_s, u"T-4"_s);
}

std::optional<Error> notify(const Deciding &on, const Matter &matter, const NoticeWords &words, PaperKind kind,
                            ServiceCase &serviceCase, std::vector<Fact> &facts)
{
    std::vector<HandedMaterial> named;
    for (const QString &name : words.items) {
        named.push_back({name, false, 0, false, false});
    }
    if (auto error = wrongMaterials(matter, named)) {
        return error;
    }
    if (words.items.isEmpty()) {
        return reasonMissing(u"一次性告知要写明缺哪些材料。"_s, u"A notice has to say what is missing."_s, u"S-2"_s);
    }
    QStringList left;
    for (const QString &name : missingMaterials(matter, serviceCase.materials)) {
        if (!words.items.contains(name)) {
            left.append(name);
        }
    }
    if (!left.isEmpty()) {
        const QString list = left.join(u"、"_s);
        return refusal::refused(u"notice-incomplete"_s, u"一次性告知要写全，还缺：%1。"_s.arg(list),
                                u"A one-time notice has to name everything; also missing: %1."_s.arg(list), u"S-2"_s);
    }
    const Day today = on.state.info.zone.day(on.context.now);
    const Day until = words.until.ok()
                          ? words.until
                          : Day{std::chrono::sys_days{today} + std::chrono::days{on.state.info.correctionDays}};
    if (until < today) {
        return refusal::refused(u"day-over"_s, u"补正期限不能早于今天。"_s, u"The papers cannot be due before today."_s,
                                u"S-2"_s);
    }
    for (const QString &name : words.items) {
        const auto known = std::find_if(serviceCase.materials.begin(), serviceCase.materials.end(),
                                        [&](const HandedMaterial &one) { return one.name == name; });
        const bool there = known != serviceCase.materials.end() && !known->missing;
        if (there && words.words.trimmed().isEmpty()) {
            return reasonMissing(u"“%1”已经交了，要写明哪里不对。"_s.arg(name),
                                 u"\"%1\" was handed in; say what is wrong with it."_s.arg(name), u"S-2"_s);
        }
        HandedMaterial &target = known == serviceCase.materials.end() ? serviceCase.materials.emplace_back() : *known;
        target.name = name;
        target.missing = true;
    }
    CorrectionNotice notice;
    notice.at = on.context.now;
    notice.items = words.items;
    notice.until = until;
    notice.breach = !serviceCase.notices.empty();
    notice.paper = issuePaper(serviceCase, kind, on.context.now);
    const Acting acting = actingFor(on, matter.code);
    serviceCase.timeline.push_back(entry(on, u"correction"_s, u"SQ"_s, acting, notice.paper));
    facts.push_back(caseFact(serviceCase, u"correction"_s,
                             words.items.join(u"、"_s) + (words.words.trimmed().isEmpty() ? QString() : u": "_s) +
                                 words.words.trimmed()));
    if (notice.breach) {
        facts.push_back(caseFact(serviceCase, u"second-notice"_s, notice.paper));
    }
    serviceCase.notices.push_back(std::move(notice));
    serviceCase.noticeDue = {};
    serviceCase.state = CaseState::Correction;
    return std::nullopt;
}

std::optional<Error> refuse(const Deciding &on, const RefusalWords &words, ServiceCase &serviceCase,
                            std::vector<Fact> &facts)
{
    if (words.reason.trimmed().isEmpty()) {
        return reasonMissing(u"不予受理必须写明理由。"_s, u"A refusal needs its reason."_s, u"S-4"_s);
    }
    const QString paper = issuePaper(serviceCase, PaperKind::Refusal, on.context.now);
    end(on, serviceCase, CaseState::Refused);
    serviceCase.noticeDue = {};
    serviceCase.timeline.push_back(entry(on, u"refused"_s, u"SQ"_s, actingFor(on, serviceCase.matter), paper));
    facts.push_back(caseFact(serviceCase, u"refused"_s, words.reason.trimmed()));
    return std::nullopt;
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
        return materialsMissing(missing);
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
        error = refuse(on, *command.refusal, serviceCase, facts);
    } else if (command.notice) {
        error = notify(on, *matter, *command.notice, PaperKind::OneTimeNotice, serviceCase, facts);
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
        return materialsMissing(missing);
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

Result<Decision> decideOn(const Deciding &on, const RequestCorrection &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::RequestCorrection);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    const std::optional<Matter> matter = matterFor(on.catalogue, serviceCase.matter, serviceCase.hasAgent);
    if (!matter) {
        return refusal::matterNotListed();
    }
    std::vector<Fact> facts;
    std::optional<Error> error = nameless(serviceCase);
    if (!error) {
        error = tooLateToRefuse(on, serviceCase);
    }
    if (!error) {
        error = notify(on, *matter, command.notice, PaperKind::CorrectionNotice, serviceCase, facts);
    }
    if (error) {
        return *error;
    }
    return changed(std::move(serviceCase), std::move(facts));
}

Result<Decision> decideOn(const Deciding &on, const SupplyCorrection &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::SupplyCorrection);
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
    if (command.materials.empty()) {
        return refusal::refused(u"nothing-supplied"_s, u"请勾选补交的材料。"_s, u"Tick what was brought."_s, u"S-2"_s);
    }
    layDown(*matter, command.materials, serviceCase);
    for (HandedMaterial &material : serviceCase.materials) {
        material.deferred = false;
    }
    nameMissing(*matter, serviceCase);
    QStringList names;
    for (const HandedMaterial &material : command.materials) {
        names.append(material.name);
    }
    serviceCase.timeline.push_back(entry(on, u"supplied"_s, u"SQ"_s, actingFor(on, serviceCase.matter)));
    std::vector<Fact> facts{caseFact(serviceCase, u"supplied"_s, names.join(u"、"_s))};
    const bool complete = missingMaterials(*matter, serviceCase.materials).isEmpty();
    if (serviceCase.state == CaseState::Correction && complete) {
        serviceCase.state = CaseState::Received;
        serviceCase.receivedAt = on.context.now;
        serviceCase.notices.back().completedAt = on.context.now;
        serviceCase.noticeDue = noticeDue(serviceCase, rulesOf(on));
        facts.push_back(caseFact(serviceCase, u"complete"_s));
    }
    return changed(std::move(serviceCase), std::move(facts));
}

Result<Decision> decideOn(const Deciding &on, const RefuseCase &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::Refuse);
    if (!found) {
        return found.error();
    }
    std::vector<Fact> facts;
    std::optional<Error> error = nameless(*found);
    if (!error) {
        error = tooLateToRefuse(on, *found);
    }
    if (!error) {
        error = refuse(on, command.refusal, *found, facts);
    }
    if (error) {
        return *error;
    }
    return changed(std::move(*found), std::move(facts));
}

} // namespace yizhan
