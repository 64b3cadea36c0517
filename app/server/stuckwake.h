// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

#include <chrono>

namespace yizhan {

/**
 * A wake that is due and of which nothing came: refused, or carried out without a change. It stays the next one until
 * the hall changes, so it is tried again, and ever more seldom: each try writes an idempotency key. Steady time, for it
 * guards the machine and not the hall. One thread.
 */
class StuckWake
{
public:
    using Steady = std::chrono::steady_clock;

    /** So often the pause is the first one, for what mends itself within seconds. */
    static constexpr int quickTries = 3;
    static constexpr std::chrono::seconds firstPause{5};
    static constexpr std::chrono::seconds longestPause{600};

    /**
     * Nothing came of it. True when that was not known of this wake: said in the log once and not at every try.
     * `passing`: the server could not (5xx), no key is written, and it is tried again as soon as before.
     */
    bool note(const Wake &wake, Steady::time_point now, bool passing);
    /** Something came of it, or another is the next. */
    void forget() { m_tries = 0; }
    /** By its subject: some are due at whatever moment somebody looks. */
    [[nodiscard]] bool is(const Wake &wake) const { return m_tries > 0 && wake.subject == m_subject; }
    /** How long that wake is left alone from now on; zero for any other. */
    [[nodiscard]] std::chrono::milliseconds pause(const Wake &wake, Steady::time_point now) const;

private:
    QString m_subject;
    int m_tries = 0; ///< without a change; 0: none is stuck
    Steady::time_point m_until{};
};

} // namespace yizhan
