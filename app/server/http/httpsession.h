// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Only httpserver.cpp and httpsession.cpp include this: it brings Asio in.

#include "server/http/httpserver.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <list>

namespace yizhan {

// All of it runs on one io_context, so its own executor is named: asking which one costs at every step of a request.
using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::generic::stream_protocol, Executor>;
using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock,
                                                boost::asio::wait_traits<std::chrono::steady_clock>, Executor>;
template <typename T>
using Awaitable = boost::asio::awaitable<T, Executor>;
constexpr auto asTuple = boost::asio::as_tuple(boost::asio::use_awaitable_t<Executor>());

class Seat;

/** What all connections share; lives on the I/O thread. */
struct HttpShared
{
    RequestHandler &handler;
    HttpLimits limits;
    std::atomic_bool stopping = false;
    int connections = 0;
    QHash<QString, int> connectionsOf;              ///< by address
    std::shared_ptr<boost::asio::ssl::context> tls; ///< null: plain HTTP; connections keep the one they began with
    std::list<Seat *> seats;                        ///< one per connection
    boost::asio::io_context io{1};                  ///< last: connections that go with it still take leave above

    HttpShared(RequestHandler &h, const HttpLimits &l)
        : handler(h)
        , limits(l)
    {
    }
};

/** Counts a connection while it lives, ends it when its time is over, and tells how stop() ends it. */
class Seat
{
public:
    using Clock = std::chrono::steady_clock;

    Seat(HttpShared &shared, Socket &socket, QString remote, bool local);
    ~Seat();
    Seat(const Seat &) = delete;
    Seat &operator=(const Seat &) = delete;

    [[nodiscard]] HttpShared &shared() const { return m_shared; }
    [[nodiscard]] const QString &remote() const { return m_remote; }
    [[nodiscard]] bool isLocal() const { return m_local; }

    /** What comes next has that long: beyond, and within a fraction of a second, the socket is closed. */
    void within(std::chrono::milliseconds time) { begin(time, false); }
    /** The same, but the socket stays open for a moment, and what is awaited of it ends with an error: an answer can
     * still say why. */
    void withinOrTell(std::chrono::milliseconds time) { begin(time, true); }
    void withoutHurry() { m_deadline = Clock::time_point::max(); }
    /** Whether what came last had its time and did not end in it. */
    [[nodiscard]] bool overdue() const { return m_overdue; }
    void closeIfOverdue(Clock::time_point now);

    /** What stop() does to the connection: closes it, unless told otherwise. */
    void onStop(std::function<void()> stop) { m_stop = std::move(stop); }
    void stop();

private:
    void begin(std::chrono::milliseconds time, bool tells)
    {
        m_deadline = Clock::now() + time;
        m_tells = tells;
        m_overdue = false;
    }

    HttpShared &m_shared;
    Socket &m_socket;
    QString m_remote;
    bool m_local;
    bool m_overdue = false;
    bool m_tells = false;
    Clock::time_point m_deadline = Clock::time_point::max();
    std::function<void()> m_stop;
    std::list<Seat *>::iterator m_place;
};

/**
 * Ten times a second: closes what is overdue and writes the log's lines. One timer for all connections: one of each
 * read and write would cost more than many a request.
 */
Awaitable<void> closeOverdue(HttpShared &shared);

/** The life of one connection. */
Awaitable<void> serveConnection(HttpShared &shared, Socket socket, QString remote, bool local);

} // namespace yizhan
