// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/backend.h"

namespace yizhan {

/**
 * PostgreSQL 15 and later through Qt's QPSQL. Each partition has its own writer, so the lock on the partition's row
 * keeps order and writers of different partitions commit side by side.
 *
 * What to know of the driver (Qt 6.4): a prepared statement becomes PREPARE, and the values of each run are written as
 * literals into EXECUTE, so their types come from the statement alone and an error's text may show a value (see
 * words()). BEGIN and COMMIT cannot be prepared. Results come row by row, and any other statement on the same
 * connection discards what has not been read. A lost connection shows as an error without a SQLSTATE, or with the one
 * that the server sent before it closed.
 */
class PostgresBackend final : public Backend
{
public:
    [[nodiscard]] QString driver() const override;
    void describe(QSqlDatabase &database, const StoreConfig &config, const QString &role) const override;
    [[nodiscard]] QString identity(const StoreConfig &config) const override;
    [[nodiscard]] Status precheck(const StoreConfig &config) const override;
    [[nodiscard]] Status setUpSession(Connection &connection) const override;
    [[nodiscard]] std::unique_ptr<StatementStop> statementStop(const std::stop_token &stop,
                                                               QSqlDatabase &database) const override;
    [[nodiscard]] std::unique_ptr<RowWriter> rowWriter(QSqlDatabase &database) const override;
    [[nodiscard]] QString beginWrite() const override;
    [[nodiscard]] QString beginRead() const override;
    [[nodiscard]] QString rowLock() const override;
    [[nodiscard]] QString forgetKeys() const override;
    [[nodiscard]] Result<Scrubbed> scrub(Connection &connection, Scrub how) const override;
    [[nodiscard]] Status check(Connection &connection, bool thorough) const override;
    [[nodiscard]] Result<bool> claim(Connection &connection) const override;
    [[nodiscard]] Status lockSchema(Connection &connection) const override;
    void unlockSchema(Connection &connection) const override;
    [[nodiscard]] Status backup(Connection &connection, const QString &label) const override;
    [[nodiscard]] Result<Occupancy> look(const StoreConfig &config, const QStringList &tables) const override;
    [[nodiscard]] Status begin(const StoreConfig &config, const QString &creation,
                               const QStringList &tables) const override;
    [[nodiscard]] Status finish(const StoreConfig &config) const override;
    [[nodiscard]] Status discard(const StoreConfig &config, const QStringList &tables) const override;
    [[nodiscard]] StoreFault classify(const QSqlError &error) const override;
    [[nodiscard]] QString words(const QSqlError &error, bool valuesBound) const override;

private:
    [[nodiscard]] Result<std::unique_ptr<Connection>> openLocked(const StoreConfig &config, const QString &role) const;
};

} // namespace yizhan
