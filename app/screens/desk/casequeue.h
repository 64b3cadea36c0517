// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/casework.h"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <queue>
#include <tuple>
#include <vector>

namespace yizhan {

/** Before whom a case stands: those with a running clock by due time, then the others by acceptance. */
struct QueueKey
{
    int rank = 0; ///< 0: its clock runs, 1: it has no limit, 2: decided, only to be handed over
    Instant due{};
    Instant acceptedAt{};
    QString id;

    [[nodiscard]] static QueueKey of(const ServiceCase &serviceCase);
    bool operator==(const QueueKey &) const = default;
    bool operator<(const QueueKey &other) const
    {
        return std::tie(rank, due, acceptedAt, id) < std::tie(other.rank, other.due, other.acceptedAt, other.id);
    }
};

/**
 * Which cases the desk lists, in which order, and how many there are of each light: kept up with one case at a time, so
 * that a hall with 50,000 of them opens its list as fast as a small one. Knows nothing of words. Time alone changes a
 * light: advance() looks only at those whose moment has come.
 */
class CaseQueue
{
public:
    static constexpr int noLight = -1; ///< no limit, or decided
    static constexpr int lights = 5;

    /** True for a case that the filters let through, whatever its light. */
    using Filter = std::function<bool(const ServiceCase &)>;
    /** Hears what update() does to the list, before and after each step of it. */
    class Listener
    {
    public:
        virtual ~Listener() = default;
        virtual void removing(int row) = 0;
        virtual void removed() = 0;
        virtual void inserting(int row) = 0;
        virtual void inserted() = 0;
        virtual void changed(int row) = 0; ///< it stays where it is
    };

    /** Forgets all and takes these. */
    void reset(const Cases &cases, Instant now);
    /** A case came, changed or (null) went. */
    void update(const QString &id, const ServiceCase *serviceCase, Instant now, Listener &listener);
    /** Ids of the cases whose light may have changed by time alone; update() each. */
    [[nodiscard]] std::vector<QString> due(Instant now);
    void setFilter(Filter filter, const Cases &cases);
    /** Only one light (value of Light), −1: all. */
    void setLight(int light);

    [[nodiscard]] int count() const { return int(m_shown.size()); }
    [[nodiscard]] const QString &at(int row) const { return m_shown[std::size_t(row)]->key.id; }
    /** By value of Light; Blue is counted with Green. */
    [[nodiscard]] const std::array<int, lights> &counts() const { return m_counts; }

private:
    struct Entry
    {
        QueueKey key;
        int light = noLight;
        Instant changesAt{}; ///< when time alone may change it; unset: never
        bool passes = false;
    };
    using Moment = std::pair<Instant, QString>;
    using Order = std::vector<const Entry *>; ///< as QueueKey says

    [[nodiscard]] Entry entryFor(const ServiceCase &serviceCase, Instant now) const;
    [[nodiscard]] bool shows(const Entry &entry) const
    {
        return entry.passes && (m_light < 0 || entry.light == m_light);
    }
    void await(const Entry &entry);
    void count(const Entry &entry, int by);
    void fill();
    [[nodiscard]] static Order::const_iterator placeOf(const Order &order, const QueueKey &key);

    Filter m_filter;
    int m_light = noLight;
    std::map<QString, Entry> m_entries; ///< in the order of Cases, so that a filter goes through both side by side
    Order m_order;                      ///< all of them: what a filter lets through needs no sorting
    Order m_shown;
    std::array<int, lights> m_counts{};
    /// Moments may be out of date: an entry says which is its own.
    std::priority_queue<Moment, std::vector<Moment>, std::greater<>> m_moments;
};

/** The next moment after `now` at which the light of the case may be another; unset: never. */
[[nodiscard]] Instant nextLightChange(const ServiceCase &serviceCase, Instant now);

} // namespace yizhan
