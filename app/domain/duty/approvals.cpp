// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/approvals.h"

#include "domain/duty/absences.h"
#include "domain/duty/pairchanges.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

const Approval *found(const HallState &state, const QString &id)
{
    const auto it = state.approvals.find(id);
    return it == state.approvals.end() ? nullptr : &it->second;
}

Fact approvalFact(const Approval &approval, const QString &kind, const QString &detail = {})
{
    return {u"approval/"_s + approval.id, kind, detail};
}

void carryOut(const Deciding &on, const Approval &approval, Decision &decision)
{
    switch (approval.kind) {
    case ApprovalKind::PairChange:
        if (approval.state == ApprovalState::Granted) {
            changePair(on, approval.subject, decision);
        }
        return;
    case ApprovalKind::StandIn:
        if (approval.state == ApprovalState::Refused && on.state.standIns.contains(approval.subject) &&
            on.state.standIns.at(approval.subject).approval == approval.id) {
            decision.removals.push_back({u"stand-in"_s, approval.subject});
        }
        return;
    case ApprovalKind::Absence: // an absence asks for its approval itself
    case ApprovalKind::Swap:
        return;
    }
}

} // namespace

bool mayServe(const HallState &state, const QString &person)
{
    const auto it = state.people.find(person);
    return it != state.people.end() && (it->second.role == Role::Clerk || it->second.role == Role::Leader);
}

std::vector<QString> leaders(const HallState &state)
{
    std::vector<QString> pair;
    if (const Post *post = leadersPost(state)) {
        for (const QString &person : {post->a, post->b}) {
            if (state.people.contains(person)) {
                pair.push_back(person);
            }
        }
    }
    if (pair.empty()) {
        for (const auto &[id, person] : state.people) {
            if (person.role == Role::Leader) {
                pair.push_back(id);
            }
        }
    }
    return pair;
}

std::vector<QString> approversFor(const HallState &state, const QString &person)
{
    std::vector<QString> others = leaders(state);
    std::erase(others, person);
    return others;
}

QString firstApprover(const HallState &state, const QString &person, Instant now)
{
    const std::vector<QString> others = approversFor(state, person);
    if (const Post *post = leadersPost(state)) {
        const QString serving = postNow(state, *post, now).person;
        if (std::find(others.begin(), others.end(), serving) != others.end()) {
            return serving;
        }
    }
    return others.empty() ? QString() : others.front();
}

QString otherApprover(const HallState &state, const Approval &approval)
{
    for (const QString &person : approversFor(state, approval.about)) {
        if (person != approval.to) {
            return person;
        }
    }
    return {};
}

QString askApproval(const Deciding &on, ApprovalKind kind, const QString &subject, const QString &about, Day approveBy,
                    const QString &words, Decision &decision)
{
    Approval approval;
    approval.id = on.context.fresh.id();
    approval.kind = kind;
    approval.subject = subject;
    approval.requestedBy = on.context.actor.person;
    approval.about = about;
    approval.requestedAt = on.context.now;
    const std::vector<QString> others = approversFor(on.state, about);
    const QString &actor = on.context.actor.person;
    decision.facts.push_back(approvalFact(approval, u"asked"_s, words));
    if (others.empty() || std::find(others.begin(), others.end(), actor) != others.end()) {
        approval.state = ApprovalState::Granted;
        approval.answeredBy = others.empty() ? QString() : actor;
        approval.answeredAt = on.context.now;
        decision.facts.push_back(approvalFact(approval, others.empty() ? u"no-other-leader"_s : u"granted"_s));
    } else {
        approval.to = firstApprover(on.state, about, on.context.now);
        approval.approveBy = approveBy;
    }
    decision.approval = approval.id;
    const QString id = approval.id;
    decision.changes.emplace_back(std::move(approval));
    return id;
}

bool isGranted(const HallState &state, const QString &approval)
{
    const Approval *one = found(state, approval);
    return !one || one->state == ApprovalState::Granted;
}

bool isRefused(const HallState &state, const QString &approval)
{
    const Approval *one = found(state, approval);
    return one && one->state == ApprovalState::Refused;
}

Day nextApprovalDay(const Deciding &on)
{
    return calendarOf(on.state, on.catalogue).nextWorkday(on.state.info.zone.day(on.context.now));
}

