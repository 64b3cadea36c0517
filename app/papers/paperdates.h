// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"

#include <QString>

namespace yizhan {

/** "2026年11月23日": what stands on a paper is read years later, so never without its year. */
[[nodiscard]] QString paperDay(Day day);
/** "2026年11月23日 09:05" */
[[nodiscard]] QString paperTime(Instant at, const Zone &zone);

} // namespace yizhan
