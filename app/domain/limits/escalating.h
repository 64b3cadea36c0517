// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/** The part of decide() that warns of what is due: the notices of DOMAIN 2.5. Pure; see decide(). */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const Escalate &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const ReadNotice &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const ReadNotices &command);

/** "notice/2026": how notices are numbered. */
[[nodiscard]] QString noticeCounter(Day day);

/**
 * Whom a rung concerns now: BLUE the A post (B where A is on leave), YELLOW A, B and the lead department, RED and worse
 * the heads and the hall's leaders too. A department's own clock tells that department first. Never nobody: the
 * leaders, where no one else is known. What is to be handed over is the post's, and the leaders' too once that is
 * late; the wish to hurry goes to the A post and to whoever else has the case.
 */
[[nodiscard]] std::vector<NoticeReader> toldOf(const HallState &state, const ServiceCase &serviceCase,
                                               const QString &department, NoticeRung rung);

/**
 * Numbers the notice and adds it to the decision, with the fact of it. It says what it is about and whom it tells; the
 * names that it keeps are filled in.
 */
void issueNotice(const Deciding &on, TimeNotice notice, Decision *decision);

/** Tells those answerable that the case was accepted by default, for nobody answered by `answerDue` (T-4). */
void tellDeemed(const Deciding &on, const ServiceCase &serviceCase, Instant answerDue, Decision *decision);

/** Tells those who have the case that the applicant asked to hurry (催办). */
void tellHurried(const Deciding &on, const ServiceCase &serviceCase, Decision *decision);

/** What the clockwork has to do for that rung, with a key of its own. */
[[nodiscard]] Wake wakeFor(const DueRung &rung);

/** "超期黄牌", "Reminder": what a rung is called. */
[[nodiscard]] QString rungName(NoticeRung rung, bool english);

} // namespace yizhan
