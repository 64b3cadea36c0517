// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/audittable.h"
#include "storage/cuttingproxy.h"
#include "storage/faultyfiles.h"
#include "storage/migrations.h"
#include "storage/storagefixture.h"
#include "storage/tablecopy.h"

#include <QDir>
#include <QLoggingCategory>
#include <QTest>
#include <QUrl>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray secret = "sealed-of-somebody-who-was-here";
const QString copyName = u"copy.sqlite"_s;

/** Where a chore is done: a database, the partition that is its own in it, and a folder for what it writes beside. */
struct Site
{
    StoreConfig config;
    QString partition;
    QString folder;
};

/** A piece of work on the database that no command does. */
struct Chore
{
    const char *name;
    /** Gives who has it open meanwhile: a running hall; nobody where it is done before the hall runs. */
    std::unique_ptr<Store> (*prepare)(const Site &site);
    /** As often as one likes, until it is done. */
    Status (*act)(const Site &site);
    /** What then is there, in words. */
    QStringList (*left)(const Site &site);
    bool madeAnew = false; ///< needs a database of its own each time
};

std::unique_ptr<Store> opened(const StoreConfig &config)
{
    auto store = Store::open(config, u"test"_s);
    if (!store) {
        qFatal("open: %s", qPrintable(store.error().en));
    }
    return std::move(*store);
}

void must(const Status &status)
{
    if (!status) {
        qFatal("%s", qPrintable(status.error().en));
    }
}

/** The rows of a query, columns between bars; where it fails, why. */
QStringList rows(Store &store, const QString &sql, int columns)
{
    QStringList lines;
    const Status read = store.connection().runOnce(u"test"_s, sql, [&](const QSqlQuery &row) {
        QStringList words;
        for (int column = 0; column < columns; ++column) {
            words << row.value(column).toString();
        }
        lines << words.join(u'|');
    });
    if (!read) {
        lines << u"failed: "_s + read.error().en;
    }
    lines.sort();
    return lines;
}

// ---- 覆写: what was deleted of a person is overwritten

std::unique_ptr<Store> forgetSomebody(const Site &site)
{
    must(Store::prepare(site.config));
    std::unique_ptr<Store> running = opened(site.config);
    if (const auto made = running->createPartition(site.partition); !made) {
        qFatal("%s", qPrintable(made.error().en));
    }
    CounterHall hall(site.config, site.partition);
    must(hall.writer.start());
    const auto carriedOut = [&hall](Outcome change) {
        const Reply reply =
            hall.run(job([change = std::move(change)](const Turn &) -> Result<Outcome> { return change; }));
        if (!reply.ok()) {
            qFatal("%s", reply.body.constData());
        }
    };
    Outcome kept = outcome({record(u"case"_s, u"c1"_s, 1)});
    kept.sealed.push_back({u"case/c1"_s, secret, {u"hash"_s}});
    carriedOut(kept);
    Outcome gone = outcome({tombstone(u"case"_s, u"c1"_s)});
    gone.forgotten.append(u"case/c1"_s);
    carriedOut(gone);
    return running;
}

Status overwrite(const Site &site)
{
    const auto store = Store::open(site.config, u"scrubber"_s);
    const Result<Scrubbed> done = store ? (*store)->scrub() : store.error();
    return done ? Status(Done{}) : Status(done.error());
}

QStringList afterOverwriting(const Site &site)
{
    const auto store = opened(site.config);
    QStringList lines =
        rows(*store, u"SELECT 'due', scrub_due, revision FROM partition WHERE id = '%1'"_s.arg(site.partition), 3);
    lines += rows(*store, u"SELECT 'sealed', subject FROM sealed WHERE partition = '%1'"_s.arg(site.partition), 2);
    if (site.config.database.isEmpty()) { // of a cluster tst_scrubber reads the files
        for (const QString &file : filesWith(site.folder, {}, secret)) {
            lines << u"found in "_s + file;
        }
    }
    return lines;
}

// ---- 跟随: pages of a partition whose home is elsewhere

