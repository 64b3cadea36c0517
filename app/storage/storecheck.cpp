// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/storecheck.h"

#include "storage/backend.h"
#include "storage/connection.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QStringList> sentences(Connection &connection, const QString &what, const QString &sql,
                              const std::function<QString(const QSqlQuery &)> &sentence)
{
    QStringList found;
    const Status read = connection.read(what, sql, {}, [&](const QSqlQuery &row) { found.append(sentence(row)); });
    return read ? Result<QStringList>(found) : Result<QStringList>(read.error());
}

} // namespace

Result<QStringList> StoreCheck::structure()
{
    Connection &connection = m_store.connection();
    // A connection that broke since it was last used is opened anew here, where nothing is lost yet.
    if (const Status there = connection.read(u"look for the database"_s, u"SELECT 1"_s, {}, [](const QSqlQuery &) {});
        !there) {
        return there.error();
    }
    const Status sound = connection.backend().check(connection, true);
    if (sound) {
        return QStringList();
    }
    return storeFault(sound.error()) == StoreFault::Corrupt ? Result<QStringList>(QStringList{sound.error().en})
                                                            : Result<QStringList>(sound.error());
}

Result<QStringList> StoreCheck::commandLog()
{
    Result<QStringList> gaps =
        sentences(m_store.connection(), u"verify command log"_s, uR"(
            SELECT partition, epoch, MIN(revision), MAX(revision), COUNT(*) FROM command_log
            GROUP BY partition, epoch HAVING COUNT(*) <> MAX(revision) - MIN(revision) + 1
            ORDER BY partition, epoch)"_s,
                  [](const QSqlQuery &row) {
                      return u"%1: the command log of epoch %2 has %3 entries between revisions %4 and %5"_s
                          .arg(row.value(0).toString(), row.value(1).toString())
                          .arg(row.value(4).toLongLong())
                          .arg(row.value(2).toLongLong())
                          .arg(row.value(3).toLongLong());
                  });
    if (!gaps) {
        return gaps;
    }
    const Result<QStringList> ends = sentences(
        m_store.connection(), u"verify end of command log"_s, uR"(
            SELECT p.id, p.epoch_from, p.revision, COUNT(l.revision), COALESCE(MAX(l.revision), p.epoch_from)
            FROM partition p LEFT JOIN command_log l ON l.partition = p.id AND l.epoch = p.epoch
            WHERE p.home = ''
            GROUP BY p.id, p.epoch_from, p.revision
            HAVING COUNT(l.revision) <> p.revision - p.epoch_from
                OR COALESCE(MAX(l.revision), p.epoch_from) <> p.revision
            ORDER BY p.id)"_s,
        [](const QSqlQuery &row) {
            return u"%1: the command log has %2 entries up to revision %3, and the partition is at %4 since %5"_s
                .arg(row.value(0).toString())
                .arg(row.value(3).toLongLong())
                .arg(row.value(4).toLongLong())
                .arg(row.value(2).toLongLong())
                .arg(row.value(1).toLongLong());
        });
    if (!ends) {
        return ends;
    }
    return *gaps + *ends;
}

Result<QStringList> StoreCheck::revisions()
{
    const auto ahead = [this](const QString &table, const QString &plural) {
        return sentences(m_store.connection(), u"verify revisions"_s,
                         uR"(SELECT t.partition, COUNT(*) FROM %1 t JOIN partition p ON p.id = t.partition
                             WHERE t.revision > p.revision GROUP BY t.partition ORDER BY t.partition)"_s.arg(table),
                         [plural](const QSqlQuery &row) {
                             return u"%1: %2 %3 are ahead of the partition's revision"_s.arg(row.value(0).toString())
                                 .arg(row.value(1).toLongLong())
                                 .arg(plural);
                         });
    };
    const Result<QStringList> records = ahead(u"record"_s, u"records"_s);
    if (!records) {
        return records;
    }
    const Result<QStringList> facts = ahead(u"fact"_s, u"facts"_s);
    if (!facts) {
        return facts;
    }
    return *records + *facts;
}

