// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/fields.h"
#include "protocol/recordjson.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

// The fields of every record of a hall, each once; see protocol/fields.h.

template <typename V>
void fields(V &v, OpenSlot &it)
{
    v(u"from", it.from);
    v(u"to", it.to);
}

template <typename V>
void fields(V &v, OpeningHours &it)
{
    constexpr std::array names{u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        v(names[i], it.week[i]);
    }
}

template <typename V>
void fields(V &v, LightRules &it)
{
    v(u"blue_days", it.blueDays);
    v(u"yellow_days", it.yellowDays);
    v(u"blue_percent", it.bluePercent);
    v(u"yellow_percent", it.yellowPercent);
}

template <typename V>
void fields(V &v, HallInfo &it)
{
    v(u"id", it.id);
    v(u"name_zh", it.nameZh);
    v(u"name_en", it.nameEn);
    v(u"region_zh", it.regionZh);
    v(u"region_en", it.regionEn);
    v(u"address_zh", it.addressZh);
    v(u"address_en", it.addressEn);
    v(u"phone", it.phone);
    v(u"supervision_phone", it.supervisionPhone);
    v(u"case_code", it.caseCode);
    v(u"zone", it.zone);
    v(u"hours", it.hours);
    v(u"lights", it.lights);
    v(u"minutes_per_ticket", it.minutesPerTicket);
    v(u"case_board", it.caseBoard);
    v(u"case_days", it.caseDays);
    v(u"residents", it.residents);
    v(u"presence_minutes", it.presenceMinutes);
    v(u"answer_minutes", it.answerMinutes);
    v(u"most_primary", it.mostPrimary);
    v(u"most_backup", it.mostBackup);
    v(u"most_cover_days", it.mostCoverDays);
}

template <typename V>
void fields(V &v, HallDay &it)
{
    v(u"day", it.day);
    v(u"kind", it.kind);
    v(u"name", it.name);
    v(u"name_en", it.nameEn);
    v(u"opens", it.opens);
    v(u"take_from", it.takeFrom);
    v(u"take_until", it.takeUntil);
    v(u"next_open", it.nextOpen);
    v(u"closed", it.closed);
    v(u"turned", it.turned);
}

template <typename V>
void fields(V &v, Person &it)
{
    v(u"id", it.id);
    v(u"name", it.name);
    v(u"title_zh", it.titleZh);
    v(u"title_en", it.titleEn);
    v(u"department", it.department);
    v(u"role", it.role);
    v(u"party_member", it.partyMember);
    v(u"photo", it.photo);
}

template <typename V>
void fields(V &v, Post &it)
{
    v(u"id", it.id);
    v(u"name_zh", it.nameZh);
    v(u"name_en", it.nameEn);
    v(u"a", it.a);
    v(u"b", it.b);
    v(u"substitute", it.substitute);
    v(u"window", it.window);
    v(u"prefixes", it.prefixes);
    v(u"phone", it.phone);
}

template <typename V>
void fields(V &v, Window &it)
{
    v(u"id", it.id);
    v(u"number", it.number);
    v(u"name_zh", it.nameZh);
    v(u"name_en", it.nameEn);
    v(u"prefixes", it.prefixes);
    v(u"state", it.state);
    v(u"person", it.person);
    v(u"ticket", it.ticket);
    v(u"back_at", it.backAt);
    v(u"priority_run", it.priorityRun);
}

template <typename V>
void fields(V &v, Presence &it)
{
    v(u"person", it.person);
    v(u"state", it.state);
    v(u"since", it.since);
    v(u"back_at", it.backAt);
    v(u"seen_at", it.seenAt);
    v(u"asked_at", it.askedAt);
}

template <typename V>
void fields(V &v, Ticket &it)
{
    v(u"id", it.id);
    v(u"number", it.number);
    v(u"prefix", it.prefix);
    v(u"serial", it.serial);
    v(u"day", it.day);
    v(u"state", it.state);
    v(u"matter", it.matter);
    v(u"general", it.general);
    v(u"priority", it.priority);
    v(u"elder", it.elder);
    v(u"language", it.language);
    v(u"missing", it.missing);
    v(u"missing_deferrable", it.missingDeferrable);
    v(u"place", it.place);
    v(u"taken_at", it.takenAt);
    v(u"called_at", it.calledAt);
    v(u"last_call_at", it.lastCallAt);
    v(u"started_at", it.startedAt);
    v(u"ended_at", it.endedAt);
    v(u"calls", it.calls);
    v(u"missed_times", it.missedTimes);
    v(u"window", it.window);
    v(u"end_reason", it.endReason);
    v(u"code_hash", it.codeHash);
    v(u"cases", it.cases);
    v(u"rated", it.rated);
    v(u"post", it.post);
    v(u"owner", it.owner);
    v(u"handler", it.handler);
}

