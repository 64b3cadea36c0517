// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/casework.h"

#include "domain/clockledger.h"
#include "domain/posts.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<ServiceCase> openCase(const Deciding &on, const QString &id)
{
    const auto found = on.state.cases.find(id);
    if (found == on.state.cases.end()) {
        return refusal::unknown(u"这个办件"_s, u"case"_s);
    }
    return found->second;
}

struct Acting
{
    QString post; ///< name of the post
    QString id;
    QString a;
    QString part;
};

/** For which post a person acts on a matter: the post of the matter's queue, else one the person serves now. */
Acting actingFor(const Deciding &on, const QString &prefix)
{
    const QString &person = on.context.actor.person;
    const Post *post = postForPrefix(on.state, prefix);
    if (!post || (person != post->a && person != post->b && person != post->substitute)) {
        const Post *served = postServedBy(on.state, person, on.context.now);
        post = served ? served : post;
    }
    if (!post) {
        return {{}, {}, person, {}};
    }
    return {post->nameZh, post->id, post->a, person == post->a ? u"A"_s : person == post->b ? u"B"_s : QString()};
}

TimelineEntry entry(const Deciding &on, const QString &kind, const QString &department, const Acting &acting = {})
{
    return {on.context.now, kind, department, acting.post, acting.part};
}

Fact caseFact(const ServiceCase &serviceCase, const QString &kind, const QString &detail = {})
{
    return {u"case/"_s + serviceCase.id, kind, detail};
}

Decision changed(ServiceCase serviceCase, Fact fact)
{
    Decision decision;
    decision.caseId = serviceCase.id;
    decision.facts.push_back(std::move(fact));
    decision.changes.emplace_back(std::move(serviceCase));
    return decision;
}

/** Starts the clocks of the next order once everything before it is answered. */
void startNextBranches(const Deciding &on, ServiceCase &serviceCase)
{
    const Branch *next = nullptr;
    for (const Branch &branch : serviceCase.branches) {
        if (branch.opinion != Opinion::None) {
            continue;
        }
        if (isSet(branch.startedAt)) {
            return; // somebody of the running order still has to answer
        }
        if (!next || branch.order < next->order) {
            next = &branch;
        }
    }
    if (!next) {
        return;
    }
    const int order = next->order;
    const Matter *matter = on.catalogue.matter(serviceCase.matter);
    for (std::size_t i = 0; i < serviceCase.branches.size(); ++i) {
        Branch &branch = serviceCase.branches[i];
        if (branch.order == order && branch.opinion == Opinion::None) {
            branch.startedAt = on.context.now;
            branch.limit = matter && i < matter->review.size() ? matter->review[i].limit : Limit{};
            branch.due = dueDate(clockTerms(serviceCase, branch), timeRules(on.state.info, on.catalogue.calendar));
        }
    }
}

/** Required materials that were neither handed in nor may come later; unknown or wrongly deferred ones are refused. */
Result<QStringList> missingMaterials(const Matter &matter, const std::vector<HandedMaterial> &handed)
{
    for (const HandedMaterial &item : handed) {
        const auto known = std::find_if(matter.materials.begin(), matter.materials.end(),
                                        [&](const Material &material) { return material.name == item.name; });
        if (known == matter.materials.end()) {
            return refusal::refused(u"unknown-material"_s, u"这件事不需要材料“%1”。"_s.arg(item.name.left(40)),
                                    u"This matter has no material \"%1\"."_s.arg(item.name.left(40)));
        }
        if (item.deferred && !known->deferrable) {
            return refusal::refused(u"not-deferrable"_s, u"“%1”不能后补。"_s.arg(item.name),
                                    u"\"%1\" cannot come later."_s.arg(item.name), u"D-1"_s);
        }
    }
    QStringList missing;
    for (const Material &material : matter.materials) {
        if (!material.required) {
            continue;
        }
        const auto item = std::find_if(handed.begin(), handed.end(),
                                       [&](const HandedMaterial &one) { return one.name == material.name; });
        const bool complete =
            item != handed.end() && (material.original == 0 || item->originalSeen) && item->copies >= material.copy;
        if (!complete && (item == handed.end() || !item->deferred)) {
            missing.append(material.name);
        }
    }
    return missing;
}

