// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/cuttingproxy.h"
#include "storage/postgresfixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

#include <future>
#include <set>
#include <thread>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(yizhan::test::CuttingProxy::Cut)

namespace {

QString typeOf(const Reply &reply)
{
    return QJsonDocument::fromJson(reply.body).object().value(u"title"_s).toString();
}

/** Every ticket once, as many as revisions. */
std::set<int> numbersIn(Store &store)
{
    std::set<int> numbers;
    const auto records = store.load(hall);
    for (const Record &one : records ? *records : std::vector<Record>()) {
        if (one.kind == u"ticket"_s && !numbers.insert(one.body.value(u"value"_s).toInt()).second) {
            qWarning("a number twice");
        }
    }
    return numbers;
}

} // namespace

/** PostgreSQL only: writers beside one another, and what becomes of them when the line or the server goes. */
class PostgresWriterTest : public PostgresFixture
{
    Q_OBJECT

private Q_SLOTS:
    void twoWritersOfOnePartitionTakeTurns();
    void partitionsDoNotWaitForEachOther();
    void connectionThatBrokeIdleIsReplaced();
    void groupThatLostItsConnectionRunsAgain();
    void lostCommitIsTold_data();
    void lostCommitIsTold();
    void serverGoesAndComes();
    void crashedServerLosesNothingAnswered();
    void readOnlyDatabaseHeals();
    void standbyThatLagsBeginsANewEpoch_data();
    void standbyThatLagsBeginsANewEpoch();

private:
    /** Ends the connections of a role, as an administrator or a failover does. */
    void terminate(const QString &role) const;
};

void PostgresWriterTest::terminate(const QString &role) const
{
    const QString ended =
        TestCluster::shared().sql(u"SELECT COUNT(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity "
                                  u"WHERE datname = '%1' AND application_name = 'yizhan %2'"_s.arg(m_database, role));
    QVERIFY(ended.toInt() > 0);
}

void PostgresWriterTest::twoWritersOfOnePartitionTakeTurns()
{
    CounterHall a(config(), hall);
    CounterHall b(config(), hall);
    QVERIFY(a.writer.start());
    QVERIFY(b.writer.start());
    constexpr int each = 60;
    std::vector<Reply> replies(2 * each);
    const auto drive = [&replies](CounterHall &server, int from) {
        for (int i = 0; i < each; ++i) {
            replies[size_t(from + i)] = server.run(server.take());
        }
    };
    std::thread one([&] { drive(a, 0); });
    std::thread two([&] { drive(b, each); });
    one.join();
    two.join();
    std::set<QByteArray> numbers;
    for (const Reply &reply : replies) {
        QCOMPARE(reply.status, 201);
        QVERIFY(numbers.insert(reply.body).second);
    }
    QCOMPARE(numbersIn(*m_store).size(), size_t(2 * each));
    QCOMPARE((*m_store->partition(hall))->revision, 2 * each);
    QVERIFY(m_store->verify());
}

void PostgresWriterTest::partitionsDoNotWaitForEachOther()
{
    QVERIFY(m_store->createPartition(u"hall/b"_s));
    CounterHall a(config(), hall);
    CounterHall b(config(std::chrono::milliseconds(300)), u"hall/b"_s);
    QVERIFY(a.writer.start());
    QVERIFY(b.writer.start());
    {
        const Result<Transaction> other = Transaction::begin(m_store->connection(), u"hold"_s);
        QVERIFY(other && m_store->lockPartition(u"hall/b"_s));
        for (int i = 1; i <= 20; ++i) {
            QCOMPARE(a.run(a.take()).body, QByteArray::number(i));
        }
        const Reply waited = b.run(b.take());
        QCOMPARE(waited.status, 503);
        QCOMPARE(typeOf(waited), u"storage-locked"_s);
    }
    QCOMPARE(b.run(b.take()).body, "1");
}

