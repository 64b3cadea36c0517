// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqliterows.h"

#include "storage/connection.h"

#include <QSqlDriver>
#include <QSqlQuery>

#include <sqlite3.h>

#include <map>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

/** Forgets the values, which are not ours for longer, and the row that was being inserted. */
class Reset
{
public:
    explicit Reset(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    ~Reset()
    {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    Reset(const Reset &) = delete;
    Reset &operator=(const Reset &) = delete;

private:
    sqlite3_stmt *m_statement;
};

/** The types that the tables have; a null text is NULL, as Qt binds it. The value outlives the binding. */
int bindValue(sqlite3_stmt *statement, int column, const QVariant &value)
{
    if (value.isNull()) {
        return sqlite3_bind_null(statement, column);
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: // Qt's PostgreSQL driver reads a BIGINT that is not negative as one; never above 2^63
        return sqlite3_bind_int64(statement, column, value.toLongLong());
    case QMetaType::QByteArray: {
        const auto *bytes = static_cast<const QByteArray *>(value.constData());
        if (bytes->isNull()) {
            return sqlite3_bind_null(statement, column);
        }
        return sqlite3_bind_blob64(statement, column, bytes->constData(), sqlite3_uint64(bytes->size()), SQLITE_STATIC);
    }
    case QMetaType::QString: {
        const auto *text = static_cast<const QString *>(value.constData());
        if (text->isNull()) {
            return sqlite3_bind_null(statement, column);
        }
        // As it is stored: Qt's conversion is several times as quick as SQLite's.
        const QByteArray utf8 = text->toUtf8();
        return sqlite3_bind_text64(statement, column, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    }
    }
    return SQLITE_MISMATCH;
}

class SqliteRows final : public RowWriter
{
public:
    explicit SqliteRows(sqlite3 *session)
        : m_session(session)
    {
    }

    std::optional<QSqlError> insert(const RowInsert &insert, const QVariantList &values, int *touched) override
    {
        Statement &statement = m_statements[&insert];
        if (!statement) {
            // One row a step: within the transaction that costs no more than many rows in one statement.
            const QString row = u"(?"_s + u",?"_s.repeated(insert.columns - 1) + u')';
            const QByteArray sql = (insert.head + u' ' + row + u' ' + insert.tail).toUtf8();
            sqlite3_stmt *made = nullptr;
            if (const int code = sqlite3_prepare_v3(m_session, sql.constData(), int(sql.size()),
                                                    SQLITE_PREPARE_PERSISTENT, &made, nullptr);
                code != SQLITE_OK) {
                return error(code);
            }
            statement.reset(made);
        }
        *touched = 0;
        for (qsizetype at = 0; at < values.size(); at += insert.columns) {
            const Reset reset(statement.get());
            for (int column = 0; column < insert.columns; ++column) {
                if (const int code = bindValue(statement.get(), column + 1, values.at(at + column));
                    code != SQLITE_OK) {
                    return error(code);
                }
            }
            if (const int code = sqlite3_step(statement.get()); code != SQLITE_DONE) {
                return error(code);
            }
            *touched += sqlite3_changes(m_session);
        }
        return {};
    }

private:
    /** As Qt's driver words it, so that whoever sorts errors need not know who met them. */
    [[nodiscard]] QSqlError error(int code) const
    {
        const QString words =
            QString::fromUtf8(code == SQLITE_MISMATCH ? sqlite3_errstr(code) : sqlite3_errmsg(m_session));
        return {u"Unable to insert rows"_s, words, QSqlError::StatementError, QString::number(code)};
    }

    sqlite3 *m_session;
    std::map<const RowInsert *, Statement> m_statements;
};

/** Null where Qt's driver brought another SQLite along. */
sqlite3 *sessionOf(QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return {};
    }
    // A session belongs to the library that made it. Debian's driver uses the one we are linked with.
    QSqlQuery query(database);
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next() ||
        query.value(0).toString() != QLatin1StringView(sqlite3_sourceid())) {
        return {};
    }
    return *static_cast<sqlite3 *const *>(handle.constData());
}

/** Looks again and again while a statement runs: sqlite3_interrupt() would not stop the one that begins after it. */
class SqliteStop final : public StatementStop
{
public:
    SqliteStop(sqlite3 *session, std::stop_token stop)
        : m_session(session)
        , m_stop(std::move(stop))
    {
        const auto look = [](void *self) {
            return int(static_cast<const SqliteStop *>(self)->m_stop.stop_requested());
        };
        sqlite3_progress_handler(m_session, stepsBetweenLooks, look, this);
    }
    ~SqliteStop() override { sqlite3_progress_handler(m_session, 0, nullptr, nullptr); }
    SqliteStop(const SqliteStop &) = delete;
    SqliteStop &operator=(const SqliteStop &) = delete;

private:
    static constexpr int stepsBetweenLooks = 10'000; ///< less than a millisecond

    sqlite3 *m_session;
    std::stop_token m_stop;
};

} // namespace

std::unique_ptr<RowWriter> sqliteRows(QSqlDatabase &database)
{
    sqlite3 *session = sessionOf(database);
    return session ? std::make_unique<SqliteRows>(session) : nullptr;
}

std::unique_ptr<StatementStop> stopSqlite(const std::stop_token &stop, QSqlDatabase &database)
{
    sqlite3 *session = sessionOf(database);
    return session ? std::make_unique<SqliteStop>(session, stop) : nullptr;
}

} // namespace yizhan
