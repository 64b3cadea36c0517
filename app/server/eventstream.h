// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

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

    void push(const Chunk &chunk);
    void close();
    [[nodiscard]] bool closed() const;
    [[nodiscard]] QByteArray beat() const { return m_beat(); }

    // For the connection alone.
    [[nodiscard]] std::vector<Chunk> take();
    /** Called from any thread when there is something to take or the stream was closed. */
    void setWake(std::function<void()> wake);

private:
    mutable std::mutex m_mutex;
    std::vector<Chunk> m_pending;
    qsizetype m_pendingBytes = 0;
    bool m_closed = false;
    std::function<void()> m_wake;
    std::function<QByteArray()> m_beat;
};

} // namespace yizhan