void PostgresWriterTest::connectionThatBrokeIdleIsReplaced()
{
    CounterHall server(config(), hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(server.take()).body, "1");
    for (int i = 2; i <= 4; ++i) {
        terminate(u"writer"_s);
        terminate(u"test"_s);
        QCOMPARE(server.run(server.take()).body, QByteArray::number(i));
        QCOMPARE((*m_store->partition(hall))->revision, i);
        terminate(u"test"_s);
        QVERIFY(m_store->changes(hall, 0, {}));
    }
    QCOMPARE(server.decided.load(), 4);
    QCOMPARE(server.loads.load(), 1);
    QVERIFY(m_store->verify());
}

void PostgresWriterTest::groupThatLostItsConnectionRunsAgain()
{
    CounterHall server(config(), hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(server.take()).body, "1");
    bool cut = false;
    Job fatal = server.take(u"fatal"_s);
    fatal.decide = [&, decide = fatal.decide](const Turn &turn) -> Result<Outcome> {
        if (!std::exchange(cut, true)) {
            terminate(u"writer"_s);
        }
        return decide(turn);
    };
    const auto replies = server.runAsGroup({server.take(u"a"_s), fatal, server.take(u"b"_s)});
    QCOMPARE(replies.at(0).body, "2");
    QCOMPARE(replies.at(1).body, "3");
    QCOMPARE(replies.at(2).body, "4");
    QCOMPARE(server.loads.load(), 2);
    QCOMPARE(server.commits().size(), size_t(2));
    QCOMPARE(numbersIn(*m_store), std::set<int>({1, 2, 3, 4}));
    QVERIFY(m_store->verify());

    // Between its statements too.
    cut = false;
    Job later = server.take();
    later.decide = [&, decide = later.decide](const Turn &turn) -> Result<Outcome> {
        Result<Outcome> result = decide(turn);
        result->within = [&](Store &store) -> Status {
            if (std::exchange(cut, true)) {
                return Done{};
            }
            terminate(u"writer"_s);
            return store.partitions() ? Status(Done{}) : Status(storeError(StoreFault::Unreachable));
        };
        return result;
    };
    QCOMPARE(server.run(later).body, "5");
    QVERIFY(m_store->verify());
}

void PostgresWriterTest::lostCommitIsTold_data()
{
    QTest::addColumn<CuttingProxy::Cut>("cut");
    QTest::addColumn<bool>("stored");
    QTest::newRow("COMMIT never arrived") << CuttingProxy::Cut::CommitLost << false;
    QTest::newRow("its answer was lost") << CuttingProxy::Cut::AnswerLost << true;
    QTest::newRow("it arrives later") << CuttingProxy::Cut::CommitLate << true;
}

void PostgresWriterTest::lostCommitIsTold()
{
    QFETCH(CuttingProxy::Cut, cut);
    QFETCH(bool, stored);
    CuttingProxy proxy(TestCluster::shared().socketFolder());
    StoreConfig through = config();
    through.database =
        u"postgresql://postgres@%1/%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(proxy.folder())), m_database);
    CounterHall server(through, hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(server.take()).body, "1");

    proxy.cutNext(cut);
    const auto replies = server.runAsGroup({server.take(u"a"_s), server.take(u"b"_s)});
    QVERIFY(proxy.hasCut());
    for (const Reply &reply : replies) {
        QCOMPARE(reply.status, 503);
        QCOMPARE(typeOf(reply), u"storage-commit-unknown"_s);
    }
    // Without another command the upper layer knows what became of it, even if that was not decided yet.
    QTRY_COMPARE(server.next.load(), stored ? 3 : 1);
    QCOMPARE((*m_store->partition(hall))->revision, stored ? 3 : 1);
    QCOMPARE(server.commits().size(), size_t(1));

    // Each one's key tells.
    const int decided = server.decided.load();
    const Reply a = server.run(server.take(u"a"_s));
    const Reply b = server.run(server.take(u"b"_s));
    QCOMPARE(a.status, 201);
    QCOMPARE(a.body, "2");
    QCOMPARE(b.body, "3");
    QCOMPARE(a.repeated, stored);
    QCOMPARE(b.repeated, stored);
    QCOMPARE(server.decided.load(), stored ? decided : decided + 2);
    QCOMPARE(server.run(server.take()).body, "4");
    QCOMPARE(numbersIn(*m_store), std::set<int>({1, 2, 3, 4}));
    QCOMPARE((*m_store->partition(hall))->revision, 4);
    QVERIFY(m_store->verify());
}

