// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/limits/clockledger.h"

#include "domain/cases/casepapers.h"
#include "domain/cases/casesteps.h"
#include "domain/cases/casework.h"
#include "domain/refusals.h"

#include <algorithm>
#include <set>
#include <utility>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestStop = 365; ///< days planned

struct StopName
{
    StopKind kind;
    QString zh;
    QString en;
    bool byLaw; ///< 行政许可法 45; the others only where the matter says so (T-7)
};

const std::vector<StopName> &stopNames()
{
    static const std::vector<StopName> names{
        {StopKind::Correction, u"补正"_s, u"correction of papers"_s, false},
        {StopKind::Publicity, u"公示"_s, u"public notice"_s, false},
        {StopKind::Hearing, u"听证"_s, u"hearing"_s, true},
        {StopKind::Bidding, u"招标"_s, u"call for bids"_s, true},
        {StopKind::Auction, u"拍卖"_s, u"auction"_s, true},
        {StopKind::Inspection, u"检验"_s, u"inspection"_s, true},
        {StopKind::Testing, u"检测"_s, u"testing"_s, true},
        {StopKind::Quarantine, u"检疫"_s, u"quarantine"_s, true},
        {StopKind::Appraisal, u"鉴定"_s, u"appraisal"_s, true},
        {StopKind::ExpertReview, u"专家评审"_s, u"expert review"_s, true},
        {StopKind::HomeVisit, u"入户核对"_s, u"home visit"_s, false},
    };
    return names;
}

const StopName &nameOf(StopKind kind)
{
    return stopNames().at(std::size_t(kind));
}

bool mayStop(const Matter *matter, StopKind kind)
{
    const StopName &name = nameOf(kind);
    return name.byLaw || (matter && std::any_of(matter->clockStops.begin(), matter->clockStops.end(),
                                                [&](const QString &stop) { return stop.contains(name.zh); }));
}

/** The case, whatever may be done with its clock. */
Result<ServiceCase> caseOf(const Deciding &on, const QString &id)
{
    const auto found = on.state.cases.find(id);
    if (found == on.state.cases.end()) {
        return refusal::unknown(u"这个办件"_s, u"case"_s);
    }
    return withLimits(found->second, on.catalogue);
}

/** Why not: the clock does not run at all, or it is not the actor's, who reviews for another department. */
std::optional<Error> forbidsHand(const Actor &actor, const ServiceCase &serviceCase, const QString &department)
{
    if (actor.role == Role::Reviewer && actor.department != department &&
        (!department.isEmpty() || actor.department != serviceCase.decidingDepartment)) {
        return refusal::notAllowed();
    }
    return forbids(serviceCase, CaseAct::MoveClock);
}

Error tooLateToStop()
{
    return refusal::refused(u"expired"_s, u"时限已经过了，不能再停表。"_s,
                            u"The time limit is over; its clock can no longer be stopped."_s, u"T-6"_s);
}

Error notStopped()
{
    return refusal::refused(u"not-stopped"_s, u"没有这次停表，或者已经恢复。"_s,
                            u"There is no such stop, or it is over already."_s, u"T-6"_s);
}

Error wordsMissing()
{
    return refusal::refused(u"reason-required"_s, u"停表、延期都要写明依据。"_s,
                            u"A stop or an extension needs its grounds in words."_s, u"T-6"_s);
}

Decision changed(const Deciding &on, ServiceCase serviceCase, const QString &kind, const QString &detail,
                 std::optional<PaperKind> paper = {})
{
    reproject(serviceCase, timeRules(on.state, on.catalogue), on.context.now);
    const QString number = paper ? issuePaper(serviceCase, *paper, on.context.now) : QString();
    serviceCase.timeline.push_back(
        entry(on, kind, on.context.actor.department, actingFor(on, serviceCase.matter), number));
    Decision decision;
    decision.caseId = serviceCase.id;
    decision.facts.push_back({u"case/"_s + serviceCase.id, kind, detail});
    decision.changes.emplace_back(std::move(serviceCase));
    return decision;
}

/** Everybody is warned and held to account at the same instants by both. */
bool sameInstants(const DueDate &a, const DueDate &b)
{
    return a.due == b.due && a.blueAt == b.blueAt && a.yellowAt == b.yellowAt && a.urgeAt == b.urgeAt &&
           a.redCardAt == b.redCardAt && a.stopped == b.stopped;
}

