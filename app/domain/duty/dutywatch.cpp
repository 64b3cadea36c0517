// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/dutywatch.h"

#include "domain/duty/absences.h"
#include "domain/duty/approvals.h"
#include "domain/duty/opentime.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "domain/queue/daywork.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

/** A sign of life is noted this often, so that a busy desk does not fill the feed. */
constexpr minutes signEvery{5};

QString stateWord(PostState state)
{
    switch (state) {
    case PostState::Primary:
        return u"primary"_s;
    case PostState::Covered:
        return u"covered"_s;
    case PostState::Substitute:
        return u"substitute"_s;
    case PostState::Vacant:
        return u"vacant"_s;
    case PostState::Closed:
        return u"closed"_s;
    }
    return {};
}

/** What of a hall decides who serves a post, after a decision. */
HallState dutyAfter(const HallState &state, const Decision &decision)
{
    HallState after;
    after.info = state.info;
    after.today = state.today;
    after.posts = state.posts;
    after.presence = state.presence;
    after.absences = state.absences;
    after.approvals = state.approvals;
    after.standIns = state.standIns;
    after.roster = state.roster;
    for (const HallRecord &change : decision.changes) {
        if (!change.is<ServiceCase>() && !change.is<Ticket>()) {
            yizhan::apply(after, change);
        }
    }
    for (const Removal &removal : decision.removals) {
        remove(after, removal.kind, removal.id);
    }
    return after;
}

/** Whether the decision may change who serves: a new sign of life does not. */
bool touchesDuty(const HallState &state, const Decision &decision)
{
    const bool removed = std::any_of(decision.removals.begin(), decision.removals.end(), [](const Removal &removal) {
        return removal.kind == u"stand-in" || removal.kind == u"post" || removal.kind == u"person" ||
               removal.kind == u"roster";
    });
    return removed || std::any_of(decision.changes.begin(), decision.changes.end(), [&](const HallRecord &change) {
               if (const auto *presence = change.as<Presence>()) {
                   const auto before = state.presence.find(presence->person);
                   return before == state.presence.end() || before->second.state != presence->state;
               }
               return change.is<Post>() || change.is<HallDay>() || change.is<Absence>() || change.is<StandIn>() ||
                      change.is<RosterSlot>();
           });
}

/** A day counts as covered once somebody has served the post in A's place on it: what is planned is no cover. */
void noteCoveredDays(const HallState &after, Instant now, Decision &decision)
{
    const auto counted = [&](Absence absence) {
        for (Handover &handover : absence.handovers) {
            const auto post = after.posts.find(handover.post);
            const PostNow is = post == after.posts.end() ? PostNow{} : postNow(after, post->second, now);
            if (is.state != PostState::Covered && is.state != PostState::Substitute) {
                continue;
            }
            // Who stands in for an hour does not take the day from whoever is to cover.
            if (handover.coveredOn != after.today.day || is.person == handover.to) {
                handover.coveredBy = is.person;
            }
            if (handover.coveredOn != after.today.day) {
                handover.coveredOn = after.today.day;
                ++handover.coveredDays;
            }
        }
        return absence;
    };
    for (const auto &[id, absence] : after.absences) {
        if (phaseOf(after, absence) != AbsencePhase::Running) {
            continue;
        }
        Absence anew = counted(absence);
        if (anew == absence) {
            continue;
        }
        const auto changed =
            std::find_if(decision.changes.begin(), decision.changes.end(), [&key = id](const HallRecord &change) {
                const auto *one = change.as<Absence>();
                return one && one->id == key;
            });
        if (changed == decision.changes.end()) {
            decision.changes.emplace_back(std::move(anew));
        } else {
            *changed = HallRecord(std::move(anew));
        }
    }
}

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

void noteDutyLog(const Deciding &on, Decision &decision)
{
    const Instant now = on.context.now;
    const bool turns = std::any_of(decision.changes.begin(), decision.changes.end(),
                                   [](const HallRecord &change) { return change.is<HallDay>(); });
    const HallState after = dutyAfter(on.state, decision);
    for (const auto &[id, post] : after.posts) {
        const PostNow is = postNow(after, post, now);
        const PostNow was = on.state.posts.contains(id) ? postNow(on.state, on.state.posts.at(id), now) : PostNow{};
        if (turns || is.state != was.state || is.person != was.person) {
            decision.facts.push_back({u"post/"_s + id, stateWord(is.state), is.person});
        }
    }
    noteCoveredDays(after, now, decision);
    for (const auto &[id, open] : on.state.vacancies) {
        if (isSet(open.endedAt)) {
            continue;
        }
        const auto post = after.posts.find(open.post);
        const PostNow is = post == after.posts.end() ? PostNow{} : postNow(after, post->second, now);
        if (const auto end = endOf(on, open, is)) {
            endAlarm(open, *end, decision);
        }
    }
}

/** Whatever somebody does at a desk shows that they are there. */
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

/**
 * Over lunch the roster says who stays. Whoever it lets eat and who opens a window or calls all the same has taken what
 * is theirs to serve and empty: the wall, the alarm and the list of cases say the same then, until they show no sign.
 */
void noteWorkAtLunch(const Deciding &on, Decision &decision)
{
    const QString &person = on.context.actor.person;
    const Instant now = on.context.now;
    const RosterSlot *lunch = lunchSlot(on.state, now);
    if (on.context.actor.clockwork || person.isEmpty() || !lunch || isIn(*lunch, person)) {
        return;
    }
    const bool works = std::any_of(decision.changes.begin(), decision.changes.end(), [&](const HallRecord &change) {
        const auto *window = change.as<Window>();
        if (!window || window->person != person || window->state != WindowState::Open) {
            return false;
        }
        const auto before = on.state.windows.find(window->id);
        return before == on.state.windows.end() || before->second.person != person ||
               before->second.state != WindowState::Open ||
               (!window->ticket.isEmpty() && window->ticket != before->second.ticket);
    });
    if (!works) {
        return;
    }
    for (const Post *post : emptyPostsOf(on.state, person, now)) {
        decision.facts.push_back({u"post/"_s + post->id, u"taken"_s, person});
        decision.changes.emplace_back(StandIn{post->id, person, now, {}});
    }
}

