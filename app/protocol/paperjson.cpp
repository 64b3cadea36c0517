// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/paperjson.h"

#include "domain/cases/casepapers.h"
#include "domain/cases/followups.h"
#include "domain/cases/paperwork.h"
#include "protocol/recordjson.h"

#include <QJsonArray>

#include <algorithm>

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

} // namespace

void insertFiles(QJsonObject &file, const HallState &state, const ServiceCase &serviceCase)
{
    QJsonArray attachments;
    for (const Attachment *attachment : attachmentsOf(state, serviceCase.id)) {
        attachments.append(toRecord(HallRecord(*attachment)).body);
    }
    QJsonArray papers;
    for (const IssuedPaper *paper : papersOf(state, serviceCase.id)) {
        QJsonObject object = toRecord(HallRecord(*paper)).body;
        object.remove(u"code_hash"_s);
        object.insert(u"title"_s, paperName(paper->kind, false));
        papers.append(object);
    }
    QJsonArray possible;
    for (const CasePaper &paper : serviceCase.papers) {
        if (!printedPaper(state, serviceCase.id, paper.number)) {
            possible.append(QJsonObject{{u"kind"_s, toString(paper.kind)},
                                        {u"number"_s, paper.number},
                                        {u"at"_s, toIso(paper.at)},
                                        {u"title"_s, paperName(paper.kind, false)}});
        }
    }
    file.insert(u"attachments"_s, attachments);
    file.insert(u"papers"_s, papers);
    file.insert(u"possible_papers"_s, possible);
}

int openFollowUps(const HallState &state, const Actor &actor)
{
    return int(std::count_if(state.followUps.begin(), state.followUps.end(), [&](const auto &entry) {
        return !isClosed(entry.second) && concerns(state, entry.second, actor);
    }));
}

QJsonObject followUpsJson(const HallState &state, const Catalogue &catalogue, const Actor &actor, Instant now)
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

} // namespace yizhan
