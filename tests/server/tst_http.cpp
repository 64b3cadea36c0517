// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/eventparser.h"
#include "server/http/eventstream.h"
#include "server/http/httpserver.h"
#include "server/http/problem.h"
#include "servertest.h"

#include <QSslSocket>
#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

/** The address sanitizer does, to notice a later use of it. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define YIZHAN_ADDRESS_SANITIZER
#endif
#endif
#if defined(YIZHAN_ADDRESS_SANITIZER)
constexpr bool keepsWhatIsFreed = true;
#else
constexpr bool keepsWhatIsFreed = false;
#endif

/** Bytes of which none looks like its neighbour, so that a hole or a repetition shows. */
QByteArray sized(int size)
{
    QByteArray bytes(size, '\0');
    for (int i = 0; i < size; ++i) {
        bytes[i] = char('!' + (i * 31 + i / 251) % 90);
    }
    return bytes;
}

/** Answers with what it heard, or leaves the caller alone. */
class Echo : public RequestHandler
{
public:
    void handle(Request request, Responder respond) override
    {
        if (request.path == "/forget") {
            return; // the responder goes, and the caller gets a 500
        }
        if (request.path == "/later") {
            std::thread([respond] {
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
                respond(Response::json(200, {{u"late"_s, true}}));
            }).detach();
            return;
        }
        if (request.path == "/events") {
            Response response;
            response.contentType = "text/event-stream";
            response.events = stream = std::make_shared<EventStream>([] { return QByteArray(":beat\n\n"); });
            respond(response);
            return;
        }
        if (request.path.startsWith("/sized/")) {
            Response response;
            response.contentType = "text/plain";
            response.body = sized(request.segments.value(1).toInt());
            respond(response);
            return;
        }
        QJsonObject object{{u"method"_s, QString::fromLatin1(request.methodName)},
                           {u"segments"_s, QJsonArray::fromStringList(request.segments)},
                           {u"size"_s, request.body.size()},
                           {u"since"_s, request.queryValue(u"since")}};
        respond(Response::json(200, object));
    }
    std::shared_ptr<EventStream> stream; ///< the last one begun
};

/** A server of its own, for tests that stop it. */
struct Running
{
    Echo echo;
    HttpServer server{echo};
    quint16 port = 0;

    Running()
    {
        const Result<quint16> bound = server.listen(u"127.0.0.1"_s, 0);
        if (!bound) {
            qFatal("no port");
        }
        port = *bound;
        server.start();
    }
    /** Connects, sends, and leaves the request with the server. */
    [[nodiscard]] bool begin(QTcpSocket &socket, const QByteArray &request) const
    {
        socket.connectToHost(u"127.0.0.1"_s, port);
        return socket.waitForConnected() && socket.write(request) == request.size() && socket.waitForBytesWritten();
    }
};

HttpLimits shortLimits()
{
    HttpLimits limits;
    limits.headerTime = std::chrono::milliseconds(300);
    limits.bodyTime = std::chrono::milliseconds(300);
    limits.idleTime = std::chrono::milliseconds(400);
    limits.heartbeat = std::chrono::milliseconds(150);
    return limits;
}

} // namespace

