// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/queue/tickets.h"

#include <algorithm>

namespace yizhan {

namespace {

/** Whether it counts into the mean of today's visits. */
bool isVisit(const Ticket &ticket)
{
    return ticket.state == TicketState::Done && isSet(ticket.startedAt);
}

std::deque<QueuePlace> &lineOf(Queue &queue, const Ticket &ticket)
{
    return isSet(ticket.bookedFor) ? queue.booked : ticket.priority ? queue.priority : queue.ordinary;
}

} // namespace

void Tickets::put(const Ticket &ticket)
{
    const auto [at, fresh] = m_tickets.try_emplace(ticket.id, ticket);
    if (!fresh) {
        forget(at->second);
        at->second = ticket;
    }
    note(at->second);
}

void Tickets::erase(const QString &id)
{
    const auto found = m_tickets.find(id);
    if (found != m_tickets.end()) {
        forget(found->second);
        m_tickets.erase(found);
    }
}

const Queue &Tickets::queue(const QString &prefix) const
{
    static const Queue nobody;
    const auto found = m_queues.find(prefix);
    return found == m_queues.end() ? nobody : found->second;
}

const Ticket *Tickets::byCodeHash(const QString &hash) const
{
    const auto id = m_byCodeHash.find(hash);
    return id == m_byCodeHash.end() ? nullptr : &m_tickets.at(*id);
}

void Tickets::note(const Ticket &ticket)
{
    if (!ticket.codeHash.isEmpty()) {
        m_byCodeHash.insert(ticket.codeHash, ticket.id);
    }
    if (ticket.state == TicketState::Called) {
        m_called.insert(ticket.id);
    } else if (ticket.state == TicketState::Waiting) {
        std::deque<QueuePlace> &line = lineOf(m_queues[ticket.prefix], ticket);
        const QueuePlace place = QueuePlace::of(ticket);
        // Nearly always the last one.
        const auto where =
            line.empty() || line.back() < place ? line.end() : std::lower_bound(line.begin(), line.end(), place);
        line.insert(where, place);
    } else if (isVisit(ticket)) {
        Queue &queue = m_queues[ticket.prefix];
        ++queue.visits;
        queue.served += ticket.endedAt - ticket.startedAt;
    }
}

void Tickets::forget(const Ticket &ticket)
{
    m_byCodeHash.remove(ticket.codeHash);
    if (ticket.state == TicketState::Called) {
        m_called.erase(ticket.id);
    } else if (ticket.state == TicketState::Waiting) {
        std::deque<QueuePlace> &line = lineOf(m_queues[ticket.prefix], ticket);
        const QueuePlace place = QueuePlace::of(ticket);
        const auto found = std::lower_bound(line.begin(), line.end(), place);
        if (found != line.end() && *found == place) {
            line.erase(found);
        }
    } else if (isVisit(ticket)) {
        Queue &queue = m_queues[ticket.prefix];
        --queue.visits;
        queue.served -= ticket.endedAt - ticket.startedAt;
    }
}

} // namespace yizhan
