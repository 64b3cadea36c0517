// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/casesteps.h"

#include "domain/duty/posts.h"
#include "domain/limits/clockledger.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

Result<ServiceCase> caseFor(const Deciding &on, const QString &id, CaseAct act)
{
    const auto found = on.state.cases.find(id);
    if (found == on.state.cases.end()) {
        return refusal::unknown(u"这个办件"_s, u"case"_s);
    }
    if (const auto error = forbids(found->second, act)) {
        return *error;
    }
    return found->second;
}

namespace {

/** Of the pair, or in its place now: a leader who may have to stand in for a post acts for it only then. */
bool standsAt(const Deciding &on, const Post &post, const QString &person)
{
    return person == post.a || person == post.b || on.state.windowOf(person) != nullptr ||
           postNow(on.state, post, on.context.now).person == person;
}

} // namespace

Acting actingFor(const Deciding &on, const QString &matterCode)
{
    const Actor &actor = on.context.actor;
    if (actor.role == Role::Reviewer || actor.person.isEmpty()) {
        return {};
    }
    const Matter *matter = on.catalogue.matter(matterCode);
    const QString &person = actor.person;
    const Post *post = postForPrefix(on.state, matter ? matter->queuePrefix : QString());
    const Post *served = nullptr;
    if (!post || (person != post->a && person != post->b && person != post->substitute)) {
        served = postServedBy(on.state, person, on.context.now);
        if (served && post && actor.role == Role::Leader && served->prefixes.isEmpty()) {
            // The leaders' own post has no cases: what a leader answers is signed alike, on duty there or off.
            const bool standsIn = postNow(on.state, *post, on.context.now).person == person;
            return {standsIn ? post->nameZh : QString(), post->id, post->a, {}};
        }
        post = served ? served : post;
    }
    if (!post) {
        return {{}, {}, person, {}};
    }
    if (!served && actor.role == Role::Leader && !standsAt(on, *post, person)) {
        return {{}, post->id, post->a, {}}; // the post has the case, but it is the leader who acts
    }
    return {post->nameZh, post->id, post->a, person == post->a ? u"A"_s : person == post->b ? u"B"_s : QString()};
}

TimelineEntry entry(const Deciding &on, const QString &kind, const QString &department, const Acting &acting,
                    const QString &paper)
{
    return {on.context.now, kind, department, acting.post, acting.part, paper};
}

Fact caseFact(const ServiceCase &serviceCase, const QString &kind, const QString &detail)
{
    return {u"case/"_s + serviceCase.id, kind, detail};
}

Fact caseFact(const ServiceCase &serviceCase, Instant at, const QString &kind, const QString &detail)
{
    return {u"case/"_s + serviceCase.id, kind, detail, at};
}

Decision changed(ServiceCase serviceCase, std::vector<Fact> facts)
{
    Decision decision;
    decision.caseId = serviceCase.id;
    decision.facts = std::move(facts);
    decision.changes.emplace_back(std::move(serviceCase));
    return decision;
}

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
            branch.due = dueDate(clockTerms(serviceCase, branch), timeRules(on.state, on.catalogue));
            branch.dueSince = on.context.now;
        }
    }
}

std::optional<Matter> matterFor(const Catalogue &catalogue, const QString &code, bool hasAgent)
{
    const Matter *listed = catalogue.matter(code);
    if (!listed) {
        return {};
    }
    Matter matter = *listed;
    if (hasAgent) {
        const auto own = std::find_if(matter.materials.begin(), matter.materials.end(),
                                      [](const Material &material) { return material.name.contains(u"委托书"_s); });
        if (own == matter.materials.end()) {
            matter.materials.push_back(agentAuthority());
        } else {
            own->required = true;
            own->deferrable = false;
        }
    }
    return matter;
}

std::optional<Error> wrongMaterials(const Matter &matter, const std::vector<HandedMaterial> &handed)
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
                                    u"\"%1\" cannot come later."_s.arg(englishNames(&matter, {item.name})), u"D-1"_s);
        }
    }
    return std::nullopt;
}

bool isComplete(const Matter &matter, const HandedMaterial &handed)
{
    const auto known = std::find_if(matter.materials.begin(), matter.materials.end(),
                                    [&](const Material &material) { return material.name == handed.name; });
    return known == matter.materials.end() ||
           ((known->original == 0 || handed.originalSeen) && handed.copies >= known->copy);
}

QString englishNames(const Matter *matter, const QStringList &names)
{
    QStringList english;
    for (const QString &name : names) {
        QString known;
        for (const Material &material : matter ? matter->materials : std::vector<Material>()) {
            known = material.name == name ? material.nameEn : known;
        }
        english.append(known.isEmpty() ? name : known);
    }
    return english.join(u", "_s);
}

QStringList missingMaterials(const Matter &matter, const std::vector<HandedMaterial> &handed)
{
    QStringList missing;
    for (const Material &material : matter.materials) {
        const auto item = std::find_if(handed.begin(), handed.end(),
                                       [&](const HandedMaterial &one) { return one.name == material.name; });
        if (item == handed.end()) {
            if (material.required) {
                missing.append(material.name);
            }
        } else if (!item->deferred && (item->missing || (material.required && !isComplete(matter, *item)))) {
            missing.append(material.name);
        }
    }
    return missing;
}

void end(const Deciding &on, ServiceCase &serviceCase, CaseState state, const QString &reason)
{
    serviceCase.state = state;
    serviceCase.endedAt = on.context.now;
    serviceCase.endReason = reason;
}

bool mayDecide(const Actor &actor, const ServiceCase &serviceCase)
{
    return actor.role == Role::Leader || actor.department == serviceCase.decidingDepartment;
}

Error reasonMissing(const QString &zh, const QString &en, const QString &rule)
{
    return refusal::refused(u"reason-required"_s, zh, en, rule);
}

} // namespace yizhan
