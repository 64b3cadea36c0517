// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "hallname.h"
#include "storagefixture.h"

#include "storage/audittable.h"
#include "storage/migrations.h"

#include <QDir>
#include <QTest>

#include <thread>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

AuditEntry entry(const QString &subject, const QString &partition = hall)
{
    AuditEntry one;
    one.partition = partition;
    one.at = fromMs(1'000'000'000'000);
    one.actor = u"zhang"_s;
    one.device = u"desk"_s;
    one.action = u"case-read"_s;
    one.subject = subject;
    return one;
}

Status run(Store &store, const QString &sql)
{
    return store.connection().runOnce(u"test"_s, sql);
}

/** Who has the database can take the triggers out first. */
bool takeGuardsOut(Store &store)
{
    return onPostgres()
               ? bool(run(store, u"DROP TRIGGER audit_no_change ON audit"_s))
               : run(store, u"DROP TRIGGER audit_no_update"_s) && run(store, u"DROP TRIGGER audit_no_delete"_s);
}

QStringList guardNames()
{
    return onPostgres() ? QStringList{u"audit_no_change"_s} : QStringList{u"audit_no_delete"_s, u"audit_no_update"_s};
}

} // namespace

class AuditTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<Folder>();
        m_store = m_folder->open();
        QVERIFY(m_store->createPartition(hall));
        QVERIFY(m_store->createPartition(u"catalogue"_s));
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void chainsEachPartition()
    {
        AuditTable audit(m_store->connection());
        QVERIFY(audit.append({entry(u"case/1"_s), entry(u"import"_s, u"catalogue"_s), entry(u"case/2"_s)}));
        AuditEntry withFields = entry(u"case/3"_s);
        withFields.salt = u"salt"_s;
        withFields.fields = {{u"applicant.phone"_s, u"hash"_s}, {u"opinions"_s, {}}};
        QVERIFY(audit.append({withFields}));

        const auto found = audit.entries({hall});
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(3));
        QCOMPARE(found->front().subject, u"case/3"_s); // newest first
        QCOMPARE(found->front().fields, withFields.fields);
        QCOMPARE(found->front().seq, 3);
        QCOMPARE(found->back().seq, 1);
        const auto heads = audit.heads();
        QVERIFY(heads);
        QCOMPARE(heads->size(), size_t(2));
        QCOMPARE(heads->front().partition, u"catalogue"_s);
        QCOMPARE(heads->front().count, 1);
        QCOMPARE(heads->back(), (AuditHead{hall, 3, found->front().hash}));
        QCOMPARE(*audit.faults(), QStringList());
        QVERIFY(!audit.append({entry(u"x"_s, u"hall/nowhere"_s)}));
    }

    void finds()
    {
        AuditTable audit(m_store->connection());
        AuditEntry late = entry(u"case/2"_s);
        late.at = fromMs(2'000'000'000'000);
        late.actor = u"li"_s;
        late.action = u"login-failed"_s;
        QVERIFY(audit.append({entry(u"case/1"_s), late, entry(u"case/1"_s)}));
        const auto seqs = [&](const std::function<void(AuditFilter &)> &wish) {
            AuditFilter filter{hall};
            wish(filter);
            QList<qint64> numbers;
            const auto found = audit.entries(filter);
            for (const AuditEntry &one : *found) {
                numbers << one.seq;
            }
            return numbers;
        };
        QCOMPARE(seqs([](AuditFilter &filter) { filter.actor = u"li"_s; }), QList<qint64>{2});
        QCOMPARE(seqs([](AuditFilter &filter) { filter.action = u"case-read"_s; }), (QList<qint64>{3, 1}));
        QCOMPARE(seqs([](AuditFilter &filter) { filter.subject = u"case/1"_s; }), (QList<qint64>{3, 1}));
        QCOMPARE(seqs([&](AuditFilter &filter) { filter.from = late.at; }), QList<qint64>{2});
        QCOMPARE(seqs([&](AuditFilter &filter) { filter.until = late.at; }), (QList<qint64>{3, 1}));
        QCOMPARE(seqs([](AuditFilter &filter) { filter.before = 3; }), (QList<qint64>{2, 1}));
        QCOMPARE(seqs([](AuditFilter &filter) {
                     filter.after = 1;
                     filter.newestFirst = false;
                 }),
                 (QList<qint64>{2, 3}));
        QCOMPARE(seqs([](AuditFilter &filter) { filter.limit = 1; }), QList<qint64>{3});
    }

    void engineRefusesChanges()
    {
        QVERIFY(AuditTable(m_store->connection()).append({entry(u"case/1"_s)}));
        QVERIFY(!run(*m_store, u"UPDATE audit SET actor = 'nobody'"_s));
        QVERIFY(!run(*m_store, u"DELETE FROM audit"_s));
        QCOMPARE(AuditTable(m_store->connection()).entries({hall})->front().actor, u"zhang"_s);
    }

    void missingGuardsAreSeenAndPutBack()
    {
        AuditTable table(m_store->connection());
        QVERIFY(table.append({entry(u"case/1"_s)}));
        const auto putBack = [&table] {
            const auto names = table.putGuardsBack();
            return names ? *names : QStringList{names.error().en};
        };
        const auto missing = [&table] {
            const auto names = table.missingGuards();
            return names ? *names : QStringList{names.error().en};
        };
        QCOMPARE(missing(), QStringList());
        QCOMPARE(putBack(), QStringList());
        QVERIFY(takeGuardsOut(*m_store));
        const auto sorted = [](QStringList names) {
            names.sort();
            return names;
        };
        QCOMPARE(sorted(missing()), guardNames());
        QVERIFY(run(*m_store, u"UPDATE audit SET actor = 'nobody'"_s));
        QCOMPARE(sorted(putBack()), guardNames());
        QVERIFY(!run(*m_store, u"UPDATE audit SET actor = 'somebody'"_s));
        QVERIFY(!run(*m_store, u"DELETE FROM audit"_s));
        // One that is there and does nothing is none.
        QVERIFY(run(*m_store, onPostgres() ? u"ALTER TABLE audit DISABLE TRIGGER audit_no_change"_s
                                           : u"DROP TRIGGER audit_no_update"_s));
        if (!onPostgres()) {
            QVERIFY(run(*m_store, u"CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT 1; END"_s));
        }
        QCOMPARE(missing(), guardNames().last(1));
        QCOMPARE(putBack(), guardNames().last(1));
        QVERIFY(!run(*m_store, u"UPDATE audit SET actor = 'somebody'"_s));
    }

    void everyForgeryIsSeen_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("fault");
        QTest::newRow("nothing") << QStringList() << QString();
        for (const QString &column : {u"actor"_s, u"device"_s, u"action"_s, u"subject"_s, u"detail"_s, u"salt"_s}) {
            QTest::newRow(qPrintable(column)) << QStringList{u"UPDATE audit SET %1 = 'x' WHERE seq = 2"_s.arg(column)}
                                              << u"hall/test: audit entry 2 was changed"_s;
        }
        QTest::newRow("fields") << QStringList{u"UPDATE audit SET fields = '{\"a\":\"b\"}' WHERE seq = 2"_s}
                                << u"hall/test: audit entry 2 was changed"_s;
        QTest::newRow("time") << QStringList{u"UPDATE audit SET at = at + 1 WHERE seq = 4"_s}
                              << u"hall/test: audit entry 4 was changed"_s;
        QTest::newRow("text moved between columns")
            << QStringList{u"UPDATE audit SET actor = 'zhangd', device = 'esk' WHERE seq = 3"_s}
            << u"hall/test: audit entry 3 was changed"_s;
        QTest::newRow("taken out") << QStringList{u"DELETE FROM audit WHERE seq = 2"_s}
                                   << u"hall/test: audit entry 2 is missing"_s;
        QTest::newRow("taken out, closed up")
            << QStringList{u"DELETE FROM audit WHERE seq = 2"_s, u"UPDATE audit SET seq = 2 WHERE seq = 3"_s,
                           u"UPDATE audit SET seq = 3 WHERE seq = 4"_s,
                           u"UPDATE partition SET audit_count = 3 WHERE id = 'hall/test'"_s}
            << u"hall/test: audit entry 2 was changed"_s;
        QTest::newRow("tail cut") << QStringList{u"DELETE FROM audit WHERE seq = 4"_s}
                                  << u"hall/test: the audit was cut after entry 3 of 4"_s;
        QTest::newRow("tail cut, count lowered")
            << QStringList{u"DELETE FROM audit WHERE seq = 4"_s,
                           u"UPDATE partition SET audit_count = 3 WHERE id = 'hall/test'"_s}
            << u"hall/test: the audit does not end as the partition says (entry 3)"_s;
        QTest::newRow("all gone") << QStringList{u"DELETE FROM audit"_s}
                                  << u"hall/test: the audit was cut after entry 0 of 4"_s;
        QTest::newRow("added by hand")
            << QStringList{u"INSERT INTO audit SELECT partition, 5, at, actor, device, action, subject, detail, salt, "
                           "fields, hash FROM audit WHERE seq = 4"_s}
            << u"hall/test: audit entry 5 was changed"_s;
        QTest::newRow("count raised") << QStringList{u"UPDATE partition SET audit_count = 5 WHERE id = 'hall/test'"_s}
                                      << u"hall/test: the audit was cut after entry 4 of 5"_s;
    }

    void everyForgeryIsSeen()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, fault);
        AuditTable audit(m_store->connection());
        QVERIFY(audit.append({entry(u"case/1"_s), entry(u"case/2"_s), entry(u"case/3"_s)}));
        QVERIFY(audit.append({entry(u"case/4"_s)}));
        QVERIFY(takeGuardsOut(*m_store));
        for (const QString &statement : statements) {
            QVERIFY(run(*m_store, statement));
        }
        const auto faults = audit.faults();
        QVERIFY(faults);
        QCOMPARE(faults->join(u'\n'), fault);
    }

    void longChainsAreWalkedWhole()
    {
        AuditTable audit(m_store->connection());
        std::vector<AuditEntry> many(10'001, entry(u"case/1"_s)); // more than are read at once
        QVERIFY(audit.append(many));
        QCOMPARE(*audit.faults(), QStringList());
        QVERIFY(takeGuardsOut(*m_store));
        QVERIFY(run(*m_store, u"UPDATE audit SET actor = 'x' WHERE seq = 10001"_s));
        QCOMPARE(*audit.faults(), QStringList{u"hall/test: audit entry 10001 was changed"_s});
    }

    void manyAppendAtOnce()
    {
        StoreConfig config = m_folder->config();
        config.busyTimeout = std::chrono::seconds(30);
        std::atomic<int> failed{0};
        const auto drive = [&] {
            const auto store = Store::open(config, u"reader"_s);
            for (int i = 0; i < 100; ++i) {
                failed += AuditTable((*store)->connection()).append({entry(u"case/1"_s)}) ? 0 : 1;
            }
        };
        std::thread one(drive);
        std::thread two(drive);
        one.join();
        two.join();
        QCOMPARE(failed.load(), 0);
        AuditTable audit(m_store->connection());
        QCOMPARE(audit.heads()->back().count, 200);
        QCOMPARE(*audit.faults(), QStringList());
    }

    void rolledBackCommandLeavesNothing()
    {
        CounterHall server(m_folder->config(), hall);
        QVERIFY(server.writer.start());
        const auto noting = [](const Status &end) {
            return job([end](const Turn &) -> Result<Outcome> {
                Outcome result = outcome({record(u"case"_s, u"1"_s, 1)});
                AuditEntry one = entry(u"case/1"_s);
                one.partition.clear(); // the writer's own
                result.audit.push_back(one);
                result.within = [end](Store &) {
                    return end;
                };
                return result;
            });
        };
        QVERIFY(!server.run(noting(refusal(500))).ok());
        QVERIFY(server.run(noting(Done{})).ok());
        AuditTable audit(m_store->connection());
        QCOMPARE(audit.heads()->back().count, 1);
        QCOMPARE(*audit.faults(), QStringList());
    }

    void oldEntriesAreChained()
    {
        const Folder folder;
        const std::vector<Migration> steps = builtInMigrations();
        {
            const auto connection = Connection::open(folder.config(), u"test"_s);
            QVERIFY(connection);
            QVERIFY(migrate(**connection, {steps.front()}));
            const auto old = [&](const QString &sql) {
                return bool((*connection)->runOnce(u"test"_s, sql));
            };
            QVERIFY(old(u"INSERT INTO partition VALUES ('catalogue', 'e', 0, 0, 0, '', 0)"_s));
            QVERIFY(old(u"INSERT INTO partition VALUES ('hall/old', 'e', 0, 0, 0, '', 0)"_s));
            QVERIFY(old(u"INSERT INTO audit VALUES ('b', 2000, 'li', 'desk', 'case-read', 'case/2', 'late')"_s));
            QVERIFY(old(u"INSERT INTO audit VALUES ('a', 1000, 'li', 'desk', 'case-read', 'case/1', '')"_s));
        }
        const std::unique_ptr<Store> store = folder.open();
        AuditTable audit(store->connection());
        const auto found = audit.entries({u"hall/old"_s});
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(2));
        QCOMPARE(found->front().subject, u"case/2"_s);
        QCOMPARE(found->front().detail, u"late"_s);
        QCOMPARE(toMs(found->back().at), 1000);
        QCOMPARE(*audit.faults(), QStringList());
        QVERIFY(!run(*store, u"SELECT 1 FROM audit_unchained"_s));
        QVERIFY(!run(*store, u"DELETE FROM audit"_s));
        // The database as it was lies beside it.
        int copies = int(QDir(folder.path()).entryList({u"*.before-0002-*"_s}).size());
        if (onPostgres()) {
            QVERIFY(store->connection().runOnce(
                u"test"_s, u"SELECT COUNT(*) FROM pg_namespace WHERE nspname LIKE 'yizhan.before-0002-%'"_s,
                [&copies](const QSqlQuery &row) { copies = row.value(0).toInt(); }));
        }
        QCOMPARE(copies, 1);
    }

private:
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(AuditTableTest)
#include "tst_audittable.moc"
