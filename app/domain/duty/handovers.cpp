// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/handovers.h"

#include "domain/cases/casestates.h"
#include "domain/duty/absences.h"
#include "domain/duty/opentime.h"
#include "domain/duty/posts.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The hand-over of an absence, for whoever signs it. */
struct Signing
{
    Absence absence;
    Handover *handover = nullptr;
};

std::optional<Error> open(const Deciding &on, const QString &id, const QString &post, Signing *signing)
{
    Result<Absence> absence = knownAbsence(on, id);
    if (!absence) {
        return absence.error();
    }
    signing->absence = *absence;
    auto &all = signing->absence.handovers;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Handover &one) { return one.post == post; });
    if (found == all.end()) {
        return refusal::unknown(u"这份交接单"_s, u"hand-over"_s);
    }
    signing->handover = &*found;
    const AbsencePhase phase = phaseOf(on.state, signing->absence);
    if (phase == AbsencePhase::Cancelled || phase == AbsencePhase::Refused) {
        return phaseForbids(phase);
    }
    return std::nullopt;
}

bool covers(const Deciding &on, const Handover &handover)
{
    return mayCover(on.state, handover, on.context.actor.person, on.context.now);
}

bool serves(const HallState &state, const QString &post, const QString &person, Instant now)
{
    const auto found = state.posts.find(post);
    return found != state.posts.end() && postNow(state, found->second, now).person == person;
}

Error signedAlready()
{
    return refusal::refused(u"already-signed"_s, u"已经签过了。"_s, u"That is signed already."_s);
}

Result<Decision> kept(Signing signing, Decision decision)
{
    decision.absence = signing.absence.id;
    decision.changes.emplace_back(std::move(signing.absence));
    return decision;
}

} // namespace

bool mayCover(const HallState &state, const Handover &handover, const QString &person, Instant now)
{
    const auto post = state.posts.find(handover.post);
    return !person.isEmpty() && person != handover.from &&
           (person == handover.to || person == handover.signedToBy || person == handover.coveredBy ||
            (post != state.posts.end() && person == post->second.b) || serves(state, handover.post, person, now));
}

bool isAskedToTake(const HallState &state, const Absence &absence, const Handover &handover, const QString &person,
                   Instant now)
{
    return !person.isEmpty() && person != handover.from &&
           (person == handover.to ||
            (phaseOf(state, absence) == AbsencePhase::Running && serves(state, handover.post, person, now)));
}

QString briefedBy(const HallState &state, const Handover &handover)
{
    const auto post = state.posts.find(handover.post);
    return post == state.posts.end() || post->second.a != handover.from ? QString()
           : !handover.signedToBy.isEmpty()                             ? handover.signedToBy
           : !handover.coveredBy.isEmpty()                              ? handover.coveredBy
                                                                        : handover.to;
}

QString coverFor(const Absence &absence, const Post &post)
{
    if (post.a != absence.person) {
        return post.a;
    }
    const auto named = std::find_if(absence.substitutes.rbegin(), absence.substitutes.rend(),
                                    [&post](const NamedSubstitute &one) { return one.post == post.id; });
    return named == absence.substitutes.rend() ? post.b : named->person;
}

void handOverAnew(const HallState &state, const Post &post, Decision &decision)
{
    for (const auto &[id, one] : state.absences) {
        const AbsencePhase phase = phaseOf(state, one);
        if (phase != AbsencePhase::Requested && phase != AbsencePhase::Planned && phase != AbsencePhase::Running) {
            continue; // who served until A was back gives the post back
        }
        Absence absence = one;
        for (Handover &handover : absence.handovers) {
            const QString to = coverFor(absence, post);
            if (handover.post != post.id || handover.to == to || to.isEmpty()) {
                continue;
            }
            handover.to = to;
            handover.signedToAt = {};
            handover.signedToBy.clear();
            decision.facts.push_back(absenceFact(absence, u"handover-to"_s, post.id + u' ' + to));
        }
        if (!(absence == one)) {
            decision.changes.emplace_back(std::move(absence));
        }
    }
}

std::vector<HandedCase> openCasesOf(const HallState &state, const QString &post)
{
    std::vector<HandedCase> open;
    for (const auto &[id, one] : state.cases) {
        if (one.post == post && one.state != CaseState::Finished && !isOver(one.state)) {
            open.push_back({id, one.state, one.due.due});
        }
    }
    std::sort(open.begin(), open.end(), [](const HandedCase &one, const HandedCase &other) {
        return std::tie(one.dueAt, one.caseId) < std::tie(other.dueAt, other.caseId);
    });
    return open;
}

namespace {

/** What a resident does, and what time or a calendar brings about: nobody at the hall has done it. */
bool isNobodysWork(const TimelineEntry &entry)
{
    static const QStringList kinds{u"rated"_s,     u"urged"_s,       u"deemed"_s,       u"deemed-accepted"_s,
                                   u"due-moved"_s, u"due-settled"_s, u"due-unsettled"_s};
    // Papers that were promised and did not come end a case by themselves, and at no post.
    return kinds.contains(entry.kind) || (entry.kind == u"returned" && entry.post.isEmpty());
}

} // namespace

/** Cases of the post in which somebody else than A did something since A left. */
std::vector<QString> movedCases(const HallState &state, const QString &post, Instant since)
{
    std::vector<QString> moved;
    for (const auto &[id, one] : state.cases) {
        const bool byOther = std::any_of(one.timeline.begin(), one.timeline.end(), [&](const TimelineEntry &entry) {
            return entry.at >= since && entry.part != u"A" && !isNobodysWork(entry);
        });
        if (one.post == post && byOther) {
            moved.push_back(id);
        }
    }
    return moved;
}

