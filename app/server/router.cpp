// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/router.h"

#include "server/log.h"
#include "server/problem.h"

#include <QElapsedTimer>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

void RouteTable::add(Route route)
{
    m_patterns.push_back(route.pattern.mid(1).split(u'/'));
    m_routes.push_back(std::move(route));
}

RouteTable::Match RouteTable::match(const Request &request) const
{
    Match match;
    for (size_t i = 0; i < m_routes.size(); ++i) {
        const QStringList &pattern = m_patterns[i];
        if (pattern.size() != request.segments.size()) {
            continue;
        }
        QString id;
        bool fits = true;
        for (qsizetype k = 0; fits && k < pattern.size(); ++k) {
            if (pattern[k].startsWith(u'{')) {
                id = request.segments[k];
                fits = !id.isEmpty() && id.size() <= 128;
            } else {
                fits = pattern[k] == request.segments[k];
            }
        }
        if (!fits) {
            continue;
        }
        const Route &route = m_routes[i];
        if (route.method == request.method) {
            return {&route, id, {}};
        }
        match.allow += (match.allow.isEmpty() ? "" : ", ") + QByteArray(route.method == Method::Get ? "GET" : "POST");
    }
    return match;
}

namespace {

bool isOtherProtocol(const Request &request)
{
    const QString version = request.segments.value(0);
    return version.size() >= 2 && version.size() <= 4 && version[0] == u'v' && version != "v1"_L1 &&
           std::all_of(version.begin() + 1, version.end(), [](QChar c) { return c.isDigit(); });
}

bool isJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type == "application/json" || type.isEmpty();
}

/** 1 to 128 visible ASCII characters. */
bool isSaneKey(const QByteArray &key)
{
    return key.size() <= 128 && std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

std::optional<Error> readBody(const Route &route, Call *call)
{
    const QByteArray &body = call->request.body;
    if (route.body == BodyKind::None || route.body == BodyKind::File) {
        return {};
    }
    if (!isJson(call->request.header("content-type"))) {
        return problems::wrongMediaType();
    }
    if (body.isEmpty()) {
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        return problems::badJson(error.errorString());
    }
    if (!document.isObject()) {
        return problems::badJson(u"an object was expected"_s);
    }
    call->body = document.object();
    return {};
}

/** Notes how a request ended: by the route's pattern, never by what stands in its place. */
Responder noted(const Route &route, const QString &id, Responder respond)
{
    QElapsedTimer elapsed;
    elapsed.start();
    return Responder([&route, id, elapsed, respond = std::move(respond)](Response response) {
        const auto line = [&] {
            return u"%1 %2 %3 %4 %5 ms"_s.arg(id, route.method == Method::Get ? u"GET"_s : u"POST"_s, route.pattern)
                .arg(response.status)
                .arg(elapsed.elapsed());
        };
        if (response.status >= 500) {
            qCWarning(serverLog).noquote() << line();
        } else if (route.method == Method::Post) {
            qCInfo(serverLog).noquote() << line();
        } else {
            qCDebug(serverLog).noquote() << line();
        }
        respond(std::move(response));
    });
}

} // namespace

std::optional<Principal> Router::identify(const Request &request) const
{
    if (request.local) {
        Principal administrator;
        administrator.role = Role::Administrator;
        administrator.tokenHash = u"local"_s;
        return administrator;
    }
    const QByteArray header = request.header("authorization");
    if (!header.left(7).toLower().startsWith("bearer ")) {
        return {};
    }
    return m_authenticator.principalOf(QString::fromLatin1(header.mid(7).trimmed()));
}

void Router::handle(Request request, Responder respond)
{
    const RouteTable::Match match = m_routes.match(request);
    if (!match.route) {
        if (match.allow.isEmpty()) {
            respond(problemResponse(isOtherProtocol(request) ? problems::protocolNotServed() : problems::notFound()));
        } else {
            Response response = problemResponse(problems::methodNotAllowed());
            response.headers.emplace_back("Allow", match.allow);
            respond(std::move(response));
        }
        return;
    }
    const Route &route = *match.route;
    respond = noted(route, request.id, std::move(respond));
    Call call;
    call.id = match.id;
    if (route.roles != anybody) {
        const std::optional<Principal> principal = identify(request);
        if (!principal) {
            respond(problemResponse(problems::unauthorized()));
            return;
        }
        if (!route.allows(*principal)) {
            respond(problemResponse(problems::forbidden()));
            return;
        }
        call.principal = *principal;
    }
    call.request = std::move(request);
    if (const std::optional<Error> error = readBody(route, &call)) {
        respond(problemResponse(*error));
        return;
    }
    const QByteArray key = call.request.header("idempotency-key");
    if (route.needsKey && key.isEmpty()) {
        respond(problemResponse(problems::keyMissing()));
        return;
    }
    if (!isSaneKey(key)) {
        respond(problemResponse(problems::keyMalformed()));
        return;
    }
    route.handler(call, respond);
}

} // namespace yizhan
