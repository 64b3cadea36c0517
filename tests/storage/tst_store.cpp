// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "hallname.h"
#include "storagefixture.h"

#include "storage/accounttable.h"
#include "storage/backend.h"
#include "storage/datafolderlock.h"
#include "storage/migrations.h"
#include "storage/sealer.h"
#include "storage/tablecopy.h"
#include "storage/tokentable.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <stop_token>
#include <thread>

#include <sys/stat.h>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Record> parsed(const FeedPage &page)
{
    std::vector<Record> records;
    for (const QJsonValue value : QJsonDocument::fromJson(page.records).array()) {
        Record one;
        if (fromJson(value.toObject(), &one)) {
            records.push_back(one);
        }
    }
    return records;
}

/** One command with several records. */
Job put(std::vector<Record> records)
{
    return job([records](const Turn &) -> Result<Outcome> { return outcome(records); });
}

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void migratesAnEmptyFile();
    void migrationsCopyFirstAndStopAtTheFirstError();
    void copiesGoWithWhatIsDeleted();
    void changedMigrationIsRefused();
    void newerSchemaIsRefused();
    void dataFolderIsForOneProcess();
    void createPartitionIsRepeatable();
    void pagesNeverSplitARevision();
    void feedRefusesWrongCursors();
    void horizonForgetsTombstones();
    void textOfEveryKindComesBack();
    void followedPagesAndCursor();
    void followedPartitionIsReplacedWhole();
    void copyGoesOnBelowTheHorizon();
    void partitionThatComesHomeBeginsAnew();
    void nestedTransactionSpoilsTheOuter();
    void isGivenUpBetweenRows();
    void isGivenUpWithinAStatement();
    void accounts();
    void tokens();
    void sealer();
    void passwords();
};

void StoreTest::migratesAnEmptyFile()
{
    const Folder folder;
    QVERIFY(Store::prepare(folder.config()));
    QVERIFY(Store::prepare(folder.config())); // and a second time changes nothing
    QCOMPARE(QDir(folder.path()).entryList({u"*before*"_s}), QStringList());
    const std::unique_ptr<Store> store = folder.open();
    int steps = 0;
    QVERIFY(store->connection().runOnce(u"steps"_s, u"SELECT number FROM schema_step"_s,
                                        [&steps](const QSqlQuery &) { ++steps; }));
    QCOMPARE(size_t(steps), builtInMigrations().size());
    QVERIFY(store->verify());
}

void StoreTest::migrationsCopyFirstAndStopAtTheFirstError()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    std::vector<Migration> steps = builtInMigrations();
    const int last = steps.back().number;
    steps.push_back(migrationFrom(u"%1_good.sql"_s.arg(last + 1, 4, 10, QChar(u'0')),
                                  "CREATE TABLE one (text TEXT)\n-- @statement\nINSERT INTO one VALUES ('a;b')\n"));
    steps.push_back(migrationFrom(u"%1_bad.sql"_s.arg(last + 2, 4, 10, QChar(u'0')),
                                  "CREATE TABLE two (text TEXT)\n-- @statement\nINSERT INTO nowhere VALUES (1)\n"));
    const Status failed = migrate(store->connection(), steps);
    QVERIFY(!failed);
    QVERIFY(failed.error().en.contains(u"bad"_s));
    QString text;
    const auto note = [&text](const QSqlQuery &row) {
        text = row.value(0).toString();
    };
    QVERIFY(store->connection().runOnce(u"one"_s, u"SELECT text FROM one"_s, note));
    QCOMPARE(text, u"a;b"_s);
    QVERIFY(!store->connection().runOnce(u"two"_s, u"SELECT text FROM two"_s, note)); // rolled back whole
    QVERIFY(store->connection().runOnce(u"number"_s, u"SELECT MAX(number) FROM schema_step"_s, note));
    QCOMPARE(text.toInt(), last + 1);
    // The copy has the schema from before.
    if (onPostgres()) {
        const QString copies = u"SELECT MIN(nspname) FROM pg_namespace WHERE nspname LIKE 'yizhan.before-%'"_s;
        QVERIFY(store->connection().runOnce(u"copies"_s, copies, note));
        QVERIFY(
            store->connection().runOnce(u"copied"_s, u"SELECT MAX(number) FROM \"%1\".schema_step"_s.arg(text), note));
        QCOMPARE(text.toInt(), last);
        return;
    }
    const QStringList copies = QDir(folder.path()).entryList({u"*.before-*"_s});
    QCOMPARE(copies.size(), 1);
    StoreConfig copy = folder.config();
    copy.path = QDir(folder.path()).filePath(copies.front());
    QVERIFY(Store::prepare(copy));
}

