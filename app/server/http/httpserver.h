// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"
#include "server/http/certificate.h"
#include "server/http/http.h"

#include <chrono>

namespace yizhan {

struct HttpLimits
{
    qsizetype header = 16 * 1024;
    qsizetype target = 4 * 1024; ///< path and query
    qsizetype body = 1024 * 1024;
    qsizetype localBody = 64 * 1024 * 1024;               ///< through the Unix socket
    std::chrono::milliseconds headerTime{10'000};         ///< from the first byte of a request
    std::chrono::milliseconds bodyTime{10'000};           ///< of a body; of every 64 KiB of one that is streamed
    std::chrono::milliseconds uploadTime{120'000};        ///< of the whole of one that is streamed
    std::chrono::milliseconds idleTime{75'000};           ///< between two requests of one connection
    std::chrono::milliseconds handlingTime{30'000};       ///< until the handler has answered; beyond: 503
    std::chrono::milliseconds localHandlingTime{300'000}; ///< through the socket, but for what takes its time (Intake)
    std::chrono::milliseconds writeTime{20'000};          ///< of one answer, or of what a listener has to get
    std::chrono::milliseconds heartbeat{15'000};          ///< of event streams
    int connections = 20'000;
    /** A hundred screens behind one address hold an event stream and at most six connections each. */
    int connectionsPerAddress = 1'000;
};

/**
 * HTTP/1.1 over TCP and a Unix socket. Owns one I/O thread on which one coroutine per connection runs; handlers are
 * called there and answer from wherever they like.
 */
class HttpServer
{
public:
    HttpServer(RequestHandler &handler, const HttpLimits &limits = {});
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /** TLS 1.2 and later for the connections that come from now on; those that are there keep what they have. Before
     *  start() or from any thread. The Unix socket stays plain. */
    Status useTls(const Certificate &certificate);
    /** Opens a listening socket; the answer is the port (of interest with port 0). Before start(). */
    Result<quint16> listen(const QString &host, quint16 port);
    /** A socket file that only its owner may open; a dead one of the same name is replaced. */
    Status listenLocal(const QString &path);

    void start();
    /** Takes no more requests, lets those under way finish for up to `grace`, then closes all.
     *  False if some had to be cut off. */
    bool stop(std::chrono::milliseconds grace = std::chrono::seconds(5));

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace yizhan