bool mayDecide(const Actor &actor, const ServiceCase &serviceCase)
{
    return actor.role == Role::Leader || actor.department == serviceCase.decidingDepartment;
}

} // namespace

Error caseStateForbids(const ServiceCase &serviceCase)
{
    switch (serviceCase.state) {
    case CaseState::Accepted:
        return refusal::stateForbids(u"已受理"_s, u"accepted"_s);
    case CaseState::InReview:
        return refusal::stateForbids(u"审核中"_s, u"in review"_s);
    case CaseState::Decided:
        return refusal::stateForbids(u"已决定"_s, u"decided"_s);
    case CaseState::Finished:
        return refusal::stateForbids(u"已办结"_s, u"finished"_s);
    case CaseState::Delivered:
        return refusal::stateForbids(u"已送达"_s, u"delivered"_s);
    }
    return refusal::stateForbids({}, {});
}

bool reviewComplete(const ServiceCase &serviceCase)
{
    return std::all_of(serviceCase.branches.begin(), serviceCase.branches.end(),
                       [](const Branch &branch) { return branch.opinion != Opinion::None; });
}

std::vector<const Branch *> activeBranches(const ServiceCase &serviceCase)
{
    std::vector<const Branch *> active;
    for (const Branch &branch : serviceCase.branches) {
        if (isSet(branch.startedAt) && branch.opinion == Opinion::None) {
            active.push_back(&branch);
        }
    }
    return active;
}

CaseLight caseLight(const ServiceCase &serviceCase, Instant now)
{
    CaseLight result{lightAt(serviceCase.due, now), {}, false};
    if (result.light != Light::Green && result.light != Light::Blue) {
        return result; // its own clock says as much or more; a stop of the whole holds every part
    }
    for (const Branch *branch : activeBranches(serviceCase)) {
        const Light light = lightAt(branch->due, now);
        const bool late = light == Light::Red;
        if ((late && !result.late) || (light == Light::Yellow && result.department.isEmpty())) {
            result = {Light::Yellow, branch->department, late};
        }
    }
    return result;
}

QStringList deferredMaterials(const ServiceCase &serviceCase)
{
    QStringList names;
    for (const HandedMaterial &material : serviceCase.materials) {
        if (material.deferred) {
            names.append(material.name);
        }
    }
    return names;
}

