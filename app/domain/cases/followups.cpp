// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/followups.h"

#include "domain/refusals.h"
#include "domain/retention.h"

#include <algorithm>
#include <tuple>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int worstGoodStars = 3; ///< 基本满意 is still no bad rating

Fact factOf(const FollowUp &followUp, const QString &kind, const QString &words = {})
{
    return {u"follow-up/"_s + followUp.id, kind, words};
}

Decision changed(FollowUp followUp, Fact fact)
{
    Decision decision;
    decision.followUp = followUp.id;
    decision.facts.push_back(std::move(fact));
    decision.changes.emplace_back(std::move(followUp));
    return decision;
}

Error forbidden(const QString &type, const QString &zh, const QString &en)
{
    return refusal::refused(type, zh, en, u"R-3"_s);
}

Error wordsMissing()
{
    return forbidden(u"reason-required"_s, u"请写明情况。"_s, u"Please say in words what was done and why."_s);
}

/** One that is still open and that the actor has to do with. */
Result<FollowUp> openOne(const Deciding &on, const QString &id)
{
    const auto found = on.state.followUps.find(id);
    if (found == on.state.followUps.end()) {
        return refusal::unknown(u"这张整改单"_s, u"follow-up"_s);
    }
    if (!concerns(on.state, found->second, on.context.actor)) {
        return refusal::notAllowed();
    }
    if (isClosed(found->second)) {
        return refusal::stateForbids(u"已销号"_s, u"closed"_s);
    }
    return found->second;
}

bool appealWaits(const FollowUp &followUp)
{
    return isSet(followUp.appealedAt) && !isSet(followUp.appealAnsweredAt);
}

bool callBackDone(const FollowUp &followUp)
{
    return !isSet(followUp.callBackDue) || isSet(followUp.calledBackAt);
}

bool isLeader(const Actor &actor)
{
    return actor.role == Role::Leader;
}

bool isLeader(const HallState &state, const QString &person)
{
    const auto found = state.people.find(person);
    return found != state.people.end() && found->second.role == Role::Leader;
}

/** Part of the post that caused it: its A, its B, and whoever had the ticket or the case, a substitute too. */
bool causedIt(const HallState &state, const FollowUp &followUp, const QString &person)
{
    if (person == followUp.person) {
        return true;
    }
    if (const auto post = state.posts.find(followUp.post); post != state.posts.end()) {
        const auto &[a, b] = std::tie(post->second.a, post->second.b);
        // Where the leaders' own pair is meant, the other leader is the one to look at it.
        const bool leaders = isLeader(state, a) && isLeader(state, b) && isLeader(state, person);
        if (!leaders && (person == a || person == b)) {
            return true;
        }
    }
    const auto one = state.cases.find(followUp.caseId);
    const auto ticket = state.tickets.find(followUp.ticket);
    const Window *window = state.windowOf(person);
    return (one != state.cases.end() && (person == one->second.handler || person == one->second.owner)) ||
           (ticket != state.tickets.end() && (person == ticket->second.handler || person == ticket->second.owner)) ||
           (window && !followUp.window.isEmpty() && window->id == followUp.window);
}

/** How free of it a person is; the freest that the hall has may close it. */
enum class Distance {
    Itself,   ///< whom it is about
    SecondTo, ///< who put it right
    Beside,   ///< of the same post
    Outside
};

Distance distanceTo(const HallState &state, const FollowUp &followUp, const QString &person)
{
    return person == followUp.person           ? Distance::Itself
           : person == followUp.mendedBy       ? Distance::SecondTo
           : causedIt(state, followUp, person) ? Distance::Beside
                                               : Distance::Outside;
}

bool ofCounter(const Person &person)
{
    return person.role == Role::Clerk || person.role == Role::Leader;
}

} // namespace

QString partIn(const HallState &state, const QString &post, const QString &person)
{
    const auto found = state.posts.find(post);
    if (found == state.posts.end() || person.isEmpty()) {
        return {};
    }
    return found->second.a == person ? u"A"_s : found->second.b == person ? u"B"_s : QString();
}

