// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"
#include "system/stranger.h"

#include "storage/cuttingproxy.h"
#include "storage/testcluster.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QScopeGuard>
#include <QTest>
#include <QThread>
#include <QUrl>

#include <csignal>
#include <future>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace yizhan::system;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QJsonObject ticketWish{{u"matter"_s, u"SQ-YL-001"_s}};

QString feedPath(const ServerProcess &server)
{
    return u"/v1/partitions/%1/changes?since=0&limit=5000"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(server.partition())));
}

int ticketsIn(const ServerProcess &server)
{
    HttpClient wall = server.client(u"wall"_s);
    int tickets = 0;
    const Answer page = wall.get(feedPath(server));
    for (const QJsonValue &record : page.json[u"records"].toArray()) {
        tickets += record[u"kind"].toString() == u"ticket" ? 1 : 0;
    }
    return page.status == 200 ? tickets : -1;
}

/** A disk of a few megabytes of its own, on which QTemporaryDir works while this lives; root only. */
class SmallDisk
{
public:
    explicit SmallDisk(const char *size)
        : m_before(qgetenv("TMPDIR"))
        , m_path(QFile::encodeName(m_folder.path()))
        , m_mounted(::mount("tmpfs", m_path.constData(), "tmpfs", 0, size) == 0)
    {
        if (m_mounted) {
            qputenv("TMPDIR", m_path);
        }
    }
    ~SmallDisk()
    {
        if (!m_mounted) {
            return;
        }
        m_before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", m_before);
        if (::umount2(m_path.constData(), MNT_DETACH) != 0) {
            qFatal("the small disk stays");
        }
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isThere() const { return m_mounted; }
    [[nodiscard]] bool readOnly(bool only) const
    {
        return ::mount("tmpfs", m_path.constData(), "tmpfs", MS_REMOUNT | (only ? MS_RDONLY : 0), nullptr) == 0;
    }
    void fill() const
    {
        QFile ballast(QFile::decodeName(m_path + "/ballast"));
        (void)ballast.open(QIODevice::Append | QIODevice::Unbuffered);
        for (qint64 piece = 65'536; piece > 0;) {
            piece = ballast.write(QByteArray(piece, 'x')) == piece ? piece : piece / 2;
        }
    }
    void empty() const { QFile::remove(QFile::decodeName(m_path + "/ballast")); }

private:
    QByteArray m_before;
    QTemporaryDir m_folder;
    QByteArray m_path;
    bool m_mounted;
};

/** So many at once, each with a key of its own. */
std::vector<std::future<Answer>> takeTickets(const ServerProcess &server, int many)
{
    std::vector<std::future<Answer>> answers;
    for (int i = 0; i < many; ++i) {
        answers.push_back(std::async(std::launch::async, [&server, i] {
            return server.client(u"kiosk"_s).post(u"/v1/tickets"_s, ticketWish, "waits-" + QByteArray::number(i));
        }));
    }
    return answers;
}

} // namespace

/**
 * What the server stands on gives way: whoever asks is told what is wrong, in words and by a stable name; nothing is
 * lost; and it goes on by itself when all is well again.
 */
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void diskRunsFull();
    void startsOnAFullDisk();
    void folderIsReadOnly();
    void filesMayNotGrow();
    void databaseIsLocked();
    void databaseGoesAndComes();
    void lineIsLostInCommit_data();
    void lineIsLostInCommit();
    void endsInTimeBesideALock();
    void endsInTimeWhereNothingAnswers_data();
    void endsInTimeWhereNothingAnswers();
    void oneServerToADatabase();
    void endsInTimeInTheMiddleOfACommit();

private:
    /** Takes tickets until one is refused; how many were given. The last answer and its key. */
    static int takeUntilRefused(HttpClient &kiosk, Answer *refused, QByteArray *key);
};

void FaultsTest::initTestCase()
{
    if (onPostgres()) {
        (void)TestCluster::shared(); // not on a small disk
    }
}

int FaultsTest::takeUntilRefused(HttpClient &kiosk, Answer *refused, QByteArray *key)
{
    for (int i = 0; i < 3000; ++i) {
        *key = "fill-" + QByteArray::number(i);
        *refused = kiosk.post(u"/v1/tickets"_s, ticketWish, *key);
        if (refused->status != 201) {
            return i;
        }
    }
    return -1;
}

