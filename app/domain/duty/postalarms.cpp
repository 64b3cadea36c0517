// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/postalarms.h"

#include "domain/duty/absences.h"
#include "domain/duty/approvals.h"
#include "domain/duty/opentime.h"
#include "domain/duty/posts.h"

#include <algorithm>
#include <optional>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** How an alarm ended: when, and who took the post; nobody where the hours did. */
struct AlarmEnd
{
    Instant at{};
    QString person;
};

/**
 * When an empty post was none any more, by the hours alone: closed, or whoever stayed logged in is to serve it again
 * (after lunch). A server that runs sees that at that minute; one that was off finds the turn behind it, and the record
 * ends there and not at the restart. Nobody came or went without it, so who was there when it stopped was there then.
 */
std::optional<AlarmEnd> endedAtTurn(const Deciding &on, const Vacancy &vacancy)
{
    const auto post = on.state.posts.find(vacancy.post);
    if (post == on.state.posts.end()) {
        return std::nullopt;
    }
    for (const Instant turn : dutyTurns(on.state)) {
        if (turn <= std::max(vacancy.since, on.state.today.turned) || turn > on.context.now) {
            continue; // what the clockwork has seen it has seen
        }
        const PostNow then = postNow(on.state, post->second, turn);
        if (then.state == PostState::Closed || (then.state != PostState::Vacant && then.since <= turn)) {
            return AlarmEnd{turn, then.person};
        }
    }
    return std::nullopt;
}

/**
 * How the alarm has ended, whenever the server comes to note it; nothing: the post is empty still. What turned on an
 * earlier day than the hall's is known by the hours alone.
 */
std::optional<AlarmEnd> endOf(const Deciding &on, const Vacancy &vacancy, const PostNow &is)
{
    if (auto turned = endedAtTurn(on, vacancy)) {
        return turned;
    }
    if (is.state == PostState::Vacant) {
        return std::nullopt;
    }
    const Instant now = on.context.now;
    if (is.state != PostState::Closed) {
        return AlarmEnd{now, is.person};
    }
    const Instant end = servedUntil(on.state, calendarOf(on.state, on.catalogue), vacancy.post, now);
    return AlarmEnd{isSet(end) && end > vacancy.since ? end : now, {}};
}

/** Ends it in the record, and says so. */
void endAlarm(const Vacancy &open, const AlarmEnd &end, Decision &decision)
{
    Vacancy ended = open;
    ended.endedAt = end.at;
    ended.endedBy = end.person;
    decision.facts.push_back({u"post/"_s + open.post, u"alarm-ended"_s, end.person});
    decision.changes.emplace_back(std::move(ended));
}

/** Since when the post is empty, not counting what an earlier alarm has counted. */
Instant emptySince(const HallState &state, const QString &post, const PostNow &now)
{
    Instant since = now.since;
    for (const auto &[id, vacancy] : state.vacancies) {
        if (vacancy.post == post) {
            since = std::max(since, vacancy.endedAt);
        }
    }
    return since;
}

/** Until when the records of that post have counted; `now` where its alarm goes on. */
Instant countedUntil(const Deciding &on, const HallState &after, const Post &post)
{
    Instant until{};
    for (const auto &[id, vacancy] : on.state.vacancies) {
        if (vacancy.post != post.id) {
            continue;
        }
        Instant end = vacancy.endedAt;
        if (!isSet(end)) {
            const auto found = after.posts.find(post.id);
            const PostNow is = found == after.posts.end() ? PostNow{} : postNow(after, found->second, on.context.now);
            const auto ended = endOf(on, vacancy, is);
            end = ended ? ended->at : on.context.now;
        }
        until = std::max(until, end);
    }
    return until;
}

/** The stretches of the day in which the post was empty and which are over, of those that the clockwork has not seen.
 */
std::vector<Vacancy> missedOf(const Deciding &on, const HallState &after, const Post &post)
{
    std::vector<Vacancy> missed;
    const std::vector<Instant> turns = dutyTurns(on.state);
    const Instant counted = countedUntil(on, after, post);
    for (std::size_t i = 1; i < turns.size(); ++i) {
        const Instant end = turns[i];
        if (end <= on.state.today.turned || end > on.context.now) {
            continue; // what the clockwork has seen it has seen
        }
        const PostNow was = postNow(on.state, post, end - std::chrono::milliseconds{1});
        const Instant since = std::max(was.since, counted);
        if (was.state != PostState::Vacant || since >= end) {
            continue;
        }
        if (missed.empty() || missed.back().endedAt < since) {
            missed.emplace_back();
            missed.back().post = post.id;
            missed.back().since = since;
        }
        const PostNow then = postNow(on.state, post, end);
        missed.back().endedAt = end;
        missed.back().endedBy = then.since <= end ? then.person : QString();
    }
    std::erase_if(missed, [](const Vacancy &one) { return one.endedAt - one.since < vacancyGrace; });
    return missed;
}

} // namespace