template <typename V>
void fields(V &v, HelpCall &it)
{
    v(u"id", it.id);
    v(u"place", it.place);
    v(u"ticket", it.ticket);
    v(u"at", it.at);
    v(u"answered_by", it.answeredBy);
    v(u"answered_at", it.answeredAt);
}

template <typename V>
void fields(V &v, StopSpan &it)
{
    v(u"from", it.from);
    v(u"to", it.to);
}

template <typename V>
void fields(V &v, DueDate &it)
{
    v(u"day_zero", it.dayZero);
    v(u"at", it.due);
    v(u"blue_at", it.blueAt);
    v(u"yellow_at", it.yellowAt);
    v(u"provisional", it.provisional);
    v(u"stopped", it.stopped);
}

template <typename V>
void fields(V &v, ClockStop &it)
{
    v(u"from", it.from);
    v(u"to", it.to);
    v(u"planned_days", it.plannedDays);
}

template <typename V>
void fields(V &v, CaseStop &it)
{
    v(u"id", it.id);
    v(u"kind", it.kind);
    v(u"department", it.department);
    v(u"days", it.days);
    v(u"started_at", it.startedAt);
    v(u"ended_at", it.endedAt);
    v(u"by", it.by);
}

template <typename V>
void fields(V &v, Extension &it)
{
    v(u"days", it.days);
    v(u"reason", it.reason);
    v(u"requested_at", it.requestedAt);
    v(u"answered_at", it.answeredAt);
    v(u"granted", it.granted);
}

template <typename V>
void fields(V &v, Branch &it)
{
    v(u"department", it.department);
    v(u"role", it.role);
    v(u"order", it.order);
    v(u"parallel_group", it.parallelGroup);
    v(u"started_at", it.startedAt);
    v(u"limit", it.limit);
    v(u"due", it.due);
    v(u"opinion", it.opinion);
    v(u"answered_at", it.answeredAt);
}

template <typename V>
void fields(V &v, HandedMaterial &it)
{
    v(u"name", it.name);
    v(u"original_seen", it.originalSeen);
    v(u"copies", it.copies);
    v(u"deferred", it.deferred);
}

template <typename V>
void fields(V &v, TimelineEntry &it)
{
    v(u"at", it.at);
    v(u"kind", it.kind);
    v(u"department", it.department);
    v(u"post", it.post);
    v(u"part", it.part);
}

template <typename V>
void fields(V &v, ServiceCase &it)
{
    v(u"id", it.id);
    v(u"case_no", it.caseNo);
    v(u"matter", it.matter);
    v(u"ticket", it.ticket);
    v(u"slip_hash", it.slipHash);
    v(u"elder", it.elder);
    v(u"language", it.language);
    v(u"state", it.state);
    v(u"result", it.result);
    v(u"accepted_at", it.acceptedAt);
    v(u"limit", it.limit);
    v(u"due", it.due);
    v(u"stops", it.stops);
    v(u"extension", it.extension);
    v(u"post", it.post);
    v(u"owner", it.owner);
    v(u"handler", it.handler);
    v(u"branches", it.branches);
    v(u"deciding_department", it.decidingDepartment);
    v(u"materials", it.materials);
    v(u"timeline", it.timeline);
    v(u"decided_at", it.decidedAt);
    v(u"finished_at", it.finishedAt);
    v(u"delivered_at", it.deliveredAt);
    v(u"stars", it.stars);
}

template <typename V>
void fields(V &v, Rating &it)
{
    v(u"id", it.id);
    v(u"ticket", it.ticket);
    v(u"case", it.caseId);
    v(u"stars", it.stars);
    v(u"tags", it.tags);
    v(u"post", it.post);
    v(u"person", it.person);
    v(u"at", it.at);
}

template <typename V>
void fields(V &v, Counter &it)
{
    v(u"id", it.id);
    v(u"last", it.last);
}

template <typename V>
void fields(V &v, HandedCase &it)
{
    v(u"case", it.caseId);
    v(u"stage", it.stage);
    v(u"due_at", it.dueAt);
}

template <typename V>
void fields(V &v, Handover &it)
{
    v(u"no", it.no);
    v(u"post", it.post);
    v(u"from", it.from);
    v(u"to", it.to);
    v(u"advance", it.advance);
    v(u"cases", it.cases);
    v(u"due_by", it.dueBy);
    v(u"signed_from_at", it.signedFromAt);
    v(u"signed_to_at", it.signedToAt);
    v(u"signed_to_by", it.signedToBy);
    v(u"marked_at", it.markedAt);
    v(u"done_cases", it.doneCases);
    v(u"briefed_at", it.briefedAt);
    v(u"signed_back_at", it.signedBackAt);
}

