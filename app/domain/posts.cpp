// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/posts.h"

namespace yizhan {

namespace {

const Presence *presenceOf(const HallState &state, const QString &person)
{
    const auto found = state.presence.find(person);
    return found == state.presence.end() ? nullptr : &found->second;
}

bool onDuty(const HallState &state, const QString &person)
{
    const Presence *presence = presenceOf(state, person);
    return presence && presence->state == PresenceState::OnDuty;
}

} // namespace

bool isOpen(const HallDay &today, Instant now)
{
    for (std::size_t i = 0; i + 1 < today.opens.size(); i += 2) {
        if (now >= today.opens[i] && now < today.opens[i + 1]) {
            return !today.closed;
        }
    }
    return false;
}

PostNow postNow(const HallState &state, const Post &post, Instant now)
{
    PostNow result;
    if (!isOpen(state.today, now)) {
        return result;
    }
    struct Candidate
    {
        PostState state;
        const QString &person;
        const char16_t *part;
    };
    for (const auto &candidate :
         {Candidate{PostState::Primary, post.a, u"A"}, Candidate{PostState::Covered, post.b, u"B"},
          Candidate{PostState::Substitute, post.substitute, u""}}) {
        if (candidate.person.isEmpty() || !onDuty(state, candidate.person)) {
            continue;
        }
        result.state = candidate.state;
        result.person = candidate.person;
        result.part = QString::fromUtf16(candidate.part);
        result.since = presenceOf(state, candidate.person)->since;
        if (const Window *window = state.windowOf(candidate.person)) {
            result.window = window->id;
        }
        break;
    }
    if (!isSet(result.since)) {
        result.state = PostState::Vacant;
    }
    if (result.state != PostState::Primary) {
        if (const Presence *a = presenceOf(state, post.a)) {
            result.backAt = a->backAt;
        }
    }
    return result;
}

const Post *postForPrefix(const HallState &state, const QString &prefix)
{
    for (const auto &[id, post] : state.posts) {
        if (post.prefixes.contains(prefix)) {
            return &post;
        }
    }
    return nullptr;
}

const Post *postServedBy(const HallState &state, const QString &person, Instant now)
{
    const Post *covering = nullptr;
    for (const auto &[id, post] : state.posts) {
        if (postNow(state, post, now).person != person) {
            continue;
        }
        if (post.a == person) {
            return &post;
        }
        covering = covering ? covering : &post;
    }
    return covering;
}

} // namespace yizhan
