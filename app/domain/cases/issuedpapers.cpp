// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/issuedpapers.h"

namespace yizhan {

void IssuedPapers::put(const IssuedPaper &paper)
{
    erase(paper.id);
    m_papers.emplace(paper.id, paper);
    if (!paper.codeHash.isEmpty()) {
        m_byCodeHash.insert(paper.codeHash, paper.id);
    }
}

void IssuedPapers::erase(const QString &id)
{
    const auto found = m_papers.find(id);
    if (found != m_papers.end()) {
        m_byCodeHash.remove(found->second.codeHash);
        m_papers.erase(found);
    }
}

const IssuedPaper *IssuedPapers::byCodeHash(const QString &hash) const
{
    const auto id = m_byCodeHash.find(hash);
    return id == m_byCodeHash.end() ? nullptr : &m_papers.at(*id);
}

} // namespace yizhan
