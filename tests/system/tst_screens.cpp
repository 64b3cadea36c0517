// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/screenprocess.h"
#include "system/serverprocess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

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
