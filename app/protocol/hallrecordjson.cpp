// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/calendarjson.h"
#include "protocol/casefields.h"
#include "protocol/dutyfields.h"
#include "protocol/fields.h"
#include "protocol/paperfields.h"
#include "protocol/postfields.h"
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
    v(u"urge_days", it.urgeDays);
    v(u"red_card_days", it.redCardDays);
    v(u"urge_hours", it.urgeHours);
    v(u"red_card_hours", it.redCardHours);
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
    v(u"correction_days", it.correctionDays);
    v(u"copy_order", it.copyOrder);
    v(u"duty", it.duty);
    v(u"booking", it.booking);
    v(u"residents", it.residents);
    v(u"presence_minutes", it.presenceMinutes);
    v(u"answer_minutes", it.answerMinutes);
    v(u"most_primary", it.mostPrimary);
    v(u"most_backup", it.mostBackup);
    v(u"most_cover_days", it.mostCoverDays);
}

template <typename V>
void fields(V &v, WorkdayStrip &it)
{
    v(u"from", it.from);
    v(u"days", it.days);
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
    v(u"workdays", it.workdays);
    v(u"closed", it.closed);
    v(u"booking", it.booking);
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
    v(u"checked", it.checked);
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
    v(u"taken_back_at", it.takenBackAt);
}

template <typename V>
void fields(V &v, Counter &it)
{
    v(u"id", it.id);
    v(u"last", it.last);
}

template <typename V>
void fields(V &v, HallCalendar &it)
{
    v(u"version", it.version);
    v(u"adopted_at", it.adoptedAt);
}

namespace {

bool applyCalendar(HallState &state, const Record &record)
{
    HallCalendar calendar;
    if (!json::read(record.body, calendar) || !json::complete(calendar.version)) {
        return false;
    }
    state.calendar = std::move(calendar);
    return true;
}

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
        {u"hall"_s, applyAs<HallInfo>},          {u"day"_s, applyAs<HallDay>},
        {u"person"_s, applyAs<Person>},          {u"post"_s, applyAs<Post>},
        {u"window"_s, applyAs<Window>},          {u"presence"_s, applyAs<Presence>},
        {u"ticket"_s, applyAs<Ticket>},          {u"case"_s, applyAs<ServiceCase>},
        {u"help"_s, applyAs<HelpCall>},          {u"rating"_s, applyAs<Rating>},
        {u"counter"_s, applyAs<Counter>},        {u"credit"_s, applyAs<CreditMark>},
        {u"notice"_s, applyAs<TimeNotice>},      {u"adoption"_s, applyCalendar},
        {u"follow-up"_s, applyAs<FollowUp>},     {u"attachment"_s, applyAs<Attachment>},
        {u"paper"_s, applyAs<IssuedPaper>},      {u"roster"_s, applyAs<RosterSlot>},
        {u"booking"_s, applyAs<Booking>},        {u"booking-key"_s, applyAs<BookingKey>},
        {u"bell"_s, applyAs<DoorBell>},          {u"submission"_s, applyAs<Submission>},
        {u"absence"_s, applyAs<Absence>},        {u"approval"_s, applyAs<Approval>},
        {u"pair-change"_s, applyAs<PairChange>}, {u"vacancy"_s, applyAs<Vacancy>},
        {u"stand-in"_s, applyAs<StandIn>}};
    const auto found = appliers.find(kind);
    return found == appliers.end() ? nullptr : found->second;
}

/** All but what it says. */
Record envelope(const HallRecord &record)
{
    Record result;
    result.kind = kindOf(record);
    result.id = idOf(record);
    result.internal = record.is<Rating>() || record.is<Counter>() || record.is<CreditMark>() || record.is<FollowUp>() ||
                      record.is<Attachment>() || record.is<IssuedPaper>() || record.is<BookingKey>();
    return result;
}

} // namespace

Record toRecord(const HallRecord &record)
{
    Record result = envelope(record);
    result.body = record.visit([](const auto &value) { return json::write(value).toObject(); });
    return result;
}

Record storedRecord(const HallRecord &record)
{
    Record result = envelope(record);
    result.text.reserve(768);
    record.visit([&result](const auto &value) { json::writeText(result.text, value); });
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
