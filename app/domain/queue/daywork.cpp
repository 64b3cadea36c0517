// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/queue/daywork.h"

#include "domain/cases/submissionwork.h"
#include "domain/duty/absences.h"
#include "domain/duty/absencework.h"
#include "domain/duty/roster.h"
#include "domain/duty/rosterwork.h"
#include "domain/limits/clockledger.h"
#include "domain/queue/booking.h"
#include "domain/queue/bookingwork.h"
#include "domain/refusals.h"
#include "domain/retention.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Numbers are given from half an hour before the doors open. */
constexpr auto takeBeforeOpening = 30min;

/** A resident sits in front of the person. */
bool serves(const HallState &state, const QString &person)
{
    const Window *window = state.windowOf(person);
    const auto ticket = window ? state.tickets.find(window->ticket) : state.tickets.end();
    return ticket != state.tickets.end() && ticket->second.state == TicketState::Serving;
}

/** Closing; or the end of the slots that whoever is at work goes on to then, or has come for since. */
Instant workEnds(const HallState &state, const Presence &presence)
{
    const Instant closing = state.today.opens.back();
    Instant end = closing;
    if (presence.state != PresenceState::OnDuty) {
        return end; // who is out or in 暂离 at closing is told nothing of by the roster: it may be that they went home
    }
    for (const RosterSlot *slot : slotsOfDay(state, state.today.day)) { // in order of time
        const bool goesOn = slotBegin(state.info, *slot) <= end || presence.since > closing;
        if (isSet(slot->publishedAt) && isIn(*slot, presence.person) && goesOn) {
            end = std::max(end, slotEnd(state.info, *slot));
        }
    }
    return end;
}

/** The last that shows that the person was there: a sign of life, or a visit that they ended. */
Instant lastShown(const HallState &state, const Presence &presence)
{
    Instant last = std::max(presence.since, presence.seenAt);
    for (const auto &[id, ticket] : state.tickets) {
        if (ticket.handler == presence.person) {
            last = std::max(last, ticket.endedAt);
        }
    }
    return last;
}

/**
 * When the log-in of that day ends by itself, of a day that had opening hours: with the work; but whoever has a
 * resident in front then, or shows to be there later, has some time yet. It says the same while the day runs and when a
 * server that was off comes to it later.
 */
Instant logInEnds(const HallState &state, const Presence &presence)
{
    const Instant end = workEnds(state, presence);
    const Instant shown = lastShown(state, presence);
    return shown > end || serves(state, presence.person) ? std::max(shown, end) + servedAfterClosing : end;
}

/**
 * Off duty since `at`, when a server that runs says so: one that was off notes it at its restart, but whoever was there
 * in the evening has not stayed for the night.
 */
Presence goneSince(const Deciding &on, const Presence &before, Instant at)
{
    Presence gone = presenceFor(on, before.person, PresenceState::OffDuty);
    gone.since = std::max(before.since, std::min(on.context.now, at));
    return gone;
}

/** The log has it at the time it counts from, which after a stop of the server is earlier. */
Fact loggedOut(const Deciding &on, const Presence &gone)
{
    return {u"person/"_s + gone.person, u"logged-out"_s, u"closing"_s,
            gone.since < on.context.now ? gone.since : Instant{}};
}

} // namespace

Instant forgottenFrom(const HallState &state, const Presence &presence)
{
    if (!state.today.closed || state.today.opens.empty() || presence.state == PresenceState::OffDuty ||
        presence.state == PresenceState::Leave || runningAbsence(state, presence.person)) {
        return {};
    }
    return logInEnds(state, presence);
}

HallDay hallDay(const HallInfo &info, const WorkCalendar &calendar, const HallDay &known, Instant now)
{
    HallDay today;
    today.day = info.zone.day(now);
    if (known.day == today.day) {
        today.closed = known.closed;
        today.turned = known.turned;
    }
    today.kind = calendar.kind(today.day);
    today.name = calendar.name(today.day);
    today.nameEn = calendar.nameEn(today.day);
    today.workdays = stripAround(calendar, today.day);
    for (const OpenSlot &slot : openSlots(info.hours, calendar, today.day)) {
        today.opens.push_back(info.zone.at(today.day, slot.from));
        today.opens.push_back(info.zone.at(today.day, slot.to));
    }
    if (!today.opens.empty()) {
        today.takeFrom = today.opens.front() - takeBeforeOpening;
        today.takeUntil = today.opens.back();
    }
    today.booking = bookingDaysAfter(info, calendar, today.day);
    // The next opening; a hall that never opens within a month has none.
    Day next = today.day;
    for (int i = 0; i < 31 && !isSet(today.nextOpen); ++i) {
        next = calendar.nextWorkday(next);
        const auto slots = openSlots(info.hours, calendar, next);
        if (!slots.empty()) {
            today.nextOpen = info.zone.at(next, slots.front().from);
        }
    }
    return today;
}

