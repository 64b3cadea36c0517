// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/queue/queuework.h"

#include "domain/duty/absences.h"
#include "domain/duty/posts.h"
#include "domain/queue/queue.h"
#include "domain/refusals.h"

#include <QCryptographicHash>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** three calls, then 过号; back once, three places behind the head. */
constexpr int callsBeforeMissed = 3;
constexpr std::size_t placesBehindHead = 3;

/** Room between two neighbours in the queue, so that someone can be put between them. */
constexpr qint64 placeStep = 1024;

Error windowRefusal(const QString &type, const QString &zh, const QString &en)
{
    return refusal::refused(type, zh, en);
}

/** The window, if it exists and the actor sits at it. */
Result<Window> ownWindow(const Deciding &on, const QString &id)
{
    const auto found = on.state.windows.find(id);
    if (found == on.state.windows.end()) {
        return refusal::unknown(u"这个窗口"_s, u"window"_s);
    }
    if (found->second.person.isEmpty() || found->second.person != on.context.actor.person) {
        return windowRefusal(u"not-your-window"_s, u"您没有在这个窗口上岗，请先打开窗口。"_s,
                             u"You are not serving at this window; open it first."_s);
    }
    return found->second;
}

/** The window's current ticket, if there is one. */
Result<Ticket> currentTicket(const Deciding &on, const Window &window)
{
    const auto found = on.state.tickets.find(window.ticket);
    if (window.ticket.isEmpty() || found == on.state.tickets.end()) {
        return windowRefusal(u"no-ticket"_s, u"这个窗口现在没有叫号。"_s, u"No number is called at this window."_s);
    }
    return found->second;
}

/**
 * The call for help that went out with a general number rings no longer: whoever serves the number is with the person;
 * nobody goes to one that is void.
 */
void endHelpOf(const Deciding &on, const Ticket &ticket, Decision &decision)
{
    for (const auto &[id, open] : on.state.help) {
        if (open.ticket != ticket.number || !open.rings()) {
            continue;
        }
        HelpCall call = open;
        const bool served = ticket.state != TicketState::Void;
        if (served) {
            call.answeredBy = ticket.handler;
        }
        (served ? call.answeredAt : call.takenBackAt) = on.context.now;
        decision.facts.push_back({u"help/"_s + id, served ? u"answered"_s : u"taken-back"_s, call.place});
        decision.changes.emplace_back(std::move(call));
    }
}

void endTicket(const Deciding &on, Decision &decision, Ticket ticket, TicketState state, const QString &reason)
{
    ticket.state = state;
    ticket.endReason = reason;
    ticket.endedAt = on.context.now;
    endHelpOf(on, ticket, decision);
    decision.facts.push_back(ticketFact(ticket, state == TicketState::Done ? u"done"_s : u"void"_s, reason));
    decision.ticket = ticket.id;
    decision.changes.emplace_back(std::move(ticket));
}

/** 过号: parked the first time, void the second. */
void missTicket(const Deciding &on, Decision &decision, Ticket ticket)
{
    ++ticket.missedTimes;
    if (ticket.missedTimes > 1) {
        endTicket(on, decision, std::move(ticket), TicketState::Void, u"missed-twice"_s);
        return;
    }
    ticket.state = TicketState::Missed;
    ticket.endedAt = on.context.now;
    decision.facts.push_back(ticketFact(ticket, u"missed"_s));
    decision.ticket = ticket.id;
    decision.changes.emplace_back(std::move(ticket));
}

/** Local time for a sentence: "11月24日 08:30", without the day when it is today. */
QString spokenTime(const Deciding &on, Instant at)
{
    if (!isSet(at)) {
        return {};
    }
    const Zone &zone = on.state.info.zone;
    const int minute = zone.minuteOfDay(at);
    const QString clock =
        u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
    const Day day = zone.day(at);
    return day == zone.day(on.context.now)
               ? clock
               : u"%1-%2 %3"_s.arg(unsigned(day.month())).arg(unsigned(day.day())).arg(clock);
}

} // namespace

qint64 placeAt(Instant instant)
{
    return instant.time_since_epoch().count() * placeStep;
}

