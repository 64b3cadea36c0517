// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/posts.h"

#include "domain/absences.h"

#include <algorithm>

namespace yizhan {

namespace {

const Presence *presenceOf(const HallState &state, const QString &person)
{
    const auto found = state.presence.find(person);
    return found == state.presence.end() ? nullptr : &found->second;
}

/** Since when the person is not there; the epoch for one who never was. */
Instant awaySince(const HallState &state, const QString &person)
{
    const Presence *presence = presenceOf(state, person);
    return presence ? presence->since : Instant{};
}

struct Candidate
{
    PostState state;
    QString person;
    const char16_t *part;
};

/** In the order in which they answer for the post. */
std::vector<Candidate> chainOf(const HallState &state, const Post &post)
{
    std::vector<Candidate> chain{{PostState::Primary, post.a, u"A"}, {PostState::Covered, post.b, u"B"}};
    if (const auto found = state.standIns.find(post.id); found != state.standIns.end()) {
        chain.push_back({PostState::Substitute, found->second.person, u""});
    }
    for (const QString &person : namedSubstitutes(state, post)) {
        chain.push_back({PostState::Substitute, person, u""});
    }
    chain.push_back({PostState::Substitute, post.substitute, u""});
    return chain;
}

/** Start of the slot in which `now` is. */
Instant slotBegin(const HallDay &today, Instant now)
{
    Instant begin{};
    for (std::size_t i = 0; i + 1 < today.opens.size() && today.opens[i] <= now; i += 2) {
        begin = today.opens[i];
    }
    return begin;
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
    const Presence *a = presenceOf(state, post.a);
    result.primary = a ? a->state : PresenceState::OffDuty;
    if (!isOpen(state.today, now)) {
        return result;
    }
    result.state = PostState::Vacant;
    result.since = slotBegin(state.today, now);
    Instant before{}; // since when everybody before in the chain is away
    for (const Candidate &candidate : chainOf(state, post)) {
        if (candidate.person.isEmpty()) {
            continue;
        }
        const Presence *presence = presenceOf(state, candidate.person);
        if (presence && presence->state == PresenceState::OnDuty) {
            result.state = candidate.state;
            result.person = candidate.person;
            result.part = QString::fromUtf16(candidate.part);
            result.since = std::max(presence->since, before);
            if (const Window *window = state.windowOf(candidate.person)) {
                result.window = window->id;
            }
            break;
        }
        before = std::max(before, awaySince(state, candidate.person));
    }
    if (result.state == PostState::Vacant) {
        result.since = std::max(result.since, before);
    }
    if (result.state != PostState::Primary) {
        if (a) {
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
    if (person.isEmpty()) {
        return nullptr;
    }
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

const Post *leadersPost(const HallState &state)
{
    for (const auto &[id, post] : state.posts) {
        if (post.prefixes.isEmpty()) {
            return &post;
        }
    }
    return nullptr;
}

std::vector<const Post *> coveredBy(const HallState &state, const QString &person, Instant now)
{
    std::vector<const Post *> covered;
    for (const auto &[id, post] : state.posts) {
        if (!person.isEmpty() && post.a != person && postNow(state, post, now).person == person) {
            covered.push_back(&post);
        }
    }
    return covered;
}

QStringList queuesAt(const HallState &state, const Window &window, Instant now)
{
    QStringList queues = window.prefixes;
    for (const Post *post : coveredBy(state, window.person, now)) {
        for (const QString &prefix : post->prefixes) {
            if (!queues.contains(prefix)) {
                queues.append(prefix);
            }
        }
    }
    return queues;
}

CaseHolder holderOf(const HallState &state, const ServiceCase &serviceCase, Instant now)
{
    const auto found = state.posts.find(serviceCase.post);
    if (found == state.posts.end()) {
        return {serviceCase.handler, serviceCase.owner, serviceCase.handler != serviceCase.owner};
    }
    const Post &post = found->second;
    CaseHolder holder{{}, serviceCase.owner.isEmpty() ? post.a : serviceCase.owner, false};
    const PostNow serving = postNow(state, post, now);
    if (serving.state == PostState::Closed) {
        holder.person = runningAbsence(state, post.a) ? coverOf(state, post) : post.a;
    } else {
        holder.person = serving.person;
    }
    holder.covered = !holder.person.isEmpty() && holder.person != holder.owner;
    return holder;
}

} // namespace yizhan
