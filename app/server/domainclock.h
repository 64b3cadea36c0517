// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"

#include <atomic>
#include <memory>

namespace yizhan {

/**
 * The hall's time: real, or that of a simulated hall, which begins somewhere and may run faster. Deadlines, calls and
 * presence go by it; heartbeats, time-outs, tokens and limits on tries do not. Any thread.
 */
class DomainClock
{
public:
    using Steady = std::chrono::steady_clock;

    /** The machine's clock. */
    DomainClock() = default;
    /** Begins at `start` now and runs `speed` times as fast; 0 stands still. */
    DomainClock(Instant start, double speed)
        : m_simulated(true)
        , m_start(start)
        , m_speed(speed)
    {
    }

    /** Stands where `hand` is put: for a script that plays days gone by; not `simulated`: in place of the machine's. */
    explicit DomainClock(std::shared_ptr<const std::atomic<Instant>> hand, bool simulated = true)
        : m_simulated(simulated)
        , m_speed(0)
        , m_hand(std::move(hand))
    {
    }

    [[nodiscard]] Instant now() const;
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] bool isSimulated() const { return m_simulated; }
    /** Real time to wait until the hall's clock shows `instant`; zero when it is past, capped at an hour. */
    [[nodiscard]] std::chrono::milliseconds until(Instant instant) const;

private:
    bool m_simulated = false;
    Instant m_start{};
    double m_speed = 1;
    Steady::time_point m_base = Steady::now();
    std::shared_ptr<const std::atomic<Instant>> m_hand;
};

} // namespace yizhan