void openFollowUp(const Deciding &on, const Rating &rating, Decision &decision)
{
    if (rating.stars >= worstGoodStars) {
        return;
    }
    FollowUp followUp;
    followUp.id = on.context.fresh.id();
    followUp.rating = rating.id;
    followUp.ticket = rating.ticket;
    followUp.caseId = rating.caseId;
    followUp.stars = rating.stars;
    followUp.tags = rating.tags;
    followUp.post = rating.post;
    followUp.part = rating.part;
    followUp.person = rating.person;
    followUp.window = rating.window;
    followUp.rater = rating.rater;
    followUp.openedAt = on.context.now;
    // A visit without a case left no name and no phone: there is nobody to call.
    const auto ticket = on.state.tickets.find(rating.ticket);
    if (!rating.caseId.isEmpty() || (ticket != on.state.tickets.end() && !ticket->second.cases.empty())) {
        followUp.callBackDue = dueIn(on, on.context.now, callBackDays);
    }
    followUp.mendDue = dueIn(on, on.context.now, mendDays);
    decision.followUp = followUp.id;
    decision.facts.push_back(factOf(followUp, u"opened"_s, QString::number(rating.stars)));
    decision.changes.emplace_back(std::move(followUp));
}

Instant callBackBy(const HallState &state, const QString &caseId, const QString &ticket)
{
    for (const auto &[id, one] : state.followUps) {
        if (one.caseId == caseId && one.ticket == ticket && !isClosed(one)) { // one rating a case, one a visit
            return one.callBackDue;
        }
    }
    return {};
}

bool concerns(const HallState &state, const FollowUp &followUp, const Actor &actor)
{
    if (isLeader(actor)) {
        return true;
    }
    if (actor.person.isEmpty()) {
        return false;
    }
    if (actor.person == followUp.person) {
        return true;
    }
    const auto post = state.posts.find(followUp.post);
    const bool ofPost =
        post != state.posts.end() &&
        (actor.person == post->second.a || actor.person == post->second.b || actor.person == post->second.substitute);
    // Those of other posts once it waits for somebody to close it, and then not who may not.
    return ofPost || actor.person == followUp.closedBy ||
           (actor.role == Role::Clerk && !isClosed(followUp) && !closingForbidden(state, followUp, actor));
}

Result<Decision> decideOn(const Deciding &on, const CallBackRater &command)
{
    auto found = openOne(on, command.followUp);
    if (!found) {
        return found.error();
    }
    if (callBackDone(*found)) {
        return forbidden(u"call-back-done"_s, u"不需要再回访。"_s, u"There is nobody left to call back."_s);
    }
    if (command.words.trimmed().isEmpty()) {
        return wordsMissing();
    }
    ++found->calls;
    found->reached = command.reached;
    if (command.reached || found->calls >= triesToCallBack) {
        found->calledBackAt = on.context.now;
        found->calledBackBy = on.context.actor.person;
    }
    Fact fact = factOf(*found, command.reached ? u"called-back"_s : u"not-reached"_s, command.words);
    return changed(std::move(*found), std::move(fact));
}

Result<Decision> decideOn(const Deciding &on, const MendFollowUp &command)
{
    auto found = openOne(on, command.followUp);
    if (!found) {
        return found.error();
    }
    if (command.outcome == FollowUpOutcome::None || command.outcome == FollowUpOutcome::Unfounded) {
        return forbidden(u"outcome-required"_s, u"请选择处理结果。"_s, u"Say how it was settled."_s);
    }
    if (command.words.trimmed().isEmpty()) {
        return wordsMissing();
    }
    if (!callBackDone(*found)) {
        return forbidden(u"call-back-first"_s, u"实名差评要先回访，再整改。"_s,
                         u"Whoever gave a name is called back first."_s);
    }
    found->mendedAt = on.context.now;
    found->mendedBy = on.context.actor.person;
    found->outcome = command.outcome;
    Fact fact = factOf(*found, u"mended"_s, command.words);
    return changed(std::move(*found), std::move(fact));
}

