// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/audittable.h"

#include "storage/backend.h"
#include "storage/connection.h"
#include "storage/recordrows.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString columns = u"partition, seq, at, actor, device, action, subject, detail, salt, fields, hash"_s;
const RowInsert insertAudit{u"append audit"_s, u"INSERT INTO audit (%1) VALUES"_s.arg(columns), 11, u""_s};

/** Entries read at once when a chain is walked. */
constexpr int stride = 5'000;

QString fieldsText(const AuditEntry &entry)
{
    if (entry.fields.empty()) {
        return notNull({});
    }
    QJsonObject object;
    for (const auto &[name, hash] : entry.fields) {
        object.insert(name, hash);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/** The length before each text keeps two rows from meeting in the same bytes. */
QString hashOf(const AuditEntry &entry, const QString &previous)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &text :
         {previous, entry.partition, QString::number(entry.seq), QString::number(toMs(entry.at)), entry.actor,
          entry.device, entry.action, entry.subject, entry.detail, entry.salt, fieldsText(entry)}) {
        const QByteArray utf8 = text.toUtf8();
        hash.addData(QByteArray::number(utf8.size()) + ':');
        hash.addData(utf8);
    }
    return QString::fromLatin1(hash.result().toHex());
}

AuditEntry readEntry(const QSqlQuery &row)
{
    AuditEntry entry;
    entry.partition = row.value(0).toString();
    entry.seq = row.value(1).toLongLong();
    entry.at = fromMs(row.value(2).toLongLong());
    entry.actor = row.value(3).toString();
    entry.device = row.value(4).toString();
    entry.action = row.value(5).toString();
    entry.subject = row.value(6).toString();
    entry.detail = row.value(7).toString();
    entry.salt = row.value(8).toString();
    const QJsonObject fields = QJsonDocument::fromJson(row.value(9).toString().toUtf8()).object();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        entry.fields[it.key()] = it->toString();
    }
    entry.hash = row.value(10).toString();
    return entry;
}

/** A trigger that makes the engine itself refuse to change or delete an entry. */
struct Guard
{
    QString name;
    QString drop;
    QStringList make;
    QString reads; ///< what the engine's catalogue says of it, see readGuards()
};

std::vector<Guard> guardsOf(const QString &driver)
{
    if (driver == "QSQLITE"_L1) {
        std::vector<Guard> guards;
        for (const auto &[name, when] :
             {std::pair(u"audit_no_update"_s, u"UPDATE"_s), std::pair(u"audit_no_delete"_s, u"DELETE"_s)}) {
            const QString make = u"CREATE TRIGGER %1 BEFORE %2 ON audit BEGIN "
                                 "SELECT RAISE(ABORT, 'the audit is append-only'); END"_s.arg(name, when);
            guards.push_back({name, u"DROP TRIGGER IF EXISTS "_s + name, {make}, make});
        }
        return guards;
    }
    const QString body = u"BEGIN RAISE EXCEPTION 'the audit is append-only'; END"_s;
    return {
        {u"audit_no_change"_s,
         u"DROP TRIGGER IF EXISTS audit_no_change ON audit"_s,
         {u"CREATE OR REPLACE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$%1$$"_s.arg(body),
          u"CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
          "FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()"_s},
         body}};
}

/** Name of each trigger that is at work, and what it does. */
QString readGuards(const QString &driver)
{
    return driver == "QSQLITE"_L1
               ? u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"_s
               : u"SELECT CAST(t.tgname AS TEXT), p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE "
                 u"t.tgrelid = CAST('audit' AS regclass) AND CAST(t.tgenabled AS TEXT) IN ('O', 'A')"_s;
}

Status make(Connection &connection, const Guard &guard)
{
    for (const QString &statement : QStringList{guard.drop} + guard.make) {
        if (const Status done = connection.runOnce(u"guard the audit"_s, statement); !done) {
            return done.error();
        }
    }
    return Done{};
}

} // namespace

Status AuditTable::append(const std::vector<AuditEntry> &entries)
{
    std::map<QString, std::vector<AuditEntry>> chains;
    for (const AuditEntry &entry : entries) {
        chains[entry.partition].push_back(entry);
    }
    Result<Transaction> transaction = Transaction::begin(m_connection, insertAudit.what);
    if (!transaction) {
        return transaction.error();
    }
    for (auto &[partition, chain] : chains) {
        if (const Status appended = appendChain(partition, std::move(chain)); !appended) {
            return appended.error();
        }
    }
    return transaction->commit();
}

