// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/hallrecords.h"

namespace yizhan {

/** The clock of one step of the review: departments that stand side by side count once, by the longest (P-2). */
struct StepClock
{
    int step = 0; ///< order of its parts
    std::vector<const Branch *> parts;
    bool started = false;
    bool done = false;
    DueDate due; ///< of the part that is due last; none where no part has a limit
    Instant endedAt{};
};

/** The steps of a case in their order; refers to its parts. */
[[nodiscard]] std::vector<StepClock> stepClocks(const ServiceCase &serviceCase);

/** The light of a step at `now`: how it ended once it is done, GREEN before its turn. */
[[nodiscard]] Light lightOf(const StepClock &step, Instant now);

/** The light of one part, the same way. */
[[nodiscard]] Light lightOf(const Branch &branch, Instant now);

} // namespace yizhan