Result<Decision> decideOn(const Deciding &on, const AcceptCase &command)
{
    const auto &[state, catalogue, context] = on;
    const Matter *matter = catalogue.matter(command.matter);
    if (!matter) {
        return refusal::matterNotListed();
    }
    const auto window = state.windows.find(command.window);
    if (window == state.windows.end()) {
        return refusal::unknown(u"这个窗口"_s, u"window"_s);
    }
    if (window->second.person.isEmpty() || window->second.person != context.actor.person ||
        window->second.ticket != command.ticket) {
        return refusal::refused(u"not-at-window"_s, u"这个号不在您的窗口办理。"_s,
                                u"This number is not being served at your window."_s);
    }
    const auto found = state.tickets.find(command.ticket);
    if (found == state.tickets.end()) {
        return refusal::unknown(u"这张号票"_s, u"ticket"_s);
    }
    if (found->second.state != TicketState::Serving) {
        return ticketStateForbids(found->second);
    }
    const auto missing = missingMaterials(*matter, command.materials);
    if (!missing) {
        return missing.error();
    }
    if (!missing->isEmpty()) {
        const QString list = missing->join(u"、"_s);
        return refusal::refused(u"materials-missing"_s, u"还缺：%1。"_s.arg(list), u"Still missing: %1."_s.arg(list),
                                u"D-1"_s);
    }

    ServiceCase serviceCase;
    serviceCase.id = context.fresh.id();
    // Counted through the year, not the day: residents and the wall know a case by the tail of its number.
    Counter counter{u"case/"_s + QString::number(int(state.today.day.year())), 0};
    if (const auto last = state.counters.find(counter.id); last != state.counters.end()) {
        counter.last = last->second.last;
    }
    ++counter.last;
    serviceCase.caseNo = u"%1-%2-%3"_s.arg(state.info.caseCode, toIso(state.today.day).remove(u'-'))
                             .arg(counter.last, 4, 10, QLatin1Char('0'));
    serviceCase.matter = matter->code;
    serviceCase.ticket = found->second.id;
    serviceCase.slipHash = found->second.codeHash;
    serviceCase.elder = found->second.elder;
    serviceCase.language = found->second.language;
    serviceCase.acceptedAt = context.now;
    serviceCase.limit = matter->promisedLimit;
    serviceCase.due = dueDate(clockTerms(serviceCase), timeRules(state.info, catalogue.calendar));
    serviceCase.materials = command.materials;
    serviceCase.decidingDepartment = matter->decidingDepartment();
    const Acting acting = actingFor(on, matter->queuePrefix);
    serviceCase.post = acting.id;
    serviceCase.owner = acting.a;
    serviceCase.handler = context.actor.person;
    serviceCase.timeline.push_back(entry(on, u"accepted"_s, u"SQ"_s, acting));
    for (const ReviewDepartment &reviewer : matter->review) {
        Branch branch;
        branch.department = reviewer.department;
        branch.role = reviewer.role;
        branch.order = reviewer.order;
        branch.parallelGroup = reviewer.parallelGroup;
        serviceCase.branches.push_back(std::move(branch));
    }
    serviceCase.state = serviceCase.branches.empty() ? CaseState::Accepted : CaseState::InReview;
    startNextBranches(on, serviceCase);
    // 即办件 is a case too, opened and finished in one action; not while something is still to come (D-1).
    if (matter->immediate() && serviceCase.branches.empty() && deferredMaterials(serviceCase).isEmpty()) {
        serviceCase.state = CaseState::Finished;
        serviceCase.result = CaseResult::Grant;
        serviceCase.decidedAt = context.now;
        serviceCase.finishedAt = context.now;
        serviceCase.timeline.push_back(entry(on, u"decided"_s, u"SQ"_s, acting));
        serviceCase.timeline.push_back(entry(on, u"finished"_s, u"SQ"_s, acting));
    }

    Decision decision;
    decision.caseId = serviceCase.id;
    decision.ticket = command.ticket;
    decision.sealed = Sealed{serviceCase.id, command.applicant, command.agent};
    decision.facts.push_back(caseFact(serviceCase, u"accepted"_s, serviceCase.caseNo));
    Ticket ticket = found->second;
    ticket.cases.push_back(serviceCase.id);
    decision.changes.emplace_back(std::move(counter));
    decision.changes.emplace_back(std::move(ticket));
    decision.changes.emplace_back(std::move(serviceCase));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const GiveOpinion &command)
{
    auto found = openCase(on, command.caseId);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    const Actor &actor = on.context.actor;
    if (actor.role != Role::Leader && actor.department != command.department) {
        return refusal::notAllowed();
    }
    if (serviceCase.state != CaseState::InReview) {
        return caseStateForbids(serviceCase);
    }
    const auto branch = std::find_if(serviceCase.branches.begin(), serviceCase.branches.end(), [&](const Branch &one) {
        return one.department == command.department && isSet(one.startedAt) && one.opinion == Opinion::None;
    });
    if (branch == serviceCase.branches.end()) {
        return refusal::refused(u"not-your-turn"_s, u"现在没有轮到这个部门审核，或者已经给过意见。"_s,
                                u"It is not this department's turn, or it has answered already."_s, u"P-1"_s);
    }
    if (command.opinion == Opinion::None ||
        (command.opinion == Opinion::Disagree && command.reason.trimmed().isEmpty())) {
        return refusal::refused(u"reason-required"_s, u"不同意必须写明理由。"_s, u"A disagreement needs its reason."_s,
                                u"P-1"_s);
    }
    branch->opinion = command.opinion;
    branch->answeredAt = on.context.now;
    serviceCase.timeline.push_back(entry(on, u"opinion"_s, command.department));
    startNextBranches(on, serviceCase);
    Fact fact = caseFact(serviceCase,
                         command.opinion == Opinion::Agree      ? u"agree"_s
                         : command.opinion == Opinion::Disagree ? u"disagree"_s
                                                                : u"agree-forward"_s,
                         command.department + u": "_s + command.reason);
    return changed(std::move(serviceCase), std::move(fact));
}

