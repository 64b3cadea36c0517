// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "protocol/commandjson.h"
#include "protocol/recordjson.h"
#include "server/http/problem.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

struct CommandRoute
{
    QString pattern;
    QString command;
    Roles roles = 0;
    int status = 200;
};

/** The commands whose body is the command and nothing else. */
const std::vector<CommandRoute> &plainCommands()
{
    // In a small hall the clerks review for the community itself; the rules ask for the department.
    constexpr Roles reviewing = only(Role::Reviewer) | only(Role::Leader) | only(Role::Clerk);
    static const std::vector<CommandRoute> table{
        {u"/v1/tickets"_s, u"take-ticket"_s, screens | only(Role::Clerk), 201},
        {u"/v1/help"_s, u"call-help"_s, screens | only(Role::Clerk), 201},
        {u"/v1/help/{id}/answer"_s, u"answer-help"_s, counterStaff, 200},
        {u"/v1/help/{id}/take-back"_s, u"take-back-help"_s, screens | only(Role::Clerk), 200},
        {u"/v1/windows/{id}/open"_s, u"open-window"_s, counterStaff, 200},
        {u"/v1/windows/{id}/pause"_s, u"pause-window"_s, counterStaff, 200},
        {u"/v1/windows/{id}/close"_s, u"close-window"_s, counterStaff, 200},
        {u"/v1/windows/{id}/call-next"_s, u"call-next"_s, counterStaff, 200},
        {u"/v1/windows/{id}/recall"_s, u"recall"_s, counterStaff, 200},
        {u"/v1/windows/{id}/missed"_s, u"miss-ticket"_s, counterStaff, 200},
        {u"/v1/windows/{id}/start"_s, u"start-ticket"_s, counterStaff, 200},
        {u"/v1/windows/{id}/finish"_s, u"finish-ticket"_s, counterStaff, 200},
        {u"/v1/windows/{id}/transfer"_s, u"transfer-ticket"_s, counterStaff, 200},
        {u"/v1/cases/{id}/materials"_s, u"supply-material"_s, counterStaff, 200},
        {u"/v1/cases/{id}/finish"_s, u"finish-case"_s, counterStaff, 200},
        {u"/v1/cases/{id}/deliver"_s, u"deliver-case"_s, counterStaff, 200},
        {u"/v1/cases/{id}/opinions"_s, u"give-opinion"_s, reviewing, 200},
        {u"/v1/cases/{id}/decision"_s, u"decide-case"_s, reviewing, 200},
        {u"/v1/cases/{id}/replies"_s, u"reply-to-opinion"_s, reviewing, 200},
        {u"/v1/cases/{id}/results"_s, u"give-result"_s, reviewing, 200},
        {u"/v1/cases/{id}/external-no"_s, u"mark-external-no"_s, reviewing, 200},
        {u"/v1/cases/received"_s, u"receive-case"_s, counterStaff, 201},
        {u"/v1/cases/{id}/correction"_s, u"request-correction"_s, counterStaff, 200},
        {u"/v1/cases/{id}/supplied"_s, u"supply-correction"_s, counterStaff, 200},
        {u"/v1/cases/{id}/refusal"_s, u"refuse-case"_s, counterStaff, 200},
        {u"/v1/cases/{id}/return"_s, u"return-case"_s, counterStaff, 200},
        {u"/v1/cases/{id}/withdrawal"_s, u"withdraw-case"_s, counterStaff, 200},
        {u"/v1/cases/{id}/void"_s, u"void-case"_s, only(Role::Leader), 200},
        {u"/v1/cases/{id}/stops"_s, u"stop-clock"_s, reviewing, 200},
        {u"/v1/cases/{id}/resume"_s, u"resume-clock"_s, reviewing, 200},
        {u"/v1/cases/{id}/extension"_s, u"request-extension"_s, reviewing, 200},
        {u"/v1/cases/{id}/extension/answer"_s, u"answer-extension"_s, only(Role::Leader), 200},
        {u"/v1/follow-ups/{id}/call-back"_s, u"call-back-rater"_s, counterStaff, 200},
        {u"/v1/follow-ups/{id}/mending"_s, u"mend-follow-up"_s, counterStaff, 200},
        {u"/v1/follow-ups/{id}/extension"_s, u"extend-follow-up"_s, only(Role::Leader), 200},
        {u"/v1/follow-ups/{id}/appeal"_s, u"appeal-rating"_s, counterStaff, 200},
        {u"/v1/follow-ups/{id}/appeal/answer"_s, u"answer-appeal"_s, only(Role::Leader), 200},
        {u"/v1/follow-ups/{id}/close"_s, u"close-follow-up"_s, counterStaff, 200},
        {u"/v1/roster/slots"_s, u"plan-slot"_s, only(Role::Leader), 201},
        {u"/v1/roster/slots/{id}/remove"_s, u"remove-slot"_s, only(Role::Leader), 200},
        {u"/v1/roster/draft"_s, u"draft-roster"_s, only(Role::Leader), 200},
        {u"/v1/roster/publish"_s, u"publish-roster"_s, only(Role::Leader), 200},
        {u"/v1/roster/slots/{id}/swaps"_s, u"ask-swap"_s, counterStaff, 201},
        {u"/v1/roster/slots/{id}/swaps/reply"_s, u"reply-to-swap"_s, counterStaff, 200},
        {u"/v1/roster/slots/{id}/swaps/answer"_s, u"answer-swap"_s, only(Role::Leader), 200},
        {u"/v1/roster/slots/{id}/log"_s, u"log-shift"_s, counterStaff, 201},
        {u"/v1/roster/slots/{id}/hand-over"_s, u"hand-over-shift"_s, counterStaff, 200},
        {u"/v1/submissions/{id}/finish"_s, u"finish-submission"_s, counterStaff, 200},
        {u"/v1/bells"_s, u"ring-bell"_s, screens, 201},
        {u"/v1/bells/{id}/answer"_s, u"answer-bell"_s, counterStaff, 200},
    };
    return table;
}

