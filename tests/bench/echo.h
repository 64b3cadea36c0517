// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <atomic>
#include <thread>

namespace yizhan::bench {

/**
 * A server that does nothing: one thread of its own, one epoll, and the same bytes in answer to whatever comes. What it
 * reaches under the load of a real one is what the kernel's loopback and the client leave on this machine.
 */
class Echo
{
public:
    /** Listens on 127.0.0.1 at once. `answer`: head and body, as they go out. */
    explicit Echo(QByteArray answer);
    /** Ends the thread. */
    ~Echo();
    Echo(const Echo &) = delete;
    Echo &operator=(const Echo &) = delete;

    /** 0 where it could not listen. */
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void run();

    QByteArray m_answer;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

} // namespace yizhan::bench