int daysAway(const Deciding &on, const Absence &absence)
{
    return daysAway(on.state.info, calendarOf(on.state, on.catalogue), absence.begunAt, absence.to, on.context.now);
}

void forgetShortCover(const Deciding &on, const Absence &absence, Handover &handover)
{
    const Day today = on.state.info.zone.day(on.context.now);
    if (handover.coveredOn == today && !isDayAway(on.state.info, calendarOf(on.state, on.catalogue), today,
                                                  absence.begunAt, absence.to, on.context.now)) {
        --handover.coveredDays;
        handover.coveredOn = {};
    }
}

Result<Decision> decideOn(const Deciding &on, const SignHandover &command)
{
    Signing signing;
    if (auto error = open(on, command.absence, command.post, &signing)) {
        return *error;
    }
    auto &[absence, handover] = signing;
    if (on.context.actor.person != absence.person) {
        return refusal::notAllowed();
    }
    if (isSet(handover->signedFromAt)) {
        return signedAlready();
    }
    const auto handedOver = openCasesOf(on.state, handover->post);
    Decision decision;
    for (const SignHandover::NextAction &action : command.actions) {
        if (std::none_of(handedOver.begin(), handedOver.end(),
                         [&](const HandedCase &one) { return one.caseId == action.caseId; })) {
            return refusal::unknown(u"这个未结办件"_s, u"open case"_s);
        }
        if (!action.words.trimmed().isEmpty()) {
            decision.facts.push_back(
                {u"case/"_s + action.caseId, u"next-action"_s, action.words.trimmed()}); // goes with the case
            decision.facts.push_back(absenceFact(absence, u"next-action"_s, action.caseId));
        }
    }
    handover->cases = handedOver;
    handover->signedFromAt = on.context.now;
    handover->advance = isSet(absence.begunAt) ? HandoverAdvance::Later : HandoverAdvance::Before;
    decision.facts.push_back(absenceFact(absence, u"handed-over"_s, handover->post));
    addWords(absence, u"materials"_s, command.materials, decision);
    addWords(absence, u"seals"_s, command.seals, decision);
    addWords(absence, u"notes"_s, command.notes, decision);
    return kept(std::move(signing), std::move(decision));
}

Result<Decision> decideOn(const Deciding &on, const TakeHandover &command)
{
    Signing signing;
    if (auto error = open(on, command.absence, command.post, &signing)) {
        return *error;
    }
    auto &[absence, handover] = signing;
    if (!covers(on, *handover)) {
        return refusal::notAllowed();
    }
    if (!isSet(handover->signedFromAt)) {
        const QString name = nameOf(on.state, absence.person);
        return refusal::refused(u"not-handed-over"_s, u"%1还没有签交接单。"_s.arg(name),
                                u"%1 has not signed the hand-over yet."_s.arg(name), u"AB-3"_s);
    }
    if (isSet(handover->signedToAt)) {
        return signedAlready();
    }
    handover->signedToAt = on.context.now;
    handover->signedToBy = on.context.actor.person;
    Decision decision;
    decision.facts.push_back(absenceFact(absence, u"taken-over"_s, handover->post));
    return kept(std::move(signing), std::move(decision));
}

Result<Decision> decideOn(const Deciding &on, const BriefReturn &command)
{
    Signing signing;
    if (auto error = open(on, command.absence, command.post, &signing)) {
        return *error;
    }
    auto &[absence, handover] = signing;
    if (!covers(on, *handover)) {
        return refusal::notAllowed();
    }
    if (const AbsencePhase phase = phaseOf(on.state, absence); phase != AbsencePhase::Ended) {
        return phaseForbids(phase);
    }
    if (isSet(handover->briefedAt)) {
        return signedAlready();
    }
    handover->briefedAt = on.context.now;
    Decision decision;
    decision.facts.push_back(absenceFact(absence, u"briefed"_s, handover->post));
    addWords(absence, u"brief"_s, command.words, decision);
    addWords(absence, u"returned-materials"_s, command.returned, decision);
    return kept(std::move(signing), std::move(decision));
}

Result<Decision> decideOn(const Deciding &on, const SignBack &command)
{
    Signing signing;
    if (auto error = open(on, command.absence, command.post, &signing)) {
        return *error;
    }
    auto &[absence, handover] = signing;
    if (on.context.actor.person != absence.person) {
        return refusal::notAllowed();
    }
    if (!isSet(handover->briefedAt)) {
        return refusal::refused(u"not-briefed"_s, u"顶岗的同事还没有写交回说明。"_s,
                                u"Whoever covered has not written the brief yet."_s, u"AB-7"_s);
    }
    if (isSet(handover->signedBackAt)) {
        return signedAlready();
    }
    handover->signedBackAt = on.context.now;
    Decision decision;
    decision.facts.push_back(absenceFact(absence, u"signed-back"_s, handover->post));
    return kept(std::move(signing), std::move(decision));
}

Result<Decision> decideOn(const Deciding &on, const MarkHandover &command)
{
    Result<Absence> absence = knownAbsence(on, command.absence);
    if (!absence) {
        return absence.error();
    }
    Decision decision;
    for (Handover &handover : absence->handovers) {
        if (!isSet(handover.signedFromAt) && !isSet(handover.markedAt) && handover.dueBy <= on.context.now) {
            handover.markedAt = on.context.now;
            decision.facts.push_back(absenceFact(*absence, u"no-handover"_s, handover.post));
        }
    }
    if (!decision.facts.empty()) {
        decision.changes.emplace_back(std::move(*absence));
    }
    return decision;
}

} // namespace yizhan