FollowedPage pageOf(const Site &site, qint64 from, std::vector<Record> records)
{
    FollowedPage page{site.partition, u"epoch"_s, from, from, 0, std::move(records), {}};
    for (Record &one : page.records) {
        one.revision = ++page.to;
    }
    return page;
}

std::unique_ptr<Store> beginWithNothing(const Site &site)
{
    must(Store::prepare(site.config));
    return opened(site.config);
}

/** As the follower does: where it stands says what comes next. */
Status follow(const Site &site)
{
    const auto store = Store::open(site.config, u"link"_s);
    if (!store) {
        return store.error();
    }
    auto head = (*store)->partition(site.partition);
    if (!head) {
        return head.error();
    }
    const FollowedPage first = pageOf(site, 0, {record(u"a"_s, u"1"_s, 1), record(u"a"_s, u"2"_s, 2)});
    const FollowedPage second =
        pageOf(site, first.to, {record(u"a"_s, u"1"_s, 3), tombstone(u"a"_s, u"2"_s), record(u"a"_s, u"3"_s, 4)});
    if (!*head) {
        if (const Status copied = (*store)->replacePartition(first, u"http://centre"_s); !copied) {
            return copied.error();
        }
    }
    return *head && (*head)->revision == second.to ? Status(Done{}) : (*store)->applyPage(second);
}

QStringList afterFollowing(const Site &site)
{
    const auto store = opened(site.config);
    return rows(*store,
                u"SELECT 'head', epoch, revision, horizon, home FROM partition WHERE id = '%1'"_s.arg(site.partition),
                5) +
           rows(*store,
                u"SELECT kind, id, revision, deleted, body FROM record WHERE partition = '%1'"_s.arg(site.partition),
                5);
}

// ---- 升级: a database of the first version becomes one of today

std::unique_ptr<Store> asItWasAtFirst(const Site &site)
{
    const auto connection = Connection::open(site.config, u"test"_s);
    if (!connection) {
        qFatal("%s", qPrintable(connection.error().en));
    }
    must(migrate(**connection, {builtInMigrations().front()}));
    for (const QString &sql : {u"INSERT INTO partition VALUES ('%1', 'e', 0, 0, 0, '', 0)"_s.arg(site.partition),
                               u"INSERT INTO audit VALUES ('b', 2000, 'li', 'desk', 'case-read', 'case/2', 'late')"_s,
                               u"INSERT INTO audit VALUES ('a', 1000, 'li', 'desk', 'case-read', 'case/1', '')"_s}) {
        must((*connection)->runOnce(u"test"_s, sql));
    }
    return nullptr;
}

Status bringUpToDate(const Site &site)
{
    return Store::prepare(site.config);
}

QStringList afterUpdating(const Site &site)
{
    const auto store = opened(site.config);
    QStringList lines = rows(*store, u"SELECT number, name, checksum FROM schema_step"_s, 3);
    lines += rows(*store, u"SELECT id, audit_count, audit_head, scrub_due FROM partition"_s, 4);
    lines += rows(*store, u"SELECT partition, seq, at, subject, detail, hash FROM audit"_s, 6);
    const auto faults = AuditTable(store->connection()).faults();
    lines << (faults ? faults->join(u' ') : faults.error().en);
    // The database as it was lies beside it, whole.
    int copies = 0;
    if (site.config.database.isEmpty()) {
        const QDir folder(site.folder);
        for (const QString &name : folder.entryList({u"*.before-0002-*"_s}, QDir::Files)) {
            StoreConfig copy = site.config;
            copy.path = folder.filePath(name);
            const auto old = Connection::open(copy, u"test"_s);
            const Status whole = old ? (*old)->runOnce(u"test"_s, u"SELECT COUNT(*) FROM audit"_s) : old.error();
            copies += whole ? 1 : 0;
        }
    } else {
        copies =
            rows(*store, u"SELECT nspname FROM pg_namespace WHERE nspname LIKE 'yizhan.before-0002-%'"_s, 1).size();
    }
    return lines << (copies > 0 ? u"the old one lies beside it"_s : u"there is no copy of the old one"_s);
}

