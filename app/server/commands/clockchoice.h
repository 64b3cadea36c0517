// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/domainclock.h"
#include "server/hallfolder.h"
#include "storage/store.h"

namespace yizhan {

/**
 * The clock of a hall. A real hall has the machine's. A simulated one goes on from its last commit unless `wish` says
 * otherwise: "2026-11-23T10:00+08:00", the same with "x60" behind it, or "morning" (where it stopped if the hall was
 * open then, else 09:00 of the next working day). Never behind the last commit. Refused: a clock for a real hall.
 */
[[nodiscard]] Result<DomainClock> chooseClock(const HallFolder &folder, Store &store, const QString &wish);

/**
 * The clock for a command on a hall that is not served: a simulated one stands still at its last commit, so that what
 * is imported before the first `serve --clock` does not move it to the machine's day.
 */
[[nodiscard]] Result<DomainClock> restingClock(const HallFolder &folder, Store &store);

/** When a simulated hall is created: before anything that --clock may ask for. */
[[nodiscard]] Instant simulatedBirth();

} // namespace yizhan
