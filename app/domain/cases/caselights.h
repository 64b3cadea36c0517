// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/hallstate.h"

namespace yizhan {

/**
 * The clock of one step of the review: departments that stand side by side count once, by the longest, and never so
 * long that those who follow lack their time (P-2, DOMAIN 3.4). It stands still while all do who are still to answer.
 */
struct StepClock
{
    int step = 0; ///< order of its parts
    std::vector<const Branch *> parts;
    const Branch *last = nullptr; ///< the one of them that is due last; null: none has a limit
    bool started = false;
    bool done = false;
    int extendedBy = 0; ///< working days that its last part was given beside its limit (T-8)
    DueDate due;        ///< min(overall due − later steps, longest part); none where no part has a limit
    Instant endedAt{};
};

/** The steps of a case in their order; refers to its parts. */
[[nodiscard]] std::vector<StepClock> stepClocks(const ServiceCase &serviceCase, const Catalogue &catalogue,
                                                const TimeRules &rules);
/** The same at a screen, which has no calendar but the working days around today. */
[[nodiscard]] std::vector<StepClock> stepClocks(const ServiceCase &serviceCase, const Catalogue &catalogue,
                                                const HallState &state);

/** The light of a step at `now`: how it ended once it is done, GREEN before its turn, GREY while nobody's clock runs.
 */
[[nodiscard]] Light lightOf(const StepClock &step, Instant now);

/** The light of one part, the same way. */
[[nodiscard]] Light lightOf(const Branch &branch, Instant now);

} // namespace yizhan
