// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/queue/queue.h"

#include "domain/duty/posts.h"

#include <algorithm>

namespace yizhan {

using namespace std::chrono_literals;

namespace {

/** after two priority calls in a row one ordinary; nobody ordinary waits longer than this behind priority. */
constexpr int priorityCallsInARow = 2;
constexpr auto longestOrdinaryWait = 40min;

bool calls(const HallState &state, const Window &window, const QString &prefix, Instant now)
{
    return isServed(state, window, now) && hasQueue(state, window, prefix, now);
}

/**
 * The queue's post is to be served now; a queue without a post goes by the hall's hours. Over noon one at which
 * somebody works on is open as well, whatever the hours and the roster say.
 */
bool isOpenNow(const HallState &state, const QString &prefix, Instant now)
{
    const Post *post = postForPrefix(state, prefix);
    return (post ? isOpen(state, *post, now) : isOpen(state.today, now)) ||
           std::any_of(state.windows.begin(), state.windows.end(),
                       [&](const auto &one) { return calls(state, one.second, prefix, now); });
}

bool sooner(const Ticket *one, const Ticket *other)
{
    return std::tie(one->place, one->serial, one->id) < std::tie(other->place, other->serial, other->id);
}

/** Who stands first among those who booked, those who have priority, and the others; null where nobody is. */
struct Heads
{
    const Ticket *booked = nullptr;
    const Ticket *priority = nullptr;
    const Ticket *ordinary = nullptr;
};

/** The rule of nextTicket(). `longest` gives whoever of the ordinary ones has waited longest: not always the head. */
template <typename Longest>
const Ticket *chosen(const Heads &heads, int priorityRun, Instant now, const Longest &longest)
{
    const bool due = heads.booked && heads.booked->bookedFor <= now;
    if (!due && !heads.priority && !heads.ordinary) {
        return heads.booked; // before its time, but nobody else is there
    }
    const Ticket *preferred = due ? heads.booked : heads.priority;
    if (!preferred || !heads.ordinary) {
        return preferred ? preferred : heads.ordinary;
    }
    const Ticket *longestWaiting = longest();
    if (now - longestWaiting->takenAt > longestOrdinaryWait) {
        // Before one who booked at most every other time: else a full hall would break every appointment.
        const bool turnOfBooked = due && priorityRun == 0;
        return turnOfBooked ? heads.booked : longestWaiting;
    }
    return priorityRun < priorityCallsInARow ? preferred : heads.ordinary;
}

bool tookSooner(const Ticket *one, const Ticket *other)
{
    return one->takenAt < other->takenAt;
}

} // namespace

std::vector<const Ticket *> waiting(const HallState &state, const QStringList &prefixes)
{
    std::vector<const Ticket *> result;
    for (const QString &prefix : prefixes) {
        const Queue &queue = state.tickets.queue(prefix);
        for (const auto *line : {&queue.booked, &queue.priority, &queue.ordinary}) {
            for (const QueuePlace &place : *line) {
                result.push_back(&state.tickets.at(place.id));
            }
        }
    }
    std::sort(result.begin(), result.end(), sooner);
    return result;
}

int aheadOf(const HallState &state, const Ticket &ticket)
{
    if (ticket.state != TicketState::Waiting) {
        return 0;
    }
    // The calling rule played forward without the 40-minute rule, which only ever brings someone nearer: rounds of two
    // who booked or have priority and one ordinary, until one of the two is empty. Whose slot has not begun yet counts
    // as if it had: better a few too many than a disappointment.
    const Queue &queue = state.tickets.queue(ticket.prefix);
    const auto before = [place = QueuePlace::of(ticket)](const std::deque<QueuePlace> &line) {
        return int(std::lower_bound(line.begin(), line.end(), place) - line.begin());
    };
    if (isSet(ticket.bookedFor) || ticket.priority) {
        const int own =
            isSet(ticket.bookedFor) ? before(queue.booked) : int(queue.booked.size()) + before(queue.priority);
        return own + std::min(int(queue.ordinary.size()), own / priorityCallsInARow);
    }
    const int own = before(queue.ordinary);
    return own + std::min(int(queue.booked.size() + queue.priority.size()), (own + 1) * priorityCallsInARow);
}

std::vector<int> windowNumbers(const HallState &state, const QString &prefix, Instant now)
{
    const auto serves = [&](const Window &window) {
        return isSet(now) ? hasQueue(state, window, prefix, now) : window.prefixes.contains(prefix);
    };
    // Where A has gone and another serves, nobody calls at A's window until somebody sits down there.
    const Post *post = isSet(now) ? postForPrefix(state, prefix) : nullptr;
    const QString server = post ? postNow(state, *post, now).person : QString();
    const auto left = [&server](const Window &window) {
        return window.state == WindowState::Paused && !server.isEmpty() && window.person != server;
    };
    const bool openNow = isSet(now) && isOpenNow(state, prefix, now);
    std::vector<int> open;
    std::vector<int> all;
    for (const auto &[id, window] : state.windows) {
        if (serves(window) && !left(window)) {
            all.push_back(window.number);
            if (openNow ? isServed(state, window, now) : window.state == WindowState::Open) {
                open.push_back(window.number);
            }
        }
    }
    auto &result = open.empty() ? all : open;
    std::sort(result.begin(), result.end());
    return result;
}

const Ticket *nextTicket(const HallState &state, const Window &window, Instant now)
{
    Heads heads;
    const auto consider = [&state](const Ticket *&best, const std::deque<QueuePlace> &line) {
        const Ticket *head = line.empty() ? nullptr : &state.tickets.at(line.front().id);
        if (head && (!best || sooner(head, best))) {
            best = head;
        }
    };
    const QStringList prefixes = queuesAt(state, window, now);
    for (const QString &prefix : prefixes) {
        consider(heads.booked, state.tickets.queue(prefix).booked);
        consider(heads.priority, state.tickets.queue(prefix).priority);
        consider(heads.ordinary, state.tickets.queue(prefix).ordinary);
    }
    return chosen(heads, window.priorityRun, now, [&] {
        const Ticket *longest = heads.ordinary;
        for (const QString &prefix : prefixes) {
            for (const QueuePlace &place : state.tickets.queue(prefix).ordinary) {
                longest = std::min(longest, &state.tickets.at(place.id), tookSooner);
            }
        }
        return longest;
    });
}

std::vector<const Ticket *> callingOrder(const HallState &state, const Window &window, Instant now, std::size_t most)
{
    using Line = std::vector<const Ticket *>;
    Line booked;
    Line priority;
    Line ordinary;
    for (const Ticket *ticket : waiting(state, queuesAt(state, window, now))) {
        (isSet(ticket->bookedFor) ? booked : ticket->priority ? priority : ordinary).push_back(ticket);
    }
    const auto head = [](const Line &line) {
        return line.empty() ? nullptr : line.front();
    };
    Line order;
    for (int run = window.priorityRun; order.size() < most;) {
        const Ticket *next = chosen({head(booked), head(priority), head(ordinary)}, run, now, [&ordinary] {
            return *std::min_element(ordinary.begin(), ordinary.end(), tookSooner);
        });
        if (!next) {
            break;
        }
        const bool preferred = isSet(next->bookedFor) || next->priority;
        run = preferred ? run + 1 : 0;
        for (Line *line : {&booked, &priority, &ordinary}) {
            std::erase(*line, next);
        }
        order.push_back(next);
    }
    return order;
}

bool isCalled(const HallState &state, const QString &prefix, Instant now)
{
    return std::any_of(state.windows.begin(), state.windows.end(),
                       [&](const auto &one) { return calls(state, one.second, prefix, now); });
}

namespace {

WaitSpan spanAt(const HallState &state, const QString &prefix, int ahead, std::ptrdiff_t windows)
{
    // The mean of what today has shown, once five visits are done; before that the hall's own figure.
    constexpr int enoughVisits = 5;
    const Queue &queue = state.tickets.queue(prefix);
    const double minutes = queue.visits >= enoughVisits
                               ? std::chrono::duration<double, std::ratio<60>>(queue.served).count() / queue.visits
                               : double(state.info.minutesPerTicket);
    const double expected = minutes * ahead / double(windows);
    // Optimistic to pessimistic: 0.8 to 1.3 of the mean, in whole minutes.
    return {int(expected * 0.8), int(std::ceil(expected * 1.3))};
}

} // namespace

WaitSpan waitSpan(const HallState &state, const QString &prefix, int ahead, Instant now)
{
    const auto windows = std::count_if(state.windows.begin(), state.windows.end(),
                                       [&](const auto &one) { return calls(state, one.second, prefix, now); });
    return windows == 0 ? WaitSpan() : spanAt(state, prefix, ahead, windows);
}

std::optional<CallingEnd> callingEnd(const HallState &state, const QString &prefix, int ahead, Instant now)
{
    const Post *post = postForPrefix(state, prefix);
    const auto open = [&](Instant at) {
        return post ? isOpen(state, *post, at) : isOpen(state.today, at);
    };
    if (!open(now)) {
        return {};
    }
    Instant end = now;
    while (open(end)) { // over noon, where the roster keeps somebody there
        const std::optional<Stretch> hours = hoursNow(state, end);
        if (!hours || hours->to <= end) {
            return {};
        }
        end = hours->to;
    }
    const WaitSpan span =
        isCalled(state, prefix, now) ? waitSpan(state, prefix, ahead, now) : spanAt(state, prefix, ahead + 1, 1);
    if (now + std::chrono::minutes(span.to) <= end) {
        return {};
    }
    return CallingEnd{end, post ? opensAgain(state, *post, end) : opensAgain(state.today, end),
                      end >= state.today.opens.back()};
}

Instant calledFrom(const HallState &state, const Ticket &ticket, Instant now)
{
    if (ticket.state != TicketState::Waiting) {
        return {};
    }
    Instant from{};
    if (!isOpenNow(state, ticket.prefix, now)) {
        const Post *post = postForPrefix(state, ticket.prefix);
        from = post ? opensAgain(state, *post, now) : opensAgain(state.today, now);
    }
    return ticket.bookedFor > now ? std::max(from, ticket.bookedFor) : from;
}

QString ticketNumber(const QString &prefix, int serial)
{
    return prefix + QStringLiteral("%1").arg(serial, 3, 10, QLatin1Char('0'));
}

std::chrono::seconds callInterval(const Ticket &ticket)
{
    return ticket.elder || ticket.priority ? 40s : 20s;
}

} // namespace yizhan
