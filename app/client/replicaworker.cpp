// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/replicaworker.h"

#include "client/log.h"
#include "client/rawbodies.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr QLatin1StringView InMemory{":memory:"};
/** Screens of one machine that may share a path; each further one gets a file of its own. */
constexpr int MaxSiblings = 16;

// SQLite's codes for a file that is no database, or no longer a good one.
constexpr QLatin1StringView SqliteCorrupt{"11"};
constexpr QLatin1StringView SqliteNotADatabase{"26"};

Instant fromMsecs(const QString &text)
{
    return Instant(std::chrono::milliseconds(text.toLongLong()));
}

QString toMsecs(Instant instant)
{
    return QString::number(instant.time_since_epoch().count());
}

} // namespace

FeedPage feedPageFromJson(const QByteArray &json)
{
    FeedPage page;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        qCWarning(clientLog) << "a page of the feed is no JSON:" << error.errorString();
        return page;
    }
    const QJsonObject object = document.object();
    page.epoch = object["epoch"_L1].toString();
    page.from = object["from"_L1].toInteger();
    page.to = object["to"_L1].toInteger(-1);
    page.head = object["head"_L1].toInteger();
    page.horizon = object["horizon"_L1].toInteger();
    page.more = object["more"_L1].toBool();
    page.now = instantFromIso(object["now"_L1].toString()).value_or(Instant{});
    const QJsonArray records = object["records"_L1].toArray();
    page.records.reserve(records.size());
    for (const QJsonValue &value : records) {
        Record record;
        if (fromJson(value.toObject(), &record)) {
            page.records.append(std::move(record));
        } else {
            qCWarning(clientLog) << "a record of the feed was not understood and is left out";
        }
    }
    // `more` without getting on would have us ask for ever.
    page.valid = !page.epoch.isEmpty() && page.to >= page.from && (!page.more || page.to > page.from);
    return page;
}

