// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "server/http/problem.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

RouteTable allRoutes(Services &services)
{
    RouteTable routes;
    addFeedRoutes(routes, services);
    addCommandRoutes(routes, services);
    addCaseRoutes(routes, services);
    addCaseStaffRoutes(routes, services);
    addTimeRoutes(routes, services);
    addNoticeRoutes(routes, services);
    addCalendarRoutes(routes, services);
    addPostRoutes(routes, services);
    addPersonRoutes(routes, services);
    addAttachmentRoutes(routes, services);
    addPaperRoutes(routes, services);
    addFollowUpRoutes(routes, services);
    addDutyRoutes(routes, services);
    addBookingRoutes(routes, services);
    addSubmissionRoutes(routes, services);
    addSessionRoutes(routes, services);
    addAdminRoutes(routes, services);
    addDeviceRoutes(routes, services);
    addArchiveRoutes(routes, services);
    addAuditRoutes(routes, services);
    addHealthRoutes(routes, services);
    return routes;
}

Response toResponse(const Reply &reply)
{
    Response response;
    response.status = reply.status;
    response.contentType = reply.ok() ? "application/json" : "application/problem+json";
    response.body = reply.body;
    return response;
}

Actor actorOf(const Principal &principal)
{
    return {principal.role, principal.person, principal.device, principal.department, false};
}

HallRequest hallRequest(const Services &services, const Call &call, const QString &pattern, HallCommand command,
                        const Responder &respond)
{
    HallRequest request(std::move(command));
    request.actor = actorOf(call.principal);
    request.scope = call.principal.tokenHash + u" POST "_s + pattern;
    request.key = QString::fromLatin1(call.request.header("idempotency-key"));
    // With the hall's key: a body may be somebody's ID number and little else, and a plain hash of that can be guessed.
    const QByteArray body = call.request.path + QJsonDocument(call.body).toJson(QJsonDocument::Compact);
    request.bodyHash = services.sealer.keyedHash(u"body"_s, QString::fromUtf8(body)).toLatin1();
    request.requestId = call.request.id;
    request.done = [respond](const Reply &reply) {
        respond(toResponse(reply));
    };
    return request;
}

Response importRefused(const ImportErrors &errors)
{
    const QString first = errors.front().sentence();
    const QString firstZh = errors.front().sentenceZh();
    return problemResponse(
        {422,
         u"import-refused"_s,
         u"文件有 %1 处错误，没有导入任何内容%2。"_s.arg(errors.size())
             .arg(firstZh.isEmpty() ? QString() : u"；第一处："_s + firstZh),
         u"The file has %1 errors and nothing was imported; the first: %2."_s.arg(errors.size()).arg(first),
         {}},
        toJson(errors));
}

void query(Services &services, const Responder &respond, std::function<Response(Store &)> task)
{
    const bool taken = services.readers.run([respond, run = std::move(task)](Store &store) { respond(run(store)); });
    if (!taken) {
        respond(problemResponse(problems::unavailable()));
    }
}

void onPasswordThread(Services &services, const Responder &respond, std::function<Response(Store &)> task)
{
    if (!services.passwords.run([respond, run = std::move(task)](Store &store) { respond(run(store)); })) {
        respond(problemResponse(problems::unavailable()));
    }
}

} // namespace yizhan
