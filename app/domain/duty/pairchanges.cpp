// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/pairchanges.h"

#include "domain/cases/casestates.h"
#include "domain/duty/absences.h"
#include "domain/duty/approvals.h"
#include "domain/duty/handovers.h"
#include "domain/duty/posts.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

bool names(const Absence &absence, const QString &post)
{
    return std::any_of(absence.substitutes.begin(), absence.substitutes.end(),
                       [&post](const NamedSubstitute &one) { return one.post == post; });
}

/** AB-5 of what is recorded from now on: the new pair may not both be away, unless a third person is named. */
std::optional<Error> bothAway(const Deciding &on, const PairChange &change)
{
    const HallState &state = on.state;
    const auto post = state.posts.find(change.post);
    if (post == state.posts.end() || (change.toA == change.fromA && change.toB == change.fromB)) {
        return std::nullopt;
    }
    for (const auto &[id, ofA] : state.absences) {
        const Instant from = std::max(ofA.from, on.context.now);
        const AbsencePhase phase = phaseOf(state, ofA);
        const bool over =
            phase == AbsencePhase::Ended || phase == AbsencePhase::Refused || phase == AbsencePhase::Cancelled;
        if (ofA.person != change.toA || from >= ofA.to || over) {
            continue;
        }
        const Absence *ofB = absenceWithin(state, change.toB, from, ofA.to);
        const bool third = !change.toSubstitute.isEmpty() && !absenceWithin(state, change.toSubstitute, from, ofA.to);
        if (ofB && !third && !names(ofA, change.post) && !names(*ofB, change.post)) {
            const QString &name = post->second.nameZh;
            return refusal::refused(
                u"both-away"_s,
                u"%1和%2有同时不在的时候，%3会没有人。请换别人，或者先定好顶岗人。"_s.arg(
                    nameOf(state, change.toA), nameOf(state, change.toB), name),
                u"%1 and %2 are away at the same time, so %3 would be empty. Choose somebody else or a substitute first."_s
                    .arg(nameOf(state, change.toA), nameOf(state, change.toB),
                         post->second.nameEn.isEmpty() ? name : post->second.nameEn),
                u"AB-5"_s);
        }
    }
    return std::nullopt;
}

/** The post as the change makes it. */
Post changed(Post post, const PairChange &change)
{
    post.a = change.toA;
    post.b = change.toB;
    post.substitute = change.toSubstitute;
    return post;
}

} // namespace

std::optional<Error> forbidsPair(const Deciding &on, const QString &pairChange)
{
    const HallState &state = on.state;
    const auto change = state.pairChanges.find(pairChange);
    const auto post = change == state.pairChanges.end() ? state.posts.end() : state.posts.find(change->second.post);
    if (post == state.posts.end()) {
        return std::nullopt;
    }
    if (auto error = bothAway(on, change->second)) {
        return error;
    }
    const PostState before = postNow(state, post->second, on.context.now).state;
    const PostState after = postNow(state, changed(post->second, change->second), on.context.now).state;
    if (after != PostState::Vacant || before == PostState::Vacant) {
        return std::nullopt;
    }
    const QString &name = post->second.nameZh;
    return refusal::refused(
        u"pair-not-there"_s, u"现在换，%1马上没有人：新的A岗、B岗都不在。等其中一位到岗再换。"_s.arg(name),
        u"%1 would be empty at once: neither the new A nor the new B is here. Change it when one is."_s.arg(
            post->second.nameEn.isEmpty() ? name : post->second.nameEn),
        u"AB-12"_s);
}

QString pairWords(const Post &post)
{
    return QStringList{post.a, post.b, post.substitute}.join(u' ');
}

void changePair(const Deciding &on, const QString &pairChange, Decision &decision)
{
    const auto change = on.state.pairChanges.find(pairChange);
    const auto post =
        change == on.state.pairChanges.end() ? on.state.posts.end() : on.state.posts.find(change->second.post);
    if (post == on.state.posts.end()) {
        return;
    }
    PairChange done = change->second;
    done.effectiveAt = on.context.now;
    Post now = changed(post->second, done);
    if (done.toA != done.fromA) {
        for (const auto &[caseId, one] : on.state.cases) {
            if (one.post == now.id && one.owner == done.fromA && !isOver(one.state)) {
                ServiceCase moved = one;
                moved.owner = done.toA;
                decision.facts.push_back({u"case/"_s + caseId, u"owner"_s, done.toA});
                decision.changes.emplace_back(std::move(moved));
            }
        }
    }
    decision.facts.push_back({u"post/"_s + now.id, u"pair"_s, pairWords(now)});
    handOverAnew(on.state, now, decision);
    decision.changes.emplace_back(std::move(now));
    decision.changes.emplace_back(std::move(done));
}

Result<Decision> decideOn(const Deciding &on, const RequestPairChange &command)
{
    const HallState &state = on.state;
    const auto post = state.posts.find(command.post);
    if (post == state.posts.end()) {
        return refusal::unknown(u"这个岗位"_s, u"post"_s);
    }
    const bool known = mayServe(state, command.a) && mayServe(state, command.b) &&
                       (command.substitute.isEmpty() || mayServe(state, command.substitute));
    if (!known || command.a == command.b || command.substitute == command.a || command.substitute == command.b) {
        return refusal::refused(u"not-a-pair"_s, u"A岗、B岗和顶岗人要是三个不同的窗口工作人员。"_s,
                                u"A, B and the substitute have to be different people who work at windows."_s,
                                u"AB-1"_s);
    }
    const Post &now = post->second;
    if (now.a == command.a && now.b == command.b && now.substitute == command.substitute) {
        return refusal::refused(u"pair-unchanged"_s, u"和现在的AB岗一样。"_s, u"That is the pair as it is."_s);
    }
    const bool waits = std::any_of(state.pairChanges.begin(), state.pairChanges.end(), [&](const auto &entry) {
        const auto approval = state.approvals.find(entry.second.approval);
        return entry.second.post == command.post && approval != state.approvals.end() &&
               approval->second.state == ApprovalState::Waiting;
    });
    if (waits) {
        return refusal::refused(u"change-waits"_s, u"这个岗位已有一个调整在等批准。"_s,
                                u"A change of this post is waiting for approval already."_s, u"AB-13"_s);
    }
    PairChange change{on.context.fresh.id(),   command.post,   now.a,     now.b,
                      now.substitute,          command.a,      command.b, command.substitute,
                      on.context.actor.person, on.context.now, {},        {}};
    if (const auto error = bothAway(on, change)) {
        return *error;
    }
    Decision decision;
    // Who asks does not approve (AB-13): a leader's own request goes to the other leader.
    change.approval =
        askApproval(on, ApprovalKind::PairChange, change.id, on.context.actor.person, {}, command.words, decision);
    decision.facts.push_back({u"post/"_s + command.post, u"pair-asked"_s, change.id});
    const auto &approval = *decision.changes.back().as<Approval>();
    if (approval.state == ApprovalState::Granted) {
        HallState with = state;
        with.pairChanges[change.id] = change;
        const Deciding then{with, on.catalogue, on.context};
        if (const auto error = forbidsPair(then, change.id)) {
            return *error;
        }
        changePair(then, change.id, decision);
    } else {
        decision.changes.emplace_back(std::move(change));
    }
    return decision;
}

} // namespace yizhan