/** Personal data are not deleted while a copy from before a migration has them. */
void StoreTest::copiesGoWithWhatIsDeleted()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    std::vector<Migration> steps = builtInMigrations();
    const int last = steps.back().number;
    steps.push_back(migrationFrom(u"%1_good.sql"_s.arg(last + 1, 4, 10, QChar(u'0')), "CREATE TABLE one (text TEXT)"));
    QVERIFY(migrate(store->connection(), steps));
    const auto copies = [&] {
        if (!onPostgres()) {
            return int(QDir(folder.path()).entryList({u"*.before-*"_s}).size());
        }
        int count = -1;
        const Status read = store->connection().runOnce(
            u"copies"_s, u"SELECT COUNT(*) FROM pg_namespace WHERE nspname LIKE 'yizhan.before-%'"_s,
            [&count](const QSqlQuery &row) { count = row.value(0).toInt(); });
        return read ? count : -1;
    };
    QCOMPARE(copies(), 1);
    QVERIFY(store->connection().scrub());
    QCOMPARE(copies(), 0);
    QVERIFY(store->verify()); // and nothing else went
}

void StoreTest::changedMigrationIsRefused()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    std::vector<Migration> steps = builtInMigrations();
    steps.front().checksum = u"other"_s;
    QCOMPARE(faultOf(migrate(store->connection(), steps)), StoreFault::SchemaChanged);
}

void StoreTest::newerSchemaIsRefused()
{
    const Folder folder;
    {
        const std::unique_ptr<Store> store = folder.open();
        QVERIFY(store->connection().runOnce(u"future"_s,
                                            u"INSERT INTO schema_step VALUES (9000, 'future', 'x', '9.9', 0)"_s));
    }
    const Status refused = Store::prepare(folder.config());
    QCOMPARE(faultOf(refused), StoreFault::NewerSchema);
    QVERIFY(refused.error().en.contains(u"9.9"_s));
    QVERIFY(!refused.error().zh.isEmpty());
}

void StoreTest::dataFolderIsForOneProcess()
{
    const Folder folder;
    const QString data = folder.path() + u"/hall/data"_s;
    {
        Result<DataFolderLock> first = DataFolderLock::take(data);
        QVERIFY(first);
        const DataFolderLock moved = std::move(*first);
        // flock belongs to the open file, so a second try within this process is refused as one from outside is.
        const Result<DataFolderLock> second = DataFolderLock::take(data);
        QVERIFY(!second);
        QCOMPARE(storeFault(second.error()).value(), StoreFault::FolderInUse);
        QVERIFY(second.error().en.contains(QString::number(QCoreApplication::applicationPid())));
    }
    QVERIFY(DataFolderLock::take(data));
}

void StoreTest::createPartitionIsRepeatable()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    const auto absent = store->partition(hall);
    QVERIFY(absent && !*absent);
    const auto made = store->createPartition(hall);
    QVERIFY(made);
    QCOMPARE(made->epoch.size(), 32);
    const auto again = store->createPartition(hall);
    QVERIFY(again);
    QCOMPARE(*again, *made);
    QVERIFY(store->createPartition(u"catalogue"_s, u"https://centre"_s));
    const auto all = store->partitions();
    QVERIFY(all);
    QCOMPARE(all->size(), size_t(2));
    QVERIFY(!all->front().isHome());
    QVERIFY(store->createPartition(u"hall/other"_s)->epoch != made->epoch);
}

