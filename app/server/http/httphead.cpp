// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/httphead.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStringBuilder>
#include <QtEndian>
#include <QUuid>

#include <boost/beast/http/status.hpp>

#include <array>
#include <ctime>

namespace http = boost::beast::http;

using namespace Qt::Literals::StringLiterals;

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
    // It goes into the log as it is: anything but a UUID might be a name, a number or a token that somebody put there.
    static const QRegularExpression uuid(
        u"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"_s);
    if (const QString id = QString::fromLatin1(sent); id.size() == 36 && uuid.match(id).hasMatch()) {
        return id;
    }
    return freshRequestId();
}

QByteArray responseHead(const Response &response, const QString &id, bool keepAlive)
{
    const auto reason = http::obsolete_reason(http::int_to_status(unsigned(response.status)));
    // In one piece, since there is one of these for every request.
    QByteArray text = "HTTP/1.1 " % QByteArray::number(response.status) % ' ' %
                      QByteArrayView(reason.data(), qsizetype(reason.size())) % "\r\nDate: " % httpDate() %
                      "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nX-Request-ID: " %
                      id.toLatin1() % "\r\nConnection: " % (keepAlive ? "keep-alive"_ba : "close"_ba) % "\r\n";
    const auto field = [&text](QByteArrayView name, QByteArrayView value) {
        text += name % ": " % value % "\r\n";
    };
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
