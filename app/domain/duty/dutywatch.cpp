// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/dutywatch.h"

#include "domain/duty/absences.h"
#include "domain/duty/absencework.h"
#include "domain/duty/approvals.h"
#include "domain/duty/postalarms.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "domain/duty/signsoflife.h"
#include "domain/queue/daywork.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

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
    after.pairChanges = state.pairChanges;
    after.roster = state.roster;
    after.windows = state.windows; // over noon a resident in front of somebody counts
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

/** Whether the decision may change who serves: a new sign of life does not; over noon the end of a visit does. */
bool touchesDuty(const HallState &state, Instant now, const Decision &decision)
{
    const bool noon = lunchSlot(state, now) != nullptr;
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
                      change.is<RosterSlot>() || (noon && change.is<Window>());
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
    noteEndedAlarms(on, after, decision);
    if (turns) {
        noteMissedVacancies(on, after, decision);
    }
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
    if (touchesDuty(on.state, on.context.now, decision)) {
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
    alarmWakes(state, now, sooner);
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

} // namespace yizhan