void FaultsTest::diskRunsFull()
{
    if (onPostgres()) {
        QSKIP("the disk is the database's; tst_storagefaults has its answer");
    }
    const SmallDisk disk("size=24m");
    if (!disk.isThere()) {
        QSKIP("only root may make a small disk");
    }
    ServerProcess server;
    QVERIFY(server.start({u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--requests-per-second"_s, u"0"_s}));
    EventReader wall(server.port(), server.token(u"wall"_s), {server.partition()});
    HttpClient kiosk = server.client(u"kiosk"_s);
    for (int round = 0; round < 3; ++round) {
        disk.fill();
        Answer refused;
        QByteArray key;
        const int given = takeUntilRefused(kiosk, &refused, &key);
        QVERIFY(given >= 0);
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.problem(), u"storage-full"_s);
        QVERIFY(!refused.json[u"detail"].toString().isEmpty());
        QCOMPARE(ticketsIn(server), given); // reading goes on
        QCOMPARE(kiosk.get(u"/v1/health/live"_s).status, 200);
        const Answer ready = kiosk.get(u"/v1/health/ready"_s); // whoever watches the hall knows before the residents
        QCOMPARE(ready.status, 503);
        QCOMPARE(ready.problem(), u"not-ready"_s);
        QVERIFY2(ready.bytes.contains("could not be stored"), ready.bytes.constData());
        disk.empty();
        const Answer again = kiosk.post(u"/v1/tickets"_s, ticketWish, key);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.json[u"ticket"][u"number"].toString(), u"M%1"_s.arg(given + 1, 3, 10, QLatin1Char('0')));
        QCOMPARE(kiosk.get(u"/v1/health/ready"_s).status, 200);
        QCOMPARE(ticketsIn(server), given + 1);
        QVERIFY(!wall.next("changes").isEmpty());
    }
    QCOMPARE(server.stop(), 0);
    const Ran verified =
        runProgram(u"yizhan-server"_s, {u"verify"_s, u"--data"_s, server.dataFolder(), u"--rederive"_s});
    QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
}

void FaultsTest::startsOnAFullDisk()
{
    if (onPostgres()) {
        QSKIP("the disk is the database's");
    }
    const SmallDisk disk("size=24m");
    if (!disk.isThere()) {
        QSKIP("only root may make a small disk");
    }
    ServerProcess server;
    QVERIFY(server.start());
    HttpClient kiosk = server.client(u"kiosk"_s);
    QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketWish, "before").status, 201);
    disk.fill();
    server.kill();
    QVERIFY(server.start({u"--requests-per-second"_s, u"0"_s})); // what is known can be read
    QCOMPARE(ticketsIn(server), 1);
    kiosk.setPort(server.port());
    Answer refused;
    QByteArray key;
    const int given = takeUntilRefused(kiosk, &refused, &key);
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.problem(), u"storage-full"_s);
    disk.empty();
    QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketWish, key).status, 201);
    QCOMPARE(ticketsIn(server), given + 2);
    QCOMPARE(server.stop(), 0);
}

void FaultsTest::folderIsReadOnly()
{
    const SmallDisk disk("size=24m");
    if (!disk.isThere()) {
        QSKIP("only root may make a disk that cannot be written");
    }
    ServerProcess server;
    QVERIFY(disk.readOnly(true));
    const QStringList words{u"serve"_s, u"--data"_s, server.dataFolder(), u"--listen"_s, u"127.0.0.1:0"_s};
    const Ran tried = runProgram(u"yizhan-server"_s, words, 5000);
    QCOMPARE(tried.code, 1);
    QVERIFY2(tried.err.contains("cannot be written"), tried.err.constData());
    QVERIFY(disk.readOnly(false));
    QVERIFY(server.start());
    QCOMPARE(server.client(u"kiosk"_s).post(u"/v1/tickets"_s, ticketWish).status, 201);
}

