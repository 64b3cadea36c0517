// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/attempts.h"

#include <algorithm>
#include <utility>

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
    return waitNow(who);
}

std::chrono::seconds Attempts::waitNow(const QString &who)
{
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
    count(who);
}

std::chrono::seconds Attempts::begin(const QString &who)
{
    const std::lock_guard lock(m_mutex);
    const std::chrono::seconds wait = waitNow(who);
    if (wait.count() == 0) {
        count(who);
    }
    return wait;
}

void Attempts::takeBack(const QString &who)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tries.find(who);
    if (found != m_tries.end() && !found->empty()) {
        found->pop_back(); // one of those of this moment is as good as another
        if (found->empty()) {
            m_tries.erase(found);
        }
    }
}

void Attempts::count(const QString &who)
{
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

LookupGuard::Guess::Guess(LookupGuard &guard, const QString &device, const QStringList &things)
{
    std::vector<std::pair<Attempts *, QString>> counters{{&guard.m_devices, device}};
    for (const QString &thing : things) {
        counters.emplace_back(&guard.m_things, thing);
    }
    for (const auto &[attempts, who] : counters) {
        m_wait = std::max(m_wait, attempts->begin(who));
        if (m_wait.count() > 0) {
            break;
        }
        m_counted.emplace_back(attempts, who);
    }
    if (m_wait.count() > 0) {
        for (const auto &[attempts, who] : std::exchange(m_counted, {})) {
            attempts->takeBack(who);
        }
    }
}

LookupGuard::Guess::~Guess()
{
    for (const auto &[attempts, who] : m_counted) {
        attempts->takeBack(who);
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
