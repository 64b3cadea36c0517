// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/** The part of decide() that is about what residents hand in at the kiosk. Pure; see decide(). */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const Submit &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TakeSubmission &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const FinishSubmission &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const WithdrawSubmission &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const WarnSubmission &command);

/**
 * By when somebody has to have taken it: what was promised, and an application on the next working day (DOMAIN 4). What
 * is taken and became no case has to be settled by what was promised; who is in distress was promised that somebody
 * comes. Unset: nobody waits for it any more.
 */
[[nodiscard]] Instant owedBy(const HallState &state, const Catalogue &catalogue, const Submission &submission);
/** Calls `sooner` with the moments at which that is over, and nobody was told of it yet. */
void submissionWakes(const HallState &state, const Catalogue &catalogue, const std::function<void(Wake)> &sooner);

/** Whether that is its number; its letter may be left out, as a case's may. In capital letters. */
[[nodiscard]] bool isNumberOf(const Submission &submission, const QString &number);

/**
 * At the beginning of a day: what is done or taken back leaves the screens, and the hall forgets who it was. What has
 * become a case stays as long as that, for its number is on the slip.
 */
void retireSubmissions(const Deciding &on, Decision &decision);

} // namespace yizhan