void StoreTest::pagesNeverSplitARevision()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    QVERIFY(store->createPartition(hall));
    CounterHall server(folder.config(), hall);
    QVERIFY(server.writer.start());
    // Revisions of 1, 7, 0 (internal), 3, 1 … records.
    int id = 0;
    for (const int size : {1, 7, 0, 3, 1, 1, 5, 2, 0}) {
        std::vector<Record> records;
        for (int i = 0; i < size; ++i) {
            ++id;
            records.push_back(record(u"thing"_s, QString::number(id), id));
        }
        if (size == 0) {
            records.push_back(record(u"counter"_s, u"A"_s, 1));
            records.back().internal = true;
        }
        QCOMPARE(server.run(put(records)).status, 201);
    }
    QCOMPARE(server.run(put({record(u"thing"_s, u"3"_s, 99), tombstone(u"thing"_s, u"4"_s)})).status, 201);
    const Partition head = **store->partition(hall);
    QCOMPARE(head.revision, 10);
    for (int limit = 1; limit <= 25; ++limit) {
        std::map<QString, Record> copy;
        qint64 cursor = 0;
        for (int pages = 0;; ++pages) {
            QVERIFY(pages <= 20);
            const auto page = store->changes(hall, cursor, cursor == 0 ? QString() : head.epoch, limit);
            QVERIFY(page);
            const std::vector<Record> records = parsed(*page);
            QCOMPARE(int(records.size()), page->count);
            qint64 last = cursor;
            for (const Record &one : records) {
                QVERIFY(one.revision >= last);
                QVERIFY(one.revision > page->from && one.revision <= page->to);
                last = one.revision;
                if (one.deleted) {
                    copy.erase(one.id);
                } else {
                    copy[one.id] = one;
                }
            }
            // Whole revisions: nothing of the last one is left behind the cursor.
            const auto rest = store->changes(hall, page->to, head.epoch, 1000);
            QVERIFY(rest);
            for (const Record &one : parsed(*rest)) {
                QVERIFY(one.revision > page->to);
            }
            QVERIFY(page->to > cursor || !page->more);
            cursor = page->to;
            if (!page->more) {
                break;
            }
        }
        QCOMPARE(cursor, head.revision);
        QCOMPARE(copy.size(), size_t(19));
        QCOMPARE(copy[u"3"_s].body.value(u"value"_s).toInt(), 99);
    }
}

void StoreTest::feedRefusesWrongCursors()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    const Partition made = *store->createPartition(hall);
    const auto type = [&store](const QString &partition, qint64 since, const QString &epoch) {
        const auto page = store->changes(partition, since, epoch);
        return page ? u"page"_s : u"%1 %2"_s.arg(page.error().status).arg(page.error().type);
    };
    QCOMPARE(type(hall, 0, {}), u"page"_s);
    QCOMPARE(type(hall, 0, made.epoch), u"page"_s);
    QCOMPARE(type(hall, 0, u"other"_s), u"410 epoch-changed"_s);
    QCOMPARE(type(hall, 1, made.epoch), u"410 epoch-changed"_s);
    QCOMPARE(type(hall, -1, made.epoch), u"410 epoch-changed"_s);
    QCOMPARE(type(u"hall/none"_s, 0, {}), u"404 partition-unknown"_s);
    CounterHall server(folder.config(), hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(server.take()).status, 201);
    QCOMPARE(type(hall, 1, made.epoch), u"page"_s);
    QCOMPARE(type(hall, 1, {}), u"410 epoch-changed"_s);
    QVERIFY(store->newEpoch(hall));
    QCOMPARE(type(hall, 1, made.epoch), u"410 epoch-changed"_s);
}

void StoreTest::horizonForgetsTombstones()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    const Partition made = *store->createPartition(hall);
    CounterHall server(folder.config(), hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(put({record(u"thing"_s, u"1"_s, 1)})).status, 201);
    QCOMPARE(server.run(put({tombstone(u"thing"_s, u"1"_s)})).status, 201);
    QCOMPARE(server.run(put({record(u"thing"_s, u"2"_s, 1)})).status, 201);
    QVERIFY(store->changes(hall, 1, made.epoch));
    QVERIFY(store->raiseHorizon(hall, 2));
    const auto behind = store->changes(hall, 1, made.epoch);
    QVERIFY(!behind);
    QCOMPARE(behind.error().status, 410);
    QVERIFY(store->changes(hall, 2, made.epoch));
    // A forgotten one can come back, although the writer still remembers its tombstone.
    QCOMPARE(server.run(put({record(u"thing"_s, u"1"_s, 7)})).status, 201);
    QVERIFY(store->raiseHorizon(hall, 99)); // beyond the head: nothing happens
    QCOMPARE((*store->partition(hall))->horizon, 2);
}