/** The clock that a command is about: of one department's part that runs, else of the whole case. */
Result<const DueDate *> dueOf(const ServiceCase &serviceCase, const QString &department)
{
    if (department.isEmpty()) {
        return &serviceCase.due;
    }
    for (const Branch *branch : activeBranches(serviceCase)) {
        if (branch->department == department) {
            return &branch->due;
        }
    }
    return refusal::refused(u"not-your-turn"_s, u"现在没有轮到这个部门审核，或者已经给过意见。"_s,
                            u"It is not this department's turn, or it has answered already."_s, u"P-1"_s);
}

} // namespace

QString stopName(StopKind kind, bool english)
{
    return english ? nameOf(kind).en : nameOf(kind).zh;
}

std::vector<StopKind> stopsOf(const Matter *matter)
{
    std::vector<StopKind> kinds;
    for (const StopName &name : stopNames()) {
        if (mayStop(matter, name.kind)) {
            kinds.push_back(name.kind);
        }
    }
    return kinds;
}

QString extensionReasonName(ExtensionReason reason, bool english)
{
    switch (reason) {
    case ExtensionReason::Complex:
        return english ? u"The case is complex"_s : u"情况复杂"_s;
    case ExtensionReason::Verification:
        return english ? u"Facts have to be verified"_s : u"需要进一步核实"_s;
    case ExtensionReason::JointReview:
        return english ? u"Several departments have to confer"_s : u"需要多部门会商"_s;
    case ExtensionReason::AwaitingReply:
        return english ? u"A higher authority has yet to answer"_s : u"等待上级答复"_s;
    }
    return {};
}

std::vector<CaseStop> stopsOfWhole(const ServiceCase &serviceCase)
{
    std::vector<CaseStop> stops;
    std::copy_if(serviceCase.stops.begin(), serviceCase.stops.end(), std::back_inserter(stops),
                 [](const CaseStop &stop) { return stop.department.isEmpty(); });
    return stops;
}

ClockTerms clockTerms(const ServiceCase &serviceCase)
{
    ClockTerms terms{serviceCase.limit, serviceCase.acceptedAt, {}, 0};
    for (const CaseStop &stop : stopsOfWhole(serviceCase)) {
        terms.stops.push_back(stop.days);
    }
    if (serviceCase.extension && serviceCase.extension->granted) {
        terms.extendedBy = serviceCase.extension->days;
    }
    return terms;
}

int extendedBy(const ServiceCase &serviceCase, const Branch &branch)
{
    const LimitUnit unit = branch.limit.unit;
    if (!serviceCase.extension || !serviceCase.extension->granted || !isSet(branch.startedAt) ||
        (unit != LimitUnit::Workday && unit != LimitUnit::Day && unit != LimitUnit::Month)) {
        return 0;
    }
    const Instant granted = serviceCase.extension->answeredAt;
    const bool ran = branch.startedAt <= granted && (!isSet(branch.answeredAt) || branch.answeredAt > granted);
    return ran ? serviceCase.extension->days : 0;
}

ClockTerms clockTerms(const ServiceCase &serviceCase, const Branch &branch)
{
    ClockTerms terms{branch.limit, branch.startedAt, {}, extendedBy(serviceCase, branch)};
    for (const CaseStop &stop : serviceCase.stops) {
        if (stop.department.isEmpty() || stop.department == branch.department) {
            terms.stops.push_back(stop.days);
        }
    }
    return terms;
}

bool clockRuns(const ServiceCase &serviceCase)
{
    return serviceCase.state == CaseState::Accepted || serviceCase.state == CaseState::InReview;
}

ServiceCase withLimits(ServiceCase serviceCase, const Catalogue &catalogue)
{
    const Matter *matter = catalogue.matter(serviceCase.matter);
    if (matter && isSet(serviceCase.due.due) && serviceCase.limit.unit == LimitUnit::None) {
        serviceCase.limit = matter->promisedLimit;
        for (std::size_t i = 0; i < std::min(serviceCase.branches.size(), matter->review.size()); ++i) {
            serviceCase.branches[i].limit = matter->review[i].limit;
        }
    }
    return serviceCase;
}

