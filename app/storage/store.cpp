// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/store.h"

#include "storage/backend.h"
#include "storage/connection.h"
#include "storage/log.h"
#include "storage/migrations.h"
#include "storage/recordrows.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

QString randomEpoch()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random)).toHex());
}

Error epochChanged()
{
    Error error;
    error.status = 410;
    error.type = u"epoch-changed"_s;
    error.zh = u"数据已重新建立，正在重新同步。"_s;
    error.en = u"The partition began anew or the cursor is too old; copy it from the beginning."_s;
    return error;
}

Error cursorMismatch()
{
    Error error;
    error.status = 409;
    error.type = u"cursor-mismatch"_s;
    error.zh = u"同步位置不一致，正在重新同步。"_s;
    error.en = u"The page does not begin where the stored copy ends."_s;
    return error;
}

} // namespace

Store::Store(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Store::~Store() = default;

Status Store::prepare(const StoreConfig &config)
{
    const Result<std::unique_ptr<Connection>> connection = Connection::open(config, u"prepare"_s);
    if (!connection) {
        return connection.error();
    }
    if (const Status sound = (*connection)->backend().check(**connection, false); !sound) {
        return sound.error();
    }
    return migrate(**connection, builtInMigrations());
}

Result<Occupancy> Store::look(const StoreConfig &config)
{
    return Backend::forConfig(config)->look(config, tablesOfSchema());
}

Status Store::begin(const StoreConfig &config, const QString &creation)
{
    return Backend::forConfig(config)->begin(config, creation, tablesOfSchema());
}

Status Store::finish(const StoreConfig &config)
{
    return Backend::forConfig(config)->finish(config);
}

Status Store::discard(const StoreConfig &config)
{
    return Backend::forConfig(config)->discard(config, tablesOfSchema());
}

Result<std::unique_ptr<Store>> Store::open(const StoreConfig &config, const QString &role)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(config, role);
    if (!connection) {
        return connection.error();
    }
    return std::unique_ptr<Store>(new Store(std::move(*connection)));
}

// ---- partitions ------------------------------------------------------------------------------------------------

Result<Partition> Store::createPartition(const QString &id, const QString &home)
{
    const QString what = u"create partition %1"_s.arg(id);
    Result<Transaction> transaction = Transaction::begin(*m_connection, what);
    if (!transaction) {
        return transaction.error();
    }
    const Result<int> made = m_connection->write(what, uR"(
        INSERT INTO partition (id, epoch, epoch_from, revision, horizon, home, last_commit_at)
        VALUES (?, ?, 0, 0, 0, ?, 0) ON CONFLICT (id) DO NOTHING)"_s,
                                                 {id, randomEpoch(), notNull(home)});
    if (!made) {
        return made.error();
    }
    const Result<std::optional<Partition>> found = partition(id);
    if (!found) {
        return found.error();
    }
    if (const Status done = transaction->commit(); !done) {
        return done.error();
    }
    return (*found).value();
}

Result<std::optional<Partition>> Store::partition(const QString &id)
{
    std::optional<Partition> found;
    const Status read =
        m_connection->read(u"read partition"_s, u"SELECT %1 FROM partition WHERE id = ?"_s.arg(partitionColumns()),
                           {id}, [&found](const QSqlQuery &row) { found = readPartition(row); });
    if (!read) {
        return read.error();
    }
    return found;
}

Result<std::optional<Partition>> Store::lockPartition(const QString &id)
{
    Q_ASSERT(m_connection->inTransaction());
    std::optional<Partition> found;
    const Status read = m_connection->read(u"lock partition"_s,
                                           u"SELECT %1 FROM partition WHERE id = ?"_s.arg(partitionColumns()) +
                                               m_connection->backend().rowLock(),
                                           {id}, [&found](const QSqlQuery &row) { found = readPartition(row); });
    if (!read) {
        return read.error();
    }
    return found;
}