Result<Decision> decideOn(const Deciding &on, const DecideCase &command)
{
    auto found = openCase(on, command.caseId);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (!mayDecide(on.context.actor, serviceCase)) {
        return refusal::notAllowed();
    }
    if (serviceCase.state != CaseState::Accepted && serviceCase.state != CaseState::InReview) {
        return caseStateForbids(serviceCase);
    }
    if (!reviewComplete(serviceCase)) {
        return refusal::refused(u"review-open"_s, u"还有部门没有审核完，不能决定。"_s,
                                u"Not every department has answered, so there can be no decision yet."_s, u"P-3"_s);
    }
    if (command.result == CaseResult::None ||
        (command.result == CaseResult::Deny && command.reason.trimmed().isEmpty())) {
        return refusal::refused(u"reason-required"_s, u"不予必须写明理由和救济途径。"_s,
                                u"A denial needs its reason and the remedies."_s, u"S-4"_s);
    }
    if (command.result == CaseResult::Grant) {
        const QStringList deferred = deferredMaterials(serviceCase);
        if (!deferred.isEmpty()) {
            const QString list = deferred.join(u"、"_s);
            return refusal::refused(u"materials-deferred"_s, u"容缺材料还没有补齐：%1。"_s.arg(list),
                                    u"Deferred materials are not in yet: %1."_s.arg(list), u"D-1"_s);
        }
        const bool objected = std::any_of(serviceCase.branches.begin(), serviceCase.branches.end(),
                                          [](const Branch &branch) { return branch.opinion == Opinion::Disagree; });
        if (objected && command.answer.trimmed().isEmpty()) {
            return refusal::refused(u"objection-unanswered"_s, u"有部门不同意，准予前必须写明如何答复。"_s,
                                    u"A department disagreed; granting needs a recorded answer to it."_s, u"P-1"_s);
        }
    }
    serviceCase.state = CaseState::Decided;
    serviceCase.result = command.result;
    serviceCase.decidedAt = on.context.now;
    serviceCase.timeline.push_back(entry(on, u"decided"_s, serviceCase.decidingDepartment));
    QStringList words{command.reason.trimmed(), command.answer.trimmed()};
    words.removeAll(QString());
    Fact fact = caseFact(serviceCase, command.result == CaseResult::Grant ? u"grant"_s : u"deny"_s, words.join(u'\n'));
    return changed(std::move(serviceCase), std::move(fact));
}

Result<Decision> decideOn(const Deciding &on, const SupplyMaterial &command)
{
    auto found = openCase(on, command.caseId);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    const auto material = std::find_if(serviceCase.materials.begin(), serviceCase.materials.end(),
                                       [&](const HandedMaterial &one) { return one.name == command.name; });
    if (material == serviceCase.materials.end() || !material->deferred) {
        return refusal::refused(u"unknown-material"_s, u"这个办件不缺“%1”。"_s.arg(command.name.left(40)),
                                u"\"%1\" is not outstanding on this case."_s.arg(command.name.left(40)));
    }
    if (serviceCase.state != CaseState::Accepted && serviceCase.state != CaseState::InReview) {
        return caseStateForbids(serviceCase);
    }
    material->deferred = false;
    material->originalSeen = true;
    material->copies = command.copies;
    serviceCase.timeline.push_back(entry(on, u"material"_s, u"SQ"_s));
    Fact fact = caseFact(serviceCase, u"material"_s, command.name);
    return changed(std::move(serviceCase), std::move(fact));
}

