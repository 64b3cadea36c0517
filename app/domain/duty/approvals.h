// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/** What the leader's pair has to approve: absences, pairs, stand-ins, swaps (DOMAIN 11a, leader away). Pure. */
namespace yizhan {

/** An approval that waits longer goes to the other of the leader's pair. */
constexpr auto approvalPatience = std::chrono::minutes{30};

/** Whether the person is one who serves residents: a post, or in somebody's place, is for nobody else. */
[[nodiscard]] bool mayServe(const HallState &state, const QString &person);
/** The leader's pair: A and B of the leader's post, or whoever leads in a hall without one. */
[[nodiscard]] std::vector<QString> leaders(const HallState &state);
/** Who of the leaders may answer for `person`: anybody else; nobody in a hall with one leader. */
[[nodiscard]] std::vector<QString> approversFor(const HallState &state, const QString &person);
/** Who is asked first: the one who serves the leader's post now, else its A. Empty: nobody may. */
[[nodiscard]] QString firstApprover(const HallState &state, const QString &person, Instant now);
/** To whom the approval would go after waiting; empty: there is nobody else. */
[[nodiscard]] QString otherApprover(const HallState &state, const Approval &approval);

/**
 * Asks for an approval of `subject` and adds it to the decision; `about` may not answer it. Granted at once where the
 * actor may answer it, and by nobody in a hall that has no other leader (noted as such). Returns its id.
 */
QString askApproval(const Deciding &on, ApprovalKind kind, const QString &subject, const QString &about, Day approveBy,
                    const QString &words, Decision &decision);
/** Whether it still stands in the way: waits, and not 先顶岗后补批. */
[[nodiscard]] bool isGranted(const HallState &state, const QString &approval);
[[nodiscard]] bool isRefused(const HallState &state, const QString &approval);
/** The working day after today, by which what was done first has to be approved. */
[[nodiscard]] Day nextApprovalDay(const Deciding &on);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TakePost &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AnswerApproval &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const EscalateApproval &command);

} // namespace yizhan
