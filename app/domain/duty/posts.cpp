// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/posts.h"

#include "domain/duty/absences.h"
#include "domain/duty/roster.h"

#include <algorithm>
#include <set>

namespace yizhan {

using namespace std::chrono;

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

/** The changes of a post's pair that took effect within these hours: who is of it now was not before them. */
class PairChanges
{
public:
    PairChanges(const HallState &state, const Post &post, Instant from, Instant now)
    {
        for (const auto &[id, change] : state.pairChanges) {
            if (change.post == post.id && change.effectiveAt > from && change.effectiveAt <= now) {
                m_changes.push_back(&change);
            }
        }
    }

    /** The last of them; unset: none was. */
    [[nodiscard]] Instant last() const
    {
        Instant at{};
        for (const PairChange *change : m_changes) {
            at = std::max(at, change->effectiveAt);
        }
        return at;
    }
    /** The last that has put another into that part of the post. */
    [[nodiscard]] Instant last(QString PairChange::*before, QString PairChange::*after) const
    {
        Instant at{};
        for (const PairChange *change : m_changes) {
            at = change->*before == change->*after ? at : std::max(at, change->effectiveAt);
        }
        return at;
    }

private:
    std::vector<const PairChange *> m_changes;
};

struct Candidate
{
    PostState state;
    QString person;
    const char16_t *part;
    Instant since{}; ///< of that part by a change of the pair in these hours
};

/** In the order in which they answer for the post. */
std::vector<Candidate> chainOf(const HallState &state, const Post &post, const PairChanges &changes)
{
    std::vector<Candidate> chain{
        {PostState::Primary, post.a, u"A", changes.last(&PairChange::fromA, &PairChange::toA)},
        {PostState::Covered, post.b, u"B", changes.last(&PairChange::fromB, &PairChange::toB)}};
    if (const auto found = state.standIns.find(post.id); found != state.standIns.end()) {
        chain.push_back({PostState::Substitute, found->second.person, u"", {}});
    }
    for (const QString &person : namedSubstitutes(state, post)) {
        chain.push_back({PostState::Substitute, person, u"", {}});
    }
    chain.push_back({PostState::Substitute, post.substitute, u"",
                     changes.last(&PairChange::fromSubstitute, &PairChange::toSubstitute)});
    return chain;
}

/** The opening hours in which `now` is, or the time between two of them. */
std::optional<Stretch> hoursAround(const HallDay &today, Instant now, bool open)
{
    for (std::size_t i = open ? 0 : 1; i + 1 < today.opens.size(); i += 2) {
        if (now >= today.opens[i] && now < today.opens[i + 1]) {
            return Stretch{today.opens[i], today.opens[i + 1]};
        }
    }
    return std::nullopt;
}

/** The part of lunch that the slot covers. */
Stretch lunchStretch(const HallState &state, const RosterSlot &slot, Instant now)
{
    const Stretch lunch = hoursAround(state.today, now, false).value_or(Stretch());
    return {std::max(lunch.from, slotBegin(state.info, slot)), std::min(lunch.to, slotEnd(state.info, slot))};
}

bool serves(const RosterSlot &slot, const Post &post)
{
    return isIn(slot, post.a) || isIn(slot, post.b);
}

/** That post is served at that window: it is its own, or has its queue. */
bool isServedAt(const Post &post, const Window &window)
{
    return post.window == window.id ||
           std::any_of(post.prefixes.begin(), post.prefixes.end(),
                       [&window](const QString &prefix) { return window.prefixes.contains(prefix); });
}

/** Somebody has logged in there and has not paused it, which alone does not say that they sit there over noon. */
bool isManned(const Window &window)
{
    return window.state == WindowState::Open && !window.person.isEmpty();
}

/**
 * Whether somebody whom no roster keeps there over noon works on all the same: with a resident who was called since
 * noon began, or with a sign of life since then that is no older than would be taken for 暂离 at any other time. Nobody
 * logs out to eat, and the end of a visit that noon came upon is no sign that another will be called.
 */
bool worksOverNoon(const HallState &state, const Window &window, Instant now)
{
    const std::optional<Stretch> noon = hoursAround(state.today, now, false);
    const Presence *presence = presenceOf(state, window.person);
    if (!noon || !presence || presence->state != PresenceState::OnDuty) {
        return false;
    }
    if (const auto inFront = state.tickets.find(window.ticket); inFront != state.tickets.end()) {
        return inFront->second.calledAt >= noon->from;
    }
    if (!emptyPostsOf(state, window.person, now).empty()) {
        return false; // a key at the desk is not yet the post taken: the alarm goes on, and the wall says no other
    }
    const Instant sign = std::max(presence->since, presence->seenAt);
    const minutes patience{state.info.presenceMinutes + state.info.answerMinutes};
    if (sign < noon->from || (state.info.presenceMinutes > 0 && now >= sign + patience)) {
        return false;
    }
    return std::none_of(state.tickets.begin(), state.tickets.end(), [&](const auto &entry) {
        const Ticket &ticket = entry.second;
        return ticket.window == window.id && ticket.calledAt < noon->from && ticket.endedAt >= sign;
    });
}

/** When the person took the post for the rest of the day (主动顶岗), lunch or not; unset: did not. */
Instant tookAt(const HallState &state, const Post &post, const QString &person)
{
    const auto found = state.standIns.find(post.id);
    return found != state.standIns.end() && found->second.person == person ? found->second.since : Instant{};
}

bool standsIn(const HallState &state, const Post &post, const QString &person)
{
    return isSet(tookAt(state, post, person));
}

/** A resident is in front of the person. */
bool hasResident(const HallState &state, const QString &person)
{
    const Window *window = state.windowOf(person);
    return window && !window->ticket.isEmpty();
}

/** When the last visit ended that noon came upon at that person's window; unset: none did. */
Instant visitEnded(const HallState &state, const QString &person, Instant noon)
{
    Instant last{};
    for (const auto &[id, ticket] : state.tickets) {
        if (ticket.handler == person && isSet(ticket.calledAt) && ticket.calledAt < noon) {
            last = std::max(last, ticket.endedAt);
        }
    }
    return last;
}

/** Took any. */
bool standsIn(const HallState &state, const QString &person)
{
    return std::any_of(state.standIns.begin(), state.standIns.end(),
                       [&person](const auto &entry) { return entry.second.person == person; });
}

} // namespace

