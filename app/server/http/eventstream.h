// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace yizhan {

/**
 * What one listener of /v1/events still has to get. Filled from any thread, emptied by the connection. A listener
 * that does not keep up is closed; it comes back and pulls.
 */
class EventStream
{
public:
    using Chunk = std::shared_ptr<const QByteArray>;
    static constexpr qsizetype maxPending = 1024 * 1024;

    /** `beat` makes the heartbeat's text at the time it is sent. */
    explicit EventStream(std::function<QByteArray()> beat)
        : m_beat(std::move(beat))
    {
    }
    /** Called once where the listener did not keep up and was given up; under the stream's lock. Set before use. */
    void onDropped(std::function<void()> dropped) { m_dropped = std::move(dropped); }

    /** The machine's time from which on nobody may listen any more; unset: no end. Set before use. */
    void endAt(Instant end) { m_end = end; }
    /** Until then, never below zero. */
    [[nodiscard]] std::chrono::milliseconds timeLeft() const;

    void push(const Chunk &chunk);
    void close();
    /** close() for a listener that does not keep up. */
    void drop();
    [[nodiscard]] bool closed() const;
    /** What this listener has not taken in yet. */
    struct Lag
    {
        qsizetype bytes = 0;
        std::chrono::milliseconds age{0}; ///< of the oldest of it
    };
    [[nodiscard]] Lag lag() const;
    [[nodiscard]] QByteArray beat() const { return m_beat(); }

    // For the connection alone.
    [[nodiscard]] std::vector<Chunk> take();
    /** What take() gave is with the listener's system. */
    void written();
    /** Called from any thread when there is something to take or the stream was closed. */
    void setWake(std::function<void()> wake);

private:
    mutable std::mutex m_mutex;
    std::vector<Chunk> m_pending;
    qsizetype m_pendingBytes = 0;
    qsizetype m_takenBytes = 0;
    std::chrono::steady_clock::time_point m_pendingSince;
    std::chrono::steady_clock::time_point m_takenSince;
    Instant m_end{};
    bool m_closed = false;
    std::function<void()> m_wake;
    std::function<QByteArray()> m_beat;
    std::function<void()> m_dropped;
};

} // namespace yizhan
