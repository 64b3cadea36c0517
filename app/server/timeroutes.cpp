// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "domain/caselights.h"
#include "domain/casework.h"
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
        return terms ? Response::json(200, explainedDue(*terms, timeRules(state.info, catalogue.calendar)))
                     : problemResponse(terms.error());
    }));
}

/** Every light of the case now: its own clock's, each step's, each department's, and the one that screens show. */
QJsonObject lightsOf(const ServiceCase &one, Instant now)
{
    const auto clock = [](Light light, const DueDate &due) {
        QJsonObject object{{u"light"_s, lightWord(light)}, {u"provisional"_s, due.provisional}};
        if (isSet(due.due)) {
            object.insert(u"due"_s, toIso(due.due));
        }
        return object;
    };
    const Instant at = isSet(one.decidedAt) ? one.decidedAt : now;
    QJsonArray steps;
    QJsonArray departments;
    for (const StepClock &step : stepClocks(one)) {
        QJsonObject object = clock(lightOf(step, at), step.due);
        object.insert(u"step"_s, step.step);
        object.insert(u"state"_s, step.done ? u"done"_s : step.started ? u"running"_s : u"later"_s);
        steps.append(object);
        for (const Branch *part : step.parts) {
            if (isSet(part->startedAt)) {
                QJsonObject own = clock(lightOf(*part, at), part->due);
                own.insert(u"department"_s, part->department);
                own.insert(u"step"_s, part->order);
                departments.append(own);
            }
        }
    }
    const CaseLight shown = caseLight(one, at);
    QJsonObject lights{{u"shown"_s, lightWord(shown.light)},
                       {u"total"_s, clock(lightAt(one.due, at), one.due)},
                       {u"steps"_s, steps},
                       {u"departments"_s, departments}};
    if (!shown.department.isEmpty()) {
        lights.insert(u"because_of"_s, shown.department);
    }
    return lights;
}

QJsonObject explainedCase(const ServiceCase &one, const TimeRules &rules, Instant now)
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
                       {u"lights"_s, lightsOf(one, now)},
                       {u"stops"_s, record.value(u"stops"_s).toArray()}};
    if (record.contains(u"extension"_s)) {
        answer.insert(u"extension"_s, record.value(u"extension"_s));
    }
    return answer;
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
        return Response::json(200, explainedCase(found->second, timeRules(state.info, catalogue.calendar), now));
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