Result<Decision> decideOn(const Deciding &on, const TakePost &command)
{
    const HallState &state = on.state;
    const QString &person = on.context.actor.person;
    const auto post = state.posts.find(command.post);
    if (post == state.posts.end()) {
        return refusal::unknown(u"这个岗位"_s, u"post"_s);
    }
    if (!mayServe(state, person)) {
        return refusal::notAllowed();
    }
    if (auto away = notBack(on, person)) {
        return *away;
    }
    const PostNow serving = postNow(state, post->second, on.context.now);
    Decision decision;
    if (serving.person == person) {
        return decision; // a second press
    }
    if (serving.state != PostState::Vacant) {
        return refusal::refused(u"post-served"_s, u"这个岗位现在有人或不在工作时间。"_s,
                                u"Somebody serves this post now, or the hall is not open."_s, u"AB-6"_s);
    }
    decision.changes.emplace_back(presenceFor(on, person, PresenceState::OnDuty));
    if (const Window *window = state.windowOf(person); window && window->state == WindowState::Paused) {
        Window open = *window;
        open.state = WindowState::Open;
        open.backAt = {};
        decision.changes.emplace_back(std::move(open));
    }
    const Post &one = post->second;
    StandIn standIn{one.id, person, on.context.now, {}};
    if (person == one.a || person == one.b || person == one.substitute) {
        const RosterSlot *lunch = lunchSlot(state, on.context.now);
        if (lunch && !isIn(*lunch, person)) { // their own to serve, though the roster lets them eat now
            decision.changes.emplace_back(std::move(standIn));
        }
    } else {
        standIn.approval = askApproval(on, ApprovalKind::StandIn, one.id, person, nextApprovalDay(on), {}, decision);
        decision.changes.emplace_back(std::move(standIn));
    }
    decision.facts.push_back({u"post/"_s + one.id, u"taken"_s, person});
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const AnswerApproval &command)
{
    const Approval *asked = found(on.state, command.approval);
    if (!asked) {
        return refusal::unknown(u"这个申请"_s, u"request"_s);
    }
    const QString &actor = on.context.actor.person;
    const std::vector<QString> others = approversFor(on.state, asked->about);
    const bool leads = on.context.actor.role == Role::Leader && actor != asked->about;
    if (!leads && std::find(others.begin(), others.end(), actor) == others.end()) {
        return refusal::notAllowed();
    }
    if (asked->state != ApprovalState::Waiting) {
        return refusal::refused(u"approval-answered"_s, u"这个申请已经有答复了。"_s,
                                u"This request has been answered already."_s);
    }
    if (!command.grant && command.words.trimmed().isEmpty()) {
        return refusal::refused(u"reason-required"_s, u"不同意必须写明理由。"_s, u"A refusal needs its reason."_s);
    }
    if (command.grant && asked->kind == ApprovalKind::PairChange) {
        if (const auto error = forbidsPair(on, asked->subject)) {
            return *error;
        }
    }
    Decision decision;
    Approval approval = *asked;
    approval.state = command.grant ? ApprovalState::Granted : ApprovalState::Refused;
    approval.answeredBy = actor;
    approval.answeredAt = on.context.now;
    decision.facts.push_back(
        approvalFact(approval, command.grant ? u"granted"_s : u"refused"_s, command.words.trimmed()));
    carryOut(on, approval, decision);
    decision.approval = approval.id;
    decision.changes.emplace_back(std::move(approval));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const EscalateApproval &command)
{
    Decision decision;
    const Approval *asked = found(on.state, command.approval);
    if (!asked || asked->state != ApprovalState::Waiting || isSet(asked->escalatedAt) ||
        on.context.now < asked->requestedAt + approvalPatience) {
        return decision;
    }
    const QString other = otherApprover(on.state, *asked);
    if (other.isEmpty()) {
        return decision;
    }
    Approval approval = *asked;
    approval.to = other;
    approval.escalatedAt = on.context.now;
    decision.facts.push_back(approvalFact(approval, u"escalated"_s, other));
    decision.approval = approval.id;
    decision.changes.emplace_back(std::move(approval));
    return decision;
}

} // namespace yizhan
