// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "domain/duty/posts.h"
#include "server/http/problem.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Response health(const Services &services)
{
    QJsonObject health{{u"status"_s, u"ok"_s},
                       {u"version"_s, QStringLiteral(YIZHAN_VERSION)},
                       {u"protocol"_s, 1},
                       {u"now"_s, toIso(services.clock.now())},
                       {u"simulated"_s, services.clock.isSimulated()}};
    if (const QString shown = services.certificate.get(); !shown.isEmpty()) {
        health.insert(u"certificate"_s, shown);
    }
    return Response::json(200, health);
}

/**
 * Whether a command would be carried out: the database answers and takes what is written to it, which on a full disk
 * only who has written knows, and the clock goes with what is stored.
 */
Response ready(const Services &services, Store &store)
{
    const auto notReady = [](const QString &zh, const QString &en) {
        return busyResponse(problems::notReady(zh, en), 5);
    };
    const auto head = store.partition(services.hallPartition);
    if (!head || !*head) {
        return notReady(u"数据库没有应答。"_s, u"the database does not answer."_s);
    }
    if (services.hall.failing()) {
        return notReady(u"最近的办理没有存上，磁盘可能满了；详见日志。"_s,
                        u"the last of them could not be stored, for want of space perhaps; the log says why."_s);
    }
    switch (services.hall.clockFault(**head)) {
    case ClockFault::None:
        break;
    case ClockFault::Behind:
        return notReady(u"时钟比最近一次办理还早。"_s, u"the clock is behind the last one."_s);
    case ClockFault::Ahead:
        return notReady(u"时钟比最近一次办理晚得太多。"_s, u"the clock is far ahead of the last one."_s);
    }
    return Response::json(200, {{u"status"_s, u"ready"_s}});
}

Metrics::Moment momentOf(const Services &services)
{
    Metrics::Moment moment;
    const Instant now = services.clock.now();
    services.state.read([&](const HallState &state, const Catalogue &) {
        for (const auto &[id, ticket] : state.tickets) {
            moment.ticketsWaiting[ticket.prefix] += ticket.state == TicketState::Waiting ? 1 : 0;
        }
        for (const auto &[id, one] : state.cases) {
            const bool open = !isSet(one.finishedAt);
            moment.casesOpen += open ? 1 : 0;
            moment.casesOverdue += open && lightAt(one.due, now) == Light::Red ? 1 : 0;
        }
        for (const auto &[id, post] : state.posts) {
            moment.postsVacant += postNow(state, post, now).state == PostState::Vacant ? 1 : 0;
        }
    });
    for (const Token &token : services.tokens.standing()) {
        const auto end = std::chrono::floor<std::chrono::seconds>(token.expiresAt.time_since_epoch());
        if (isSet(token.expiresAt) && (moment.tokenEnd.count() == 0 || end < moment.tokenEnd)) {
            moment.tokenEnd = end;
        }
    }
    moment.tasksWaiting = {
        {u"hall"_s, services.hall.waiting()},           {u"catalogue"_s, services.catalogue.waiting()},
        {u"reader"_s, int(services.readers.waiting())}, {u"login"_s, int(services.passwords.waiting())},
        {u"files"_s, int(services.fileWork.waiting())}, {u"printing"_s, int(services.printing.waiting())},
        {u"archive"_s, int(services.archive.waiting())}};
    moment.followers = services.hub.listeners();
    moment.followersDropped = services.hub.dropped();
    const EventStream::Lag lag = services.hub.worstLag();
    moment.followerBytes = lag.bytes;
    moment.followerSeconds = std::chrono::duration<double>(lag.age).count();
    return moment;
}

Response metrics(Services &services)
{
    Response response;
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    response.body = services.metrics.scrape(momentOf(services));
    return response;
}

Route open(const QString &pattern, std::function<void(const Call &, const Responder &)> handler)
{
    return {Method::Get, pattern, anybody, {}, BodyKind::None, false, std::move(handler)};
}

} // namespace

void addHealthRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add(open(u"/v1/health"_s, [s](const Call &, const Responder &respond) { respond(health(*s)); }));
    routes.add(open(u"/v1/health/live"_s, [](const Call &, const Responder &respond) {
        respond(Response::json(200, {{u"status"_s, u"live"_s}}));
    }));
    routes.add(open(u"/v1/health/ready"_s, [s](const Call &, const Responder &respond) {
        query(*s, respond, [s](Store &store) { return ready(*s, store); });
    }));
    // Not for whoever sits on loopback: behind a proxy everybody does.
    Route scrape = open(u"/metrics"_s, [s](const Call &, const Responder &respond) { respond(metrics(*s)); });
    scrape.roles = administrators;
    routes.add(std::move(scrape));
}

} // namespace yizhan
