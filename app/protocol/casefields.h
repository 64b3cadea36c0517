// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/fields.h"

/** The fields of what a hall keeps of its cases, their notices and ratings, each once; see protocol/fields.h. */
namespace yizhan {

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
    v(u"requested_by", it.requestedBy);
    v(u"answered_by", it.answeredBy);
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
    v(u"due_since", it.dueSince);
    v(u"opinion", it.opinion);
    v(u"answered_at", it.answeredAt);
    v(u"deemable", it.deemable);
    v(u"replied_at", it.repliedAt);
    v(u"forward_due", it.forwardDue);
}

template <typename V>
void fields(V &v, HandedMaterial &it)
{
    v(u"name", it.name);
    v(u"original_seen", it.originalSeen);
    v(u"copies", it.copies);
    v(u"deferred", it.deferred);
    v(u"missing", it.missing);
}

template <typename V>
void fields(V &v, CasePaper &it)
{
    v(u"kind", it.kind);
    v(u"number", it.number);
    v(u"at", it.at);
    v(u"calendar", it.calendar);
}

template <typename V>
void fields(V &v, CorrectionNotice &it)
{
    v(u"at", it.at);
    v(u"paper", it.paper);
    v(u"items", it.items);
    v(u"until", it.until);
    v(u"completed_at", it.completedAt);
    v(u"breach", it.breach);
}

template <typename V>
void fields(V &v, DepartmentResult &it)
{
    v(u"department", it.department);
    v(u"name_zh", it.nameZh);
    v(u"name_en", it.nameEn);
    v(u"result", it.result);
    v(u"at", it.at);
    v(u"paper", it.paper);
}

template <typename V>
void fields(V &v, Amendment &it)
{
    v(u"id", it.id);
    v(u"about", it.about);
    v(u"at", it.at);
    v(u"by", it.by);
    v(u"answered_at", it.answeredAt);
    v(u"answered_by", it.answeredBy);
    v(u"confirmed", it.confirmed);
    v(u"entry_at", it.entryAt);
    v(u"department", it.department);
}

template <typename V>
void fields(V &v, TimelineEntry &it)
{
    v(u"at", it.at);
    v(u"kind", it.kind);
    v(u"department", it.department);
    v(u"post", it.post);
    v(u"part", it.part);
    v(u"paper", it.paper);
    v(u"from", it.from);
    v(u"to", it.to);
}

template <typename V>
void fields(V &v, ServiceCase &it)
{
    v(u"id", it.id);
    v(u"case_no", it.caseNo);
    v(u"matter", it.matter);
    v(u"ticket", it.ticket);
    v(u"submission", it.submission);
    v(u"promised", it.promised);
    v(u"unnamed", it.unnamed);
    v(u"slip_hash", it.slipHash);
    v(u"elder", it.elder);
    v(u"language", it.language);
    v(u"has_agent", it.hasAgent);
    v(u"state", it.state);
    v(u"result", it.result);
    v(u"received_at", it.receivedAt);
    v(u"first_received_at", it.firstReceivedAt);
    v(u"notice_due", it.noticeDue);
    v(u"accepted_at", it.acceptedAt);
    v(u"deemed", it.deemed);
    v(u"limit", it.limit);
    v(u"due", it.due);
    v(u"due_since", it.dueSince);
    v(u"stops", it.stops);
    v(u"extension", it.extension);
    v(u"post", it.post);
    v(u"owner", it.owner);
    v(u"handler", it.handler);
    v(u"branches", it.branches);
    v(u"deciding_department", it.decidingDepartment);
    v(u"materials", it.materials);
    v(u"deferred_until", it.deferredUntil);
    v(u"deferred_due", it.deferredDue);
    v(u"notices", it.notices);
    v(u"results", it.results);
    v(u"papers", it.papers);
    v(u"amendments", it.amendments);
    v(u"external_no", it.externalNo);
    v(u"urges", it.urges);
    v(u"urged_at", it.urgedAt);
    v(u"timeline", it.timeline);
    v(u"decided_at", it.decidedAt);
    v(u"finished_at", it.finishedAt);
    v(u"delivery", it.delivery);
    v(u"delivered_at", it.deliveredAt);
    v(u"delivered_to", it.deliveredTo);
    v(u"ended_at", it.endedAt);
    v(u"end_reason", it.endReason);
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
    v(u"part", it.part);
    v(u"window", it.window);
    v(u"at", it.at);
    v(u"rater", it.rater);
}

template <typename V>
void fields(V &v, CreditMark &it)
{
    v(u"id", it.id);
    v(u"until", it.until);
    v(u"at", it.at);
    v(u"by", it.by);
}

template <typename V>
void fields(V &v, NoticeReader &it)
{
    v(u"person", it.person);
    v(u"part", it.part);
    v(u"read_at", it.readAt);
    v(u"name", it.name);
}

template <typename V>
void fields(V &v, TimeNotice &it)
{
    v(u"id", it.id);
    v(u"number", it.number);
    v(u"rung", it.rung);
    v(u"case", it.caseId);
    v(u"case_no", it.caseNo);
    v(u"matter", it.matter);
    v(u"post", it.post);
    v(u"department", it.department);
    v(u"step", it.step);
    v(u"due", it.due);
    v(u"provisional", it.provisional);
    v(u"at", it.at);
    v(u"issued_at", it.issuedAt);
    v(u"behind", it.behind);
    v(u"hall_name", it.hallName);
    v(u"matter_name", it.matterName);
    v(u"department_name", it.departmentName);
    v(u"told", it.told);
    v(u"submission", it.submission);
}

} // namespace yizhan