Result<Decision> decideOn(const Deciding &on, const CallHelp &command)
{
    Decision decision;
    // A second press at the same kiosk rings the same call; that of a number is of whoever holds the number.
    for (const auto &[id, call] : on.state.help) {
        if (call.place == command.place && call.ticket.isEmpty() && call.rings()) {
            decision.help = id;
            return decision;
        }
    }
    const HelpCall call = helpCall(on, command.place, {});
    decision.help = call.id;
    decision.facts.push_back({u"help/"_s + call.id, u"called"_s, command.place});
    decision.changes.emplace_back(call);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const AnswerHelp &command)
{
    const auto found = on.state.help.find(command.help);
    if (found == on.state.help.end()) {
        return refusal::unknown(u"这次呼叫"_s, u"call for help"_s);
    }
    Decision decision;
    decision.help = command.help;
    HelpCall call = found->second;
    if (!call.answeredBy.isEmpty()) {
        if (call.answeredBy == on.context.actor.person) {
            return decision;
        }
        return refusal::refused(u"help-answered"_s, u"已经有同事去了。"_s, u"A colleague is already on the way."_s);
    }
    if (isSet(call.takenBackAt)) {
        return refusal::refused(u"help-taken-back"_s, u"那边说不用了，不用过去。"_s,
                                u"They say that they need nobody any more."_s);
    }
    call.answeredBy = on.context.actor.person;
    call.answeredAt = on.context.now;
    decision.facts.push_back({u"help/"_s + call.id, u"answered"_s, call.place});
    decision.changes.emplace_back(std::move(call));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const TakeBackHelp &command)
{
    const auto found = on.state.help.find(command.help);
    if (found == on.state.help.end()) {
        return refusal::unknown(u"这次呼叫"_s, u"call for help"_s);
    }
    Decision decision;
    decision.help = command.help;
    HelpCall call = found->second;
    if (isSet(call.takenBackAt)) {
        return decision; // taken back already
    }
    // Whoever is on the way stays noted: that they went is a fact.
    call.takenBackAt = on.context.now;
    decision.facts.push_back({u"help/"_s + call.id, u"taken-back"_s, call.place});
    decision.changes.emplace_back(std::move(call));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const LogIn &command)
{
    if (!on.state.people.contains(command.person)) {
        return refusal::unknown(u"这名工作人员"_s, u"member of staff"_s);
    }
    if (command.purpose == LogInPurpose::Unsaid) {
        if (auto question = notBack(on, command.person, WhileAway::LogsIn)) {
            return *question;
        }
    }
    Decision decision;
    if (command.purpose == LogInPurpose::Visit && lastingAbsence(on, command.person)) {
        decision.facts.push_back({u"person/"_s + command.person, u"logged-in"_s, u"visit"_s});
        return decision; // for the hand-over, or to look: the plate and the cover stay
    }
    const Presence presence = presenceFor(on, command.person, PresenceState::OnDuty);
    const auto found = on.state.presence.find(command.person);
    const bool here = found != on.state.presence.end() && found->second.state == PresenceState::OnDuty &&
                      !isSet(found->second.backAt) && !isSet(found->second.askedAt);
    if (!here) {
        decision.facts.push_back({u"person/"_s + command.person, u"logged-in"_s, {}});
        decision.changes.emplace_back(presence);
    }
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const LogOut &command)
{
    Decision decision;
    if (const Window *window = on.state.windowOf(command.person)) {
        if (!window->ticket.isEmpty()) {
            return ticketOpen(on, *window);
        }
        decision.changes.emplace_back(closedWindow(*window));
    }
    decision.facts.push_back({u"person/"_s + command.person, u"logged-out"_s, {}});
    // Who said where they went is there still; closing ends it, or the return.
    const auto found = on.state.presence.find(command.person);
    const PresenceState now = found == on.state.presence.end() ? PresenceState::OffDuty : found->second.state;
    if (now == PresenceState::OnDuty || now == PresenceState::Away) {
        decision.changes.emplace_back(presenceFor(on, command.person, PresenceState::OffDuty));
    }
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const SetPresence &command)
{
    if (!on.state.people.contains(command.person)) {
        return refusal::unknown(u"这名工作人员"_s, u"member of staff"_s);
    }
    // To say 在岗 oneself is to be back; whoever is away is not out or at a meeting besides.
    const bool here = command.state == PresenceState::OnDuty;
    if (!here) {
        if (auto away = notBack(on, command.person)) {
            return *away;
        }
    }
    Decision decision;
    if (const Window *window = on.state.windowOf(command.person)) {
        if (!here && !window->ticket.isEmpty()) {
            return ticketOpen(on, *window);
        }
        Window changed = *window;
        changed.state = here ? WindowState::Open : WindowState::Paused;
        changed.backAt = here ? Instant{} : command.backAt;
        decision.changes.emplace_back(std::move(changed));
    }
    decision.facts.push_back({u"person/"_s + command.person, u"presence"_s, QString::number(int(command.state))});
    decision.changes.emplace_back(presenceFor(on, command.person, command.state, here ? Instant{} : command.backAt));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const BeginDay &)
{
    const auto &[state, catalogue, context] = on;
    Decision decision;
    HallDay today = hallDay(state.info, calendarOf(state, catalogue), state.today, context.now);
    if (state.today.day != today.day) {
        // Whatever a day left behind: tickets, calls for help, windows still open, people still on duty.
        for (const auto &[id, ticket] : state.tickets) {
            decision.removals.push_back({u"ticket"_s, id});
        }
        for (const auto &[id, call] : state.help) {
            decision.removals.push_back({u"help"_s, id});
        }
        for (const auto &[id, window] : state.windows) {
            Window closed = closedWindow(window);
            closed.priorityRun = 0; // no turn of yesterday's is owed to whoever comes today
            if (!(closed == window)) {
                decision.changes.emplace_back(std::move(closed));
            }
        }
        for (const auto &[id, presence] : state.presence) {
            if (presence.state != PresenceState::OffDuty && presence.state != PresenceState::Leave &&
                !runningAbsence(state, id)) {
                // A day off has no closing: that one ends at midnight.
                const std::chrono::sys_days next = std::chrono::sys_days{state.today.day} + std::chrono::days{1};
                const Presence gone = goneSince(on, presence,
                                                state.today.opens.empty() ? state.info.zone.at(Day{next}, 0)
                                                                          : logInEnds(state, presence));
                decision.facts.push_back(loggedOut(on, gone));
                decision.changes.emplace_back(gone);
            }
        }
        retire(on, decision);
        for (const auto &[id, one] : state.cases) {
            std::optional<ServiceCase> anew = broughtUpToDate(one, on);
            const auto &gone = decision.forgotten;
            if (anew && std::find(gone.begin(), gone.end(), id) == gone.end()) {
                decision.changes.emplace_back(*std::move(anew));
            }
        }
        retireBookings(on, decision);
        retireRoster(on, decision);
        retireSubmissions(on, decision);
        retireDuty(on, decision);
    }
    if (!(state.today == today)) {
        decision.facts.push_back({u"day/"_s + toIso(today.day), u"begun"_s, today.name});
        decision.changes.emplace_back(std::move(today));
    }
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const CloseDay &)
{
    const auto &[state, catalogue, context] = on;
    Decision decision;
    if (state.today.closed) {
        return decision;
    }
    HallDay today = state.today;
    today.closed = true;
    for (const auto &[id, ticket] : state.tickets) {
        if (ticket.state == TicketState::Serving) {
            continue; // whoever sits at a window is served to the end
        }
        if (ticket.state != TicketState::Done && ticket.state != TicketState::Void) {
            decision.facts.push_back(ticketFact(ticket, u"void"_s, u"closing"_s));
        }
        decision.removals.push_back({u"ticket"_s, id});
    }
    for (const auto &[id, call] : state.help) {
        decision.removals.push_back({u"help"_s, id});
    }
    for (const auto &[id, window] : state.windows) {
        if (window.state != WindowState::Closed && !serves(state, window.person)) {
            decision.changes.emplace_back(closedWindow(window));
        }
    }
    const Instant closing = today.opens.empty() ? context.now : today.opens.back();
    for (const auto &[person, presence] : state.presence) {
        if (presence.state == PresenceState::OffDuty || presence.state == PresenceState::Leave ||
            serves(state, person) || runningAbsence(state, person)) {
            continue;
        }
        if (!today.opens.empty() && workEnds(state, presence) > closing) {
            continue; // on the slot that begins now, and logged in for it
        }
        const Presence gone = goneSince(on, presence, closing);
        decision.facts.push_back(loggedOut(on, gone));
        decision.changes.emplace_back(gone);
    }
    for (const auto &[post, standIn] : state.standIns) {
        decision.removals.push_back({u"stand-in"_s, post});
    }
    decision.facts.push_back({u"day/"_s + toIso(today.day), u"closed"_s, {}});
    decision.changes.emplace_back(std::move(today));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const EndForgotten &command)
{
    Decision decision;
    const auto found = on.state.presence.find(command.person);
    const Instant from = found == on.state.presence.end() ? Instant{} : forgottenFrom(on.state, found->second);
    if (!isSet(from) || on.context.now < from) {
        return decision;
    }
    if (const Window *window = on.state.windowOf(command.person)) {
        if (const auto open = on.state.tickets.find(window->ticket); open != on.state.tickets.end()) {
            Ticket ticket = open->second;
            ticket.state = TicketState::Done;
            ticket.endReason = u"closing"_s;
            ticket.endedAt = from;
            decision.facts.push_back(ticketFact(ticket, u"done"_s, u"closing"_s));
            decision.changes.emplace_back(std::move(ticket));
        }
        decision.changes.emplace_back(closedWindow(*window));
    }
    const Presence gone = goneSince(on, found->second, from);
    decision.facts.push_back(loggedOut(on, gone));
    decision.changes.emplace_back(gone);
    return decision;
}

} // namespace yizhan
