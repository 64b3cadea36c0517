// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/attempts.h"

namespace yizhan {

void Attempts::forgetOld(std::deque<Clock::time_point> &tries) const
{
    while (!tries.empty() && tries.front() + m_window < Clock::now()) {
        tries.pop_front();
    }
}

bool Attempts::exhausted(const QString &who)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tries.find(who);
    if (found == m_tries.end()) {
        return false;
    }
    forgetOld(*found);
    if (found->empty()) {
        m_tries.erase(found);
        return false;
    }
    return int(found->size()) >= m_most;
}

void Attempts::failed(const QString &who)
{
    const std::lock_guard lock(m_mutex);
    if (m_tries.size() > 10'000) { // somebody makes up names; whoever is slowed by one of them starts anew
        m_tries.clear();
    }
    std::deque<Clock::time_point> &tries = m_tries[who];
    forgetOld(tries);
    tries.push_back(Clock::now());
}

void Attempts::succeeded(const QString &who)
{
    const std::lock_guard lock(m_mutex);
    m_tries.remove(who);
}

} // namespace yizhan
