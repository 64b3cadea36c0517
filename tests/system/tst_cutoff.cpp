// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "storage/testcluster.h"
#include "system/creations.h"
#include "system/serverprocess.h"
#include "system/stranger.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <array>
#include <memory>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

/** What a creation says in its database. */
QStringList begunBy(const QString &word)
{
    return {u"CREATE TABLE unfinished (creation TEXT)"_s, u"INSERT INTO unfinished VALUES ('%1')"_s.arg(word)};
}

/** What the tests' marks say. */
const QString word = u"6b1f"_s;
const QStringList begun = begunBy(word);
const QString asideName = u"replaced-20261123T010203004Z"_s;

void mark(const QString &data, const QString &what, const QString &aside = {}, const QString &database = {},
          const QString &creation = word)
{
    const QJsonObject object{
        {u"creation"_s, creation}, {u"what"_s, what}, {u"aside"_s, aside}, {u"database"_s, database}};
    write(data + u"/unfinished.json"_s, QJsonDocument(object).toJson());
}

struct CutOff
{
    int times = 0;       ///< ended by force before it was done
    int unfinished = 0;  ///< and it had begun to make a hall by then
    QByteArray refusals; ///< of `serve` on what was left
};

/**
 * Says a command again and again, each time ended by force a little later, for as long as the wanted hall is not there.
 */
CutOff cutOff(const QStringList &words, const QString &data, const QString &wanted)
{
    CutOff cut;
    for (const int ms : {3, 10, 20, 30, 40, 55, 70, 90, 110, 140, 180, 230, 290, 360, 450}) {
        QProcess process;
        process.start(programPath(u"yizhan-server"_s), words);
        if (process.waitForFinished(ms)) {
            break;
        }
        process.kill();
        process.waitForFinished();
        if (hallIn(data) == wanted) {
            break;
        }
        ++cut.times;
        if (QFile::exists(data + u"/unfinished.json"_s)) {
            ++cut.unfinished;
            cut.refusals = hallCommand({u"serve"_s, u"--data"_s, data, u"--listen"_s, u"127.0.0.1:0"_s}).err;
        }
    }
    return cut;
}

} // namespace

