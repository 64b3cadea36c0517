// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "writerfixture.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <set>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

/** What goes wrong around a group: a command, another writer, the database, the process itself. */
class PartitionWriterFaultsTest : public WriterFixture
{
    Q_OBJECT

private Q_SLOTS:
    void poisonedCommandTakesNobodyWithIt();
    void throwingCommandIs500();
    void conflictRollsBackAndReloads();
    void foreignChangeIsNoticed();
    void newEpochIsNoticed();
    void lockedDatabaseIs503AndHeals();
    void diskFullIs503AndHeals();
    void killedProcessLosesNothingAnswered();
};

void PartitionWriterFaultsTest::poisonedCommandTakesNobodyWithIt()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    Job poisoned = server.take(u"poison"_s);
    poisoned.decide = [decide = poisoned.decide](const Turn &turn) -> Result<Outcome> {
        Result<Outcome> result = decide(turn);
        result->within = [](Store &) -> Status {
            return storeError(StoreFault::Failed, u"poison"_s);
        };
        return result;
    };
    const auto replies = server.runAsGroup(list(server.take(), poisoned, server.take()));
    QCOMPARE(replies.at(0).body, "1");
    QCOMPARE(replies.at(1).status, 503);
    QCOMPARE(replies.at(2).body, "2"); // its number is not burnt: the state was loaded anew
    QCOMPARE(server.loads.load(), 3);
    QCOMPARE((*m_store->partition(hall))->revision, 2);
    QVERIFY(m_store->verify());
    // The failed one may be sent again under its key.
    QCOMPARE(server.run(server.take(u"poison"_s)).body, "3");
}

void PartitionWriterFaultsTest::throwingCommandIs500()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    const Job thrower = job([&server](const Turn &) -> Result<Outcome> {
        ++server.next;
        throw std::runtime_error("oops");
    });
    const auto replies = server.runAsGroup(list(server.take(), thrower, server.take()));
    QCOMPARE(replies.at(0).body, "1");
    QCOMPARE(replies.at(1).status, 500);
    QCOMPARE(replies.at(2).body, "2");
}

void PartitionWriterFaultsTest::conflictRollsBackAndReloads()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(server.take()).body, "1");
    // Somebody changed a record behind the writer's back without moving the head.
    QVERIFY(m_store->connection().runOnce(
        u"tamper"_s, u"UPDATE record SET revision = 99, body = '{\"value\":40}' WHERE kind = 'counter'"_s));
    const Reply reply = server.run(server.take());
    QCOMPARE(reply.status, 503);
    QVERIFY(reply.body.contains("storage-conflict"));
    QCOMPARE(server.loads.load(), 2);
    QCOMPARE(server.next.load(), 40);
    QCOMPARE((*m_store->partition(hall))->revision, 1);
    QCOMPARE(server.commits().size(), size_t(1));
    QCOMPARE(server.run(server.take()).body, "41");
}

void PartitionWriterFaultsTest::foreignChangeIsNoticed()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(server.take()).body, "1");
    {
        CounterHall other(m_folder->config(), hall);
        QVERIFY(other.writer.start());
        QCOMPARE(other.run(other.take()).body, "2");
    }
    QCOMPARE(server.run(server.take()).body, "3");
    QCOMPARE(server.loads.load(), 2);
    QVERIFY(m_store->verify());
}

void PartitionWriterFaultsTest::newEpochIsNoticed()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(server.take()).body, "1");
    QVERIFY(m_store->newEpoch(hall));
    QCOMPARE(server.run(server.take()).body, "2");
    const std::vector<Commit> commits = server.commits();
    QCOMPARE(commits.size(), size_t(2));
    QVERIFY(commits.at(0).epoch != commits.at(1).epoch);
    QVERIFY(m_store->verify());
}

