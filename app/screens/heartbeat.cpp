// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/heartbeat.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>

namespace yizhan {

Heartbeat::Heartbeat(QObject *parent)
    : QObject(parent)
    , m_address(qgetenv("NOTIFY_SOCKET"))
{
    if (m_address.isEmpty() || m_address.size() >= qsizetype(sizeof(sockaddr_un::sun_path))) {
        return;
    }
    if (m_address.front() == '@') {
        m_address.front() = '\0';
    }
    m_socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, [this] { send("WATCHDOG=1"); });
    m_timer.start();
}

Heartbeat::~Heartbeat()
{
    if (m_socket >= 0) {
        close(m_socket);
    }
}

void Heartbeat::ready()
{
    send("READY=1");
}

void Heartbeat::send(const QByteArray &words) const
{
    if (m_socket < 0) {
        return;
    }
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_address.constData(), std::size_t(m_address.size()));
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + std::size_t(m_address.size()));
    // Nobody there any more is no reason to stop.
    (void)sendto(m_socket, words.constData(), std::size_t(words.size()), MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr *>(&address), length);
}

} // namespace yizhan
