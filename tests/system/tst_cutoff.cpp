// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "storage/testcluster.h"
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

/** Where the next hall of this run is to live, in the words of the command line. */
QStringList emptyDatabase()
{
    if (!yizhan::test::onPostgres()) {
        return {};
    }
    yizhan::test::TestCluster &cluster = yizhan::test::TestCluster::shared();
    return {u"--database"_s, cluster.address(cluster.createDatabase())};
}

Ran hallCommand(const QStringList &words)
{
    return runProgram(u"yizhan-server"_s, words);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

/** What a creation says in its database, with the word of the tests' marks. */
const QStringList begun{u"CREATE TABLE unfinished (creation TEXT)"_s, u"INSERT INTO unfinished VALUES ('6b1f')"_s};

struct CutOff
{
    int times = 0;       ///< ended by force before it was done
    int unfinished = 0;  ///< and it had begun to make a hall by then
    QByteArray refusals; ///< of `serve` on what was left
};

/** Name of the hall that lies in a folder; empty: none. */
QString hallIn(const QString &data)
{
    QFile file(data + u"/hall.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[u"hall"_s].toString() : QString();
}

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
        QVERIFY(!QFile::exists(data + u"/unfinished.json"_s));
        const Ran verified = hallCommand({u"verify"_s, u"--data"_s, data, u"--rederive"_s});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
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
        ServerProcess lost;
        QTemporaryDir dir;
        const QString file = dir.filePath(u"hall.backup"_s);
        QCOMPARE(hallCommand({u"backup"_s, file, u"--data"_s, lost.dataFolder()}).code, 0);
        const QString data = dir.filePath(u"data"_s);
        QStringList restore =
            QStringList{u"restore"_s, file, u"--data"_s, data, u"--key-file"_s, lost.dataFolder() + u"/secret.key"_s};
        if (replace) {
            QCOMPARE(hallCommand({u"init"_s, u"--data"_s, data, u"--hall"_s, u"old"_s}).code, 0);
            QVERIFY(QFile::rename(data + u"/secret.key"_s, data + u"/old.key"_s));
            restore += u"--replace"_s;
        }
        restore += emptyDatabase();
        const CutOff cut = cutOff(restore, data, hallIn(lost.dataFolder()));
        QVERIFY2(cut.times > 2, qPrintable(QString::number(cut.times)));
        const Ran made = hallCommand(restore);
        const bool finished = made.err.contains("is not empty") || made.err.contains("holds a hall already");
        QVERIFY2(made.code == 0 || finished, made.err.constData());
        const Ran verified = hallCommand({u"verify"_s, u"--data"_s, data, u"--rederive"_s});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
        QVERIFY(!QFile::exists(data + u"/unfinished.json"_s));
        if (replace) {
            // All of the old one is there, in one folder or in more.
            QStringList kept;
            for (const QString &aside : QDir(data).entryList({u"replaced-*"_s}, QDir::Dirs)) {
                kept += QDir(data + u'/' + aside).entryList(QDir::Files);
            }
            for (const QString &name : {u"hall.json"_s, u"yizhan.sqlite"_s, u"old.key"_s}) {
                QVERIFY2(kept.contains(name), qPrintable(kept.join(u' ')));
            }
        }
    }

    /** A mark that lies where a hall is, or whose word the database does not have, takes nothing away. */
    void aHallIsNeverTouched()
    {
        ServerProcess server;
        const QByteArray mark = R"({"creation": "6b1f", "what": "init"})";
        write(server.dataFolder() + u"/unfinished.json"_s, mark);
        // A restore that failed and was ended while it put this hall back: hall.json comes last.
        if (server.database().isEmpty()) {
            QVERIFY(QFile::rename(server.dataFolder() + u"/hall.json"_s, server.dataFolder() + u"/aside.json"_s));
            write(server.dataFolder() + u"/unfinished.json"_s, R"({"creation": "6b1f", "what": "staged"})");
            QCOMPARE(hallCommand({u"init"_s, u"--data"_s, server.dataFolder()}).code, 3);
            QVERIFY(QFile::rename(server.dataFolder() + u"/aside.json"_s, server.dataFolder() + u"/hall.json"_s));
            write(server.dataFolder() + u"/unfinished.json"_s, mark);
        }
        const QStringList database =
            server.database().isEmpty() ? QStringList() : QStringList{u"--database"_s, server.database()};
        QCOMPARE(hallCommand(QStringList{u"init"_s, u"--data"_s, server.dataFolder()} + database).code, 3);
        if (!database.isEmpty()) {
            QTemporaryDir other;
            write(other.filePath(u"unfinished.json"_s), mark);
            const Ran refused = hallCommand(QStringList{u"init"_s, u"--data"_s, other.path()} + database);
            QCOMPARE(refused.code, 3);
            QVERIFY2(refused.err.contains("That database holds a hall already"), refused.err.constData());
        }
        const Ran verified = hallCommand({u"verify"_s, u"--data"_s, server.dataFolder(), u"--rederive"_s});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
        QVERIFY(server.start());
        QVERIFY(!QFile::exists(server.dataFolder() + u"/unfinished.json"_s));
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
        const QString file = dir.filePath(u"hall.backup"_s);
        QCOMPARE(hallCommand({u"backup"_s, file, u"--data"_s, server.dataFolder()}).code, 0);
        const QString mark = server.dataFolder() + u"/unfinished.json"_s;
        write(mark, R"({"creation": "6b1f", "what": "restored"})");
        QVERIFY(Stranger({}, server.database()).run(begun));
        if (served) {
            QVERIFY(server.start());
            QCOMPARE(server.stop(), 0);
        } else {
            const Ran again = hallCommand({u"restore"_s, file, u"--data"_s, server.dataFolder(), u"--replace"_s,
                                           u"--database"_s, server.database()});
            QCOMPARE(again.code, 1);
            QVERIFY2(again.err.contains("That database holds a hall already"), again.err.constData());
        }
        QVERIFY(!QFile::exists(mark));
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
        write(dir.filePath(u"unfinished.json"_s), R"({"creation": "6b1f", "what": "init"})");
        const auto killed = std::make_unique<Stranger>(QString(), database.back());
        // As Store::begin() does it, up to its COMMIT.
        QVERIFY(killed->run(QStringList{u"SELECT pg_advisory_lock(x'79697a68616e'::bigint)"_s, u"BEGIN"_s} + begun));
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
        write(dir.filePath(u"unfinished.json"_s), R"({"creation": "6b1f", "what": "init"})");
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
        ServerProcess lost;
        QTemporaryDir dir;
        const QString file = dir.filePath(u"hall.backup"_s);
        QCOMPARE(hallCommand({u"backup"_s, file, u"--data"_s, lost.dataFolder()}).code, 0);
        const QString data = dir.filePath(u"data"_s);
        QVERIFY(QDir().mkdir(data));
        write(data + u"/unfinished.json"_s, R"({"creation": "6b1f", "what": "init", "new_key": true})");
        QVERIFY(QFile::copy(lost.dataFolder() + u"/secret.key"_s, data + u"/secret.key"_s));
        const Ran made = hallCommand(QStringList{u"restore"_s, file, u"--data"_s, data} + emptyDatabase());
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY(QFile::exists(data + u"/secret.key"_s));
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
};

QTEST_GUILESS_MAIN(CutOffTest)
#include "tst_cutoff.moc"
