// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "bench/loadclient.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace yizhan::bench {

namespace {

using Clock = std::chrono::steady_clock;

struct Connection
{
    int file = -1;
    size_t server = 0;
    QByteArray bytes;
    Clock::time_point asked;
};

int connectTo(quint16 port)
{
    const int file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int yes = 1;
    ::setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (::connect(file, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
        ::close(file);
        return -1;
    }
    return file;
}

/** The body's place and size; -1 while the answer is not all there. */
qsizetype bodyAt(const QByteArray &bytes, qsizetype *size)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        return -1;
    }
    constexpr QByteArrayView name = "\r\nContent-Length: ";
    const qsizetype length = bytes.indexOf(name);
    *size = length < 0 || length > end ? 0 : std::strtoll(bytes.constData() + length + name.size(), nullptr, 10);
    return bytes.size() >= end + 4 + *size ? end + 4 : -1;
}

} // namespace

double Load::within(double share) const
{
    return milliseconds.empty() ? 0 : milliseconds[size_t(double(milliseconds.size() - 1) * share)];
}

Load load(const Plan &plan)
{
    Load result;
    const QByteArray wanted = "HTTP/1.1 " + QByteArray::number(plan.wantedStatus) + ' ';
    const int poll = ::epoll_create1(EPOLL_CLOEXEC);
    std::vector<Connection> all(static_cast<size_t>(plan.connections));
    qint64 asked = 0;
    const auto ask = [&](Connection &one) {
        const QByteArray bytes = plan.request(asked++, one.server);
        one.bytes.clear();
        one.asked = Clock::now();
        result.broken |= ::send(one.file, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) != bytes.size();
    };
    for (Connection &one : all) {
        one.server = size_t(&one - all.data()) % plan.ports.size();
        one.file = connectTo(plan.ports[one.server]);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = &one;
        result.broken |= one.file < 0 || ::epoll_ctl(poll, EPOLL_CTL_ADD, one.file, &event) != 0;
    }
    const auto begun = Clock::now();
    for (Connection &one : all) {
        if (!result.broken) {
            ask(one);
        }
    }
    std::array<epoll_event, 256> events;
    std::array<char, 65536> buffer;
    int open = result.broken ? 0 : plan.connections;
    while (open > 0 && !result.broken) {
        const int ready = ::epoll_wait(poll, events.data(), int(events.size()), 10'000);
        result.broken |= ready <= 0;
        for (int i = 0; i < ready && !result.broken; ++i) {
            Connection &one = *static_cast<Connection *>(events[size_t(i)].data.ptr);
            const ssize_t got = ::recv(one.file, buffer.data(), buffer.size(), 0);
            if (got <= 0) {
                result.broken = true;
                break;
            }
            one.bytes.append(buffer.data(), got);
            qsizetype size = 0;
            const qsizetype body = bodyAt(one.bytes, &size);
            if (body < 0) {
                continue;
            }
            const auto now = Clock::now();
            if (one.bytes.startsWith(wanted)) {
                result.milliseconds.push_back(std::chrono::duration<double, std::milli>(now - one.asked).count());
                if (plan.answered) {
                    plan.answered(one.bytes.mid(body, size), one.server);
                }
            } else {
                ++result.refused;
            }
            if (now - begun < plan.time && asked < plan.most) {
                ask(one);
            } else {
                --open;
            }
        }
    }
    result.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    for (const Connection &one : all) {
        ::close(one.file);
    }
    ::close(poll);
    std::sort(result.milliseconds.begin(), result.milliseconds.end());
    return result;
}

QByteArray numberIn(const QByteArray &answer)
{
    constexpr QByteArrayView name = "\"number\":\"";
    const qsizetype at = answer.indexOf(name) + name.size();
    return answer.mid(at, answer.indexOf('"', at) - at);
}

} // namespace yizhan::bench
