// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/hallfolder.h"
#include "storage/datafolderlock.h"

#include <QJsonObject>

namespace yizhan {

struct HallCreation
{
    HallFolder folder;
    QString keyFile;     ///< empty: the folder's own
    QByteArray hallFile; ///< of a demonstration hall; empty: a hall without people, with an administrator's account
    bool playMorning = false; ///< of a simulated demonstration hall: leaves it in the middle of a morning's work
};

/**
 * Creates store, key, partitions, tokens and accounts in a locked folder, and brings in calendars and samples through
 * the importers that everybody uses. Returns {"hall","data","address","simulated","tokens","accounts"[,"database"]}:
 * the only time that tokens and pass words are readable. The folder has the word of beginCreation(); on an error the
 * caller says clearUnfinished().
 */
[[nodiscard]] Result<QJsonObject> createHall(const HallCreation &creation, DataFolderLock lock);

/** A sample that comes with the program: "demo/matters.json", "calendars/cn_holidays.csv"; empty for another name. */
[[nodiscard]] QByteArray sampleFile(const QString &name);
/** Those of a demonstration hall. */
[[nodiscard]] QByteArray demoHallFile(bool small);
[[nodiscard]] QByteArray demoMattersFile();

} // namespace yizhan
