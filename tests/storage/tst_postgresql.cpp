// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/postgresfixture.h"

#include "storage/databaseaddress.h"
#include "storage/postgresbackend.h"

#include <QTest>
#include <QUrl>

#include <thread>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString first(Store &store, const QString &sql)
{
    QString value = u"failed"_s;
    const Status read =
        store.connection().runOnce(u"look"_s, sql, [&value](const QSqlQuery &row) { value = row.value(0).toString(); });
    return read ? value : u"failed"_s;
}

} // namespace

/** PostgreSQL only: the way to a database server, its sessions and its errors. */
class PostgresTest : public PostgresFixture
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses_data();
    void readsAddresses();
    void refusesAddresses_data();
    void refusesAddresses();
    void sessionIsDurable();
    void wordsOfTheAddressReachTheServer();
    void databaseThatSortsOtherwiseIsRefused();
    void serverThatForgetsIsRefused();
    void migratesOnceHoweverManyBegin();
    void literalsAreReadAsTheyWereWritten();
    void rowsGoAsArrays();
    void errorsShowNoValues();
    void tellsFaultsApart();
    void readsOneSnapshot();
    void verifyFindsAnOrphan();
};

void PostgresTest::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("shown");
    QTest::newRow("whole") << u"postgresql://hall:s3cret@db1:5433/yizhan?sslmode=require"_s
                           << QStringList{u"hall"_s, u"s3cret"_s, u"db1"_s, u"5433"_s, u"yizhan"_s}
                           << u"postgresql://hall@db1:5433/yizhan?sslmode=require"_s;
    QTest::newRow("several hosts") << u"postgres://h@db1,db2:5433/y?target_session_attrs=any"_s
                                   << QStringList{u"h"_s, {}, u"db1,db2"_s, u",5433"_s, u"y"_s}
                                   << u"postgresql://h@db1,db2:5433/y?target_session_attrs=any"_s;
    QTest::newRow("odd pass word") << u"postgresql://h:p%20'%5C@:%2Fx@[::1]/y"_s
                                   << QStringList{u"h"_s, u"p '\\@:/x"_s, u"::1"_s, {}, u"y"_s}
                                   << u"postgresql://h@[::1]/y"_s;
    QTest::newRow("socket") << u"postgresql://%2Frun%2Fpostgresql/y"_s
                            << QStringList{{}, {}, u"/run/postgresql"_s, {}, u"y"_s}
                            << u"postgresql://%2Frun%2Fpostgresql/y"_s;
    QTest::newRow("as words") << u"postgresql:///?host=a,b&port=1,2&dbname=y&user=h&password=p"_s
                              << QStringList{u"h"_s, u"p"_s, u"a,b"_s, u"1,2"_s, u"y"_s}
                              << u"postgresql://h@a:1,b:2/y"_s;
    QTest::newRow("environment's") << u"postgresql://"_s << QStringList{{}, {}, {}, {}, {}} << u"postgresql:///"_s;
}

void PostgresTest::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    const auto address = DatabaseAddress::fromText(text);
    QVERIFY(address);
    const QStringList read{address->user, address->password, address->hosts.join(u','), address->ports.join(u','),
                           address->database};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QCOMPARE(notNull(read[i]), notNull(parts[i]));
    }
    QTEST(address->withoutPassword(), "shown");
    QVERIFY(DatabaseAddress::fromText(address->withoutPassword()));
}

void PostgresTest::refusesAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another engine") << u"mysql://hall:s3cret@db1/yizhan"_s;
    QTest::newRow("no scheme") << u"hall:s3cret@db1/yizhan"_s;
    QTest::newRow("port") << u"postgresql://hall:s3cret@db1:port/yizhan"_s;
    QTest::newRow("high port") << u"postgresql://hall:s3cret@db1:65536/yizhan"_s;
    QTest::newRow("bracket") << u"postgresql://hall:s3cret@[::1/yizhan"_s;
    QTest::newRow("slash in the pass word") << u"postgresql://hall:s3cret/x@db1/yizhan"_s;
    QTest::newRow("question mark in the pass word") << u"postgresql://hall:x?s3cret=y@db1/yizhan"_s;
    QTest::newRow("unknown word") << u"postgresql://hall:s3cret@db1/yizhan?colour=red"_s;
    QTest::newRow("no value") << u"postgresql://hall:s3cret@db1/yizhan?sslmode"_s;
    QTest::newRow("semicolon") << u"postgresql://hall:s3cret@db1/yizhan?sslcert=a;b"_s;
    QTest::newRow("zero byte") << u"postgresql://hall:s3cret@db1/yiz%00han"_s;
}

