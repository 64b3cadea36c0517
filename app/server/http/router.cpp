// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/router.h"

#include "server/http/problem.h"
#include "server/log.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

void RouteTable::add(Route route)
{
    const QStringList pattern = route.pattern.mid(1).split(u'/');
    Q_ASSERT(!pattern.value(1).startsWith(u'{'));
    m_routes.push_back(std::move(route));
    m_paths[{pattern.size(), pattern.value(1)}].push_back({pattern, &m_routes.back()});
}

RouteTable::Match RouteTable::match(const Request &request) const
{
    Match match;
    const QStringList &segments = request.segments;
    const auto paths = m_paths.constFind({segments.size(), segments.value(1)});
    if (paths == m_paths.cend()) {
        return match;
    }
    for (const auto &[pattern, route] : *paths) {
        std::array<QString, 2> ids;
        size_t found = 0;
        bool fits = true;
        for (qsizetype k = 0; fits && k < pattern.size(); ++k) {
            if (pattern[k].startsWith(u'{')) {
                fits = !segments[k].isEmpty() && segments[k].size() <= 128;
                ids.at(found++) = segments[k];
            } else {
                fits = pattern[k] == segments[k];
            }
        }
        if (!fits) {
            continue;
        }
        if (route->method == request.method) {
            return {route, ids[0], ids[1], {}};
        }
        match.allow +=
            (match.allow.isEmpty() ? "" : ", ") + QByteArray(route->method == Method::Get ? "GET, HEAD" : "POST");
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
    if (route.body == BodyKind::None || route.body == BodyKind::File || route.body == BodyKind::Stream) {
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

/** Why that caller may not use the route, or nothing. */
std::optional<Error> forbidden(const Route &route, const std::optional<Principal> &principal)
{
    if (route.roles == anybody) {
        return {};
    }
    if (!principal) {
        return problems::unauthorized();
    }
    return route.allows(*principal) ? std::optional<Error>() : problems::forbidden();
}

std::optional<Error> wrongKey(const Route &route, const Request &request)
{
    const QByteArray key = request.header("idempotency-key");
    if (route.needsKey && key.isEmpty()) {
        return problems::keyMissing();
    }
    return isSaneKey(key) ? std::optional<Error>() : problems::keyMalformed();
}

/** What somebody without a token may send: a code, a number. */
constexpr qint64 strangersBody = 16 * 1024;

/** True where intake() looks at it, since a body follows; others are refused in handle(), and their connection goes on.
 */
bool headComesFirst(const Request &head, const RouteTable::Match &match)
{
    const QByteArray length = head.header("content-length");
    return (!length.isEmpty() && length != "0") || !head.header("transfer-encoding").isEmpty() ||
           (match.route && match.route->body == BodyKind::Stream);
}

/** Only what HTTP knows becomes a label or a field: a made-up method must not fill the metrics. */
QString methodLabel(const Request &request)
{
    return request.method == Method::Get ? u"GET"_s : request.method == Method::Post ? u"POST"_s : u"other"_s;
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
    constexpr QByteArrayView scheme = "bearer ";
    const QByteArray header = request.header("authorization");
    if (header.size() < scheme.size() || qstrnicmp(header.constData(), scheme.data(), size_t(scheme.size())) != 0) {
        return {};
    }
    return m_authenticator.principalOf(QString::fromLatin1(QByteArrayView(header).sliced(scheme.size()).trimmed()));
}

Responder Router::noted(const Request &request, const QString &route, const QString &device, Responder respond) const
{
    const auto begun = std::chrono::steady_clock::now();
    return Responder([this, line = RequestLine{request.id, methodLabel(request), route, 0, 0, device}, begun,
                      respond = std::move(respond)](Response response) mutable {
        const auto took = std::chrono::steady_clock::now() - begun;
        line.status = response.status;
        line.milliseconds = std::chrono::duration<double, std::milli>(took).count();
        m_metrics.request(line.method, line.route, line.status, took);
        logRequest(line);
        respond(std::move(response));
    });
}

void Router::refused(const QString &requestId, int status)
{
    m_metrics.request(u"other"_s, u"unread"_s, status, std::chrono::nanoseconds(0));
    logRequest({requestId, u"other"_s, u"unread"_s, status, 0, {}});
}

void Router::handle(Request request, Responder respond)
{
    const RouteTable::Match match = m_routes.match(request);
    const std::optional<Principal> principal = identify(request);
    respond = noted(request, match.route ? match.route->pattern : u"unmatched"_s,
                    principal ? principal->device : QString(), std::move(respond));
    if (std::optional<Response> refused = refusal(request, match, principal, !headComesFirst(request, match))) {
        respond(std::move(*refused));
        return;
    }
    const Route &route = *match.route;
    Call call;
    call.id = match.id;
    call.second = match.second;
    if (route.roles != anybody) {
        call.principal = *principal;
    }
    call.request = std::move(request);
    if (const std::optional<Error> error = readBody(route, &call)) {
        respond(problemResponse(*error));
        return;
    }
    if (const std::optional<Error> error = wrongKey(route, call.request)) {
        respond(problemResponse(*error));
        return;
    }
    route.handler(call, respond);
}

std::optional<Response> Router::refusal(const Request &head, const RouteTable::Match &match,
                                        const std::optional<Principal> &principal, bool counts)
{
    if (counts && !head.local) {
        const int wait = m_rate.wait(principal ? principal->tokenHash : u"address "_s + head.remote);
        if (wait > 0) {
            return busyResponse(problems::tooManyRequests(), wait);
        }
    }
    if (!match.route) {
        if (head.path == "*") {
            Response response;
            response.status = 204;
            response.headers.emplace_back("Allow", "GET, HEAD, POST, OPTIONS");
            return response;
        }
        if (match.allow.isEmpty()) {
            return problemResponse(isOtherProtocol(head) ? problems::protocolNotServed() : problems::notFound());
        }
        Response response = problemResponse(problems::methodNotAllowed());
        response.headers.emplace_back("Allow", match.allow);
        return response;
    }
    const std::optional<Error> error = forbidden(*match.route, principal);
    return error ? std::optional(problemResponse(*error)) : std::nullopt;
}

Intake Router::intake(const Request &head)
{
    Intake intake;
    if (head.method == Method::Get && !headComesFirst(head, {})) {
        return intake; // most of what is asked
    }
    const RouteTable::Match match = m_routes.match(head);
    intake.takesItsTime = match.route && match.route->takesItsTime && head.local;
    if (!headComesFirst(head, match)) {
        return intake;
    }
    const std::optional<Principal> principal = identify(head);
    intake.refusal = refusal(head, match, principal, true);
    if (!intake.refusal && match.route->body == BodyKind::Stream) {
        if (const std::optional<Error> error = wrongKey(*match.route, head)) {
            intake.refusal = problemResponse(*error);
        } else {
            Call call;
            call.request = head;
            call.principal = principal.value_or(Principal());
            call.id = match.id;
            call.second = match.second;
            intake = match.route->intake(call);
        }
    } else if (!principal) {
        intake.limit = strangersBody;
    }
    if (intake.refusal) {
        // The body is not read and handle() never asked: this is where it is noted.
        noted(head, match.route ? match.route->pattern : u"unmatched"_s, principal ? principal->device : QString(),
              Responder([](const Response &) {}))(*intake.refusal);
    }
    return intake;
}

} // namespace yizhan
