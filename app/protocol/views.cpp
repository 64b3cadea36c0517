// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/views.h"

#include "domain/cases/casestates.h"
#include "domain/masking.h"
#include "domain/queue/queue.h"
#include "protocol/recordjson.h"

#include <QJsonArray>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

QJsonObject slipJson(const HallState &state, const Catalogue &catalogue, const Ticket &ticket, const QString &slipCode,
                     Instant now)
{
    const int ahead = aheadOf(state, ticket);
    const Instant from = calledFrom(state, ticket, now);
    const WaitSpan span = isSet(from) ? WaitSpan() : waitSpan(state, ticket.prefix, ahead, now);
    QJsonArray windows;
    for (const int number : windowNumbers(state, ticket.prefix, now)) {
        windows.append(number);
    }
    const Matter *matter = catalogue.matter(ticket.matter);
    QJsonObject slip{{u"id"_s, ticket.id},
                     {u"number"_s, ticket.number},
                     {u"prefix"_s, ticket.prefix},
                     {u"state"_s, toString(ticket.state)},
                     {u"matter"_s, ticket.matter},
                     {u"matter_name"_s, matter ? matter->nameZh : QString()},
                     {u"matter_name_en"_s, matter ? matter->nameEn : QString()},
                     {u"general"_s, ticket.general},
                     {u"priority"_s, ticket.priority},
                     {u"elder"_s, ticket.elder},
                     {u"language"_s, ticket.language},
                     {u"ahead"_s, ahead},
                     {u"windows"_s, windows},
                     {u"wait_from"_s, span.from},
                     {u"wait_to"_s, span.to},
                     {u"missing"_s, QJsonArray::fromStringList(ticket.missing)},
                     {u"missing_deferrable"_s, QJsonArray::fromStringList(ticket.missingDeferrable)},
                     {u"taken_at"_s, toIso(ticket.takenAt)},
                     {u"now"_s, toIso(now)},
                     {u"hall_name_zh"_s, state.info.nameZh},
                     {u"hall_name_en"_s, state.info.nameEn}};
    // What is accepted on this ticket now counts from that day (T-2): said where it is another than today.
    const DueDate counted = dueDate({{}, ticket.takenAt, {}, 0}, timeRules(state, catalogue));
    if (!ticket.general && counted.dayZero != state.info.zone.day(ticket.takenAt)) {
        slip.insert(u"day_zero"_s, toIso(counted.dayZero));
    }
    if (isSet(from)) {
        slip.insert(u"called_from"_s, toIso(from));
    }
    if (!slipCode.isEmpty()) {
        slip.insert(u"code"_s, slipCode);
    }
    return slip;
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

} // namespace

bool hasReasons(const ServiceCase &serviceCase)
{
    return serviceCase.state == CaseState::Refused || isDecided(serviceCase.state);
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
