// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/rowwriter.h"

#include <QSqlDatabase>

#include <atomic>
#include <memory>

namespace yizhan {

/** By SQLite's own functions on the session that Qt opened. Null where Qt's driver brought another SQLite along. */
[[nodiscard]] std::unique_ptr<RowWriter> sqliteRows(QSqlDatabase &database);
/** A statement of the session that Qt opened is interrupted while `stop` holds; nothing where the SQLite is another. */
void stopSqliteWhile(const std::atomic_bool &stop, QSqlDatabase &database);

} // namespace yizhan
