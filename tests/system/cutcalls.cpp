// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "storage/testcluster.h"
#include "system/creations.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <memory>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

/** The calls by which a program changes what lies on the disk, and those by which it tells PostgreSQL to. */
const QStringList calls{u"rename"_s,   u"renameat"_s, u"renameat2"_s, u"mkdir"_s,  u"mkdirat"_s, u"unlink"_s,
                        u"unlinkat"_s, u"rmdir"_s,    u"link"_s,      u"linkat"_s, u"fsync"_s,   u"fdatasync"_s};
constexpr int sentStep = 7; ///< of the many messages to PostgreSQL, each n-th

enum class End {
    Killed, ///< before the call
    Done,   ///< there was no such call
    Failed
};

/** Runs the server's program and kills it before its n-th call of that name. */
End runUntil(const QStringList &words, const QString &call, int n)
{
    QProcess process;
    process.start(u"strace"_s,
                  QStringList{u"-f"_s, u"-o"_s, u"/dev/null"_s, u"-e"_s, u"trace="_s + call, u"-e"_s,
                              u"inject=%1:signal=KILL:when=%2"_s.arg(call).arg(n), programPath(u"yizhan-server"_s)} +
                      words);
    if (!process.waitForFinished(120'000)) {
        return End::Failed;
    }
    // strace ends as its program did.
    if (process.exitStatus() == QProcess::CrashExit) {
        return End::Killed;
    }
    if (process.exitCode() != 0) {
        qWarning("%s", process.readAllStandardError().constData());
        return End::Failed;
    }
    return End::Done;
}

} // namespace

/**
 * An `init` or a `restore` is ended by force before each of its system calls, one after another. Whatever is said next
 * finds it done or not begun. Minutes long, and needs strace: `tests/run soak` runs it, CTest does not.
 */
class CutCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_lost = std::make_unique<ServerProcess>();
        QCOMPARE(hallCommand({u"backup"_s, backup(), u"--data"_s, m_lost->dataFolder()}).code, 0);
        QCOMPARE(hallCommand({u"init"_s, u"--data"_s, former(), u"--hall"_s, u"old"_s}).code, 0);
        QVERIFY(QFile::rename(former() + u"/secret.key"_s, former() + u"/old.key"_s));
    }

    void wherever_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("init") << u"init"_s;
        QTest::newRow("restore into an empty folder") << u"restore"_s;
        QTest::newRow("restore over another hall") << u"replace"_s;
    }

    void wherever()
    {
        QFETCH(QString, what);
        QStringList names = calls;
        if (yizhan::test::onPostgres()) {
            names.append(u"sendto"_s);
        }
        const int turn = QRandomGenerator::global()->bounded(4); // what follows which call differs from run to run
        int kills = 0;
        int unfinished = 0;
        for (const QString &call : names) {
            const int step = call == "sendto"_L1 ? sentStep : 1;
            for (int n = 1;; n += step) {
                const QTemporaryDir dir;
                Round round{what, dir.filePath(u"data"_s), emptyDatabase()};
                if (what == "replace"_L1) {
                    QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, former(), round.data}), 0);
                }
                const End end = runUntil(words(round), call, n);
                QVERIFY2(end != End::Failed, qPrintable(u"%1 %2"_s.arg(call).arg(n)));
                if (end == End::Done) {
                    break;
                }
                round.done = hallIn(round.data) == wanted(round);
                unfinished += round.done ? 0 : 1;
                const std::array<QString, 4> nexts{u"again"_s, u"refused"_s, u"init"_s, u"serve"_s};
                const QString next = nexts.at(size_t(turn + kills++) % nexts.size());
                check(round, next);
                if (QTest::currentTestFailed()) {
                    qWarning("killed before %s %d, then %s", qPrintable(call), n, qPrintable(next));
                    return;
                }
            }
        }
        qInfo("%d kills, %d of them before it was done", kills, unfinished);
        QVERIFY(unfinished > 10 && unfinished < kills);
    }

