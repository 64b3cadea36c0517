// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include <QJsonArray>
#include <QTest>
#include <QUrl>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

/** The command line as scripts use it: honest exit codes, one sentence on standard error, nothing half done. */
class CommandLineTest : public QObject
{
    Q_OBJECT

private:
    static QString write(ServerProcess &server, const QString &name, const QByteArray &bytes)
    {
        QFile file(server.dataFolder() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(name));
        }
        return file.fileName();
    }

    static QByteArray demo(const QString &name)
    {
        QFile file(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static Ran import(const QString &what, const QString &file, const ServerProcess &server)
    {
        return runProgram(u"yizhan-server"_s, {u"import"_s, what, file, u"--data"_s, server.dataFolder()});
    }

    static qint64 head(ServerProcess &server, const QString &partition)
    {
        HttpClient kiosk = server.client(u"kiosk"_s);
        return kiosk
            .get(u"/v1/partitions/%1/changes?since=0&limit=1"_s.arg(
                QString::fromLatin1(QUrl::toPercentEncoding(partition))))
            .json[u"head"]
            .toInteger(-1);
    }

private Q_SLOTS:
    void helpAndVersion()
    {
        for (const auto &arguments : {QStringList{u"--help"_s}, QStringList{u"init"_s, u"--help"_s},
                                      QStringList{u"serve"_s, u"--help"_s}, QStringList{u"--version"_s}}) {
            const Ran ran = runProgram(u"yizhan-server"_s, arguments);
            QCOMPARE(ran.code, 0);
            QVERIFY(!ran.out.isEmpty());
            QVERIFY2(ran.err.isEmpty(), ran.err.constData());
        }
        QVERIFY(runProgram(u"yizhan-server"_s, {u"--nonsense"_s}).code != 0);
        QVERIFY(runProgram(u"yizhan-server"_s, {u"dance"_s}).code != 0);
    }

    void anExistingHallIsNeverOverwritten()
    {
        ServerProcess server;
        const Ran again = runProgram(u"yizhan-server"_s, {u"init"_s, u"--data"_s, server.dataFolder(), u"--demo"_s});
        QVERIFY(again.code != 0);
        QCOMPARE(again.err.trimmed().count('\n'), 0);
        QVERIFY(server.start());
        QCOMPARE(server.client(u"kiosk"_s).get(u"/v1/me"_s).status, 200); // the old tokens still fit
    }

    void theClockIsForSimulatedHallsOnly()
    {
        ServerProcess server({u"--demo"_s});
        const Ran ran = runProgram(u"yizhan-server"_s, {u"serve"_s, u"--data"_s, server.dataFolder(), u"--listen"_s,
                                                        u"127.0.0.1:0"_s, u"--clock"_s, u"2026-11-23T10:00+08:00"_s});
        QVERIFY(ran.code > 0);
        QVERIFY(!ran.err.isEmpty());
    }

    void aMorningIsInTheMiddleOfItsWork()
    {
        ServerProcess server({u"--demo"_s, u"morning"_s, u"--simulated"_s});
        QVERIFY(server.start({u"--clock"_s, u"morning"_s}));
        const Answer feed = server.client(u"kiosk"_s)
                                .get(u"/v1/partitions/%1/changes?since=0&limit=5000"_s.arg(
                                    QString::fromLatin1(QUrl::toPercentEncoding(server.partition()))));
        QCOMPARE(feed.status, 200);
        QMap<QString, int> states;
        for (const QJsonValue &record : feed.json[u"records"].toArray()) {
            ++states[record[u"kind"].toString() + u' ' + record[u"body"][u"state"].toString()];
        }
        for (const auto &expected : {u"ticket waiting"_s, u"ticket called"_s, u"ticket serving"_s, u"window open"_s,
                                     u"case in_review"_s, u"case decided"_s, u"case finished"_s}) {
            QVERIFY2(states.value(expected) > 0, qPrintable(expected));
        }
        // A clerk finds her window as she left it.
        HttpClient desk = server.loggedIn(u"wangxiulan"_s);
        QCOMPARE(desk.post(u"/v1/windows/w1/finish"_s).status, 200);
        QCOMPARE(desk.post(u"/v1/windows/w1/call-next"_s).status, 200);
        QCOMPARE(server.stop(), 0);
        // Days gone by cannot be played in a hall that lives by the real clock.
        const Ran real = runProgram(
            u"yizhan-server"_s, {u"init"_s, u"--data"_s, server.dataFolder() + u"-real"_s, u"--demo"_s, u"morning"_s});
        QCOMPARE(real.code, 2);
    }

    void aSecondServerOnTheSameFolderIsRefused()
    {
        ServerProcess server;
        QVERIFY(server.start());
        const Ran ran = runProgram(u"yizhan-server"_s,
                                   {u"serve"_s, u"--data"_s, server.dataFolder(), u"--listen"_s, u"127.0.0.1:0"_s});
        QVERIFY(ran.code > 0);
        QCOMPARE(server.client(u"kiosk"_s).get(u"/v1/health"_s).status, 200);
    }

    void importingTwiceChangesNothing_data()
    {
        QTest::addColumn<bool>("running");
        QTest::newRow("at rest") << false;
        QTest::newRow("on a running hall") << true;
    }
    void importingTwiceChangesNothing()
    {
        QFETCH(bool, running);
        ServerProcess server;
        QVERIFY(server.start());
        const QString file =
            write(server, u"matters.json"_s, demo(u"matters.json"_s).replace("高龄津贴申请", "高龄津贴申领"));
        const qint64 before = head(server, u"catalogue"_s);
        if (!running) {
            server.stop();
        }
        Ran ran = import(u"matters"_s, file, server);
        QVERIFY2(ran.code == 0, ran.err.constData());
        ran = import(u"matters"_s, file, server);
        QVERIFY2(ran.code == 0, ran.err.constData());
        if (!running) {
            QVERIFY(server.start({}));
        }
        QCOMPARE(head(server, u"catalogue"_s), before + 1); // one import that changed, one that did not
    }

    void aBrokenFileImportsNothing_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("named"); // what the error must name
        QTest::newRow("sum of steps over the promise (P-2)") << QByteArray(R"("value": 10,
    "unit": "WORKDAY",
    "text_zh": "10个工作日")") << QByteArray(R"("value": 1,
    "unit": "WORKDAY",
    "text_zh": "1个工作日")") << QByteArray("P-2");
        QTest::newRow("unknown unit") << QByteArray(R"("unit": "HOUR")") << QByteArray(R"("unit": "FORTNIGHT")")
                                      << QByteArray("unit");
        QTest::newRow("twice the same code")
            << QByteArray("SQ-YL-002") << QByteArray("SQ-YL-001") << QByteArray("SQ-YL-001");
        QTest::newRow("cut off") << QByteArray(R"("not_issued_certificates")") << QByteArray("\"")
                                 << QByteArray("JSON");
    }
    void aBrokenFileImportsNothing()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, named);
        ServerProcess server;
        QVERIFY(server.start());
        const qint64 before = head(server, u"catalogue"_s);
        QByteArray bytes = demo(u"matters.json"_s);
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        const Ran ran = import(u"matters"_s, write(server, u"broken.json"_s, bytes), server);
        QVERIFY(ran.code > 0);
        QVERIFY2(ran.err.contains(named), ran.err.constData());
        QCOMPARE(head(server, u"catalogue"_s), before);
    }

    void badInputGetsAClearRefusalAndTheServerStaysUp()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient kiosk = server.client(u"kiosk"_s);
        const QString tickets = u"/v1/tickets"_s;
        const auto status = [&](const QByteArray &body) {
            return kiosk.send("POST", tickets, body, "bad-input").status;
        };
        QCOMPARE(status("{"), 400);
        QCOMPARE(status("[]"), 400);
        QCOMPARE(status(""), 400);
        QCOMPARE(status("\xff\xfe{}"), 400);
        QCOMPARE(status(R"({"matter":"SQ-YL-001","ticket":1})"), 400);
        QCOMPARE(status(R"({"matter":")" + QByteArray(100'000, 'x') + R"("})"), 400);
        QCOMPARE(status(QByteArray(2 * 1024 * 1024, ' ')), 413);
        QCOMPARE(kiosk.send("POST", tickets, "{}", {}).status, 400); // no idempotency key
        QCOMPARE(kiosk.send("DELETE", tickets, {}, {}).status, 405);
        QCOMPARE(kiosk.get(u"/v1/nothing"_s).status, 404);
        QCOMPARE(kiosk.get(u"/v2/me"_s).problem(), u"protocol-not-served"_s);
        QCOMPARE(kiosk.post(u"/v1/windows/w1/call-next"_s).status, 403); // not for a kiosk
        kiosk.setToken(u"stolen"_s);
        QCOMPARE(kiosk.post(tickets, {{u"matter"_s, u"SQ-YL-001"_s}}).status, 401);
        QCOMPARE(server.client(u"kiosk"_s).get(u"/v1/health"_s).status, 200);
        HttpClient good = server.client(u"kiosk"_s);
        QCOMPARE(good.post(tickets, {{u"matter"_s, u"SQ-YL-001"_s}}).json[u"ticket"][u"number"].toString(), u"M001"_s);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_scripts.moc"
