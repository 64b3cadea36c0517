// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/rowwriter.h"
#include "storage/statementstop.h"

#include <QSqlDatabase>

#include <memory>
#include <stop_token>

namespace yizhan {

/** By SQLite's own functions on the session that Qt opened. Null where Qt's driver brought another SQLite along. */
[[nodiscard]] std::unique_ptr<RowWriter> sqliteRows(QSqlDatabase &database);
/** See Backend::statementStop(); null where the SQLite is another. */
[[nodiscard]] std::unique_ptr<StatementStop> stopSqlite(const std::stop_token &stop, QSqlDatabase &database);

} // namespace yizhan