void StoreTest::textOfEveryKindComesBack()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    QVERIFY(store->createPartition(hall));
    CounterHall server(folder.config(), hall);
    QVERIFY(server.writer.start());
    Record odd = record(u"k\"\\\n\u0001"_s, u"高龄津贴 👵 \u202eשלום"_s, 1);
    odd.body = {{u"text"_s, QString(100'000, u'宽')}, {u"empty"_s, u""_s}, {u"null"_s, QJsonValue::Null}};
    QCOMPARE(server.run(put({odd})).status, 201);
    const auto page = store->changes(hall, 0, {});
    QVERIFY(page);
    const std::vector<Record> records = parsed(*page);
    QCOMPARE(records.size(), size_t(1));
    QCOMPARE(records.front().kind, odd.kind);
    QCOMPARE(records.front().id, odd.id);
    QCOMPARE(records.front().body, odd.body);
    QCOMPARE(store->load(hall)->front().body, odd.body);
    QCOMPARE(page->records, server.commits().front().changes);
}

void StoreTest::followedPagesAndCursor()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    const auto at = [](Record one, qint64 revision) {
        one.revision = revision;
        return one;
    };
    FollowedPage whole{u"catalogue"_s, u"e1"_s, 0, 10, 0, {at(record(u"matter"_s, u"a"_s, 1), 4)}, fromMs(1000)};
    QCOMPARE(store->applyPage(whole).error().status, 404);
    QVERIFY(store->replacePartition(whole, u"https://centre"_s));
    FollowedPage next{u"catalogue"_s,
                      u"e1"_s,
                      10,
                      12,
                      0,
                      {at(record(u"matter"_s, u"b"_s, 2), 11), at(tombstone(u"matter"_s, u"a"_s), 12)},
                      fromMs(2000)};
    QVERIFY(store->applyPage(next));
    const Status twice = store->applyPage(next); // the cursor has moved
    QVERIFY(!twice);
    QCOMPARE(twice.error().type, u"cursor-mismatch"_s);
    next.from = 12;
    next.epoch = u"e2"_s;
    QVERIFY(!store->applyPage(next));
    const auto page = store->changes(u"catalogue"_s, 10, u"e1"_s);
    QVERIFY(page);
    QCOMPARE(page->records, R"([{"kind":"matter","id":"b","revision":11,"body":{"value":2}},)"
                            R"({"kind":"matter","id":"a","revision":12,"deleted":true}])");
    QCOMPARE(page->head.home, u"https://centre"_s);
    QCOMPARE(toMs(page->head.lastCommitAt), 2000);
    // A home partition is never overwritten by a page.
    const Partition home = *store->createPartition(hall);
    QVERIFY(!store->applyPage({hall, home.epoch, 0, 1, 0, {}, {}}));
    QVERIFY(store->verify());
}

void StoreTest::followedPartitionIsReplacedWhole()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    std::vector<Record> records;
    for (int i = 1; i <= 1000; ++i) {
        records.push_back(record(u"matter"_s, QString::number(i), i));
        records.back().revision = i;
    }
    QVERIFY(store->replacePartition({u"catalogue"_s, u"e1"_s, 0, 1000, 0, records, {}}, u"https://centre"_s));
    QCOMPARE(store->load(u"catalogue"_s)->size(), size_t(1000));
    // The new epoch has lower revisions and fewer records; one changed while its pages were read, so it is there twice.
    records.resize(3);
    records.push_back(record(u"matter"_s, u"1"_s, 77));
    records.back().revision = 4;
    records.push_back(tombstone(u"matter"_s, u"gone"_s));
    records.back().revision = 5;
    QVERIFY(store->replacePartition({u"catalogue"_s, u"e2"_s, 0, 5, 0, records, {}}, u"https://centre"_s));
    const auto stored = store->load(u"catalogue"_s, true);
    QCOMPARE(stored->size(), size_t(3));
    QCOMPARE(stored->back().id, u"1"_s);
    QCOMPARE(stored->back().body.value(u"value"_s).toInt(), 77);
    QVERIFY(!store->changes(u"catalogue"_s, 700, u"e1"_s));
    // No tombstones here before 5: who follows from 3 would keep what was deleted since.
    QCOMPARE(store->changes(u"catalogue"_s, 3, u"e2"_s).error().status, 410);
    QVERIFY(store->changes(u"catalogue"_s, 5, u"e2"_s));
    QVERIFY(store->changes(u"catalogue"_s, 0, {}));
}

