// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/casereview.h"

#include "domain/cases/casepapers.h"
#include "domain/cases/casesteps.h"
#include "domain/cases/casewakes.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

Error notYourTurn()
{
    return refusal::refused(u"not-your-turn"_s, u"现在没有轮到这个部门审核，或者已经给过意见。"_s,
                            u"It is not this department's turn, or it has answered already."_s, u"P-1"_s);
}

Error materialsOutstanding(const Matter *matter, const QStringList &names)
{
    return refusal::refused(u"materials-deferred"_s, u"容缺材料还没有补齐：%1。"_s.arg(names.join(u"、"_s)),
                            u"Deferred materials are not in yet: %1."_s.arg(englishNames(matter, names)), u"D-1"_s);
}

QStringList materialsWhere(const ServiceCase &serviceCase, bool (*wanted)(const HandedMaterial &))
{
    QStringList names;
    for (const HandedMaterial &material : serviceCase.materials) {
        if (wanted(material)) {
            names.append(material.name);
        }
    }
    return names;
}

/** The acting post where the hall itself acts. */
TimelineEntry stepEntry(const Deciding &on, const ServiceCase &serviceCase, const QString &kind,
                        const QString &department, const QString &paper = {})
{
    const Acting acting = department == "SQ"_L1 ? actingFor(on, serviceCase.matter) : Acting{};
    return entry(on, kind, department, acting, paper);
}

/** What stands in the way of a grant, besides papers that are to come. */
std::optional<Error> cannotGrant(const ServiceCase &serviceCase, const QString &answer, const Catalogue &catalogue)
{
    if (answer.trimmed().isEmpty()) {
        for (const Branch *branch : unanswered(serviceCase)) {
            if (branch->opinion == Opinion::Disagree) {
                return refusal::refused(u"objection-unanswered"_s, u"有部门不同意，准予前必须写明如何答复。"_s,
                                        u"A department disagreed; granting needs a recorded answer to it."_s, u"P-1"_s);
            }
            return refusal::refused(u"deemed-unanswered"_s, u"有部门逾期视为同意，准予前必须由牵头部门确认。"_s,
                                    u"A silence was taken for consent; granting needs the lead's confirmation."_s,
                                    u"P-3"_s);
        }
    }
    if (!serviceCase.results.empty()) {
        const auto is = [&](CaseResult wanted) {
            return [wanted](const DepartmentResult &result) {
                return result.result == wanted;
            };
        };
        if (std::any_of(serviceCase.results.begin(), serviceCase.results.end(), is(CaseResult::None))) {
            QStringList zh;
            QStringList en;
            for (const DepartmentResult &result : serviceCase.results) {
                if (result.result == CaseResult::None) {
                    zh.append(catalogue.departmentName(result.department));
                    en.append(catalogue.departmentName(result.department, true));
                }
            }
            return refusal::refused(u"results-open"_s, u"还没有给出自己的结果：%1。"_s.arg(zh.join(u"、"_s)),
                                    u"Still to give their own result: %1."_s.arg(en.join(u", "_s)), u"S-1"_s);
        }
        if (std::all_of(serviceCase.results.begin(), serviceCase.results.end(), is(CaseResult::Deny))) {
            return refusal::refused(u"nothing-granted"_s, u"各部门都不予办理，不能准予。"_s,
                                    u"Every department denied its part, so there is nothing to grant."_s, u"S-1"_s);
        }
    }
    return std::nullopt;
}

} // namespace

bool concernsDepartment(const ServiceCase &serviceCase, const QString &department)
{
    return department == serviceCase.decidingDepartment ||
           std::any_of(serviceCase.branches.begin(), serviceCase.branches.end(),
                       [&](const Branch &branch) { return branch.department == department; });
}

bool reviewComplete(const ServiceCase &serviceCase)
{
    return std::all_of(serviceCase.branches.begin(), serviceCase.branches.end(),
                       [](const Branch &branch) { return branch.opinion != Opinion::None; });
}

