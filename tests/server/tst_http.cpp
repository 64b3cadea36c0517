// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/eventparser.h"
#include "server/http/eventstream.h"
#include "server/http/httpclient.h"
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
                           {u"host"_s, QString::fromLatin1(request.header("host"))},
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
    HttpServer server;
    quint16 port = 0;

    explicit Running(const HttpLimits &limits = {})
        : server(echo, limits)
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
    /** Connects, under TLS from now on where it is wanted. */
    [[nodiscard]] bool connect(QSslSocket &socket, bool encrypted)
    {
        if (!encrypted) {
            socket.connectToHost(u"127.0.0.1"_s, port);
            return socket.waitForConnected();
        }
        const QTemporaryDir dir;
        const QString certificate = dir.filePath(u"a.crt"_s);
        const QString key = dir.filePath(u"a.key"_s);
        if (!makeCertificate(certificate, key, u"a"_s)) {
            return false;
        }
        const Result<Certificate> loaded = loadCertificate(certificate, key);
        if (!loaded || !server.useTls(*loaded)) {
            return false;
        }
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        return socket.waitForEncrypted(10'000);
    }
};

/** All that the server says until it hangs up; nothing where it does not. */
std::optional<QByteArray> untilClosed(QTcpSocket &socket)
{
    QByteArray all = socket.readAll();
    while (socket.waitForReadyRead(3'000)) {
        all += socket.readAll();
    }
    all += socket.readAll();
    return socket.state() == QAbstractSocket::UnconnectedState ? std::optional(all) : std::nullopt;
}

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
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("two hosts of old") << QByteArray("GET / HTTP/1.0\r\nHost: x\r\nHost: y\r\n\r\n") << 400;
        for (const QByteArray host : {"a b", "a/b", "me@a", "a:8o", "a:1:2", ":80", "a%4", "\xe5\x8e\x85", "::1",
                                      "[::1", "[]", "[1.2.3.4]", "[::1]a", "[fe80::1%]", "[::1%a b]"}) {
            QTest::newRow(("host " + host).constData()) << "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n" << 400;
        }
        for (const QByteArray target :
             {"http:///v1", "http://", "http://me@x/", "http://x:y/", "ftp://x/", "x:80", "*"}) {
            QTest::newRow(("target " + target).constData()) << "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n" << 400;
        }
        const QByteArray post = "POST / HTTP/1.1\r\nHost: x\r\n";
        const QByteArray chunks = "\r\n1\r\na\r\n0\r\n\r\n";
        QTest::newRow("unknown transfer coding") << post + "Transfer-Encoding: gzip\r\n\r\n" << 501;
        QTest::newRow("compressed chunks") << post + "Transfer-Encoding: gzip, chunked\r\n" + chunks << 501;
        QTest::newRow("two transfer codings")
            << post + "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n" + chunks << 501;
        QTest::newRow("length and chunks")
            << post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n" + chunks << 400;
        QTest::newRow("chunks and length")
            << post + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n" + chunks << 400;
        QTest::newRow("length and unknown coding")
            << post + "Content-Length: 1\r\nTransfer-Encoding: gzip\r\n\r\na" << 400;
        QTest::newRow("unknown coding and length")
            << post + "Transfer-Encoding: gzip\r\nContent-Length: 1\r\n\r\na" << 501;
        QTest::newRow("chunks of old") << "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n" + chunks << 400;
        QTest::newRow("expectation") << post + "Expect: a-miracle\r\nContent-Length: 1\r\n\r\na" << 417;
        QTest::newRow("two expectations") << post + "Expect: 100-continue, more\r\nContent-Length: 1\r\n\r\na" << 417;
        QTest::newRow("compressed body") << post + "Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\na" << 415;
        QTest::newRow("compressed body in chunks")
            << post + "Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n" + chunks << 415;
        QTest::newRow("body coded twice")
            << post + "Content-Encoding: identity\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\na" << 415;
    }

    void refusesWhatIsNoRequest()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const Answer answer = raw(m_port, bytes);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
        QCOMPARE(answer.headers.value("connection"), "close");
        QVERIFY(!answer.json()[u"detail"_s].toString().isEmpty() &&
                !answer.json()[u"detail_en"_s].toString().isEmpty());
        QCOMPARE(call(m_port, "GET", "/", {}).status, 200);
    }

    /** Nothing that comes after it on the line is taken for a request. */
    void closesAfterARefusal()
    {
        const QByteArray good = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        for (const QByteArray refused :
             {"GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
              "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n",
              "POST / HTTP/1.1\r\nHost: x\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\na"}) {
            Running running;
            QTcpSocket socket;
            QVERIFY(running.begin(socket, refused + good));
            const std::optional<QByteArray> all = untilClosed(socket);
            QVERIFY2(all && all->count("HTTP/1.1 ") == 1, refused.constData());
        }
    }

    void saysHowABodyMayCome()
    {
        const auto ask = [this](const QByteArray &coding) {
            return call(m_port, "POST", "/", {}, "{}", {{"Content-Encoding", coding}});
        };
        const Answer refused = ask("gzip");
        QCOMPARE(refused.problem(), u"content-coding-unknown"_s);
        QCOMPARE(refused.headers.value("accept-encoding"), "identity");
        QCOMPARE(ask("Identity").status, 200);
        QCOMPARE(ask("").status, 200);
        // Without a body there is nothing that could be coded.
        QCOMPARE(call(m_port, "GET", "/", {}, {}, {{"Content-Encoding", "gzip"}}).status, 200);
    }

    void takesEveryFormOfATarget_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QJsonArray>("segments");
        QTest::newRow("path") << QByteArray("/v1/a%2Fb?since=7") << QJsonArray({u"v1"_s, u"a/b"_s});
        QTest::newRow("address") << QByteArray("http://x/v1/a%2Fb?since=7") << QJsonArray({u"v1"_s, u"a/b"_s});
        QTest::newRow("of TLS, with a port")
            << QByteArray("HTTPS://hall.example:8780/v1?since=7") << QJsonArray({u"v1"_s});
        QTest::newRow("of IPv6") << QByteArray("http://[::1]:80/v1?since=7") << QJsonArray({u"v1"_s});
        QTest::newRow("without a path") << QByteArray("http://x?since=7") << QJsonArray({u""_s});
    }

    void takesEveryFormOfATarget()
    {
        QFETCH(QByteArray, target);
        QFETCH(QJsonArray, segments);
        for (const QByteArray version : {"1.1", "1.0"}) {
            const Answer answer = raw(m_port, "GET " + target + " HTTP/" + version + "\r\nHost: y\r\n\r\n");
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.json()[u"segments"_s].toArray(), segments);
            QCOMPARE(answer.json()[u"since"_s].toString(), u"7"_s);
        }
    }

    void takesEverySaneHost()
    {
        // An empty one is of whoever has no name for us (RFC 9112 3.2).
        for (const QByteArray host : {"", "x", "127.0.0.1:8780", "hall_1.example:", "%E5%8E%85.cn", "[::1]",
                                      "[fe80::1%eth0]:80", "[::ffff:1.2.3.4]"}) {
            const Answer answer = raw(m_port, "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
            QVERIFY2(answer.status == 200, host.constData());
        }
        QCOMPARE(raw(m_port, "GET / HTTP/1.0\r\n\r\n").status, 200);
    }

    /** Who would take the interim answer for the answer must not get it. */
    void bidsNobodyOfOldGoOn()
    {
        const QByteArray rest = "\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\na";
        QCOMPARE(raw(m_port, "POST / HTTP/1.1" + rest).status, 100);
        QCOMPARE(raw(m_port, "POST / HTTP/1.0" + rest).status, 200);
    }

    /** As the server that follows another does it. */
    void namesItsHost()
    {
        Running running;
        HttpTarget target;
        target.host = u"127.0.0.1"_s;
        target.port = running.port;
        const auto heard = [&target] {
            const auto answer = HttpClient(target).get("/", std::chrono::seconds(10));
            return answer ? QJsonDocument::fromJson(answer->body)[u"host"_s].toString() : QString();
        };
        QCOMPARE(heard(), u"127.0.0.1:%1"_s.arg(running.port));
        HttpServer other(running.echo);
        const Result<quint16> port = other.listen(u"::1"_s, 0);
        if (!port) {
            QSKIP("no IPv6 here");
        }
        other.start();
        target.host = u"::1"_s;
        target.port = *port;
        QCOMPARE(heard(), u"[::1]:%1"_s.arg(*port));
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

    /** Nor does a refusal bring one. */
    void refusesHeadWithoutABody()
    {
        for (const QByteArray &request :
             {QByteArray("HEAD / HTTP/1.1\r\n\r\n"), QByteArray("HEAD /%00 HTTP/1.1\r\nHost: x\r\n\r\n"),
              "HEAD /?q=" + QByteArray(4096, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n",
              "HEAD / HTTP/1.1\r\nHost: x\r\nX-Long: " + QByteArray(20'000, 'a') + "\r\n\r\n",
              QByteArray("HEAD / HTTP/1.1\r\nHost: x\r\nX-Slow: ")}) {
            Running running(shortLimits());
            QTcpSocket socket;
            QVERIFY(running.begin(socket, request));
            const std::optional<QByteArray> all = untilClosed(socket);
            QVERIFY2(all && all->startsWith("HTTP/1.1 4") && all->endsWith("\r\n\r\n"), request.left(60).constData());
        }
    }

    void tellsASlowSender_data()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::addColumn<QByteArray>("begun");
        for (const bool encrypted : {false, true}) {
            const QByteArray way = encrypted ? ", TLS" : "";
            QTest::newRow(("first letter" + way).constData()) << encrypted << QByteArray("G");
            QTest::newRow(("first line" + way).constData()) << encrypted << QByteArray("GET / HT");
            QTest::newRow(("fields" + way).constData()) << encrypted << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n");
        }
    }

    /** Of the first request on a line or a later one. */
    void tellsASlowSender()
    {
        QFETCH(bool, encrypted);
        QFETCH(QByteArray, begun);
        for (const QByteArray before : {"", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"}) {
            Running running(shortLimits());
            QSslSocket socket;
            QVERIFY(running.connect(socket, encrypted));
            socket.write(before + begun);
            const std::optional<QByteArray> all = untilClosed(socket);
            QVERIFY(all);
            QCOMPARE(all->count("HTTP/1.1 200"), before.isEmpty() ? 0 : 1);
            const qsizetype told = all->indexOf("HTTP/1.1 408 ");
            QVERIFY(told >= 0 && all->count("HTTP/1.1 408 ") == 1);
            QVERIFY(all->indexOf("\r\nConnection: close\r\n", told) > 0);
            QVERIFY(all->indexOf("application/problem+json", told) > 0 && all->endsWith('}'));
        }
    }

    /** Of a line on which nothing was begun nobody waits for an answer. */
    void leavesTheSilentAlone()
    {
        for (const bool encrypted : {false, true}) {
            Running running(shortLimits());
            QSslSocket socket;
            QVERIFY(running.connect(socket, encrypted));
            socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            const std::optional<QByteArray> all = untilClosed(socket);
            QVERIFY(all && all->startsWith("HTTP/1.1 200") && all->count("HTTP/1.1 ") == 1);
        }
    }

    void dropsASlowSender()
    {
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
        QVERIFY(running.connect(socket, encrypted));
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