/** An `init` or a `restore` that was ended by force is simply said again; a hall is never taken for one. */
class CutOffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_lost = std::make_unique<ServerProcess>();
        m_backup = m_dir.filePath(u"hall.backup"_s);
        QCOMPARE(hallCommand({u"backup"_s, m_backup, u"--data"_s, m_lost->dataFolder()}).code, 0);
        QCOMPARE(hallCommand({u"init"_s, u"--data"_s, formerHall(), u"--hall"_s, u"old"_s}).code, 0);
        QVERIFY(QFile::rename(formerHall() + u"/secret.key"_s, formerHall() + u"/old.key"_s));
    }

    void initIsSaidAgain()
    {
        QTemporaryDir dir;
        const QString data = dir.filePath(u"data"_s);
        const QStringList init =
            QStringList{u"init"_s, u"--data"_s, data, u"--demo"_s, u"--simulated"_s} + emptyDatabase();
        const CutOff cut = cutOff(init, data, u"nanjie"_s);
        QVERIFY2(cut.times > 3 && cut.unfinished > 0, qPrintable(QString::number(cut.unfinished)));
        QVERIFY2(cut.refusals.contains("was never finished; say the same init or restore again"),
                 cut.refusals.constData());
        if (!QFile::exists(data + u"/hall.json"_s)) {
            const Ran made = hallCommand(init);
            QVERIFY2(made.code == 0, made.err.constData());
        }
        const Ran verified = hallCommand({u"verify"_s, u"--data"_s, data, u"--rederive"_s});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
        QVERIFY(!QFile::exists(data + u"/unfinished.json"_s));
        QCOMPARE(hallCommand(init).code, 3); // now there is one
    }

    void restoreIsSaidAgain_data()
    {
        QTest::addColumn<bool>("replace");
        QTest::newRow("empty folder") << false;
        QTest::newRow("another hall's folder") << true;
    }

    void restoreIsSaidAgain()
    {
        QFETCH(bool, replace);
        QTemporaryDir dir;
        const QString data = dir.filePath(u"data"_s);
        QStringList restore = QStringList{u"restore"_s, m_backup,        u"--data"_s,
                                          data,         u"--key-file"_s, m_lost->dataFolder() + u"/secret.key"_s};
        if (replace) {
            QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, formerHall(), data}), 0);
            restore += u"--replace"_s;
        }
        restore += emptyDatabase();
        const CutOff cut = cutOff(restore, data, hallIn(m_lost->dataFolder()));
        QVERIFY2(cut.times > 2, qPrintable(QString::number(cut.times)));
        const Ran made = hallCommand(restore);
        const bool finished = made.err.contains("is not empty") || made.err.contains("holds a hall already");
        QVERIFY2(made.code == 0 || finished, made.err.constData());
        const Ran verified = hallCommand({u"verify"_s, u"--data"_s, data, u"--rederive"_s});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
        QVERIFY(!QFile::exists(data + u"/unfinished.json"_s));
        QCOMPARE(hallIn(data), hallIn(m_lost->dataFolder()));
        if (replace) { // the old one is there, whole, in one folder
            const QStringList aside = asideOf(data, u"old"_s);
            QCOMPARE(aside.size(), 1);
            const Ran old =
                hallCommand({u"verify"_s, u"--data"_s, aside.front(), u"--key"_s, aside.front() + u"/old.key"_s});
            QVERIFY2(old.code == 0, (old.out + old.err).constData());
        }
    }

    void aFormerHallComesBack_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("aside"); ///< files that are
        QTest::addColumn<bool>("filled");       ///< something of the new one lies there
        QTest::addColumn<QString>("next");
        const QStringList all{u"hall.json"_s, u"yizhan.sqlite"_s, u"old.key"_s};
        for (const char *next : {"refused", "again", "init", "serve"}) {
            const auto row = [next](const char *state) -> QTestData & {
                return QTest::addRow("%s, %s", state, next);
            };
            const QString then = QString::fromLatin1(next);
            row("nothing moved") << u"staged"_s << QStringList() << false << then;
            row("its hall.json moved") << u"staged"_s << all.first(1) << false << then;
            row("half of it moved") << u"staged"_s << all.first(2) << false << then;
            row("all of it moved") << u"staged"_s << all << false << then;
            row("a half of the new one there") << u"restored"_s << all << true << then;
        }
    }

    /** Wherever a restore is ended by force, whatever is said next: either it is done, or it has not happened. */
    void aFormerHallComesBack()
    {
        QFETCH(QString, what);
        QFETCH(QStringList, aside);
        QFETCH(bool, filled);
        QFETCH(QString, next);
        QTemporaryDir dir;
        const QString data = dir.filePath(u"data"_s);
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, formerHall(), data}), 0);
        QVERIFY(QDir().mkpath(data + u"/papers"_s)); // its own ones
        write(data + u"/papers/of-the-old"_s, "old");
        const QStringList database = emptyDatabase();
        mark(data, what, asideName, database.value(1));
        if (!aside.isEmpty()) {
            QVERIFY(QDir(data).mkdir(asideName));
        }
        for (const QString &name : aside) {
            QVERIFY(QFile::rename(data + u'/' + name, data + u'/' + asideName + u'/' + name));
        }
        if (filled) {
            QVERIFY(QDir().rename(data + u"/papers"_s, data + u'/' + asideName + u"/papers"_s));
            QVERIFY(QDir(data).mkdir(u"papers"_s));
            write(data + u"/papers/of-the-new"_s, "new");
            write(data + u"/yizhan.sqlite"_s, "new");
        }
        if (!database.isEmpty()) {
            QVERIFY(Stranger({}, database.back()).run(begun));
        }
        const auto restore = [&](const QString &file) {
            return hallCommand(QStringList{u"restore"_s, file, u"--data"_s, data, u"--replace"_s, u"--key-file"_s,
                                           m_lost->dataFolder() + u"/secret.key"_s} +
                               database);
        };
        const bool again = next == "again"_L1;
        if (again) {
            const Ran made = restore(m_backup);
            QVERIFY2(made.code == 0, made.err.constData());
            QCOMPARE(hallIn(data), hallIn(m_lost->dataFolder()));
            QCOMPARE(asideOf(data, u"old"_s).size(), 1);
            const Ran verified = hallCommand({u"verify"_s, u"--data"_s, data, u"--rederive"_s});
            QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
        } else if (next == "refused"_L1) {
            QCOMPARE(restore(m_lost->dataFolder() + u"/hall.json"_s).code, 1);
        } else if (next == "init"_L1) {
            QCOMPARE(hallCommand({u"init"_s, u"--data"_s, data}).code, 3);
        } else {
            QProcess serve;
            serve.start(programPath(u"yizhan-server"_s), {u"serve"_s, u"--data"_s, data, u"--listen"_s,
                                                          u"127.0.0.1:0"_s, u"--key"_s, data + u"/old.key"_s});
            QVERIFY(serve.waitForReadyRead(20'000));
            QVERIFY(serve.readAllStandardOutput().contains("listening on"));
            serve.terminate();
            QVERIFY(serve.waitForFinished());
            QCOMPARE(serve.exitCode(), 0);
        }
        const QString old = again ? asideOf(data, u"old"_s).front() : data;
        QCOMPARE(hallIn(old), u"old"_s);
        const Ran verified = hallCommand({u"verify"_s, u"--data"_s, old, u"--key"_s, old + u"/old.key"_s});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
        if (next != "serve"_L1) { // which sweeps papers that no record names
            QVERIFY(QFile::exists(old + u"/papers/of-the-old"_s));
        }
        QVERIFY(!QFile::exists(data + u"/papers/of-the-new"_s));
        QVERIFY(again || QDir(data).entryList({u"replaced-*"_s}, QDir::Dirs).isEmpty());
        if (!again && !database.isEmpty()) { // and the database can be used by the same restore
            const Ran made = restore(m_backup);
            QVERIFY2(made.code == 0, made.err.constData());
        }
    }

    /** A mark whose word the hall or the database does not have takes nothing away. */
    void aHallIsNeverTouched()
    {
        ServerProcess server;
        mark(server.dataFolder(), u"init"_s);
        // A restore that failed and was ended while it put this hall back: hall.json comes last.
        if (server.database().isEmpty()) {
            QVERIFY(QFile::rename(server.dataFolder() + u"/hall.json"_s, server.dataFolder() + u"/aside.json"_s));
            mark(server.dataFolder(), u"staged"_s);
            QCOMPARE(hallCommand({u"init"_s, u"--data"_s, server.dataFolder()}).code, 3);
            QVERIFY(QFile::rename(server.dataFolder() + u"/aside.json"_s, server.dataFolder() + u"/hall.json"_s));
        }
        const QStringList database =
            server.database().isEmpty() ? QStringList() : QStringList{u"--database"_s, server.database()};
        QCOMPARE(hallCommand(QStringList{u"init"_s, u"--data"_s, server.dataFolder()} + database).code, 3);
        if (!database.isEmpty()) {
            QTemporaryDir other;
            mark(other.path(), u"init"_s);
            const Ran refused = hallCommand(QStringList{u"init"_s, u"--data"_s, other.path()} + database);
            QCOMPARE(refused.code, 3);
            QVERIFY2(refused.err.contains("That database holds a hall already"), refused.err.constData());
        }
        for (const QString &what : {u"init"_s, u"staged"_s, u"restored"_s}) {
            mark(server.dataFolder(), what);
            QCOMPARE(hallCommand(QStringList{u"restore"_s, m_lost->dataFolder() + u"/hall.json"_s, u"--data"_s,
                                             server.dataFolder(), u"--replace"_s} +
                                 database)
                         .code,
                     1);
            QVERIFY(!QFile::exists(server.dataFolder() + u"/unfinished.json"_s)); // it was looked at
            const Ran verified = hallCommand({u"verify"_s, u"--data"_s, server.dataFolder(), u"--rederive"_s});
            QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
        }
        QVERIFY(server.start());
    }

    /** Ended by force between "hall.json" and the mark's going: it is a hall, whatever the database says still. */
    void aFinishedHallIsFinished_data()
    {
        QTest::addColumn<bool>("served");
        QTest::newRow("restored over") << false;
        QTest::newRow("served") << true;
    }

    void aFinishedHallIsFinished()
    {
        if (!yizhan::test::onPostgres()) {
            QSKIP("of a mark in the database");
        }
        QFETCH(bool, served);
        ServerProcess server;
        QTemporaryDir dir;
        const QString own = hallFile(server.dataFolder())[u"creation"_s].toString();
        QVERIFY(!own.isEmpty());
        mark(server.dataFolder(), u"restored"_s, asideName, {}, own);
        QVERIFY(Stranger({}, server.database()).run(begunBy(own)));
        // Somebody else is not told to drop it.
        const Ran early =
            hallCommand({u"init"_s, u"--data"_s, dir.filePath(u"early"_s), u"--database"_s, server.database()});
        QCOMPARE(early.code, 3);
        QVERIFY2(!early.err.contains("drop"), early.err.constData());
        if (served) {
            QVERIFY(server.start());
            QCOMPARE(server.stop(), 0);
        } else {
            const Ran again =
                hallCommand({u"restore"_s, m_backup, u"--key-file"_s, m_lost->dataFolder() + u"/secret.key"_s,
                             u"--key"_s, dir.filePath(u"other.key"_s), u"--data"_s, server.dataFolder(), u"--replace"_s,
                             u"--database"_s, server.database()});
            QCOMPARE(again.code, 1);
            QVERIFY2(again.err.contains("That database holds a hall already"), again.err.constData());
        }
        QVERIFY(!QFile::exists(server.dataFolder() + u"/unfinished.json"_s));
        const Ran other =
            hallCommand({u"init"_s, u"--data"_s, dir.filePath(u"other"_s), u"--database"_s, server.database()});
        QCOMPARE(other.code, 3);
        QVERIFY2(other.err.contains("That database holds a hall already"), other.err.constData());
        const Ran verified = hallCommand({u"verify"_s, u"--data"_s, server.dataFolder(), u"--rederive"_s});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
    }

    /** What a killed command has sent is done by the database all the same, a moment later. */
    void whatIsStillUnderWayIsWaitedFor()
    {
        if (!yizhan::test::onPostgres()) {
            QSKIP("of a database that works on without the program");
        }
        QTemporaryDir dir;
        const QStringList database = emptyDatabase();
        mark(dir.path(), u"init"_s);
        const auto killed = std::make_unique<Stranger>(QString(), database.back());
        // As Store::begin() does it, up to its COMMIT.
        QVERIFY(killed->run(
            QStringList{u"SELECT pg_advisory_lock(x'7973'::int, hashtext(current_schema()))"_s, u"BEGIN"_s} + begun));
        QProcess init;
        init.start(programPath(u"yizhan-server"_s), QStringList{u"init"_s, u"--data"_s, dir.path()} + database);
        QVERIFY2(!init.waitForFinished(1'000), init.readAllStandardError().constData());
        QVERIFY(killed->run({u"COMMIT"_s, u"SELECT pg_advisory_unlock_all()"_s}));
        QVERIFY(init.waitForFinished());
        QVERIFY2(init.exitCode() == 0, init.readAllStandardError().constData());
        QVERIFY(!QFile::exists(dir.filePath(u"unfinished.json"_s)));
    }

    /** What the database does not give back now is taken back the next time. */
    void whatIsHeldIsTakenBackLater()
    {
        if (!yizhan::test::onPostgres()) {
            QSKIP("of locks in the database");
        }
        QTemporaryDir dir;
        const QStringList database = emptyDatabase();
        const QStringList init = QStringList{u"init"_s, u"--data"_s, dir.path()} + database;
        mark(dir.path(), u"init"_s);
        {
            const Stranger reader({}, database.back());
            QVERIFY(reader.run(begun + QStringList{u"BEGIN"_s, u"SELECT creation FROM unfinished"_s}));
            const Ran refused = hallCommand(init);
            QCOMPARE(refused.code, 1);
            QVERIFY(QFile::exists(dir.filePath(u"unfinished.json"_s)));
        }
        const Ran made = hallCommand(init);
        QVERIFY2(made.code == 0, made.err.constData());
    }

    /** A key that was laid there for a restore, where an `init` had been ended by force before. */
    void aKeyIsNeverTakenAway()
    {
        QTemporaryDir dir;
        mark(dir.path(), u"init"_s);
        write(dir.filePath(u"unfinished.json.Ab12Cd"_s), "{"); // killed while it wrote one
        QVERIFY(QFile::copy(m_lost->dataFolder() + u"/secret.key"_s, dir.filePath(u"secret.key"_s)));
        const Ran made = hallCommand(QStringList{u"restore"_s, m_backup, u"--data"_s, dir.path()} + emptyDatabase());
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY(QFile::exists(dir.filePath(u"secret.key"_s)));
        QVERIFY(QDir(dir.path()).entryList({u"unfinished.json*"_s}).isEmpty());
    }

    /** Nor one of the hall's own that lies in its folder by another name, which is nothing of the former hall. */
    void aKeyOfAnotherNameStays()
    {
        QTemporaryDir dir;
        const QString data = dir.filePath(u"data"_s);
        const QString key = data + u"/hall.key"_s;
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, formerHall(), data}), 0);
        const Ran made = hallCommand(QStringList{u"restore"_s, m_backup, u"--data"_s, data, u"--replace"_s, u"--key"_s,
                                                 key, u"--key-file"_s, m_lost->dataFolder() + u"/secret.key"_s} +
                                     emptyDatabase());
        QVERIFY2(made.code == 0, made.err.constData());
        const Ran verified = hallCommand({u"verify"_s, u"--data"_s, data, u"--key"_s, key});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
    }

    /** What a killed `init` left of its database is gone whole: a journal would be rolled back into the next one. */
    void aJournalGoesWithItsDatabase()
    {
        QTemporaryDir dir;
        mark(dir.path(), u"init"_s);
        write(dir.filePath(u"yizhan.sqlite"_s), "half");
        write(dir.filePath(u"yizhan.sqlite-journal"_s), "journal");
        const Ran made = hallCommand(QStringList{u"restore"_s, m_backup, u"--data"_s, dir.path(), u"--key-file"_s,
                                                 m_lost->dataFolder() + u"/secret.key"_s} +
                                     emptyDatabase());
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY(!QFile::exists(dir.filePath(u"yizhan.sqlite-journal"_s)));
    }

    /** What a power cut leaves between a key's file and its bytes. */
    void anEmptyKeyIsNone()
    {
        QTemporaryDir dir;
        write(dir.filePath(u"secret.key"_s), {});
        const Ran made = hallCommand(QStringList{u"init"_s, u"--data"_s, dir.path()} + emptyDatabase());
        QVERIFY2(made.code == 0, made.err.constData());
        QCOMPARE(QFileInfo(dir.filePath(u"secret.key"_s)).size(), 32);
    }

    void anotherProgramsTableIsLeftAlone()
    {
        if (!yizhan::test::onPostgres()) {
            QSKIP("of a database with more in it");
        }
        QTemporaryDir dir;
        const QStringList database = emptyDatabase();
        QVERIFY(Stranger({}, database.back()).run({u"CREATE TABLE account (name TEXT)"_s}));
        const Ran refused = hallCommand(QStringList{u"init"_s, u"--data"_s, dir.path()} + database);
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.err.contains("Another program has its \"account\""), refused.err.constData());
        QVERIFY(Stranger({}, database.back()).run({u"SELECT name FROM account"_s}));
    }

    /** What was begun in one database is taken back also where the next command names another. */
    void saidAgainWithAnotherDatabase()
    {
        if (!yizhan::test::onPostgres()) {
            QSKIP("of two databases");
        }
        QTemporaryDir dir;
        const QString data = dir.filePath(u"data"_s);
        QVERIFY(QDir().mkdir(data));
        const QStringList first = emptyDatabase();
        mark(data, u"init"_s, {}, first.back());
        QVERIFY(Stranger({}, first.back()).run(begun));
        const Ran second = hallCommand(QStringList{u"init"_s, u"--data"_s, data} + emptyDatabase());
        QVERIFY2(second.code == 0, second.err.constData());
        const Ran free = hallCommand(QStringList{u"init"_s, u"--data"_s, dir.filePath(u"other"_s)} + first);
        QVERIFY2(free.code == 0, free.err.constData());
    }

    /** The database was lost and made anew by the same name, and the machine starts its service in the middle. */
    void aHallWaitsForItsRestore()
    {
        if (!yizhan::test::onPostgres()) {
            QSKIP("of a database that another command fills");
        }
        ServerProcess server;
        mark(server.dataFolder(), u"staged"_s, {}, server.database());
        QVERIFY(Stranger({}, server.database())
                    .run(QStringList{u"DROP SCHEMA public CASCADE"_s, u"CREATE SCHEMA public"_s} + begun));
        const Ran early = hallCommand({u"serve"_s, u"--data"_s, server.dataFolder(), u"--listen"_s, u"127.0.0.1:0"_s});
        QCOMPARE(early.code, 1);
        QVERIFY2(early.err.contains("A restore has begun in this hall's database"), early.err.constData());
        const Ran made = hallCommand({u"restore"_s, m_backup, u"--data"_s, server.dataFolder(), u"--replace"_s,
                                      u"--key"_s, server.dataFolder() + u"/restored.key"_s, u"--key-file"_s,
                                      m_lost->dataFolder() + u"/secret.key"_s, u"--database"_s, server.database()});
        QVERIFY2(made.code == 0, made.err.constData());
        const Ran verified = hallCommand(
            {u"verify"_s, u"--data"_s, server.dataFolder(), u"--key"_s, server.dataFolder() + u"/restored.key"_s});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
    }

    /** Who has waited for the folder finds another hall in it. */
    void aHallThatWasReplacedIsNotOpened()
    {
        ServerProcess server;
        QProcess holder;
        holder.start(u"flock"_s,
                     {server.dataFolder() + u"/yizhan.lock"_s, u"sh"_s, u"-c"_s, u"echo held; read line"_s});
        QVERIFY(holder.waitForReadyRead());
        QProcess verify;
        verify.start(programPath(u"yizhan-server"_s), {u"verify"_s, u"--data"_s, server.dataFolder()});
        // By then it has read hall.json; it waits for ten seconds.
        QVERIFY2(!verify.waitForFinished(4'000), verify.readAllStandardError().constData());
        QJsonObject hall = hallFile(server.dataFolder());
        hall[u"creation"_s] = word;
        write(server.dataFolder() + u"/hall.json"_s, QJsonDocument(hall).toJson());
        holder.closeWriteChannel();
        QVERIFY(holder.waitForFinished());
        QVERIFY(verify.waitForFinished());
        QCOMPARE(verify.exitCode(), 1);
        QVERIFY2(verify.readAllStandardError().contains("was replaced just now"), "");
    }

    /** A database without its hall.json and without a mark is somebody's, and `init` and `serve` say the same of it. */
    void aDatabaseAloneIsNoHall()
    {
        if (yizhan::test::onPostgres()) {
            QSKIP("of a file in the folder");
        }
        ServerProcess server;
        QVERIFY(QFile::remove(server.dataFolder() + u"/hall.json"_s));
        const Ran init = hallCommand({u"init"_s, u"--data"_s, server.dataFolder()});
        QCOMPARE(init.code, 3);
        QVERIFY2(init.err.contains("no hall.json"), init.err.constData());
        const Ran serve = hallCommand({u"serve"_s, u"--data"_s, server.dataFolder()});
        QCOMPARE(serve.code, 1);
        QVERIFY2(serve.err.contains("no hall.json"), serve.err.constData());
        QVERIFY(QFile::exists(server.dataFolder() + u"/yizhan.sqlite"_s));
        QVERIFY(QDir(server.dataFolder()).mkdir(u"replaced-20261123T010203004Z"_s));
        QVERIFY(QFile::rename(server.dataFolder() + u"/yizhan.sqlite"_s,
                              server.dataFolder() + u"/replaced-20261123T010203004Z/yizhan.sqlite"_s));
        const Ran none = hallCommand({u"serve"_s, u"--data"_s, server.dataFolder()});
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.contains("lies in replaced-20261123T010203004Z"), none.err.constData());
    }

    /** A nightly backup and a service that is started meanwhile, say: one after another, and none for nothing. */
    void commandsWaitForEachOther()
    {
        ServerProcess server;
        std::array<QProcess, 2> commands;
        for (QProcess &command : commands) {
            command.start(programPath(u"yizhan-server"_s), {u"verify"_s, u"--data"_s, server.dataFolder()});
        }
        QVERIFY(commands.back().waitForStarted());
        QVERIFY(server.start());
        for (QProcess &command : commands) {
            QVERIFY(command.state() == QProcess::NotRunning || command.waitForFinished(60'000));
            QVERIFY2(command.exitCode() == 0, command.readAllStandardError().constData());
        }
    }

private:
    /** A hall of another name, in its folder, with its key in "old.key"; to be copied. */
    [[nodiscard]] QString formerHall() const { return m_dir.filePath(u"old"_s); }

    QTemporaryDir m_dir;
    std::unique_ptr<ServerProcess> m_lost; ///< the hall of the backup
    QString m_backup;
};

QTEST_GUILESS_MAIN(CutOffTest)
#include "tst_cutoff.moc"
