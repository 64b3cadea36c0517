// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "domain/clockledger.h"
#include "protocol/duequestion.h"
#include "protocol/recordjson.h"
#include "server/caseview.h"
#include "server/problem.h"

#include <QJsonArray>

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

QJsonObject explainedCase(const ServiceCase &one, const TimeRules &rules)
{
    QJsonArray departments;
    for (const Branch &branch : one.branches) {
        if (isSet(branch.startedAt)) {
            departments.append(QJsonObject{{u"department"_s, branch.department},
                                           {u"time"_s, explainedDue(clockTerms(one, branch), rules)}});
        }
    }
    const QJsonObject record = toRecord(HallRecord(one)).body;
    QJsonObject answer{{u"case_no"_s, one.caseNo},
                       {u"total"_s, explainedDue(clockTerms(one), rules)},
                       {u"departments"_s, departments},
                       {u"stops"_s, record.value(u"stops"_s).toArray()}};
    if (record.contains(u"extension"_s)) {
        answer.insert(u"extension"_s, record.value(u"extension"_s));
    }
    return answer;
}

void explainCase(Services &services, const Call &call, const Responder &respond)
{
    respond(services.state.read([&](const HallState &state, const Catalogue &catalogue) {
        const auto found = state.cases.find(call.id);
        if (found == state.cases.end()) {
            return problemResponse(problems::caseNotFound());
        }
        if (!concerns(found->second, call.principal)) {
            return problemResponse(problems::forbidden());
        }
        return Response::json(200, explainedCase(found->second, timeRules(state, catalogue)));
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
