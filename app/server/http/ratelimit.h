// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>

namespace yizhan {

/**
 * So many requests a second for each caller, and ten times as many at once: a program that runs wild must not take the
 * server from the others. A token bucket by the real steady clock; any thread.
 */
class RateLimit
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr int burstSeconds = 10;

    /** 0 requests a second: no limit. */
    explicit RateLimit(int perSecond)
        : m_perSecond(perSecond)
    {
    }

    /** 0: go on. Otherwise the whole seconds, at least 1, after which it pays to come again. */
    [[nodiscard]] int wait(const QString &who, Clock::time_point now = Clock::now());

private:
    struct Bucket
    {
        double left = 0;
        Clock::time_point at;
    };

    double m_perSecond;
    std::mutex m_mutex;
    QHash<QString, Bucket> m_buckets;
};

} // namespace yizhan