void reproject(ServiceCase &serviceCase, const TimeRules &rules, Instant now)
{
    const auto count = [&rules, now](const ClockTerms &terms, DueDate *due, Instant *since) {
        const DueDate before = std::exchange(*due, dueDate(terms, rules));
        if (isSet(now) && !sameInstants(before, *due)) {
            *since = now;
        }
    };
    if (isSet(serviceCase.acceptedAt)) {
        count(clockTerms(serviceCase), &serviceCase.due, &serviceCase.dueSince);
    }
    serviceCase.noticeDue = noticeDue(serviceCase, rules);
    serviceCase.deferredDue = deferredDue(serviceCase, rules);
    for (Branch &branch : serviceCase.branches) {
        if (isSet(branch.startedAt) && branch.opinion == Opinion::None) {
            count(clockTerms(serviceCase, branch), &branch.due, &branch.dueSince);
        }
    }
}

std::optional<ServiceCase> broughtUpToDate(const ServiceCase &serviceCase, const Deciding &on)
{
    const auto old = [](const DueDate &due) {
        return isSet(due.due) && !isSet(due.urgeAt);
    };
    const bool parts = std::any_of(serviceCase.branches.begin(), serviceCase.branches.end(),
                                   [&old](const Branch &branch) { return old(branch.due); });
    if (serviceCase.state == CaseState::Finished && !serviceCase.delivery) {
        ServiceCase delivering = serviceCase;
        delivering.delivery = deliveryDue(serviceCase, timeRules(on.state, on.catalogue));
        return delivering;
    }
    if (!clockRuns(serviceCase) || (!old(serviceCase.due) && !parts)) {
        return std::nullopt;
    }
    ServiceCase anew = withLimits(serviceCase, on.catalogue);
    reproject(anew, timeRules(on.state, on.catalogue), on.context.now);
    // Whose matter is gone, and with it the limit, keeps what it has.
    return anew == serviceCase || isSet(anew.due.due) != isSet(serviceCase.due.due) ? std::nullopt
                                                                                    : std::optional(std::move(anew));
}

std::optional<Error> stopsForbidden(const ClockTerms &terms, const TimeRules &rules)
{
    ClockTerms before = terms;
    std::sort(before.stops.begin(), before.stops.end(),
              [](const ClockStop &a, const ClockStop &b) { return a.from < b.from; });
    const std::vector<ClockStop> stops = std::exchange(before.stops, {});
    for (const ClockStop &stop : stops) {
        const Instant due = dueDate(before, rules).due;
        if (isSet(due) && stop.from > rules.zone.day(due)) {
            return tooLateToStop();
        }
        before.stops.push_back(stop);
    }
    return std::nullopt;
}

std::optional<Error> forbidsStop(const Actor &actor, const ServiceCase &serviceCase, const QString &department,
                                 Instant now)
{
    if (const auto error = forbidsHand(actor, serviceCase, department)) {
        return error;
    }
    const auto due = dueOf(serviceCase, department);
    if (!due) {
        return due.error();
    }
    if (!isSet((*due)->due)) {
        return refusal::refused(u"no-clock"_s, u"这个办件没有时限，不用停表。"_s,
                                u"This case has no time limit, so there is no clock to stop."_s, u"T-6"_s);
    }
    return now > (*due)->due ? std::optional(tooLateToStop()) : std::nullopt;
}

std::vector<QString> stoppableParts(const Actor &actor, const ServiceCase &serviceCase, Instant now)
{
    std::vector<QString> parts{QString()};
    for (const Branch *branch : activeBranches(serviceCase)) {
        parts.push_back(branch->department);
    }
    std::erase_if(parts, [&](const QString &part) { return forbidsStop(actor, serviceCase, part, now).has_value(); });
    return parts;
}

std::optional<Error> forbidsResumption(const Actor &actor, const ServiceCase &serviceCase, const CaseStop &stop)
{
    return isSet(stop.endedAt) ? std::optional(notStopped()) : forbidsHand(actor, serviceCase, stop.department);
}