template <typename V>
void fields(V &v, NamedSubstitute &it)
{
    v(u"post", it.post);
    v(u"person", it.person);
}

template <typename V>
void fields(V &v, Absence &it)
{
    v(u"id", it.id);
    v(u"person", it.person);
    v(u"plate", it.plate);
    v(u"sudden", it.sudden);
    v(u"from", it.from);
    v(u"to", it.to);
    v(u"workdays", it.workdays);
    v(u"substitutes", it.substitutes);
    v(u"approval", it.approval);
    v(u"recorded_by", it.recordedBy);
    v(u"recorded_at", it.recordedAt);
    v(u"begun_at", it.begunAt);
    v(u"returned_at", it.returnedAt);
    v(u"cancelled_at", it.cancelledAt);
    v(u"handovers", it.handovers);
}

template <typename V>
void fields(V &v, Approval &it)
{
    v(u"id", it.id);
    v(u"kind", it.kind);
    v(u"subject", it.subject);
    v(u"requested_by", it.requestedBy);
    v(u"about", it.about);
    v(u"requested_at", it.requestedAt);
    v(u"to", it.to);
    v(u"escalated_at", it.escalatedAt);
    v(u"approve_by", it.approveBy);
    v(u"state", it.state);
    v(u"answered_by", it.answeredBy);
    v(u"answered_at", it.answeredAt);
}

template <typename V>
void fields(V &v, PairChange &it)
{
    v(u"id", it.id);
    v(u"post", it.post);
    v(u"from_a", it.fromA);
    v(u"from_b", it.fromB);
    v(u"from_substitute", it.fromSubstitute);
    v(u"to_a", it.toA);
    v(u"to_b", it.toB);
    v(u"to_substitute", it.toSubstitute);
    v(u"requested_by", it.requestedBy);
    v(u"requested_at", it.requestedAt);
    v(u"approval", it.approval);
    v(u"effective_at", it.effectiveAt);
}

template <typename V>
void fields(V &v, Vacancy &it)
{
    v(u"id", it.id);
    v(u"post", it.post);
    v(u"since", it.since);
    v(u"raised_at", it.raisedAt);
    v(u"told", it.told);
    v(u"everyone_at", it.everyoneAt);
    v(u"ended_at", it.endedAt);
    v(u"ended_by", it.endedBy);
}

template <typename V>
void fields(V &v, StandIn &it)
{
    v(u"post", it.post);
    v(u"person", it.person);
    v(u"since", it.since);
    v(u"approval", it.approval);
}

namespace {

template <typename T>
bool applyAs(HallState &state, const Record &record)
{
    T value;
    if (!json::read(record.body, value)) {
        return false;
    }
    yizhan::apply(state, HallRecord(std::move(value))); // qualified: std::apply would be found through the variant
    return true;
}

using Apply = bool (*)(HallState &, const Record &);

Apply applierFor(const QString &kind)
{
    static const std::map<QString, Apply> appliers{
        {u"hall"_s, applyAs<HallInfo>},     {u"day"_s, applyAs<HallDay>},
        {u"person"_s, applyAs<Person>},     {u"post"_s, applyAs<Post>},
        {u"window"_s, applyAs<Window>},     {u"presence"_s, applyAs<Presence>},
        {u"ticket"_s, applyAs<Ticket>},     {u"case"_s, applyAs<ServiceCase>},
        {u"help"_s, applyAs<HelpCall>},     {u"rating"_s, applyAs<Rating>},
        {u"counter"_s, applyAs<Counter>},   {u"absence"_s, applyAs<Absence>},
        {u"approval"_s, applyAs<Approval>}, {u"pair-change"_s, applyAs<PairChange>},
        {u"vacancy"_s, applyAs<Vacancy>},   {u"stand-in"_s, applyAs<StandIn>}};
    const auto found = appliers.find(kind);
    return found == appliers.end() ? nullptr : found->second;
}

} // namespace

Record toRecord(const HallRecord &record)
{
    Record result;
    result.kind = kindOf(record);
    result.id = idOf(record);
    result.body = std::visit([](const auto &value) { return json::write(value).toObject(); }, record);
    result.internal = std::holds_alternative<Rating>(record) || std::holds_alternative<Counter>(record);
    return result;
}

bool applyRecord(HallState &state, const Record &record)
{
    const Apply applier = applierFor(record.kind);
    if (!applier) {
        return false;
    }
    if (record.deleted) {
        remove(state, record.kind, record.id);
        return true;
    }
    return applier(state, record);
}

} // namespace yizhan
