// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/http.h"

#include "server/http/problem.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <atomic>

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

} // namespace

bool parseTarget(const QByteArray &target, Request *request)
{
    if (!target.startsWith('/')) {
        return false;
    }
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

} // namespace yizhan