void PostgresWriterTest::serverGoesAndComes()
{
    TestCluster cluster;
    StoreConfig config;
    config.database = cluster.address(cluster.createDatabase());
    QVERIFY(Store::prepare(config));
    const auto store = Store::open(config, u"test"_s);
    QVERIFY(store && (*store)->createPartition(hall));
    CounterHall server(config, hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(server.take()).body, "1");

    cluster.stop();
    for (int i = 0; i < 3; ++i) {
        const Reply reply = server.run(server.take(u"during"_s));
        QCOMPARE(reply.status, 503);
        QCOMPARE(typeOf(reply), u"storage-unreachable"_s);
        const auto page = (*store)->changes(hall, 0, {});
        QVERIFY(!page);
        QCOMPARE(storeFault(page.error()).value(), StoreFault::Unreachable);
    }
    QCOMPARE(faultOf(Store::prepare(config)), StoreFault::Unreachable);
    cluster.start();
    Reply reply;
    QTRY_VERIFY((reply = server.run(server.take(u"during"_s))).status == 201);
    QCOMPARE(reply.body, "2");
    QTRY_VERIFY((*store)->changes(hall, 0, {}));
    QVERIFY((*store)->verify());

    // It goes while a group is under way: the state is loaded again as soon as it is back, with nobody asking.
    std::promise<void> entered;
    std::promise<void> gone;
    std::promise<Reply> answer;
    Job slow = server.take();
    slow.decide = [&, decide = slow.decide](const Turn &turn) -> Result<Outcome> {
        entered.set_value();
        gone.get_future().wait();
        return decide(turn);
    };
    slow.done = [&answer](const Reply &told) {
        answer.set_value(told);
    };
    server.writer.submit(slow);
    entered.get_future().wait();
    cluster.stop();
    gone.set_value();
    const Reply cut = answer.get_future().get();
    QCOMPARE(cut.status, 503);
    QCOMPARE(typeOf(cut), u"storage-unreachable"_s);
    QCOMPARE(server.next.load(), 3); // applied in memory alone, and not believed
    const int loads = server.loads;
    cluster.start();
    QTRY_VERIFY_WITH_TIMEOUT(server.loads > loads, 10'000);
    QCOMPARE(server.next.load(), 2);
    QCOMPARE(server.run(server.take()).body, "3");
}

void PostgresWriterTest::crashedServerLosesNothingAnswered()
{
    TestCluster cluster;
    StoreConfig config;
    config.database = cluster.address(cluster.createDatabase());
    QVERIFY(Store::prepare(config));
    const auto store = Store::open(config, u"test"_s);
    QVERIFY(store && (*store)->createPartition(hall));
    CounterHall server(config, hall);
    QVERIFY(server.writer.start());
    std::map<QString, QByteArray> answered;
    std::set<QString> open;
    for (int round = 0; round < 3; ++round) {
        std::atomic<int> fine{0};
        std::atomic<bool> down{false};
        std::mutex mutex;
        std::vector<std::thread> clients;
        for (int client = 0; client < 8; ++client) {
            clients.emplace_back([&, client] {
                for (int i = 0; !down; ++i) {
                    const QString key = u"%1-%2-%3"_s.arg(round).arg(client).arg(i);
                    const Reply reply = server.run(server.take(key));
                    const std::lock_guard lock(mutex);
                    if (reply.status == 201) {
                        answered[key] = reply.body;
                        ++fine;
                    } else {
                        open.insert(key);
                        down = true;
                    }
                }
            });
        }
        while (fine < 40 + 30 * round && !down) {
            std::this_thread::yield();
        }
        cluster.crash();
        for (std::thread &client : clients) {
            client.join();
        }
        cluster.start();
        QTRY_COMPARE(server.run(server.take(u"again-%1"_s.arg(round))).status, 201);
        answered[u"again-%1"_s.arg(round)] = server.run(server.take(u"again-%1"_s.arg(round))).body;
    }
    std::set<QByteArray> distinct;
    for (const auto &[key, number] : answered) {
        QVERIFY(distinct.insert(number).second);
        QCOMPARE(server.run(server.take(key)).body, number);
    }
    for (const QString &key : open) {
        QVERIFY(distinct.insert(server.run(server.take(key)).body).second);
    }
    QCOMPARE(numbersIn(**store).size(), distinct.size());
    QCOMPARE((*(*store)->partition(hall))->revision, qint64(distinct.size()));
    QVERIFY((*store)->verify());
}

void PostgresWriterTest::readOnlyDatabaseHeals()
{
    CounterHall server(config(), hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(server.take()).body, "1");
    TestCluster::shared().sql(u"ALTER DATABASE %1 SET default_transaction_read_only = on"_s.arg(m_database));
    terminate(u"writer"_s);
    const Reply refused = server.run(server.take(u"a"_s));
    QCOMPARE(refused.status, 503);
    QCOMPARE(typeOf(refused), u"storage-read-only"_s);
    QVERIFY(m_store->changes(hall, 0, {}));
    TestCluster::shared().sql(u"ALTER DATABASE %1 RESET default_transaction_read_only"_s.arg(m_database));
    QCOMPARE(server.run(server.take(u"a"_s)).body, "2"); // on a new connection
}

void PostgresWriterTest::standbyThatLagsBeginsANewEpoch_data()
{
    QTest::addColumn<bool>("withinACommand");
    QTest::newRow("between commands") << false;
    QTest::newRow("within a command") << true;
}

void PostgresWriterTest::standbyThatLagsBeginsANewEpoch()
{
    QFETCH(bool, withinACommand);
    TestCluster &cluster = TestCluster::shared();
    CounterHall server(config(), hall);
    QVERIFY(server.writer.start());
    std::set<QByteArray> given;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(given.insert(server.run(server.take()).body).second);
    }
    cluster.keep(m_database);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(given.insert(server.run(server.take(u"lost %1"_s.arg(i))).body).second);
    }
    // Then another standby that lags as much, which does not even know of the epoch that began with the first.
    std::set<QString> epochs;
    for (int loss = 1; loss <= 2; ++loss) {
        const Partition before = **m_store->partition(hall);
        QCOMPARE(before.revision, 5);
        QVERIFY(epochs.insert(before.epoch).second);
        // The key of an answer that is lost is lost too; within a command it would still be found.
        Job next = server.take(withinACommand ? QString() : u"lost 0"_s);
        bool over = false;
        if (withinACommand) {
            next.decide = [&, decide = next.decide](const Turn &turn) -> Result<Outcome> {
                if (!std::exchange(over, true)) {
                    cluster.failOver(m_database);
                }
                return decide(turn);
            };
        } else {
            cluster.failOver(m_database);
        }
        const Reply reply = server.run(next);
        QCOMPARE(reply.status, 201);
        QVERIFY2(given.insert(reply.body).second, reply.body.constData()); // never twice
        QCOMPARE(server.losses.load(), loss);

        const Partition after = **m_store->partition(hall);
        QVERIFY(!epochs.contains(after.epoch));
        QCOMPARE(after.revision, 5); // what is left, the new beginning, the command
        const Commit told = server.commits().back();
        QCOMPARE(told.epoch, after.epoch);
        QCOMPARE(told.from, 4);
        QCOMPARE(m_store->changes(hall, before.revision, before.epoch).error().status, 410); // copy anew
        const auto facts = *m_store->facts(hall, hall);
        QCOMPARE(facts.size(), size_t(1));
        QCOMPARE(facts.back().kind, u"revisions-lost"_s);
        QVERIFY2(facts.back().detail.startsWith(u"revisions 4 to 5 of epoch "_s), qPrintable(facts.back().detail));
        AuditFilter filter;
        filter.partition = hall;
        const auto audit = *AuditTable(m_store->connection()).entries(filter);
        QCOMPARE(audit.size(), size_t(1));
        QCOMPARE(audit.back().action, u"revisions-lost"_s);
        QCOMPARE(audit.back().detail, facts.back().detail);
        QVERIFY(m_store->verify());
    }
    QCOMPARE(server.run(server.take()).status, 201);
    QCOMPARE(server.losses.load(), 2);
}

QTEST_GUILESS_MAIN(PostgresWriterTest)

#include "tst_postgresqlwriter.moc"
