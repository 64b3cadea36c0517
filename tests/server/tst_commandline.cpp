// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/arguments.h"
#include "server/commands/clockchoice.h"
#include "server/commands/commandline.h"
#include "server/http/httpclient.h"
#include "servertest.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWords()
    {
        Arguments arguments({u"json"_s}, {u"data"_s}, {u"demo"_s});
        QVERIFY(arguments.parse({u"--data"_s, u"/x"_s, u"--demo"_s, u"--json"_s}));
        QCOMPARE(arguments.value(u"data"_s), u"/x"_s);
        QVERIFY(arguments.has(u"demo"_s) && arguments.value(u"demo"_s).isEmpty());
        QVERIFY(Arguments({}, {u"data"_s}, {u"demo"_s}).parse({u"--demo"_s, u"small"_s, u"--data=/y"_s}));
        QVERIFY(!Arguments({}, {u"data"_s}).parse({u"--data"_s}));
        QVERIFY(!Arguments({}, {u"data"_s}).parse({u"--colour"_s}));
        QVERIFY(!Arguments({u"json"_s}, {}).parse({u"--json=1"_s}));
    }

    void leavesHonestCodes()
    {
        QTemporaryDir dir;
        const QString data = dir.filePath(u"hall"_s);
        QCOMPARE(runCommandLine({}), int(WrongWords));
        QCOMPARE(runCommandLine({u"dance"_s}), int(WrongWords));
        QCOMPARE(runCommandLine({u"--help"_s}), int(Fine));
        QCOMPARE(runCommandLine({u"--version"_s}), int(Fine));
        QCOMPARE(runCommandLine({u"init"_s}), int(WrongWords));
        QCOMPARE(runCommandLine({u"init"_s, u"--data"_s, data, u"--demo"_s, u"large"_s}), int(WrongWords));
        QCOMPARE(runCommandLine({u"init"_s, u"--data"_s, data, u"--demo"_s, u"--hall"_s, u"mine"_s}), int(WrongWords));
        QCOMPARE(runCommandLine({u"init"_s, u"--data"_s, data, u"--hall"_s, u"Not An Id"_s}), int(WrongWords));
        QCOMPARE(runCommandLine({u"init"_s, u"--data"_s, u"/proc/no/such"_s}), int(Failed));
        QCOMPARE(runCommandLine({u"serve"_s, u"--data"_s, data}), int(Failed));
        QCOMPARE(runCommandLine({u"serve"_s, u"--data"_s, data, u"--listen"_s, u"0.0.0.0:80"_s}), int(WrongWords));
        // Said in words it may: then it is the hall that is missing, which is looked for next.
        QCOMPARE(runCommandLine({u"serve"_s, u"--data"_s, data, u"--listen"_s, u"0.0.0.0:80"_s, u"--plain-http"_s}),
                 int(Failed));
        QCOMPARE(runCommandLine({u"serve"_s, u"--data"_s, data, u"--listen"_s, u"nowhere"_s}), int(WrongWords));
        QCOMPARE(runCommandLine({u"serve"_s, u"--data"_s, data, u"--follow"_s, u"ftp://x"_s}), int(WrongWords));
        QCOMPARE(runCommandLine({u"import"_s, u"hall"_s}), int(WrongWords));
        QCOMPARE(runCommandLine({u"init"_s, u"--data"_s, data, u"--database"_s, u"mysql://x/y"_s}), int(WrongWords));
        QCOMPARE(runCommandLine({u"init"_s, u"--data"_s, data, u"--database"_s, u"postgresql://127.0.0.1:1/y"_s}),
                 int(Failed));
        QVERIFY(!QFile::exists(data)); // nothing is left of any of them
    }

    void makesAHallForRealWork()
    {
        QTemporaryDir dir;
        const QString data = dir.filePath(u"hall"_s);
        const QString database = testDatabase();
        QStringList init{u"init"_s, u"--data"_s, data};
        if (!database.isEmpty()) {
            init += {u"--database"_s, database};
        }
        QCOMPARE(runCommandLine(init), int(Fine));
        QCOMPARE(runCommandLine({u"init"_s, u"--data"_s, data}), int(Exists));
        // Nor is the same database taken twice; whoever lives in a folder has no use for one.
        if (!database.isEmpty()) {
            init[2] = dir.filePath(u"other"_s);
            QCOMPARE(runCommandLine(init), int(Exists));
        } else {
            QCOMPARE(runCommandLine({u"serve"_s, u"--data"_s, data, u"--database"_s, u"postgresql:///x"_s}),
                     int(Failed));
        }
        // A clock for a real hall is refused before anything opens.
        QCOMPARE(runCommandLine({u"serve"_s, u"--data"_s, data, u"--clock"_s, u"morning"_s}), int(WrongWords));
        const QString samples = QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/");
        QCOMPARE(runCommandLine({u"import"_s, u"hall"_s, samples + u"nothing.json"_s, u"--data"_s, data}), int(Failed));
        QCOMPARE(runCommandLine({u"import"_s, u"matters"_s, samples + u"hall.json"_s, u"--data"_s, data}), int(Failed));
        QCOMPARE(runCommandLine({u"import"_s, u"matters"_s, samples + u"matters.json"_s, u"--data"_s, data}),
                 int(Fine));
        QCOMPARE(runCommandLine({u"import"_s, u"hall"_s, samples + u"hall-small.json"_s, u"--data"_s, data}),
                 int(Fine));
        QCOMPARE(runCommandLine({u"import"_s, u"hall"_s, samples + u"hall-small.json"_s, u"--data"_s, data}),
                 int(Fine));
        QCOMPARE(runCommandLine({u"account"_s, u"reset"_s, u"majun"_s, u"--data"_s, data}), int(Fine));
        QCOMPARE(runCommandLine({u"account"_s, u"reset"_s, u"nobody"_s, u"--data"_s, data}), int(Failed));
        QCOMPARE(runCommandLine({u"account"_s, u"add"_s, u"it"_s, u"--role"_s, u"administrator"_s, u"--data"_s, data}),
                 int(Fine));
        QCOMPARE(runCommandLine({u"account"_s, u"add"_s, u"x"_s, u"--role"_s, u"clerk"_s, u"--data"_s, data}),
                 int(Failed));
    }

    void worksOnARunningHall()
    {
        TestHall hall;
        hall.start("2026-11-23T10:00+08:00", 1, {}, {}, 0, true);
        const QString samples = QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/");
        QCOMPARE(
            runCommandLine({u"import"_s, u"matters"_s, samples + u"matters.json"_s, u"--data"_s, hall.folder().path}),
            int(Fine));
        QCOMPARE(runCommandLine({u"import"_s, u"matters"_s, samples + u"hall.json"_s, u"--data"_s, hall.folder().path}),
                 int(Failed));
        HttpTarget socket;
        socket.socket = hall.folder().socket();
        const auto me = HttpClient(socket).get("/v1/me", std::chrono::seconds(5));
        QVERIFY(me);
        QCOMPARE(QJsonDocument::fromJson(me->body)[u"role"_s].toString(), u"administrator"_s);
        // More than a megabyte comes through the socket, and only there.
        const auto large = HttpClient(socket).post("/v1/imports/hall", "application/json", QByteArray(3'000'000, ' '),
                                                   std::chrono::seconds(20));
        QVERIFY(large);
        QCOMPARE(large->status, 422);
    }

    void setsTheClockOfASimulatedHall()
    {
        TestHall hall;
        QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).status, 201);
        hall.stop();
        const auto store = Store::open(hall.folder().store(), u"test"_s);
        QVERIFY(store);
        const auto choose = [&](const QString &wish) {
            return chooseClock(hall.folder(), **store, wish);
        };
        QCOMPARE(toIso(choose(u"2026-11-24T10:00+08:00x0"_s)->now()), u"2026-11-24T02:00:00.000Z"_s);
        QCOMPARE(choose(u"2026-11-24T10:00+08:00x60"_s)->speed(), 60.0);
        // Behind the last command: time goes on from there, so that a script may start the same hall twice.
        QVERIFY(toIso(choose(u"2026-11-20T10:00+08:00"_s)->now()).startsWith(u"2026-11-23T02:0"_s));
        QVERIFY(!choose(u"yesterday"_s));
        QVERIFY(!choose(u"2026-11-24T10:00+08:00xfast"_s));
        QVERIFY(!choose(u"morningx"_s));
        // Open at the last command: it goes on there.
        QVERIFY(toIso(choose(u"morning"_s)->now()).startsWith(u"2026-11-23T02:0"_s));
        QVERIFY(toIso(choose({})->now()).startsWith(u"2026-11-23T02:0"_s));
        HallFolder real = hall.folder();
        real.simulated = false;
        QVERIFY(!chooseClock(real, **store, u"morning"_s));
        QVERIFY(!chooseClock(real, **store, {})->isSimulated());
    }

    void startsTheNextMorning()
    {
        TestHall hall("2026-11-27T17:40+08:00", 1); // Friday, after closing
        hall.stop();
        const auto store = Store::open(hall.folder().store(), u"test"_s);
        QVERIFY(store);
        const auto clock = chooseClock(hall.folder(), **store, u"morningx0"_s);
        QVERIFY(clock);
        QCOMPARE(toIso(clock->now()), u"2026-11-30T01:00:00.000Z"_s); // Monday, 09:00
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
