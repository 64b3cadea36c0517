// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Only httpserver.cpp and httpsession.cpp include this: it brings Asio in.

#include "server/httpserver.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>

#include <atomic>
#include <list>

namespace yizhan {

using Socket = boost::asio::generic::stream_protocol::socket;

/** What all connections share; lives on the I/O thread. */
struct HttpShared
{
    RequestHandler &handler;
    HttpLimits limits;
    std::atomic_bool stopping = false;
    int connections = 0;
    QHash<QString, int> connectionsOf;              ///< by address
    std::shared_ptr<boost::asio::ssl::context> tls; ///< null: plain HTTP; connections keep the one they began with
    std::list<std::function<void()>> closers;       ///< one per connection: ends it when it only waits
    boost::asio::io_context io{1};                  ///< last: connections that go with it still take leave above

    HttpShared(RequestHandler &h, const HttpLimits &l)
        : handler(h)
        , limits(l)
    {
    }
};

/** Counts a connection while it lives, and tells how stop() ends it. */
class Seat
{
public:
    Seat(HttpShared &shared, QString remote, bool local);
    ~Seat();
    Seat(const Seat &) = delete;
    Seat &operator=(const Seat &) = delete;

    void setCloser(std::function<void()> close) { *m_closer = std::move(close); }
    [[nodiscard]] HttpShared &shared() const { return m_shared; }
    [[nodiscard]] const QString &remote() const { return m_remote; }
    [[nodiscard]] bool isLocal() const { return m_local; }

private:
    HttpShared &m_shared;
    QString m_remote;
    bool m_local;
    std::list<std::function<void()>>::iterator m_closer;
};

/** The life of one connection. */
boost::asio::awaitable<void> serveConnection(HttpShared &shared, Socket socket, QString remote, bool local);

/** A whole answer that refuses a connection before anything was read from it. */
[[nodiscard]] QByteArray refusalBytes(const Response &response);

} // namespace yizhan
