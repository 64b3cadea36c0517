// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>

namespace yizhan {

/** Where another server listens: a host and port, or a socket file. */
struct HttpTarget
{
    QString host;
    quint16 port = 80;
    QString socket; ///< a Unix socket instead
    bool tls = false;
    QByteArray pin; ///< SHA-256 of the one certificate that is believed; empty: whom the system's authorities vouch for

    /** "http://host:port" or "https://host:port"; anything else is refused with a sentence. */
    [[nodiscard]] static Result<HttpTarget> fromUrl(const QString &url);
};

struct HttpAnswer
{
    int status = 0;
    QByteArray body;
};

/**
 * Talks to another yizhan-server. Calls block the calling thread (that of the follower, or of a command at the
 * command line) and run a coroutine on it; cancel() ends them from another thread.
 */
class HttpClient
{
public:
    explicit HttpClient(HttpTarget target, QByteArray token = {});
    ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /** Errors: 503 "unreachable" for everything that is no HTTP answer. */
    [[nodiscard]] Result<HttpAnswer> get(const QByteArray &path, std::chrono::milliseconds limit);
    [[nodiscard]] Result<HttpAnswer> post(const QByteArray &path, const QByteArray &contentType, const QByteArray &body,
                                          std::chrono::milliseconds limit);

    using OnEvent = std::function<bool(const QByteArray &name, const QByteArray &data)>;
    /** Listens until the stream ends, nothing came for `silence` or `onEvent` is false; the answer says why. */
    [[nodiscard]] Error events(const QByteArray &path, std::chrono::milliseconds silence, const OnEvent &onEvent);

    /** Ends the call under way and refuses those after it. */
    void cancel();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace yizhan
