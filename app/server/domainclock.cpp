// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/domainclock.h"

#include <algorithm>

namespace yizhan {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

Instant DomainClock::now() const
{
    if (m_hand) {
        return m_hand->load();
    }
    if (!m_simulated) {
        return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
    }
    const std::chrono::duration<double, std::milli> gone = Steady::now() - m_base;
    return m_start + milliseconds(qint64(gone.count() * m_speed));
}

milliseconds DomainClock::until(Instant instant) const
{
    constexpr milliseconds longest = std::chrono::hours(1);
    const milliseconds left = instant - now();
    if (left <= milliseconds(0)) {
        return milliseconds(0);
    }
    if (m_speed <= 0) {
        return longest;
    }
    const double real = double(left.count()) / m_speed;
    return real >= double(longest.count()) ? longest : milliseconds(qint64(real) + 1);
}

} // namespace yizhan