void carryOut(Services &services, const CommandRoute &route, const Call &call, const Responder &respond)
{
    const Result<HallCommand> command = parseCommand(route.command, call.body, call.id);
    if (!command) {
        respond(problemResponse(command.error()));
        return;
    }
    HallRequest request = hallRequest(services, call, route.pattern, *command, respond);
    request.status = route.status;
    services.hall.submit(std::move(request));
}

void setPresence(Services &services, const Call &call, const Responder &respond)
{
    const Result<HallCommand> command = parseCommand(u"set-presence"_s, call.body, call.principal.person);
    if (!command) {
        respond(problemResponse(command.error()));
        return;
    }
    HallRequest request = hallRequest(services, call, u"/v1/presence"_s, *command, respond);
    request.answer = [person = call.principal.person](const HallState &state) {
        const auto found = state.presence.find(person);
        return QJsonObject{
            {u"presence"_s, found == state.presence.end() ? QJsonObject() : toRecord(HallRecord(found->second)).body}};
    };
    services.hall.submit(std::move(request));
}

/** A command about a ticket by whoever holds its slip: the code is proof. `optional`: a screen may go without. */
void withCode(Services &services, const CommandRoute &route, const Call &call, bool optional, const Responder &respond)
{
    Call plain = call;
    if (const QJsonValue code = plain.body.take(u"code"_s); !optional || !code.isUndefined()) {
        const bool fits = services.state.read([&](const HallState &state, const Catalogue &) {
            const auto found = state.tickets.find(call.id);
            return found != state.tickets.end() && found->second.codeHash == slipCodeHash(code.toString());
        });
        if (!fits) {
            respond(problemResponse(
                {404, u"ticket-not-found"_s, u"没有找到这张票。"_s, u"There is no such ticket."_s, {}}));
            return;
        }
    }
    carryOut(services, route, plain, respond);
}

} // namespace

void addCommandRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    for (const CommandRoute &route : plainCommands()) {
        routes.add({Method::Post,
                    route.pattern,
                    route.roles,
                    {},
                    BodyKind::Json,
                    true,
                    [s, &route](const Call &call, const Responder &respond) {
                        carryOut(*s, route, call, respond);
                    }});
    }
    routes.add({Method::Post,
                u"/v1/presence"_s,
                counterStaff,
                {},
                BodyKind::Json,
                true,
                [s](const Call &call, const Responder &respond) {
                    setPresence(*s, call, respond);
                }});
    static const CommandRoute rejoin{u"/v1/tickets/{id}/rejoin"_s, u"rejoin-ticket"_s, screens | only(Role::Clerk),
                                     200};
    static const CommandRoute giveUp{u"/v1/tickets/{id}/give-up"_s, u"give-up-ticket"_s, screens, 200};
    for (const CommandRoute *route : {&rejoin, &giveUp}) {
        routes.add({Method::Post,
                    route->pattern,
                    route->roles,
                    {},
                    BodyKind::Json,
                    true,
                    [s, route](const Call &call, const Responder &respond) {
                        withCode(*s, *route, call, route == &rejoin, respond);
                    }});
    }
}

} // namespace yizhan