class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<quint16> port = m_server.listen(u"127.0.0.1"_s, 0);
        QVERIFY(port);
        m_port = *port;
        m_server.start();
    }

    void decodesSegmentsOneByOne()
    {
        const Answer answer = call(m_port, "GET", "/v1/partitions/hall%2Fnanjie/changes?since=7&x=%E5%BC%A0", {});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(u"segments"_s).toArray(),
                 QJsonArray({u"v1"_s, u"partitions"_s, u"hall/nanjie"_s, u"changes"_s}));
        QCOMPARE(answer.json().value(u"since"_s).toString(), u"7"_s);
        QVERIFY(!answer.headers.value("x-request-id").isEmpty());
    }

    void refusesWhatIsNoRequest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("noise") << QByteArray("\x16\x03\x01 noise\r\n\r\n") << 400;
        QTest::newRow("no path") << QByteArray("GET nowhere HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("not UTF-8") << QByteArray("GET /v1/%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("control character") << QByteArray("GET /v1/%00 HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("long header") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nX-Long: ") + QByteArray(20'000, 'a') +
                                            "\r\n\r\n"
                                     << 431;
        QTest::newRow("large body") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n")
                                    << 413;
        QTest::newRow("large chunks")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n110000\r\n") +
                   QByteArray(0x110000, 'a') + "\r\n0\r\n\r\n"
            << 413;
        QTest::newRow("absurd length")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n") << 400;
    }

    void refusesWhatIsNoRequest()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const Answer answer = raw(m_port, bytes);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
        QCOMPARE(call(m_port, "GET", "/", {}).status, 200);
    }

    void takesTheLargestBody()
    {
        const Answer answer = call(m_port, "POST", "/", {}, QByteArray(1024 * 1024, 'a'));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(u"size"_s).toInt(), 1024 * 1024);
    }

    /** The next answer on the line begins where the head ended. */
    void answersHeadWithoutABody()
    {
        const QByteArray head = "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n";
        const Answer answer = raw(m_port, head + "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.value("content-length").toInt() > 0);
        QVERIFY2(answer.body.startsWith("HTTP/1.1 200"), answer.body.left(60).constData());
    }

    void dropsASlowSender()
    {
        QCOMPARE(raw(m_port, "GET / HT", 3'000).status, 0);
        QCOMPARE(raw(m_port, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc", 3'000).status, 0);
        QCOMPARE(raw(m_port, "", 3'000).status, 0);
    }

    void keepsAConnection()
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_port);
        QVERIFY(socket.waitForConnected());
        // Two at once, then one more.
        socket.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n");
        QByteArray all;
        while (all.count("HTTP/1.1 200") < 2 && socket.waitForReadyRead(3'000)) {
            all += socket.readAll();
        }
        QCOMPARE(all.count("HTTP/1.1 200"), 2);
        QVERIFY(all.contains("keep-alive"));
        socket.write("GET /c HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(socket.waitForReadyRead(3'000));
    }

    void sendsAllOfIt_data()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }

    /** Around the sizes at which a TLS record and what Asio and Beast hand on in one go end. */
    void sendsAllOfIt()
    {
        QFETCH(bool, encrypted);
        Running running;
        QSslSocket socket;
        if (encrypted) {
            QTemporaryDir dir;
            const QString certificate = dir.filePath(u"a.crt"_s);
            const QString key = dir.filePath(u"a.key"_s);
            QVERIFY(makeCertificate(certificate, key, u"a"_s));
            const Result<Certificate> loaded = loadCertificate(certificate, key);
            QVERIFY(loaded && running.server.useTls(*loaded));
            socket.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket.connectToHostEncrypted(u"127.0.0.1"_s, running.port);
            QVERIFY(socket.waitForEncrypted(10'000));
        } else {
            socket.connectToHost(u"127.0.0.1"_s, running.port);
            QVERIFY(socket.waitForConnected());
        }
        const auto read = [&socket](QByteArray *all, const std::function<bool()> &enough) {
            while (!enough() && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(3'000))) {
                *all += socket.readAll();
            }
        };
        for (const int size : {0, 1, 16'000, 16'383, 16'384, 16'385, 65'535, 65'536, 65'537, 400'000, 3'000'000}) {
            QVERIFY(socket.write("GET /sized/" + QByteArray::number(size) + " HTTP/1.1\r\nHost: x\r\n\r\n") > 0);
            QByteArray all;
            read(&all, [&] { return all.contains("\r\n\r\n"); });
            const qsizetype begin = all.indexOf("\r\n\r\n") + 4;
            read(&all, [&] { return all.size() >= begin + size; });
            QVERIFY2(all.mid(begin) == sized(size), qPrintable(u"%1 of %2"_s.arg(all.size() - begin).arg(size)));
        }
        // The same of a stream: a small event and a large one that wait together.
        socket.write("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
        QByteArray all;
        read(&all, [&] { return all.contains("\r\n\r\n"); });
        const qsizetype begin = all.indexOf("\r\n\r\n") + 4;
        for (const int size : {300, 100'000, 1, 20'000}) {
            running.echo.stream->push(std::make_shared<const QByteArray>(sized(size)));
        }
        const QByteArray expected = sized(300) + sized(100'000) + sized(1) + sized(20'000);
        read(&all, [&] { return all.size() >= begin + expected.size(); });
        QVERIFY2(all.mid(begin) == expected, qPrintable(u"%1 of %2"_s.arg(all.size() - begin).arg(expected.size())));
        QVERIFY(running.server.stop()); // with the listener still there
    }

    void answersFromAnotherThread() { QCOMPARE(call(m_port, "GET", "/later", {}).status, 200); }

    void neverLeavesACallerHanging() { QCOMPARE(call(m_port, "GET", "/forget", {}).status, 500); }

    void streamsEventsWithABeat()
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_port);
        QVERIFY(socket.waitForConnected());
        socket.write("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
        QByteArray all;
        const auto hears = [&](const QByteArray &what) {
            while (!all.contains(what) && socket.waitForReadyRead(3'000)) {
                all += socket.readAll();
            }
            return all.contains(what);
        };
        QVERIFY(hears(":beat\n\n:beat"));
        m_echo.stream->push(std::make_shared<const QByteArray>("event: a\n\n"));
        QVERIFY(hears("event: a"));
        socket.disconnectFromHost();
        QTRY_VERIFY(m_echo.stream->closed()); // the good-bye is heard at once, not at the next write
    }

    void dropsAListenerThatDoesNotKeepUp()
    {
        EventStream stream([] { return QByteArray(); });
        int woken = 0;
        stream.setWake([&woken] { ++woken; });
        const auto chunk = std::make_shared<const QByteArray>(QByteArray(100'000, 'x'));
        for (int i = 0; i < 10; ++i) {
            stream.push(chunk);
        }
        QVERIFY(!stream.closed());
        QCOMPARE(stream.take().size(), size_t(10));
        for (int i = 0; i < 11; ++i) {
            stream.push(chunk);
        }
        QVERIFY(stream.closed());
        QVERIFY(stream.take().empty());
        QCOMPARE(woken, 21);
    }

    void finishesWhatItAccepted()
    {
        Running running;
        QTcpSocket socket;
        QVERIFY(running.begin(socket, "GET /later HTTP/1.1\r\nHost: x\r\n\r\n"));
        QTest::qWait(30);
        QVERIFY(running.server.stop());
        QVERIFY(socket.waitForReadyRead(3'000) || socket.bytesAvailable() > 0);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
        QCOMPARE(call(running.port, "GET", "/", {}).status, 0);
    }

    void closesWhoeverOnlyWaits()
    {
        // The answer is with the caller before the connection's coroutine runs again: stopping falls in that gap.
        for (int i = 0; i < 200; ++i) {
            Running running;
            QTcpSocket idle;
            QTcpSocket half;
            QVERIFY(running.begin(half, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc"));
            QVERIFY(running.begin(idle, "GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
            QVERIFY(idle.waitForReadyRead(3'000));
            QVERIFY2(running.server.stop(), qPrintable(u"round %1"_s.arg(i)));
        }
    }

    void cutsOffWhatDoesNotEndInTime()
    {
        Running running;
        QTcpSocket socket;
        QVERIFY(running.begin(socket, "GET /later HTTP/1.1\r\nHost: x\r\n\r\n"));
        QTest::qWait(30);
        QVERIFY(!running.server.stop(std::chrono::milliseconds(1)));
        QTest::qWait(150); // the late answer finds nobody
    }

    /** It goes into the log as it is, also from somebody without a token. */
    void takesOverAUuidAlone()
    {
        const auto idOf = [this](const QByteArray &sent) {
            return call(m_port, "GET", "/", {}, {}, {{"X-Request-ID", sent}}).headers.value("x-request-id");
        };
        const QByteArray uuid = "0b8e7f0a-5f3e-4c53-9d7a-2f8c1e6a4b10";
        QCOMPARE(idOf(uuid), uuid);
        for (const QByteArray sent : {"a b<c>", "110101199003070015", "zhang-wei",
                                      "11010119-9003-0700-1500-000000000000", "0b8e7f0a5f3e4c539d7a2f8c1e6a4b10"}) {
            QVERIFY2(idOf(sent) != sent && idOf(sent).size() == uuid.size(), sent.constData());
        }
    }

    void parsesEventsInPieces()
    {
        EventParser parser;
        QByteArrayList heard;
        const auto note = [&heard](const QByteArray &name, const QByteArray &data) {
            heard << name + '=' + data;
            return true;
        };
        const QByteArray text = ":   \n\nevent: head\ndata: {\"a\":1}\n\nevent: beat\r\ndata: {}\r\n\r\n";
        for (const char c : text) {
            QVERIFY(parser.feed(QByteArrayView(&c, 1), note));
        }
        QCOMPARE(heard, QByteArrayList({"head={\"a\":1}", "beat={}"}));
    }

    /** A centre that never ends an event must not fill the hall's memory. */
    void keepsNoEventWithoutEnd()
    {
        const auto resident = [] {
            QFile file(u"/proc/self/statm"_s);
            return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
        };
        EventParser parser;
        QByteArrayList heard;
        const auto note = [&heard](const QByteArray &name, const QByteArray &data) {
            heard << name + '=' + data;
            return true;
        };
        const QByteArray line = "data: " + QByteArray(64 * 1024, 'x') + '\n';
        const qint64 before = resident();
        for (int i = 0; i < 1024; ++i) {
            QVERIFY(parser.feed(line, note));
        }
        if (!keepsWhatIsFreed) {
            QVERIFY(resident() - before < 16 * 1024 * 1024);
        }
        QVERIFY(parser.feed("\nevent: beat\ndata: {}\n\n", note));
        QCOMPARE(heard, QByteArrayList({"beat={}"}));
    }

private:
    Echo m_echo;
    HttpServer m_server{m_echo, shortLimits()};
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
