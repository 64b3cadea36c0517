// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/queue.h"

#include <algorithm>

namespace yizhan {

using namespace std::chrono_literals;

namespace {

/** after two priority calls in a row one ordinary; nobody ordinary waits longer than this behind priority. */
constexpr int priorityCallsInARow = 2;
constexpr auto longestOrdinaryWait = 40min;

bool sooner(const Ticket *one, const Ticket *other)
{
    return std::tie(one->place, one->serial, one->id) < std::tie(other->place, other->serial, other->id);
}

} // namespace

std::vector<const Ticket *> waiting(const HallState &state, const QStringList &prefixes)
{
    std::vector<const Ticket *> result;
    for (const auto &[id, ticket] : state.tickets) {
        if (ticket.state == TicketState::Waiting && prefixes.contains(ticket.prefix)) {
            result.push_back(&ticket);
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
    // Plays the calling rule forward without the 40-minute rule, which only ever brings someone nearer.
    std::vector<const Ticket *> priority;
    std::vector<const Ticket *> ordinary;
    for (const Ticket *other : waiting(state, {ticket.prefix})) {
        (other->priority ? priority : ordinary).push_back(other);
    }
    std::size_t nextPriority = 0;
    std::size_t nextOrdinary = 0;
    int run = 0;
    for (int ahead = 0;; ++ahead) {
        const bool takePriority =
            nextPriority < priority.size() && (nextOrdinary == ordinary.size() || run < priorityCallsInARow);
        if (!takePriority && nextOrdinary == ordinary.size()) {
            return ahead;
        }
        const Ticket *next = takePriority ? priority[nextPriority++] : ordinary[nextOrdinary++];
        run = takePriority ? run + 1 : 0;
        if (next->id == ticket.id) {
            return ahead;
        }
    }
}

std::vector<int> windowNumbers(const HallState &state, const QString &prefix)
{
    std::vector<int> open;
    std::vector<int> all;
    for (const auto &[id, window] : state.windows) {
        if (window.prefixes.contains(prefix)) {
            all.push_back(window.number);
            if (window.state == WindowState::Open) {
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
    const Ticket *priority = nullptr;
    const Ticket *ordinary = nullptr;
    const Ticket *longestWaiting = nullptr;
    for (const auto &[id, ticket] : state.tickets) {
        if (ticket.state != TicketState::Waiting || !window.prefixes.contains(ticket.prefix)) {
            continue;
        }
        const Ticket *&best = ticket.priority ? priority : ordinary;
        if (!best || sooner(&ticket, best)) {
            best = &ticket;
        }
        if (!ticket.priority && (!longestWaiting || ticket.takenAt < longestWaiting->takenAt)) {
            longestWaiting = &ticket;
        }
    }
    if (!priority || !ordinary) {
        return priority ? priority : ordinary;
    }
    if (now - longestWaiting->takenAt > longestOrdinaryWait) {
        return longestWaiting;
    }
    return window.priorityRun < priorityCallsInARow ? priority : ordinary;
}

WaitSpan waitSpan(const HallState &state, const QString &prefix, int ahead)
{
    // The mean of what today has shown, once five visits are done; before that the hall's own figure.
    constexpr int enoughVisits = 5;
    int visits = 0;
    std::chrono::milliseconds served{0};
    int windows = 0;
    for (const auto &[id, ticket] : state.tickets) {
        if (ticket.prefix == prefix && ticket.state == TicketState::Done && isSet(ticket.startedAt)) {
            ++visits;
            served += ticket.endedAt - ticket.startedAt;
        }
    }
    for (const auto &[id, window] : state.windows) {
        windows += window.state == WindowState::Open && window.prefixes.contains(prefix) ? 1 : 0;
    }
    const double minutes = visits >= enoughVisits
                               ? std::chrono::duration<double, std::ratio<60>>(served).count() / visits
                               : double(state.info.minutesPerTicket);
    const double expected = minutes * ahead / std::max(windows, 1);
    // Optimistic to pessimistic: 0.8 to 1.3 of the mean, in whole minutes.
    return {int(expected * 0.8), int(std::ceil(expected * 1.3))};
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
