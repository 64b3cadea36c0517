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
#include <unordered_map>
#include <vector>

namespace yizhan {

/** Before whom a case stands: those with a running clock by due time, then the others by acceptance; what is finished
 * by the day on which it is to be handed over. */
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

/** What most filters ask about. A hall has few different ones however many cases: a filter looks at each once. */
struct CaseFacets
{
    bool over = false;
    QString post;
    QStringList departments; ///< in whose hands it is now

    [[nodiscard]] static CaseFacets of(const ServiceCase &serviceCase);
    /** Whether these are its, without making them. */
    [[nodiscard]] bool fit(const ServiceCase &serviceCase) const;
};

/** Which cases are let through, whatever their light; without a part that part lets all through. */
struct CaseFilter
{
    std::function<bool(const CaseFacets &)> facets;
    std::function<bool(const ServiceCase &)> whole; ///< asked about what `facets` let through; dearer
};

/**
 * Which cases the desk lists, in which order, and how many there are of each light: kept up with one case at a time, so
 * that a hall with 50,000 of them opens its list as fast as a small one. Knows nothing of words. Time alone changes a
 * light: advance() looks only at those whose moment has come.
 */
class CaseQueue
{
public:
    static constexpr int noLight = -1; ///< no limit, or decided and not pressing to be handed over
    static constexpr int lights = 5;

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
    /** `light`: only that one (value of Light), −1: all. */
    void setFilter(CaseFilter filter, int light, const Cases &cases);
    /** The same filter with another light. */
    void setLight(int light);

    [[nodiscard]] int count() const { return int(m_shown.size()); }
    [[nodiscard]] const QString &at(int row) const { return m_shown[std::size_t(row)].entry->key.id; }
    /** By value of Light. */
    [[nodiscard]] const std::array<int, lights> &counts() const { return m_counts; }
    /** The same of all, whatever the filter. */
    [[nodiscard]] const std::array<int, lights> &allCounts() const { return m_allCounts; }

private:
    /** The place of a case's facets among all that there are. */
    using FacetsPlace = std::size_t;
    struct Entry
    {
        QueueKey key;
        int light = noLight;
        Instant changesAt{}; ///< when time alone may change it; unset: never
        FacetsPlace facets = 0;
        bool wholePasses = true; ///< what CaseFilter::whole says of it; meant where its facets pass
    };
    /** What a filter reads of every case, side by side in memory. */
    struct Row
    {
        const Entry *entry = nullptr;
        FacetsPlace facets = 0;
        int light = noLight;
    };
    using Moment = std::pair<Instant, QString>;

    [[nodiscard]] Entry entryFor(const ServiceCase &serviceCase, Instant now);
    [[nodiscard]] static Row rowOf(const Entry &entry) { return {&entry, entry.facets, entry.light}; }
    [[nodiscard]] FacetsPlace facetsOf(const ServiceCase &serviceCase);
    [[nodiscard]] bool passes(const Row &row) const
    {
        return m_facetsPass[row.facets] && (!m_filter.whole || row.entry->wholePasses);
    }
    [[nodiscard]] bool shows(const Row &row) const { return (m_light < 0 || row.light == m_light) && passes(row); }
    void await(const Entry &entry);
    void count(const Row &row, int by);
    void fill();
    /** What CaseFilter::whole says of each. */
    void askWhole(const Cases &cases);

    CaseFilter m_filter;
    int m_light = noLight;
    std::map<QString, Entry> m_entries; ///< in the order of Cases, so that a filter goes through both side by side
    std::vector<Row> m_order;           ///< all of them, as QueueKey says: what a filter lets through needs no sorting
    std::vector<Row> m_shown;
    std::vector<CaseFacets> m_facets;
    std::unordered_multimap<std::size_t, FacetsPlace> m_facetsByHash;
    std::vector<bool> m_facetsPass; ///< of each of m_facets
    std::array<int, lights> m_counts{};
    std::array<int, lights> m_allCounts{};
    /// Moments may be out of date: an entry says which is its own.
    std::priority_queue<Moment, std::vector<Moment>, std::greater<>> m_moments;
};

/** The next moment after `now` at which the light of the case may be another; unset: never. */
[[nodiscard]] Instant nextLightChange(const ServiceCase &serviceCase, Instant now);

} // namespace yizhan