bool isAsked(const Branch &branch)
{
    return isSet(branch.startedAt) && branch.opinion == Opinion::None;
}

std::vector<const Branch *> activeBranches(const ServiceCase &serviceCase)
{
    std::vector<const Branch *> active;
    if (!runs(serviceCase.state)) {
        return active; // withdrawn, decided …: nobody is waited for
    }
    for (const Branch &branch : serviceCase.branches) {
        if (isAsked(branch)) {
            active.push_back(&branch);
        }
    }
    return active;
}

bool waitsForDecision(const ServiceCase &serviceCase)
{
    return runs(serviceCase.state) && reviewComplete(serviceCase);
}

bool owesResult(const ServiceCase &serviceCase, const DepartmentResult &result)
{
    return runs(serviceCase.state) && result.result == CaseResult::None &&
           std::none_of(serviceCase.branches.begin(), serviceCase.branches.end(), [&result](const Branch &branch) {
               return branch.department == result.department && branch.opinion == Opinion::None;
           });
}

QStringList owedResults(const ServiceCase &serviceCase)
{
    QStringList departments;
    for (const DepartmentResult &result : serviceCase.results) {
        if (owesResult(serviceCase, result)) {
            departments.append(result.department);
        }
    }
    return departments;
}

bool waitsForPapers(const ServiceCase &serviceCase)
{
    return serviceCase.state == CaseState::Correction ||
           (waitsForDecision(serviceCase) && !outstandingMaterials(serviceCase).isEmpty());
}

const CaseStop *correctionStop(const ServiceCase &serviceCase, const QString &department, Day today)
{
    const auto found = std::find_if(serviceCase.stops.begin(), serviceCase.stops.end(), [&](const CaseStop &stop) {
        return stop.kind == StopKind::Correction && stop.department == department && !isSet(stop.endedAt) &&
               stop.days.from <= today && std::chrono::sys_days{today} < stop.days.end();
    });
    return found == serviceCase.stops.end() || !runs(serviceCase.state) ? nullptr : &*found;
}

bool waitsForCorrection(const ServiceCase &serviceCase, Day today)
{
    if (!runs(serviceCase.state) || serviceCase.stops.empty()) {
        return false;
    }
    const auto active = activeBranches(serviceCase);
    return correctionStop(serviceCase, {}, today) != nullptr ||
           (!active.empty() && std::all_of(active.begin(), active.end(), [&](const Branch *branch) {
               return correctionStop(serviceCase, branch->department, today) != nullptr;
           }));
}

bool isHurried(const ServiceCase &serviceCase)
{
    return !isOver(serviceCase.state) && !serviceCase.timeline.empty() &&
           serviceCase.timeline.back().kind == "urged"_L1;
}

bool wantsReply(const Branch &branch)
{
    return branch.opinion == Opinion::Disagree || branch.opinion == Opinion::DeemedAgree;
}

bool waitsForForwarding(const ServiceCase &serviceCase, const Branch &branch)
{
    return runs(serviceCase.state) && branch.opinion == Opinion::AgreeForward && !isSet(branch.repliedAt);
}

std::vector<const Branch *> unanswered(const ServiceCase &serviceCase)
{
    std::vector<const Branch *> open;
    for (const Branch &branch : serviceCase.branches) {
        if (wantsReply(branch) && !isSet(branch.repliedAt)) {
            open.push_back(&branch);
        }
    }
    return open;
}

QStringList deferredMaterials(const ServiceCase &serviceCase)
{
    return materialsWhere(serviceCase, [](const HandedMaterial &material) { return material.deferred; });
}

QStringList outstandingMaterials(const ServiceCase &serviceCase)
{
    return materialsWhere(serviceCase,
                          [](const HandedMaterial &material) { return material.deferred || material.missing; });
}

