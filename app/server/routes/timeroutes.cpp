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
        const Result<ClockTerms> terms = termsOf(question, state.info.zone);
        return terms ? Response::json(200, explainedDue(*terms, timeRules(state, catalogue)))
                     : problemResponse(terms.error());
    }));
}

void explainCase(Services &services, const Call &call, const Responder &respond)
{
    const Instant now = services.clock.now();
    respond(services.state.read([&](const HallState &state, const Catalogue &catalogue) {
        const auto found = state.cases.find(call.id);
        if (found == state.cases.end()) {
            return problemResponse(problems::caseNotFound());
        }
        if (!concerns(found->second, call.principal)) {
            return problemResponse(problems::forbidden());
        }
        return Response::json(200, explainedCase(found->second, timeRules(state, catalogue), now));
    }));
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
