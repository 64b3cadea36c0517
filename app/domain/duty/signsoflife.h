// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/** Who holds a post and is on duty shows now and then that they are there, or is taken for away. Pure; see decide(). */
namespace yizhan {

/** Whatever somebody does at a desk shows that they are there. */
void noteSign(const Deciding &on, Decision &decision);
/** Calls `sooner` with whom to ask for a sign, and whom to take for away after no answer. */
void presenceWakes(const HallState &state, Instant now, const std::function<void(Wake)> &sooner);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SignOfLife &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AskPresence &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const MarkAway &command);

} // namespace yizhan
