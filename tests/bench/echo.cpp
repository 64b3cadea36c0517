// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "bench/echo.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace yizhan::bench {

namespace {

constexpr int backlog = 1024;
constexpr int wakeMs = 50; ///< how often it looks whether to end

void watch(int poll, int file)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = file;
    ::epoll_ctl(poll, EPOLL_CTL_ADD, file, &event);
}

} // namespace

Echo::Echo(QByteArray answer)
    : m_answer(std::move(answer))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) == 0 && ::listen(m_listener, backlog) == 0 &&
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) == 0) {
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { run(); });
    }
}

Echo::~Echo()
{
    m_stopping = true;
    if (m_thread.joinable()) {
        m_thread.join();
    }
    ::close(m_listener);
}

void Echo::run()
{
    const int poll = ::epoll_create1(EPOLL_CLOEXEC);
    watch(poll, m_listener);
    std::array<epoll_event, 256> events;
    std::array<char, 65536> buffer;
    while (!m_stopping) {
        const int ready = ::epoll_wait(poll, events.data(), int(events.size()), wakeMs);
        for (int i = 0; i < ready; ++i) {
            const int file = events[size_t(i)].data.fd;
            if (file == m_listener) {
                const int one = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
                const int yes = 1;
                ::setsockopt(one, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
                watch(poll, one);
            } else if (::recv(file, buffer.data(), buffer.size(), 0) <= 0 ||
                       ::send(file, m_answer.constData(), size_t(m_answer.size()), MSG_NOSIGNAL) != m_answer.size()) {
                ::close(file);
            }
        }
    }
    ::close(poll); // connections that are still open belong to the client's side by now, and end with it
}

} // namespace yizhan::bench