Result<Decision> decideOn(const Deciding &on, const GiveOpinion &command)
{
    const Actor &actor = on.context.actor;
    auto found = caseFor(on, command.caseId, CaseAct::GiveOpinion);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (actor.role != Role::Leader && actor.department != command.department) {
        return refusal::notAllowed();
    }
    // A late word is better than a silence that was taken for consent, as long as nothing is decided.
    const auto branch = std::find_if(serviceCase.branches.begin(), serviceCase.branches.end(), [&](const Branch &one) {
        return one.department == command.department && isSet(one.startedAt) &&
               (one.opinion == Opinion::None || one.opinion == Opinion::DeemedAgree);
    });
    if (branch == serviceCase.branches.end()) {
        return notYourTurn();
    }
    if (command.opinion == Opinion::None || command.opinion == Opinion::DeemedAgree ||
        (command.opinion == Opinion::Disagree && command.reason.trimmed().isEmpty())) {
        return reasonMissing(u"不同意必须写明理由。"_s, u"A disagreement needs its reason."_s, u"P-1"_s);
    }
    const bool forward = command.opinion == Opinion::AgreeForward;
    if (forward && command.reason.trimmed().isEmpty()) {
        return reasonMissing(u"同意但转报要写明报到哪里、为什么。"_s,
                             u"What is to be sent up needs to say to whom and why."_s, u"P-1"_s);
    }
    branch->opinion = command.opinion;
    branch->answeredAt = on.context.now;
    branch->repliedAt = {};
    branch->forwardDue = forward ? dueIn(on, on.context.now, forwardDays) : Instant{};
    serviceCase.timeline.push_back(stepEntry(on, serviceCase, u"opinion"_s, command.department));
    startNextBranches(on, serviceCase);
    Fact fact = caseFact(serviceCase,
                         command.opinion == Opinion::Agree      ? u"agree"_s
                         : command.opinion == Opinion::Disagree ? u"disagree"_s
                                                                : u"agree-forward"_s,
                         command.department + u": "_s + command.reason);
    return changed(std::move(serviceCase), {std::move(fact)});
}

Result<Decision> decideOn(const Deciding &on, const DeemOpinion &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::DeemOpinion);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (!on.context.actor.clockwork) {
        return refusal::notAllowed();
    }
    const auto branch = std::find_if(serviceCase.branches.begin(), serviceCase.branches.end(), [&](const Branch &one) {
        return one.department == command.department && isSet(one.startedAt) && one.opinion == Opinion::None;
    });
    if (branch == serviceCase.branches.end()) {
        return notYourTurn();
    }
    const bool over = isSet(branch->due.due) && on.context.now >= branch->due.due + deemedAfter;
    if (!over || !mayBeDeemed(serviceCase, *branch)) {
        return refusal::refused(u"not-yet"_s, u"这个部门的时间还没有过，或者它的意见不能视为同意。"_s,
                                u"This department's time is not over, or its silence counts for nothing."_s, u"P-3"_s);
    }
    // Silence speaks at its instant, also when the server was down over it: no date hangs on an outage.
    const Context context = contextAt(on, branch->due.due + deemedAfter);
    const Deciding then{on.state, on.catalogue, context};
    branch->opinion = Opinion::DeemedAgree;
    branch->answeredAt = context.now;
    serviceCase.timeline.push_back(entry(then, u"deemed"_s, command.department));
    startNextBranches(then, serviceCase);
    Fact fact = caseFact(serviceCase, context.now, u"deemed-agree"_s, command.department + u": "_s);
    return changed(std::move(serviceCase), {std::move(fact)});
}

