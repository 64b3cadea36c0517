// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/audittable.h"
#include "storage/cuttingproxy.h"
#include "storage/faultyfiles.h"
#include "storage/storagefixture.h"
#include "storage/tokentable.h"

#include <QFile>
#include <QTest>
#include <QUrl>

#include <set>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/** A partition whose audit other partitions' commands write in. */
QString besideOf(const QString &partition)
{
    return partition + u"/beside"_s;
}

/** Rows that no record is: an account's token, and an entry in another partition's chain, whose head row moves. */
std::function<Status(Store &)> furtherRows(const QString &partition, const QString &key)
{
    return [partition, key](Store &store) -> Status {
        Token token;
        token.hash = partition + u' ' + key;
        token.role = Role::Screen;
        token.device = partition;
        token.partition = partition;
        if (const auto put = TokenTable(store.connection()).put(token); !put) {
            return put.error();
        }
        AuditEntry entry;
        entry.partition = besideOf(partition);
        entry.at = fromMs(1);
        entry.actor = u"zhang"_s;
        entry.action = u"told elsewhere"_s;
        return AuditTable(store.connection()).append({entry});
    };
}

/** Four tickets of residents, with everything that a command can store; keys k1 … k4. */
Job richTake(CounterHall &server, const QString &partition, const QString &key)
{
    Job take = server.take(key);
    take.scope = partition;
    take.decide = [decide = take.decide, partition, key](const Turn &turn) -> Result<Outcome> {
        Result<Outcome> result = decide(turn);
        const QString number = QString::fromUtf8(result->answer);
        result->sealed.push_back({u"case/"_s + number, "sealed " + result->answer, {u"hash "_s + number}});
        AuditEntry entry;
        entry.actor = u"zhang"_s;
        entry.action = u"take"_s;
        entry.subject = u"ticket/"_s + number;
        result->audit.push_back(entry);
        result->within = furtherRows(partition, key);
        return result;
    };
    return take;
}

Job refused(const QString &partition, const QString &key)
{
    Job refused = job([](const Turn &) -> Result<Outcome> { return refusal(); }, key);
    refused.scope = partition;
    return refused;
}

/** What everybody sends to a partition: one alone, a group with a refusal in it, one alone. */
std::map<QString, Reply> sendAll(CounterHall &server, const QString &partition)
{
    std::map<QString, Reply> replies;
    replies[u"k1"_s] = server.run(richTake(server, partition, u"k1"_s));
    std::vector<Job> group;
    group.push_back(richTake(server, partition, u"k2"_s));
    group.push_back(refused(partition, u"no"_s));
    group.push_back(richTake(server, partition, u"k3"_s));
    const std::vector<Reply> told = server.runAsGroup(std::move(group));
    replies[u"k2"_s] = told[0];
    replies[u"no"_s] = told[1];
    replies[u"k3"_s] = told[2];
    replies[u"k4"_s] = server.run(richTake(server, partition, u"k4"_s));
    return replies;
}

/**
 * All that is stored of a partition, in words, but for who got which number: a command that failed and was sent again
 * comes later than its neighbours.
 */
