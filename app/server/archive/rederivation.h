// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/archive/verifyreport.h"
#include "storage/store.h"

namespace yizhan {

class StoreCheck;

/**
 * Derives anew what a hall's records hold from other data, and compares: numbers against counters, facts against the
 * command log, tickets, cases and pairs against their facts, due dates by their calendar. verifyHall() tells it in
 * full. In a read transaction of the caller's, so that all of it is of one moment.
 */
[[nodiscard]] Status addDerived(VerifyReport &report, Store &store, StoreCheck &check, const QString &hallPartition);

} // namespace yizhan