void PostgresTest::refusesAddresses()
{
    QFETCH(QString, text);
    const auto address = DatabaseAddress::fromText(text);
    QVERIFY(!address);
    QVERIFY(!address.error().zh.isEmpty() && !address.error().en.isEmpty());
    QVERIFY(!address.error().en.contains(u"s3cret"_s) && !address.error().zh.contains(u"s3cret"_s));
    StoreConfig config;
    config.database = text.isEmpty() ? u"?"_s : text;
    QVERIFY(!Store::open(config, u"test"_s));
}

void PostgresTest::sessionIsDurable()
{
    // Whatever the database's owner set for others.
    TestCluster::shared().sql(u"ALTER DATABASE %1 SET synchronous_commit = off"_s.arg(m_database));
    TestCluster::shared().sql(u"ALTER DATABASE %1 SET statement_timeout = 7"_s.arg(m_database));
    TestCluster::shared().sql(
        u"ALTER DATABASE %1 SET default_transaction_isolation = 'serializable'"_s.arg(m_database));
    const auto store = Store::open(config(std::chrono::milliseconds(1234)), u"test"_s);
    QVERIFY(store);
    const auto show = [&store](const QString &name) {
        return first(**store, u"SHOW "_s + name);
    };
    QCOMPARE(show(u"synchronous_commit"_s), u"on"_s);
    QCOMPARE(show(u"lock_timeout"_s), u"1234ms"_s);
    QCOMPARE(show(u"statement_timeout"_s), u"0"_s);
    QCOMPARE(show(u"idle_in_transaction_session_timeout"_s), u"30s"_s);
    QCOMPARE(show(u"default_transaction_isolation"_s), u"read committed"_s);
    QCOMPARE(show(u"client_encoding"_s), u"UTF8"_s);
    QCOMPARE(show(u"application_name"_s), u"yizhan test"_s);
}

void PostgresTest::wordsOfTheAddressReachTheServer()
{
    StoreConfig words = config();
    const QString socket = TestCluster::shared().socketFolder();
    // The first host is none; the port of the second is its default.
    words.database = u"postgresql://postgres:it's%20\\@127.0.0.1:1,%1/%2?application_name=my%20hall&options="
                     u"-c%20work_mem%3D5MB"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(socket)), m_database);
    const auto store = Store::open(words, u"test"_s);
    QVERIFY(store);
    QCOMPARE(first(**store, u"SHOW application_name"_s), u"my hall"_s);
    QCOMPARE(first(**store, u"SHOW work_mem"_s), u"5MB"_s);
    QCOMPARE(first(**store, u"SHOW standard_conforming_strings"_s), u"on"_s);
    // Of several hosts only one that can be written will do.
    TestCluster::shared().sql(u"ALTER DATABASE %1 SET default_transaction_read_only = on"_s.arg(m_database));
    const auto standby = Store::open(words, u"test"_s);
    QVERIFY(!standby);
    QCOMPARE(storeFault(standby.error()).value(), StoreFault::Unreachable);
}

void PostgresTest::databaseThatSortsOtherwiseIsRefused()
{
    for (const QString &how : {u"ENCODING 'SQL_ASCII' LOCALE 'C'"_s, u"LOCALE_PROVIDER icu ICU_LOCALE 'zh'"_s}) {
        StoreConfig other;
        other.database =
            TestCluster::shared().address(TestCluster::shared().createDatabase(how + u" TEMPLATE template0"_s));
        const Status refused = Store::prepare(other);
        QCOMPARE(faultOf(refused), StoreFault::CannotOpen);
        QVERIFY2(refused.error().en.contains(u"LOCALE 'C'"_s), qPrintable(refused.error().en));
    }
    StoreConfig absent;
    absent.database = TestCluster::shared().address(u"absent"_s);
    QCOMPARE(faultOf(Store::prepare(absent)), StoreFault::Unreachable);
    QVERIFY(Store::prepare(absent).error().en.contains(u"absent"_s));
}

