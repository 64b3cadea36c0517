// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/connection.h"

#include "storage/backend.h"
#include "storage/log.h"
#include "storage/rowwriter.h"

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
constexpr std::chrono::milliseconds pauseAfterFailure{200};

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

Connection::Connection(StoreConfig config, QString role, std::unique_ptr<Backend> backend)
    : m_config(std::move(config))
    , m_role(std::move(role))
    , m_backend(std::move(backend))
{
}

Result<std::unique_ptr<Connection>> Connection::open(const StoreConfig &config, const QString &role)
{
    static std::atomic<int> counter{0};

    std::unique_ptr<Connection> self(new Connection(config, role, Backend::forConfig(config)));
    const Backend &backend = *self->m_backend;
    if (const Status ready = backend.precheck(config); !ready) {
        qCWarning(logStorage).noquote() << "open as" << role << "failed:" << ready.error().en;
        return ready.error();
    }
    if (const QString file = backend.identity(config); !file.isEmpty()) {
        self->m_gate = gateOf(file);
    }
    self->m_name = u"%1-%2"_s.arg(role).arg(++counter);
    if (const Status connected = self->connect(); !connected) {
        return connected.error();
    }
    return self;
}

Status Connection::connect()
{
    m_lost = false;
    m_database = QSqlDatabase::addDatabase(m_backend->driver(), m_name);
    m_backend->describe(m_database, m_config, m_role);
    if (!m_database.open()) {
        const QSqlError error = m_database.lastError();
        const QString words = m_backend->words(error, false);
        qCWarning(logStorage).noquote() << "open as" << m_role << "failed:" << words;
        m_lost = true;
        return storeError(m_backend->classify(error), words);
    }
    if (m_config.stop.stop_possible()) {
        m_statementStop = m_backend->statementStop(m_config.stop, m_database);
    }
    Status set = m_backend->setUpSession(*this);
    m_lost = m_lost || !set;
    if (set) {
        m_rowWriter = m_backend->rowWriter(m_database);
    }
    return set;
}

Status Connection::ensureOpen()
{
    if (stopped()) {
        return givenUp(m_role);
    }
    if (!m_lost || !mayReopen()) {
        return Done{}; // what comes next fails, if it is lost
    }
    const auto now = std::chrono::steady_clock::now();
    if (now < m_tryAfter) {
        return storeError(StoreFault::Unreachable, m_role);
    }
    close();
    m_stay = true; // setting up is part of opening
    Status connected = connect();
    m_stay = false;
    if (!connected) {
        m_tryAfter = std::chrono::steady_clock::now() + pauseAfterFailure;
    } else {
        qCInfo(logStorage).noquote() << "connected again as" << m_role;
    }
    return connected;
}

void Connection::close()
{
    m_rowWriter.reset();
    m_statementStop.reset();
    if (!m_database.isValid()) {
        m_prepared.clear();
        return;
    }
    if (m_config.database.isEmpty()) {
        m_prepared.clear(); // SQLite wants every statement gone before its connection
        m_database.close();
    }
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    // PostgreSQL's forgets them by itself; without a driver none says good-bye through a line that may be broken.
    m_prepared.clear();
}

Connection::~Connection()
{
    close();
}

Error Connection::failure(const QString &what, const QSqlError &error, bool valuesBound)
{
    const QString words = m_backend->words(error, valuesBound);
    const StoreFault fault = stopped() ? StoreFault::Stopped : m_backend->classify(error);
    qCWarning(logStorage).noquote() << what << "failed:" << error.nativeErrorCode() << words;
    m_broken = m_broken || m_depth > 0;
    // One that turned read-only may be a standby now, and the address may name the new primary as well.
    if (fault == StoreFault::Unreachable || (fault == StoreFault::ReadOnly && !m_config.database.isEmpty())) {
        m_lost = true;
    }
    return storeError(fault, u"%1: %2"_s.arg(what, words));
}

Error Connection::givenUp(const QString &what)
{
    m_broken = m_broken || m_depth > 0;
    return storeError(StoreFault::Stopped, what);
}

Result<QSqlQuery *> Connection::prepared(const QString &what, const QString &sql)
{
    if (const auto found = m_prepared.constFind(sql); found != m_prepared.constEnd()) {
        return found->get();
    }
    auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        return failure(what, query->lastError(), false);
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
        return failure(what, query.lastError(), !values.isEmpty());
    }
    return Done{};
}

