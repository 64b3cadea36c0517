// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/attempts.h"

#include <algorithm>

namespace yizhan {

void Attempts::forgetOld(std::deque<Clock::time_point> &tries) const
{
    while (!tries.empty() && tries.front() + m_window < Clock::now()) {
        tries.pop_front();
    }
}

std::chrono::seconds Attempts::wait(const QString &who)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tries.find(who);
    if (found == m_tries.end()) {
        return {};
    }
    forgetOld(*found);
    if (found->empty()) {
        m_tries.erase(found);
        return {};
    }
    if (int(found->size()) < m_most) {
        return {};
    }
    const Clock::time_point freed = (*found)[found->size() - std::size_t(m_most)] + m_window;
    return std::chrono::floor<std::chrono::seconds>(freed - Clock::now()) + std::chrono::seconds{1};
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

bool Attempts::failedFirst(const QString &who)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_tries.find(who);
        if (found != m_tries.end()) {
            forgetOld(*found);
            if (!found->empty()) {
                return false;
            }
        }
    }
    failed(who); // two at the very same moment count as two: on the side of care
    return true;
}

void Attempts::succeeded(const QString &who)
{
    const std::lock_guard lock(m_mutex);
    m_tries.remove(who);
}

std::chrono::seconds LookupGuard::wait(const QString &device, const QStringList &things)
{
    std::chrono::seconds longest = m_devices.wait(device);
    for (const QString &thing : things) {
        longest = std::max(longest, m_things.wait(thing));
    }
    return longest;
}

void LookupGuard::failed(const QString &device, const QStringList &things)
{
    m_devices.failed(device);
    for (const QString &thing : things) {
        m_things.failed(thing);
    }
}

bool LookupGuard::failedOnce(const QString &device, const QString &token)
{
    const bool first = m_tokens.failedFirst(device + u' ' + token);
    if (first) {
        m_devices.failed(device);
    }
    return first;
}

bool LookupGuard::refusedFirst(const QString &device, const QStringList &things)
{
    return m_refused.failedFirst(device + u' ' + things.value(0));
}

} // namespace yizhan
