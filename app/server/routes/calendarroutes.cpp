// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "domain/refusals.h"
#include "protocol/calendarviews.h"
#include "protocol/commandjson.h"
#include "server/http/problem.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

void list(Services &services, const Responder &respond)
{
    respond(services.state.read([](const HallState &state, const Catalogue &catalogue) {
        return Response::json(200, calendarListJson(state, catalogue));
    }));
}

void preview(Services &services, const Call &call, const Responder &respond)
{
    respond(services.state.read([&](const HallState &state, const Catalogue &catalogue) {
        const CalendarVersion *version = namedCalendar(catalogue, call.id);
        return version ? Response::json(200, calendarPreviewJson(state, catalogue, *version, services.clock.now()))
                       : problemResponse(refusal::unknown(u"这一版工作日历"_s, u"calendar"_s));
    }));
}

void adopt(Services &services, const Call &call, const Responder &respond)
{
    const QString version = services.state.read([&](const HallState &, const Catalogue &catalogue) {
        const CalendarVersion *named = namedCalendar(catalogue, call.id);
        return named ? named->id : call.id;
    });
    const Result<HallCommand> command = parseCommand(u"adopt-calendar"_s, call.body, version);
    if (!command) {
        respond(problemResponse(command.error()));
        return;
    }
    HallRequest request = hallRequest(services, call, u"/v1/calendars/{id}/adopt"_s, *command, respond);
    if (call.principal.role == Role::Administrator) {
        request.actor.device = u"administrator"_s;
    }
    const auto counts = std::make_shared<CalendarMove>();
    request.decided = [counts](const Decision &decision) {
        *counts = decision.calendarMove.value_or(CalendarMove());
    };
    request.answer = [counts](const HallState &state) {
        return calendarAdoptionJson(state, *counts);
    };
    services.hall.submit(std::move(request));
}

} // namespace

void addCalendarRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add({Method::Get,
                u"/v1/calendars"_s,
                supervisors,
                {},
                BodyKind::None,
                false,
                [s](const Call &, const Responder &respond) {
                    list(*s, respond);
                }});
    routes.add({Method::Get,
                u"/v1/calendars/{id}/preview"_s,
                supervisors,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    preview(*s, call, respond);
                }});
    // Repeated it changes nothing, so that the command line needs no key.
    routes.add({Method::Post,
                u"/v1/calendars/{id}/adopt"_s,
                supervisors,
                {},
                BodyKind::Json,
                false,
                [s](const Call &call, const Responder &respond) {
                    adopt(*s, call, respond);
                }});
}

} // namespace yizhan