std::optional<Error> forbidsExtension(const Actor &actor, const ServiceCase &serviceCase, const Matter *matter,
                                      Instant now)
{
    if (const auto error = forbidsHand(actor, serviceCase, {})) {
        return error;
    }
    const LimitUnit unit = serviceCase.limit.unit;
    if (unit != LimitUnit::Workday && unit != LimitUnit::Day && unit != LimitUnit::Month) {
        return refusal::refused(u"not-extendable"_s, u"只有按日、按月计的时限可以延期。"_s,
                                u"Only limits in days or months can be extended."_s, u"T-8"_s);
    }
    if (longestExtension(serviceCase, matter) == 0) {
        return refusal::refused(u"not-extendable"_s, u"这个事项不能延期。"_s, u"This matter cannot be extended."_s,
                                u"T-8"_s);
    }
    if (serviceCase.extension && (serviceCase.extension->granted || !isSet(serviceCase.extension->answeredAt))) {
        return refusal::refused(u"extended-already"_s, u"一个办件只能延期一次。"_s, u"A case is extended once only."_s,
                                u"T-8"_s);
    }
    if (now > serviceCase.due.due) {
        return refusal::refused(u"expired"_s, u"时限已经过了，不能再延期；延期要在到期前提出。"_s,
                                u"The time limit is over; an extension has to be asked for before."_s, u"T-8"_s);
    }
    return std::nullopt;
}

std::optional<Error> forbidsExtensionAnswer(const Actor &actor, const ServiceCase &serviceCase)
{
    if (const auto error = forbidsHand(actor, serviceCase, {})) {
        return error;
    }
    if (actor.role != Role::Leader) {
        return refusal::notAllowed();
    }
    if (!serviceCase.extension || isSet(serviceCase.extension->answeredAt)) {
        return refusal::refused(u"nothing-to-answer"_s, u"没有待批准的延期申请。"_s,
                                u"There is no request for an extension to answer."_s, u"T-8"_s);
    }
    return std::nullopt;
}

int longestExtension(const ServiceCase &serviceCase, const Matter *matter)
{
    if (matter && matter->longestExtension) {
        return *matter->longestExtension;
    }
    std::set<QString> departments;
    for (const Branch &branch : serviceCase.branches) {
        departments.insert(branch.department);
    }
    return departments.size() > 1 ? 15 : 10;
}

Result<Decision> decideOn(const Deciding &on, const StopClock &command)
{
    auto found = caseOf(on, command.caseId);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (const auto error = forbidsStop(on.context.actor, serviceCase, command.department, on.context.now)) {
        return *error;
    }
    if (!mayStop(on.catalogue.matter(serviceCase.matter), command.kind)) {
        const StopName &name = nameOf(command.kind);
        return refusal::refused(u"stop-not-allowed"_s, u"这件事的“%1”不停表。"_s.arg(name.zh),
                                u"For this matter a %1 does not stop the clock."_s.arg(name.en), u"T-6"_s);
    }
    if (command.plannedDays < 1 || command.plannedDays > longestStop) {
        return refusal::refused(u"plan-required"_s, u"停表要写明计划天数，1到%1天。"_s.arg(longestStop),
                                u"A stop needs its planned days, 1 to %1."_s.arg(longestStop), u"T-6"_s);
    }
    if (command.basis.trimmed().isEmpty()) {
        return wordsMissing();
    }
    // One whose plan is used up has let the clock go on by itself.
    const std::chrono::sys_days today{on.state.info.zone.day(on.context.now)};
    const bool again = std::any_of(serviceCase.stops.begin(), serviceCase.stops.end(), [&](const CaseStop &stop) {
        return stop.kind == command.kind && stop.department == command.department && !isSet(stop.endedAt) &&
               today < stop.days.end();
    });
    if (again) {
        return refusal::refused(u"stopped-already"_s, u"已经因“%1”停表。"_s.arg(nameOf(command.kind).zh),
                                u"The clock stands still for that reason already."_s, u"T-6"_s);
    }
    CaseStop stop;
    stop.id = on.context.fresh.id();
    stop.kind = command.kind;
    stop.department = command.department;
    stop.days = {on.state.info.zone.day(on.context.now), {}, command.plannedDays};
    if (command.kind == StopKind::Correction) {
        // It is the applicant's term as well, and nobody can bring papers on a day off (11a).
        const std::chrono::sys_days last = stop.days.end() - std::chrono::days{1};
        stop.days.plannedDays +=
            int((std::chrono::sys_days{calendarOf(on.state, on.catalogue).workdayFrom(last)} - last).count());
    }
    stop.startedAt = on.context.now;
    stop.by = on.context.actor.person;
    serviceCase.stops.push_back(stop);
    return changed(on, std::move(serviceCase), u"clock-stopped"_s,
                   u"%1 %2 (%3): %4"_s.arg(nameOf(command.kind).zh, command.department)
                       .arg(stop.days.plannedDays)
                       .arg(command.basis.trimmed()),
                   command.kind == StopKind::Correction ? PaperKind::CorrectionNotice : PaperKind::SpecialProcedure);
}