bool isOpen(const HallDay &today, Instant now)
{
    return !today.closed && hoursAround(today, now, true).has_value();
}

const RosterSlot *lunchSlot(const HallState &state, Instant now)
{
    if (state.today.closed || !hoursAround(state.today, now, false)) {
        return nullptr;
    }
    for (const RosterSlot *slot : slotsOfDay(state, state.today.day)) {
        if (isSet(slot->publishedAt) && slotBegin(state.info, *slot) <= now && now < slotEnd(state.info, *slot)) {
            return slot;
        }
    }
    return nullptr;
}

bool isOpen(const HallState &state, const Post &post, Instant now)
{
    if (isOpen(state.today, now)) {
        return true;
    }
    const RosterSlot *lunch = lunchSlot(state, now);
    return lunch && serves(*lunch, post);
}

std::optional<Stretch> hoursNow(const HallState &state, Instant now)
{
    if (isOpen(state.today, now)) {
        return hoursAround(state.today, now, true);
    }
    const RosterSlot *lunch = lunchSlot(state, now);
    return lunch ? std::optional(lunchStretch(state, *lunch, now)) : std::nullopt;
}

std::optional<Stretch> stretchOf(const HallState &state, const QString &person, Instant now)
{
    const RosterSlot *lunch = lunchSlot(state, now);
    return lunch && !isIn(*lunch, person) && !standsIn(state, person) ? std::nullopt : hoursNow(state, now);
}

std::vector<Instant> dutyTurns(const HallState &state)
{
    std::vector<Instant> turns = state.today.opens;
    for (const RosterSlot *slot : slotsOfDay(state, state.today.day)) {
        for (const Instant turn : {slotBegin(state.info, *slot), slotEnd(state.info, *slot)}) {
            if (isSet(slot->publishedAt) && hoursAround(state.today, turn, false)) {
                turns.push_back(turn);
            }
        }
    }
    std::sort(turns.begin(), turns.end());
    return turns;
}

