// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/signsoflife.h"

#include "domain/duty/posts.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

/** A sign of life is noted this often, so that a busy desk does not fill the feed. */
constexpr minutes signEvery{5};

/** A, B and named substitutes of any post are looked after: their presence is what a post stands on. */
bool holdsAPost(const HallState &state, const QString &person)
{
    return !person.isEmpty() && (std::any_of(state.posts.begin(), state.posts.end(),
                                             [&](const auto &entry) {
                                                 const Post &post = entry.second;
                                                 return person == post.a || person == post.b ||
                                                        person == post.substitute;
                                             }) ||
                                 std::any_of(state.standIns.begin(), state.standIns.end(),
                                             [&](const auto &entry) { return person == entry.second.person; }));
}

/** The last thing that shows that the person is there, of those that count in this stretch of the hours. */
Instant lastSign(const HallState &state, const Presence &presence, Instant now)
{
    const auto hours = stretchOf(state, presence.person, now);
    return std::max({presence.since, presence.seenAt, hours ? hours->from : Instant{}});
}

/** On duty at a post, without a resident, in the hours: then the person has to give a sign of life. */
bool isWatched(const HallState &state, const Presence &presence, Instant now)
{
    const Window *window = state.windowOf(presence.person);
    return presence.state == PresenceState::OnDuty && state.info.presenceMinutes > 0 &&
           stretchOf(state, presence.person, now) && !(window && !window->ticket.isEmpty()) &&
           holdsAPost(state, presence.person);
}

} // namespace

void noteSign(const Deciding &on, Decision &decision)
{
    const Actor &actor = on.context.actor;
    const auto found = on.state.presence.find(actor.person);
    if (actor.clockwork || decision.changes.empty() || found == on.state.presence.end() ||
        found->second.state != PresenceState::OnDuty ||
        !(holdsAPost(on.state, actor.person) || on.state.windowOf(actor.person))) {
        return;
    }
    const bool noted = std::any_of(decision.changes.begin(), decision.changes.end(), [&](const HallRecord &change) {
        const auto *presence = change.as<Presence>();
        return presence && presence->person == actor.person;
    });
    const Presence &presence = found->second;
    if (noted || (!isSet(presence.askedAt) && on.context.now < std::max(presence.seenAt, presence.since) + signEvery)) {
        return;
    }
    Presence seen = presence;
    seen.seenAt = on.context.now;
    seen.askedAt = {};
    decision.changes.emplace_back(std::move(seen));
}

void presenceWakes(const HallState &state, Instant now, const std::function<void(Wake)> &sooner)
{
    for (const auto &[person, presence] : state.presence) {
        if (!isWatched(state, presence, now)) {
            continue;
        }
        const Instant sign = lastSign(state, presence, now);
        const Instant end = stretchOf(state, person, now).value_or(Stretch()).to;
        if (isSet(presence.askedAt) && presence.askedAt >= sign) {
            const Instant at = presence.askedAt + minutes{state.info.answerMinutes};
            if (at < end) {
                sooner({at, u"mark-away/"_s + person, MarkAway{person}});
            }
            continue;
        }
        const Instant at = sign + minutes{state.info.presenceMinutes};
        if (at < end) {
            sooner({at, u"ask-presence/"_s + person, AskPresence{person}});
        }
    }
}

Result<Decision> decideOn(const Deciding &on, const SignOfLife &command)
{
    const auto found = on.state.presence.find(command.person);
    if (found == on.state.presence.end()) {
        return refusal::unknown(u"这名工作人员"_s, u"member of staff"_s);
    }
    Decision decision;
    const Presence &before = found->second;
    const bool markedAway = before.state == PresenceState::Away && isSet(before.askedAt);
    if (before.state != PresenceState::OnDuty && !markedAway) {
        return decision; // whoever said 开会 or 外出 says so when it is over
    }
    if (!markedAway && !isSet(before.askedAt) && on.context.now < before.seenAt + minutes{1}) {
        return decision;
    }
    decision.changes.emplace_back(presenceFor(on, command.person, PresenceState::OnDuty));
    if (markedAway) {
        decision.facts.push_back({u"person/"_s + command.person, u"back"_s, {}});
        if (const Window *window = on.state.windowOf(command.person); window && window->state == WindowState::Paused) {
            Window open = *window;
            open.state = WindowState::Open;
            open.backAt = {};
            decision.changes.emplace_back(std::move(open));
        }
    }
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const AskPresence &command)
{
    Decision decision;
    const auto found = on.state.presence.find(command.person);
    const Instant now = on.context.now;
    if (found == on.state.presence.end() || !isWatched(on.state, found->second, now)) {
        return decision;
    }
    const Instant sign = lastSign(on.state, found->second, now);
    if (now < sign + minutes{on.state.info.presenceMinutes} || found->second.askedAt >= sign) {
        return decision;
    }
    Presence asked = found->second;
    asked.askedAt = now;
    decision.facts.push_back({u"person/"_s + command.person, u"asked"_s, {}});
    decision.changes.emplace_back(std::move(asked));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const MarkAway &command)
{
    Decision decision;
    const auto found = on.state.presence.find(command.person);
    const Instant now = on.context.now;
    if (found == on.state.presence.end() || !isWatched(on.state, found->second, now) || !isSet(found->second.askedAt) ||
        now < found->second.askedAt + minutes{on.state.info.answerMinutes}) {
        return decision;
    }
    if (const Window *window = on.state.windowOf(command.person)) {
        Window paused = *window;
        paused.state = WindowState::Paused;
        paused.backAt = {};
        decision.changes.emplace_back(std::move(paused));
    }
    Presence away = presenceFor(on, command.person, PresenceState::Away);
    away.askedAt = found->second.askedAt;
    decision.facts.push_back({u"person/"_s + command.person, u"away"_s, u"no-sign"_s});
    decision.changes.emplace_back(std::move(away));
    return decision;
}

} // namespace yizhan