Result<Decision> decideOn(const Deciding &on, const ExtendFollowUp &command)
{
    auto found = openOne(on, command.followUp);
    if (!found) {
        return found.error();
    }
    if (!isLeader(on.context.actor)) {
        return refusal::notAllowed();
    }
    if (found->extended || isSet(found->mendedAt)) {
        return forbidden(u"extended-already"_s, u"整改期限只能延长一次，整改后不能再延长。"_s,
                         u"The time can be made longer once, and not after it was put right."_s);
    }
    if (on.context.now > found->mendDue) {
        return forbidden(u"extension-too-late"_s, u"已经超期，不能再延长。"_s,
                         u"It is overdue already; it is too late for more time."_s);
    }
    if (command.words.trimmed().isEmpty()) {
        return wordsMissing();
    }
    found->extended = true;
    found->mendDue = dueIn(on, found->openedAt, longestMendDays);
    Fact fact = factOf(*found, u"extended"_s, command.words);
    return changed(std::move(*found), std::move(fact));
}

Result<Decision> decideOn(const Deciding &on, const AppealRating &command)
{
    auto found = openOne(on, command.followUp);
    if (!found) {
        return found.error();
    }
    if (on.context.actor.person != found->person) {
        return forbidden(u"not-yours"_s, u"只有被评价人可以申诉。"_s, u"Only the person it is about may appeal."_s);
    }
    if (isSet(found->appealedAt)) {
        return forbidden(u"appealed-already"_s, u"只能申诉一次。"_s, u"There is one appeal, and it was made."_s);
    }
    if (command.words.trimmed().isEmpty()) {
        return wordsMissing();
    }
    found->appealedAt = on.context.now;
    Fact fact = factOf(*found, u"appealed"_s, command.words);
    return changed(std::move(*found), std::move(fact));
}

Result<Decision> decideOn(const Deciding &on, const AnswerAppeal &command)
{
    auto found = openOne(on, command.followUp);
    if (!found) {
        return found.error();
    }
    const Actor &actor = on.context.actor;
    if (!isLeader(actor)) {
        return refusal::notAllowed();
    }
    if (!appealWaits(*found)) {
        return forbidden(u"no-appeal"_s, u"没有待答复的申诉。"_s, u"No appeal waits for an answer."_s);
    }
    if (actor.person == found->person) {
        return forbidden(u"own-rating"_s, u"不能答复自己的申诉。"_s, u"Nobody answers an appeal of their own."_s);
    }
    if (command.words.trimmed().isEmpty()) {
        return wordsMissing();
    }
    found->appealAnsweredAt = on.context.now;
    found->appealAnsweredBy = actor.person;
    if (command.uphold) {
        // Nothing to put right any more; whoever gave a name is still told so.
        found->outcome = FollowUpOutcome::Unfounded;
        found->mendedAt = on.context.now;
        found->mendedBy = found->person;
    }
    Fact fact = factOf(*found, command.uphold ? u"appeal-upheld"_s : u"appeal-rejected"_s, command.words);
    return changed(std::move(*found), std::move(fact));
}

std::optional<Error> closingForbidden(const HallState &state, const FollowUp &followUp, const Actor &actor)
{
    if (appealWaits(followUp)) {
        return forbidden(u"appeal-open"_s, u"申诉还没有答复，不能销号。"_s, u"The appeal is not answered yet."_s);
    }
    if (!callBackDone(followUp)) {
        return forbidden(u"call-back-first"_s, u"还没有回访，不能销号。"_s, u"Nobody has been called back yet."_s);
    }
    if (!isSet(followUp.mendedAt)) {
        return forbidden(u"not-mended"_s, u"还没有整改，不能销号。"_s, u"Nothing has been put right yet."_s);
    }
    // Two people and one window must work (DOMAIN 11a): where nobody is outside, the other person closes it.
    Distance furthest = Distance::SecondTo;
    for (const auto &[id, person] : state.people) {
        furthest = ofCounter(person) ? std::max(furthest, distanceTo(state, followUp, id)) : furthest;
    }
    const Distance distance = distanceTo(state, followUp, actor.person);
    if (distance >= furthest) {
        return {};
    }
    if (distance == Distance::SecondTo) {
        return forbidden(u"second-person"_s, u"销号要由另一个人确认。"_s,
                         u"Somebody else than who put it right has to close it."_s);
    }
    return forbidden(u"own-rating"_s,
                     u"引起差评的岗位（A、B岗和经办人）不能自己销号，请大厅负责人或其他岗位的人销号。"_s,
                     u"The post that it is about cannot close it; the leader or somebody of another post does."_s);
}

