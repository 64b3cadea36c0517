// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/**
 * The part of decide() that is about the way of a case to its acceptance, and about those that get no decision: 收件、
 * 受理、补正、不予受理、退件、撤件、作废. Pure; see decide().
 */
namespace yizhan {

/** Working days in which to accept, refuse or say what is missing; else the case is accepted (T-4, 行政许可法 32). */
constexpr int noticeDays = 5;

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

/** When what was received is accepted by default. */
[[nodiscard]] Instant noticeDue(const ServiceCase &serviceCase, const TimeRules &rules);
/** When promised papers have to be in: close of business of that day, and never after the case itself is due. */
[[nodiscard]] Instant deferredDue(const ServiceCase &serviceCase, const TimeRules &rules);

} // namespace yizhan