Result<Decision> decideOn(const Deciding &on, const ReplyToOpinion &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::ReplyToOpinion);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (!mayDecide(on.context.actor, serviceCase)) {
        return refusal::notAllowed();
    }
    const auto branch = std::find_if(serviceCase.branches.begin(), serviceCase.branches.end(), [&](const Branch &one) {
        return one.department == command.department && (wantsReply(one) || one.opinion == Opinion::AgreeForward);
    });
    if (branch == serviceCase.branches.end()) {
        return refusal::refused(u"nothing-to-answer"_s, u"这个部门没有需要答复的意见。"_s,
                                u"This department has said nothing that needs an answer."_s, u"P-1"_s);
    }
    if (command.words.trimmed().isEmpty()) {
        return reasonMissing(u"答复要写明内容。"_s, u"An answer needs its words."_s, u"P-1"_s);
    }
    branch->repliedAt = on.context.now;
    serviceCase.timeline.push_back(stepEntry(on, serviceCase, u"replied"_s, serviceCase.decidingDepartment));
    Fact fact = caseFact(serviceCase, u"reply"_s, command.department + u": "_s + command.words.trimmed());
    return changed(std::move(serviceCase), {std::move(fact)});
}

Result<Decision> decideOn(const Deciding &on, const GiveResult &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::GiveResult);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    const Actor &actor = on.context.actor;
    if (actor.role != Role::Leader && actor.department != command.department) {
        return refusal::notAllowed();
    }
    const auto result = std::find_if(serviceCase.results.begin(), serviceCase.results.end(),
                                     [&](const DepartmentResult &one) { return one.department == command.department; });
    if (result == serviceCase.results.end() || result->result != CaseResult::None) {
        return refusal::refused(u"no-result-due"_s, u"这个部门不出结果，或者已经出过。"_s,
                                u"This department gives no result here, or has given it."_s, u"S-1"_s);
    }
    const bool silent = std::any_of(serviceCase.branches.begin(), serviceCase.branches.end(), [&](const Branch &one) {
        return one.department == command.department && one.opinion == Opinion::None;
    });
    if (silent) {
        return refusal::refused(u"review-open"_s, u"先给审核意见，再出结果。"_s,
                                u"The opinion comes first, then the result."_s, u"P-1"_s);
    }
    if (command.result == CaseResult::None ||
        (command.result == CaseResult::Deny && command.reason.trimmed().isEmpty())) {
        return reasonMissing(u"不予必须写明理由。"_s, u"A denial needs its reason."_s, u"S-4"_s);
    }
    if (const QStringList names = outstandingMaterials(serviceCase);
        command.result == CaseResult::Grant && !names.isEmpty()) {
        return materialsOutstanding(on.catalogue.matter(serviceCase.matter), names);
    }
    result->result = command.result;
    result->at = on.context.now;
    if (command.result == CaseResult::Deny) { // it decides by itself, so its paper says why (DOMAIN 3.4, S-4)
        result->paper = issuePaper(serviceCase, PaperKind::DenialNotice, on.context.now);
    }
    serviceCase.timeline.push_back(stepEntry(on, serviceCase, u"result"_s, command.department, result->paper));
    Fact fact = caseFact(serviceCase, command.result == CaseResult::Grant ? u"result-grant"_s : u"result-deny"_s,
                         command.department + u": "_s + command.reason.trimmed());
    return changed(std::move(serviceCase), {std::move(fact)});
}