ReplicaWorker::ReplicaWorker(const QString &path, const QString &server)
    : m_path(path)
    , m_server(server)
    , m_connection(u"replica-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

ReplicaWorker::~ReplicaWorker() = default;

ReplicaContent ReplicaWorker::open()
{
    ReplicaContent content;
    QDir().mkpath(QFileInfo(m_path).path());
    const QString base = m_path;
    for (int i = 1; i <= MaxSiblings; ++i) {
        m_path = i == 1 ? base : base + u'-' + QString::number(i);
        m_lock = std::make_unique<QLockFile>(m_path + u".lock"_s);
        m_lock->setStaleLockTime(0); // a lock of a living program never is stale, one of a dead one always
        if (m_lock->tryLock(0) || m_lock->error() != QLockFile::LockFailedError) {
            break;
        }
    }
    if (!m_lock->isLocked()) {
        qCWarning(clientLog) << "no replica can be kept at" << base << "- the screen works from memory";
        openFresh(InMemory);
        return content;
    }
    removeFile(m_path + u".new"_s); // of a copy that never came to its end
    if (!QFile::exists(m_path)) {
        openFresh(m_path);
        return content;
    }
    const Fit fit = openFile(m_path) ? read(&content) : Fit::Damaged;
    switch (fit) {
    case Fit::Fits:
        break;
    case Fit::Other:
        qCInfo(clientLog) << "the replica has another format or server and is copied anew";
        content = {};
        closeFile();
        m_beside = true;
        openFresh(m_path + u".new"_s);
        break;
    case Fit::Damaged:
        qCWarning(clientLog) << "the replica is damaged and is copied anew";
        content = {};
        closeFile();
        removeFile(m_path);
        openFresh(m_path);
        break;
    }
    return content;
}

void ReplicaWorker::close()
{
    closeFile();
    m_lock.reset();
}

bool ReplicaWorker::openFile(const QString &path)
{
    m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_db.setDatabaseName(path);
    m_openPath = path;
    if (!m_db.open()) {
        qCWarning(clientLog) << "cannot open the replica:" << m_db.lastError().text();
        return false;
    }
    // NORMAL: a power cut may lose the last moments, which are then fetched again, but never damages the file.
    return exec(u"PRAGMA journal_mode=WAL"_s) && exec(u"PRAGMA synchronous=NORMAL"_s) &&
           exec(u"PRAGMA temp_store=MEMORY"_s);
}

bool ReplicaWorker::createTables()
{
    static const QString statements[] = {
        u"CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
        // A partition being copied anew has two slots; `complete` tells the one to show.
        u"CREATE TABLE slot (id INTEGER PRIMARY KEY, partition TEXT NOT NULL, epoch TEXT NOT NULL,"
        " cursor INTEGER NOT NULL, complete INTEGER NOT NULL)"_s,
        u"CREATE TABLE record (slot INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,"
        " body BLOB NOT NULL, PRIMARY KEY (slot, kind, id))"_s,
    };
    return transaction("create the replica", [this] {
        for (const QString &statement : statements) {
            if (!exec(statement)) {
                return false;
            }
        }
        return writeMeta(u"format"_s, QString::number(Format)) && writeMeta(u"server"_s, m_server);
    });
}

void ReplicaWorker::openFresh(const QString &path)
{
    if (openFile(path) && createTables()) {
        return;
    }
    closeFile();
    if (path != InMemory) {
        qCWarning(clientLog) << "cannot write" << path << "- the screen works from memory";
        m_beside = false;
        openFresh(InMemory);
    }
}

ReplicaWorker::Fit ReplicaWorker::read(ReplicaContent *content)
{
    m_damaged = false;
    const auto unfit = [this] {
        return m_damaged ? Fit::Damaged : Fit::Other;
    };
    std::map<QString, QString> meta;
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!prepare(query, u"SELECT key, value FROM meta"_s) || !exec(query)) {
        return unfit();
    }
    while (query.next()) {
        meta[query.value(0).toString()] = query.value(1).toString();
    }
    if (meta[u"format"_s] != QString::number(Format) || meta[u"server"_s] != m_server) {
        return Fit::Other;
    }
    content->meta = {meta[u"hall"_s], fromMsecs(meta[u"last_sync"_s]), fromMsecs(meta[u"server_now"_s]),
                     fromMsecs(meta[u"kept_at"_s]), meta[u"speed"_s].isEmpty() ? 1.0 : meta[u"speed"_s].toDouble()};

    std::vector<qint64> unfinished;
    if (!query.exec(u"SELECT id, partition, epoch, cursor, complete FROM slot"_s)) {
        return Fit::Damaged;
    }
    while (query.next()) {
        const Slot slot{query.value(0).toLongLong(),
                        {query.value(1).toString(), query.value(2).toString(), query.value(3).toLongLong()}};
        if (query.value(4).toBool()) {
            m_slots[slot.at.partition] = slot;
            content->cursors.push_back(slot.at);
        } else {
            unfinished.push_back(slot.id);
        }
    }
    query.finish();
    for (const qint64 id : unfinished) {
        if (!dropSlot(id)) {
            return Fit::Damaged;
        }
    }
    if (!query.exec(u"SELECT kind, id, revision, body FROM record ORDER BY slot, revision"_s)) {
        return Fit::Damaged;
    }
    while (query.next()) {
        QJsonParseError error;
        const QJsonDocument body = QJsonDocument::fromJson(query.value(3).toByteArray(), &error);
        if (error.error != QJsonParseError::NoError) {
            return Fit::Damaged;
        }
        content->records.append({query.value(0).toString(), query.value(1).toString(), query.value(2).toLongLong(),
                                 false, body.object(), false});
    }
    return query.lastError().type() == QSqlError::NoError ? Fit::Fits : Fit::Damaged;
}

void ReplicaWorker::closeFile()
{
    m_slots.clear();
    for (auto &[partition, copy] : m_copies) {
        copy.stored = false; // its slot went with the file; the screen still gets it
    }
    if (m_db.isValid()) {
        m_db.close();
        m_db = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connection);
    }
}

void ReplicaWorker::removeFile(const QString &path)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        QFile::remove(path + suffix);
    }
}

