// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/fields.h"

/** The fields of what a hall keeps of its roster, bookings and bell, each once; see protocol/fields.h. */
namespace yizhan {

template <typename V>
void fields(V &v, DutyHours &it)
{
    v(u"kind", it.kind);
    v(u"day_off", it.dayOff);
    v(u"from", it.from);
    v(u"to", it.to);
}

template <typename V>
void fields(V &v, RosterSwap &it)
{
    v(u"id", it.id);
    v(u"from", it.from);
    v(u"to", it.to);
    v(u"asked_by", it.askedBy);
    v(u"asked_at", it.askedAt);
    v(u"answered_by", it.answeredBy);
    v(u"answered_at", it.answeredAt);
    v(u"approved", it.approved);
    v(u"agreed_at", it.agreedAt);
}

template <typename V>
void fields(V &v, ShiftLine &it)
{
    v(u"id", it.id);
    v(u"at", it.at);
    v(u"who", it.who);
    v(u"matter", it.matter);
    v(u"result", it.result);
    v(u"handed_to", it.handedTo);
    v(u"by", it.by);
    v(u"deed", it.deed);
    v(u"number", it.number);
}

template <typename V>
void fields(V &v, RosterSlot &it)
{
    v(u"id", it.id);
    v(u"day", it.day);
    v(u"kind", it.kind);
    v(u"from", it.from);
    v(u"to", it.to);
    v(u"leader", it.leader);
    v(u"workers", it.workers);
    v(u"phone", it.phone);
    v(u"published_at", it.publishedAt);
    v(u"swaps", it.swaps);
    v(u"log", it.log);
    v(u"handed_over_by", it.handedOverBy);
    v(u"handed_over_to", it.handedOverTo);
    v(u"handed_over_at", it.handedOverAt);
}

template <typename V>
void fields(V &v, BookingQuota &it)
{
    v(u"prefix", it.prefix);
    v(u"places", it.places);
}

template <typename V>
void fields(V &v, BookingRules &it)
{
    v(u"slot_minutes", it.slotMinutes);
    v(u"places", it.places);
    v(u"quotas", it.quotas);
}

template <typename V>
void fields(V &v, BookingDay &it)
{
    v(u"day", it.day);
    v(u"times", it.times);
}

template <typename V>
void fields(V &v, Booking &it)
{
    v(u"id", it.id);
    v(u"number", it.number);
    v(u"serial", it.serial);
    v(u"day", it.day);
    v(u"from", it.from);
    v(u"to", it.to);
    v(u"prefix", it.prefix);
    v(u"matter", it.matter);
    v(u"elder", it.elder);
    v(u"language", it.language);
    v(u"state", it.state);
    v(u"booked_at", it.bookedAt);
    v(u"ended_at", it.endedAt);
    v(u"ticket", it.ticket);
    v(u"code_hash", it.codeHash);
}

template <typename V>
void fields(V &v, BookingKey &it)
{
    v(u"id", it.id);
    v(u"keys", it.keys);
}

template <typename V>
void fields(V &v, DoorBell &it)
{
    v(u"id", it.id);
    v(u"place", it.place);
    v(u"at", it.at);
    v(u"slot", it.slot);
    v(u"answered_by", it.answeredBy);
    v(u"answered_at", it.answeredAt);
}

template <typename V>
void fields(V &v, Submission &it)
{
    v(u"id", it.id);
    v(u"number", it.number);
    v(u"serial", it.serial);
    v(u"kind", it.kind);
    v(u"matter", it.matter);
    v(u"report", it.report);
    v(u"place", it.place);
    v(u"reachable", it.reachable);
    v(u"elder", it.elder);
    v(u"language", it.language);
    v(u"state", it.state);
    v(u"submitted_at", it.submittedAt);
    v(u"due", it.due);
    v(u"taken_at", it.takenAt);
    v(u"taken_by", it.takenBy);
    v(u"case", it.caseId);
    v(u"ended_at", it.endedAt);
    v(u"code_hash", it.codeHash);
    v(u"warned_at", it.warnedAt);
}

} // namespace yizhan
