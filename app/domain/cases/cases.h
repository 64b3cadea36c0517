// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"

#include <QHash>

#include <set>

namespace yizhan {

/** When a case next changes by time alone, and which. */
struct CaseInstant
{
    Instant at{};
    QString id;

    bool operator<(const CaseInstant &other) const { return std::tie(at, id) < std::tie(other.at, other.id); }
    bool operator==(const CaseInstant &) const = default;
};

/**
 * The cases by id. Beside them it keeps what would else be sought among all of them: a hall with a hundred thousand
 * cases finds one by its number, and knows which one time changes next, as fast as an empty hall.
 */
class Cases
{
public:
    using Map = std::map<QString, ServiceCase>;

    [[nodiscard]] Map::const_iterator begin() const { return m_cases.begin(); }
    [[nodiscard]] Map::const_iterator end() const { return m_cases.end(); }
    [[nodiscard]] Map::const_iterator find(const QString &id) const { return m_cases.find(id); }
    [[nodiscard]] const ServiceCase &at(const QString &id) const { return m_cases.at(id); }
    [[nodiscard]] bool contains(const QString &id) const { return m_cases.contains(id); }
    [[nodiscard]] std::size_t size() const { return m_cases.size(); }
    [[nodiscard]] bool empty() const { return m_cases.empty(); }

    /** Adds it, or replaces the one with its id. */
    void put(const ServiceCase &serviceCase);
    void erase(const QString &id);

    [[nodiscard]] const ServiceCase *byNumber(const QString &caseNo) const;
    /** Those that began with the slip of that code. */
    [[nodiscard]] std::vector<const ServiceCase *> bySlipHash(const QString &hash) const;
    [[nodiscard]] std::vector<const ServiceCase *> byTicket(const QString &ticket) const;
    /** The cases that time alone changes, soonest first; see nextInstant() in domain/cases/casewakes.h. */
    [[nodiscard]] const std::set<CaseInstant> &instants() const { return m_instants; }

    bool operator==(const Cases &other) const { return m_cases == other.m_cases; }

private:
    void note(const ServiceCase &serviceCase);
    void forget(const ServiceCase &serviceCase);
    [[nodiscard]] std::vector<const ServiceCase *> all(const QMultiHash<QString, QString> &index,
                                                       const QString &key) const;

    Map m_cases;
    QHash<QString, QString> m_byNumber;
    QMultiHash<QString, QString> m_bySlipHash;
    QMultiHash<QString, QString> m_byTicket;
    std::set<CaseInstant> m_instants;
};

} // namespace yizhan
