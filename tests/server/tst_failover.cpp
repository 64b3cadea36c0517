// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// A hall on a PostgreSQL server that goes over to a standby, loses its line in the middle of storing, or has another
// hall's server on it.

#include "servertest.h"
#include "storage/cuttingproxy.h"
#include "storage/databaselock.h"
#include "storage/storeerror.h"
#include "storage/testcluster.h"
#include "storage/tokentable.h"

#include <QDirIterator>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <set>
#include <thread>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

QString databaseOf(const TestHall &hall)
{
    return hall.folder().store().database.section(u'/', -1);
}

/** Epoch and head of a partition, as a screen is told. */
QJsonObject headOf(const TestHall &hall, const QString &partition)
{
    const QByteArray path = "/v1/partitions/" + partition.toUtf8().toPercentEncoding() + "/changes?since=0&limit=1";
    const QJsonObject page = hall.get(path, u"kiosk"_s).json();
    return {{u"epoch"_s, page[u"epoch"_s]}, {u"head"_s, page[u"head"_s]}};
}

int changesFrom(const TestHall &hall, const QString &partition, const QJsonObject &at)
{
    return hall
        .get("/v1/partitions/" + partition.toUtf8().toPercentEncoding() + "/changes?since=" +
                 QByteArray::number(at[u"head"_s].toInteger()) + "&epoch=" + at[u"epoch"_s].toString().toLatin1(),
             u"kiosk"_s)
        .status;
}

QString ticket(const TestHall &hall)
{
    return hall.post("/v1/tickets", u"kiosk"_s, {{u"matter"_s, u"SQ-YL-001"_s}})
        .json()[u"ticket"_s][u"number"_s]
        .toString();
}

QByteArray mattersNamed(const QString &name)
{
    QJsonObject file = QJsonDocument::fromJson(demoMattersFile()).object();
    QJsonArray matters = file[u"matters"_s].toArray();
    QJsonObject first = matters[0].toObject();
    first.insert(u"name_zh"_s, name);
    matters[0] = first;
    file.insert(u"matters"_s, matters);
    return QJsonDocument(file).toJson(QJsonDocument::Compact);
}

QStringList filesOf(const TestHall &hall)
{
    QStringList files;
    QDirIterator all(hall.folder().papers(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files.append(all.next());
    }
    return files;
}

/** The hall's database over a line that can be cut. */
QString addressThrough(const CuttingProxy &proxy, const TestHall &hall)
{
    return u"postgresql://postgres@%1/%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(proxy.folder())),
                                                databaseOf(hall));
}

/** A hall whose line to its database can be cut. */
struct ProxiedHall : TestHall
{
    ProxiedHall()
    {
        stop();
        setAddress(addressThrough(proxy, *this));
        start("2026-11-23T10:00+08:00", 1);
    }
    /** The token of a clerk who has logged in at the desk. */
    [[nodiscard]] QString clerkSession() const
    {
        const QJsonObject who{{u"login"_s, u"majun"_s}, {u"password"_s, password(u"majun"_s)}};
        return post("/v1/sessions", u"desk"_s, who).json()[u"token"_s].toString();
    }

    CuttingProxy proxy{TestCluster::shared().socketFolder()};
};

/** Ends the session that holds the hall's database. */
void endHolder(const TestHall &hall)
{
    const QString ended = TestCluster::shared().sql(
        u"SELECT COUNT(pg_terminate_backend(pid, 5000)) FROM pg_locks JOIN pg_database d ON d.oid = database "
        u"WHERE locktype = 'advisory' AND granted AND datname = '%1'"_s.arg(databaseOf(hall)));
    QCOMPARE(ended, u"1"_s);
}

/** The line of one who has the lock is cut while another one waits for it, who has it then. */
struct CutLock
{
    CutLock()
    {
        hall.stop();
        first = DatabaseLock::take(config, [this] { ++gone; });
        QVERIFY(first);
        std::thread waiting([this] { second = DatabaseLock::take(config); }); // asks five times a second
        QTest::qWait(500);
        endHolder(hall);
        waiting.join();
    }

    TestHall hall; ///< for its database
    StoreConfig config = hall.folder().store();
    std::atomic<int> gone = 0; ///< how often the first one was told to end
    Result<std::unique_ptr<DatabaseLock>> first = storeError(StoreFault::Failed);
    Result<std::unique_ptr<DatabaseLock>> second = storeError(StoreFault::Failed);
};

} // namespace

