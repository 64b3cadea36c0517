// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/**
 * The part of decide() that is about the way of a case to its acceptance, and about those that get no decision: 收件、
 * 受理、补正、不予受理、退件、撤件、作废. Pure; see decide().
 */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AcceptCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const ReceiveCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AcceptReceived &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const DeemAccepted &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RequestCorrection &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SupplyCorrection &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RefuseCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const ReturnCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const WithdrawCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const VoidCase &command);

/**
 * 收件 of an application from the kiosk: received when it was submitted, so that the next working day is day 0 where
 * the hall was closed (DOMAIN 2.4 rule 2); what the matter wants stands there as missing.
 */
[[nodiscard]] Decision receiveSubmission(const Deciding &on, const Matter &matter, const Submission &submission,
                                         const Applicant &applicant);
} // namespace yizhan