Status StoreCheck::eachSealed(const std::function<void(const SealedFinding &)> &look)
{
    QHash<std::pair<QString, QString>, QStringList> keys;
    const Status listed = m_store.connection().read(
        u"read keyed hashes"_s, u"SELECT partition, subject, keyed_hash FROM sealed_key ORDER BY keyed_hash"_s, {},
        [&keys](const QSqlQuery &row) {
            keys[{row.value(0).toString(), row.value(1).toString()}].append(row.value(2).toString());
        });
    if (!listed) {
        return listed.error();
    }
    return m_store.connection().read(
        u"read sealed rows"_s, u"SELECT partition, subject, blob FROM sealed ORDER BY partition, subject"_s, {},
        [&](const QSqlQuery &row) {
            SealedFinding one{row.value(0).toString(), row.value(1).toString(), row.value(2).toByteArray(), {}};
            one.keys = keys.value({one.partition, one.subject});
            look(one);
        });
}

Status StoreCheck::eachFact(const QString &partition, const std::function<void(const FactFinding &)> &look)
{
    return m_store.connection().read(u"read all facts"_s, uR"(
            SELECT f.subject, f.revision, f.at, f.kind, f.detail, l.at
            FROM fact f LEFT JOIN command_log l
                ON l.partition = f.partition AND l.epoch = f.epoch AND l.revision = f.revision
            WHERE f.partition = ? ORDER BY f.subject, f.revision, f.seq)"_s,
                                     {partition}, [&look](const QSqlQuery &row) {
                                         FactFinding fact{row.value(0).toString(),           row.value(1).toLongLong(),
                                                          fromMs(row.value(2).toLongLong()), row.value(3).toString(),
                                                          row.value(4).toString(),           {}};
                                         if (!row.isNull(5)) {
                                             fact.loggedAt = fromMs(row.value(5).toLongLong());
                                         }
                                         look(fact);
                                     });
}

Result<QStringList> StoreCheck::lostFacts(const QString &partition,
                                          const std::function<bool(const QString &name)> &leaves)
{
    QStringList found;
    const Status read = m_store.connection().read(
        u"count facts of revisions"_s, uR"(
            SELECT l.revision, l.name, COUNT(f.seq), COALESCE(MAX(f.seq), -1)
            FROM command_log l LEFT JOIN fact f
                ON f.partition = l.partition AND f.epoch = l.epoch AND f.revision = l.revision
            WHERE l.partition = ? GROUP BY l.epoch, l.revision, l.name
            HAVING COUNT(f.seq) = 0 OR COUNT(f.seq) <> MAX(f.seq) + 1
            ORDER BY l.revision)"_s,
        {partition}, [&](const QSqlQuery &row) {
            const QString name = row.value(1).toString();
            if (row.value(2).toLongLong() > 0 || leaves(name)) {
                found.append(u"%1: revision %2 (%3) has %4 facts, and more were recorded"_s.arg(partition)
                                 .arg(row.value(0).toLongLong())
                                 .arg(name)
                                 .arg(row.value(2).toLongLong()));
            }
        });
    return read ? Result<QStringList>(found) : Result<QStringList>(read.error());
}

Result<QStringList> StoreCheck::timesOfLog(const QString &partition,
                                           const std::function<bool(const QString &name)> &may)
{
    QStringList found;
    QString epoch;
    qint64 before = 0;
    const Status read = m_store.connection().read(
        u"read times of the command log"_s,
        u"SELECT epoch, revision, at, name FROM command_log WHERE partition = ? ORDER BY epoch, revision"_s,
        {partition}, [&](const QSqlQuery &row) {
            const qint64 at = row.value(2).toLongLong();
            if (row.value(0).toString() == epoch && at < before && !may(row.value(3).toString())) {
                found.append(u"%1: revision %2 is dated before the one before it"_s.arg(partition).arg(
                    row.value(1).toLongLong()));
            }
            epoch = row.value(0).toString();
            before = at;
        });
    return read ? Result<QStringList>(found) : Result<QStringList>(read.error());
}

Result<int> StoreCheck::schema()
{
    int number = 0;
    const Status read = m_store.connection().read(u"read schema"_s, u"SELECT MAX(number) FROM schema_step"_s, {},
                                                  [&number](const QSqlQuery &row) { number = row.value(0).toInt(); });
    return read ? Result<int>(number) : Result<int>(read.error());
}

} // namespace yizhan