void PostgresTest::serverThatForgetsIsRefused()
{
    TestCluster cluster;
    cluster.stop();
    cluster.start({u"fsync=off"_s});
    StoreConfig config;
    config.database = cluster.address(u"postgres"_s);
    const Status refused = Store::prepare(config);
    QCOMPARE(faultOf(refused), StoreFault::CannotOpen);
    QVERIFY(refused.error().en.contains(u"fsync"_s));
}

void PostgresTest::migratesOnceHoweverManyBegin()
{
    StoreConfig config;
    config.database = TestCluster::shared().address(TestCluster::shared().createDatabase());
    std::atomic<int> fine{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] { fine += Store::prepare(config) ? 1 : 0; });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    QCOMPARE(fine.load(), 6);
    QVERIFY(Store::look(config)->schema);
    QVERIFY(Store::discard(config));
    QVERIFY(!Store::look(config)->schema);
    QVERIFY(Store::prepare(config));
}

void PostgresTest::literalsAreReadAsTheyWereWritten()
{
    // An owner who wants backslashes to escape must not change what is stored, let alone what is run.
    TestCluster::shared().sql(u"ALTER DATABASE %1 SET standard_conforming_strings = off"_s.arg(m_database));
    CounterHall server(config(), hall);
    QVERIFY(server.writer.start());
    const QString odd = u"\\'; DROP TABLE record; -- ? $1 :name ::text \\\\ '' \" \\u0041 \t\r\n"_s;
    const QByteArray blob = QByteArray::fromHex("00ff5c275c5c0001e58fa3") + "\\000'";
    const Reply reply = server.run(job([&](const Turn &) -> Result<Outcome> {
        Record one = record(odd, odd + u'2', 1);
        one.body.insert(u"text"_s, odd);
        Outcome result = outcome({one});
        result.sealed.push_back({odd, blob, {odd}});
        return result;
    }));
    QCOMPARE(reply.status, 201);
    const auto records = m_store->load(hall);
    QCOMPARE(records->front().kind, odd);
    QCOMPARE(records->front().body.value(u"text"_s).toString(), odd);
    QCOMPARE(**m_store->sealed(hall, odd), blob);
    QCOMPARE(*m_store->subjectsWithKey(hall, odd), QStringList{odd});
}

void PostgresTest::rowsGoAsArrays()
{
    const RowInsert insert{
        u"append"_s,
        u"INSERT INTO command_log (partition, epoch, revision, at, name, actor, device, request_id) VALUES"_s, 8,
        u""_s};
    const QString odd = u"'; -- \\ \n{}\",NULL 一站🏛️"_s;
    QVariantList values;
    for (int row = 0; row < 3; ++row) {
        values << hall << u"epoch"_s << qint64(row + 1) << (qint64(1) << 40) << odd << u""_s << u"NULL"_s
               << QString::number(row);
    }
    const Result<int> written = m_store->connection().insertRows(insert, values);
    QVERIFY(written);
    QCOMPARE(*written, 3);
    QList<QVariantList> found;
    QVERIFY(m_store->connection().read(
        u"look"_s, u"SELECT revision, at, name, actor, device, request_id FROM command_log ORDER BY revision"_s, {},
        [&found](const QSqlQuery &row) {
            QVariantList &one = found.emplaceBack();
            for (int i = 0; i < 6; ++i) {
                one.append(row.value(i));
            }
        }));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(2), (QVariantList{qint64(3), qint64(1) << 40, odd, u""_s, u"NULL"_s, u"2"_s}));
    // One statement, whatever the number of rows: Qt's own way needs one for each power of two.
    QCOMPARE(first(*m_store, u"SELECT COUNT(*) FROM pg_prepared_statements WHERE name LIKE 'yizhan_rows_%'"_s), u"1"_s);
    values.resize(8);
    values[2] = qint64(4);
    QVERIFY(m_store->connection().insertRows(insert, values));
    QCOMPARE(first(*m_store, u"SELECT COUNT(*) FROM pg_prepared_statements WHERE name LIKE 'yizhan_rows_%'"_s), u"1"_s);
}

