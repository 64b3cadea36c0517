// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace yizhan {

class Connection;

/** One step of the schema: resources/migrations/NNNN_name.sql. Forward only, immutable once released. */
struct Migration
{
    int number = 0;
    QString name;
    QStringList statements;
    QString checksum;                         ///< of the file, hex
    std::function<Status(Connection &)> then; ///< in the same transaction: what SQL alone cannot do; may be null
};

/** Parses "0001_hall.sql" and its text; statements stand between lines "-- @statement". */
[[nodiscard]] Migration migrationFrom(const QString &fileName, const QByteArray &text);
/** Names of the tables that a step creates. */
[[nodiscard]] QStringList tablesMadeBy(const Migration &step);
/** Every table of the built-in schema that holds a hall's rows; whatever refers to another comes after it. */
[[nodiscard]] QStringList tablesOfSchema();
/** The steps built into this program, in order. */
[[nodiscard]] std::vector<Migration> builtInMigrations();

/**
 * Brings the schema to the last of `steps`: each step and its version row in one transaction, the first error stops
 * all; a database with steps applied is copied beside itself before. Errors: "schema-newer" when a step is unknown
 * here, "schema-changed" when an applied step's checksum differs.
 */
[[nodiscard]] Status migrate(Connection &connection, const std::vector<Migration> &steps);

} // namespace yizhan
