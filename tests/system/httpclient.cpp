// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/httpclient.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yizhan::system {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int timeoutMs = 20'000;
}

Socket &Socket::operator=(Socket &&other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

bool Socket::connect(quint16 port)
{
    close();
    m_file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int noDelay = 1;
    ::setsockopt(m_file, IPPROTO_TCP, TCP_NODELAY, &noDelay, sizeof noDelay);
    if (::connect(m_file, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        close();
    }
    return isOpen();
}

void Socket::close()
{
    if (m_file >= 0) {
        ::close(std::exchange(m_file, -1));
    }
}

bool Socket::write(const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t part = ::send(m_file, bytes.data() + written, std::size_t(bytes.size() - written), MSG_NOSIGNAL);
        if (part <= 0) {
            return false; // what the server said before it hung up can still be read
        }
        written += part;
    }
    return true;
}

QByteArray Socket::read(int ms)
{
    pollfd waiting{m_file, POLLIN, 0};
    if (m_file < 0 || ::poll(&waiting, 1, ms) <= 0) {
        return {};
    }
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    const ssize_t count = ::recv(m_file, bytes.data(), std::size_t(bytes.size()), 0);
    bytes.resize(std::max<ssize_t>(count, 0));
    return bytes;
}

HttpClient::HttpClient(quint16 port, const QString &token)
    : m_port(port)
    , m_token(token)
{
}

void HttpClient::setPort(quint16 port)
{
    m_port = port;
    m_socket.close();
}

Answer HttpClient::get(const QString &path)
{
    return send("GET", path, {}, {});
}

Answer HttpClient::post(const QString &path, const QJsonObject &body, const QByteArray &key)
{
    return send("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact),
                key.isEmpty() ? QUuid::createUuid().toByteArray(QUuid::WithoutBraces) : key);
}

Answer HttpClient::send(const QByteArray &method, const QString &path, const QByteArray &body, const QByteArray &key,
                        const QByteArray &contentType)
{
    QByteArray request = method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port);
    if (!m_token.isEmpty()) {
        request += "\r\nAuthorization: Bearer " + m_token.toLatin1();
    }
    if (!key.isEmpty()) {
        request += "\r\nIdempotency-Key: " + key;
    }
    if (method != "GET") {
        request += "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + QByteArray::number(body.size());
    }
    request += "\r\n\r\n" + body;
    const Answer answer = exchange(request);
    record(method, path, body, answer);
    return answer;
}

Answer HttpClient::exchange(const QByteArray &request)
{
    if (!m_socket.isOpen() && !m_socket.connect(m_port)) {
        return {};
    }
    m_socket.write(request);
    QDeadlineTimer deadline(timeoutMs);
    QByteArray received;
    qsizetype headEnd = -1;
    qsizetype length = 0;
    Answer answer;
    while (headEnd < 0 || received.size() < headEnd + 4 + length) {
        const QByteArray part = m_socket.read(int(deadline.remainingTime()));
        if (part.isEmpty()) {
            m_socket.close();
            return {};
        }
        received += part;
        if (headEnd < 0 && (headEnd = received.indexOf("\r\n\r\n")) >= 0) {
            const QList<QByteArray> lines = received.first(headEnd).split('\n');
            answer.status = lines.front().split(' ').value(1).toInt();
            for (const QByteArray &line : lines.sliced(1)) {
                const qsizetype colon = line.indexOf(':');
                answer.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
            }
            length = answer.headers.value("content-length").toLongLong();
        }
    }
    answer.bytes = received.sliced(headEnd + 4, length);
    answer.json = QJsonDocument::fromJson(answer.bytes).object();
    if (answer.headers.value("connection").toLower() == "close") {
        m_socket.close();
    }
    return answer;
}

void HttpClient::record(const QByteArray &method, const QString &path, const QByteArray &body,
                        const Answer &answer) const
{
    const QString fileName = qEnvironmentVariable("YIZHAN_EXCHANGES");
    if (fileName.isEmpty() || answer.status == 0) {
        return;
    }
    // What an earlier run of the same test was answered says nothing about this server.
    [[maybe_unused]] static const bool fresh = QFile::remove(fileName);
    QFile file(fileName);
    if (file.open(QIODevice::Append)) {
        const QJsonDocument sent = QJsonDocument::fromJson(body);
        const QJsonObject line{{u"method"_s, QString::fromLatin1(method)},
                               {u"path"_s, path},
                               {u"request"_s, sent.isObject() ? QJsonValue(sent.object()) : QJsonValue()},
                               {u"status"_s, answer.status},
                               {u"content_type"_s, QString::fromLatin1(answer.headers.value("content-type"))},
                               {u"answer"_s, answer.json}};
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
}

EventReader::EventReader(quint16 port, const QString &token, const QStringList &partitions)
{
    QByteArray query;
    for (const QString &partition : partitions) {
        query += (query.isEmpty() ? "?" : "&") + QByteArray("partition=") + QUrl::toPercentEncoding(partition);
    }
    m_socket.connect(port);
    m_socket.write("GET /v1/events" + query + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n" +
                   "Authorization: Bearer " + token.toLatin1() + "\r\n\r\n");
}

QJsonObject EventReader::next(const QByteArray &name, int ms)
{
    QDeadlineTimer deadline(ms);
    for (;;) {
        const qsizetype at = m_buffer.indexOf("event: " + name);
        // Works for chunked bodies too: an event's data is one line, and chunk sizes stand on lines of their own.
        const qsizetype data = at < 0 ? -1 : m_buffer.indexOf("data: ", at);
        const qsizetype end = data < 0 ? -1 : m_buffer.indexOf('\n', data);
        if (end >= 0) {
            const QByteArray json = m_buffer.sliced(data + 6, end - data - 6);
            m_buffer.remove(0, end + 1);
            return QJsonDocument::fromJson(json).object();
        }
        const QByteArray part = m_socket.read(int(deadline.remainingTime()));
        if (part.isEmpty()) {
            return {};
        }
        m_buffer += part;
    }
}

} // namespace yizhan::system