QString hashOfCode(const QString &code)
{
    const auto hash = QCryptographicHash::hash(code.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool looksLikeSlipCode(const QString &code)
{
    constexpr qsizetype letters = 22;
    return code.size() == letters && std::all_of(code.cbegin(), code.cend(), [](QChar c) {
               return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' ||
                      c == u'_';
           });
}

Ticket newTicket(const Deciding &on, const QString &prefix, Decision &decision)
{
    const auto &[state, catalogue, context] = on;
    Ticket ticket;
    ticket.id = context.fresh.id();
    ticket.day = state.today.day;
    ticket.prefix = prefix;
    ticket.takenAt = context.now;
    ticket.place = placeAt(context.now);
    // unique and rising per day and prefix; the counter is a record of its own, so a number is never reused.
    Counter counter{prefix + u'/' + toIso(state.today.day), 0};
    if (const auto found = state.counters.find(counter.id); found != state.counters.end()) {
        counter.last = found->second.last;
    }
    ticket.serial = ++counter.last;
    ticket.number = ticketNumber(prefix, ticket.serial);
    decision.slipCode = context.fresh.slipCode();
    ticket.codeHash = hashOfCode(decision.slipCode);
    decision.changes.emplace_back(std::move(counter));
    return ticket;
}

Error ticketStateForbids(const Ticket &ticket)
{
    switch (ticket.state) {
    case TicketState::Waiting:
        return refusal::stateForbids(u"等候中"_s, u"waiting"_s);
    case TicketState::Called:
        return refusal::stateForbids(u"已叫号"_s, u"called"_s);
    case TicketState::Serving:
        return refusal::stateForbids(u"办理中"_s, u"being served"_s);
    case TicketState::Done:
        return refusal::stateForbids(u"已办完"_s, u"done"_s);
    case TicketState::Missed:
        return refusal::stateForbids(u"过号"_s, u"missed"_s);
    case TicketState::Void:
        return refusal::stateForbids(u"作废"_s, u"void"_s);
    }
    return refusal::stateForbids({}, {});
}

namespace {

/** A window of one's own with the ticket it has called or serves; of `state` where that is given. */
struct AtWindow
{
    Window window;
    Ticket ticket;
};

Result<AtWindow> atWindow(const Deciding &on, const QString &id, std::optional<TicketState> state = {})
{
    Result<Window> window = ownWindow(on, id);
    if (!window) {
        return window.error();
    }
    Result<Ticket> ticket = currentTicket(on, *window);
    if (!ticket) {
        return ticket.error();
    }
    if (state && ticket->state != *state) {
        return ticketStateForbids(*ticket);
    }
    return AtWindow{std::move(*window), std::move(*ticket)};
}

} // namespace

Result<Decision> decideOn(const Deciding &on, const TakeTicket &command)
{
    const auto &[state, catalogue, context] = on;
    const Matter *matter = catalogue.matter(command.matter);
    if (!command.general && !matter) {
        return refusal::matterNotListed();
    }
    const HallDay &today = state.today;
    if (today.closed || !isSet(today.takeFrom) || context.now < today.takeFrom || context.now >= today.takeUntil) {
        const bool beforeOpening = isSet(today.takeFrom) && context.now < today.takeFrom;
        return refusal::hallClosed(spokenTime(on, beforeOpening ? today.opens.front() : today.nextOpen));
    }

    Decision decision;
    Ticket ticket = newTicket(on, matter ? matter->queuePrefix : u"Z"_s, decision);
    ticket.matter = matter ? matter->code : QString();
    ticket.general = !matter;
    ticket.priority = command.priority;
    ticket.elder = command.elder;
    ticket.language = command.language.isEmpty() ? u"zh"_s : command.language;
    ticket.checked = matter && command.checked;
    if (ticket.checked) {
        for (std::size_t i = 0; i < matter->materials.size(); ++i) {
            const Material &material = matter->materials[i];
            const bool has = std::find(command.ticked.begin(), command.ticked.end(), int(i)) != command.ticked.end();
            if (material.required && !has) {
                (material.deferrable ? ticket.missingDeferrable : ticket.missing).append(material.name);
            }
        }
    }

    if (command.general) {
        const HelpCall call = helpCall(on, command.place, ticket.number);
        decision.help = call.id;
        decision.changes.emplace_back(call);
    }
    decision.ticket = ticket.id;
    decision.facts.push_back(ticketFact(ticket, u"taken"_s));
    decision.changes.emplace_back(std::move(ticket));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const RejoinTicket &command)
{
    const auto found = on.state.tickets.find(command.ticket);
    if (found == on.state.tickets.end()) {
        return refusal::unknown(u"这张号票"_s, u"ticket"_s);
    }
    Ticket ticket = found->second;
    if (ticket.state == TicketState::Void) {
        return refusal::refused(u"ticket-void"_s, u"这个号已经作废，请重新取号。"_s,
                                u"This number is void; please take a new one."_s, u"Q-2"_s);
    }
    if (ticket.state != TicketState::Missed) {
        return ticketStateForbids(ticket);
    }
    const auto queue = waiting(on.state, {ticket.prefix});
    if (queue.empty()) {
        ticket.place = placeAt(on.context.now);
    } else {
        ticket.place = queue[std::min(placesBehindHead, queue.size()) - 1]->place + 1;
    }
    ticket.state = TicketState::Waiting;
    // Everyone who missed a call comes back by the same rule; else priority would jump the three places.
    ticket.priority = false;
    ticket.bookedFor = {};
    ticket.window.clear();
    ticket.calls = 0;
    ticket.endedAt = {};
    Decision decision;
    decision.ticket = ticket.id;
    decision.facts.push_back(ticketFact(ticket, u"rejoined"_s));
    decision.changes.emplace_back(std::move(ticket));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const GiveUpTicket &command)
{
    const auto found = on.state.tickets.find(command.ticket);
    if (found == on.state.tickets.end()) {
        return refusal::unknown(u"这张号票"_s, u"ticket"_s);
    }
    if (found->second.state != TicketState::Waiting) {
        return ticketStateForbids(found->second); // called already: the window finds out that nobody comes
    }
    Decision decision;
    endTicket(on, decision, found->second, TicketState::Void, u"given-up"_s);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const OpenWindow &command)
{
    const auto found = on.state.windows.find(command.window);
    if (found == on.state.windows.end()) {
        return refusal::unknown(u"这个窗口"_s, u"window"_s);
    }
    Window window = found->second;
    const QString &person = on.context.actor.person;
    if (auto away = notBack(on, person)) {
        return *away;
    }
    if (!mayOpen(on.state, window, person, on.context.now)) {
        return windowRefusal(u"window-taken"_s, u"%1 号窗口已经有人上岗。"_s.arg(window.number),
                             u"Somebody else serves at window %1."_s.arg(window.number));
    }
    const Window *other = on.state.windowOf(person);
    Decision decision;
    if (other && other->id != window.id) {
        if (!other->ticket.isEmpty()) {
            return ticketOpen(on, *other);
        }
        Window left = *other;
        left.state = WindowState::Closed;
        left.person.clear();
        decision.changes.emplace_back(std::move(left));
    }
    window.state = WindowState::Open;
    window.person = person;
    window.backAt = {};
    decision.window = window.id;
    decision.facts.push_back({u"window/"_s + window.id, u"opened"_s, person});
    decision.changes.emplace_back(presenceFor(on, person, PresenceState::OnDuty));
    decision.changes.emplace_back(std::move(window));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const PauseWindow &command)
{
    auto window = ownWindow(on, command.window);
    if (!window) {
        return window.error();
    }
    if (!window->ticket.isEmpty()) {
        return ticketOpen(on, *window);
    }
    Decision decision;
    window->state = WindowState::Paused;
    window->backAt = command.backAt;
    decision.window = window->id;
    decision.facts.push_back({u"window/"_s + window->id, u"paused"_s, {}});
    decision.changes.emplace_back(presenceFor(on, window->person, PresenceState::Away, command.backAt));
    decision.changes.emplace_back(*window);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const CloseWindow &command)
{
    auto window = ownWindow(on, command.window);
    if (!window) {
        return window.error();
    }
    if (!window->ticket.isEmpty()) {
        return ticketOpen(on, *window);
    }
    Decision decision;
    decision.window = window->id;
    decision.facts.push_back({u"window/"_s + window->id, u"closed"_s, {}});
    decision.changes.emplace_back(closedWindow(*window));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const CallNext &command)
{
    auto window = ownWindow(on, command.window);
    if (!window) {
        return window.error();
    }
    if (window->state != WindowState::Open) {
        return windowRefusal(u"window-not-open"_s, u"窗口已暂停，请先恢复。"_s,
                             u"The window is paused; open it first."_s);
    }
    Decision decision;
    decision.window = window->id;
    const Instant now = on.context.now;
    if (!window->ticket.isEmpty()) {
        const auto current = currentTicket(on, *window);
        if (current && current->state == TicketState::Called) {
            return ticketOpen(on, *window);
        }
        if (current) {
            endTicket(on, decision, *current, TicketState::Done, u"done"_s);
            decision.ticket.clear();
        }
        window->ticket.clear();
    }
    const Ticket *next = nextTicket(on.state, *window, now);
    if (next) {
        Ticket ticket = *next;
        ticket.state = TicketState::Called;
        ticket.window = window->id;
        ticket.calledAt = now;
        ticket.lastCallAt = now;
        ticket.calls = 1;
        if (const Post *post = postForPrefix(on.state, ticket.prefix)) {
            ticket.post = post->id;
            ticket.owner = post->a;
        }
        ticket.handler = window->person;
        window->ticket = ticket.id;
        window->priorityRun = ticket.priority || isSet(ticket.bookedFor) ? window->priorityRun + 1 : 0;
        decision.ticket = ticket.id;
        decision.facts.push_back(ticketFact(ticket, u"called"_s, window->id));
        decision.changes.emplace_back(std::move(ticket));
    }
    if (!decision.changes.empty()) {
        decision.changes.emplace_back(*window);
    }
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const Recall &command)
{
    auto at = atWindow(on, command.window, TicketState::Called);
    if (!at) {
        return at.error();
    }
    auto &[window, ticket] = *at;
    ticket.calls = std::min(ticket.calls + 1, callsBeforeMissed);
    ticket.lastCallAt = on.context.now;
    Decision decision;
    decision.window = window.id;
    decision.ticket = ticket.id;
    decision.facts.push_back(ticketFact(ticket, u"recalled"_s));
    decision.changes.emplace_back(ticket);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const MissTicket &command)
{
    auto at = atWindow(on, command.window, TicketState::Called);
    if (!at) {
        return at.error();
    }
    auto &[window, ticket] = *at;
    Decision decision;
    decision.window = window.id;
    missTicket(on, decision, ticket);
    window.ticket.clear();
    decision.changes.emplace_back(window);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const StartTicket &command)
{
    auto at = atWindow(on, command.window, TicketState::Called);
    if (!at) {
        return at.error();
    }
    auto &[window, ticket] = *at;
    ticket.state = TicketState::Serving;
    ticket.startedAt = on.context.now;
    Decision decision;
    decision.window = window.id;
    decision.ticket = ticket.id;
    decision.facts.push_back(ticketFact(ticket, u"started"_s));
    endHelpOf(on, ticket, decision);
    decision.changes.emplace_back(ticket);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const FinishTicket &command)
{
    auto at = atWindow(on, command.window, TicketState::Serving);
    if (!at) {
        return at.error();
    }
    auto &[window, ticket] = *at;
    Decision decision;
    decision.window = window.id;
    endTicket(on, decision, ticket, TicketState::Done, u"done"_s);
    window.ticket.clear();
    decision.changes.emplace_back(window);
    return decision;
}

void putBack(const Deciding &on, const Window &window, Decision &decision)
{
    const auto found = on.state.tickets.find(window.ticket);
    if (found == on.state.tickets.end()) {
        return;
    }
    Ticket ticket = found->second;
    ticket.state = TicketState::Waiting;
    ticket.window.clear();
    ticket.calls = 0;
    ticket.startedAt = {};
    ticket.handler.clear();
    decision.facts.push_back(ticketFact(ticket, u"put-back"_s, window.person));
    decision.changes.emplace_back(std::move(ticket));
}

Result<Decision> decideOn(const Deciding &on, const TransferTicket &command)
{
    auto at = atWindow(on, command.window);
    if (!at) {
        return at.error();
    }
    auto &[window, ticket] = *at;
    if (windowNumbers(on.state, command.prefix).empty() &&
        windowNumbers(on.state, command.prefix, on.context.now).empty()) {
        return refusal::refused(u"no-such-queue"_s, u"没有窗口办理“%1”类。"_s.arg(command.prefix.left(8)),
                                u"No window serves the queue \"%1\"."_s.arg(command.prefix.left(8)));
    }
    // The number stays; only the queue changes, and the time already waited keeps its place there.
    ticket.state = TicketState::Waiting;
    ticket.prefix = command.prefix;
    ticket.window.clear();
    ticket.calls = 0;
    ticket.startedAt = {};
    ticket.handler.clear();
    window.ticket.clear();
    Decision decision;
    decision.window = window.id;
    decision.ticket = ticket.id;
    decision.facts.push_back(ticketFact(ticket, u"transferred"_s, command.prefix));
    decision.changes.emplace_back(ticket);
    decision.changes.emplace_back(window);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const CallAgain &command)
{
    Decision decision;
    const auto found = on.state.tickets.find(command.ticket);
    if (found == on.state.tickets.end() || found->second.state != TicketState::Called) {
        return decision;
    }
    Ticket ticket = found->second;
    decision.ticket = ticket.id;
    if (ticket.calls < callsBeforeMissed) {
        ++ticket.calls;
        ticket.lastCallAt = on.context.now;
        decision.facts.push_back(ticketFact(ticket, u"recalled"_s));
        decision.changes.emplace_back(std::move(ticket));
        return decision;
    }
    if (const auto window = on.state.windows.find(ticket.window); window != on.state.windows.end()) {
        Window freed = window->second;
        freed.ticket.clear();
        decision.window = freed.id;
        decision.changes.emplace_back(std::move(freed));
    }
    missTicket(on, decision, std::move(ticket));
    return decision;
}

} // namespace yizhan