FeedPage ReplicaWorker::applyPage(const QString &partition, const QByteArray &json, PageUse use)
{
    FeedPage page = feedPageFromJson(json);
    if (!page.valid) {
        return page;
    }
    const PartitionCursor at{partition, page.epoch, page.to};
    std::vector<QByteArrayView> bodies = rawBodies(json);
    if (bodies.size() != std::size_t(page.records.size())) {
        bodies.clear(); // a record was left out: they no longer stand side by side
    }
    if (use == PageUse::Follow) {
        applyEvent(at, page.from, page.records, bodies);
        return page;
    }
    if (use == PageUse::FirstCopy) {
        if (m_copies.contains(partition) && m_copies[partition].stored) {
            transaction("give up a copy", [&] { return dropSlot(m_copies[partition].slot.id); });
        }
        m_copies[partition] = {};
        // With the slot's row in the same transaction as the first page, a cut leaves nothing behind.
        m_copies[partition].stored = transaction("begin a copy", [&] {
            const std::optional<Slot> slot = newSlot(at);
            if (!slot || !store(*slot, page.records, bodies)) {
                return false;
            }
            m_copies[partition].slot = *slot;
            return true;
        });
    } else {
        Copy &copy = m_copies[partition];
        copy.slot.at = at;
        copy.stored =
            copy.stored && transaction("go on with a copy", [&] { return store(copy.slot, page.records, bodies); });
    }
    m_copies[partition].records.append(std::exchange(page.records, {}));
    if (!page.more) {
        finishCopy(partition, &page);
    }
    return page;
}

void ReplicaWorker::finishCopy(const QString &partition, FeedPage *page)
{
    const Copy copy = std::move(m_copies[partition]);
    m_copies.erase(partition);
    page->records = copy.records;
    const auto old = m_slots.find(partition);
    const bool swapped = copy.stored && transaction("finish a copy", [&] {
                             QSqlQuery query(m_db);
                             return prepare(query, u"UPDATE slot SET complete = 1 WHERE id = ?"_s) &&
                                    (query.addBindValue(copy.slot.id), exec(query)) &&
                                    (old == m_slots.end() || dropSlot(old->second.id));
                         });
    if (swapped) {
        m_slots[partition] = copy.slot;
    }
    promote();
}

bool ReplicaWorker::applyEvent(const PartitionCursor &to, qint64 from, const QVector<Record> &records,
                               const std::vector<QByteArrayView> &bodies)
{
    const auto found = m_slots.find(to.partition);
    if (found == m_slots.end() || found->second.at.epoch != to.epoch || found->second.at.cursor < from ||
        found->second.at.cursor > to.cursor) {
        // An earlier write failed, and the next start pulls from where the file stands. An overlap is fine: records
        // are states, not steps.
        return false;
    }
    Slot slot = found->second;
    slot.at = to;
    if (!transaction("keep changes", [&] { return store(slot, records, bodies); })) {
        return false;
    }
    // Not through `found`: a damaged file has been thrown away by now.
    m_slots[to.partition] = slot;
    return true;
}

bool ReplicaWorker::keepOnly(const QStringList &partitions)
{
    m_wanted = partitions;
    std::vector<Slot> gone;
    for (const auto &[partition, slot] : m_slots) {
        if (!partitions.contains(partition)) {
            gone.push_back(slot);
        }
    }
    if (gone.empty()) {
        return true;
    }
    const bool dropped = transaction("forget partitions", [&] {
        return std::all_of(gone.begin(), gone.end(), [this](const Slot &slot) { return dropSlot(slot.id); });
    });
    for (const Slot &slot : gone) {
        m_slots.erase(slot.at.partition);
    }
    return dropped;
}

bool ReplicaWorker::keepMeta(const ReplicaMeta &meta)
{
    return transaction("keep the clock", [&] {
        return writeMeta(u"hall"_s, meta.hallId) && writeMeta(u"last_sync"_s, toMsecs(meta.lastSync)) &&
               writeMeta(u"server_now"_s, toMsecs(meta.serverNow)) && writeMeta(u"kept_at"_s, toMsecs(meta.keptAt)) &&
               writeMeta(u"speed"_s, QString::number(meta.speed, 'g', 17));
    });
}

/** PATH.new takes the place of PATH once it has every partition. */
void ReplicaWorker::promote()
{
    if (!m_beside || m_wanted.isEmpty() ||
        !std::all_of(m_wanted.cbegin(), m_wanted.cend(),
                     [this](const QString &partition) { return m_slots.contains(partition); })) {
        return;
    }
    const auto slots = m_slots;
    closeFile(); // SQLite folds the WAL into the file when its last connection closes
    removeFile(m_path);
    const QString fresh = m_path + u".new"_s;
    m_beside = !QFile::rename(fresh, m_path);
    if (openFile(m_beside ? fresh : m_path)) {
        m_slots = slots;
    } else {
        closeFile();
        openFresh(InMemory);
    }
}

