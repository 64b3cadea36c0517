// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/tablecopy.h"

#include "storage/backend.h"
#include "storage/connection.h"
#include "storage/migrations.h"

#include <QSqlField>
#include <QSqlRecord>

#include <deque>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Bound at once; a row of ours has up to eleven values. */
constexpr int rowsAtOnce = 256;

/** Writes the rows of one table as they come, many to a statement. */
class TableFiller
{
public:
    TableFiller(Connection &target, std::deque<RowInsert> &inserts, const QString &table)
        : m_target(target)
        , m_inserts(inserts)
        , m_table(table)
    {
    }

    void add(const QSqlQuery &row)
    {
        if (!m_insert) {
            const QSqlRecord record = row.record();
            QStringList names;
            for (int i = 0; i < record.count(); ++i) {
                names.append(record.fieldName(i));
            }
            m_inserts.push_back({u"copy "_s + m_table,
                                 u"INSERT INTO %1 (%2) VALUES"_s.arg(m_table, names.join(u", "_s)), record.count(),
                                 u""_s});
            m_insert = &m_inserts.back();
        }
        for (int i = 0; i < m_insert->columns; ++i) {
            m_values.append(row.value(i));
        }
        if (m_values.size() >= qsizetype(rowsAtOnce) * m_insert->columns) {
            flush();
        }
    }

    [[nodiscard]] Status finish()
    {
        flush();
        return m_status;
    }

private:
    void flush()
    {
        if (m_values.isEmpty() || !m_status) {
            return;
        }
        if (const Result<int> written = m_target.insertRows(*m_insert, m_values); !written) {
            m_status = written.error();
        }
        m_values.clear();
    }

    Connection &m_target;
    std::deque<RowInsert> &m_inserts; ///< outlive the target's statements, which are kept by their address
    QString m_table;
    const RowInsert *m_insert = nullptr;
    QVariantList m_values;
    Status m_status = Done{};
};

Status copyRows(Connection &from, Connection &to, std::deque<RowInsert> &inserts)
{
    // Parents come first, as they were made.
    for (const QString &table : tablesOfSchema()) {
        TableFiller filler(to, inserts, table);
        const Status read = from.runOnce(u"copy "_s + table, u"SELECT * FROM "_s + table,
                                         [&filler](const QSqlQuery &row) { filler.add(row); });
        if (!read) {
            return read.error();
        }
        if (const Status written = filler.finish(); !written) {
            return written.error();
        }
    }
    return Done{};
}

} // namespace

Status copyTables(Store &from, const StoreConfig &target)
{
    const QString what = u"copy the tables"_s;
    if (const Status made = Store::prepare(target); !made) {
        return made.error();
    }
    std::deque<RowInsert> inserts;
    const auto to = Connection::open(target, u"copy"_s);
    if (!to) {
        return to.error();
    }
    Result<Transaction> snapshot = Transaction::begin(from.connection(), what, Transaction::Kind::Read);
    if (!snapshot) {
        return snapshot.error();
    }
    Result<Transaction> writing = Transaction::begin(**to, what);
    if (!writing) {
        return writing.error();
    }
    if (const Status copied = copyRows(from.connection(), **to, inserts); !copied) {
        return copied.error();
    }
    if (const Status closed = snapshot->commit(); !closed) {
        return closed.error();
    }
    return writing->commit();
}

Status copyToFile(Store &from, const QString &file)
{
    Connection &connection = from.connection();
    if (connection.backend().driver() != "QSQLITE"_L1) {
        StoreConfig target{file};
        target.stop = connection.config().stop;
        return copyTables(from, target);
    }
    // VACUUM INTO reads through the WAL; the name is quoted because older versions bind no value there.
    return connection.runOnce(u"copy the database"_s, u"VACUUM INTO '%1'"_s.arg(QString(file).replace(u'\'', u"''"_s)));
}

} // namespace yizhan