Result<std::vector<Partition>> Store::partitions()
{
    std::vector<Partition> all;
    const Status read =
        m_connection->read(u"read partitions"_s, u"SELECT %1 FROM partition ORDER BY id"_s.arg(partitionColumns()), {},
                           [&all](const QSqlQuery &row) { all.push_back(readPartition(row)); });
    if (!read) {
        return read.error();
    }
    return all;
}

Status Store::setHome(const QString &id, const QString &home)
{
    // A partition that comes home begins a new epoch: what the former home wrote last may be missing here.
    const QString what = u"set home of %1"_s.arg(id);
    Result<Transaction> transaction = Transaction::begin(*m_connection, what);
    if (!transaction) {
        return transaction.error();
    }
    const Result<std::optional<Partition>> found = lockPartition(id);
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return partitionUnknown(id);
    }
    if ((*found)->home == home) {
        return transaction->commit();
    }
    const Result<int> written =
        m_connection->write(what, u"UPDATE partition SET home = ? WHERE id = ?"_s, {notNull(home), id});
    if (!written) {
        return written.error();
    }
    if (home.isEmpty()) {
        if (const Status anew = newEpoch(id); !anew) {
            return anew.error();
        }
    }
    return transaction->commit();
}

Status Store::newEpoch(const QString &id)
{
    const QString what = u"new epoch of %1"_s.arg(id);
    Result<Transaction> transaction = Transaction::begin(*m_connection, what);
    if (!transaction) {
        return transaction.error();
    }
    const Result<int> written = m_connection->write(
        what, u"UPDATE partition SET epoch = ?, epoch_from = revision WHERE id = ?"_s, {randomEpoch(), id});
    if (!written) {
        return written.error();
    }
    if (*written != 1) {
        return partitionUnknown(id);
    }
    return transaction->commit();
}

Status Store::raiseHorizon(const QString &id, qint64 revision)
{
    const QString what = u"raise horizon of %1"_s.arg(id);
    Result<Transaction> transaction = Transaction::begin(*m_connection, what);
    if (!transaction) {
        return transaction.error();
    }
    const Result<int> raised =
        m_connection->write(what, u"UPDATE partition SET horizon = ? WHERE id = ? AND horizon < ? AND revision >= ?"_s,
                            {revision, id, revision, revision});
    if (!raised) {
        return raised.error();
    }
    if (*raised == 1) {
        const Result<int> gone = m_connection->write(
            what, u"DELETE FROM record WHERE partition = ? AND revision <= ? AND deleted = 1"_s, {id, revision});
        if (!gone) {
            return gone.error();
        }
    }
    return transaction->commit();
}

Result<Scrubbed> Store::scrub(Scrub how)
{
    const QString what = u"overwrite deleted data"_s;
    std::vector<std::pair<QString, qint64>> due;
    const Status read = m_connection->read(
        what, u"SELECT id, scrub_due FROM partition WHERE scrub_due > 0"_s, {},
        [&due](const QSqlQuery &row) { due.emplace_back(row.value(0).toString(), row.value(1).toLongLong()); });
    if (!read || due.empty()) {
        return read ? Result<Scrubbed>(Scrubbed::All) : Result<Scrubbed>(read.error());
    }
    const Result<Scrubbed> done = m_connection->scrub(how);
    if (!done || *done == Scrubbed::Part) {
        return done;
    }
    Result<Transaction> transaction = Transaction::begin(*m_connection, what);
    if (!transaction) {
        return transaction.error();
    }
    for (const auto &[id, revision] : due) {
        const Result<int> settled = m_connection->write(
            what, u"UPDATE partition SET scrub_due = 0 WHERE id = ? AND scrub_due = ?"_s, {id, revision});
        if (!settled) {
            return settled.error();
        }
    }
    const Status committed = transaction->commit();
    return committed ? Result<Scrubbed>(Scrubbed::All) : Result<Scrubbed>(committed.error());
}

// ---- records and feed ------------------------------------------------------------------------------------------

Result<std::vector<Record>> Store::load(const QString &partition, bool tombstones)
{
    return loadWhere(partition, tombstones ? u"deleted <= 1"_s : u"deleted = 0"_s);
}

