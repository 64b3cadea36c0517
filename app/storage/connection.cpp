// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/connection.h"

#include "storage/backend.h"
#include "storage/log.h"

#include <QElapsedTimer>
#include <QSqlError>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(logStorage, "yizhan.storage", QtInfoMsg)

/** One writer of this process at a time. No std::timed_mutex: GCC 12's thread sanitizer cannot follow it. */
class WriteGate
{
public:
    [[nodiscard]] bool enter(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        return m_left.wait_for(lock, patience, [this] { return !std::exchange(m_taken, true); });
    }
    void leave()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_taken = false;
        }
        m_left.notify_one();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_left;
    bool m_taken = false;
};

namespace {

constexpr int rowsPerStatement = 128; // × 12 columns stays far below SQLite's 32,766 variables
constexpr qint64 slowMs = 50;

std::shared_ptr<WriteGate> gateOf(const QString &identity)
{
    static std::mutex guard;
    static QHash<QString, std::weak_ptr<WriteGate>> gates;
    const std::lock_guard lock(guard);
    std::shared_ptr<WriteGate> gate = gates.value(identity).lock();
    if (!gate) {
        gate = std::make_shared<WriteGate>();
        gates.insert(identity, gate);
    }
    return gate;
}

/** A SELECT that is not finished holds its snapshot and the WAL behind it. */
class Finish
{
public:
    explicit Finish(QSqlQuery &query)
        : m_query(query)
    {
    }
    ~Finish() { m_query.finish(); }
    Finish(const Finish &) = delete;
    Finish &operator=(const Finish &) = delete;

private:
    QSqlQuery &m_query;
};

} // namespace

Instant realNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Connection::Connection(StoreConfig config, std::unique_ptr<Backend> backend)
    : m_config(std::move(config))
    , m_backend(std::move(backend))
{
}

Result<std::unique_ptr<Connection>> Connection::open(const StoreConfig &config, const QString &role)
{
    static std::atomic<int> counter{0};

    std::unique_ptr<Connection> self(new Connection(config, Backend::forConfig(config)));
    const Backend &backend = *self->m_backend;
    if (const Status ready = backend.precheck(config); !ready) {
        qCWarning(logStorage).noquote() << "open as" << role << "failed:" << ready.error().en;
        return ready.error();
    }
    self->m_gate = gateOf(backend.identity(config));
    self->m_name = u"%1-%2"_s.arg(role).arg(++counter);
    self->m_database = QSqlDatabase::addDatabase(backend.driver(), self->m_name);
    self->m_database.setDatabaseName(backend.databaseName(config));
    self->m_database.setConnectOptions(backend.connectOptions(config));
    if (!self->m_database.open()) {
        const QSqlError error = self->m_database.lastError();
        qCWarning(logStorage).noquote() << "open as" << role << "failed:" << error.text();
        return storeError(backend.classify(error), error.text());
    }
    if (const Status set = backend.setUpSession(*self); !set) {
        return set.error();
    }
    return self;
}

Connection::~Connection()
{
    // Every query must be gone before the connection is removed.
    m_prepared.clear();
    if (m_database.isValid()) {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
}

Error Connection::failure(const QString &what, const QSqlQuery &query) const
{
    const QSqlError error = query.lastError();
    qCWarning(logStorage).noquote() << what << "failed:" << error.nativeErrorCode() << error.text();
    return storeError(m_backend->classify(error), u"%1: %2"_s.arg(what, error.text()));
}

Result<QSqlQuery *> Connection::prepared(const QString &what, const QString &sql)
{
    if (const auto found = m_prepared.constFind(sql); found != m_prepared.constEnd()) {
        return found->get();
    }
    auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        return failure(what, *query);
    }
    m_prepared.insert(sql, query);
    return query.get();
}

Status Connection::execute(const QString &what, QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        query.bindValue(int(i), values.at(i));
    }
    QElapsedTimer timer;
    timer.start();
    const bool ok = query.exec();
    if (timer.elapsed() > slowMs) {
        qCInfo(logStorage).noquote() << "slow:" << timer.elapsed() << "ms," << what << query.lastQuery().left(200);
    }
    if (!ok) {
        return failure(what, query);
    }
    return Done{};
}

