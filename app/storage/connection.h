// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"
#include "storage/store.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace yizhan {

class Backend;
class RowWriter;
class StatementStop;
class WriteGate;

/**
 * A multi-row INSERT: `head` ends in VALUES, `tail` is what follows the rows. Static objects: a Connection keeps the
 * prepared statements by their address.
 */
struct RowInsert
{
    QString what; ///< the intent, for errors and the log
    QString head;
    int columns = 0;
    QString tail;
};

/**
 * One connection to the database with its prepared statements; belongs to the thread that opened it. Used by the table
 * classes of this room only: SQL stands nowhere else. Every error comes out as storeError() and is logged once, here.
 *
 * A connection that broke (PostgreSQL) is opened anew by the next transaction or query; a transaction that was open
 * then fails as a whole with StoreFault::Unreachable. A statement that failed spoils its transaction on every engine:
 * commit() then rolls back and says so.
 */
class Connection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const StoreConfig &config, const QString &role);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    using Row = std::function<void(const QSqlQuery &row)>;

    /** Runs a statement (prepared once per SQL text) and returns the number of rows it touched. */
    [[nodiscard]] Result<int> write(const QString &what, const QString &sql, const QVariantList &values = {});
    /** Runs a query (prepared once per SQL text) and hands every row to `row`. */
    [[nodiscard]] Status read(const QString &what, const QString &sql, const QVariantList &values, const Row &row);
    /** Runs a statement that is not kept: migrations, pragmas. `row` may be null. */
    [[nodiscard]] Status runOnce(const QString &what, const QString &sql, const Row &row = {});
    /** Inserts `values` (rows one after another) in few statements; returns the number of rows touched. */
    [[nodiscard]] Result<int> insertRows(const RowInsert &insert, const QVariantList &values);

    /** Overwrites what the engine still holds of deleted rows (log, free pages). Outside of transactions; may take a
     * while. See Store::scrub(). */
    [[nodiscard]] Result<Scrubbed> scrub(Scrub how = Scrub::Whole);

    [[nodiscard]] const StoreConfig &config() const { return m_config; }
    [[nodiscard]] Backend &backend() { return *m_backend; }
    [[nodiscard]] bool inTransaction() const { return m_depth > 0; }
    /** StoreConfig::stop was asked for; for whoever does long work between two statements. */
    [[nodiscard]] bool stopped() const { return m_config.stop.stop_requested(); }
    /** While true it is not opened anew when it broke: the session itself holds something, such as a lock. */
    void stayConnected(bool stay) { m_stay = stay; }

private:
    friend class Transaction;

    Connection(StoreConfig config, QString role, std::unique_ptr<Backend> backend);

    [[nodiscard]] Status connect();
    void close();
    /** Opens it anew where it broke and nothing depends on the old one. */
    [[nodiscard]] Status ensureOpen();
    [[nodiscard]] bool mayReopen() const { return m_depth == 0 && !m_stay; }
    [[nodiscard]] Result<QSqlQuery *> prepared(const QString &what, const QString &sql);
    [[nodiscard]] Status execute(const QString &what, QSqlQuery &query, const QVariantList &values);
    [[nodiscard]] Status readOnce(const QString &what, const QString &sql, const QVariantList &values, const Row &row,
                                  bool *begun);
    [[nodiscard]] Error failure(const QString &what, const QSqlError &error, bool valuesBound);
    [[nodiscard]] Error givenUp(const QString &what);
    [[nodiscard]] Result<int> insertRowsByQt(const RowInsert &insert, const QVariantList &values);

    StoreConfig m_config;
    QString m_role;
    std::unique_ptr<Backend> m_backend;
    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    std::unique_ptr<RowWriter> m_rowWriter; ///< null where the engine has none
    std::unique_ptr<StatementStop> m_statementStop;
    std::map<std::pair<const RowInsert *, int>, QString> m_rowSql;
    std::shared_ptr<WriteGate> m_gate; ///< one per SQLite file and process, see Transaction
    int m_depth = 0;
    bool m_broken = false; ///< a nested transaction was not committed, or a statement failed
    bool m_gateHeld = false;
    bool m_writing = false; ///< the open transaction is a write transaction
    bool m_lost = false;    ///< the session is of no more use
    bool m_stay = false;
    std::chrono::steady_clock::time_point m_tryAfter{}; ///< where the server is away, not every caller waits for it
};

/**
 * RAII: rolls back unless committed. A nested one joins the outer, which then cannot commit if the nested one did not.
 * On SQLite write transactions take the write lock at the beginning (IMMEDIATE), and within this process they queue at
 * a mutex, because SQLite's own waiting is sleeping with growing pauses and unfair. On PostgreSQL they run side by
 * side: who writes a partition takes its row first (Store::lockPartition()).
 */
class Transaction
{
public:
    enum class Kind { Read, Write };

    [[nodiscard]] static Result<Transaction> begin(Connection &connection, const QString &what,
                                                   Kind kind = Kind::Write);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /**
     * On an error everything is rolled back, except that StoreFault::CommitUnknown says what it says: the connection
     * broke, or was ended by StoreConfig::stop, after COMMIT was sent.
     */
    [[nodiscard]] Status commit();
    void rollback();

private:
    Transaction(Connection &connection, QString what)
        : m_connection(&connection)
        , m_what(std::move(what))
    {
    }

    void end();

    Connection *m_connection = nullptr;
    QString m_what;
};

/** Qt binds a null string as NULL; our columns are NOT NULL and empty. */
[[nodiscard]] inline QString notNull(const QString &text)
{
    return text.isNull() ? QString(QLatin1StringView("")) : text;
}

// Times are BIGINT UTC milliseconds in every table.
[[nodiscard]] inline qint64 toMs(Instant instant)
{
    return instant.time_since_epoch().count();
}
[[nodiscard]] inline Instant fromMs(qint64 ms)
{
    return Instant{std::chrono::milliseconds{ms}};
}
/** The machine's real clock, whatever a simulated hall's clock says. */
[[nodiscard]] Instant realNow();

} // namespace yizhan
