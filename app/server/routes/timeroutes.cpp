// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "protocol/duequestion.h"
#include "server/http/problem.h"
#include "server/routes/caseview.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

void answerDue(Services &services, const Call &call, const Responder &respond)
{
    const Request &request = call.request;
    const DueQuestion question{request.queryValue(u"accepted"), request.queryValue(u"limit"),
                               request.queryValue(u"unit"), request.queryValues(u"stop"),
                               request.queryValue(u"extend")};
    respond(services.state.read([&](const HallState &state, const Catalogue &catalogue) {
        const Result<QJsonObject> answer = answeredDue(question, timeRules(state, catalogue));
        return answer ? Response::json(200, *answer) : problemResponse(answer.error());
    }));
}

void explainCase(Services &services, const Call &call, const Responder &respond)
{
    query(services, respond, [&services, id = call.id, principal = call.principal](Store &store) {
        const auto facts = caseFacts(services, store, id);
        if (!facts) {
            return problemResponse(facts.error());
        }
        const Instant now = services.clock.now();
        return services.state.read([&](const HallState &state, const Catalogue &catalogue) {
            const auto found = state.cases.find(id);
            return found == state.cases.end() ? problemResponse(problems::caseNotFound())
                   : !concerns(found->second, principal)
                       ? problemResponse(problems::forbidden())
                       : Response::json(
                             200, explainedCase(found->second, *facts, catalogue, timeRules(state, catalogue), now));
        });
    });
}

} // namespace

void addTimeRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add({Method::Get,
                u"/v1/due"_s,
                staff | administrators,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    answerDue(*s, call, respond);
                }});
    routes.add({Method::Get,
                u"/v1/cases/{id}/time"_s,
                staff,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    explainCase(*s, call, respond);
                }});
}

} // namespace yizhan
