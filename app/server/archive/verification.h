// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/paperfiles.h"
#include "storage/sealer.h"
#include "storage/store.h"

#include <QJsonObject>

namespace yizhan {

/**
 * Looks through a whole hall: structure and foreign keys, command log of every epoch, revisions, chain of the audit,
 * sealed rows, the sealed file of every scan and paper; with `rederive` also what is derived from other data today:
 *  - the keyed hashes of every sealed row, from what it holds
 *  - the queues' and cases' counters, from the tickets and cases that have a number, none of them twice
 *  - a ticket for every fact "taken", a case for every fact "accepted"
 * Due dates of open cases are worked out anew too, but from today's list of matters and calendar: one that differs may
 * have been promised under an earlier list, so it is said and is no fault.
 *
 * Given up as `store` is (StoreConfig::stop).
 *
 * {"sound", "checks": [{"name", "looked_at", "findings": [sentence]}], "remarks": [sentence]}
 */
[[nodiscard]] Result<QJsonObject> verifyHall(Store &store, const Sealer &sealer, const QString &hallPartition,
                                             const PaperFiles &papers, bool rederive);

} // namespace yizhan
