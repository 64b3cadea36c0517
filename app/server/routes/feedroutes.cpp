// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "protocol/names.h"
#include "server/http/problem.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

QStringList partitionsOf(const Services &services, const Principal &principal)
{
    const QString catalogue = QString::fromLatin1(catalogueId);
    return principal.role == Role::Peer ? QStringList{catalogue} : QStringList{catalogue, services.hallPartition};
}

std::optional<Error> mayRead(const Services &services, const Principal &principal, const QString &partition)
{
    if (partition != services.hallPartition && partition != QLatin1StringView(catalogueId)) {
        return problems::notFound();
    }
    return partitionsOf(services, principal).contains(partition) ? std::nullopt : std::optional(problems::forbidden());
}

Response me(const Services &services, const Principal &principal)
{
    QJsonObject object{{u"role"_s, toString(principal.role)},
                       {u"device"_s, principal.device},
                       {u"hall"_s, services.hallId},
                       {u"partitions"_s, QJsonArray::fromStringList(partitionsOf(services, principal))},
                       {u"now"_s, toIso(services.clock.now())},
                       {u"speed"_s, services.clock.speed()}};
    if (!principal.deviceKind.isEmpty()) {
        object.insert(u"device_kind"_s, principal.deviceKind);
    }
    if (!principal.person.isEmpty()) {
        object.insert(u"person"_s, principal.person);
        object.insert(u"department"_s, principal.department);
        object.insert(u"person_name"_s, services.state.read([&](const HallState &state, const Catalogue &) {
            const auto found = state.people.find(principal.person);
            return found == state.people.end() ? QString() : found->second.name;
        }));
    }
    return Response::json(200, object);
}

struct Cursor
{
    qint64 since = 0;
    QString epoch;
    int limit = 500;
    qint64 copy = 0; ///< head of the first page, on the further ones of a copy
};

Result<Cursor> readCursor(const Request &request)
{
    for (const auto &[name, value] : request.query) {
        if (name != "since"_L1 && name != "epoch"_L1 && name != "limit"_L1 && name != "copy"_L1) {
            return problems::badParameter(name, u"left out: it is not known"_s);
        }
    }
    Cursor cursor;
    bool ok = true;
    if (const QString since = request.queryValue(u"since"); !since.isEmpty()) {
        cursor.since = since.toLongLong(&ok);
        if (!ok || cursor.since < 0) {
            return problems::badParameter(u"since"_s, u"a revision, 0 or more"_s);
        }
    }
    cursor.epoch = request.queryValue(u"epoch").left(64);
    if (const QString copy = request.queryValue(u"copy"); !copy.isEmpty()) {
        cursor.copy = copy.toLongLong(&ok);
        if (!ok || cursor.copy < 0) {
            return problems::badParameter(u"copy"_s, u"the head that the copy's first page named"_s);
        }
    }
    if (const QString limit = request.queryValue(u"limit"); !limit.isEmpty()) {
        cursor.limit = limit.toInt(&ok);
        if (!ok || cursor.limit < 1 || cursor.limit > 5000) {
            return problems::badParameter(u"limit"_s, u"a number from 1 to 5000"_s);
        }
    }
    return cursor;
}

Response pageResponse(const Services &services, const FeedPage &page)
{
    // By hand: the records are finished JSON already, epoch and partition are names of ours that need no escaping, and
    // a hall's screens ask this more often than everything else together.
    Response response;
    response.contentType = "application/json";
    QByteArray &body = response.body;
    body.reserve(page.records.size() + 256);
    const auto number = [&body](const char *name, qint64 value) {
        body.append(",\"").append(name).append("\":").append(QByteArray::number(value));
    };
    body.append("{\"partition\":\"").append(page.head.id.toUtf8());
    body.append("\",\"epoch\":\"").append(page.head.epoch.toUtf8());
    body.append("\",\"now\":\"").append(toIso(services.clock.now()).toLatin1()).append('"');
    number("from", page.from);
    number("to", page.to);
    number("head", page.head.revision);
    number("horizon", page.head.horizon);
    body.append(",\"more\":").append(page.more ? "true" : "false");
    body.append(",\"records\":").append(page.records).append('}');
    return response;
}

void changes(Services &services, const Call &call, const Responder &respond)
{
    if (const auto error = mayRead(services, call.principal, call.id)) {
        respond(problemResponse(*error));
        return;
    }
    const Result<Cursor> cursor = readCursor(call.request);
    if (!cursor) {
        respond(problemResponse(cursor.error()));
        return;
    }
    // Most who ask are up to date: that costs no query.
    if (const auto head = services.hub.head(call.id);
        head && cursor->since > 0 && cursor->since == head->revision && cursor->epoch == head->epoch) {
        FeedPage page;
        page.head.id = call.id;
        page.head.epoch = head->epoch;
        page.head.revision = page.from = page.to = head->revision;
        page.head.horizon = head->horizon;
        page.records = "[]";
        respond(pageResponse(services, page));
        return;
    }
    query(services, respond, [&services, partition = call.id, at = *cursor](Store &store) {
        const Result<FeedPage> page = store.changes(partition, at.since, at.epoch, at.limit, at.copy);
        return page ? pageResponse(services, *page) : problemResponse(page.error());
    });
}

void events(Services &services, const Call &call, const Responder &respond)
{
    const QStringList partitions = call.request.queryValues(u"partition");
    if (partitions.isEmpty() || partitions.size() > 16) {
        respond(problemResponse(problems::badParameter(u"partition"_s, u"the id of a partition, once or more"_s)));
        return;
    }
    for (const QString &partition : partitions) {
        if (const auto error = mayRead(services, call.principal, partition)) {
            respond(problemResponse(*error));
            return;
        }
    }
    Response response;
    response.contentType = "text/event-stream; charset=utf-8";
    response.headers.emplace_back("X-Accel-Buffering", "no");
    response.events = services.hub.subscribe(partitions, call.principal.tokenHash, call.principal.expiresAt);
    respond(std::move(response));
}

} // namespace

void addFeedRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add({Method::Get,
                u"/v1/me"_s,
                everyRole,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    respond(me(*s, call.principal));
                }});
    routes.add({Method::Get,
                u"/v1/partitions/{partition}/changes"_s,
                everyRole,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    changes(*s, call, respond);
                }});
    routes.add({Method::Get,
                u"/v1/events"_s,
                everyRole,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    events(*s, call, respond);
                }});
}

} // namespace yizhan
