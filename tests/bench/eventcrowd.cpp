// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "bench/eventcrowd.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace yizhan::bench {

namespace {

constexpr int patienceMs = 10'000;

/** The number behind `name`; -1 where there is none. */
qint64 number(QByteArrayView text, QByteArrayView name)
{
    const qsizetype at = text.indexOf(name);
    return at < 0 ? -1 : std::strtoll(text.data() + at + name.size(), nullptr, 10);
}

} // namespace

EventCrowd::~EventCrowd()
{
    for (const Follower &follower : m_followers) {
        ::close(follower.file);
    }
    ::close(m_poll);
}

bool EventCrowd::connect(Follower &follower, quint16 port, int address, const QByteArray &bytes) const
{
    follower.file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in from{};
    from.sin_family = AF_INET;
    from.sin_addr.s_addr = htonl(INADDR_LOOPBACK + quint32(address));
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int yes = 1;
    // The port is chosen when the other end is known: one number then serves several of these addresses.
    ::setsockopt(follower.file, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = &follower;
    return ::bind(follower.file, reinterpret_cast<sockaddr *>(&from), sizeof from) == 0 &&
           ::connect(follower.file, reinterpret_cast<sockaddr *>(&to), sizeof to) == 0 &&
           ::send(follower.file, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size() &&
           ::epoll_ctl(m_poll, EPOLL_CTL_ADD, follower.file, &event) == 0;
}

bool EventCrowd::open(quint16 port, int count, const QByteArray &bytes)
{
    m_poll = ::epoll_create1(EPOLL_CLOEXEC);
    m_followers.resize(size_t(count));
    std::array<epoll_event, 256> events;
    int ready = 0;
    for (size_t next = 0; ready < count;) {
        // A few at a time, as screens come: the server's queue of new connections is not what is measured.
        for (int i = 0; i < 100 && next < m_followers.size(); ++i, ++next) {
            if (!connect(m_followers[next], port, 1 + int(next) / perAddress, bytes)) {
                std::perror("bench: a follower cannot connect");
                return false;
            }
        }
        const int seen = ::epoll_wait(m_poll, events.data(), int(events.size()), patienceMs);
        if (seen <= 0) {
            std::fputs("bench: a follower is told nothing\n", stderr);
            return false;
        }
        for (int i = 0; i < seen; ++i) {
            auto &follower = *static_cast<Follower *>(events[size_t(i)].data.ptr);
            const bool before = follower.revision >= 0;
            if (!read(follower)) {
                return false;
            }
            ready += !before && follower.revision >= 0 ? 1 : 0;
        }
    }
    return true;
}

bool EventCrowd::read(Follower &follower)
{
    const ssize_t got = ::recv(follower.file, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
    if (got <= 0) {
        std::fputs("bench: a follower's stream ended\n", stderr);
        return false;
    }
    follower.rest.append(m_buffer.data(), got);
    qsizetype from = 0;
    for (qsizetype end = 0; (end = follower.rest.indexOf("\n\n", from)) >= 0; from = end + 2) {
        if (!take(follower, QByteArrayView(follower.rest).sliced(from, end - from))) {
            std::fputs("bench: a follower missed a change or had it twice\n", stderr);
            return false;
        }
    }
    follower.rest.remove(0, from);
    return true;
}

bool EventCrowd::take(Follower &follower, QByteArrayView event)
{
    const bool change = event.startsWith("event: changes");
    if (!change && !event.startsWith("event: head")) {
        return true; // a beat, or the padding at the beginning
    }
    const bool joins = !change || number(event, "\"from\":") == follower.revision;
    follower.revision = number(event, change ? "\"to\":" : "\"revision\":");
    m_wanted = std::max(m_wanted, follower.revision);
    return joins;
}

std::optional<EventCrowd::Arrival> EventCrowd::nextChange()
{
    Arrival arrival;
    size_t there = 0;
    const qint64 before = m_wanted;
    std::array<epoll_event, 256> events;
    while (there < m_followers.size()) {
        const int seen = ::epoll_wait(m_poll, events.data(), int(events.size()), patienceMs);
        if (seen <= 0) {
            return {};
        }
        for (int i = 0; i < seen; ++i) {
            auto &follower = *static_cast<Follower *>(events[size_t(i)].data.ptr);
            const qint64 stood = follower.revision;
            if (!read(follower)) {
                return {};
            }
            if (stood <= before && follower.revision > before) {
                arrival.last = Clock::now();
                if (++there == (m_followers.size() + 1) / 2) {
                    arrival.median = arrival.last;
                }
            }
        }
    }
    return arrival;
}

} // namespace yizhan::bench
