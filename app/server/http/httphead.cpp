// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/httphead.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <QUuid>

#include <boost/beast/http/status.hpp>

#include <algorithm>
#include <array>
#include <ctime>

namespace http = boost::beast::http;

namespace yizhan {

namespace {

QByteArray httpDate()
{
    thread_local std::time_t second = 0;
    thread_local QByteArray text;
    if (const std::time_t now = std::time(nullptr); now != second) {
        std::tm utc{};
        gmtime_r(&now, &utc);
        std::array<char, 32> buffer{};
        const size_t size = std::strftime(buffer.data(), buffer.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc);
        text = QByteArray(buffer.data(), qsizetype(size));
        second = now;
    }
    return text;
}

/** A random UUID. It is nobody's secret, so the kernel is asked for randomness once and not for each. */
QString freshRequestId()
{
    thread_local QRandomGenerator64 random = QRandomGenerator64::securelySeeded();
    std::array<quint64, 2> bits{random.generate(), random.generate()};
    bits[0] = (bits[0] & ~0xf000ULL) | 0x4000ULL; // version 4, as in RFC 4122
    bits[1] = (bits[1] & ~(3ULL << 62)) | (2ULL << 62);
    std::array<quint64, 2> inOrder{qToBigEndian(bits[0]), qToBigEndian(bits[1])};
    const QByteArrayView bytes(reinterpret_cast<const char *>(inOrder.data()), sizeof inOrder);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

} // namespace

QString requestId(const QByteArray &sent)
{
    const bool sane = !sent.isEmpty() && sent.size() <= 64 && std::all_of(sent.begin(), sent.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
               c == '.';
    });
    return sane ? QString::fromLatin1(sent) : freshRequestId();
}

QByteArray responseHead(const Response &response, const QString &id, bool keepAlive)
{
    const auto reason = http::obsolete_reason(http::int_to_status(unsigned(response.status)));
    QByteArray text;
    text.reserve(512);
    const auto field = [&text](QByteArrayView name, QByteArrayView value) {
        text.append(name).append(": ").append(value).append("\r\n");
    };
    text.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    text.append(QByteArrayView(reason.data(), qsizetype(reason.size()))).append("\r\n");
    field("Date", httpDate());
    field("Cache-Control", "no-store");
    field("X-Content-Type-Options", "nosniff");
    field("X-Request-ID", id.toLatin1());
    field("Connection", keepAlive ? "keep-alive" : "close");
    if (!response.contentType.isEmpty()) {
        field("Content-Type", response.contentType);
    }
    if (response.source) {
        field("Content-Length", QByteArray::number(response.source->size()));
    } else if (!response.events && response.status != 204 && response.status != 304) {
        field("Content-Length", QByteArray::number(response.body.size()));
    }
    for (const auto &[name, value] : response.headers) {
        field(name, value);
    }
    text.append("\r\n");
    return text;
}

QByteArray refusalBytes(const Response &response)
{
    return responseHead(response, requestId({}), false) + response.body;
}

} // namespace yizhan
