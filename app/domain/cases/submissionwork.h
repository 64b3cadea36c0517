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

/** At the beginning of a day: what is done or taken back leaves the screens, and the hall forgets who it was. */
void retireSubmissions(const Deciding &on, Decision &decision);

} // namespace yizhan
