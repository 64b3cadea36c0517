// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

/** A screen as a process, drawn offscreen; ends with the object. */
class ScreenProcess
{
public:
    ScreenProcess(const QString &mode, const QString &url, const QString &tokenFile, const QString &replica)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"YIZHAN_TRACE"_s, u"1"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(programPath(u"yizhan"_s), {mode, u"--server"_s, url, u"--token"_s, u'@' + tokenFile,
                                                   u"--replica"_s, replica, u"--windowed"_s});
    }

    ~ScreenProcess()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    /** Whether the first frame with the hall's content came within `ms`. */
    bool showsContent(int ms)
    {
        QDeadlineTimer deadline(ms);
        while (!m_said.contains("first frame with content") && !deadline.hasExpired()) {
            m_process.waitForReadyRead(int(deadline.remainingTime()));
            m_said += m_process.readAll();
        }
        return m_said.contains("first frame with content");
    }

    [[nodiscard]] bool running() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] QByteArray said()
    {
        m_said += m_process.readAll();
        return m_said;
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

/** The screens as processes beside a server that goes and comes. */
class ScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageLoads_data()
    {
        QTest::addColumn<QString>("mode");
        for (const auto &mode : {u"kiosk"_s, u"desk"_s, u"wall"_s}) {
            QTest::newRow(qPrintable(mode)) << mode;
        }
    }
    void everyPageLoads()
    {
        QFETCH(QString, mode);
        const Ran ran = runProgram(u"yizhan"_s, {mode, u"--self-test"_s}, 120'000);
        QVERIFY2(ran.code == 0, ran.err.constData());
    }

    void aPictureComesOutTwice_data() { everyPageLoads_data(); }
    void aPictureComesOutTwice()
    {
        QFETCH(QString, mode);
        const QTemporaryDir folder;
        QList<QByteArray> pictures;
        for (const auto &name : {u"one.png"_s, u"two.png"_s}) {
            const Ran ran = runProgram(u"yizhan"_s, {mode, u"--screenshot"_s, folder.filePath(name)});
            QVERIFY2(ran.code == 0, ran.err.constData());
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            pictures.append(file.readAll());
        }
        QVERIFY(pictures.front().startsWith("\x89PNG"));
        QVERIFY(pictures.front() == pictures.back());
    }

    void wrongWordsAreRefused()
    {
        QVERIFY(runProgram(u"yizhan"_s, {u"cinema"_s}).code > 0);
        QVERIFY(
            runProgram(u"yizhan"_s, {u"kiosk"_s, u"--token"_s, u"@/nowhere"_s, u"--server"_s, u"http://127.0.0.1:9"_s})
                .code > 0);
        QCOMPARE(runProgram(u"yizhan"_s, {u"--help"_s}).code, 0);
    }

    void aKioskOpensFromItsReplicaWithNoServer()
    {
        ServerProcess server;
        QVERIFY(server.start());
        const QString folder = server.dataFolder();
        const QString tokenFile = folder + u"/kiosk.token"_s;
        QFile file(tokenFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(server.token(u"kiosk"_s).toLatin1());
        file.close();
        const QString replica = folder + u"/kiosk.replica"_s;
        {
            ScreenProcess kiosk(u"kiosk"_s, server.url(), tokenFile, replica);
            QVERIFY2(kiosk.showsContent(30'000), kiosk.said().constData());
            // The whole catalogue has come when its last record has.
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(replica), 5000);
            QTest::qWait(1500);
            server.kill();
            QTest::qWait(500);
            QVERIFY(kiosk.running());
        }
        ScreenProcess alone(u"kiosk"_s, server.url(), tokenFile, replica);
        QVERIFY2(alone.showsContent(30'000), alone.said().constData());
        QVERIFY(alone.running());
        QVERIFY2(!alone.said().contains(server.token(u"kiosk"_s).toLatin1()), "a token is in the log");
    }
};

QTEST_GUILESS_MAIN(ScreensTest)
#include "tst_screens.moc"
