// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paperwords.h"

namespace yizhan {

/**
 * The case as it stood when a step made the paper, as far as papers tell it: a paper may first be printed long after
 * its day, and says what was so on that. Papers that came in later are still to come, a stop or an extension of later
 * is not there, and dates are counted by the calendar of then.
 *
 * Of the two persons only the present data are kept; see amendedSince().
 */
[[nodiscard]] ServiceCase caseThen(const PaperFacts &facts, const TimeRules &rules);

/** When the data of the applicant or the agent were last put right (更正) after the paper's day; unset: they stand. */
[[nodiscard]] Instant amendedSince(const PaperFacts &facts);

} // namespace yizhan