void FaultsTest::filesMayNotGrow()
{
    if (onPostgres()) {
        QSKIP("the files are the database's");
    }
    ServerProcess server;
    QVERIFY(server.start({u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--requests-per-second"_s, u"0"_s}));
    HttpClient kiosk = server.client(u"kiosk"_s);
    QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketWish).status, 201);
    const QFileInfo wal(server.dataFolder() + u"/yizhan.sqlite-wal"_s);
    const rlimit tight{rlim_t(wal.size()), RLIM_INFINITY};
    QCOMPARE(::prlimit(pid_t(server.pid()), RLIMIT_FSIZE, &tight, nullptr), 0);
    Answer refused;
    QByteArray key;
    const int given = takeUntilRefused(kiosk, &refused, &key);
    QVERIFY(given >= 0);
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.problem(), u"storage-failed"_s);
    QCOMPARE(ticketsIn(server), given + 1);
    QCOMPARE(kiosk.get(u"/v1/health/ready"_s).status, 503);
    const rlimit wide{RLIM_INFINITY, RLIM_INFINITY};
    QCOMPARE(::prlimit(pid_t(server.pid()), RLIMIT_FSIZE, &wide, nullptr), 0);
    QTRY_COMPARE_WITH_TIMEOUT(kiosk.get(u"/v1/health/ready"_s).status, 200, 20'000); // found out by the server itself
    QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketWish, key).status, 201);
    QCOMPARE(ticketsIn(server), given + 2);
    QCOMPARE(server.stop(), 0);
}

void FaultsTest::databaseIsLocked()
{
    ServerProcess server;
    QVERIFY(server.start());
    HttpClient kiosk = server.client(u"kiosk"_s);
    const Stranger stranger(server.dataFolder(), server.database());
    QVERIFY(stranger.run({onPostgres() ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s}));
    QVERIFY(!onPostgres() || stranger.run({u"SELECT id FROM partition FOR UPDATE"_s}));
    const QDeadlineTimer patience(15'000);
    const Answer refused = kiosk.post(u"/v1/tickets"_s, ticketWish, "locked");
    QVERIFY(!patience.hasExpired()); // a screen has given up by then
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.problem(), u"storage-locked"_s);
    QCOMPARE(ticketsIn(server), 0);
    QVERIFY(stranger.run({u"ROLLBACK"_s}));
    QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketWish, "locked").status, 201);
    QCOMPARE(ticketsIn(server), 1);
}

void FaultsTest::databaseGoesAndComes()
{
    if (!onPostgres()) {
        QSKIP("SQLite has no server to go");
    }
    TestCluster &cluster = TestCluster::shared();
    ServerProcess server;
    QVERIFY(server.start());
    EventReader wall(server.port(), server.token(u"wall"_s), {server.partition()});
    HttpClient kiosk = server.client(u"kiosk"_s);
    for (int round = 1; round <= 2; ++round) {
        const QByteArray key = "away-" + QByteArray::number(round);
        round == 1 ? cluster.stop() : cluster.crash();
        for (int i = 0; i < 3; ++i) {
            const Answer refused = kiosk.post(u"/v1/tickets"_s, ticketWish, key);
            QCOMPARE(refused.status, 503);
            QCOMPARE(refused.problem(), u"storage-unreachable"_s);
        }
        QCOMPARE(kiosk.get(feedPath(server)).status, 503);
        const Answer ready = kiosk.get(u"/v1/health/ready"_s);
        QCOMPARE(ready.status, 503);
        QVERIFY2(ready.bytes.contains("the database does not answer"), ready.bytes.constData());
        QCOMPARE(kiosk.get(u"/v1/health/live"_s).status, 200);
        cluster.start();
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.get(u"/v1/health/ready"_s).status, 200, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.post(u"/v1/tickets"_s, ticketWish, key).status, 201, 10'000);
        QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketWish, key).status, 201);
        QCOMPARE(ticketsIn(server), round);
        QVERIFY(!wall.next("changes").isEmpty());
        // What is seldom used meets the cut line only now.
        const Ran verified = runProgram(u"yizhan-server"_s, {u"verify"_s, u"--data"_s, server.dataFolder()});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
    }
    QCOMPARE(server.stop(), 0);
}

void FaultsTest::lineIsLostInCommit_data()
{
    QTest::addColumn<CuttingProxy::Cut>("cut");
    QTest::newRow("COMMIT never arrived") << CuttingProxy::Cut::CommitLost;
    QTest::newRow("its answer was lost") << CuttingProxy::Cut::AnswerLost;
    QTest::newRow("it arrives later") << CuttingProxy::Cut::CommitLate;
}

