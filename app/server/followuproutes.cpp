// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/followups.h"
#include "protocol/recordjson.h"
#include "server/auditing.h"
#include "server/problem.h"
#include "server/services.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** Closed ones are shown, and ratings counted, this far back. */
constexpr std::chrono::days shownBack{30};

QJsonObject toJson(const HallState &state, const Catalogue &catalogue, const FollowUp &followUp, const Actor &actor)
{
    QJsonObject object = toRecord(HallRecord(followUp)).body;
    if (const auto one = state.cases.find(followUp.caseId); one != state.cases.end()) {
        const Matter *matter = catalogue.matter(one->second.matter);
        object.insert(u"case_no"_s, one->second.caseNo);
        object.insert(u"matter_name"_s, matter ? matter->nameZh : QString());
        object.insert(u"matter_name_en"_s, matter ? matter->nameEn : QString());
    }
    if (const auto ticket = state.tickets.find(followUp.ticket); ticket != state.tickets.end()) {
        object.insert(u"number"_s, ticket->second.number);
    }
    object.insert(u"closable"_s, !isClosed(followUp) && !closingForbidden(state, followUp, actor));
    return object;
}

QJsonArray countsJson(const HallState &state, Instant since)
{
    QJsonArray counts;
    for (const RatingCount &count : countRatings(state, since)) {
        QJsonArray stars;
        for (const int number : count.stars) {
            stars.append(number);
        }
        counts.append(QJsonObject{{u"post"_s, count.post}, {u"part"_s, count.part}, {u"stars"_s, stars}});
    }
    return counts;
}

QJsonObject listFor(const HallState &state, const Catalogue &catalogue, const Actor &actor, Instant now)
{
    std::vector<const FollowUp *> shown;
    for (const auto &[id, followUp] : state.followUps) {
        if (concerns(state, followUp, actor) && (!isClosed(followUp) || followUp.closedAt > now - shownBack)) {
            shown.push_back(&followUp);
        }
    }
    std::sort(shown.begin(), shown.end(), [](const FollowUp *a, const FollowUp *b) {
        return isClosed(*a) != isClosed(*b) ? isClosed(*b) : a->openedAt > b->openedAt;
    });
    QJsonArray list;
    for (const FollowUp *followUp : shown) {
        list.append(toJson(state, catalogue, *followUp, actor));
    }
    QJsonObject object{{u"follow_ups"_s, list}};
    if (actor.role == Role::Leader) {
        object.insert(u"ratings"_s, countsJson(state, now - shownBack));
    }
    return object;
}

/** Adds to each what people wrote about it. */
Response withWords(Services &services, Store &store, const Principal &principal, QJsonObject object)
{
    QJsonArray list = object.value(u"follow_ups"_s).toArray();
    for (QJsonValueRef entry : list) {
        QJsonObject followUp = entry.toObject();
        const auto facts = store.facts(services.hallPartition, u"follow-up/"_s + followUp.value(u"id"_s).toString());
        if (!facts) {
            return problemResponse(facts.error());
        }
        QJsonArray history;
        for (const StoredFact &fact : *facts) {
            history.append(QJsonObject{{u"at"_s, toIso(fact.at)},
                                       {u"kind"_s, fact.kind},
                                       {u"actor"_s, fact.actor},
                                       {u"detail"_s, fact.detail}});
        }
        followUp.insert(u"history"_s, history);
        entry = followUp;
    }
    if (!list.isEmpty()) {
        // Their words may name a resident: nobody reads them unseen.
        AuditEntry entry = auditOf(principal, u"follow-ups-read"_s, {}, services.hallPartition, services.clock.now());
        if (const Status noted = AuditTable(store.connection()).append({entry}); !noted) {
            return problemResponse(noted.error());
        }
    }
    object.insert(u"follow_ups"_s, list);
    return Response::json(200, object);
}

void list(Services &services, const Call &call, const Responder &respond)
{
    const Actor actor = actorOf(call.principal);
    const Instant now = services.clock.now();
    QJsonObject object = services.state.read(
        [&](const HallState &state, const Catalogue &catalogue) { return listFor(state, catalogue, actor, now); });
    query(services, respond, [&services, principal = call.principal, object = std::move(object)](Store &store) {
        return withWords(services, store, principal, object);
    });
}

} // namespace

void addFollowUpRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add({Method::Get,
                u"/v1/follow-ups"_s,
                counterStaff,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    list(*s, call, respond);
                }});
}

} // namespace yizhan
