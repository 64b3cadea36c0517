// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/dutyfields.h"
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
    v(u"duty", it.duty);
    v(u"booking", it.booking);
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
    v(u"booking", it.booking);
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
    v(u"booked_for", it.bookedFor);
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
        {u"hall"_s, applyAs<HallInfo>},   {u"day"_s, applyAs<HallDay>},
        {u"person"_s, applyAs<Person>},   {u"post"_s, applyAs<Post>},
        {u"window"_s, applyAs<Window>},   {u"presence"_s, applyAs<Presence>},
        {u"ticket"_s, applyAs<Ticket>},   {u"case"_s, applyAs<ServiceCase>},
        {u"help"_s, applyAs<HelpCall>},   {u"rating"_s, applyAs<Rating>},
        {u"counter"_s, applyAs<Counter>}, {u"roster"_s, applyAs<RosterSlot>},
        {u"booking"_s, applyAs<Booking>}, {u"booking-key"_s, applyAs<BookingKey>},
        {u"bell"_s, applyAs<DoorBell>},   {u"submission"_s, applyAs<Submission>}};
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
    result.internal = std::holds_alternative<Rating>(record) || std::holds_alternative<Counter>(record) ||
                      std::holds_alternative<BookingKey>(record);
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
