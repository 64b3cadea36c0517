// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/queue/queue.h"

#include "domain/duty/posts.h"

#include <algorithm>
#include <array>
#include <numeric>

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

/** The line of one prefix, and how far it has been called. */
struct PlayedQueue
{
    explicit PlayedQueue(const Queue &queue)
        : heads{Head{&queue.booked}, Head{&queue.priority}, Head{&queue.ordinary}}
    {
    }

    struct Head
    {
        const std::deque<QueuePlace> *places = nullptr;
        std::size_t next = 0;
    };
    std::array<Head, 3> heads; ///< booked, priority, ordinary
    // Only of the ordinary ones somebody may be called before the head: whoever has waited longest.
    std::vector<bool> called;
    std::vector<std::size_t> byTaken; ///< filled when somebody asks
    std::size_t longest = 0;
};

/**
 * The lines of some queues while windows call from them, one after another: the rule of nextTicket(), played on as far
 * as somebody asks.
 */
class Lines
{
public:
    using Queues = std::vector<PlayedQueue *>;

    /** Slots that begin until `begun` count as begun. */
    Lines(const HallState &state, Instant now, Instant begun)
        : m_state(state)
        , m_now(now)
        , m_begun(begun)
    {
    }

    Queues queues(const QStringList &prefixes)
    {
        Queues queues;
        for (const QString &prefix : prefixes) {
            queues.push_back(&m_queues.try_emplace(prefix, m_state.tickets.queue(prefix)).first->second);
        }
        return queues;
    }

    /** Whom a window of these queues calls next; null where nobody waits. `run` is its priority calls in a row. */
    const QueuePlace *call(const Queues &queues, int &run)
    {
        const Choice choice = chosen(queues, run);
        if (!choice.place) {
            return nullptr;
        }
        run = choice.line == Ordinary ? 0 : run + 1;
        if (choice.line == Ordinary) {
            choice.queue->called.resize(choice.queue->heads[Ordinary].places->size());
            choice.queue->called[choice.index] = true;
        } else {
            ++choice.queue->heads[choice.line].next;
        }
        return choice.place;
    }

private:
    enum Kind : std::size_t { Booked, Priority, Ordinary };
    struct Choice
    {
        const QueuePlace *place = nullptr;
        PlayedQueue *queue = nullptr;
        Kind line = Ordinary;
        std::size_t index = 0;
    };

    static bool isCalled(const PlayedQueue &queue, std::size_t index)
    {
        return index < queue.called.size() && queue.called[index];
    }

    static Choice head(const Queues &queues, Kind kind)
    {
        Choice best;
        for (PlayedQueue *queue : queues) {
            auto &[places, next] = queue->heads[kind];
            while (kind == Ordinary && isCalled(*queue, next)) {
                ++next;
            }
            const QueuePlace *first = next < places->size() ? &(*places)[next] : nullptr;
            if (first && (!best.place || *first < *best.place)) {
                best = {first, queue, kind, next};
            }
        }
        return best;
    }

    /** Whoever of the ordinary ones has waited longest: not always the head. */
    static Choice longest(const Queues &queues)
    {
        Choice best;
        for (PlayedQueue *queue : queues) {
            const std::deque<QueuePlace> &places = *queue->heads[Ordinary].places;
            if (queue->byTaken.empty()) {
                queue->byTaken.resize(places.size());
                std::iota(queue->byTaken.begin(), queue->byTaken.end(), std::size_t{0});
                std::stable_sort(queue->byTaken.begin(), queue->byTaken.end(),
                                 [&places](std::size_t one, std::size_t other) {
                                     return places[one].takenAt < places[other].takenAt;
                                 });
            }
            while (queue->longest < queue->byTaken.size() && isCalled(*queue, queue->byTaken[queue->longest])) {
                ++queue->longest;
            }
            if (queue->longest < queue->byTaken.size()) {
                const std::size_t index = queue->byTaken[queue->longest];
                if (!best.place || places[index].takenAt < best.place->takenAt) {
                    best = {&places[index], queue, Ordinary, index};
                }
            }
        }
        return best;
    }