private:
    struct Round
    {
        QString what;
        QString data;
        QStringList database;
        bool done = false; ///< when it was killed
    };

    [[nodiscard]] QString backup() const { return m_dir.filePath(u"hall.backup"_s); }
    [[nodiscard]] QString former() const { return m_dir.filePath(u"former"_s); }
    [[nodiscard]] QString wanted(const Round &round) const
    {
        return round.what == "init"_L1 ? u"new"_s : hallIn(m_lost->dataFolder());
    }

    [[nodiscard]] QStringList restore(const Round &round, const QString &file) const
    {
        QStringList words{
            u"restore"_s, file, u"--data"_s, round.data, u"--key-file"_s, m_lost->dataFolder() + u"/secret.key"_s};
        if (round.what == "replace"_L1) {
            words.append(u"--replace"_s);
        }
        return words + round.database;
    }

    [[nodiscard]] QStringList init(const Round &round) const
    {
        return QStringList{u"init"_s, u"--data"_s, round.data, u"--hall"_s, u"new"_s} + round.database;
    }

    [[nodiscard]] QStringList words(const Round &round) const
    {
        return round.what == "init"_L1 ? init(round) : restore(round, backup());
    }

    static void sound(const QString &data, const QString &key)
    {
        const Ran verified = hallCommand({u"verify"_s, u"--data"_s, data, u"--key"_s, data + key});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
    }

    /** The folder is what it was before the command: the former hall in it, or none. */
    void hasNotHappened(const Round &round, const QString &next) const
    {
        // Other commands do not look at a mark beside a hall that is whole.
        QVERIFY(next != "refused"_L1 || QDir(round.data).entryList({u"replaced-*"_s, u"unfinished*"_s}).isEmpty());
        if (round.what == "replace"_L1) {
            QCOMPARE(hallIn(round.data), u"old"_s);
            sound(round.data, u"/old.key"_s);
        } else {
            QVERIFY(!QFile::exists(round.data + u"/hall.json"_s));
        }
    }

    /** The command, said again, does what it was to do. */
    void again(const Round &round) const
    {
        const Ran made = hallCommand(words(round));
        QVERIFY2(made.code == 0, made.err.constData());
    }

    void serve(const Round &round) const
    {
        const bool before = !round.done && round.what == "replace"_L1;
        QProcess serve;
        serve.start(programPath(u"yizhan-server"_s),
                    {u"serve"_s, u"--data"_s, round.data, u"--listen"_s, u"127.0.0.1:0"_s, u"--key"_s,
                     round.data + (before ? u"/old.key"_s : u"/secret.key"_s)});
        if (!round.done && !before) {
            QVERIFY(serve.waitForFinished());
            QCOMPARE(serve.exitCode(), 1);
            return;
        }
        QVERIFY(serve.waitForReadyRead(60'000));
        QVERIFY(serve.readAllStandardOutput().contains("listening on"));
        serve.terminate();
        QVERIFY(serve.waitForFinished());
        QCOMPARE(serve.exitCode(), 0);
    }

    void check(const Round &round, const QString &next)
    {
        bool made = round.done;
        if (next == "again"_L1 && !round.done) {
            again(round);
            made = true;
        } else if (next == "serve"_L1) {
            serve(round);
        } else if (next == "init"_L1) {
            const bool free = !round.done && round.what != "replace"_L1;
            const Ran ran = hallCommand(init(round));
            QVERIFY2(ran.code == (free ? 0 : 3), ran.err.constData());
            if (free) {
                QCOMPARE(hallIn(round.data), u"new"_s);
                sound(round.data, u"/secret.key"_s);
                return;
            }
        } else if (next == "refused"_L1) {
            QCOMPARE(hallCommand(restore(round, former() + u"/hall.json"_s)).code, 1);
        }
        if (QTest::currentTestFailed()) {
            return;
        }
        if (!made) {
            hasNotHappened(round, next);
            again(round);
        }
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(hallIn(round.data), wanted(round));
        sound(round.data, u"/secret.key"_s);
        if (round.what == "replace"_L1) { // the old one is there, whole, in one folder
            const QStringList aside = asideOf(round.data, u"old"_s);
            QCOMPARE(aside.size(), 1);
            sound(aside.front(), u"/old.key"_s);
        }
        if (!round.done) {
            QVERIFY(QDir(round.data).entryList({u"unfinished*"_s}).isEmpty());
        }
    }

    QTemporaryDir m_dir;
    std::unique_ptr<ServerProcess> m_lost;
};

QTEST_GUILESS_MAIN(CutCalls)
#include "cutcalls.moc"