PostNow postNow(const HallState &state, const Post &post, Instant now)
{
    PostNow result;
    const Presence *a = presenceOf(state, post.a);
    result.primary = a ? a->state : PresenceState::OffDuty;
    const RosterSlot *lunch = lunchSlot(state, now);
    if (!isOpen(state.today, now) && !(lunch && serves(*lunch, post))) {
        return result;
    }
    const Stretch hours = hoursNow(state, now).value_or(Stretch());
    // Over lunch the others eat, although nobody of them has logged out for it.
    const auto eats = [&](const QString &person) {
        return lunch && !isIn(*lunch, person) && !standsIn(state, post, person);
    };
    result.state = PostState::Vacant;
    result.since = hours.from;
    Instant before{}; // since when everybody before in the chain is away
    const auto served = [&](const Candidate &candidate, Instant since) {
        result.state = candidate.state;
        result.person = candidate.person;
        result.part = QString::fromUtf16(candidate.part);
        result.since = since;
        if (const Window *window = state.windowOf(candidate.person)) {
            result.window = window->id;
        }
    };
    const PairChanges changes(state, post, hours.from, now);
    const std::vector<Candidate> chain = chainOf(state, post, changes);
    const Candidate *finishing = nullptr; // whom the roster lets eat, and who has a resident in front still
    Instant finishingSince{};
    for (const Candidate &candidate : chain) {
        if (candidate.person.isEmpty()) {
            continue;
        }
        const Presence *presence = presenceOf(state, candidate.person);
        const bool onDuty = presence && presence->state == PresenceState::OnDuty;
        if (onDuty && !eats(candidate.person)) {
            // At the desk for longer, perhaps: serves the post since it is open, and since taking or being given it.
            served(candidate, std::max({presence->since, before, candidate.since, hours.from,
                                        tookAt(state, post, candidate.person)}));
            break;
        }
        if (onDuty && !finishing && hasResident(state, candidate.person)) {
            finishing = &candidate;
            finishingSince = std::max({presence->since, before, candidate.since});
        }
        before = std::max({before, candidate.since, onDuty ? hours.from : awaySince(state, candidate.person)});
    }
    // An open ticket is a sign of life: the post is empty once whoever finishes it has finished, if nobody else is
    // there.
    if (result.state == PostState::Vacant && finishing) {
        served(*finishing, finishingSince);
    }
    if (result.state == PostState::Vacant) {
        result.since = std::max({result.since, before, changes.last()}); // whoever was of it before was there
        for (const Candidate &candidate : chain) {
            const Presence *presence = presenceOf(state, candidate.person);
            if (lunch && presence && presence->state == PresenceState::OnDuty) {
                result.since = std::max(result.since, visitEnded(state, candidate.person, hours.from));
            }
        }
        // Who has only not logged in yet may come any moment: a time is said where both are known to be away, and only
        // within these hours.
        const Presence *b = presenceOf(state, post.b);
        const auto isAway = [](const Presence *one) {
            return one && (one->state != PresenceState::OffDuty || isSet(one->backAt));
        };
        if (isAway(a) && (post.b.isEmpty() || isAway(b))) {
            for (const Instant back : {a->backAt, b ? b->backAt : Instant()}) {
                if (back > now && back < hours.to && (!isSet(result.backAt) || back < result.backAt)) {
                    result.backAt = back;
                }
            }
        }
    } else if (result.state != PostState::Primary && a) {
        result.backAt = a->backAt;
    }
    if (result.state != PostState::Primary && result.primary == PresenceState::OnDuty) { // at lunch
        result.primary = PresenceState::Away;
        result.backAt = hoursAround(state.today, now, false).value_or(Stretch()).to;
    }
    if (result.backAt <= now) {
        result.backAt = {}; // was expected and has not come: a plate promises nothing that is past
    }
    return result;
}

bool answersFor(const HallState &state, const Post &post, const QString &person)
{
    const std::vector<Candidate> chain = chainOf(state, post, PairChanges(state, post, {}, {}));
    return !person.isEmpty() && std::any_of(chain.begin(), chain.end(), [&person](const Candidate &candidate) {
        return candidate.person == person;
    });
}

std::vector<const Post *> emptyPostsOf(const HallState &state, const QString &person, Instant now)
{
    std::vector<const Post *> empty;
    for (const auto &[id, post] : state.posts) {
        if (answersFor(state, post, person) && postNow(state, post, now).state == PostState::Vacant) {
            empty.push_back(&post);
        }
    }
    return empty;
}

Instant opensAgain(const HallState &state, const Post &post, Instant now)
{
    for (const Instant turn : dutyTurns(state)) {
        if (turn > now && isOpen(state, post, turn)) {
            return turn;
        }
    }
    return state.today.nextOpen;
}

