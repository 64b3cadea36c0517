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

/**
 * The day as of which a begin of day deletes: the hall's day before it, and never later than its own. What is due goes
 * at the first begin of day after a whole day of the hall has passed with it due, so that a clock which is wrong for
 * one day deletes nothing.
 */
[[nodiscard]] Day retentionDay(const Deciding &on);
/** Where that day begins. */
[[nodiscard]] Instant retentionTime(const Deciding &on);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const EraseCases &command);
/** Adds to the decision every case whose time is over (HallInfo::caseDays), and every credit mark that has ended. */
void retire(const Deciding &on, Decision &decision);

} // namespace yizhan
