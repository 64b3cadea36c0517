// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/http.h"

#include "server/http/problem.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <atomic>
#include <string_view>

#include <arpa/inet.h>

namespace yizhan {

QByteArray Request::header(QByteArrayView lowerCaseName) const
{
    const auto found = std::find_if(headers.rbegin(), headers.rend(),
                                    [lowerCaseName](const auto &field) { return field.first == lowerCaseName; });
    return found == headers.rend() ? QByteArray() : found->second;
}

QString Request::queryValue(QStringView name) const
{
    for (const auto &[key, value] : query) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

QStringList Request::queryValues(QStringView name) const
{
    QStringList values;
    for (const auto &[key, value] : query) {
        if (key == name) {
            values += value;
        }
    }
    return values;
}

Response Response::json(int status, const QJsonObject &object)
{
    Response response;
    response.status = status;
    response.contentType = "application/json";
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

struct Responder::State
{
    Send send;
    std::atomic_bool sent = false;

    ~State()
    {
        if (!sent) {
            send(problemResponse(problems::internal()));
        }
    }
};

Responder::Responder(Send send)
    : m_state(std::make_shared<State>())
{
    m_state->send = std::move(send);
}

void Responder::operator()(Response response) const
{
    if (!m_state->sent.exchange(true)) {
        m_state->send(std::move(response));
    }
}

namespace {

/** Percent-decoding that refuses what is not UTF-8 or holds control characters. */
bool decode(QByteArrayView raw, QString *text)
{
    if (std::all_of(raw.begin(), raw.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '%'; })) {
        *text = QString::fromLatin1(raw); // nearly all there is
        return true;
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(raw.toByteArray());
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    *text = utf8(bytes);
    if (utf8.hasError()) {
        return false;
    }
    for (const QChar c : *text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f) {
            return false;
        }
    }
    return true;
}

/** In a query a plus is a blank. */
bool decodeQuery(QByteArrayView raw, QString *text)
{
    return raw.contains('+') ? decode(raw.toByteArray().replace('+', "%20"), text) : decode(raw, text);
}

/** Calls part(…) for each part between the marks until one is no good. */
template <typename Part>
bool split(QByteArrayView text, char mark, const Part &part)
{
    for (;;) {
        const qsizetype end = text.indexOf(mark);
        if (!part(end < 0 ? text : text.first(end))) {
            return false;
        }
        if (end < 0) {
            return true;
        }
        text = text.sliced(end + 1);
    }
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/** Percent-encoded characters included (RFC 3986 3.2.2). */
bool isHostName(QByteArrayView name)
{
    constexpr std::string_view marks = "-._~!$&'()*+,;=";
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (c == '%' && i + 2 < name.size() && isHexDigit(name[i + 1]) && isHexDigit(name[i + 2])) {
            i += 2;
        } else if (!isDigit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && marks.find(c) == marks.npos) {
            return false;
        }
    }
    return !name.isEmpty();
}

/** What stands in the brackets; with its zone, since Qt leaves that there. */
bool isIpv6Address(QByteArrayView text)
{
    const qsizetype zone = text.indexOf('%');
    const QByteArrayView address = zone < 0 ? text : text.first(zone);
    std::array<char, INET6_ADDRSTRLEN> copy{}; // with the zero at its end
    if (address.size() >= qsizetype(copy.size()) || (zone >= 0 && !isHostName(text.sliced(zone + 1)))) {
        return false;
    }
    std::copy(address.begin(), address.end(), copy.begin());
    in6_addr ignored{};
    return ::inet_pton(AF_INET6, copy.data(), &ignored) == 1;
}

bool parsePath(const QByteArray &target, Request *request)
{
    const qsizetype mark = target.indexOf('?');
    request->path = mark < 0 ? target : target.left(mark);
    const bool sane = split(QByteArrayView(request->path).sliced(1), '/',
                            [request](QByteArrayView raw) { return decode(raw, &request->segments.emplaceBack()); });
    if (!sane || mark < 0) {
        return sane;
    }
    return split(QByteArrayView(target).sliced(mark + 1), '&', [request](QByteArrayView raw) {
        if (raw.isEmpty()) {
            return true;
        }
        const qsizetype equals = raw.indexOf('=');
        auto &[key, value] = request->query.emplace_back();
        return decodeQuery(equals < 0 ? raw : raw.first(equals), &key) &&
               (equals < 0 || decodeQuery(raw.sliced(equals + 1), &value));
    });
}

} // namespace

bool isHost(QByteArrayView text)
{
    if (text.isEmpty()) {
        return true;
    }
    const bool bracket = text.startsWith('[');
    const qsizetype closing = bracket ? text.indexOf(']') : 0;
    if (closing < 0) {
        return false;
    }
    const qsizetype colon = text.indexOf(':', closing);
    const QByteArrayView name = colon < 0 ? text : text.first(colon);
    if (bracket ? closing != name.size() - 1 || !isIpv6Address(name.sliced(1, closing - 1)) : !isHostName(name)) {
        return false;
    }
    return colon < 0 || std::all_of(text.begin() + colon + 1, text.end(), isDigit);
}

bool parseTarget(const QByteArray &target, Request *request)
{
    if (target.startsWith('/')) {
        return parsePath(target, request);
    }
    if (target == "*" && request->methodName == "OPTIONS") {
        request->path = target;
        return true;
    }
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.size() <= scheme.size() ||
            qstrnicmp(target.constData(), scheme.data(), size_t(scheme.size())) != 0) {
            continue;
        }
        const QByteArrayView rest = QByteArrayView(target).sliced(scheme.size());
        const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
        const QByteArrayView host = rest.first(end - rest.begin());
        const QByteArray path = rest.sliced(host.size()).toByteArray();
        return !host.isEmpty() && isHost(host) && parsePath(path.startsWith('/') ? path : '/' + path, request);
    }
    return false;
}

} // namespace yizhan