Status AuditTable::appendChain(const QString &partition, std::vector<AuditEntry> entries)
{
    // Counting first takes the row's lock: on every engine the next one waits here and reads the new end.
    std::optional<AuditHead> head;
    const Status counted = m_connection.read(
        insertAudit.what,
        u"UPDATE partition SET audit_count = audit_count + ? WHERE id = ? RETURNING audit_count, audit_head"_s,
        {qint64(entries.size()), notNull(partition)}, [&](const QSqlQuery &row) {
            head = AuditHead{partition, row.value(0).toLongLong(), row.value(1).toString()};
        });
    if (!counted) {
        return counted.error();
    }
    if (!head) {
        return partitionUnknown(partition);
    }
    QVariantList values;
    qint64 seq = head->count - qint64(entries.size());
    for (AuditEntry &entry : entries) {
        entry.seq = ++seq;
        if (!isSet(entry.at)) {
            entry.at = realNow();
        }
        head->hash = hashOf(entry, head->hash);
        values << entry.partition << entry.seq << toMs(entry.at) << notNull(entry.actor) << notNull(entry.device)
               << notNull(entry.action) << notNull(entry.subject) << notNull(entry.detail) << notNull(entry.salt)
               << fieldsText(entry) << head->hash;
    }
    if (const Result<int> written = m_connection.insertRows(insertAudit, values); !written) {
        return written.error();
    }
    const Result<int> ended = m_connection.write(
        insertAudit.what, u"UPDATE partition SET audit_head = ? WHERE id = ?"_s, {head->hash, partition});
    return ended ? Status(Done{}) : Status(ended.error());
}

Result<std::vector<AuditEntry>> AuditTable::entries(const AuditFilter &filter)
{
    QString where = u"partition = ?"_s;
    QVariantList values{notNull(filter.partition)};
    const auto only = [&](bool wanted, const QString &condition, const QVariant &value) {
        if (wanted) {
            where += u" AND "_s + condition;
            values << value;
        }
    };
    only(isSet(filter.from), u"at >= ?"_s, toMs(filter.from));
    only(isSet(filter.until), u"at < ?"_s, toMs(filter.until));
    only(!filter.actor.isEmpty(), u"actor = ?"_s, filter.actor);
    only(!filter.subject.isEmpty(), u"subject = ?"_s, filter.subject);
    const bool begins = filter.action.endsWith(u'*');
    const QString beginning = begins ? filter.action.chopped(1) : QString();
    only(begins, u"substr(action, 1, %1) = ?"_s.arg(beginning.size()), beginning);
    only(!begins && !filter.action.isEmpty(), u"action = ?"_s, filter.action);
    only(filter.after > 0, u"seq > ?"_s, filter.after);
    only(filter.before > 0, u"seq < ?"_s, filter.before);
    values << filter.limit;
    std::vector<AuditEntry> found;
    const Status read = m_connection.read(u"read audit"_s,
                                          u"SELECT %1 FROM audit WHERE %2 ORDER BY seq %3 LIMIT ?"_s.arg(
                                              columns, where, filter.newestFirst ? u"DESC"_s : u"ASC"_s),
                                          values, [&found](const QSqlQuery &row) { found.push_back(readEntry(row)); });
    if (!read) {
        return read.error();
    }
    return found;
}

Result<std::vector<AuditHead>> AuditTable::heads()
{
    std::vector<AuditHead> heads;
    const Status read = m_connection.read(
        u"read audit heads"_s, u"SELECT id, audit_count, audit_head FROM partition ORDER BY id"_s, {},
        [&heads](const QSqlQuery &row) {
            heads.push_back({row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toString()});
        });
    if (!read) {
        return read.error();
    }
    return heads;
}

