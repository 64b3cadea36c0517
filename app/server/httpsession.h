// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Only httpserver.cpp and httpsession.cpp include this: it brings Asio in.

#include "server/httpserver.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>

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
    std::list<std::function<void()>> closers; ///< one per connection: ends it when it only waits
    boost::asio::io_context io{1};            ///< last: connections that go with it still take leave above

    HttpShared(RequestHandler &h, const HttpLimits &l)
        : handler(h)
        , limits(l)
    {
    }
};

/** The life of one connection. */
boost::asio::awaitable<void> serveConnection(HttpShared &shared, Socket socket, QString remote, bool local);

} // namespace yizhan
