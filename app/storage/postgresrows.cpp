// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/postgresrows.h"

#include "storage/connection.h"

#include <QSqlDriver>
#include <QtEndian>

#include <libpq-fe.h>

#include <functional>
#include <map>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Clear
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

/** A type of the tables, by the numbers that the server's catalogue has given it for good. */
struct ColumnType
{
    Oid element;
    Oid array;
};
constexpr ColumnType text{25, 1009};
constexpr ColumnType bigint{20, 1016};
constexpr ColumnType bytea{17, 1001};

ColumnType typeOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: // as Qt's driver reads a BIGINT that is not negative; never above 2^63
        return bigint;
    case QMetaType::QByteArray:
        return bytea;
    default:
        return text;
    }
}

void append(QByteArray &bytes, qint32 number)
{
    const qint32 swapped = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

void append(QByteArray &bytes, const QByteArray &content)
{
    append(bytes, qint32(content.size()));
    bytes.append(content);
}

/** One column of all rows, as PostgreSQL takes an array in its binary form. */
QByteArray columnOf(const QVariantList &values, qsizetype column, int columns, ColumnType type)
{
    QByteArray bytes;
    append(bytes, 1); // dimensions
    append(bytes, 0); // no nulls: no table has any
    append(bytes, qint32(type.element));
    append(bytes, qint32(values.size() / columns));
    append(bytes, 1); // counted from
    for (qsizetype at = column; at < values.size(); at += columns) {
        const QVariant &value = values.at(at);
        if (type.element == bigint.element) {
            const qint64 swapped = qToBigEndian(value.toLongLong());
            append(bytes, qint32(sizeof swapped));
            bytes.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
        } else {
            append(bytes, type.element == bytea.element ? value.toByteArray() : value.toString().toUtf8());
        }
    }
    return bytes;
}

/**
 * Qt's driver writes every value into the statement's text, which the server reads again for every group, and so makes
 * a statement of its own of each number of rows. Here each table has one, and its columns go there as arrays.
 */
class PostgresRows final : public RowWriter
{
public:
    explicit PostgresRows(PGconn *session)
        : m_session(session)
    {
    }

    std::optional<QSqlError> insert(const RowInsert &insert, const QVariantList &values, int *touched) override
    {
        *touched = 0;
        const qsizetype most = qsizetype(rowsAtOnce) * insert.columns;
        for (qsizetype at = 0; at < values.size(); at += most) {
            const auto error = insertSome(insert, values.size() > most ? values.mid(at, most) : values, touched);
            if (error) {
                return error;
            }
        }
        return {};
    }

private:
    struct Statement
    {
        QByteArray name;
        std::vector<ColumnType> types;
    };
    static constexpr int rowsAtOnce = 1000; ///< what a first copy brings must not lie in memory twice as a whole

    std::optional<QSqlError> insertSome(const RowInsert &insert, const QVariantList &values, int *touched)
    {
        auto found = m_statements.find(&insert);
        if (found == m_statements.end()) {
            Statement made{"yizhan_rows_" + QByteArray::number(qsizetype(m_statements.size())), {}};
            for (int column = 0; column < insert.columns; ++column) {
                made.types.push_back(typeOf(values.at(column)));
            }
            if (auto error = prepare(insert, made)) {
                return error;
            }
            found = m_statements.emplace(&insert, std::move(made)).first;
        }
        const Statement &statement = found->second;
        std::vector<QByteArray> columns;
        std::vector<const char *> places;
        std::vector<int> lengths;
        for (int column = 0; column < insert.columns; ++column) {
            columns.push_back(columnOf(values, column, insert.columns, statement.types[size_t(column)]));
            places.push_back(columns.back().constData());
            lengths.push_back(int(columns.back().size()));
        }
        const std::vector<int> formats(columns.size(), 1);
        const Answer answer(PQexecPrepared(m_session, statement.name.constData(), insert.columns, places.data(),
                                           lengths.data(), formats.data(), 0));
        if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) {
            return error(answer.get());
        }
        *touched += QByteArray(PQcmdTuples(answer.get())).toInt();
        return {};
    }

    std::optional<QSqlError> prepare(const RowInsert &insert, const Statement &statement)
    {
        QStringList places;
        std::vector<Oid> arrays;
        for (const ColumnType &type : statement.types) {
            arrays.push_back(type.array);
            places.append(u'$' + QString::number(arrays.size()));
        }
        QString head = insert.head;
        head.chop(qstrlen("VALUES"));
        const QString sql = head + u"SELECT * FROM unnest("_s + places.join(u',') + u") "_s + insert.tail;
        const Answer answer(
            PQprepare(m_session, statement.name.constData(), sql.toUtf8().constData(), insert.columns, arrays.data()));
        return PQresultStatus(answer.get()) == PGRES_COMMAND_OK ? std::nullopt : error(answer.get());
    }

    /** As Qt's driver words it, so that whoever sorts errors need not know who met them. */
    [[nodiscard]] std::optional<QSqlError> error(const PGresult *answer) const
    {
        const char *state = answer ? PQresultErrorField(answer, PG_DIAG_SQLSTATE) : nullptr;
        return QSqlError(u"Unable to insert rows"_s, QString::fromUtf8(PQerrorMessage(m_session)),
                         QSqlError::StatementError, QString::fromLatin1(state));
    }

    PGconn *m_session;
    std::map<const RowInsert *, Statement> m_statements; ///< those that the session has
};

/**
 * Ends the session's line, from the thread that asks to stop: whoever waits for an answer has it at once, which a
 * cancelling of the statement through a second line to a server that may be away could not promise.
 * The server notices by itself (client_connection_check_interval).
 */
class PostgresStop final : public StatementStop
{
public:
    PostgresStop(const PGconn *session, const std::stop_token &stop)
        : m_line(::fcntl(PQsocket(session), F_DUPFD_CLOEXEC, 0))
    {
        m_callback.emplace(stop, [this] { ::shutdown(m_line, SHUT_RDWR); });
    }
    ~PostgresStop() override
    {
        m_callback.reset();
        ::close(m_line);
    }
    PostgresStop(const PostgresStop &) = delete;
    PostgresStop &operator=(const PostgresStop &) = delete;

private:
    int m_line; ///< our own, since libpq closes its one where it finds it broken
    std::optional<std::stop_callback<std::function<void()>>> m_callback;
};

PGconn *sessionOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    // Qt 6 names a pointer by what it points to, whatever its driver's documentation calls it.
    const bool known = handle.isValid() && qstrcmp(handle.typeName(), "pg_conn*") == 0;
    return known ? *static_cast<PGconn *const *>(handle.constData()) : nullptr;
}

} // namespace

std::unique_ptr<RowWriter> postgresRows(QSqlDatabase &database)
{
    PGconn *session = sessionOf(database);
    return session ? std::make_unique<PostgresRows>(session) : nullptr;
}

std::unique_ptr<StatementStop> stopPostgres(const std::stop_token &stop, QSqlDatabase &database)
{
    PGconn *session = sessionOf(database);
    return session ? std::make_unique<PostgresStop>(session, stop) : nullptr;
}

} // namespace yizhan