Result<std::vector<Record>> Store::loadWorking(const QString &partition)
{
    return loadWhere(partition, u"deleted = 0 AND internal <> %1"_s.arg(int(FeedPlace::Left)));
}

Result<std::vector<Record>> Store::loadWhere(const QString &partition, const QString &condition)
{
    std::vector<Record> records;
    QString damaged;
    const Status read = m_connection->read(u"load records"_s, uR"(
        SELECT kind, id, revision, deleted, internal, body FROM record
        WHERE partition = ? AND %1 ORDER BY revision)"_s.arg(condition),
                                           {partition}, [&](const QSqlQuery &row) {
                                               Record record;
                                               record.kind = row.value(0).toString();
                                               record.id = row.value(1).toString();
                                               record.revision = row.value(2).toLongLong();
                                               record.deleted = row.value(3).toInt() != 0;
                                               record.internal = row.value(4).toInt() != int(FeedPlace::Shown);
                                               if (!record.deleted) {
                                                   const QJsonDocument body =
                                                       QJsonDocument::fromJson(row.value(5).toString().toUtf8());
                                                   if (!body.isObject()) {
                                                       damaged = record.kind + u'/' + record.id;
                                                   }
                                                   record.body = body.object();
                                               }
                                               records.push_back(std::move(record));
                                           });
    if (!read) {
        return read.error();
    }
    if (!damaged.isEmpty()) {
        return storeError(StoreFault::Corrupt, u"record %1 of %2"_s.arg(damaged, partition));
    }
    return records;
}

Result<FeedPage> Store::changes(const QString &partition, qint64 since, const QString &epoch, int limit, qint64 copy)
{
    // Head and records come from one snapshot.
    Result<Transaction> snapshot = Transaction::begin(*m_connection, u"read feed"_s, Transaction::Kind::Read);
    if (!snapshot) {
        return snapshot.error();
    }
    const Result<std::optional<Partition>> found = this->partition(partition);
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return partitionUnknown(partition);
    }
    FeedPage page;
    page.head = **found;
    page.from = since;
    const bool first = since == 0;
    // Whoever follows has what was stored up to its cursor; a copy has nothing that was deleted before it began.
    const qint64 knows = std::max(since, copy);
    if (since < 0 || knows > page.head.revision || (!first && knows < page.head.horizon) ||
        (epoch != page.head.epoch && !(first && epoch.isEmpty()))) {
        return epochChanged();
    }
    page.to = page.head.revision;
    page.records = "[";
    if (since < page.head.revision) {
        // The revision of the limit-th record closes the page, so that a page never splits a revision.
        static const QString shownFirst = u"internal = 0 AND deleted = 0"_s;
        static const QString shown = u"internal <> 1"_s;
        const QString sql = uR"(
            SELECT kind, id, revision, deleted, internal, body FROM record
            WHERE partition = ? AND revision > ? AND %1 AND revision <= COALESCE((
                SELECT revision FROM record WHERE partition = ? AND revision > ? AND %1
                ORDER BY revision LIMIT 1 OFFSET ?), ?)
            ORDER BY revision)"_s.arg(first ? shownFirst : shown);
        qint64 last = since;
        const Status read = m_connection->read(
            u"read feed"_s, sql, {partition, since, partition, since, std::max(limit, 1) - 1, page.head.revision},
            [&](const QSqlQuery &row) {
                last = row.value(2).toLongLong();
                const bool gone = row.value(3).toInt() != 0 || row.value(4).toInt() == int(FeedPlace::Left);
                appendRecordJson(page.records, row.value(0).toString(), row.value(1).toString(), last, gone,
                                 gone ? QByteArray() : row.value(5).toString().toUtf8());
                ++page.count;
            });
        if (!read) {
            return read.error();
        }
        if (page.count >= std::max(limit, 1)) {
            page.to = last;
        }
        page.more = page.to < page.head.revision;
    }
    page.records += ']';
    if (const Status closed = snapshot->commit(); !closed) {
        return closed.error();
    }
    return page;
}

