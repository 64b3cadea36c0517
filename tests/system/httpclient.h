// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <utility>

namespace yizhan::system {

struct Answer
{
    int status = 0; ///< 0: no answer
    QHash<QByteArray, QByteArray> headers;
    QByteArray bytes;
    QJsonObject json;

    [[nodiscard]] QString problem() const { return json.value(QStringLiteral("title")).toString(); }
};

/** A blocking TCP connection to loopback; -1 when there is none. May be used from any one thread at a time. */
class Socket
{
public:
    Socket() = default;
    Socket(Socket &&other) noexcept
        : m_file(std::exchange(other.m_file, -1))
    {
    }
    Socket &operator=(Socket &&other) noexcept;
    ~Socket() { close(); }

    bool connect(quint16 port);
    void close();
    [[nodiscard]] bool isOpen() const { return m_file >= 0; }
    bool write(const QByteArray &bytes);
    /** What has come within `ms`; empty after a time-out or at the end. */
    QByteArray read(int ms);

private:
    int m_file = -1;
};

/**
 * A blocking HTTP client over one kept connection, one per thread: tests read as a story, and what happens on the
 * wire is exactly what the test asked for. Every exchange is appended to $YIZHAN_EXCHANGES for the OpenAPI check.
 */
class HttpClient
{
public:
    HttpClient(quint16 port, const QString &token);

    Answer get(const QString &path);
    /** A fresh idempotency key each time unless one is given. */
    Answer post(const QString &path, const QJsonObject &body = {}, const QByteArray &key = {});
    Answer send(const QByteArray &method, const QString &path, const QByteArray &body, const QByteArray &key,
                const QByteArray &contentType = "application/json");
    void setToken(const QString &token) { m_token = token; }
    [[nodiscard]] QString token() const { return m_token; }
    void setPort(quint16 port);

private:
    Answer exchange(const QByteArray &request);
    void record(const QByteArray &method, const QString &path, const QByteArray &body, const Answer &answer) const;

    quint16 m_port;
    QString m_token;
    Socket m_socket;
};

/** Reads one server-sent event stream; blocking, like HttpClient. */
class EventReader
{
public:
    EventReader(quint16 port, const QString &token, const QStringList &partitions);
    /** The next event of that name within `ms`, or an empty object. */
    QJsonObject next(const QByteArray &name, int ms = 5000);

private:
    Socket m_socket;
    QByteArray m_buffer;
};

} // namespace yizhan::system
