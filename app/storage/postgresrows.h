// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/rowwriter.h"
#include "storage/statementstop.h"

#include <QSqlDatabase>

#include <memory>
#include <stop_token>

namespace yizhan {

/** By libpq's own functions on the session that Qt opened. Null where its driver has none to give. */
[[nodiscard]] std::unique_ptr<RowWriter> postgresRows(QSqlDatabase &database);
/** See Backend::statementStop(); null where Qt's driver has no session to give. */
[[nodiscard]] std::unique_ptr<StatementStop> stopPostgres(const std::stop_token &stop, QSqlDatabase &database);

} // namespace yizhan
