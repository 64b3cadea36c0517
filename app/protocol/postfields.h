// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/fields.h"

/** The fields of what a hall keeps of its posts and who is there, each once; see protocol/fields.h. */
namespace yizhan {

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
    v(u"covered_days", it.coveredDays);
    v(u"covered_on", it.coveredOn);
    v(u"covered_by", it.coveredBy);
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
    v(u"held_at", it.heldAt);
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

} // namespace yizhan
