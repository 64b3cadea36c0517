// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "domain/duty/approvals.h"
#include "domain/duty/handovers.h"
#include "protocol/commandjson.h"
#include "protocol/recordjson.h"
#include "server/http/problem.h"
#include "server/routes/caseview.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

struct DutyRoute
{
    QString pattern;
    QString command;
    int status = 200;
};

/** Posts, absences and approvals; the rules ask who may what. */
const std::vector<DutyRoute> &dutyCommands()
{
    static const std::vector<DutyRoute> table{
        {u"/v1/presence/seen"_s, u"sign-of-life"_s, 200},
        {u"/v1/absences"_s, u"record-absence"_s, 201},
        {u"/v1/absences/{id}/cancel"_s, u"cancel-absence"_s, 200},
        {u"/v1/absences/{id}/handover"_s, u"sign-handover"_s, 200},
        {u"/v1/absences/{id}/take"_s, u"take-handover"_s, 200},
        {u"/v1/absences/{id}/brief"_s, u"brief-return"_s, 200},
        {u"/v1/absences/{id}/sign-back"_s, u"sign-back"_s, 200},
        {u"/v1/posts/{id}/pair"_s, u"request-pair-change"_s, 201},
        {u"/v1/posts/{id}/take"_s, u"take-post"_s, 200},
        {u"/v1/approvals/{id}/answer"_s, u"answer-approval"_s, 200},
    };
    return table;
}

void carryOut(Services &services, const DutyRoute &route, const Call &call, const Responder &respond)
{
    // What has no id in its path is about the person who asks.
    const QString &about = route.pattern.contains(u'{') ? call.id : call.principal.person;
    const Result<HallCommand> command = parseCommand(route.command, call.body, about);
    if (!command) {
        respond(problemResponse(command.error()));
        return;
    }
    HallRequest request = hallRequest(services, call, route.pattern, *command, respond);
    request.status = route.status;
    services.hall.submit(std::move(request));
}

Error absenceNotFound()
{
    return {404, u"not-found"_s, u"没有找到这次请假。"_s, u"There is no such absence."_s, {}};
}

Error approvalNotFound()
{
    return {404, u"not-found"_s, u"没有找到这个申请。"_s, u"There is no such request."_s, {}};
}

/** Whoever has a signature to give, or takes the work over. */
bool coversIn(const HallState &state, const Absence &absence, const QString &person, Instant now)
{
    return std::any_of(absence.handovers.begin(), absence.handovers.end(), [&](const Handover &handover) {
        const auto post = state.posts.find(handover.post);
        return mayCover(state, handover, person, now) ||
               (post != state.posts.end() && !person.isEmpty() && person == post->second.substitute);
    });
}

QJsonArray wordsJson(const std::vector<StoredFact> &facts)
{
    QJsonArray words;
    for (const StoredFact &fact : facts) {
        words.append(QJsonObject{
            {u"at"_s, toIso(fact.at)}, {u"kind"_s, fact.kind}, {u"by"_s, fact.actor}, {u"detail"_s, fact.detail}});
    }
    return words;
}

/** What is to be done next with a case lies with the case, and goes with it; the hand-over names the case alone. */
Status addNextActions(const Services &services, Store &store, std::vector<StoredFact> *facts)
{
    for (StoredFact &fact : *facts) {
        if (fact.kind != "next-action"_L1) {
            continue;
        }
        const auto ofCase = caseFacts(services, store, fact.detail);
        if (!ofCase) {
            return ofCase.error();
        }
        if (const RecordedFact *said = factAt(*ofCase, fact.at, {fact.kind})) {
            fact.detail += u": "_s + said->detail;
        }
    }
    return Done{};
}

QJsonObject absenceFile(const Absence &absence, std::vector<StoredFact> facts, bool withReason)
{
    QJsonObject file{{u"absence"_s, toRecord(HallRecord(absence)).body}};
    for (const StoredFact &fact : facts) {
        if (fact.kind == "reason"_L1 && withReason) {
            file.insert(u"reason"_s, toString(AbsenceReason(fact.detail.toInt())));
        }
    }
    std::erase_if(facts, [withReason](const StoredFact &fact) {
        return fact.kind == "reason"_L1 || (fact.kind == "words"_L1 && !withReason);
    });
    file.insert(u"facts"_s, wordsJson(facts));
    return file;
}

void readAbsence(Services &services, const Call &call, const Responder &respond)
{
    const Principal &who = call.principal;
    struct Seen
    {
        std::optional<Absence> absence;
        bool covers = false;
    };
    const Instant now = services.clock.now();
    const Seen seen = services.state.read([&](const HallState &state, const Catalogue &) {
        const auto found = state.absences.find(call.id);
        return found == state.absences.end() ? Seen{}
                                             : Seen{found->second, coversIn(state, found->second, who.person, now)};
    });
    if (!seen.absence) {
        respond(problemResponse(absenceNotFound()));
        return;
    }
    // 病假 is between the person and the leader; B needs what was handed over.
    const bool withReason = who.role == Role::Leader || who.person == seen.absence->person;
    if (!withReason && !seen.covers) {
        respond(problemResponse(problems::forbidden()));
        return;
    }
    query(services, respond, [&services, absence = *seen.absence, withReason](Store &store) {
        auto facts = store.facts(services.hallPartition, u"absence/"_s + absence.id);
        if (!facts) {
            return problemResponse(facts.error());
        }
        if (const Status added = addNextActions(services, store, &*facts); !added) {
            return problemResponse(added.error());
        }
        return Response::json(200, absenceFile(absence, *facts, withReason));
    });
}

/** Why something is asked for: for whoever asked and for whoever may answer. */
void readApproval(Services &services, const Call &call, const Responder &respond)
{
    struct Seen
    {
        std::optional<Approval> approval;
        bool allowed = false;
    };
    const Principal &who = call.principal;
    const Seen seen = services.state.read([&](const HallState &state, const Catalogue &) {
        const auto found = state.approvals.find(call.id);
        if (found == state.approvals.end()) {
            return Seen{};
        }
        const std::vector<QString> lead = leaders(state);
        return Seen{found->second, who.role == Role::Leader || who.person == found->second.requestedBy ||
                                       std::find(lead.begin(), lead.end(), who.person) != lead.end()};
    });
    if (!seen.approval) {
        respond(problemResponse(approvalNotFound()));
        return;
    }
    if (!seen.allowed) {
        respond(problemResponse(problems::forbidden()));
        return;
    }
    query(services, respond, [&services, approval = *seen.approval](Store &store) {
        const auto facts = store.facts(services.hallPartition, u"approval/"_s + approval.id);
        return facts ? Response::json(
                           200, {{u"approval"_s, toRecord(HallRecord(approval)).body}, {u"facts"_s, wordsJson(*facts)}})
                     : problemResponse(facts.error());
    });
}

} // namespace

void addPostRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    for (const DutyRoute &route : dutyCommands()) {
        routes.add({Method::Post,
                    route.pattern,
                    counterStaff,
                    {},
                    BodyKind::Json,
                    true,
                    [s, &route](const Call &call, const Responder &respond) {
                        carryOut(*s, route, call, respond);
                    }});
    }
    routes.add({Method::Get,
                u"/v1/absences/{id}"_s,
                counterStaff,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    readAbsence(*s, call, respond);
                }});
    routes.add({Method::Get,
                u"/v1/approvals/{id}"_s,
                counterStaff,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    readApproval(*s, call, respond);
                }});
}

} // namespace yizhan
