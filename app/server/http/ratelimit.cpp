// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace yizhan {

namespace {
constexpr qsizetype mostCallers = 10'000;
}

int RateLimit::wait(const QString &who, Clock::time_point now)
{
    if (m_perSecond <= 0) {
        return 0;
    }
    const double full = m_perSecond * burstSeconds;
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= mostCallers) {
        // Whoever has been silent this long has a full bucket anyway.
        m_buckets.removeIf([now](const QHash<QString, Bucket>::iterator &bucket) {
            return now - bucket->at > std::chrono::seconds(burstSeconds);
        });
    }
    if (m_buckets.size() >= mostCallers && !m_buckets.contains(who)) {
        m_buckets.clear(); // somebody makes up addresses; the others start anew
    }
    const auto found = m_buckets.find(who);
    Bucket &bucket = found != m_buckets.end() ? *found : *m_buckets.insert(who, {full, now});
    const double gone = std::chrono::duration<double>(now - bucket.at).count();
    bucket.left = std::min(full, bucket.left + std::max(0.0, gone) * m_perSecond);
    bucket.at = now;
    if (bucket.left >= 1) {
        bucket.left -= 1;
        return 0;
    }
    return std::max(1, int(std::ceil((1 - bucket.left) / m_perSecond)));
}

} // namespace yizhan
