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
    QString mediaType{};

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
    /**
     * `pin`: SHA-256 of the one certificate that is believed, whatever its name and dates, because a kiosk whose clock
     * is wrong must not be cut off; empty: whom the system's authorities vouch for.
     */
    explicit HttpTransport(const QUrl &server, const QByteArray &pin = {}, QObject *parent = nullptr);

    /** `path` is percent-encoded and begins with "/v1/". The future always finishes. */
    [[nodiscard]] QFuture<RawReply> get(const QByteArray &path, const QString &token,
                                        std::chrono::milliseconds timeout);
    [[nodiscard]] QFuture<RawReply> post(const QByteArray &path, const QByteArray &json, const QString &token,
                                         const QString &idempotencyKey, std::chrono::milliseconds timeout);
    /** Sends a local file, read as it goes; status 0 also where it cannot be read. */
    [[nodiscard]] QFuture<RawReply> postFile(const QByteArray &path, const QString &fileName, const QString &token,
                                             const QString &idempotencyKey, std::chrono::milliseconds timeout);
    /** An open event stream without time-out; the caller watches, aborts and deletes it. */
    [[nodiscard]] QNetworkReply *openStream(const QByteArray &path, const QString &token);

Q_SIGNALS:
    /** The server showed a certificate that is not believed; nothing was sent to it. */
    void identityRefused();

private:
    void judge(QNetworkReply *reply);
    [[nodiscard]] QNetworkRequest request(const QByteArray &path, const QString &token) const;
    [[nodiscard]] static QFuture<RawReply> result(QNetworkReply *reply);

    QByteArray m_base;
    QByteArray m_pin;
    QNetworkAccessManager m_requests;
    QNetworkAccessManager m_streams;
};

} // namespace yizhan