Result<Decision> decideOn(const Deciding &on, const DecideCase &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::Decide);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (!mayDecide(on.context.actor, serviceCase)) {
        return refusal::notAllowed();
    }
    if (!reviewComplete(serviceCase)) {
        return refusal::refused(u"review-open"_s, u"还有部门没有审核完，不能决定。"_s,
                                u"Not every department has answered, so there can be no decision yet."_s, u"P-3"_s);
    }
    if (command.result == CaseResult::None ||
        (command.result == CaseResult::Deny && command.reason.trimmed().isEmpty())) {
        return reasonMissing(u"不予必须写明理由。"_s, u"A denial needs its reason."_s, u"S-4"_s);
    }
    const bool grant = command.result == CaseResult::Grant;
    const QStringList outstanding = outstandingMaterials(serviceCase);
    if (grant && !outstanding.isEmpty()) {
        return materialsOutstanding(on.catalogue.matter(serviceCase.matter), outstanding);
    }
    if (const auto error = grant ? cannotGrant(serviceCase, command.answer, on.catalogue) : std::nullopt) {
        return *error;
    }
    std::vector<Fact> facts;
    const QString answer = command.answer.trimmed();
    for (Branch &branch : serviceCase.branches) {
        if (!answer.isEmpty() && wantsReply(branch) && !isSet(branch.repliedAt)) {
            branch.repliedAt = on.context.now;
            facts.push_back(caseFact(serviceCase, u"reply"_s, branch.department + u": "_s + answer));
        }
    }
    // What is denied needs no more papers, and no department's part of it is granted.
    for (HandedMaterial &material : serviceCase.materials) {
        if (material.deferred || material.missing) {
            material.deferred = material.missing = false;
            facts.push_back(caseFact(serviceCase, u"material-waived"_s, material.name));
        }
    }
    const QString paper = grant ? QString() : issuePaper(serviceCase, PaperKind::DenialNotice, on.context.now);
    for (DepartmentResult &result : serviceCase.results) {
        if (result.result == CaseResult::None) {
            result.result = CaseResult::Deny;
            result.at = on.context.now;
            result.paper = paper;
            facts.push_back(caseFact(serviceCase, u"result-deny"_s, result.department + u": "_s));
        }
    }
    serviceCase.state = CaseState::Decided;
    serviceCase.result = command.result;
    serviceCase.decidedAt = on.context.now;
    serviceCase.timeline.push_back(stepEntry(on, serviceCase, u"decided"_s, serviceCase.decidingDepartment, paper));
    QStringList words{command.reason.trimmed(), answer};
    words.removeAll(QString());
    facts.push_back(caseFact(serviceCase, grant ? u"grant"_s : u"deny"_s, words.join(u'\n')));
    return changed(std::move(serviceCase), std::move(facts));
}

Result<Decision> decideOn(const Deciding &on, const SupplyMaterial &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::SupplyMaterial);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    const auto material = std::find_if(serviceCase.materials.begin(), serviceCase.materials.end(),
                                       [&](const HandedMaterial &one) { return one.name == command.name; });
    if (material == serviceCase.materials.end() || (!material->deferred && !material->missing)) {
        return refusal::refused(u"unknown-material"_s, u"这个办件不缺“%1”。"_s.arg(command.name.left(40)),
                                u"\"%1\" is not outstanding on this case."_s.arg(command.name.left(40)));
    }
    material->deferred = false;
    material->missing = false;
    material->originalSeen = true;
    material->copies = command.copies;
    serviceCase.timeline.push_back(stepEntry(on, serviceCase, u"material"_s, u"SQ"_s));
    Fact fact = caseFact(serviceCase, u"material"_s, command.name);
    return changed(std::move(serviceCase), {std::move(fact)});
}

Result<Decision> decideOn(const Deciding &on, const EndDeferred &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::EndDeferred);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (!on.context.actor.clockwork) {
        return refusal::notAllowed();
    }
    const QStringList names = deferredMaterials(serviceCase);
    if (names.isEmpty() || !isSet(serviceCase.deferredDue) || on.context.now <= serviceCase.deferredDue) {
        return refusal::refused(u"not-yet"_s, u"承诺的补交日期还没有过。"_s,
                                u"The day the papers were promised for is not over."_s, u"D-1"_s);
    }
    const Context context = contextAt(on, serviceCase.deferredDue + afterDue);
    const Deciding then{on.state, on.catalogue, context};
    const QString paper = issuePaper(serviceCase, PaperKind::ReturnNotice, context.now);
    end(then, serviceCase, CaseState::Returned, u"deferred-not-supplied"_s);
    serviceCase.timeline.push_back(entry(then, u"returned"_s, u"SQ"_s, {}, paper));
    Fact fact = caseFact(serviceCase, context.now, u"deferred-expired"_s,
                         toIso(serviceCase.deferredUntil) + u": "_s + names.join(u"、"_s));
    return changed(std::move(serviceCase), {std::move(fact)});
}

} // namespace yizhan
