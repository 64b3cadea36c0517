// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/** What follows for posts and the people at them from any decision and from time alone, and the duty log. Pure. */
namespace yizhan {

/**
 * What follows from any decision: the duty log, ended alarms, what was empty while the server was off, a sign
 * of life, for whom B acted (AB-8).
 */
void noteDuty(const Deciding &on, Decision &decision);
/** Calls `sooner` with everything that time alone brings about for posts and the people at them. */
void dutyWakes(const HallState &state, Instant now, const std::function<void(Wake)> &sooner);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TurnDuty &command);

} // namespace yizhan