Result<Decision> decideOn(const Deciding &on, const ResumeClock &command)
{
    auto found = caseOf(on, command.caseId);
    if (!found) {
        return found.error();
    }
    const auto known = std::find_if(found->stops.begin(), found->stops.end(),
                                    [&command](const CaseStop &one) { return one.id == command.stop; });
    if (known == found->stops.end()) {
        return notStopped();
    }
    CaseStop &stop = *known;
    if (const auto error = forbidsResumption(on.context.actor, *found, stop)) {
        return *error;
    }
    stop.days.to = on.state.info.zone.day(on.context.now);
    stop.endedAt = on.context.now;
    const QString detail = nameOf(stop.kind).zh + u": "_s + command.result.trimmed();
    return changed(on, std::move(*found), u"clock-resumed"_s, detail);
}

Result<Decision> decideOn(const Deciding &on, const RequestExtension &command)
{
    auto found = caseOf(on, command.caseId);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    const Matter *matter = on.catalogue.matter(serviceCase.matter);
    if (const auto error = forbidsExtension(on.context.actor, serviceCase, matter, on.context.now)) {
        return *error;
    }
    const int most = longestExtension(serviceCase, matter);
    if (command.days < 1 || command.days > most) {
        return refusal::refused(u"extension-too-long"_s, u"这个办件最多延期%1个工作日。"_s.arg(most),
                                u"This case can be extended by %1 working days at most."_s.arg(most), u"T-8"_s);
    }
    if (command.words.trimmed().isEmpty()) {
        return wordsMissing();
    }
    serviceCase.extension =
        Extension{command.days, command.reason, on.context.now, {}, false, on.context.actor.person, {}};
    return changed(on, std::move(serviceCase), u"extension-requested"_s,
                   u"%1: %2"_s.arg(command.days).arg(command.words.trimmed()));
}

Result<Decision> decideOn(const Deciding &on, const AnswerExtension &command)
{
    auto found = caseOf(on, command.caseId);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (const auto error = forbidsExtensionAnswer(on.context.actor, serviceCase)) {
        return *error;
    }
    if (!command.grant && command.words.trimmed().isEmpty()) {
        return wordsMissing();
    }
    serviceCase.extension->granted = command.grant;
    serviceCase.extension->answeredAt = on.context.now;
    serviceCase.extension->answeredBy = on.context.actor.person;
    return changed(on, std::move(serviceCase), command.grant ? u"extension-granted"_s : u"extension-refused"_s,
                   command.words.trimmed(), command.grant ? std::optional(PaperKind::ExtensionNotice) : std::nullopt);
}

Instant noticeDue(const ServiceCase &serviceCase, const TimeRules &rules)
{
    if (serviceCase.state != CaseState::Received) {
        return {};
    }
    ClockTerms terms;
    terms.limit = {noticeDays, LimitUnit::Workday, {}};
    terms.start = serviceCase.receivedAt;
    return dueDate(terms, rules).due;
}

DueDate deliveryDue(const ServiceCase &serviceCase, const TimeRules &rules)
{
    ClockTerms terms;
    terms.limit = {deliveryDays, LimitUnit::Workday, {}};
    terms.start = serviceCase.finishedAt;
    DueDate date = dueDate(terms, rules);
    date.blueAt = date.yellowAt; // whoever is to fetch it may come on the last day: no card for the hall
    date.urgeAt = date.redCardAt = {};
    return date;
}

const DueDate *deliveryClock(const ServiceCase &serviceCase)
{
    return serviceCase.state == CaseState::Finished && serviceCase.delivery ? &*serviceCase.delivery : nullptr;
}

Instant deferredDue(const ServiceCase &serviceCase, const TimeRules &rules)
{
    if (!serviceCase.deferredUntil.ok()) {
        return {};
    }
    const Instant close =
        rules.zone.at(serviceCase.deferredUntil, closingMinute(rules.hours, rules.calendar, serviceCase.deferredUntil));
    return isSet(serviceCase.due.due) ? std::min(close, serviceCase.due.due) : close;
}

Instant acceptanceStart(const ServiceCase &serviceCase, Instant now)
{
    const bool countsFromReceipt = !serviceCase.notices.empty() || !serviceCase.submission.isEmpty();
    return countsFromReceipt ? serviceCase.receivedAt : now;
}

} // namespace yizhan
