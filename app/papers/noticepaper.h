// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"
#include "papers/officialpaper.h"

namespace yizhan {

/**
 * A notice of a case that is due soon or overdue, as a paper, in Chinese as all of them. It is made of what the notice
 * keeps and nothing else, so it says the same for ever; `state` and `catalogue` name what one of an older version did
 * not keep. The opening is its one sentence, the closing when it was issued
 * and, where it is so, that the date had only then come to be that one.
 */
[[nodiscard]] OfficialPaper noticePaper(const TimeNotice &notice, const HallState &state, const Catalogue &catalogue);

} // namespace yizhan
