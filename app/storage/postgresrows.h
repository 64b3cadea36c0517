// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/rowwriter.h"

#include <QSqlDatabase>

#include <memory>

namespace yizhan {

/** By libpq's own functions on the session that Qt opened. Null where its driver has none to give. */
[[nodiscard]] std::unique_ptr<RowWriter> postgresRows(QSqlDatabase &database);

} // namespace yizhan