void PostgresTest::errorsShowNoValues()
{
    // The driver writes values into the statement's text, and the server quotes that in its errors.
    const QString secret = u"13800000000 张三"_s;
    const auto wrongType = m_store->connection().write(u"try"_s, u"UPDATE partition SET revision = ?"_s, {secret});
    QVERIFY(!wrongType);
    QVERIFY2(!wrongType.error().en.contains(u"138"_s), qPrintable(wrongType.error().en));
    const auto cut =
        m_store->connection().write(u"try"_s, u"UPDATE partition SET home = ?"_s, {secret + QChar(u'\0') + secret});
    QVERIFY(!cut);
    QVERIFY2(!cut.error().en.contains(u"138"_s), qPrintable(cut.error().en));
    const QString insert = u"INSERT INTO account VALUES (?, 'x', 'x', 'x', 'x', 1, 1)"_s;
    QVERIFY(m_store->connection().write(u"try"_s, insert, {secret}));
    const auto twice = m_store->connection().write(u"try"_s, insert, {secret});
    QVERIFY(!twice);
    QCOMPARE(storeFault(twice.error()).value(), StoreFault::Conflict);
    QVERIFY2(!twice.error().en.contains(u"138"_s), qPrintable(twice.error().en));
}

void PostgresTest::tellsFaultsApart()
{
    const PostgresBackend backend;
    const auto fault = [&backend](const QString &state) {
        return backend.classify(QSqlError({}, {}, QSqlError::StatementError, state));
    };
    for (const QString &state : {u""_s, u"08000"_s, u"08006"_s, u"08P01"_s, u"57P01"_s, u"57P02"_s, u"57P03"_s,
                                 u"57P05"_s, u"25P03"_s, u"53300"_s}) {
        QCOMPARE(fault(state), StoreFault::Unreachable);
    }
    for (const QString &state : {u"40001"_s, u"40P01"_s, u"23505"_s}) {
        QCOMPARE(fault(state), StoreFault::Conflict);
    }
    QCOMPARE(fault(u"53100"_s), StoreFault::DiskFull);
    QCOMPARE(fault(u"25006"_s), StoreFault::ReadOnly);
    QCOMPARE(fault(u"55P03"_s), StoreFault::Locked);
    QCOMPARE(fault(u"XX001"_s), StoreFault::Corrupt);
    QCOMPARE(fault(u"28P01"_s), StoreFault::CannotOpen);
    QCOMPARE(fault(u"42P01"_s), StoreFault::Failed);
}

void PostgresTest::readsOneSnapshot()
{
    CounterHall server(config(), hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(server.take()).body, "1");
    {
        Result<Transaction> snapshot = Transaction::begin(m_store->connection(), u"look"_s, Transaction::Kind::Read);
        QVERIFY(snapshot);
        QCOMPARE((*m_store->partition(hall))->revision, 1);
        QCOMPARE(server.run(server.take()).body, "2");
        QCOMPARE((*m_store->partition(hall))->revision, 1);
        QCOMPARE(m_store->changes(hall, 0, {})->to, 1);
        QVERIFY(snapshot->commit());
    }
    QCOMPARE((*m_store->partition(hall))->revision, 2);
}

void PostgresTest::verifyFindsAnOrphan()
{
    QVERIFY(m_store->verify());
    TestCluster::shared().sql(u"SET session_replication_role = replica; " // no triggers, so no foreign keys
                              u"INSERT INTO record VALUES ('hall/gone', 'k', '1', 1, 0, 0, 0, '{}')"_s,
                              m_database);
    const Status found = m_store->verify();
    QCOMPARE(faultOf(found), StoreFault::Corrupt);
}

QTEST_GUILESS_MAIN(PostgresTest)

#include "tst_postgresql.moc"