void StoreTest::copyGoesOnBelowTheHorizon()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    const QString catalogue = u"catalogue"_s;
    const auto at = [](Record record, qint64 revision) {
        record.revision = revision;
        return record;
    };
    const auto matter = [&at](const QString &id, qint64 revision) {
        return at(record(u"matter"_s, id, 1), revision);
    };
    const std::vector<Record> records{matter(u"a"_s, 1), matter(u"b"_s, 2), matter(u"c"_s, 5)};
    QVERIFY(store->replacePartition({catalogue, u"e1"_s, 0, 5, 0, records, {}}, u"https://centre"_s));

    // Page by page to the end, by the head that the first one named.
    QByteArray all;
    FeedPage page = *store->changes(catalogue, 0, {}, 1);
    all += page.records;
    QVERIFY(page.more);
    QCOMPARE(page.head.horizon, 5);
    const qint64 began = page.head.revision;
    QCOMPARE(store->changes(catalogue, page.to, u"e1"_s, 1).error().status, 410); // as one who follows
    page = *store->changes(catalogue, page.to, u"e1"_s, 1, began);
    all += page.records;
    QVERIFY(page.more);
    // What is deleted meanwhile comes as a tombstone, for an earlier page had it.
    QVERIFY(store->applyPage({catalogue, u"e1"_s, 5, 6, 0, {at(tombstone(u"matter"_s, u"a"_s), 6)}, {}}));
    for (int i = 0; i < 10 && page.more; ++i) {
        page = *store->changes(catalogue, page.to, u"e1"_s, 1, began);
        all += page.records;
    }
    QVERIFY(!page.more);
    QCOMPARE(page.to, 6);
    for (const char *id : {"\"a\"", "\"b\"", "\"c\""}) {
        QVERIFY2(all.contains(id), id);
    }
    QVERIFY(page.records.contains("\"deleted\":true"));

    // The partition is replaced under a copy: what was deleted since that copy began is not known any more.
    QVERIFY(store->replacePartition({catalogue, u"e1"_s, 0, 9, 0, {matter(u"d"_s, 9)}, {}}, u"https://centre"_s));
    QCOMPARE(store->changes(catalogue, 5, u"e1"_s, 1, began).error().status, 410);
    QVERIFY(store->changes(catalogue, 5, u"e1"_s, 1, 9));
    QCOMPARE(store->changes(catalogue, 5, u"e1"_s, 1, 10).error().status, 410); // beyond the head
    QCOMPARE(store->changes(catalogue, 5, u"e0"_s, 1, 9).error().status, 410);
}

void StoreTest::partitionThatComesHomeBeginsAnew()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    Record one = record(u"matter"_s, u"a"_s, 1);
    one.revision = 9;
    QVERIFY(store->replacePartition({u"catalogue"_s, u"e1"_s, 0, 9, 0, {one}, {}}, u"https://centre"_s));
    QVERIFY(store->setHome(u"catalogue"_s, {}));
    QVERIFY((*store->partition(u"catalogue"_s))->epoch != u"e1"_s);
    CounterHall server(folder.config(), u"catalogue"_s);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(put({record(u"matter"_s, u"a"_s, 2)})).revision, 10);
    QVERIFY(store->verify());
    QVERIFY(store->setHome(u"catalogue"_s, u"https://centre"_s));
    QCOMPARE(server.run(put({record(u"matter"_s, u"a"_s, 3)})).status, 409);
    QCOMPARE(store->setHome(u"none"_s, {}).error().status, 404);
}

void StoreTest::nestedTransactionSpoilsTheOuter()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    {
        Result<Transaction> outer = Transaction::begin(store->connection(), u"outer"_s);
        QVERIFY(outer);
        QVERIFY(store->createPartition(hall)); // nested, committed
        {
            const Result<Transaction> inner = Transaction::begin(store->connection(), u"inner"_s);
            QVERIFY(inner);
        }
        QVERIFY(!outer->commit());
    }
    QVERIFY(!*store->partition(hall));
    QVERIFY(store->createPartition(hall));
}

namespace {

QString countTo(qint64 last, const QString &what)
{
    return u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) SELECT %2 FROM n"_s.arg(last)
        .arg(what);
}

