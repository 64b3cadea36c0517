// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/** The part of decide() that is about review and decision, and about papers that follow. Pure; see decide(). */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const GiveOpinion &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const DeemOpinion &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const ReplyToOpinion &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const GiveResult &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const DecideCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SupplyMaterial &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const EndDeferred &command);

/** Whether the department reviews the case, or decides it. */
[[nodiscard]] bool concernsDepartment(const ServiceCase &serviceCase, const QString &department);
/** All reviewers have answered, so the deciding department may decide. */
[[nodiscard]] bool reviewComplete(const ServiceCase &serviceCase);
/** It is its turn and it has not answered, as long as the case runs. */
[[nodiscard]] bool isAsked(const Branch &branch);
/** The branches whose turn it is now. */
[[nodiscard]] std::vector<const Branch *> activeBranches(const ServiceCase &serviceCase);
/** Every review has been answered (or none was asked for) and nothing is decided: the lead's turn. */
[[nodiscard]] bool waitsForDecision(const ServiceCase &serviceCase);
/** Whether the lead has to answer it before a grant: an objection (P-1), or a silence taken for consent (P-3). */
[[nodiscard]] bool wantsReply(const Branch &branch);
/** Those of them that have no answer yet. */
[[nodiscard]] std::vector<const Branch *> unanswered(const ServiceCase &serviceCase);
/** 同意但转报 of a case that runs, and the lead has not recorded yet that it was sent up (DOMAIN 3.4). */
[[nodiscard]] bool waitsForForwarding(const ServiceCase &serviceCase, const Branch &branch);
/** Working days for that, from the opinion: nobody knew before that it goes to a higher body. */
constexpr int forwardDays = 3;
/** 一件事: it is that department's turn to give its own result. */
[[nodiscard]] bool owesResult(const ServiceCase &serviceCase, const DepartmentResult &result);
/** The departments of which that is so. */
[[nodiscard]] QStringList owedResults(const ServiceCase &serviceCase);
/** Nothing goes on until the applicant brings papers: asked for, or promised while everybody else is through. */
[[nodiscard]] bool waitsForPapers(const ServiceCase &serviceCase);
/**
 * 补正 asked for after acceptance that the clock of that department's part stands still for today, or with an empty
 * `department` that of the whole; null: none. After its term the clock goes on by itself, and so does the hall.
 */
[[nodiscard]] const CaseStop *correctionStop(const ServiceCase &serviceCase, const QString &department, Day today);
/** It stands still for that wherever it could go on: the applicant's turn. */
[[nodiscard]] bool waitsForCorrection(const ServiceCase &serviceCase, Day today);
/** The applicant asked to hurry (催办), and nothing has come of it yet. */
[[nodiscard]] bool isHurried(const ServiceCase &serviceCase);

/** Names of materials that were promised and are still to come (D-1). */
[[nodiscard]] QStringList deferredMaterials(const ServiceCase &serviceCase);
/** The same with those that are missing though the case was accepted by default. */
[[nodiscard]] QStringList outstandingMaterials(const ServiceCase &serviceCase);

} // namespace yizhan