// ---- 备份: the database's part of a backup

std::unique_ptr<Store> fillSomewhat(const Site &site)
{
    std::unique_ptr<Store> running = forgetSomebody(site);
    CounterHall hall(site.config, site.partition);
    must(hall.writer.start());
    for (int i = 0; i < 3; ++i) {
        (void)hall.run(hall.take());
    }
    return running;
}

/** Each time from the beginning, as makeBackup() does: what an earlier try has left is no part of it. */
Status copyAll(const Site &site)
{
    const QDir folder(site.folder);
    for (const QString &name : folder.entryList({copyName + u'*'}, QDir::Files)) {
        QFile::remove(folder.filePath(name));
    }
    const auto store = Store::open(site.config, u"backup"_s);
    return store ? copyToFile(**store, folder.filePath(copyName)) : store.error();
}

QStringList afterCopying(const Site &site)
{
    StoreConfig config;
    config.path = QDir(site.folder).filePath(copyName);
    const auto copy = opened(config);
    const Status sound = copy->verify();
    const QStringList lines =
        rows(*copy, u"SELECT 'head', id, revision FROM partition WHERE id = '%1'"_s.arg(site.partition), 3) +
        rows(*copy, u"SELECT kind, id, revision, body FROM record WHERE partition = '%1'"_s.arg(site.partition), 4) +
        rows(*copy, u"SELECT name, revision FROM command_log WHERE partition = '%1'"_s.arg(site.partition), 2);
    return lines + QStringList{sound ? u"sound"_s : sound.error().en};
}

const std::array chores{Chore{"overwriting", forgetSomebody, overwrite, afterOverwriting},
                        Chore{"following", beginWithNothing, follow, afterFollowing},
                        Chore{"updating", asItWasAtFirst, bringUpToDate, afterUpdating, true},
                        Chore{"copying", fillSomewhat, copyAll, afterCopying}};

/** Empty where an error is the storage's own, with its name. */
QString misnamed(const Status &first)
{
    const bool named = first || (first.error().status == 503 && first.error().type.startsWith("storage-"_L1));
    return named ? QString() : u"told “%1” %2"_s.arg(first.error().type, first.error().en);
}

template <typename Fault>
void addRows(const std::vector<std::pair<const char *, Fault>> &faults)
{
    QTest::addColumn<size_t>("chore");
    QTest::addColumn<Fault>("fault");
    for (size_t i = 0; i < chores.size(); ++i) {
        for (const auto &[words, fault] : faults) {
            QTest::addRow("%s, %s", chores.at(i).name, words) << i << fault;
        }
    }
}

} // namespace

/**
 * What is done to the database besides commands, with the i-th call to the disk or to the database's server failing,
 * for every i: done once more, it leaves what it would have left without a failure.
 */
class UpkeepFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"yizhan.storage.info=false\nyizhan.storage.warning=false"_s);
        FaultyFiles::install();
    }

    void everyCallToTheDisk_data()
    {
        addRows<FaultyFiles::Fault>(
            {{"fails once", FaultyFiles::Fault::Once}, {"fails for a while", FaultyFiles::Fault::OnFrom}});
    }

    void everyCallToTheDisk()
    {
        QFETCH(size_t, chore);
        QFETCH(FaultyFiles::Fault, fault);
        const Chore &one = chores.at(chore);
        QTemporaryDir templates;
        Site site;
        site.partition = u"hall/test"_s;
        site.folder = templates.path();
        site.config.path = templates.filePath(u"yizhan.sqlite"_s);
        const QString prepared = site.config.path;
        const std::unique_ptr<Store> running = one.prepare(site); // else the log would be gone with the last who closes
        QStringList expected;
        int told = 0;
        bool failed = true;
        int call = 0;
        for (; failed; ++call) { // 0: nothing fails, and this is how it ought to be
            QTemporaryDir folder;
            site.folder = folder.path();
            site.config.path = folder.filePath(u"yizhan.sqlite"_s);
            for (const QString &part : {u""_s, u"-wal"_s}) {
                QVERIFY(!QFile::exists(prepared + part) || QFile::copy(prepared + part, site.config.path + part));
            }
            const std::unique_ptr<Store> beside = running ? opened(site.config) : nullptr;
            FaultyFiles::failAt(call, fault);
            const Status first = one.act(site);
            failed = FaultyFiles::heal() || call == 0;
            told += first ? 0 : 1;
            QVERIFY2(misnamed(first).isEmpty(), qPrintable(misnamed(first)));
            const Status second = one.act(site);
            QVERIFY2(second, qPrintable(u"call %1: %2"_s.arg(call).arg(second ? QString() : second.error().en)));
            const QStringList left = one.left(site);
            expected = call == 0 ? left : expected;
            QVERIFY2(left == expected, qPrintable(u"after the failure of %1:\n%2\ninstead of\n%3"_s.arg(call).arg(
                                           left.join(u'\n'), expected.join(u'\n'))));
        }
        qInfo("%d calls, %d times told of a failure", call - 2, told);
        QVERIFY(call > 10 && told > 5);
    }

    void everyStatementToTheServer_data()
    {
        addRows<CuttingProxy::Fault>({{"is lost", CuttingProxy::Fault::Lost},
                                      {"its answer is lost", CuttingProxy::Fault::AnswerLost},
                                      {"is refused, disk full", CuttingProxy::Fault::Refused}});
    }

    void everyStatementToTheServer()
    {
        QFETCH(size_t, chore);
        QFETCH(CuttingProxy::Fault, fault);
        const Chore &one = chores.at(chore);
        TestCluster &cluster = TestCluster::shared();
        CuttingProxy proxy(cluster.socketFolder());
        const QString database = cluster.createDatabase();
        Site site;
        site.config.database = cluster.address(database);
        Site through;
        through.config.database = u"postgresql://postgres@%1/%2"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(proxy.folder())), database);
        QStringList expected;
        int told = 0;
        bool failed = true;
        int statement = 0;
        for (; failed; ++statement) {
            QTemporaryDir folder;
            // What is left of it is compared without its name.
            site.partition = one.madeAnew ? u"hall/test"_s : u"hall/%1"_s.arg(statement);
            site.folder = folder.path();
            through.partition = site.partition;
            through.folder = site.folder;
            if (one.madeAnew && statement > 0) {
                QVERIFY(Store::discard(site.config));
                cluster.sql(dropCopies, database);
            }
            const std::unique_ptr<Store> running = one.prepare(site);
            proxy.failAt(statement, fault);
            const Status first = one.act(through);
            failed = proxy.heal() || statement == 0;
            told += first ? 0 : 1;
            QVERIFY2(misnamed(first).isEmpty(), qPrintable(misnamed(first)));
            const Status second = one.act(through);
            QVERIFY2(second,
                     qPrintable(u"statement %1: %2"_s.arg(statement).arg(second ? QString() : second.error().en)));
            const QStringList left = one.left(site).replaceInStrings(site.partition, u"hall"_s);
            expected = statement == 0 ? left : expected;
            QVERIFY2(left == expected, qPrintable(u"after the failure of %1:\n%2\ninstead of\n%3"_s.arg(statement).arg(
                                           left.join(u'\n'), expected.join(u'\n'))));
        }
        qInfo("%d statements, %d times told of a failure", statement - 2, told);
        QVERIFY(statement > 3 && told > 0);
    }

private:
    /** The copies of earlier rounds, that each round's own is seen. */
    const QString dropCopies = uR"(
        DO $$ DECLARE name TEXT; BEGIN
            PERFORM set_config('client_min_messages', 'warning', true);
            FOR name IN SELECT nspname FROM pg_namespace WHERE nspname LIKE 'yizhan.before-%' LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', name);
            END LOOP;
        END $$)"_s;
};

QTEST_GUILESS_MAIN(UpkeepFaultsTest)
#include "tst_upkeepfaults.moc"