/** AB-8: who acted for whom, at each act on a ticket or a case of somebody else's post. */
void noteActingFor(const Deciding &on, Decision &decision)
{
    const Actor &actor = on.context.actor;
    if (actor.clockwork || actor.person.isEmpty()) {
        return;
    }
    QString subject;
    const Post *post = nullptr;
    if (!decision.caseId.isEmpty()) {
        subject = u"case/"_s + decision.caseId;
        const auto found = on.state.cases.find(decision.caseId);
        QString id = found == on.state.cases.end() ? QString() : found->second.post;
        for (const HallRecord &change : decision.changes) {
            if (const auto *one = change.as<ServiceCase>(); one && one->id == decision.caseId) {
                id = one->post;
            }
        }
        const auto owning = on.state.posts.find(id);
        post = owning == on.state.posts.end() ? nullptr : &owning->second;
    } else if (const auto ticket = on.state.tickets.find(decision.ticket); ticket != on.state.tickets.end()) {
        subject = u"ticket/"_s + decision.ticket;
        post = postForPrefix(on.state, ticket->second.prefix);
    }
    if (post && post->a != actor.person && postNow(on.state, *post, on.context.now).person == actor.person) {
        decision.facts.push_back({subject, u"handled-for"_s, post->a});
    }
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

void postWakes(const HallState &state, Instant now, const std::function<void(Wake)> &sooner)
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

void absenceWakes(const HallState &state, Instant now, const std::function<void(Wake)> &sooner)
{
    for (const auto &[id, absence] : state.absences) {
        const AbsencePhase phase = phaseOf(state, absence);
        const Window *window = state.windowOf(absence.person);
        if (phase == AbsencePhase::Planned && !(window && !window->ticket.isEmpty())) {
            sooner({absence.from, u"begin-absence/"_s + id, BeginAbsence{id}});
        }
        // Not approved: that is told when it was to begin, once; and what still waits at its end is over.
        if (!isSet(absence.heldAt) && now < absence.to && lacksApproval(state, absence)) {
            sooner({absence.from, u"hold-absence/"_s + id, BeginAbsence{id}});
        }
        if (phase == AbsencePhase::Requested) {
            sooner({absence.to, u"lapse-absence/"_s + id, BeginAbsence{id}});
        }
        if (phase != AbsencePhase::Running) {
            continue;
        }
        for (const Handover &handover : absence.handovers) {
            if (!isSet(handover.signedFromAt) && !isSet(handover.markedAt)) {
                sooner({handover.dueBy, u"mark-handover/"_s + id + u'/' + handover.post, MarkHandover{id}});
            }
        }
    }
    for (const auto &[id, approval] : state.approvals) {
        if (approval.state == ApprovalState::Waiting && !isSet(approval.escalatedAt) &&
            !otherApprover(state, approval).isEmpty()) {
            sooner({approval.requestedAt + approvalPatience, u"escalate/"_s + id, EscalateApproval{id}});
        }
    }
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

void noteDuty(const Deciding &on, Decision &decision)
{
    std::vector<QString> back;
    for (const HallRecord &change : decision.changes) {
        const auto *presence = change.as<Presence>();
        if (presence && presence->state == PresenceState::OnDuty) {
            back.push_back(presence->person);
        }
    }
    for (const QString &person : back) {
        noteReturn(on, person, decision);
    }
    noteSign(on, decision);
    noteWorkAtLunch(on, decision);
    noteActingFor(on, decision);
    if (touchesDuty(on.state, decision)) {
        noteDutyLog(on, decision);
    }
}

void dutyWakes(const HallState &state, Instant now, const std::function<void(Wake)> &sooner)
{
    absenceWakes(state, now, sooner);
    if (state.today.closed) {
        for (const auto &[person, presence] : state.presence) {
            if (const Instant from = forgottenFrom(state, presence); isSet(from)) {
                sooner({from, u"end-forgotten/"_s + person, EndForgotten{person}});
            }
        }
        return;
    }
    for (const Instant turn : dutyTurns(state)) {
        if (turn > state.today.turned) {
            sooner({turn, u"turn-duty/"_s + toIso(turn), TurnDuty{}});
            break;
        }
    }
    presenceWakes(state, now, sooner);
    postWakes(state, now, sooner);
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

Result<Decision> decideOn(const Deciding &on, const TurnDuty &)
{
    Decision decision;
    HallDay today = on.state.today;
    for (const Instant turn : dutyTurns(on.state)) {
        if (turn <= on.context.now) {
            today.turned = std::max(today.turned, turn);
        }
    }
    if (!(today == on.state.today)) {
        decision.changes.emplace_back(std::move(today));
    }
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const WatchPost &command)
{
    const auto &[state, catalogue, context] = on;
    Decision decision;
    const auto found = state.posts.find(command.post);
    const PostNow is = found == state.posts.end() ? PostNow{} : postNow(state, found->second, context.now);
    const Vacancy *open = openVacancy(state, command.post);
    const QString subject = u"post/"_s + command.post;
    if (is.state != PostState::Vacant) {
        if (const auto end = open ? endOf(on, *open, is) : std::nullopt) {
            endAlarm(*open, *end, decision);
        }
        return decision;
    }
    if (open) {
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
