// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "domain/duty/roster.h"
#include "protocol/commandjson.h"
#include "protocol/recordjson.h"
#include "protocol/rosterfile.h"
#include "protocol/rosterview.h"
#include "server/http/problem.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

/** The roster: its plan, files, log book; and the door bell. */
namespace yizhan {

namespace {

constexpr int mostDays = 62;
constexpr int fortnight = 14;

struct Span
{
    Day from{};
    int days = fortnight;
};

/** `from` and `days` of the query; without them two weeks from the Monday of this one. */
Result<Span> spanOf(const Services &services, const Call &call)
{
    Span span;
    const QString from = call.request.queryValue(u"from");
    if (from.isEmpty()) {
        const Instant now = services.clock.now();
        const Day today =
            services.state.read([now](const HallState &state, const Catalogue &) { return state.info.zone.day(now); });
        const std::chrono::sys_days day{today};
        span.from = Day{day - (std::chrono::weekday{day} - std::chrono::Monday)};
    } else if (const std::optional<Day> day = dayFromIso(from)) {
        span.from = *day;
    } else {
        return problems::badParameter(u"from"_s, u"a day as YYYY-MM-DD"_s);
    }
    const QString days = call.request.queryValue(u"days");
    if (!days.isEmpty()) {
        bool whole = false;
        span.days = days.toInt(&whole);
        if (!whole || span.days < 1 || span.days > mostDays) {
            return problems::badParameter(u"days"_s, u"a number of days from 1 to 62"_s);
        }
    }
    return span;
}

void readPlan(Services &services, const Call &call, const Responder &respond)
{
    const Result<Span> span = spanOf(services, call);
    if (!span) {
        respond(problemResponse(span.error()));
        return;
    }
    const Instant now = services.clock.now();
    respond(Response::json(200, services.state.read([&](const HallState &state, const Catalogue &catalogue) {
        return rosterJson(state, catalogue, span->from, span->days, now);
    })));
}

void exportPlan(Services &services, const Call &call, const Responder &respond)
{
    const Result<Span> span = spanOf(services, call);
    const QString form = call.request.queryValue(u"form");
    if (!span || (form != "csv"_L1 && form != "ics"_L1)) {
        respond(problemResponse(span ? problems::badParameter(u"form"_s, u"csv or ics"_s) : span.error()));
        return;
    }
    const bool csv = form == "csv"_L1;
    const Instant now = services.clock.now();
    Response response;
    response.body = services.state.read([&](const HallState &state, const Catalogue &) {
        return csv ? rosterCsv(state, span->from, span->days) : rosterCalendar(state, span->from, span->days, now);
    });
    response.contentType = csv ? "text/csv; charset=utf-8" : "text/calendar; charset=utf-8";
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"roster." + form.toLatin1() + '"');
    respond(response);
}

/** The words of the log book: who wrote a line said more than its feed may. */
QJsonArray wordsJson(const std::vector<StoredFact> &facts)
{
    QJsonArray words;
    for (const StoredFact &fact : facts) {
        const bool line = fact.kind == "logged"_L1;
        if (!line && fact.kind != "handed-over"_L1) {
            continue;
        }
        words.append(QJsonObject{{u"line"_s, line ? fact.detail.section(u' ', 0, 0) : QString()},
                                 {u"words"_s, line ? fact.detail.section(u' ', 1) : fact.detail},
                                 {u"by"_s, fact.actor},
                                 {u"at"_s, toIso(fact.at)}});
    }
    return words;
}

void readShift(Services &services, const Call &call, const Responder &respond)
{
    const Instant now = services.clock.now();
    const QJsonObject shift = services.state.read([&](const HallState &state, const Catalogue &) {
        const auto found = state.roster.find(call.id);
        return found == state.roster.end() ? QJsonObject()
                                           : QJsonObject{{u"slot"_s, toRecord(HallRecord(found->second)).body},
                                                         {u"hand_over"_s, handOverJson(state, found->second, now)}};
    });
    if (shift.isEmpty()) {
        respond(problemResponse(problems::notFound()));
        return;
    }
    query(services, respond, [&services, id = call.id, shift](Store &store) {
        const auto facts = store.facts(services.hallPartition, u"roster/"_s + id);
        if (!facts) {
            return problemResponse(facts.error());
        }
        QJsonObject answer = shift;
        answer.insert(u"words"_s, wordsJson(*facts));
        return Response::json(200, answer);
    });
}

void importRoster(Services &services, const Call &call, const Responder &respond)
{
    const bool taken = services.readers.run([&services, call, respond](Store &) {
        HallState hall;
        Catalogue catalogue;
        services.state.read([&](const HallState &state, const Catalogue &matters) {
            hall = state;
            catalogue = matters;
        });
        const Imported<std::vector<PlanSlot>> file =
            readRoster(call.request.body, hall, catalogue, services.clock.now());
        if (!file.ok()) {
            respond(importRefused(file.errors));
            return;
        }
        HallRequest request = hallRequest(services, call, u"/v1/imports/roster"_s, ImportRoster{file.value}, respond);
        request.key.clear(); // the same file twice changes nothing
        request.answer = [](const HallState &) {
            return QJsonObject();
        };
        request.done = [respond, answer = rosterChangesJson(hall, file.value)](const Reply &reply) {
            QJsonObject body = answer;
            body.insert(u"revision"_s, reply.revision);
            respond(reply.ok() ? Response::json(200, body) : toResponse(reply));
        };
        services.hall.submit(std::move(request));
    });
    if (!taken) {
        respond(problemResponse(problems::unavailable()));
    }
}

} // namespace

void addDutyRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    const auto get = [&](const QString &pattern, Roles roles,
                         void (*handler)(Services &, const Call &, const Responder &)) {
        routes.add({Method::Get,
                    pattern,
                    roles,
                    {},
                    BodyKind::None,
                    false,
                    [s, handler](const Call &call, const Responder &respond) {
                        handler(*s, call, respond);
                    }});
    };
    get(u"/v1/roster"_s, staff, readPlan);
    get(u"/v1/roster/export"_s, staff | administrators, exportPlan);
    get(u"/v1/roster/slots/{id}"_s, staff, readShift);
    routes.add({Method::Post,
                u"/v1/imports/roster"_s,
                supervisors,
                {},
                BodyKind::File,
                false,
                [s](const Call &call, const Responder &respond) {
                    importRoster(*s, call, respond);
                }});
}

} // namespace yizhan
