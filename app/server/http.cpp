// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http.h"

#include "server/problem.h"

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
bool decode(const QByteArray &raw, QString *text)
{
    if (std::all_of(raw.begin(), raw.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '%'; })) {
        *text = QString::fromLatin1(raw); // nearly all there is
        return true;
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(raw);
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

} // namespace

bool parseTarget(const QByteArray &target, Request *request)
{
    if (!target.startsWith('/')) {
        return false;
    }
    const qsizetype mark = target.indexOf('?');
    request->path = mark < 0 ? target : target.left(mark);
    for (const QByteArray &raw : request->path.mid(1).split('/')) {
        QString segment;
        if (!decode(raw, &segment)) {
            return false;
        }
        request->segments += segment;
    }
    if (mark < 0) {
        return true;
    }
    for (QByteArray raw : target.mid(mark + 1).split('&')) {
        if (raw.isEmpty()) {
            continue;
        }
        raw.replace('+', "%20");
        const qsizetype equals = raw.indexOf('=');
        QString key;
        QString value;
        if (!decode(equals < 0 ? raw : raw.left(equals), &key) ||
            !decode(equals < 0 ? QByteArray() : raw.mid(equals + 1), &value)) {
            return false;
        }
        request->query.emplace_back(key, value);
    }
    return true;
}

} // namespace yizhan