Result<Decision> decideOn(const Deciding &on, const FinishCase &command)
{
    auto found = openCase(on, command.caseId);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (serviceCase.state != CaseState::Decided) {
        return caseStateForbids(serviceCase);
    }
    serviceCase.state = CaseState::Finished;
    serviceCase.finishedAt = on.context.now;
    const Matter *matter = on.catalogue.matter(serviceCase.matter);
    serviceCase.timeline.push_back(
        entry(on, u"finished"_s, u"SQ"_s, actingFor(on, matter ? matter->queuePrefix : QString())));
    Fact fact = caseFact(serviceCase, u"finished"_s);
    return changed(std::move(serviceCase), std::move(fact));
}

Result<Decision> decideOn(const Deciding &on, const DeliverCase &command)
{
    auto found = openCase(on, command.caseId);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (serviceCase.state != CaseState::Finished) {
        return caseStateForbids(serviceCase);
    }
    serviceCase.state = CaseState::Delivered;
    serviceCase.deliveredAt = on.context.now;
    const Matter *matter = on.catalogue.matter(serviceCase.matter);
    serviceCase.timeline.push_back(
        entry(on, u"delivered"_s, u"SQ"_s, actingFor(on, matter ? matter->queuePrefix : QString())));
    Fact fact = caseFact(serviceCase, u"delivered"_s, command.to);
    return changed(std::move(serviceCase), std::move(fact));
}

Result<Decision> decideOn(const Deciding &on, const RateVisit &command)
{
    const auto &[state, catalogue, context] = on;
    // The code of a tag begins with the stars it belongs to (DOMAIN 5).
    const bool tagsFit =
        std::all_of(command.tags.begin(), command.tags.end(), [&](int tag) { return tag / 100 == command.stars; });
    if (command.stars < 1 || command.stars > 5 || !tagsFit) {
        return Error{400, u"invalid-rating"_s, u"评价要选一到五级中的一级。"_s, u"Choose one of the five levels."_s,
                     u"R-1"_s};
    }
    const Error again =
        refusal::refused(u"already-rated"_s, u"已经评价过了，谢谢您。"_s, u"Rated already, thank you."_s, u"R-1"_s);
    Decision decision;
    Rating rating{context.fresh.id(), command.ticket, command.caseId, command.stars, command.tags, {}, {}, context.now};
    if (!command.caseId.isEmpty()) {
        auto found = openCase(on, command.caseId);
        if (!found) {
            return found.error();
        }
        if (found->state != CaseState::Finished && found->state != CaseState::Delivered) {
            return caseStateForbids(*found);
        }
        if (found->stars != 0) {
            return again;
        }
        rating.post = found->post;
        rating.person = found->handler;
        found->stars = command.stars;
        found->timeline.push_back(entry(on, u"rated"_s, {}));
        decision.caseId = found->id;
        decision.facts.push_back(caseFact(*found, u"rated"_s, QString::number(command.stars)));
        decision.changes.emplace_back(*found);
    } else {
        const auto found = state.tickets.find(command.ticket);
        if (found == state.tickets.end()) {
            return refusal::unknown(u"这张号票"_s, u"ticket"_s);
        }
        if (found->second.state != TicketState::Done) {
            return ticketStateForbids(found->second);
        }
        if (found->second.rated) {
            return again;
        }
        Ticket ticket = found->second;
        ticket.rated = true;
        rating.person = ticket.handler;
        if (const Post *post = postForPrefix(state, ticket.prefix)) {
            rating.post = post->id;
        }
        decision.ticket = ticket.id;
        decision.facts.push_back({u"ticket/"_s + ticket.id, u"rated"_s, QString::number(command.stars)});
        decision.changes.emplace_back(std::move(ticket));
    }
    decision.changes.emplace_back(std::move(rating));
    return decision;
}

} // namespace yizhan