Result<int> Connection::write(const QString &what, const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> query = prepared(what, sql);
    if (!query) {
        return query.error();
    }
    const Finish finish(**query);
    if (const Status done = execute(what, **query, values); !done) {
        return done.error();
    }
    return (*query)->numRowsAffected();
}

Status Connection::read(const QString &what, const QString &sql, const QVariantList &values, const Row &row)
{
    const Result<QSqlQuery *> query = prepared(what, sql);
    if (!query) {
        return query.error();
    }
    const Finish finish(**query);
    if (const Status done = execute(what, **query, values); !done) {
        return done.error();
    }
    while ((*query)->next()) {
        row(**query);
    }
    // next() is false at the end and on an error alike.
    if ((*query)->lastError().isValid()) {
        return failure(what, **query);
    }
    return Done{};
}

Status Connection::runOnce(const QString &what, const QString &sql, const Row &row)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        return failure(what, query);
    }
    while (query.next()) {
        if (row) {
            row(query);
        }
    }
    if (query.lastError().isValid()) {
        return failure(what, query);
    }
    return Done{};
}

Result<int> Connection::insertRows(const RowInsert &insert, const QVariantList &values)
{
    Q_ASSERT(values.size() % insert.columns == 0);
    const qsizetype rows = values.size() / insert.columns;
    int touched = 0;
    // Rows go out in powers of two: at most 8 prepared statements per table, whatever sizes the groups have.
    for (qsizetype at = 0; at < rows;) {
        int count = rowsPerStatement;
        while (count > rows - at) {
            count /= 2;
        }
        QString &sql = m_rowSql[{&insert, count}];
        if (sql.isEmpty()) {
            const QString row = u"(?"_s + u",?"_s.repeated(insert.columns - 1) + u')';
            sql = insert.head + u' ' + row + (u',' + row).repeated(count - 1) + u' ' + insert.tail;
        }
        const Result<int> done = write(insert.what, sql, values.mid(at * insert.columns, count * insert.columns));
        if (!done) {
            return done.error();
        }
        touched += *done;
        at += count;
    }
    return touched;
}

// ---- Transaction -----------------------------------------------------------------------------------------------

Result<Transaction> Transaction::begin(Connection &connection, const QString &what, Kind kind)
{
    if (connection.m_depth == 0) {
        if (kind == Kind::Write) {
            if (!connection.m_gate->enter(connection.m_config.busyTimeout)) {
                qCWarning(logStorage).noquote() << what << "waited too long for this process's other writers";
                return storeError(StoreFault::Locked, what);
            }
            connection.m_gateHeld = true;
        }
        connection.m_broken = false;
        const QString sql =
            kind == Kind::Write ? connection.m_backend->beginWrite() : connection.m_backend->beginRead();
        if (const Result<int> begun = connection.write(what, sql); !begun) {
            if (connection.m_gateHeld) {
                connection.m_gateHeld = false;
                connection.m_gate->leave();
            }
            return begun.error();
        }
    }
    ++connection.m_depth;
    return Transaction(connection, what);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_what(std::move(other.m_what))
{
}

Transaction::~Transaction()
{
    rollback();
}

void Transaction::end()
{
    --m_connection->m_depth;
    if (m_connection->m_depth == 0 && m_connection->m_gateHeld) {
        m_connection->m_gateHeld = false;
        m_connection->m_gate->leave();
    }
    m_connection = nullptr;
}

Status Transaction::commit()
{
    Q_ASSERT(m_connection);
    if (m_connection->m_depth > 1) {
        end();
        return Done{};
    }
    if (m_connection->m_broken) {
        rollback();
        return storeError(StoreFault::Failed, m_what + u": a part of it was rolled back"_s);
    }
    const Result<int> done = m_connection->write(m_what, u"COMMIT"_s);
    if (!done) {
        rollback();
        return done.error();
    }
    end();
    return Done{};
}

void Transaction::rollback()
{
    if (!m_connection) {
        return;
    }
    if (m_connection->m_depth > 1) {
        m_connection->m_broken = true;
    } else {
        // SQLite has already rolled back after some errors (disk full); a second ROLLBACK then fails, harmlessly.
        QSqlQuery query(m_connection->m_database);
        query.exec(u"ROLLBACK"_s);
    }
    end();
}

} // namespace yizhan
