// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/fields.h"

/** The fields of what follows a bad rating and of papers; see protocol/fields.h. */
namespace yizhan {

template <typename V>
void fields(V &v, FollowUp &it)
{
    v(u"id", it.id);
    v(u"rating", it.rating);
    v(u"ticket", it.ticket);
    v(u"case", it.caseId);
    v(u"stars", it.stars);
    v(u"tags", it.tags);
    v(u"post", it.post);
    v(u"part", it.part);
    v(u"person", it.person);
    v(u"window", it.window);
    v(u"rater", it.rater);
    v(u"opened_at", it.openedAt);
    v(u"call_back_due", it.callBackDue);
    v(u"mend_due", it.mendDue);
    v(u"extended", it.extended);
    v(u"calls", it.calls);
    v(u"reached", it.reached);
    v(u"called_back_at", it.calledBackAt);
    v(u"called_back_by", it.calledBackBy);
    v(u"mended_at", it.mendedAt);
    v(u"mended_by", it.mendedBy);
    v(u"outcome", it.outcome);
    v(u"appealed_at", it.appealedAt);
    v(u"appeal_answered_at", it.appealAnsweredAt);
    v(u"appeal_answered_by", it.appealAnsweredBy);
    v(u"call_back_late", it.callBackLate);
    v(u"mend_late", it.mendLate);
    v(u"closed_at", it.closedAt);
    v(u"closed_by", it.closedBy);
}

template <typename V>
void fields(V &v, Attachment &it)
{
    v(u"id", it.id);
    v(u"case", it.caseId);
    v(u"material", it.material);
    v(u"kind", it.kind);
    v(u"bytes", it.bytes);
    v(u"sum", it.sum);
    v(u"at", it.at);
    v(u"by", it.by);
}

template <typename V>
void fields(V &v, IssuedPaper &it)
{
    v(u"id", it.id);
    v(u"case", it.caseId);
    v(u"kind", it.kind);
    v(u"number", it.number);
    v(u"bytes", it.bytes);
    v(u"sha256", it.sha256);
    v(u"code_hash", it.codeHash);
    v(u"at", it.at);
    v(u"by", it.by);
}

} // namespace yizhan