Result<Decision> decideOn(const Deciding &on, const CloseFollowUp &command)
{
    auto found = openOne(on, command.followUp);
    if (!found) {
        return found.error();
    }
    if (const auto error = closingForbidden(on.state, *found, on.context.actor)) {
        return *error;
    }
    found->closedAt = on.context.now;
    found->closedBy = on.context.actor.person;
    Fact fact = factOf(*found, u"closed"_s, command.words);
    return changed(std::move(*found), std::move(fact));
}

Instant nextFollowUpDue(const FollowUp &followUp)
{
    if (isClosed(followUp)) {
        return {};
    }
    if (!callBackDone(followUp) && !followUp.callBackLate) {
        return followUp.callBackDue;
    }
    return isSet(followUp.mendedAt) || followUp.mendLate ? Instant{} : followUp.mendDue;
}

Result<Decision> decideOn(const Deciding &on, const MarkFollowUpLate &command)
{
    const auto found = on.state.followUps.find(command.followUp);
    if (found == on.state.followUps.end()) {
        return Decision{};
    }
    FollowUp followUp = found->second;
    const Instant due = nextFollowUpDue(followUp);
    if (!isSet(due) || on.context.now < due) {
        return Decision{};
    }
    const bool callBack = !callBackDone(followUp) && !followUp.callBackLate;
    (callBack ? followUp.callBackLate : followUp.mendLate) = true;
    Fact fact = factOf(followUp, callBack ? u"call-back-late"_s : u"mend-late"_s);
    return changed(std::move(followUp), std::move(fact));
}

void retireFollowUps(const Deciding &on, Decision &decision)
{
    const Instant asOf = retentionTime(on);
    for (const auto &[id, followUp] : on.state.followUps) {
        if (isClosed(followUp) && followUp.closedAt + std::chrono::days{followUpKeptDays} < asOf) {
            decision.removals.push_back({u"follow-up"_s, id});
            decision.forgottenWords.append(u"follow-up/"_s + id);
        }
    }
}

void forgetFollowUps(const HallState &state, const QString &caseId, Decision &decision)
{
    const auto ofCase = [&](const FollowUp &followUp) {
        const auto ticket = state.tickets.find(followUp.ticket);
        return followUp.caseId == caseId ||
               (ticket != state.tickets.end() && std::find(ticket->second.cases.begin(), ticket->second.cases.end(),
                                                           caseId) != ticket->second.cases.end());
    };
    for (const auto &[id, followUp] : state.followUps) {
        if (ofCase(followUp)) {
            decision.forgottenWords.append(u"follow-up/"_s + id);
        }
    }
}

std::vector<RatingCount> countRatings(const HallState &state, Instant since)
{
    std::map<std::pair<QString, QString>, RatingCount> counts;
    for (const auto &[id, rating] : state.ratings) {
        if (rating.at < since || rating.stars < 1 || rating.stars > 5) {
            continue;
        }
        RatingCount &count = counts[{rating.post, rating.part}];
        count.post = rating.post;
        count.part = rating.part;
        ++count.stars.at(std::size_t(rating.stars - 1));
    }
    std::vector<RatingCount> list;
    for (auto &[key, count] : counts) {
        list.push_back(std::move(count));
    }
    return list;
}

} // namespace yizhan