const Vacancy *openVacancy(const HallState &state, const QString &post)
{
    for (const auto &[id, vacancy] : state.vacancies) {
        if (vacancy.post == post && !isSet(vacancy.endedAt)) {
            return &vacancy;
        }
    }
    return nullptr;
}

void noteEndedAlarms(const Deciding &on, const HallState &after, Decision &decision)
{
    for (const auto &[id, open] : on.state.vacancies) {
        if (isSet(open.endedAt)) {
            continue;
        }
        const auto post = after.posts.find(open.post);
        const PostNow is = post == after.posts.end() ? PostNow{} : postNow(after, post->second, on.context.now);
        if (const auto end = endOf(on, open, is)) {
            endAlarm(open, *end, decision);
        }
    }
}

void noteMissedVacancies(const Deciding &on, const HallState &after, Decision &decision)
{
    if (on.state.presence.empty()) {
        return; // a hall in which nobody has ever logged in: whether anybody came is not known
    }
    for (const auto &[id, post] : on.state.posts) {
        for (Vacancy &one : missedOf(on, after, post)) {
            one.id = on.context.fresh.id();
            decision.facts.push_back({u"post/"_s + id, u"was-vacant"_s, toIso(one.endedAt), one.since});
            decision.changes.emplace_back(std::move(one));
        }
    }
}

void alarmWakes(const HallState &state, Instant now, const std::function<void(Wake)> &sooner)
{
    for (const auto &[id, post] : state.posts) {
        const PostNow is = postNow(state, post, now);
        const Vacancy *open = openVacancy(state, id);
        if (is.state == PostState::Vacant && !open) {
            sooner({emptySince(state, id, is) + vacancyGrace, u"raise-alarm/"_s + id, WatchPost{id}});
        } else if (is.state == PostState::Vacant && !isSet(open->everyoneAt)) {
            sooner({open->raisedAt + vacancyWidens, u"widen-alarm/"_s + open->id, WatchPost{id}});
        } else if (is.state != PostState::Vacant && open) {
            sooner({now, u"end-alarm/"_s + open->id, WatchPost{id}});
        }
    }
}

Result<Decision> decideOn(const Deciding &on, const WatchPost &command)
{
    const auto &[state, catalogue, context] = on;
    Decision decision;
    const auto found = state.posts.find(command.post);
    const PostNow is = found == state.posts.end() ? PostNow{} : postNow(state, found->second, context.now);
    const Vacancy *open = openVacancy(state, command.post);
    const QString subject = u"post/"_s + command.post;
    if (is.state != PostState::Vacant && !open) {
        return decision;
    }
    if (open) {
        if (const auto end = endOf(on, *open, is)) { // while the server was off: nobody is told of what is over
            endAlarm(*open, *end, decision);
            return decision;
        }
        if (!isSet(open->everyoneAt) && context.now >= open->raisedAt + vacancyWidens) {
            Vacancy wider = *open;
            wider.everyoneAt = context.now;
            decision.facts.push_back({subject, u"alarm-everyone"_s, {}});
            decision.changes.emplace_back(std::move(wider));
        }
        return decision;
    }
    const Instant since = emptySince(state, command.post, is);
    if (context.now < since + vacancyGrace) {
        return decision;
    }
    Vacancy vacancy;
    vacancy.id = context.fresh.id();
    vacancy.post = command.post;
    vacancy.since = since;
    vacancy.raisedAt = context.now;
    std::vector<QString> told{found->second.b, found->second.substitute};
    for (const QString &named : namedSubstitutes(state, found->second)) {
        told.push_back(named); // by the leave that has left both away (AB-5)
    }
    for (const QString &person : leaders(state)) {
        told.push_back(person);
    }
    for (const QString &person : told) {
        if (!person.isEmpty() && !vacancy.told.contains(person)) {
            vacancy.told.append(person);
        }
    }
    decision.facts.push_back({subject, u"alarm"_s, vacancy.told.join(u' ')});
    decision.changes.emplace_back(std::move(vacancy));
    return decision;
}

} // namespace yizhan
