// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/eventstream.h"

namespace yizhan {

std::chrono::milliseconds EventStream::timeLeft() const
{
    using std::chrono::milliseconds;
    if (!isSet(m_end)) {
        return milliseconds::max();
    }
    const auto now = std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
    return std::max(m_end - now, milliseconds(0));
}

void EventStream::push(const Chunk &chunk)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed) {
        return;
    }
    if (m_pending.empty()) {
        m_pendingSince = std::chrono::steady_clock::now();
    }
    m_pendingBytes += chunk->size();
    if (m_pendingBytes > maxPending) {
        m_closed = true;
        m_pending.clear();
        m_pendingBytes = 0;
        if (const auto dropped = std::exchange(m_dropped, {})) {
            dropped();
        }
    } else {
        m_pending.push_back(chunk);
    }
    if (m_wake) {
        m_wake();
    }
}

void EventStream::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    if (m_wake) {
        m_wake();
    }
}

void EventStream::drop()
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto dropped = std::exchange(m_dropped, {})) {
            dropped();
        }
    }
    close();
}

EventStream::Lag EventStream::lag() const
{
    const std::lock_guard lock(m_mutex);
    const qsizetype bytes = m_takenBytes + m_pendingBytes;
    if (bytes == 0) {
        return {};
    }
    const auto since = m_takenBytes > 0 ? m_takenSince : m_pendingSince;
    return {bytes, std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - since)};
}

bool EventStream::closed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

std::vector<EventStream::Chunk> EventStream::take()
{
    const std::lock_guard lock(m_mutex);
    m_takenBytes = std::exchange(m_pendingBytes, 0);
    m_takenSince = m_pendingSince;
    return std::exchange(m_pending, {});
}

void EventStream::written()
{
    const std::lock_guard lock(m_mutex);
    m_takenBytes = 0;
}

void EventStream::setWake(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

} // namespace yizhan