void FaultsTest::lineIsLostInCommit()
{
    QFETCH(CuttingProxy::Cut, cut);
    if (!onPostgres()) {
        QSKIP("SQLite has no line to lose");
    }
    ServerProcess server;
    CuttingProxy proxy(TestCluster::shared().socketFolder());
    const QString through = u"postgresql://postgres@%1%2"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(proxy.folder())), QUrl(server.database()).path());
    QVERIFY(server.start({u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--database"_s, through}));
    EventReader wall(server.port(), server.token(u"wall"_s), {server.partition()});
    HttpClient kiosk = server.client(u"kiosk"_s);
    const Answer first = kiosk.post(u"/v1/tickets"_s, ticketWish, "first");
    QCOMPARE(first.status, 201);
    proxy.cutNext(cut);
    const Answer unknown = kiosk.post(u"/v1/tickets"_s, ticketWish, "cut");
    QVERIFY(proxy.hasCut());
    QCOMPARE(unknown.status, 503);
    QCOMPARE(unknown.problem(), u"storage-commit-unknown"_s);
    const Answer told = kiosk.post(u"/v1/tickets"_s, ticketWish, "cut");
    QCOMPARE(told.status, 201);
    QCOMPARE(told.json[u"ticket"][u"number"].toString(), u"M002"_s);
    QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketWish, "cut").bytes, told.bytes);
    QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketWish, "next").json[u"ticket"][u"number"].toString(), u"M003"_s);
    QCOMPARE(ticketsIn(server), 3);
    QCOMPARE(server.stop(), 0);
}

/** SIGTERM while somebody else holds what a command needs: whoever waits hears 503, and nobody is told what is not so.
 */
