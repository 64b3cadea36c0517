// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/audittable.h"

#include "storage/connection.h"

#include <QRandomGenerator>

#include <atomic>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

const RowInsert insertAudit{u"append audit"_s,
                            u"INSERT INTO audit (id, at, actor, device, action, subject, detail) VALUES"_s, 7, u""_s};

/** Sorts by real time, then by order within this process; the random end keeps processes apart. */
QString sortableId()
{
    static std::atomic<quint32> counter{0};
    return u"%1%2%3"_s.arg(toMs(realNow()), 12, 16, QChar(u'0'))
        .arg(++counter, 8, 16, QChar(u'0'))
        .arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0'));
}

} // namespace

Status AuditTable::append(const std::vector<AuditEntry> &entries)
{
    QVariantList values;
    for (const AuditEntry &entry : entries) {
        values << sortableId() << toMs(isSet(entry.at) ? entry.at : realNow()) << notNull(entry.actor)
               << notNull(entry.device) << notNull(entry.action) << notNull(entry.subject) << notNull(entry.detail);
    }
    Result<Transaction> transaction = Transaction::begin(m_connection, insertAudit.what);
    if (!transaction) {
        return transaction.error();
    }
    if (const Result<int> written = m_connection.insertRows(insertAudit, values); !written) {
        return written.error();
    }
    return transaction->commit();
}

Result<std::vector<AuditEntry>> AuditTable::latest(int limit, const QString &subject)
{
    std::vector<AuditEntry> entries;
    const QString sql = uR"(
        SELECT at, actor, device, action, subject, detail FROM audit %1 ORDER BY id DESC LIMIT ?)"_s.arg(
        subject.isEmpty() ? u""_s : u"WHERE subject = ?"_s);
    const Status read =
        m_connection.read(u"read audit"_s, sql, subject.isEmpty() ? QVariantList{limit} : QVariantList{subject, limit},
                          [&entries](const QSqlQuery &row) {
                              AuditEntry entry;
                              entry.at = fromMs(row.value(0).toLongLong());
                              entry.actor = row.value(1).toString();
                              entry.device = row.value(2).toString();
                              entry.action = row.value(3).toString();
                              entry.subject = row.value(4).toString();
                              entry.detail = row.value(5).toString();
                              entries.push_back(entry);
                          });
    if (!read) {
        return read.error();
    }
    return entries;
}

} // namespace yizhan
