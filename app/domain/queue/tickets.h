// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"

#include <QHash>

#include <deque>
#include <set>

namespace yizhan {

/** Where a ticket stands in its queue; lower is sooner. */
struct QueuePlace
{
    qint64 place = 0;
    int serial = 0;
    QString id;
    Instant takenAt{}; ///< who has come back behind others has waited longer than they

    [[nodiscard]] static QueuePlace of(const Ticket &ticket)
    {
        return {ticket.place, ticket.serial, ticket.id, ticket.takenAt};
    }
    bool operator==(const QueuePlace &) const = default;
    bool operator<(const QueuePlace &other) const
    {
        return std::tie(place, serial, id) < std::tie(other.place, other.serial, other.id);
    }
};

/** Who waits for one prefix, each in order, and how long visits have taken today. */
struct Queue
{
    std::deque<QueuePlace> booked; ///< by the beginning of their slots
    std::deque<QueuePlace> priority;
    std::deque<QueuePlace> ordinary;
    int visits = 0;
    std::chrono::milliseconds served{0};
};

/**
 * The tickets of the day by id. Beside them it keeps what would else be counted anew over all of them for each number
 * that is taken: a hall with ten thousand waiting answers as fast as an empty one.
 */
class Tickets
{
public:
    using Map = std::map<QString, Ticket>;

    [[nodiscard]] Map::const_iterator begin() const { return m_tickets.begin(); }
    [[nodiscard]] Map::const_iterator end() const { return m_tickets.end(); }
    [[nodiscard]] Map::const_iterator find(const QString &id) const { return m_tickets.find(id); }
    [[nodiscard]] const Ticket &at(const QString &id) const { return m_tickets.at(id); }
    [[nodiscard]] bool contains(const QString &id) const { return m_tickets.contains(id); }
    [[nodiscard]] std::size_t size() const { return m_tickets.size(); }
    [[nodiscard]] bool empty() const { return m_tickets.empty(); }

    /** Adds it, or replaces the one with its id. */
    void put(const Ticket &ticket);
    void erase(const QString &id);

    [[nodiscard]] const Queue &queue(const QString &prefix) const;
    /** Ids of those that are called and have not come yet. */
    [[nodiscard]] const std::set<QString> &called() const { return m_called; }
    [[nodiscard]] const Ticket *byCodeHash(const QString &hash) const;

    bool operator==(const Tickets &other) const { return m_tickets == other.m_tickets; }

private:
    void note(const Ticket &ticket);
    void forget(const Ticket &ticket);

    Map m_tickets;
    std::map<QString, Queue> m_queues;
    std::set<QString> m_called;
    QHash<QString, QString> m_byCodeHash;
};

} // namespace yizhan
