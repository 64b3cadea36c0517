// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/hallservice.h"
#include "server/stuckwake.h"

#include <condition_variable>
#include <thread>

namespace yizhan {

/**
 * What time alone brings about: asks the domain for the next wake, sleeps until then and issues an ordinary command
 * with the key (subject, instant), so that each fires exactly once, also after a crash. One thread.
 */
class Clockwork
{
public:
    Clockwork(HallService &hall, const SharedState &state, const DomainClock &clock);
    ~Clockwork();
    Clockwork(const Clockwork &) = delete;
    Clockwork &operator=(const Clockwork &) = delete;

    /** Carries out what is overdue before it returns. */
    void start();
    void stop();
    /** The hall has changed: look again. Any thread, never waits. */
    void wake();

private:
    void run();
    /** Issues the command and waits for its answer; false when it did not change the hall. */
    bool fire(const Wake &wake);
    [[nodiscard]] Reply carryOut(const Wake &wake, const QString &key);

    HallService &m_hall;
    const SharedState &m_state;
    const DomainClock &m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    bool m_dirty = false;
    bool m_caughtUp = false;
    StuckWake m_stuck; ///< of the thread
    std::thread m_thread;
};

} // namespace yizhan
