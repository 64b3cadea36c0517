// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/paperfiles.h"
#include "storage/sealer.h"
#include "storage/store.h"

#include <QJsonObject>

namespace yizhan {

/**
 * Looks through a whole hall as it was at one moment, whatever it does meanwhile: structure and foreign keys, command
 * log of every epoch, revisions, chain of the audit, sealed rows, the sealed file of every scan and paper; with
 * `rederive` also what is derived from other data today:
 *  - the keyed hashes of every sealed row, from what it holds
 *  - the counters of numbers, from the tickets, cases, notices, submissions and bookings that have one, none of them
 *    twice
 *  - facts, against the command log: each belongs to a command that it has and is not dated after it, those of one
 *    command are all there (but for a last one, where the command's name does not tell that there was one), and the
 *    log's times do not fall but where an earlier time was accepted
 *  - tickets, from their facts: state, number, queue, window, times missed, when taken, called, started and ended
 *  - cases, from their facts: state, result, number, opinions and what was answered to them, departments' results,
 *    times hurried, number elsewhere, when decided, finished and delivered; where the facts' words went with the
 *    person's data: state, result, times hurried and those times
 *  - pairs of posts, from the last fact that told one
 *  - due dates of running cases, from what is recorded of them and by the calendar that they say they were counted by
 * What a fact does not tell is not compared (materials, matter, owner, place in the queue, presence, windows …).
 *
 * Given up as `store` is (StoreConfig::stop).
 *
 * {"sound", "checks": [{"name", "looked_at", "findings": [sentence]}], "remarks": [sentence]}
 */
[[nodiscard]] Result<QJsonObject> verifyHall(Store &store, const Sealer &sealer, const QString &hallPartition,
                                             const PaperFiles &papers, bool rederive);

/** The scans and papers alone whose sealed file is missing or is not what its record says; a sentence each. */
[[nodiscard]] Result<QStringList> paperFaults(Store &store, const QString &hallPartition, const PaperFiles &papers);

} // namespace yizhan
