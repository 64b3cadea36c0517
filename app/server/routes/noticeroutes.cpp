// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "domain/limits/escalating.h"
#include "domain/refusals.h"
#include "protocol/commandjson.h"
#include "protocol/recordjson.h"
#include "server/http/problem.h"
#include "server/routes/caseview.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** Whom it tells may read it, and whom its case concerns. */
bool mayRead(const TimeNotice &notice, const HallState &state, const Principal &principal)
{
    const bool told = std::any_of(notice.told.begin(), notice.told.end(),
                                  [&](const NoticeReader &reader) { return reader.person == principal.person; });
    const auto found = state.cases.find(notice.caseId);
    const bool handedIn = !notice.submission.isEmpty() && principal.role == Role::Leader; // its list is the leader's
    return told || handedIn || (found != state.cases.end() && concerns(found->second, principal));
}

/** The notice as it was issued, with the names of whom it told beside their ids. */
QJsonObject noticeJson(const TimeNotice &notice, const HallState &state, const Catalogue &catalogue)
{
    QJsonObject names;
    for (const NoticeReader &reader : notice.told) {
        const auto person = state.people.find(reader.person);
        names.insert(reader.person, person == state.people.end() ? reader.person : person->second.name);
    }
    const Matter *matter = catalogue.matter(notice.matter);
    return {
        {u"notice"_s, toRecord(HallRecord(notice)).body},
        {u"title"_s, rungName(notice.rung, false)},
        {u"title_en"_s, rungName(notice.rung, true)},
        {u"matter_name"_s, matter ? matter->nameZh : notice.matter},
        {u"department_name"_s, notice.department.isEmpty() ? QString() : catalogue.departmentName(notice.department)},
        {u"hall_name"_s, state.info.nameZh},
        {u"supervision_phone"_s, state.info.supervisionPhone},
        {u"names"_s, names}};
}

void showNotice(Services &services, const Call &call, const Responder &respond)
{
    respond(services.state.read([&](const HallState &state, const Catalogue &catalogue) {
        const TimeNotice *notice = state.escalations.notice(call.id);
        if (!notice) {
            return problemResponse(refusal::unknown(u"这份通知"_s, u"notice"_s));
        }
        if (!mayRead(*notice, state, call.principal)) {
            return problemResponse(problems::forbidden());
        }
        return Response::json(200, noticeJson(*notice, state, catalogue));
    }));
}

void readNotice(Services &services, const Call &call, const Responder &respond)
{
    const Result<HallCommand> command = parseCommand(u"read-notice"_s, call.body, call.id);
    if (!command) {
        respond(problemResponse(command.error()));
        return;
    }
    services.hall.submit(hallRequest(services, call, u"/v1/notices/{id}/read"_s, *command, respond));
}

void readNotices(Services &services, const Call &call, const Responder &respond)
{
    const Result<HallCommand> command = parseCommand(u"read-notices"_s, call.body, {});
    if (!command) {
        respond(problemResponse(command.error()));
        return;
    }
    services.hall.submit(hallRequest(services, call, u"/v1/notices/read"_s, *command, respond));
}

} // namespace

void addNoticeRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add({Method::Get,
                u"/v1/notices/{id}"_s,
                staff,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    showNotice(*s, call, respond);
                }});
    routes.add({Method::Post,
                u"/v1/notices/{id}/read"_s,
                staff,
                {},
                BodyKind::Json,
                true,
                [s](const Call &call, const Responder &respond) {
                    readNotice(*s, call, respond);
                }});
    routes.add({Method::Post,
                u"/v1/notices/read"_s,
                staff,
                {},
                BodyKind::Json,
                true,
                [s](const Call &call, const Responder &respond) {
                    readNotices(*s, call, respond);
                }});
}

} // namespace yizhan