Result<int> Connection::write(const QString &what, const QString &sql, const QVariantList &values)
{
    if (const Status open = ensureOpen(); !open) {
        return open.error();
    }
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
    if (const Status open = ensureOpen(); !open) {
        return open.error();
    }
    bool begun = false;
    Status done = readOnce(what, sql, values, row, &begun);
    // A connection that broke while nobody used it is noticed by the one who uses it next.
    if (!done && m_lost && !begun && mayReopen()) {
        if (const Status open = ensureOpen(); !open) {
            return open.error();
        }
        done = readOnce(what, sql, values, row, &begun);
    }
    return done;
}

Status Connection::readOnce(const QString &what, const QString &sql, const QVariantList &values, const Row &row,
                            bool *begun)
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
        *begun = true;
        row(**query);
        if (stopped()) {
            return givenUp(what);
        }
    }
    // next() is false at the end and on an error alike.
    if ((*query)->lastError().isValid()) {
        return failure(what, (*query)->lastError(), !values.isEmpty());
    }
    return Done{};
}

Status Connection::runOnce(const QString &what, const QString &sql, const Row &row)
{
    if (const Status open = ensureOpen(); !open) {
        return open.error();
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    QElapsedTimer timer;
    timer.start();
    const bool ok = query.exec(sql);
    if (timer.elapsed() > slowMs) {
        qCInfo(logStorage).noquote() << "slow:" << timer.elapsed() << "ms," << what << sql.left(200);
    }
    if (!ok) {
        return failure(what, query.lastError(), false);
    }
    while (query.next()) {
        if (row) {
            row(query);
        }
        if (stopped()) {
            return givenUp(what);
        }
    }
    if (query.lastError().isValid()) {
        return failure(what, query.lastError(), false);
    }
    return Done{};
}

Result<int> Connection::insertRows(const RowInsert &insert, const QVariantList &values)
{
    Q_ASSERT(values.size() % insert.columns == 0);
    if (values.isEmpty()) {
        return 0;
    }
    if (const Status open = ensureOpen(); !open) {
        return open.error();
    }
    if (!m_rowWriter) {
        return insertRowsByQt(insert, values);
    }
    QElapsedTimer timer;
    timer.start();
    int touched = 0;
    const std::optional<QSqlError> error = m_rowWriter->insert(insert, values, &touched);
    if (timer.elapsed() > slowMs) {
        qCInfo(logStorage).noquote() << "slow:" << timer.elapsed() << "ms," << insert.what << insert.head.left(200);
    }
    if (error) {
        return failure(insert.what, *error, true);
    }
    return touched;
}

Result<int> Connection::insertRowsByQt(const RowInsert &insert, const QVariantList &values)
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

Result<Scrubbed> Connection::scrub(Scrub how)
{
    Q_ASSERT(m_depth == 0);
    return m_backend->scrub(*this, how);
}

Result<Transaction> Transaction::begin(Connection &connection, const QString &what, Kind kind)
{
    if (connection.m_depth == 0) {
        if (kind == Kind::Write && connection.m_gate) {
            if (!connection.m_gate->enter(connection.m_config.busyTimeout)) {
                qCWarning(logStorage).noquote() << what << "waited too long for this process's other writers";
                return storeError(StoreFault::Locked, what);
            }
            connection.m_gateHeld = true;
        }
        connection.m_broken = false;
        const QString sql =
            kind == Kind::Write ? connection.m_backend->beginWrite() : connection.m_backend->beginRead();
        Status begun = connection.runOnce(what, sql);
        // A connection that broke while nobody used it is noticed here, where nothing is lost yet.
        if (!begun && connection.m_lost && connection.mayReopen()) {
            begun = connection.runOnce(what, sql);
        }
        if (!begun) {
            if (connection.m_gateHeld) {
                connection.m_gateHeld = false;
                connection.m_gate->leave();
            }
            return begun.error();
        }
        connection.m_writing = kind == Kind::Write;
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
    const bool stopped = m_connection->stopped(); // then it is not even sent
    const Status done = m_connection->runOnce(m_what, u"COMMIT"_s);
    if (!done) {
        const auto fault = storeFault(done.error());
        const bool cut = fault == StoreFault::Unreachable || (fault == StoreFault::Stopped && !stopped);
        const bool unknown = m_connection->m_writing && cut;
        rollback();
        return unknown ? storeError(StoreFault::CommitUnknown, m_what) : done.error();
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
    } else if (!m_connection->m_lost) {
        // SQLite has already rolled back after some errors (disk full); a second ROLLBACK then fails, harmlessly.
        QSqlQuery query(m_connection->m_database);
        query.exec(u"ROLLBACK"_s);
    }
    end();
}

} // namespace yizhan
