// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The server as a process, as those who run it meet it: its end, its limits, its log.

#include "system/serverprocess.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <csignal>
#include <map>
#include <mutex>
#include <thread>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

const QJsonObject ticketBody{{u"matter"_s, u"SQ-YL-001"_s}};

double metric(HttpClient &administrator, const QByteArray &name)
{
    for (const QByteArray &line : administrator.get(u"/metrics"_s).bytes.split('\n')) {
        if (line.startsWith(name + ' ')) {
            return line.mid(name.size() + 1).toDouble();
        }
    }
    return -1;
}

} // namespace

class GuardedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** What the server had taken when SIGTERM came is answered; pass words are slow enough to be caught in flight. */
    void finishesWhatItAccepted()
    {
        ServerProcess server;
        QVERIFY(server.start());
        const QString login = server.logins(u"clerk"_s).value(0);
        QVERIFY(!login.isEmpty());
        const QByteArray body =
            QJsonDocument(QJsonObject{{u"login"_s, login}, {u"password"_s, server.passwordOf(login)}}).toJson();
        const QByteArray request =
            "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + server.token(u"desk"_s).toLatin1() +
            "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
            body;
        constexpr int many = 6;
        std::vector<Socket> sockets(many);
        for (Socket &socket : sockets) {
            QVERIFY(socket.connect(server.port()));
            QVERIFY(socket.write(request));
        }
        Socket half; // has not said all: nothing was accepted from it
        QVERIFY(half.connect(server.port()));
        QVERIFY(half.write(request.first(request.size() - 5)));
        // All but those that are done already wait for their turn: they were accepted.
        HttpClient administrator = server.client(u"administrator"_s);
        QDeadlineTimer deadline(10'000);
        while (metric(administrator, "yizhan_tasks_waiting{thread=\"login\"}") < 1 && !deadline.hasExpired()) {
        }
        QVERIFY(!deadline.hasExpired());
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(server.stop(), 0);
        QVERIFY2(clock.elapsed() < 15'000, "it took too long to end");
        int answered = 0;
        for (Socket &socket : sockets) {
            QByteArray answer;
            for (QByteArray part; !(part = socket.read(1000)).isEmpty();) {
                answer += part;
            }
            answered += answer.startsWith("HTTP/1.1 200") && answer.contains("\"token\"") ? 1 : 0;
        }
        QCOMPARE(answered, many);
        QCOMPARE(half.read(1000), QByteArray());
    }

    /** More than can be worked off: those whose turn does not come hear it, and the server ends in time. */
    void refusesWhatItCannotFinish()
    {
        ServerProcess server;
        QVERIFY(server.start());
        // Unknown ones, which take as long: a known one is slowed down after five.
        const auto request = [&server](int i) {
            const QByteArray body = "{\"login\":\"nobody" + QByteArray::number(i) + "\",\"password\":\"x\"}";
            return "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " +
                   server.token(u"desk"_s).toLatin1() +
                   "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                   "\r\n\r\n" + body;
        };
        constexpr int many = 64;
        std::vector<Socket> sockets(many);
        for (int i = 0; i < many; ++i) {
            QVERIFY(sockets[size_t(i)].connect(server.port()));
            QVERIFY(sockets[size_t(i)].write(request(i)));
        }
        HttpClient administrator = server.client(u"administrator"_s);
        QDeadlineTimer deadline(10'000);
        while (metric(administrator, "yizhan_tasks_waiting{thread=\"login\"}") < many - 10 && !deadline.hasExpired()) {
        }
        QVERIFY(!deadline.hasExpired());
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(server.stop(), 0);
        QVERIFY2(clock.elapsed() < 6'000, qPrintable(QString::number(clock.elapsed())));
        std::map<QByteArray, int> met;
        for (Socket &socket : sockets) {
            QByteArray answer;
            for (QByteArray part; !(part = socket.read(1000)).isEmpty();) {
                answer += part;
            }
            ++met[answer.mid(9, 3)];
        }
        QCOMPARE(met["401"] + met["503"], many);
    }

    /** Commands at full speed while SIGTERM comes: what was answered is there, and nobody waits in vain. */
    void losesNothingAtItsEnd()
    {
        ServerProcess server;
        QVERIFY(server.start());
        std::mutex mutex;
        std::map<QByteArray, QString> numbers;
        std::atomic<int> answered = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&, i] {
                HttpClient kiosk = server.client(u"kiosk"_s);
                for (int n = 0;; ++n) {
                    const QByteArray key = "end-" + QByteArray::number(i) + '-' + QByteArray::number(n);
                    const Answer answer = kiosk.post(u"/v1/tickets"_s, ticketBody, key);
                    if (answer.status != 201) {
                        return;
                    }
                    const std::scoped_lock lock(mutex);
                    numbers[key] = answer.json[u"ticket"][u"number"].toString();
                    ++answered;
                }
            });
        }
        while (answered < 100) {
            std::this_thread::yield();
        }
        const int code = server.stop();
        for (std::thread &thread : threads) {
            thread.join();
        }
        QCOMPARE(code, 0);
        QVERIFY(server.start({}));
        HttpClient kiosk = server.client(u"kiosk"_s);
        for (const auto &[key, number] : numbers) {
            QCOMPARE(kiosk.post(u"/v1/tickets"_s, ticketBody, key).json[u"ticket"][u"number"].toString(), number);
        }
    }

    void slowsDownAWildToken()
    {
        ServerProcess server;
        QVERIFY(server.start({u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--requests-per-second"_s, u"2"_s}));
        HttpClient kiosk = server.client(u"kiosk"_s);
        Answer answer;
        int good = 0;
        while ((answer = kiosk.get(u"/v1/me"_s)).status == 200 && good < 1000) {
            ++good;
        }
        QVERIFY2(good >= 20, qPrintable(QString::number(good))); // ten seconds' worth at once
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
        QCOMPARE(answer.problem(), u"too-many-requests"_s);
        QVERIFY(!answer.json.value(u"detail"_s).toString().isEmpty() &&
                !answer.json.value(u"detail_en"_s).toString().isEmpty());
        const int wait = answer.headers.value("retry-after").toInt();
        QVERIFY(wait >= 1 && wait <= 60);
        HttpClient wall = server.client(u"wall"_s);
        QCOMPARE(wall.get(u"/v1/me"_s).status, 200); // another token is not meant
        // Not QTRY_COMPARE, which asks once more after the right answer.
        QVERIFY(QTest::qWaitFor([&kiosk] { return kiosk.get(u"/v1/me"_s).status == 200; }, 20'000));
    }

    void countsTheConnectionsOfAnAddress()
    {
        ServerProcess server;
        QVERIFY(server.start({u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--connections-per-address"_s, u"4"_s}));
        std::vector<HttpClient> clients;
        for (int i = 0; i < 4; ++i) {
            clients.push_back(server.client(u"kiosk"_s));
            QCOMPARE(clients.back().get(u"/v1/health"_s).status, 200);
        }
        Socket fifth;
        QVERIFY(fifth.connect(server.port()));
        const QByteArray said = fifth.read(10'000);
        QVERIFY2(said.startsWith("HTTP/1.1 503") && said.contains("too-many-connections"), said.constData());
    }

    void isLiveAndReady()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient anybody(server.port(), {});
        QCOMPARE(anybody.get(u"/v1/health/live"_s).json.value(u"status"_s).toString(), u"live"_s);
        QCOMPARE(anybody.get(u"/v1/health/ready"_s).json.value(u"status"_s).toString(), u"ready"_s);
        QCOMPARE(anybody.get(u"/metrics"_s).status, 401);
    }

    void logsEachRequestOnce()
    {
        ServerProcess server;
        QVERIFY(server.start({u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--log-form"_s, u"json"_s}));
        Socket socket;
        QVERIFY(socket.connect(server.port()));
        const QByteArray token = server.token(u"kiosk"_s).toLatin1();
        const QByteArray idNumber = "110101199003070011";
        socket.write(
            "GET /v1/partitions/catalogue/changes?since=0&limit=1&id_number=" + idNumber +
            " HTTP/1.1\r\nHost: x\r\nX-Request-Id: 0b8e7f0a-5f3e-4c53-9d7a-2f8c1e6a4b10\r\nAuthorization: Bearer " +
            token + "\r\n\r\n");
        QVERIFY(!socket.read(10'000).isEmpty());
        HttpClient kiosk = server.client(u"kiosk"_s);
        QCOMPARE(kiosk.get(u"/v1/cases/"_s + QString::fromLatin1(idNumber)).status / 100, 4);
        QCOMPARE(kiosk.get(u"/v1/health"_s).status, 200);
        QCOMPARE(server.stop(), 0);

        const QByteArray log = server.log();
        QVERIFY(!log.contains(token));
        QVERIFY(!log.contains(idNumber));
        QJsonObject found;
        int lines = 0;
        for (const QByteArray &line : log.trimmed().split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            QVERIFY2(object.contains(u"time"_s) && object.contains(u"level"_s), line.constData());
            if (object.value(u"category"_s).toString() == u"yizhan.request") {
                ++lines;
                QVERIFY(!object.value(u"route"_s).toString().startsWith(u"/v1/health"_s)); // quiet while well
            }
            if (object.value(u"id"_s).toString() == u"0b8e7f0a-5f3e-4c53-9d7a-2f8c1e6a4b10") {
                QVERIFY(found.isEmpty());
                found = object;
            }
        }
        QCOMPARE(lines, 2);
        QCOMPARE(found.value(u"method"_s).toString(), u"GET"_s);
        QCOMPARE(found.value(u"route"_s).toString(), u"/v1/partitions/{partition}/changes"_s);
        QCOMPARE(found.value(u"status"_s).toInt(), 400); // a field that nobody knows
        QVERIFY(found.value(u"ms"_s).isDouble());
        QVERIFY(!found.value(u"device"_s).toString().isEmpty());
    }

    /** All of 127.0.0.0/8 is loopback to the program, and beyond it no test listens: so the words and the line, each
     * for itself. */
    void plainHttpWhereItIsSaid()
    {
        for (const QString &address : {u"0.0.0.0:0"_s, u"[::]:0"_s, u"192.0.2.7:0"_s}) {
            const Ran ran = runProgram(u"yizhan-server"_s, {u"serve"_s, u"--data"_s, u"/nowhere"_s, u"--listen"_s,
                                                            address, u"--plain-http"_s});
            QCOMPARE(ran.code, 1); // the words were right; there is no hall
            QVERIFY2(!ran.err.contains("plain HTTP"), ran.err.constData());
        }
        ServerProcess server;
        QVERIFY(server.start({u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--plain-http"_s}));
        QVERIFY(server.url().startsWith(u"http://"_s));
        QCOMPARE(HttpClient(server.port(), server.token(u"kiosk"_s)).get(u"/v1/me"_s).status, 200);
    }

    void refusesWordsThatContradict_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char *name, const QStringList &words, const char *sentence) {
            QTest::newRow(name) << words << QByteArray(sentence);
        };
        row("plain outside", {u"--listen"_s, u"0.0.0.0:0"_s}, "is not loopback and this is plain HTTP");
        row("plain with TLS", {u"--tls"_s, u"--plain-http"_s}, "--plain-http contradicts TLS");
        row("half a certificate", {u"--certificate"_s, u"x.crt"_s}, "go together");
        row("two certificates", {u"--tls"_s, u"--certificate"_s, u"x"_s, u"--certificate-key"_s, u"y"_s}, "own");
        row("no pin", {u"--follow"_s, u"https://x"_s, u"--follow-pin"_s, u"AB:CD"_s}, "SHA-256 fingerprint");
        row("pin without TLS", {u"--follow"_s, u"http://x"_s, u"--follow-pin"_s, QString(64, u'a')}, "https://");
        row("no number", {u"--requests-per-second"_s, u"fast"_s}, "takes a number");
        row("no connections", {u"--connections-per-address"_s, u"0"_s}, "takes a number from 1");
        row("log form", {u"--log-form"_s, u"xml"_s}, "logfmt or json");
        row("log level", {u"--log-level"_s, u"loud"_s}, "debug, info or warning");
    }

    void refusesWordsThatContradict()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, sentence);
        const Ran ran = runProgram(u"yizhan-server"_s, QStringList{u"serve"_s, u"--data"_s, u"/nowhere"_s} + words);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(sentence), ran.err.constData());
    }
};

QTEST_GUILESS_MAIN(GuardedTest)
#include "tst_guarded.moc"
