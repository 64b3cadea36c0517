// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/paperwork.h"
#include "server/accounts/auditing.h"
#include "server/http/problem.h"
#include "server/http/upload.h"
#include "server/routes/caseview.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

static_assert(largestAttachment <= RequestHandler::largestBody);

Error fileNotFound()
{
    return {404, u"file-not-found"_s, u"没有这个文件。"_s, u"There is no such file."_s, {}};
}

QString materialOf(const Call &call)
{
    return call.request.queryValue(u"material").left(200);
}

/** Whether that caller may attach something to that case, before anything of it is read. */
std::optional<Error> refusalOf(const Services &services, const Call &call)
{
    return services.state.read([&](const HallState &state, const Catalogue &catalogue) -> std::optional<Error> {
        if (const auto error = attachingForbidden(state, catalogue, call.id, materialOf(call))) {
            return error;
        }
        return concerns(state.cases.at(call.id), call.principal) ? std::optional<Error>() : problems::forbidden();
    });
}

Intake begin(Services &services, UploadSeats &seats, const Call &call)
{
    Intake intake;
    if (const auto error = refusalOf(services, call)) {
        intake.refusal = problemResponse(*error);
        return intake;
    }
    if (!seats.take(call.principal.tokenHash)) {
        intake.refusal = busyResponse(problems::unavailable(), 2);
        return intake;
    }
    intake.limit = largestAttachment;
    intake.sink = std::make_shared<Upload>(services.paperFiles, services.fileWork, seats, call.principal.tokenHash,
                                           call.id + u'.' + freshId());
    return intake;
}

/** The file lies at its place: now the commit that names it, or it goes again. */
void name(Services &services, const Call &call, const Upload &upload, const Responder &respond)
{
    AttachFile command;
    command.caseId = call.id;
    command.id = upload.id();
    command.material = materialOf(call);
    command.kind = upload.kind();
    command.bytes = upload.size();
    command.sum = services.sealer.keyedHash(u"attachment"_s, upload.sum());
    // What is repeated under one key is the same picture for the same material.
    Call told = call;
    told.body = {{u"material"_s, command.material}, {u"sum"_s, command.sum}};
    HallRequest request = hallRequest(services, told, u"/v1/cases/{id}/attachments"_s, command, respond);
    request.status = 201;
    request.done = [&services, id = command.id, respond](const Reply &reply) {
        // A 5xx may have been stored all the same; then the next start knows whether the file belongs to something.
        if (reply.repeated || (!reply.ok() && reply.status < 500)) {
            services.paperFiles.remove({id});
        }
        respond(toResponse(reply));
    };
    services.hall.submit(std::move(request));
}

void attach(Services &services, const Call &call, const Responder &respond)
{
    const auto upload = std::dynamic_pointer_cast<Upload>(call.request.sink);
    if (!upload) {
        respond(problemResponse(problems::wrongMediaType())); // without a network there is no body to stream
        return;
    }
    const bool taken = services.fileWork.run([&services, call, upload, respond](Store &) {
        if (const Status finished = upload->finish(); !finished) {
            respond(problemResponse(finished.error()));
            return;
        }
        name(services, call, *upload, respond);
    });
    if (!taken) {
        respond(problemResponse(problems::unavailable()));
    }
}

Response send(Services &services, Store &store, const Principal &principal, const Attachment &attachment)
{
    auto reader = services.paperFiles.open(attachment.id);
    if (!reader) {
        return problemResponse(reader.error());
    }
    AuditEntry entry = auditOf(principal, u"attachment-read"_s, u"case/"_s + attachment.caseId, services.hallPartition,
                               services.clock.now());
    noteValue(entry, services.sealer, u"attachment"_s, attachment.id);
    if (const Status noted = AuditTable(store.connection()).append({entry}); !noted) {
        return problemResponse(noted.error());
    }
    Response response;
    response.contentType = mediaType(attachment.kind);
    response.source = std::make_shared<Download>(std::move(*reader), services.fileWork);
    return response;
}

void download(Services &services, const Call &call, const Responder &respond)
{
    struct Found
    {
        ServiceCase serviceCase;
        Attachment attachment;
    };
    const auto found = services.state.read([&](const HallState &state, const Catalogue &) -> std::optional<Found> {
        const auto one = state.cases.find(call.id);
        const auto file = state.attachments.find(call.second);
        if (one == state.cases.end() || file == state.attachments.end() || file->second.caseId != call.id) {
            return {};
        }
        return Found{one->second, file->second};
    });
    if (!found) {
        respond(problemResponse(fileNotFound()));
        return;
    }
    if (!concerns(found->serviceCase, call.principal)) {
        respond(problemResponse(problems::forbidden()));
        return;
    }
    const bool taken = services.fileWork.run([&services, call, attachment = found->attachment, respond](Store &store) {
        respond(send(services, store, call.principal, attachment));
    });
    if (!taken) {
        respond(problemResponse(problems::unavailable()));
    }
}

} // namespace

void addAttachmentRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    const auto seats = std::make_shared<UploadSeats>();
    Route upload{Method::Post,
                 u"/v1/cases/{id}/attachments"_s,
                 staff,
                 {},
                 BodyKind::Stream,
                 true,
                 [s](const Call &call, const Responder &respond) {
                     attach(*s, call, respond);
                 }};
    upload.intake = [s, seats](const Call &call) {
        return begin(*s, *seats, call);
    };
    routes.add(std::move(upload));
    routes.add({Method::Get,
                u"/v1/cases/{id}/attachments/{attachment}"_s,
                staff,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    download(*s, call, respond);
                }});
}

} // namespace yizhan
