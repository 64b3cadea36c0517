// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/link.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <chrono>

class QNetworkReply;

namespace yizhan {

/** An answer whose body has not been looked at; status 0: unreachable, timed out or cut. */
struct RawReply
{
    int status = 0;
    QByteArray body;

    /** Reads the body; a 2xx whose body is no JSON object counts as cut (status 0). */
    [[nodiscard]] Reply toReply() const;
};

/**
 * The one place where HTTP of a screen is set up: addresses, headers, time-outs, redirects. Requests and the event
 * stream have a manager each, because a transfer time-out would cut the stream. Lives on the GUI thread, never blocks.
 */
class HttpTransport : public QObject
{
    Q_OBJECT

public:
    HttpTransport(const QUrl &server, QObject *parent = nullptr);

    /** `path` is percent-encoded and begins with "/v1/". The future always finishes. */
    [[nodiscard]] QFuture<RawReply> get(const QByteArray &path, const QString &token,
                                        std::chrono::milliseconds timeout);
    [[nodiscard]] QFuture<RawReply> post(const QByteArray &path, const QByteArray &json, const QString &token,
                                         const QString &idempotencyKey, std::chrono::milliseconds timeout);
    /** An open event stream without time-out; the caller watches, aborts and deletes it. */
    [[nodiscard]] QNetworkReply *openStream(const QByteArray &path, const QString &token);

private:
    [[nodiscard]] QNetworkRequest request(const QByteArray &path, const QString &token) const;
    [[nodiscard]] static QFuture<RawReply> result(QNetworkReply *reply);

    QByteArray m_base;
    QNetworkAccessManager m_requests;
    QNetworkAccessManager m_streams;
};

} // namespace yizhan