void PartitionWriterFaultsTest::lockedDatabaseIs503AndHeals()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    // Another program, which does not know our gate.
    QVERIFY(m_store->connection().runOnce(u"lock"_s, onPostgres() ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s));
    if (onPostgres()) {
        QVERIFY(m_store->connection().runOnce(u"lock"_s, u"SELECT id FROM partition FOR UPDATE"_s));
    }
    const Reply reply = server.run(server.take(u"a"_s));
    QCOMPARE(reply.status, 503);
    QVERIFY(reply.body.contains("storage-locked"));
    QCOMPARE(server.decided.load(), 0);
    QVERIFY(m_store->connection().runOnce(u"unlock"_s, u"ROLLBACK"_s));
    QCOMPARE(server.run(server.take(u"a"_s)).body, "1");
}

void PartitionWriterFaultsTest::diskFullIs503AndHeals()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    Job tooBig = server.take();
    tooBig.decide = [decide = tooBig.decide](const Turn &turn) -> Result<Outcome> {
        Result<Outcome> result = decide(turn);
        Record big = record(u"big"_s, u"1"_s, 1);
        big.body.insert(u"text"_s, QString(4'000'000, u'x'));
        result->records.push_back(big);
        // The engine's own name for a full disk, without filling one.
        result->within = [](Store &store) {
            return store.connection().runOnce(
                u"limit"_s, onPostgres() ? u"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100'; END $$"_s
                                         : u"PRAGMA max_page_count = 200"_s);
        };
        return result;
    };
    const Reply reply = server.run(tooBig);
    QCOMPARE(reply.status, 503);
    QVERIFY2(reply.body.contains("storage-full"), reply.body.constData());
    QCOMPARE(server.next.load(), 0);
    QCOMPARE(server.run(server.take()).body, "1");
    QVERIFY(m_store->verify());
}

// The program itself, called with a folder, takes numbers until it is killed and prints each one that was answered.
int victim(const QString &path, const QString &database)
{
    StoreConfig config;
    config.path = path;
    config.database = database;
    CounterHall server(config, hall);
    if (!server.writer.start()) {
        return 1;
    }
    for (int i = 0;; ++i) {
        std::vector<Job> jobs;
        for (int k = 0; k < 8; ++k) {
            jobs.push_back(server.take(u"%1-%2-%3"_s.arg(QCoreApplication::applicationPid()).arg(i).arg(k)));
        }
        for (const Reply &reply : server.run(std::move(jobs))) {
            std::printf("%s\n", reply.body.constData());
        }
        std::fflush(stdout);
    }
}

void PartitionWriterFaultsTest::killedProcessLosesNothingAnswered()
{
    int highest = 0;
    for (int round = 0; round < 5; ++round) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--victim"_s, m_folder->config().path, m_folder->config().database});
        QVERIFY(process.waitForStarted());
        QVERIFY(process.waitForReadyRead(10'000));
        QTest::qWait(20 + round * 17);
        ::kill(pid_t(process.processId()), SIGKILL);
        QVERIFY(process.waitForFinished());
        const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
        std::set<int> answered;
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) { // the last line may be cut
            const int number = lines.at(i).toInt();
            answered.insert(number);
            highest = std::max(highest, number);
        }
        QVERIFY(!answered.empty());
        m_store.reset();
        m_store = m_folder->open();
        {
            // A database server may still be at the last COMMIT of the dead.
            const Result<Transaction> settled = Transaction::begin(m_store->connection(), u"settled"_s);
            QVERIFY(settled && m_store->lockPartition(hall));
        }
        QVERIFY(m_store->verify());
        std::set<int> stored;
        const auto records = m_store->load(hall);
        QVERIFY(records);
        for (const Record &one : *records) {
            if (one.kind == u"ticket"_s) {
                QVERIFY(stored.insert(one.body.value(u"value"_s).toInt()).second);
            }
        }
        for (const int number : answered) {
            QVERIFY2(stored.contains(number), qPrintable(QString::number(number)));
        }
        // Nothing half: as many numbers as revisions, without a hole.
        QCOMPARE(qint64(stored.size()), (*m_store->partition(hall))->revision);
        QCOMPARE(*stored.rbegin(), int(stored.size()));
    }
    QVERIFY(highest > 0);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && QByteArrayView(argv[1]) == "--victim") {
        return victim(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    }
    PartitionWriterFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_partitionwriterfaults.moc"
