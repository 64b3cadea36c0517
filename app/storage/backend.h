// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/storeerror.h"

#include <QSqlError>

#include <functional>
#include <memory>

namespace yizhan {

class Connection;
struct StoreConfig;

/** Everything that differs between database engines. PostgreSQL becomes a second subclass (issue 4). */
class Backend
{
public:
    virtual ~Backend() = default;

    [[nodiscard]] static std::unique_ptr<Backend> forConfig(const StoreConfig &config);

    [[nodiscard]] virtual QString driver() const = 0;
    [[nodiscard]] virtual QString databaseName(const StoreConfig &config) const = 0;
    [[nodiscard]] virtual QString connectOptions(const StoreConfig &config) const = 0;
    /** Names the database within this process, for the write gate. */
    [[nodiscard]] virtual QString identity(const StoreConfig &config) const = 0;
    /** What can be said before opening: folder missing, not writable. */
    [[nodiscard]] virtual Status precheck(const StoreConfig &config) const = 0;
    /** Per connection; each setting is read back. */
    [[nodiscard]] virtual Status setUpSession(Connection &connection) const = 0;
    [[nodiscard]] virtual QString beginWrite() const = 0;
    [[nodiscard]] virtual QString beginRead() const = 0;
    /** Structure of the database at start, and thoroughly with foreign keys for `verify`. */
    [[nodiscard]] virtual Status check(Connection &connection, bool thorough) const = 0;
    /** A copy of the whole database beside it, before a migration. */
    [[nodiscard]] virtual Status backup(Connection &connection, const QString &label) const = 0;
    [[nodiscard]] virtual StoreFault classify(const QSqlError &error) const = 0;
};

class SqliteBackend final : public Backend
{
public:
    [[nodiscard]] QString driver() const override;
    [[nodiscard]] QString databaseName(const StoreConfig &config) const override;
    [[nodiscard]] QString connectOptions(const StoreConfig &config) const override;
    [[nodiscard]] QString identity(const StoreConfig &config) const override;
    [[nodiscard]] Status precheck(const StoreConfig &config) const override;
    [[nodiscard]] Status setUpSession(Connection &connection) const override;
    [[nodiscard]] QString beginWrite() const override;
    [[nodiscard]] QString beginRead() const override;
    [[nodiscard]] Status check(Connection &connection, bool thorough) const override;
    [[nodiscard]] Status backup(Connection &connection, const QString &label) const override;
    [[nodiscard]] StoreFault classify(const QSqlError &error) const override;
};

} // namespace yizhan