class TestFailover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("YIZHAN_TEST_BACKEND", "postgresql"); }

    void standbyThatLags()
    {
        TestHall hall;
        std::set<QString> given;
        for (int i = 0; i < 2; ++i) {
            QVERIFY(given.insert(ticket(hall)).second);
        }
        QCOMPARE(hall.server().administer("/v1/imports/matters", mattersNamed(u"一"_s)).status, 200);
        TestCluster::shared().keep(databaseOf(hall));
        for (int i = 0; i < 130; ++i) { // more than the gap that a restore leaves
            QVERIFY(given.insert(ticket(hall)).second);
        }
        QCOMPARE(hall.server().administer("/v1/imports/matters", mattersNamed(u"二"_s)).status, 200);
        const QJsonObject before = headOf(hall, hall.partition());
        const QJsonObject catalogue = headOf(hall, u"catalogue"_s);
        Listener kiosk(hall.port(), "partition=" + hall.partition().toUtf8().toPercentEncoding(),
                       hall.token(u"kiosk"_s));
        QVERIFY(!kiosk.next("head").name.isEmpty());

        TestCluster::shared().failOver(databaseOf(hall));
        const QString next = ticket(hall);
        QVERIFY(!next.isEmpty());
        QVERIFY2(given.insert(next).second, qPrintable(next)); // is on nobody's paper
        const QJsonObject after = headOf(hall, hall.partition());
        QVERIFY(after[u"epoch"_s] != before[u"epoch"_s]);
        QCOMPARE(kiosk.next("head").data[u"epoch"_s], after[u"epoch"_s]);
        QCOMPARE(changesFrom(hall, hall.partition(), before), 410);
        QCOMPARE(changesFrom(hall, hall.partition(), after), 200);
        QTRY_VERIFY(headOf(hall, u"catalogue"_s)[u"epoch"_s] != catalogue[u"epoch"_s]); // with nobody importing
        QTRY_COMPARE(changesFrom(hall, u"catalogue"_s, catalogue), 410);
        const QJsonArray noted =
            hall.get("/v1/audit?action=revisions-lost", u"leader"_s).json()[u"entries"_s].toArray();
        QVERIFY(!noted.isEmpty());
        QVERIFY2(noted[0][u"detail"_s].toString().contains(
                     u" to %1 of epoch %2"_s.arg(before[u"head"_s].toInteger()).arg(before[u"epoch"_s].toString())),
                 qPrintable(noted[0][u"detail"_s].toString()));
        QVERIFY(given.insert(ticket(hall)).second);
        // And after the next start.
        hall.start("2026-11-23T11:00+08:00", 1);
        QVERIFY(given.insert(ticket(hall)).second);
        QCOMPARE(headOf(hall, hall.partition())[u"epoch"_s], after[u"epoch"_s]);
    }

    void standbyThatLagsWhileNobodyAsks_data()
    {
        QTest::addColumn<bool>("closesAtOnce");
        QTest::newRow("goes on") << false; // the lock is taken again, and with it comes a look
        QTest::newRow("closes at once") << true;
    }

    /** After the next start nobody could know what had been answered. */
    void standbyThatLagsWhileNobodyAsks()
    {
        QFETCH(const bool, closesAtOnce);
        TestHall hall;
        std::set<QString> given{ticket(hall)};
        TestCluster::shared().keep(databaseOf(hall));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(given.insert(ticket(hall)).second);
        }
        const QJsonObject before = headOf(hall, hall.partition());
        const QJsonObject catalogue = headOf(hall, u"catalogue"_s);
        TestCluster::shared().failOver(databaseOf(hall));
        if (!closesAtOnce) {
            QTRY_VERIFY_WITH_TIMEOUT(headOf(hall, hall.partition())[u"epoch"_s] != before[u"epoch"_s], 20'000);
        }
        hall.start("2026-11-23T11:00+08:00", 1);
        QVERIFY(headOf(hall, hall.partition())[u"epoch"_s] != before[u"epoch"_s]);
        QVERIFY(headOf(hall, u"catalogue"_s)[u"epoch"_s] == catalogue[u"epoch"_s]); // which lost nothing
        for (int i = 0; i < 3; ++i) {
            const QString next = ticket(hall);
            QVERIFY2(given.insert(next).second, qPrintable(next));
        }
    }

    /** Whoever revokes wants it shut out, whatever became of the answer. */
    void lostAnswerOfARevocation()
    {
        ProxiedHall hall;
        CuttingProxy &proxy = hall.proxy;
        const QJsonArray devices = hall.get("/v1/devices", u"administrator"_s).json()[u"devices"_s].toArray();
        const auto kiosk = std::find_if(devices.begin(), devices.end(),
                                        [](const QJsonValue &one) { return one[u"kind"_s] == u"kiosk"_s; });
        QVERIFY(kiosk != devices.end());
        QCOMPARE(hall.get("/v1/me", u"kiosk"_s).status, 200);
        proxy.cutNext(CuttingProxy::Cut::AnswerLost);
        const Answer revoked =
            hall.post("/v1/devices/" + (*kiosk)[u"id"_s].toString().toLatin1() + "/revoke", u"administrator"_s);
        QCOMPARE(revoked.problem(), u"storage-commit-unknown"_s);
        QCOMPARE(hall.get("/v1/me", u"kiosk"_s).status, 401);
        QCOMPARE(hall.get("/v1/me", u"wall"_s).status, 200);
    }

    /** Whom it shut out is not let in again by a copy of before, and that it would have been is told. */
    void revocationThatAStandbyHasNot()
    {
        TestHall hall;
        const QJsonArray devices = hall.get("/v1/devices", u"administrator"_s).json()[u"devices"_s].toArray();
        const auto wall = std::find_if(devices.begin(), devices.end(),
                                       [](const QJsonValue &one) { return one[u"kind"_s] == u"wall"_s; });
        QVERIFY(wall != devices.end());
        TestCluster::shared().keep(databaseOf(hall));
        QCOMPARE(
            hall.post("/v1/devices/" + (*wall)[u"id"_s].toString().toLatin1() + "/revoke", u"administrator"_s).status,
            200);
        QCOMPARE(hall.get("/v1/me", u"wall"_s).status, 401);
        TestCluster::shared().failOver(databaseOf(hall));
        hall.start("2026-11-23T11:00+08:00", 1); // which begins with what the table says
        QCOMPARE(hall.get("/v1/me", u"wall"_s).status, 401);
        QCOMPARE(hall.get("/v1/me", u"kiosk"_s).status, 200);
        const QJsonArray noted =
            hall.get("/v1/audit?action=revisions-lost", u"leader"_s).json()[u"entries"_s].toArray();
        QCOMPARE(noted.size(), 1);
    }

    /** In the moment in which the database was nobody's. */
    void whatAGuestEndedIsEnded()
    {
        TestHall hall;
        QCOMPARE(hall.get("/v1/me", u"wall"_s).status, 200);
        const auto store = Store::open(hall.folder().store(), u"guest"_s);
        QVERIFY(store);
        TokenTable table((*store)->connection());
        QVERIFY(table.revoke(tokenHash(hall.token(u"wall"_s))));
        QCOMPARE(hall.get("/v1/me", u"wall"_s).status, 200); // nobody knows
        endHolder(hall);
        QTRY_COMPARE_WITH_TIMEOUT(hall.get("/v1/me", u"wall"_s).status, 401, 20'000);
        QCOMPARE(hall.get("/v1/me", u"kiosk"_s).status, 200);
    }

    /** The old session ends with the old pass word, whatever became of the answer. */
    void lostAnswerOfAReset()
    {
        ProxiedHall hall;
        CuttingProxy &proxy = hall.proxy;
        const QString token = hall.clerkSession();
        QCOMPARE(call(hall.port(), "GET", "/v1/me", token).status, 200);
        proxy.cutNext(CuttingProxy::Cut::AnswerLost);
        const Answer reset = hall.post("/v1/accounts/majun/reset", u"administrator"_s);
        QCOMPARE(reset.problem(), u"storage-commit-unknown"_s);
        QCOMPARE(call(hall.port(), "GET", "/v1/me", token).status, 401);
        QCOMPARE(hall.get("/v1/me", u"kiosk"_s).status, 200);
    }

    void lostAnswerOfALogOut()
    {
        ProxiedHall hall;
        CuttingProxy &proxy = hall.proxy;
        const QString token = hall.clerkSession();
        QCOMPARE(call(hall.port(), "GET", "/v1/me", token).status, 200);
        Listener desk(hall.port(), "partition=catalogue", token);
        QVERIFY(!desk.next("head").name.isEmpty());

        const auto end = [&hall, &token] {
            return call(hall.port(), "POST", "/v1/sessions/end", token, "{}", {{"Idempotency-Key", "end"}});
        };
        proxy.cutNext(CuttingProxy::Cut::AnswerLost);
        QCOMPARE(end().problem(), u"storage-commit-unknown"_s);
        QVERIFY(proxy.hasCut());
        QTRY_COMPARE(call(hall.port(), "GET", "/v1/me", token).status, 401);
        QVERIFY(desk.closed());
        QCOMPARE(hall.get("/v1/me", u"kiosk"_s).status, 200); // and nobody else's
        QCOMPARE(hall.get("/v1/me", u"leader"_s).status, 200);
    }

    void lostAnswerOfAnErasure()
    {
        ProxiedHall hall;
        CuttingProxy &proxy = hall.proxy;
        const QString id = acceptedCase(hall);
        const QByteArray scan =
            "\x89PNG\r\n\x1a\n" + QByteArray(5'000, 'x') + QByteArray("\0\0\0\0IEND\xae\x42\x60\x82", 12);
        QCOMPARE(call(hall.port(), "POST", "/v1/cases/" + id.toLatin1() + "/attachments", hall.token(u"clerk"_s), scan,
                      {{"Idempotency-Key", "scan"}})
                     .status,
                 201);
        QVERIFY(!filesOf(hall).isEmpty());
        deliver(hall, id);
        const auto erase = [&hall] {
            return hall.post("/v1/persons/erase", u"leader"_s, {{u"id_number"_s, u"99990119400101123X"_s}}, "erase");
        };
        for (const auto cut : {CuttingProxy::Cut::CommitLost, CuttingProxy::Cut::AnswerLost}) {
            proxy.cutNext(cut);
            // Who is to be forgotten is looked up first, and that look ends with a COMMIT or none.
            const Answer answer = erase();
            QVERIFY(proxy.hasCut());
            QCOMPARE(answer.problem(), u"storage-commit-unknown"_s);
            if (cut == CuttingProxy::Cut::CommitLost) {
                QTest::qWait(300);
                QVERIFY(!filesOf(hall).isEmpty()); // nothing was forgotten
            }
        }
        QTRY_VERIFY(filesOf(hall).isEmpty());
        QCOMPARE(erase().status, 200);
    }

    void secondServerIsRefused()
    {
        TestHall hall;
        const StoreConfig config = hall.folder().store();
        const auto second = DatabaseLock::take(config);
        QVERIFY(!second);
        QCOMPARE(storeFault(second.error()), StoreFault::DatabaseInUse);
        QVERIFY(second.error().zh.contains(u"数据库"_s) && second.error().en.contains(u"database"_s));
        QVERIFY(Store::prepare(config)); // the schema's lock is another
        QVERIFY(Store::open(config, u"test"_s));
        TestHall other; // another hall, another database
        QVERIFY(!ticket(other).isEmpty());
        hall.stop();
        QVERIFY(DatabaseLock::take(config));
        hall.start("2026-11-23T10:00+08:00", 1);
        QVERIFY(!ticket(hall).isEmpty());
    }

    void lockIsTakenAgain()
    {
        TestHall hall;
        const auto holders = [&hall] {
            return TestCluster::shared()
                .sql(u"SELECT COUNT(*) FROM pg_locks JOIN pg_database d ON d.oid = database "
                     u"WHERE locktype = 'advisory' AND granted AND datname = '%1'"_s.arg(databaseOf(hall)))
                .toInt();
        };
        QCOMPARE(holders(), 1);
        endHolder(hall);
        QCOMPARE(holders(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(holders(), 1, 10'000);
        QVERIFY(!ticket(hall).isEmpty());
    }

    void whetherItIsHeldIsKnownInTime()
    {
        TestHall hall; // for its database
        hall.stop();
        const auto lock = DatabaseLock::take(hall.folder().store());
        QVERIFY(lock);
        const auto soon = [] {
            return std::chrono::steady_clock::now() + 5s;
        };
        QVERIFY((*lock)->isHeld(soon()));
        endHolder(hall);
        QVERIFY((*lock)->isHeld(soon())); // again
        TestCluster::shared().stop();
        QVERIFY(!(*lock)->isHeld(soon()));
        TestCluster::shared().start();
        QTRY_VERIFY_WITH_TIMEOUT((*lock)->isHeld(soon()), 20'000);
        QVERIFY((*DatabaseLock::take({}))->isHeld({})); // a file's is its folder's
    }

    /** `token list` of a copied folder, say, in the very moment in which the line was cut. */
    void aGuestForAMomentIsSatOut()
    {
        CutLock lock;
        QVERIFY(lock.second);
        QTest::qWait(2'500); // in which the first one finds it taken
        lock.second->reset();
        QTest::qWait(2'500);
        QVERIFY(!DatabaseLock::take(lock.config)); // it is the first one's again
        QCOMPARE(lock.gone.load(), 0);
    }

    void whoeverLostItToAnotherHasToEnd()
    {
        CutLock lock;
        QVERIFY(lock.second);
        QTRY_COMPARE_WITH_TIMEOUT(lock.gone.load(), 1, 30'000);
        lock.second->reset();
        QTest::qWait(2'500);
        QVERIFY(DatabaseLock::take(lock.config)); // the first one has given up
        QCOMPARE(lock.gone.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestFailover)
#include "tst_failover.moc"