void FaultsTest::endsInTimeBesideALock()
{
    if (!onPostgres()) {
        QSKIP("SQLite waits for nobody that long");
    }
    ServerProcess server;
    QVERIFY(server.start());
    const Stranger stranger(server.dataFolder(), server.database());
    QVERIFY(stranger.run({u"BEGIN"_s}));
    QVERIFY(stranger.run({u"SELECT id FROM partition FOR UPDATE"_s}));
    auto waiting = takeTickets(server, 3);
    QThread::msleep(500);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(server.stop(), 0);
    QVERIFY2(clock.elapsed() < 6'000, qPrintable(QString::number(clock.elapsed())));
    for (std::future<Answer> &answer : waiting) {
        QCOMPARE(answer.get().status, 503);
    }
    QVERIFY(stranger.run({u"ROLLBACK"_s}));
    QVERIFY(server.start({}));
    QCOMPARE(ticketsIn(server), 0);
    QCOMPARE(server.stop(), 0);
}

void FaultsTest::endsInTimeWhereNothingAnswers_data()
{
    QTest::addColumn<bool>("linesAreCut");
    QTest::newRow("falls silent") << false;
    QTest::newRow("takes no connections") << true;
}

/** The same while the database server says nothing at all. */
void FaultsTest::endsInTimeWhereNothingAnswers()
{
    QFETCH(const bool, linesAreCut);
    if (!onPostgres()) {
        QSKIP("SQLite has no server that could fall silent");
    }
    ServerProcess server;
    QVERIFY(server.start());
    HttpClient kiosk = server.client(u"kiosk"_s);
    QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketWish, "first").status, 201);
    QList<qint64> backends;
    const QString all = TestCluster::shared().sql(
        u"SELECT string_agg(CAST(pid AS TEXT), ' ') FROM pg_stat_activity WHERE datname = '%1'"_s.arg(
            QUrl(server.database()).path().mid(1)));
    for (const QString &pid : all.split(u' ')) {
        backends.append(pid.toLongLong());
    }
    QVERIFY2(backends.size() >= 5, qPrintable(all));
    const auto tell = [&backends](int signal) {
        for (const qint64 pid : backends) {
            ::kill(pid_t(pid), signal);
        }
    };
    if (linesAreCut) {
        QFile file(TestCluster::shared().dataFolder() + u"/postmaster.pid"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const qint64 postmaster = file.readLine().trimmed().toLongLong();
        QVERIFY(postmaster > 0);
        ::kill(pid_t(postmaster), SIGSTOP); // nobody is let in
        tell(SIGTERM);
        backends = {postmaster};
    }
    const auto goOn = qScopeGuard([&tell] { tell(SIGCONT); });
    tell(SIGSTOP);
    auto waiting = takeTickets(server, 3);
    QThread::msleep(500);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(server.stop(), 0);
    QVERIFY2(clock.elapsed() < 6'000, qPrintable(QString::number(clock.elapsed())));
    for (std::future<Answer> &answer : waiting) {
        QCOMPARE(answer.get().status, 503);
    }
    tell(SIGCONT);
    QVERIFY(server.start({}));
    HttpClient again = server.client(u"kiosk"_s);
    const Answer told = again.post(u"/v1/tickets"_s, ticketWish, "first");
    QCOMPARE(told.json[u"ticket"][u"number"].toString(), u"M001"_s);
    QCOMPARE(server.stop(), 0);
}

void FaultsTest::oneServerToADatabase()
{
    if (!onPostgres()) {
        QSKIP("a file is locked with its folder");
    }
    ServerProcess server;
    QVERIFY(server.start());
    // As a new box is made: the folder is copied, the address is the same.
    ServerProcess copy{ServerProcess::EmptyMachine{server}};
    QVERIFY(QDir().mkpath(copy.dataFolder()));
    for (const QString &name : {u"/hall.json"_s, u"/secret.key"_s}) {
        QVERIFY(QFile::copy(server.dataFolder() + name, copy.dataFolder() + name));
    }
    const QStringList there{u"--database"_s, server.database()};
    QVERIFY(!copy.start(there));
    QVERIFY(copy.log().contains("另一个服务器正在使用这个数据库"));
    QVERIFY(copy.log().contains("Another server is using this database"));
    const Ran command =
        runProgram(u"yizhan-server"_s, QStringList{u"accept-clock"_s, u"--data"_s, copy.dataFolder()} + there);
    QCOMPARE(command.code, 1);
    QVERIFY2(command.err.contains("Another server"), command.err.constData());
    HttpClient kiosk = server.client(u"kiosk"_s);
    QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketWish, "first").status, 201);

    server.kill();
    QVERIFY(copy.start(there)); // at once
    HttpClient next = copy.client(u"kiosk"_s);
    QCOMPARE(next.post(u"/v1/tickets"_s, ticketWish, "second").json[u"ticket"][u"number"].toString(), u"M002"_s);

    // It hangs, is cut off, and the other one has the database by then: it ends, after the ten seconds in which that
    // might have been a command.
    const QString name = QUrl(server.database()).path().mid(1);
    const auto cutOff = u"SELECT COUNT(pg_terminate_backend(pid, 5000)) FROM pg_locks JOIN pg_database d "
                        u"ON d.oid = database WHERE locktype = 'advisory' AND granted AND datname = '%1'"_s.arg(name);
    QCOMPARE(::kill(pid_t(copy.pid()), SIGSTOP), 0);
    QCOMPARE(TestCluster::shared().sql(cutOff), u"1"_s);
    const bool taken = server.start();
    QCOMPARE(::kill(pid_t(copy.pid()), SIGCONT), 0);
    QVERIFY(taken);
    QCOMPARE(copy.ended(60'000), 1);
    QVERIFY(copy.log().contains("closing"));
}

/** What was sent and not answered may be done or not: nobody is told either, and the key tells afterwards. */
void FaultsTest::endsInTimeInTheMiddleOfACommit()
{
    if (!onPostgres()) {
        QSKIP("SQLite commits by itself");
    }
    TestCluster &cluster = TestCluster::shared();
    ServerProcess server;
    QVERIFY(server.start());
    // A standby that never comes: each COMMIT waits for it.
    const auto waitFor = [&cluster](const QString &standby) {
        (void)cluster.sql(u"ALTER SYSTEM SET synchronous_standby_names = '%1'"_s.arg(standby));
        (void)cluster.sql(u"SELECT pg_reload_conf()"_s);
    };
    auto goOn = qScopeGuard([&waitFor] { waitFor({}); });
    waitFor(u"nobody"_s);
    QThread::msleep(500);
    auto waiting = takeTickets(server, 1);
    QThread::msleep(500);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(server.stop(), 0);
    QVERIFY2(clock.elapsed() < 6'000, qPrintable(QString::number(clock.elapsed())));
    const Answer unknown = waiting.front().get();
    QCOMPARE(unknown.status, 503);
    QCOMPARE(unknown.problem(), u"storage-commit-unknown"_s);
    goOn.dismiss();
    waitFor({});
    QVERIFY(server.start({}));
    HttpClient kiosk = server.client(u"kiosk"_s);
    QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketWish, "waits-0").json[u"ticket"][u"number"].toString(), u"M001"_s);
    QCOMPARE(ticketsIn(server), 1);
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
