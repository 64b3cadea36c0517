// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/occupancy.h"
#include "storage/rowwriter.h"
#include "storage/scrub.h"
#include "storage/statementstop.h"
#include "storage/storeerror.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <functional>
#include <memory>
#include <stop_token>

namespace yizhan {

class Connection;
struct StoreConfig;

/** How the copies that Backend::backup() makes before a migration are labelled, with the migration's number after it.
 */
constexpr QLatin1StringView copyLabel("before-");

/** Everything that differs between database engines. */
class Backend
{
public:
    virtual ~Backend() = default;

    [[nodiscard]] static std::unique_ptr<Backend> forConfig(const StoreConfig &config);

    [[nodiscard]] virtual QString driver() const = 0;
    /** Says to a connection that is not open yet where the database is. `role` is what it is for: "writer". */
    virtual void describe(QSqlDatabase &database, const StoreConfig &config, const QString &role) const = 0;
    /** Names the database within this process, for the write gate; empty where writers need not queue at one. */
    [[nodiscard]] virtual QString identity(const StoreConfig &config) const = 0;
    /** What can be said before opening: folder missing, not writable. */
    [[nodiscard]] virtual Status precheck(const StoreConfig &config) const = 0;
    /** Per connection; each setting is read back. */
    [[nodiscard]] virtual Status setUpSession(Connection &connection) const = 0;
    /** The quick way to insert rows in this session; null where there is none and Qt's is taken. */
    [[nodiscard]] virtual std::unique_ptr<RowWriter> rowWriter(QSqlDatabase &database) const;
    /** For as long as what it returns lives, a statement of the session fails once `stop` is asked for. Null where the
     * driver has no way; to be gone before the session is closed. */
    [[nodiscard]] virtual std::unique_ptr<StatementStop> statementStop(const std::stop_token &stop,
                                                                       QSqlDatabase &database) const = 0;
    [[nodiscard]] virtual QString beginWrite() const = 0;
    [[nodiscard]] virtual QString beginRead() const = 0;
    /** What a SELECT of a partition's row ends with to keep every other writer of it out, until the transaction ends.
     */
    [[nodiscard]] virtual QString rowLock() const = 0;
    /** Deletes the idempotency keys up to the one bound instant. */
    [[nodiscard]] virtual QString forgetKeys() const = 0;
    /** What a deleted row still leaves behind is overwritten; the copies of backup(), which have the row too, go. */
    [[nodiscard]] virtual Result<Scrubbed> scrub(Connection &connection, Scrub how) const = 0;
    /** Structure of the database at start, and thoroughly with foreign keys for `verify`. */
    [[nodiscard]] virtual Status check(Connection &connection, bool thorough) const = 0;
    /** Makes the session the one that holds the database (see DatabaseLock), for as long as it lives and is heard of
     * every few seconds; false where another one is. Only for engines whose database is no file. */
    [[nodiscard]] virtual Result<bool> claim(Connection &connection) const;
    /** One process at a time looks at the schema and changes it. */
    [[nodiscard]] virtual Status lockSchema(Connection &connection) const = 0;
    virtual void unlockSchema(Connection &connection) const = 0;
    /** A copy of the whole database beside it, before a migration. */
    [[nodiscard]] virtual Status backup(Connection &connection, const QString &label) const = 0;
    /** See Store::look(); `tables` here and below: those of the schema, beside the tables of its own upkeep. */
    [[nodiscard]] virtual Result<Occupancy> look(const StoreConfig &config, const QStringList &tables) const = 0;
    /** Where the database is no file of the data folder: notes in an empty one whose creation begins, see
     * Store::begin(). */
    [[nodiscard]] virtual Status begin(const StoreConfig &config, const QString &creation,
                                       const QStringList &tables) const;
    [[nodiscard]] virtual Status finish(const StoreConfig &config) const;
    /** See Store::discard(). */
    [[nodiscard]] virtual Status discard(const StoreConfig &config, const QStringList &tables) const = 0;
    [[nodiscard]] virtual StoreFault classify(const QSqlError &error) const = 0;
    /** What may be logged of an error: never a value that was bound. */
    [[nodiscard]] virtual QString words(const QSqlError &error, bool valuesBound) const = 0;
};

class SqliteBackend final : public Backend
{
public:
    [[nodiscard]] QString driver() const override;
    void describe(QSqlDatabase &database, const StoreConfig &config, const QString &role) const override;
    [[nodiscard]] QString identity(const StoreConfig &config) const override;
    [[nodiscard]] Status precheck(const StoreConfig &config) const override;
    [[nodiscard]] Status setUpSession(Connection &connection) const override;
    [[nodiscard]] std::unique_ptr<RowWriter> rowWriter(QSqlDatabase &database) const override;
    [[nodiscard]] std::unique_ptr<StatementStop> statementStop(const std::stop_token &stop,
                                                               QSqlDatabase &database) const override;
    [[nodiscard]] QString beginWrite() const override;
    [[nodiscard]] QString beginRead() const override;
    [[nodiscard]] QString rowLock() const override;
    [[nodiscard]] QString forgetKeys() const override;
    [[nodiscard]] Result<Scrubbed> scrub(Connection &connection, Scrub how) const override;
    [[nodiscard]] Status check(Connection &connection, bool thorough) const override;
    [[nodiscard]] Status lockSchema(Connection &connection) const override;
    void unlockSchema(Connection &connection) const override;
    [[nodiscard]] Status backup(Connection &connection, const QString &label) const override;
    [[nodiscard]] Result<Occupancy> look(const StoreConfig &config, const QStringList &tables) const override;
    [[nodiscard]] Status discard(const StoreConfig &config, const QStringList &tables) const override;
    [[nodiscard]] StoreFault classify(const QSqlError &error) const override;
    [[nodiscard]] QString words(const QSqlError &error, bool valuesBound) const override;
};

} // namespace yizhan
