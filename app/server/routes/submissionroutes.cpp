// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "protocol/commandjson.h"
#include "protocol/fieldreader.h"
#include "protocol/recordjson.h"
#include "server/accounts/auditing.h"
#include "server/http/problem.h"
#include "server/personaldata.h"
#include "server/routes/guesses.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Error submissionNotFound()
{
    return {404, u"submission-not-found"_s, u"没有找到这次提交。"_s, u"There is no such submission."_s, {}};
}

void submit(Services &services, const Call &call, const Responder &respond)
{
    Result<HallCommand> command = parseCommand(u"submit"_s, call.body, {});
    if (!command) {
        respond(problemResponse(command.error()));
        return;
    }
    auto &wanted = *command->edit<Submit>();
    wanted.keys = keysOf(services.sealer, wanted.person);
    HallRequest request = hallRequest(services, call, u"/v1/submissions"_s, std::move(*command), respond);
    request.status = 201;
    services.hall.submit(std::move(request));
}

/** By the code on its slip. */
std::optional<Submission> submissionWithCode(const Services &services, const QString &code)
{
    return services.state.read([hash = slipCodeHash(code)](const HallState &state, const Catalogue &) {
        for (const auto &[id, submission] : state.submissions) {
            if (submission.codeHash == hash) {
                return std::optional(submission);
            }
        }
        return std::optional<Submission>();
    });
}

void lookUp(Services &services, const Call &call, const Responder &respond)
{
    FieldReader reader(call.body);
    const QString code = reader.text(u"code"_s, 64);
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    if (hasToWait(services, call.principal, {}, respond)) {
        return;
    }
    const auto found = submissionWithCode(services, code);
    if (!found) {
        refuseCode(services, call.principal, code, submissionNotFound(), respond);
        return;
    }
    respond(Response::json(200, {{u"submission"_s, residentSubmissionJson(*found)}}));
}

/** The slip in the hand is the right to take it back, or the access that a look-up has given. */
void withdraw(Services &services, const Call &call, const Responder &respond)
{
    FieldReader reader(call.body);
    const QString code = reader.text(u"code"_s, 64, false);
    const QString access = reader.text(u"access"_s, 128, false);
    if (code.isEmpty() == access.isEmpty()) {
        reader.fault(u"code"_s, u"须有票码或查询许可之一"_s, u"one of code and access"_s);
    }
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    const auto found = code.isEmpty() ? std::nullopt : submissionWithCode(services, code);
    if (!code.isEmpty() && (!found || found->id != call.id)) {
        respond(problemResponse(submissionNotFound()));
        return;
    }
    if (code.isEmpty() && !services.access.allows(access, call.principal.tokenHash, call.id)) {
        respond(problemResponse(problems::accessExpired()));
        return;
    }
    Call plain = call; // an access changes with every look-up
    plain.body = {};
    services.hall.submit(
        hallRequest(services, plain, u"/v1/submissions/{id}/withdraw"_s, WithdrawSubmission{call.id}, respond));
}

/** 收件. Whose case it becomes lies sealed beside it, and is sealed anew beside the case. */
void take(Services &services, const Call &call, const Responder &respond)
{
    const Result<HallCommand> parsed = parseCommand(u"take-submission"_s, call.body, call.id);
    if (!parsed) {
        respond(problemResponse(parsed.error()));
        return;
    }
    const bool taken = services.readers.run([&services, call, respond, parsed](Store &store) {
        const auto data =
            openPersonalDataOf(services.sealer, store, services.hallPartition, u"submission/"_s + call.id);
        if (!data) {
            respond(problemResponse(data.error()));
            return;
        }
        auto command = *parsed->as<TakeSubmission>();
        command.applicant = *data ? (*data)->applicant : Applicant();
        services.hall.submit(hallRequest(services, call, u"/v1/submissions/{id}/take"_s, std::move(command), respond));
    });
    if (!taken) {
        respond(problemResponse(problems::unavailable()));
    }
}

Response readSubmission(Services &services, Store &store, const Principal &principal, const Submission &one)
{
    const QString subject = u"submission/"_s + one.id;
    const auto data = openPersonalDataOf(services.sealer, store, services.hallPartition, subject);
    if (!data) {
        return problemResponse(data.error());
    }
    const auto facts = store.facts(services.hallPartition, subject);
    if (!facts) {
        return problemResponse(facts.error());
    }
    QString words;
    for (const StoredFact &fact : *facts) {
        words = fact.kind == "submitted"_L1 ? fact.detail : words;
    }
    // Nobody reads it unseen: no entry, no answer.
    AuditEntry entry = auditOf(principal, u"submission-read"_s, subject, services.hallPartition, services.clock.now());
    noteLook(entry, u"applicant"_s);
    if (const Status noted = AuditTable(store.connection()).append({entry}); !noted) {
        return problemResponse(noted.error());
    }
    return Response::json(200, {{u"submission"_s, toRecord(HallRecord(one)).body},
                                {u"applicant"_s, *data ? QJsonValue(toJson((*data)->applicant)) : QJsonValue()},
                                {u"words"_s, words}});
}

void open(Services &services, const Call &call, const Responder &respond)
{
    const auto found = services.state.read([&](const HallState &state, const Catalogue &) {
        const auto it = state.submissions.find(call.id);
        return it == state.submissions.end() ? std::nullopt : std::optional(it->second);
    });
    if (!found) {
        respond(problemResponse(submissionNotFound()));
        return;
    }
    query(services, respond, [&services, principal = call.principal, one = *found](Store &store) {
        return readSubmission(services, store, principal, one);
    });
}

} // namespace

QJsonObject residentSubmissionJson(const Submission &submission)
{
    QJsonObject json = toRecord(HallRecord(submission)).body;
    json.remove(u"code_hash"_s);
    return json;
}

void addSubmissionRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    const auto add = [&](Method method, const QString &pattern, Roles roles, bool key,
                         void (*handler)(Services &, const Call &, const Responder &)) {
        routes.add({method,
                    pattern,
                    roles,
                    {},
                    method == Method::Get ? BodyKind::None : BodyKind::Json,
                    key,
                    [s, handler](const Call &call, const Responder &respond) {
                        handler(*s, call, respond);
                    }});
    };
    add(Method::Post, u"/v1/submissions"_s, screens, true, submit);
    add(Method::Post, u"/v1/submissions/lookup"_s, screens, false, lookUp);
    add(Method::Post, u"/v1/submissions/{id}/withdraw"_s, screens, true, withdraw);
    add(Method::Post, u"/v1/submissions/{id}/take"_s, counterStaff, true, take);
    add(Method::Get, u"/v1/submissions/{id}"_s, counterStaff, false, open);
}

} // namespace yizhan
