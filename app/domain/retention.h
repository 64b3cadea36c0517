// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/**
 * The part of decide() that ends what is known of people. A case that is forgotten leaves every screen; its number,
 * matter and times stay in the books, and what it held of a person is gone: the sealed data and the words of its facts.
 * Pure; see decide().
 */
namespace yizhan {

/** Days after which a finished case that nobody collects is treated like one that was handed over. */
constexpr int uncollectedDays = 365;

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const EraseCases &command);
/** Adds to the decision every case whose time is over (HallInfo::caseDays). */
void retire(const Deciding &on, Decision &decision);

} // namespace yizhan
