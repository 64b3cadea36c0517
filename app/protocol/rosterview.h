// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/duty/roster.h"

#include <QJsonObject>

namespace yizhan {

/**
 * The plan of those days as a desk shows it: every day with what is needed, what is planned and what is wrong with it,
 * for no calendar runs on a screen. `{"from","now","days":[{"day","kind","name","name_en","slots":[{"kind","from","to",
 * "needed","flags","slot"}]}]}`; `slot` is the record, or absent.
 */
[[nodiscard]] QJsonObject rosterJson(const HallState &state, const Catalogue &catalogue, Day from, int days,
                                     Instant now);
/** What a shift would hand over now, as a draft. */
[[nodiscard]] QJsonObject handOverJson(const HallState &state, const RosterSlot &slot, Instant now);

[[nodiscard]] QString toString(RosterFlag flag);

} // namespace yizhan
