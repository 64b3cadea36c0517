// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/eventstream.h"

namespace yizhan {

void EventStream::push(const Chunk &chunk)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed) {
        return;
    }
    m_pendingBytes += chunk->size();
    if (m_pendingBytes > maxPending) {
        m_closed = true;
        m_pending.clear();
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

bool EventStream::closed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

std::vector<EventStream::Chunk> EventStream::take()
{
    const std::lock_guard lock(m_mutex);
    m_pendingBytes = 0;
    return std::exchange(m_pending, {});
}

void EventStream::setWake(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

} // namespace yizhan
