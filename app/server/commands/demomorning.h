// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/server.h"

namespace yizhan {

/** A clock that a script moves; `clock()` is for the server that the script plays in. */
class ScriptClock
{
public:
    explicit ScriptClock(Instant start)
        : m_hand(std::make_shared<std::atomic<Instant>>(start))
    {
    }

    /** Never back: a hall does not commit before its last commit. */
    void moveTo(Instant at) { m_hand->store(std::max(at, m_hand->load())); }
    [[nodiscard]] DomainClock clock() const { return DomainClock(m_hand); }

private:
    std::shared_ptr<std::atomic<Instant>> m_hand;
};

/**
 * Plays three weeks and a morning in the sample hall (see playDemo()), command by command like everybody else's:
 * `today` and the working days before it. An error says which command was refused; the sample and the script belong
 * together.
 */
[[nodiscard]] Status playDemoMorning(Server &server, ScriptClock &clock, Day today);

} // namespace yizhan