QStringList contents(Store &store, const QString &partition)
{
    struct Table
    {
        QString sql;
        int columns;
    };
    const std::vector<Table> tables{
        {u"SELECT 'head', revision, horizon, last_commit_at, audit_count FROM partition WHERE id = '%1'"_s, 5},
        {u"SELECT 'record', kind, id, revision, deleted, internal, body FROM record WHERE partition = '%1'"_s, 7},
        {u"SELECT 'log', revision, at, name, actor FROM command_log WHERE partition = '%1'"_s, 5},
        {u"SELECT 'fact', revision, seq, subject, at, kind, actor FROM fact WHERE partition = '%1'"_s, 7},
        {u"SELECT 'sealed', subject, at, blob FROM sealed WHERE partition = '%1'"_s, 4},
        {u"SELECT 'sealed_key', keyed_hash, subject FROM sealed_key WHERE partition = '%1'"_s, 3},
        {u"SELECT 'key', key, body_hash, status FROM idempotency WHERE scope = '%1'"_s, 4},
        {u"SELECT 'answer', answer FROM idempotency WHERE scope = '%1'"_s, 2},
        {u"SELECT 'audit', seq, at, actor, action, subject FROM audit WHERE partition = '%1'"_s, 6},
        {u"SELECT 'token', substr(hash, length('%1') + 2), role FROM token WHERE device = '%1'"_s, 3},
        {u"SELECT 'beside', revision, audit_count FROM partition WHERE id = '%1/beside'"_s, 3},
        {u"SELECT 'told', seq, action FROM audit WHERE partition = '%1/beside'"_s, 3},
    };
    QStringList lines;
    for (const Table &table : tables) {
        const Status read =
            store.connection().runOnce(u"contents"_s, table.sql.arg(partition), [&](const QSqlQuery &row) {
                QStringList words;
                for (int column = 0; column < table.columns; ++column) {
                    words += row.value(column).toString();
                }
                lines += words.join(u'|');
            });
        if (!read) {
            lines += u"failed: "_s + read.error().en;
        }
    }
    lines.sort();
    return lines;
}

/** Empty where the second round of the same commands mended whatever the first one suffered. */
QString misrepaired(const std::map<QString, Reply> &first, const std::map<QString, Reply> &second)
{
    for (const auto &[key, reply] : second) {
        if (reply.status != (key == "no"_L1 ? 409 : 201)) {
            return u"%1 gets %2 when all is well again: %3"_s.arg(key)
                .arg(reply.status)
                .arg(QString::fromUtf8(reply.body));
        }
        const Reply &before = first.at(key);
        if (before.status >= 500) {
            if (before.status != 503 || !before.body.contains("storage-")) {
                return u"%1 was told %2"_s.arg(key, QString::fromUtf8(before.body));
            }
        } else if (before.body != reply.body || before.status != reply.status) {
            return u"%1 was told %2 and then %3"_s.arg(key, QString::fromUtf8(before.body),
                                                       QString::fromUtf8(reply.body));
        }
    }
    return {};
}

int failures(const std::map<QString, Reply> &replies)
{
    return int(std::count_if(replies.begin(), replies.end(), [](const auto &one) { return one.second.status >= 500; }));
}

/** The lines that stand on one side only. */
QString difference(const QStringList &stored, const QStringList &expected)
{
    QStringList lines;
    for (const QString &line : stored) {
        lines += expected.contains(line) ? QString() : u"+ "_s + line;
    }
    for (const QString &line : expected) {
        lines += stored.contains(line) ? QString() : u"- "_s + line;
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

constexpr int tickets = 4;

} // namespace

/**
 * The i-th call to the disk, or to the database's server, fails, for every i: whatever each command was told, the same
 * commands sent again lead to what would be stored without a failure, and what was answered stays so.
 */
class StorageFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCallToTheDisk_data();
    void everyCallToTheDisk();
    void everyStatementToTheServer_data();
    void everyStatementToTheServer();
};

void StorageFaultsTest::initTestCase()
{
    FaultyFiles::install();
}

void StorageFaultsTest::everyCallToTheDisk_data()
{
    QTest::addColumn<FaultyFiles::Fault>("fault");
    QTest::newRow("fails once") << FaultyFiles::Fault::Once;
    QTest::newRow("fails for a while") << FaultyFiles::Fault::OnFrom;
}