// ---- followed partitions ---------------------------------------------------------------------------------------

Status Store::writeFollowed(const FollowedPage &page, bool replace)
{
    // A first copy is read page by page while its home goes on, so a record may be in it twice: the later state counts,
    // and PostgreSQL refuses a statement that writes a row twice.
    TextMap<const Record *> latest;
    for (const Record &record : page.records) {
        const Record *&known = latest[pairKey(record.kind, record.id)];
        if (!known || known->revision <= record.revision) {
            known = &record;
        }
    }
    QVariantList values;
    for (const Record &record : page.records) {
        if ((replace && record.deleted) || latest[pairKey(record.kind, record.id)] != &record) {
            continue;
        }
        appendRecordRow(values, page.partition, record.kind, record.id, record.revision, 0, record.deleted,
                        FeedPlace::Shown, bodyText(record));
    }
    const Result<int> written = m_connection->insertRows(insertFollowedRecords, values);
    if (!written) {
        return written.error();
    }
    // A whole copy brings no tombstones, so who follows us from an older cursor has to copy anew as well.
    const qint64 horizon = replace ? std::max(page.horizon, page.to) : page.horizon;
    const Result<int> headed =
        m_connection->write(u"move followed head"_s,
                            u"UPDATE partition SET epoch = ?, revision = ?, horizon = CASE WHEN ? = 1 OR horizon < ? "
                            u"THEN ? ELSE horizon END, "
                            u"last_commit_at = ? WHERE id = ? AND home <> ''"_s,
                            {page.epoch, page.to, int(replace), horizon, horizon, toMs(page.now), page.partition});
    if (!headed) {
        return headed.error();
    }
    return *headed == 1 ? Status(Done{}) : Status(cursorMismatch());
}

Status Store::applyPage(const FollowedPage &page)
{
    Result<Transaction> transaction = Transaction::begin(*m_connection, u"apply page of %1"_s.arg(page.partition));
    if (!transaction) {
        return transaction.error();
    }
    const Result<std::optional<Partition>> head = lockPartition(page.partition);
    if (!head) {
        return head.error();
    }
    if (!*head) {
        return partitionUnknown(page.partition);
    }
    if ((*head)->isHome() || (*head)->epoch != page.epoch || (*head)->revision != page.from || page.to < page.from) {
        return cursorMismatch();
    }
    if (const Status written = writeFollowed(page, false); !written) {
        return written.error();
    }
    return transaction->commit();
}

Status Store::replacePartition(const FollowedPage &whole, const QString &home)
{
    const QString what = u"replace partition %1"_s.arg(whole.partition);
    Q_ASSERT(!home.isEmpty());
    Result<Transaction> transaction = Transaction::begin(*m_connection, what);
    if (!transaction) {
        return transaction.error();
    }
    if (const Result<Partition> made = createPartition(whole.partition, home); !made) {
        return made.error();
    }
    const Result<int> homed =
        m_connection->write(what, u"UPDATE partition SET home = ? WHERE id = ?"_s, {home, whole.partition});
    if (!homed) {
        return homed.error();
    }
    const Result<int> gone = m_connection->write(what, u"DELETE FROM record WHERE partition = ?"_s, {whole.partition});
    if (!gone) {
        return gone.error();
    }
    if (const Status written = writeFollowed(whole, true); !written) {
        return written.error();
    }
    return transaction->commit();
}

// ---- facts and sealed rows -------------------------------------------------------------------------------------

Result<std::vector<StoredFact>> Store::facts(const QString &partition, const QString &subject)
{
    std::vector<StoredFact> facts;
    const Status read = m_connection->read(u"read facts"_s, uR"(
        SELECT subject, revision, at, kind, actor, post, detail FROM fact
        WHERE partition = ? AND subject = ? ORDER BY revision, seq)"_s,
                                           {partition, subject}, [&facts](const QSqlQuery &row) {
                                               StoredFact fact;
                                               fact.subject = row.value(0).toString();
                                               fact.revision = row.value(1).toLongLong();
                                               fact.at = fromMs(row.value(2).toLongLong());
                                               fact.kind = row.value(3).toString();
                                               fact.actor = row.value(4).toString();
                                               fact.post = row.value(5).toString();
                                               fact.detail = row.value(6).toString();
                                               facts.push_back(fact);
                                           });
    if (!read) {
        return read.error();
    }
    return facts;
}

