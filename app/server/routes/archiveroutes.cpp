// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/fieldreader.h"
#include "server/accounts/auditing.h"
#include "server/archive/backup.h"
#include "server/archive/verification.h"
#include "server/http/problem.h"
#include "server/log.h"
#include "server/services.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** These name or read files of this machine: only who is on it may ask. */
Error localOnly()
{
    return {403,
            u"local-only"_s,
            u"这项操作只能在服务器上进行。"_s,
            u"This can only be asked for on the server itself, at its command line."_s,
            {}};
}

void onArchiveThread(Services &services, const Call &call, const Responder &respond,
                     std::function<Response(Store &)> task)
{
    if (!call.request.local) {
        respond(problemResponse(localOnly()));
        return;
    }
    if (!services.archive.run([respond, run = std::move(task)](Store &store) { respond(run(store)); })) {
        respond(problemResponse(problems::unavailable()));
    }
}

Response backUp(const Services &services, Store &store, const Call &call)
{
    FieldReader reader(call.body);
    const QString file = reader.text(u"file"_s, 4096);
    if (const auto error = reader.error()) {
        return problemResponse(*error);
    }
    // What is forgotten meanwhile stays until the backup has read it: the database in it still names it.
    const PaperFiles::Hold hold(services.paperFiles);
    const Result<QJsonObject> made = makeBackup(services.folder, store, services.sealer, file, services.clock.now());
    if (!made) {
        return problemResponse(made.error());
    }
    AuditEntry entry =
        auditOf(call.principal, u"backup"_s, services.hallPartition, services.hallPartition, services.clock.now());
    entry.detail = u"%1 bytes"_s.arg((*made)[u"bytes"_s].toInteger());
    if (const Status noted = AuditTable(store.connection()).append({entry}); !noted) {
        // The file is whole; that it was made is in the log then.
        qCWarning(serverLog).noquote() << call.request.id << "a backup could not be noted:" << noted.error().type;
    }
    return Response::json(201, *made);
}

Response verify(const Services &services, Store &store, const Call &call)
{
    FieldReader reader(call.body);
    const bool rederive = reader.flag(u"rederive"_s);
    if (const auto error = reader.error()) {
        return problemResponse(*error);
    }
    const PaperFiles::Hold hold(services.paperFiles);
    const Result<QJsonObject> report =
        verifyHall(store, services.sealer, services.hallPartition, services.paperFiles, rederive);
    return report ? Response::json(200, *report) : problemResponse(report.error());
}

} // namespace

void addArchiveRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    // A large hall takes its time, and whoever asked sits at the command line; closing the server ends both.
    const auto add = [&routes](const QString &pattern, std::function<void(const Call &, const Responder &)> handler) {
        Route route{Method::Post, pattern, administrators, {}, BodyKind::Json, false, std::move(handler)};
        route.takesItsTime = true;
        routes.add(std::move(route));
    };
    add(u"/v1/backups"_s, [s](const Call &call, const Responder &respond) {
        onArchiveThread(*s, call, respond, [s, call](Store &store) { return backUp(*s, store, call); });
    });
    add(u"/v1/verifications"_s, [s](const Call &call, const Responder &respond) {
        onArchiveThread(*s, call, respond, [s, call](Store &store) { return verify(*s, store, call); });
    });
}

} // namespace yizhan