void StorageFaultsTest::everyCallToTheDisk()
{
    QFETCH(FaultyFiles::Fault, fault);
    const QString hall = u"hall/test"_s;
    QTemporaryDir templates;
    const QString prepared = templates.filePath(u"prepared.sqlite"_s);
    StoreConfig config;
    config.path = prepared;
    {
        QVERIFY(Store::prepare(config));
        const auto store = Store::open(config, u"test"_s);
        QVERIFY(store && (*store)->createPartition(hall) && (*store)->createPartition(besideOf(hall)));
        QVERIFY((*store)->connection().runOnce(u"to the file"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    QStringList expected;
    int told = 0;
    bool failed = true;
    int call = 0;
    for (; failed; ++call) { // 0: nothing fails, and this is how it ought to be
        QTemporaryDir folder;
        config.path = folder.filePath(u"yizhan.sqlite"_s);
        QVERIFY(QFile::copy(prepared, config.path));
        CounterHall server(config, hall);
        QVERIFY(server.writer.start());
        FaultyFiles::failAt(call, fault);
        const std::map<QString, Reply> first = sendAll(server, hall);
        failed = FaultyFiles::heal() || call == 0;
        told += failures(first);
        const std::map<QString, Reply> second = sendAll(server, hall);
        QVERIFY2(misrepaired(first, second).isEmpty(),
                 qPrintable(u"call %1: %2"_s.arg(call).arg(misrepaired(first, second))));
        QCOMPARE(server.next.load(), tickets);
        server.writer.stop();

        const auto store = Store::open(config, u"test"_s);
        QVERIFY(store && (*store)->verify());
        const QStringList stored = contents(**store, hall);
        if (call == 0) {
            expected = stored;
            QVERIFY(expected.size() > 6 * tickets);
        }
        QVERIFY2(stored == expected,
                 qPrintable(u"after the failure of %1:\n%2"_s.arg(call).arg(difference(stored, expected))));
    }
    qInfo("%d calls, %d commands were told of a failure", call - 2, told);
    QVERIFY(call > 20 && told > 20);
}

void StorageFaultsTest::everyStatementToTheServer_data()
{
    QTest::addColumn<CuttingProxy::Fault>("fault");
    QTest::newRow("is lost") << CuttingProxy::Fault::Lost;
    QTest::newRow("its answer is lost") << CuttingProxy::Fault::AnswerLost;
    QTest::newRow("is refused, disk full") << CuttingProxy::Fault::Refused;
}

void StorageFaultsTest::everyStatementToTheServer()
{
    QFETCH(CuttingProxy::Fault, fault);
    TestCluster &cluster = TestCluster::shared();
    const QString database = cluster.createDatabase();
    StoreConfig config;
    config.database = cluster.address(database);
    QVERIFY(Store::prepare(config));
    const auto store = Store::open(config, u"test"_s);
    QVERIFY(store);
    CuttingProxy proxy(cluster.socketFolder());
    StoreConfig through;
    const QString host = QString::fromLatin1(QUrl::toPercentEncoding(proxy.folder()));
    through.database = u"postgresql://postgres@%1/%2"_s.arg(host, database);
    QStringList expected;
    int told = 0;
    bool failed = true;
    int statement = 0;
    for (; failed; ++statement) {
        const QString hall = u"hall/%1"_s.arg(statement);
        QVERIFY((*store)->createPartition(hall) && (*store)->createPartition(besideOf(hall)));
        {
            CounterHall server(through, hall);
            QVERIFY(server.writer.start());
            proxy.failAt(statement, fault);
            const std::map<QString, Reply> first = sendAll(server, hall);
            failed = proxy.heal();
            told += failures(first);
            const std::map<QString, Reply> second = sendAll(server, hall);
            QVERIFY2(misrepaired(first, second).isEmpty(),
                     qPrintable(u"statement %1: %2"_s.arg(statement).arg(misrepaired(first, second))));
            QCOMPARE(server.next.load(), tickets);
        }
        if (!failed) {
            QVERIFY((*store)->verify()); // of all
        }
        const QStringList stored = contents(**store, hall);
        if (statement == 0) {
            expected = stored;
            QVERIFY(expected.size() > 6 * tickets);
        }
        QVERIFY2(stored == expected,
                 qPrintable(u"after the failure of %1:\n%2"_s.arg(statement).arg(difference(stored, expected))));
    }
    qInfo("%d statements, %d commands were told of a failure", statement - 2, told);
    QVERIFY(statement > 20 && told > 2);
}

QTEST_GUILESS_MAIN(StorageFaultsTest)

#include "tst_storagefaults.moc"