Instant opensAgain(const HallDay &today, Instant now)
{
    for (std::size_t i = 0; i + 1 < today.opens.size(); i += 2) {
        if (today.opens[i] > now) {
            return today.opens[i];
        }
    }
    return today.nextOpen;
}

bool isServed(const HallState &state, const Window &window, Instant now)
{
    if (!isManned(window) || state.today.closed) {
        return false;
    }
    if (isOpen(state.today, now)) {
        return true;
    }
    const RosterSlot *lunch = lunchSlot(state, now);
    const bool stays = lunch && (isIn(*lunch, window.person) || standsIn(state, window.person));
    return stays || worksOverNoon(state, window, now);
}

const Window *plateWindow(const HallState &state, const Post &post, const PostNow &now, Instant at)
{
    const auto own = state.windows.find(post.window);
    const bool taken = own != state.windows.end() && isServed(state, own->second, at);
    const auto found = now.window.isEmpty() && (now.person.isEmpty() || taken) ? own : state.windows.find(now.window);
    return found == state.windows.end() ? nullptr : &found->second;
}

QString plateName(const HallState &state, const PostNow &now, const Window *window, Instant at)
{
    const bool instead = window && now.window.isEmpty() && isServed(state, *window, at);
    return instead ? window->person : now.person;
}

bool namesPost(const Post &post, const Window *window)
{
    return !window || window->id != post.window;
}

bool isServedElsewhere(const HallState &state, const Window &window, Instant now)
{
    return std::any_of(state.posts.begin(), state.posts.end(), [&](const auto &entry) {
        const Post &post = entry.second;
        const PostNow is = post.window == window.id ? postNow(state, post, now) : PostNow{};
        return !is.person.isEmpty() && is.window != window.id;
    });
}

std::vector<const Window *> windowsBeside(const HallState &state, Instant now)
{
    std::set<QString> said;
    for (const auto &[id, post] : state.posts) {
        if (const Window *window = plateWindow(state, post, postNow(state, post, now), now)) {
            said.insert(window->id);
        }
    }
    std::vector<const Window *> beside;
    const bool noon = !state.today.closed && hoursAround(state.today, now, false);
    for (const auto &[id, window] : state.windows) {
        if (!said.contains(id) && (isServed(state, window, now) || (noon && isManned(window)))) {
            beside.push_back(&window);
        }
    }
    std::sort(beside.begin(), beside.end(),
              [](const Window *one, const Window *other) { return one->number < other->number; });
    return beside;
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

bool hasQueue(const HallState &state, const Window &window, const QString &prefix, Instant now)
{
    if (window.prefixes.contains(prefix)) {
        return true;
    }
    return !window.person.isEmpty() && std::any_of(state.posts.begin(), state.posts.end(), [&](const auto &entry) {
        const Post &post = entry.second;
        return post.prefixes.contains(prefix) && postNow(state, post, now).person == window.person;
    });
}

QStringList queuesAt(const HallState &state, const Window &window, Instant now)
{
    QStringList queues = window.prefixes;
    for (const auto &[id, post] : state.posts) {
        if (window.person.isEmpty() || postNow(state, post, now).person != window.person) {
            continue;
        }
        // The own queue too: who sits at the window of the post covered still does the own work (AB-4).
        for (const QString &prefix : post.prefixes) {
            if (!queues.contains(prefix)) {
                queues.append(prefix);
            }
        }
    }
    return queues;
}

bool mayOpen(const HallState &state, const Window &window, const QString &person, Instant now)
{
    if (window.person.isEmpty() || window.person == person) {
        return true;
    }
    if (!window.ticket.isEmpty()) {
        return false;
    }
    const auto ownIs = [&](const QString &who) {
        return std::any_of(state.posts.begin(), state.posts.end(), [&](const auto &entry) {
            return entry.second.window == window.id && entry.second.a == who;
        });
    };
    if (ownIs(person) && !ownIs(window.person)) {
        return true;
    }
    const Presence *sits = presenceOf(state, window.person);
    const RosterSlot *lunch = lunchSlot(state, now);
    if (sits && sits->state == PresenceState::OnDuty && !(lunch && !isIn(*lunch, window.person))) {
        return false;
    }
    const std::vector<const Post *> covered = coveredBy(state, person, now);
    return std::any_of(covered.begin(), covered.end(),
                       [&window](const Post *post) { return isServedAt(*post, window); });
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