Result<QString> AuditTable::faultOf(const AuditHead &head)
{
    AuditFilter filter;
    filter.partition = head.partition;
    filter.newestFirst = false;
    filter.limit = stride;
    QString previous;
    for (;;) {
        const Result<std::vector<AuditEntry>> found = entries(filter);
        if (!found) {
            return found.error();
        }
        for (const AuditEntry &entry : *found) {
            if (entry.seq != filter.after + 1) {
                return u"%1: audit entry %2 is missing"_s.arg(head.partition).arg(filter.after + 1);
            }
            if (entry.hash != hashOf(entry, previous)) {
                return u"%1: audit entry %2 was changed"_s.arg(head.partition).arg(entry.seq);
            }
            previous = entry.hash;
            filter.after = entry.seq;
        }
        if (found->size() < size_t(stride)) {
            break;
        }
    }
    if (filter.after < head.count) {
        return u"%1: the audit was cut after entry %2 of %3"_s.arg(head.partition).arg(filter.after).arg(head.count);
    }
    if (filter.after > head.count || previous != head.hash) {
        return u"%1: the audit does not end as the partition says (entry %2)"_s.arg(head.partition).arg(filter.after);
    }
    return QString();
}

Result<QStringList> AuditTable::faults()
{
    // From one snapshot: a hall that works goes on appending.
    Result<Transaction> snapshot = Transaction::begin(m_connection, u"verify audit"_s, Transaction::Kind::Read);
    if (!snapshot) {
        return snapshot.error();
    }
    const Result<std::vector<AuditHead>> chains = heads();
    if (!chains) {
        return chains.error();
    }
    QStringList faults;
    for (const AuditHead &head : *chains) {
        const Result<QString> fault = faultOf(head);
        if (!fault) {
            return fault.error();
        }
        if (!fault->isEmpty()) {
            faults.append(*fault);
        }
    }
    if (const Status closed = snapshot->commit(); !closed) {
        return closed.error();
    }
    return faults;
}

Result<QStringList> AuditTable::missingGuards()
{
    const QString driver = m_connection.backend().driver();
    QHash<QString, QString> found;
    const Status read =
        m_connection.runOnce(u"look for the audit's guards"_s, readGuards(driver), [&found](const QSqlQuery &row) {
            found.insert(row.value(0).toString(), row.value(1).toString());
        });
    if (!read) {
        return read.error();
    }
    QStringList missing;
    for (const Guard &guard : guardsOf(driver)) {
        if (found.value(guard.name) != guard.reads) {
            missing.append(guard.name);
        }
    }
    return missing;
}

Result<QStringList> AuditTable::putGuardsBack()
{
    Result<Transaction> transaction = Transaction::begin(m_connection, u"guard the audit"_s);
    if (!transaction) {
        return transaction.error();
    }
    const Result<QStringList> missing = missingGuards();
    if (!missing) {
        return missing.error();
    }
    for (const Guard &guard : guardsOf(m_connection.backend().driver())) {
        if (missing->contains(guard.name)) {
            if (const Status done = make(m_connection, guard); !done) {
                return done.error();
            }
        }
    }
    if (const Status done = transaction->commit(); !done) {
        return done.error();
    }
    return *missing;
}

Status AuditTable::adoptUnchained()
{
    // A server has one hall, and all that was noted until then was noted there.
    QString hall;
    const Status named =
        m_connection.read(u"find the hall"_s, u"SELECT id FROM partition WHERE id LIKE 'hall/%' ORDER BY id LIMIT 1"_s,
                          {}, [&hall](const QSqlQuery &row) { hall = row.value(0).toString(); });
    if (!named) {
        return named.error();
    }
    std::vector<AuditEntry> old;
    const Status read =
        m_connection.read(u"read unchained audit"_s,
                          u"SELECT at, actor, device, action, subject, detail FROM audit_unchained ORDER BY id"_s, {},
                          [&](const QSqlQuery &row) {
                              AuditEntry entry;
                              entry.partition = hall;
                              entry.at = fromMs(row.value(0).toLongLong());
                              entry.actor = row.value(1).toString();
                              entry.device = row.value(2).toString();
                              entry.action = row.value(3).toString();
                              entry.subject = row.value(4).toString();
                              entry.detail = row.value(5).toString();
                              old.push_back(std::move(entry));
                          });
    if (!read) {
        return read.error();
    }
    if (const Status chained = append(old); !chained) {
        return chained.error();
    }
    if (const Status dropped = m_connection.runOnce(u"drop unchained audit"_s, u"DROP TABLE audit_unchained"_s);
        !dropped) {
        return dropped.error();
    }
    for (const Guard &guard : guardsOf(m_connection.backend().driver())) {
        if (const Status done = make(m_connection, guard); !done) {
            return done.error();
        }
    }
    return Done{};
}

} // namespace yizhan
