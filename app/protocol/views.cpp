// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/views.h"

#include "domain/cases/casestates.h"
#include "domain/masking.h"
#include "domain/queue/queue.h"
#include "protocol/fields.h"
#include "protocol/recordjson.h"

#include <QJsonArray>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Slip
{
    const Ticket &ticket;
    const HallInfo &hall;
    QString matterName;
    QString matterNameEn;
    int ahead = 0;
    std::vector<int> windows;
    WaitSpan span;
    Instant now{};
    Day dayZero{};        ///< where what is accepted on it now counts from another day than today (T-2)
    Instant calledFrom{}; ///< where nobody calls yet
    QString code;
};

template <typename V>
void fields(V &v, Slip &it)
{
    using json::always;
    const Ticket &ticket = it.ticket;
    v(u"id", always(ticket.id));
    v(u"number", always(ticket.number));
    v(u"prefix", always(ticket.prefix));
    v(u"state", ticket.state);
    v(u"matter", always(ticket.matter));
    v(u"matter_name", always(it.matterName));
    v(u"matter_name_en", always(it.matterNameEn));
    v(u"general", ticket.general);
    v(u"priority", ticket.priority);
    v(u"elder", ticket.elder);
    v(u"language", always(ticket.language));
    v(u"ahead", it.ahead);
    v(u"windows", always(it.windows));
    v(u"wait_from", it.span.from);
    v(u"wait_to", it.span.to);
    v(u"missing", always(ticket.missing));
    v(u"missing_deferrable", always(ticket.missingDeferrable));
    v(u"taken_at", always(ticket.takenAt));
    v(u"now", always(it.now));
    v(u"hall_name_zh", always(it.hall.nameZh));
    v(u"hall_name_en", always(it.hall.nameEn));
    v(u"day_zero", it.dayZero);
    v(u"called_from", it.calledFrom);
    v(u"code", it.code);
}

Slip slipOf(const HallState &state, const Catalogue &catalogue, const Ticket &ticket, const QString &slipCode,
            Instant now)
{
    Slip slip{ticket,
              state.info,
              {},
              {},
              aheadOf(state, ticket, now),
              windowNumbers(state, ticket.prefix, now),
              {},
              now,
              {},
              calledFrom(state, ticket, now),
              slipCode};
    if (!isSet(slip.calledFrom)) {
        slip.span = waitSpan(state, ticket.prefix, slip.ahead, now);
    }
    if (const Matter *matter = catalogue.matter(ticket.matter)) {
        slip.matterName = matter->nameZh;
        slip.matterNameEn = matter->nameEn;
    }
    const Day counted = dueDate({{}, ticket.takenAt, {}, 0}, timeRules(state, catalogue)).dayZero;
    if (!ticket.general && counted != state.info.zone.day(ticket.takenAt)) {
        slip.dayZero = counted;
    }
    return slip;
}

} // namespace

QJsonObject slipJson(const HallState &state, const Catalogue &catalogue, const Ticket &ticket, const QString &slipCode,
                     Instant now)
{
    return json::write(slipOf(state, catalogue, ticket, slipCode, now)).toObject();
}

QByteArray slipText(const HallState &state, const Catalogue &catalogue, const Ticket &ticket, const QString &slipCode,
                    Instant now)
{
    QByteArray text;
    text.reserve(1024);
    json::writeText(text, slipOf(state, catalogue, ticket, slipCode, now));
    return text;
}

namespace {

/** Words of the last fact of that kind; `about`: before which that stands. */
QString lastWords(const RecordedFacts &facts, QStringView kind, const QString &about = {})
{
    QString words;
    for (const RecordedFact &fact : facts) {
        if (fact.kind == kind && (about.isEmpty() || fact.about() == about)) {
            words = about.isEmpty() ? fact.detail : fact.words();
        }
    }
    return words.trimmed();
}

/** 补正 after acceptance: what it asks for is told to the resident, as its paper does. */
bool asksForPapers(const CaseStop &stop)
{
    return stop.kind == StopKind::Correction && !isSet(stop.endedAt);
}

} // namespace

bool hasReasons(const ServiceCase &serviceCase)
{
    return serviceCase.state == CaseState::Refused || isDecided(serviceCase.state) ||
           std::any_of(serviceCase.stops.begin(), serviceCase.stops.end(), asksForPapers);
}

QJsonObject residentCaseJson(const ServiceCase &serviceCase, const Applicant &applicant, const RecordedFacts &facts)
{
    QJsonObject view = toRecord(HallRecord(serviceCase)).body;
    // Internal to the hall: who handled it, and the hash that links the slip.
    for (const auto &name :
         {u"owner"_s, u"handler"_s, u"slip_hash"_s, u"submission"_s, u"unnamed"_s, u"amendments"_s}) {
        view.remove(name);
    }
    QJsonArray stops;
    for (const QJsonValue &one : view.value(u"stops"_s).toArray()) {
        QJsonObject stop = one.toObject();
        stop.remove(u"by"_s);
        const CaseStop &itself = serviceCase.stops.at(std::size_t(stops.size()));
        const RecordedFact *asked =
            asksForPapers(itself) ? factAt(facts, itself.startedAt, {u"clock-stopped"_s}) : nullptr;
        if (asked) {
            stop.insert(u"basis"_s, asked->words().trimmed());
        }
        stops.append(stop);
    }
    if (!stops.isEmpty()) {
        view.insert(u"stops"_s, stops);
    }
    // Who reviews and how far it is, not what they think (DOMAIN 3.7); nor a result before the decision.
    QJsonArray branches;
    for (const QJsonValue &one : view.value(u"branches"_s).toArray()) {
        QJsonObject branch = one.toObject();
        branch.remove(u"opinion"_s);
        branch.remove(u"replied_at"_s);
        branch.remove(u"forward_due"_s);
        branches.append(branch);
    }
    if (!branches.isEmpty()) {
        view.insert(u"branches"_s, branches);
    }
    const bool decided = isDecided(serviceCase.state);
    QJsonArray results;
    for (const QJsonValue &one : view.value(u"results"_s).toArray()) {
        QJsonObject result = one.toObject();
        const QString department = result.value(u"department"_s).toString();
        const bool denied = decided && result.value(u"result"_s) == toString(CaseResult::Deny);
        if (const QString words = denied ? lastWords(facts, u"result-deny", department) : QString(); !words.isEmpty()) {
            result.insert(u"reason"_s, words);
        }
        if (!decided) {
            result.insert(u"result"_s, toString(CaseResult::None));
            result.remove(u"at"_s);
        }
        results.append(result);
    }
    if (!results.isEmpty()) {
        view.insert(u"results"_s, results);
    }
    if (QJsonObject extension = view.value(u"extension"_s).toObject(); !extension.isEmpty()) {
        extension.remove(u"requested_by"_s);
        extension.remove(u"answered_by"_s);
        view.insert(u"extension"_s, extension);
    }
    view.insert(u"name"_s, maskName(applicant.name));
    const QString reason = serviceCase.state == CaseState::Refused ? lastWords(facts, u"refused")
                           : isDecided(serviceCase.state) && serviceCase.result == CaseResult::Deny
                               ? lastWords(facts, u"deny")
                               : QString();
    if (!reason.isEmpty()) {
        view.insert(u"reason"_s, reason);
    }
    return view;
}

} // namespace yizhan