    [[nodiscard]] Choice chosen(const Queues &queues, int run) const
    {
        const Choice booked = head(queues, Booked);
        const Choice priority = head(queues, Priority);
        const Choice ordinary = head(queues, Ordinary);
        const bool due = booked.place && m_state.tickets.at(booked.place->id).bookedFor <= m_begun;
        if (!due && !priority.place && !ordinary.place) {
            return booked; // before its time, but nobody else is there
        }
        const Choice &preferred = due ? booked : priority;
        if (!preferred.place || !ordinary.place) {
            return preferred.place ? preferred : ordinary;
        }
        const Choice longestWaiting = longest(queues);
        if (m_now - longestWaiting.place->takenAt > longestOrdinaryWait) {
            // Before one who booked at most every other time: else a full hall would break every appointment.
            const bool turnOfBooked = due && run == 0;
            return turnOfBooked ? booked : longestWaiting;
        }
        return run < priorityCallsInARow ? preferred : ordinary;
    }

    const HallState &m_state;
    Instant m_now;
    Instant m_begun;
    std::map<QString, PlayedQueue> m_queues;
};

/** A window as one that calls. */
struct Caller
{
    const Window *window = nullptr;
    QStringList prefixes;
    int run = 0;
};

/**
 * Windows at which somebody calls now, and their queues. Where none of them calls that one: besides, those that are to.
 * Who calls fewer queues calls first: what only they can call is not left to others.
 */
std::vector<Caller> callersOf(const HallState &state, const QString &prefix, Instant now)
{
    std::vector<Caller> callers;
    for (const auto &[id, window] : state.windows) {
        if (isServed(state, window, now)) {
            callers.push_back({&window, window.prefixes, window.priorityRun});
        }
    }
    for (const auto &[id, post] : state.posts) {
        const QString person = callers.empty() ? QString() : postNow(state, post, now).person;
        for (Caller &caller : callers) {
            for (const QString &one : person == caller.window->person ? post.prefixes : QStringList()) {
                if (!caller.prefixes.contains(one)) {
                    caller.prefixes.append(one);
                }
            }
        }
    }
    const auto calls = [&prefix](const Caller &caller) {
        return caller.prefixes.contains(prefix);
    };
    if (std::none_of(callers.begin(), callers.end(), calls)) {
        for (const auto &[id, window] : state.windows) {
            if (window.prefixes.contains(prefix)) {
                callers.push_back({&window, window.prefixes, window.priorityRun});
            }
        }
    }
    if (std::none_of(callers.begin(), callers.end(), calls)) {
        callers.push_back({nullptr, {prefix}, 0});
    }
    std::stable_sort(callers.begin(), callers.end(), [](const Caller &one, const Caller &other) {
        return one.prefixes.size() < other.prefixes.size();
    });
    return callers;
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

int aheadOf(const HallState &state, const Ticket &ticket, Instant now)
{
    if (ticket.state != TicketState::Waiting) {
        return 0;
    }
    Lines lines(state, now, Instant::max());
    struct Playing
    {
        Lines::Queues queues;
        int run = 0;
        bool calls = false; // the queue of the ticket
    };
    std::vector<Playing> windows;
    for (const Caller &caller : callersOf(state, ticket.prefix, now)) {
        windows.push_back({lines.queues(caller.prefixes), caller.run, caller.prefixes.contains(ticket.prefix)});
    }
    int ahead = 0;
    for (bool anybody = true; anybody;) {
        anybody = false;
        for (Playing &window : windows) {
            const QueuePlace *called = lines.call(window.queues, window.run);
            if (called && called->serial == ticket.serial && called->id == ticket.id) {
                return ahead;
            }
            anybody = anybody || called;
            ahead += called && window.calls ? 1 : 0;
        }
    }
    return ahead; // not reached by a ticket that waits
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
    const std::vector<const Ticket *> order = callingOrder(state, window, now, 1);
    return order.empty() ? nullptr : order.front();
}

std::vector<const Ticket *> callingOrder(const HallState &state, const Window &window, Instant now, std::size_t most)
{
    Lines lines(state, now, now);
    const Lines::Queues queues = lines.queues(queuesAt(state, window, now));
    std::vector<const Ticket *> order;
    for (int run = window.priorityRun; order.size() < most;) {
        const QueuePlace *called = lines.call(queues, run);
        if (!called) {
            break;
        }
        order.push_back(&state.tickets.at(called->id));
    }
    return order;
}

bool isCalled(const HallState &state, const QString &prefix, Instant now)
{
    return std::any_of(state.windows.begin(), state.windows.end(),
                       [&](const auto &one) { return calls(state, one.second, prefix, now); });
}

WaitSpan waitSpan(const HallState &state, const QString &prefix, int ahead, Instant now)
{
    const auto windows = std::count_if(state.windows.begin(), state.windows.end(),
                                       [&](const auto &one) { return calls(state, one.second, prefix, now); });
    if (windows == 0) {
        return {};
    }
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