std::optional<ReplicaWorker::Slot> ReplicaWorker::newSlot(const PartitionCursor &at)
{
    QSqlQuery query(m_db);
    if (!prepare(query, u"INSERT INTO slot (partition, epoch, cursor, complete) VALUES (?, ?, ?, 0) RETURNING id"_s)) {
        return std::nullopt;
    }
    query.addBindValue(at.partition);
    query.addBindValue(at.epoch);
    query.addBindValue(at.cursor);
    if (!exec(query) || !query.next()) {
        return std::nullopt;
    }
    return Slot{query.value(0).toLongLong(), at};
}

/** The records and the slot's cursor; call within a transaction. */
bool ReplicaWorker::store(const Slot &slot, const QVector<Record> &records, const std::vector<QByteArrayView> &bodies)
{
    QSqlQuery upsert(m_db);
    QSqlQuery remove(m_db);
    QSqlQuery move(m_db);
    if (!prepare(upsert, u"INSERT INTO record (slot, kind, id, revision, body) VALUES (?, ?, ?, ?, ?)"
                         " ON CONFLICT (slot, kind, id) DO UPDATE SET revision = excluded.revision,"
                         " body = excluded.body"_s) ||
        !prepare(remove, u"DELETE FROM record WHERE slot = ? AND kind = ? AND id = ?"_s) ||
        !prepare(move, u"UPDATE slot SET epoch = ?, cursor = ? WHERE id = ?"_s)) {
        return false;
    }
    for (qsizetype i = 0; i < records.size(); ++i) {
        const Record &record = records.at(i);
        QSqlQuery &query = record.deleted ? remove : upsert;
        query.bindValue(0, slot.id);
        query.bindValue(1, record.kind);
        query.bindValue(2, record.id);
        if (!record.deleted) {
            query.bindValue(3, record.revision);
            const QByteArrayView body = bodies.empty() ? QByteArrayView() : bodies[std::size_t(i)];
            query.bindValue(4, body.isEmpty() ? QJsonDocument(record.body).toJson(QJsonDocument::Compact)
                                              : QByteArray::fromRawData(body.data(), body.size()));
        }
        if (!exec(query)) {
            return false;
        }
    }
    move.addBindValue(slot.at.epoch);
    move.addBindValue(slot.at.cursor);
    move.addBindValue(slot.id);
    return exec(move);
}

bool ReplicaWorker::dropSlot(qint64 id)
{
    for (const QString &sql : {u"DELETE FROM record WHERE slot = ?"_s, u"DELETE FROM slot WHERE id = ?"_s}) {
        QSqlQuery query(m_db);
        if (!prepare(query, sql)) {
            return false;
        }
        query.addBindValue(id);
        if (!exec(query)) {
            return false;
        }
    }
    return true;
}

bool ReplicaWorker::writeMeta(const QString &key, const QString &value)
{
    QSqlQuery query(m_db);
    if (!prepare(query, u"INSERT INTO meta (key, value) VALUES (?, ?)"
                        " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)) {
        return false;
    }
    query.addBindValue(key);
    query.addBindValue(value);
    return exec(query);
}

template <typename F>
bool ReplicaWorker::transaction(const char *what, F work)
{
    m_damaged = false;
    if (exec(u"BEGIN IMMEDIATE"_s)) {
        if (work() && exec(u"COMMIT"_s)) {
            return true;
        }
        const bool damaged = m_damaged;
        exec(u"ROLLBACK"_s);
        m_damaged = damaged;
    }
    qCWarning(clientLog) << "the replica could not" << what;
    if (m_damaged && m_openPath != InMemory) {
        const QString path = m_openPath;
        closeFile();
        removeFile(path);
        openFresh(path);
        Q_EMIT lost();
    }
    return false;
}

bool ReplicaWorker::exec(const QString &sql)
{
    QSqlQuery query(m_db);
    return prepare(query, sql) && exec(query);
}

bool ReplicaWorker::prepare(QSqlQuery &query, const QString &sql)
{
    return query.prepare(sql) || failed(query, sql);
}

bool ReplicaWorker::exec(QSqlQuery &query)
{
    return query.exec() || failed(query, query.lastQuery());
}

bool ReplicaWorker::failed(const QSqlQuery &query, const QString &sql)
{
    const QString code = query.lastError().nativeErrorCode();
    m_damaged = m_damaged || code == SqliteCorrupt || code == SqliteNotADatabase;
    qCWarning(clientLog) << "replica:" << query.lastError().text() << "at" << sql.left(60);
    return false;
}

} // namespace yizhan
