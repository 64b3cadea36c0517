// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/stuckwake.h"

#include <algorithm>

namespace yizhan {

using namespace std::chrono;

bool StuckWake::note(const Wake &wake, Steady::time_point now, bool passing)
{
    const bool known = is(wake);
    const int before = known ? m_tries : 0;
    m_subject = wake.subject;
    m_tries = passing ? std::max(before, 1) : before + 1;
    seconds pause = firstPause;
    for (int more = passing ? 0 : m_tries - quickTries; more > 0 && pause < longestPause; --more) {
        pause = std::min(2 * pause, longestPause);
    }
    m_until = now + pause;
    return !known;
}

milliseconds StuckWake::pause(const Wake &wake, Steady::time_point now) const
{
    return is(wake) && now < m_until ? ceil<milliseconds>(m_until - now) : milliseconds{0};
}

} // namespace yizhan
