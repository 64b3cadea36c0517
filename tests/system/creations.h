// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "system/serverprocess.h"

#include <QJsonObject>

/** What tests of `init` and `restore` share. */
namespace yizhan::system {

/** Where the next hall of this run is to live, in the words of the command line. */
[[nodiscard]] QStringList emptyDatabase();

/** Runs yizhan-server with these words. */
Ran hallCommand(const QStringList &words);

/** hall.json of a folder; empty: none. */
[[nodiscard]] QJsonObject hallFile(const QString &data);

/** Name of the hall that lies in a folder; empty: none. */
[[nodiscard]] QString hallIn(const QString &data);

/** The folders in which a hall of that name was put aside. */
[[nodiscard]] QStringList asideOf(const QString &data, const QString &hall);

} // namespace yizhan::system
