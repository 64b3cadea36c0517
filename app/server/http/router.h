// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"
#include "domain/result.h"
#include "server/http/http.h"
#include "server/http/ratelimit.h"
#include "server/metrics.h"

#include <deque>

namespace yizhan {

/** Who calls, as the token says; through the Unix socket: the administrator. */
struct Principal
{
    Role role = Role::Screen;
    QString device;      ///< name of the screen or desk
    QString deviceKind;  ///< "kiosk", "wall", "desk"; empty for a peer or administrator
    QString person;      ///< of a session
    QString department;  ///< of the person
    QString tokenHash;   ///< scope of idempotency keys and limits
    Instant expiresAt{}; ///< of the token; unset: until revoked
};

/** Roles that may use a route. */
using Roles = quint32;
[[nodiscard]] constexpr Roles only(Role role)
{
    return Roles(1) << int(role);
}
constexpr Roles anybody = 0; ///< no token needed
constexpr Roles everyRole = 0x3f;

struct Call
{
    Request request;
    Principal principal;
    QString id;       ///< what stood for {…} in the path, or empty
    QString second;   ///< for the second {…}
    QJsonObject body; ///< of a POST that takes JSON
};

enum class BodyKind { None, Json, File, Stream };

struct Route
{
    Method method = Method::Get;
    QString pattern; ///< "/v1/windows/{id}/open"; at most two {…}
    Roles roles = anybody;
    QString deviceKind; ///< where only one kind of screen may
    BodyKind body = BodyKind::None;
    bool needsKey = false; ///< a hall command: Idempotency-Key required
    std::function<void(const Call &, const Responder &)> handler;
    std::function<Intake(const Call &)> intake{}; ///< of BodyKind::Stream
    bool takesItsTime = false;                    ///< through the Unix socket no time is set to it

    [[nodiscard]] bool allows(const Principal &principal) const
    {
        return (roles & only(principal.role)) != 0 && (deviceKind.isEmpty() || deviceKind == principal.deviceKind);
    }
};

/** The one table of what the server serves; tests and openapi.yaml are held against it. */
class RouteTable
{
public:
    void add(Route route);
    [[nodiscard]] const std::deque<Route> &all() const { return m_routes; }

    struct Match
    {
        const Route *route = nullptr;
        QString id;
        QString second;
        QByteArray allow; ///< methods that the path knows, for a 405
    };
    /** route is null where nothing fits; then allow is empty unless only the method was wrong. */
    [[nodiscard]] Match match(const Request &request) const;

private:
    struct Path
    {
        QStringList pattern;
        const Route *route;
    };
    /** Those that have as many segments and the same second one: there are more routes than a request can look at. */
    using Place = std::pair<qsizetype, QString>;

    std::deque<Route> m_routes;
    QHash<Place, std::vector<Path>> m_paths;
};

/** Finds out who calls. */
class Authenticator
{
public:
    virtual ~Authenticator() = default;
    [[nodiscard]] virtual std::optional<Principal> principalOf(const QString &bearerToken) const = 0;
};

/**
 * Route → token → role → body → handler; every refusal on the way is a problem. Where a body follows, all that the head
 * tells is looked at before it is read: nobody makes the server hold what it would refuse.
 */
class Router : public RequestHandler
{
public:
    /** `perSecond` requests of each token, and of each address without one; 0: no limit. */
    Router(const RouteTable &routes, const Authenticator &authenticator, Metrics &metrics, int perSecond)
        : m_routes(routes)
        , m_authenticator(authenticator)
        , m_metrics(metrics)
        , m_rate(perSecond)
    {
    }
    void handle(Request request, Responder respond) override;
    [[nodiscard]] Intake intake(const Request &head) override;
    void refused(const QString &requestId, int status) override;

private:
    [[nodiscard]] std::optional<Principal> identify(const Request &request) const;
    /** What the head alone is answered with, a refusal but for OPTIONS *, or nothing. Each request is counted once,
     * with its head or in handle(). */
    [[nodiscard]] std::optional<Response> refusal(const Request &head, const RouteTable::Match &match,
                                                  const std::optional<Principal> &principal, bool counts);

    /** Notes how the request ends: by the route's pattern, never by what stands in its place. */
    [[nodiscard]] Responder noted(const Request &request, const QString &route, const QString &device,
                                  Responder respond) const;

    const RouteTable &m_routes;
    const Authenticator &m_authenticator;
    Metrics &m_metrics;
    RateLimit m_rate;
};

} // namespace yizhan
