// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <deque>
#include <mutex>

namespace yizhan {

/**
 * Slows down guessing: after a number of wrong tries within a while nothing more is looked at until the oldest of them
 * is forgotten. By the real steady clock; any thread.
 */
class Attempts
{
public:
    explicit Attempts(int most = 5, std::chrono::seconds window = std::chrono::minutes(10))
        : m_most(most)
        , m_window(window)
    {
    }

    [[nodiscard]] bool exhausted(const QString &who);
    void failed(const QString &who);
    void succeeded(const QString &who);

private:
    using Clock = std::chrono::steady_clock;
    void forgetOld(std::deque<Clock::time_point> &tries) const;

    int m_most;
    std::chrono::seconds m_window;
    std::mutex m_mutex;
    QHash<QString, std::deque<Clock::time_point>> m_tries;
};

} // namespace yizhan
