// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"

#include <QHash>

namespace yizhan {

/**
 * The printed papers by id, so that those of a case lie one after another. Beside them it keeps which bears which code:
 * whether a sheet is genuine is asked by anybody at the kiosk, and costs the same after ten years of papers.
 */
class IssuedPapers
{
public:
    using Map = std::map<QString, IssuedPaper>;
    using mapped_type = IssuedPaper;

    [[nodiscard]] Map::const_iterator begin() const { return m_papers.begin(); }
    [[nodiscard]] Map::const_iterator end() const { return m_papers.end(); }
    [[nodiscard]] Map::const_iterator find(const QString &id) const { return m_papers.find(id); }
    /** The first whose id is not before that. */
    [[nodiscard]] Map::const_iterator lower_bound(const QString &id) const { return m_papers.lower_bound(id); }
    [[nodiscard]] bool contains(const QString &id) const { return m_papers.contains(id); }
    [[nodiscard]] std::size_t size() const { return m_papers.size(); }

    /** Adds it, or replaces the one with its id. */
    void put(const IssuedPaper &paper);
    void erase(const QString &id);

    /** The one whose QR has the code with that hash, see hashOfPaperCode(); else null. */
    [[nodiscard]] const IssuedPaper *byCodeHash(const QString &hash) const;

    bool operator==(const IssuedPapers &other) const { return m_papers == other.m_papers; }

private:
    Map m_papers;
    QHash<QString, QString> m_byCodeHash;
};

} // namespace yizhan