/** A connection as the server's archive has one. */
std::unique_ptr<Store> stoppable(const Folder &folder, const std::stop_source &stop)
{
    StoreConfig config = folder.config();
    config.stop = stop.get_token();
    auto store = Store::open(config, u"archive"_s);
    return store ? std::move(*store) : nullptr;
}

} // namespace

void StoreTest::isGivenUpBetweenRows()
{
    const Folder folder;
    QVERIFY(Store::prepare(folder.config()));
    std::stop_source stop;
    int rows = 0;
    const auto third = [&](const QSqlQuery &) {
        if (++rows == 3) {
            stop.request_stop();
        }
    };
    std::unique_ptr<Store> store = stoppable(folder, stop);
    Connection &connection = store->connection();
    QCOMPARE(faultOf(connection.runOnce(u"count"_s, countTo(1000, u"i"_s), third)), StoreFault::Stopped);
    QCOMPARE(rows, 3);
    QCOMPARE(faultOf(connection.runOnce(u"one"_s, u"SELECT 1"_s)), StoreFault::Stopped);
    QCOMPARE(faultOf(copyToFile(*store, folder.path() + u"/copy.sqlite"_s)), StoreFault::Stopped);
    StoreConfig config = folder.config();
    config.stop = stop.get_token();
    QVERIFY(!Store::open(config, u"archive"_s));

    stop = std::stop_source();
    rows = 0;
    store = stoppable(folder, stop);
    QCOMPARE(faultOf(store->connection().read(u"count"_s, countTo(1000, u"i"_s), {}, third)), StoreFault::Stopped);
    QCOMPARE(rows, 3);

    stop = std::stop_source();
    store = stoppable(folder, stop);
    QVERIFY(store->connection().runOnce(u"one"_s, u"SELECT 1"_s));
    QVERIFY(copyToFile(*store, folder.path() + u"/copy.sqlite"_s));
}

/** VACUUM and an integrity check are one statement of many seconds in a large hall. */
void StoreTest::isGivenUpWithinAStatement()
{
    const Folder folder;
    QVERIFY(Store::prepare(folder.config()));
    std::stop_source stop;
    const std::unique_ptr<Store> store = stoppable(folder, stop);
    std::thread later([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        stop.request_stop();
    });
    const Status ended = store->connection().runOnce(u"count for hours"_s, countTo(1'000'000'000'000, u"COUNT(*)"_s));
    later.join();
    QCOMPARE(faultOf(ended), StoreFault::Stopped);
    if (onPostgres()) { // the server does not go on with it either
        const std::unique_ptr<Store> other = folder.open();
        const auto running = [&other] {
            int count = -1;
            const Status read = other->connection().runOnce(
                u"look"_s,
                u"SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'yizhan archive' AND datname = current_database()"_s,
                [&count](const QSqlQuery &row) { count = row.value(0).toInt(); });
            return read ? count : -1;
        };
        QTRY_COMPARE(running(), 0);
    }
}

void StoreTest::accounts()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    AccountTable table(store->connection());
    Account account{u"zhang"_s, u"p1"_s, Role::Reviewer, u"MZ"_s, u"$argon2id$x"_s, true, fromMs(5)};
    QVERIFY(table.put(account));
    QCOMPARE(**table.find(u"zhang"_s), account);
    account.mustChange = false;
    QVERIFY(table.put(account));
    QVERIFY(table.put({u"admin"_s, {}, Role::Administrator, {}, u"x"_s, true, {}}));
    QCOMPARE(table.all()->size(), size_t(2));
    QCOMPARE(**table.find(u"zhang"_s), account);
    QVERIFY(table.remove(u"zhang"_s));
    QVERIFY(!*table.find(u"zhang"_s));
}