Result<QString> Store::keyCheck(const QString &partition)
{
    QString check;
    const Status read =
        m_connection->read(u"read key check"_s, u"SELECT key_check FROM partition WHERE id = ?"_s, {partition},
                           [&check](const QSqlQuery &row) { check = row.value(0).toString(); });
    return read ? Result<QString>(check) : Result<QString>(read.error());
}

Status Store::setKeyCheck(const QString &partition, const QString &check)
{
    const Result<int> done = m_connection->write(
        u"store key check"_s, u"UPDATE partition SET key_check = ? WHERE id = ?"_s, {check, partition});
    return done ? Status(Done{}) : Status(done.error());
}

Result<std::vector<SealedRow>> Store::someSealed(const QString &partition)
{
    std::vector<SealedRow> rows;
    const Status read = m_connection->read(
        u"read some sealed rows"_s, u"SELECT subject, blob FROM sealed WHERE partition = ? LIMIT 8"_s, {partition},
        [&rows](const QSqlQuery &row) {
            rows.push_back({row.value(0).toString(), row.value(1).toByteArray(), {}});
        });
    if (!read) {
        return read.error();
    }
    return rows;
}

Result<std::optional<QByteArray>> Store::sealed(const QString &partition, const QString &subject)
{
    std::optional<QByteArray> blob;
    const Status read =
        m_connection->read(u"read sealed row"_s, u"SELECT blob FROM sealed WHERE partition = ? AND subject = ?"_s,
                           {partition, subject}, [&blob](const QSqlQuery &row) { blob = row.value(0).toByteArray(); });
    if (!read) {
        return read.error();
    }
    return blob;
}

Result<QStringList> Store::subjectsWithKey(const QString &partition, const QString &keyedHash)
{
    QStringList subjects;
    const Status read = m_connection->read(
        u"find sealed rows"_s, uR"(
        SELECT sealed.subject FROM sealed_key
        JOIN sealed ON sealed.partition = sealed_key.partition AND sealed.subject = sealed_key.subject
        WHERE sealed_key.partition = ? AND sealed_key.keyed_hash = ?
        ORDER BY sealed.at DESC, sealed.subject)"_s,
        {partition, keyedHash}, [&subjects](const QSqlQuery &row) { subjects.append(row.value(0).toString()); });
    if (!read) {
        return read.error();
    }
    return subjects;
}

Status Store::forgetKeys(const QString &scope)
{
    const Result<int> gone =
        m_connection->write(u"forget keys of a scope"_s, u"DELETE FROM idempotency WHERE scope = ?"_s, {scope});
    return gone ? Status(Done{}) : Status(gone.error());
}

Status Store::verify()
{
    if (const Status sound = m_connection->backend().check(*m_connection, true); !sound) {
        return sound.error();
    }
    QStringList gaps;
    const Status read = m_connection->read(u"verify command log"_s, uR"(
        SELECT p.id FROM partition p
        LEFT JOIN command_log l ON l.partition = p.id AND l.epoch = p.epoch
        WHERE p.home = ''
        GROUP BY p.id, p.epoch_from, p.revision
        HAVING COUNT(l.revision) <> p.revision - p.epoch_from
            OR COALESCE(MIN(l.revision), p.epoch_from + 1) <> p.epoch_from + 1
            OR COALESCE(MAX(l.revision), p.epoch_from) <> p.revision)"_s,
                                           {}, [&gaps](const QSqlQuery &row) { gaps << row.value(0).toString(); });
    if (!read) {
        return read.error();
    }
    if (!gaps.isEmpty()) {
        return storeError(StoreFault::Corrupt, u"command log with gaps: "_s + gaps.join(u", "_s));
    }
    return Done{};
}

} // namespace yizhan
