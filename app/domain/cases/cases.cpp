// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/cases.h"

#include "domain/cases/casewakes.h"

#include <algorithm>

namespace yizhan {

void Cases::put(const ServiceCase &serviceCase)
{
    const auto [at, fresh] = m_cases.try_emplace(serviceCase.id, serviceCase);
    if (!fresh) {
        forget(at->second);
        at->second = serviceCase;
    }
    note(at->second);
}

void Cases::erase(const QString &id)
{
    const auto found = m_cases.find(id);
    if (found != m_cases.end()) {
        forget(found->second);
        m_cases.erase(found);
    }
}

const ServiceCase *Cases::byNumber(const QString &caseNo) const
{
    const auto id = m_byNumber.find(caseNo);
    return id == m_byNumber.end() ? nullptr : &m_cases.at(*id);
}

std::vector<const ServiceCase *> Cases::bySlipHash(const QString &hash) const
{
    return all(m_bySlipHash, hash);
}

std::vector<const ServiceCase *> Cases::byTicket(const QString &ticket) const
{
    return all(m_byTicket, ticket);
}

std::vector<const ServiceCase *> Cases::all(const QMultiHash<QString, QString> &index, const QString &key) const
{
    std::vector<const ServiceCase *> found;
    for (auto [it, end] = index.equal_range(key); it != end; ++it) {
        found.push_back(&m_cases.at(*it));
    }
    std::sort(found.begin(), found.end(),
              [](const ServiceCase *one, const ServiceCase *other) { return one->id < other->id; });
    return found;
}

void Cases::note(const ServiceCase &serviceCase)
{
    m_byNumber.insert(serviceCase.caseNo, serviceCase.id);
    if (!serviceCase.slipHash.isEmpty()) {
        m_bySlipHash.insert(serviceCase.slipHash, serviceCase.id);
    }
    if (!serviceCase.ticket.isEmpty()) {
        m_byTicket.insert(serviceCase.ticket, serviceCase.id);
    }
    if (const Instant next = nextInstant(serviceCase); isSet(next)) {
        m_instants.insert({next, serviceCase.id});
    }
}

void Cases::forget(const ServiceCase &serviceCase)
{
    if (m_byNumber.value(serviceCase.caseNo) == serviceCase.id) {
        m_byNumber.remove(serviceCase.caseNo);
    }
    m_bySlipHash.remove(serviceCase.slipHash, serviceCase.id);
    m_byTicket.remove(serviceCase.ticket, serviceCase.id);
    m_instants.erase({nextInstant(serviceCase), serviceCase.id});
}

} // namespace yizhan