void StoreTest::tokens()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    TokenTable table(store->connection());
    const QString secret = randomToken();
    QCOMPARE(secret.size(), 43);
    const Token device{tokenHash(secret), Role::Screen, u"自助机1"_s, u"kiosk"_s, {}, hall, fromMs(1), {}, false};
    const Token session{
        tokenHash(randomToken()), Role::Clerk, u"desk1"_s, u"desk"_s, u"p1"_s, hall, fromMs(2), fromMs(9), false};
    QVERIFY(table.put(device));
    QVERIFY(table.put(session));
    QCOMPARE(**table.find(tokenHash(secret)), device);
    QVERIFY(!*table.find(secret));
    QVERIFY(table.revokeSessions(u"p1"_s));
    QVERIFY(table.revokeSessions({}));
    QVERIFY((*table.find(session.hash))->revoked);
    QVERIFY(!(*table.find(device.hash))->revoked);
    // An administrator who is nobody in the hall: the session at a desk ends, the key that the hall began with stays.
    const auto administrator = [](const QString &name, const QString &kind) {
        return Token{tokenHash(randomToken()), Role::Administrator, name, kind, {}, hall, fromMs(3), {}, false};
    };
    const Token key = administrator(u"administrator"_s, {});
    const Token atDesk = administrator(u"desk1"_s, u"desk"_s);
    const Token atOther = administrator(u"desk2"_s, u"desk"_s);
    for (const Token &token : {key, atDesk, atOther}) {
        QVERIFY(table.put(token));
    }
    QVERIFY(table.revokeDevice({tokenHash(u"x"_s), Role::Screen, u"desk1"_s, u"desk"_s, {}, hall, {}, {}, false}));
    QVERIFY((*table.find(atDesk.hash))->revoked);
    QVERIFY(!(*table.find(atOther.hash))->revoked);
    QVERIFY(table.revokeSessions({}));
    QVERIFY((*table.find(atOther.hash))->revoked);
    QVERIFY(!(*table.find(key.hash))->revoked && !(*table.find(device.hash))->revoked);
    QVERIFY(table.removeExpired(fromMs(10)));
    QVERIFY(!*table.find(session.hash));
    QVERIFY(table.revoke(device.hash));
    QVERIFY(table.all()->front().revoked);
}

void StoreTest::sealer()
{
    const Folder folder;
    const QString keyFile = folder.path() + u"/seal.key"_s;
    const Result<Sealer> sealer = Sealer::load(keyFile);
    QVERIFY(sealer);
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(keyFile).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0600);
    const QByteArray plain = u"张三 13800000000"_s.toUtf8();
    const QByteArray blob = sealer->seal(plain, u"case/1"_s);
    QVERIFY(!blob.contains("138"));
    QVERIFY(blob != sealer->seal(plain, u"case/1"_s));
    const Result<Sealer> again = Sealer::load(keyFile);
    QVERIFY(again);
    QCOMPARE(*again->unseal(blob, u"case/1"_s), plain);
    QCOMPARE(*again->unseal(sealer->seal({}, u"x"_s), u"x"_s), QByteArray());
    QVERIFY(!again->unseal(blob, u"case/2"_s));
    for (qsizetype i = 0; i < blob.size(); ++i) {
        QByteArray changed = blob;
        changed[i] = char(changed.at(i) ^ 1);
        QVERIFY(!again->unseal(changed, u"case/1"_s));
        QVERIFY(!again->unseal(blob.left(i), u"case/1"_s));
    }
    QCOMPARE(sealer->keyedHash(u"phone"_s, u"138"_s), again->keyedHash(u"phone"_s, u"138"_s));
    QVERIFY(sealer->keyedHash(u"phone"_s, u"138"_s) != sealer->keyedHash(u"id"_s, u"138"_s));
    const Result<Sealer> other = Sealer::load(folder.path() + u"/other.key"_s);
    QVERIFY(!other->unseal(blob, u"case/1"_s));
    QVERIFY(other->keyedHash(u"phone"_s, u"138"_s) != sealer->keyedHash(u"phone"_s, u"138"_s));
    QVERIFY(!Sealer::load(folder.path() + u"/none/key"_s));
    {
        QFile shortKey(folder.path() + u"/short.key"_s);
        QVERIFY(shortKey.open(QIODevice::WriteOnly));
        shortKey.write("short");
    }
    QVERIFY(!Sealer::load(folder.path() + u"/short.key"_s));
}

void StoreTest::passwords()
{
    const QString hash = passwordHash(u"口令 secret"_s);
    QVERIFY(hash.startsWith(u"$argon2id$"_s));
    QVERIFY(passwordMatches(hash, u"口令 secret"_s));
    QVERIFY(!passwordMatches(hash, u"口令 Secret"_s));
    QVERIFY(!passwordMatches({}, {}));
    QVERIFY(!passwordMatches(u"x"_s, u"x"_s));
}

QTEST_GUILESS_MAIN(StoreTest)

#include "tst_store.moc"
