// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/hallfolder.h"
#include "storage/sealer.h"
#include "storage/store.h"

#include <QJsonObject>

namespace yizhan {

/** Form of a backup: "manifest.json" (first), "hall.json", "yizhan.sqlite" (whatever the engine), "papers/…". */
constexpr int backupFormat = 1;

/**
 * Writes one archive of a hall that may go on working: a consistent copy of the database, checked; the papers; and a
 * manifest with versions, partitions, heads of the audit and the sum of every member. The key is not in it. `hallTime`:
 * the hall's clock. Answers with the manifest and "file", "bytes" and "faults", a sentence for each scan or paper that
 * the hall itself has no longer whole. Given up as `store` is (StoreConfig::stop): then,
 * as after any error, nothing of it is left.
 */
[[nodiscard]] Result<QJsonObject> makeBackup(const HallFolder &folder, Store &store, const Sealer &sealer,
                                             const QString &file, Instant hallTime);

struct RestoreWish
{
    QString file;
    QString data;                            ///< folder to be
    QString keyFile;                         ///< where the key is to lie; empty: in the folder
    std::function<Result<QByteArray>()> key; ///< asked where no key that fits lies there already
    bool replace = false;                    ///< what is in the folder is put aside
    bool revokeScreens = false;              ///< no screen is let in again
    bool acceptClock = false;                ///< though the clock is behind the backup's time, or 30 days ahead
    QString database;                        ///< "postgresql://…" of an empty database; empty: a file in the folder
};

/**
 * Makes a hall of a backup: unpacks beside, compares every sum, tries the key, gives each home partition a new epoch,
 * moves the numbers past any on paper, ends the sessions of people, and only then moves it all into place, "hall.json"
 * last. On an error what was put aside is put back, and the folder is as it was; after a restore that was killed the
 * same one can be said again (see unfinished.h). Answers
 * {"hall","data","created_at","partitions","counters","devices"} and where "replaced" is what was put aside; "devices"
 * are the screens and tokens that are let in as they were at the backup, also where they were revoked since.
 */
[[nodiscard]] Result<QJsonObject> restoreHall(const RestoreWish &wish);

/** What the manifest says of the key, so that a wrong one is found before anything is opened. */
[[nodiscard]] QString keyCheck(const Sealer &sealer, const QString &hallId);

} // namespace yizhan
