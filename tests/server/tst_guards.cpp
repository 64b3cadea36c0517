// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// What keeps one caller from taking the server from all others; each over real sockets.

#include "server/http/eventstream.h"
#include "server/http/httpclient.h"
#include "server/http/httpserver.h"
#include "server/http/ratelimit.h"
#include "servertest.h"

#include <QElapsedTimer>
#include <QTest>

#include <mutex>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

/** Takes in whatever comes and keeps nothing. */
class Sink : public BodySink
{
public:
    void write(QByteArray piece, Done done) override
    {
        Q_UNUSED(piece)
        done(yizhan::Done{});
    }
};

class Handler : public RequestHandler
{
public:
    [[nodiscard]] Intake intake(const Request &head) override
    {
        return head.path == "/upload" ? Intake{std::make_shared<Sink>(), largestBody, {}} : Intake{};
    }
    void handle(Request request, Responder respond) override
    {
        if (request.path == "/never") {
            kept.push_back(respond);
            return;
        }
        if (request.path == "/events") {
            Response response;
            response.contentType = "text/event-stream";
            response.events = std::make_shared<EventStream>([] { return QByteArray(":beat\n\n"); });
            response.events->onDropped([this] { ++dropped; });
            response.events->endAt(listenUntil);
            const std::lock_guard lock(m_mutex);
            m_stream = response.events;
            respond(response);
            return;
        }
        respond(Response::json(200, {}));
    }
    std::vector<Responder> kept; ///< of whoever is never answered
    Instant listenUntil{};       ///< of whoever asks for events; set before they do
    /** What the last listener got; handle() runs on a thread of the server's. */
    [[nodiscard]] std::shared_ptr<EventStream> stream() const
    {
        const std::lock_guard lock(m_mutex);
        return m_stream;
    }
    std::atomic_int dropped = 0;

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<EventStream> m_stream;
};

struct Guarded
{
    Handler handler;
    HttpServer server;
    quint16 port = 0;

    /** `socket`: listens on a Unix socket of that path as well; `certificate`: under TLS. */
    explicit Guarded(const HttpLimits &limits, const QString &socket = {}, const Certificate *certificate = nullptr)
        : server(handler, limits)
    {
        if ((!socket.isEmpty() && !server.listenLocal(socket)) || (certificate && !server.useTls(*certificate))) {
            qFatal("no socket, or no TLS");
        }
        const Result<quint16> bound = server.listen(u"127.0.0.1"_s, 0);
        if (!bound) {
            qFatal("no port");
        }
        port = *bound;
        server.start();
    }
};

/** Sends one byte every 50 ms until the server hangs up; how long it stood for it, or -1 if longer than `patience`. */
qint64 drip(quint16 port, const QByteArray &begin, int patience)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected()) {
        return -1;
    }
    QElapsedTimer clock;
    clock.start();
    socket.write(begin);
    while (clock.elapsed() < patience) {
        socket.write("a");
        QTest::qWait(50);
        if (socket.state() != QAbstractSocket::ConnectedState) {
            return clock.elapsed();
        }
    }
    return -1;
}

std::shared_ptr<const QByteArray> chunk(qsizetype size)
{
    return std::make_shared<const QByteArray>(QByteArray(size, 'x'));
}

} // namespace

class TestGuards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesALongTarget()
    {
        Guarded guarded({});
        QCOMPARE(call(guarded.port, "GET", '/' + QByteArray(4000, 'a'), {}).status, 200);
        const Answer answer = call(guarded.port, "GET", "/?q=" + QByteArray(4096, 'a'), {});
        QCOMPARE(answer.status, 414);
        QCOMPARE(answer.problem(), u"target-too-long"_s);
        QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
    }

    void countsTheWholeTimeOfASlowSender_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("headers") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
    }

    /** Each byte comes in time; all of them do not. */
    void countsTheWholeTimeOfASlowSender()
    {
        QFETCH(QByteArray, begin);
        HttpLimits limits;
        limits.headerTime = std::chrono::milliseconds(500);
        limits.bodyTime = std::chrono::milliseconds(500);
        Guarded guarded(limits);
        const qint64 stood = drip(guarded.port, begin, 15'000);
        QVERIFY2(stood >= 300, qPrintable(QString::number(stood)));
    }

    /** Of a body that is streamed each piece has its time, and the whole of it too. */
    void countsTheWholeTimeOfAnUpload()
    {
        HttpLimits limits;
        limits.uploadTime = std::chrono::milliseconds(500);
        Guarded guarded(limits);
        const QByteArray begin = "POST /upload HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n";
        const qint64 stood = drip(guarded.port, begin, int(limits.bodyTime.count()) / 2);
        QVERIFY2(stood >= 300, qPrintable(QString::number(stood)));
    }

    /** The same before a word of HTTP is said: a record of 512 bytes is announced, and comes byte by byte. */
    void countsTheWholeTimeOfAHandshake()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"a.crt"_s);
        const QString key = dir.filePath(u"a.key"_s);
        QVERIFY(makeCertificate(file, key, u"a"_s));
        const Result<Certificate> certificate = loadCertificate(file, key);
        QVERIFY(certificate);
        HttpLimits limits;
        limits.headerTime = std::chrono::milliseconds(500);
        Guarded guarded(limits, {}, &*certificate);
        const qint64 stood = drip(guarded.port, QByteArray::fromHex("1603010200010001fc0303"), 15'000);
        QVERIFY2(stood >= 300, qPrintable(QString::number(stood)));
        QCOMPARE(raw(guarded.port, {}, 3'000).status, 0); // nor does it stand for silence
    }

    void answersForAHandlerThatDoesNot()
    {
        HttpLimits limits;
        limits.handlingTime = std::chrono::milliseconds(200);
        Guarded guarded(limits);
        const Answer answer = call(guarded.port, "GET", "/never", {});
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.problem(), u"not-in-time"_s);
        QCOMPARE(answer.headers.value("retry-after"), "1");
        for (const Responder &late : guarded.handler.kept) {
            late(Response::json(200, {})); // finds nobody, and harms nobody
        }
        QCOMPARE(call(guarded.port, "GET", "/", {}).status, 200);
    }

    /** The listener's system takes in what it can; then its time runs. Others are not held up. */
    void dropsAListenerThatNeverReads()
    {
        HttpLimits limits;
        limits.writeTime = std::chrono::milliseconds(500);
        Guarded guarded(limits);
        QTcpSocket socket;
        socket.setReadBufferSize(1024);
        socket.connectToHost(u"127.0.0.1"_s, guarded.port);
        QVERIFY(socket.waitForConnected());
        socket.write("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(guarded.handler.stream());
        const std::shared_ptr<EventStream> silent = guarded.handler.stream();
        // Always less than what may wait, so that it is the time that ends it.
        qsizetype sent = 0;
        while (!silent->closed() && sent < 64 * 1024 * 1024) {
            if (silent->lag().bytes == 0) {
                silent->push(chunk(400'000));
                sent += 400'000;
            }
            QTest::qWait(5);
        }
        QVERIFY2(silent->closed(), "64 MB went to a listener that does not read");
        QCOMPARE(int(guarded.handler.dropped), 1);
        QCOMPARE(call(guarded.port, "GET", "/", {}).status, 200);
        socket.setReadBufferSize(0);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 10'000);
    }

    void dropsAListenerThatIsFarBehind()
    {
        Guarded guarded({});
        QTcpSocket socket;
        socket.setReadBufferSize(1024);
        socket.connectToHost(u"127.0.0.1"_s, guarded.port);
        QVERIFY(socket.waitForConnected());
        socket.write("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(guarded.handler.stream());
        for (int i = 0; i < 1000 && !guarded.handler.stream()->closed(); ++i) {
            guarded.handler.stream()->push(chunk(200'000));
        }
        QVERIFY(guarded.handler.stream()->closed());
        QCOMPARE(int(guarded.handler.dropped), 1);
    }

    /** A token that expires ends what was opened with it, long before the next heartbeat and however much comes. */
    void endsWithTheTimeOfItsToken_data()
    {
        QTest::addColumn<bool>("busy");
        QTest::newRow("silent") << false;
        QTest::newRow("busy") << true;
    }

    void endsWithTheTimeOfItsToken()
    {
        QFETCH(bool, busy);
        Guarded guarded({});
        QElapsedTimer clock;
        clock.start();
        constexpr std::chrono::milliseconds life{1'000};
        guarded.handler.listenUntil =
            std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) + life;
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, guarded.port);
        QVERIFY(socket.waitForConnected());
        socket.write("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(guarded.handler.stream());
        const auto ended = [&] {
            if (busy) {
                guarded.handler.stream()->push(chunk(100));
            }
            return socket.state() == QAbstractSocket::UnconnectedState;
        };
        QVERIFY(QTest::qWaitFor(ended, 10'000));
        QVERIFY2(clock.elapsed() >= life.count() - 50, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(guarded.handler.stream()->closed());
        QCOMPARE(int(guarded.handler.dropped), 0); // it kept up
    }

    void limitsTheConnectionsOfAnAddress()
    {
        HttpLimits limits;
        limits.connectionsPerAddress = 3;
        Guarded guarded(limits);
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 3; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(u"127.0.0.1"_s, guarded.port);
            QVERIFY(sockets.back()->waitForConnected());
            sockets.back()->write("GET / HTTP/1.1\r\nHost: x\r\n\r\n"); // answered: it has its seat
            QVERIFY(sockets.back()->waitForReadyRead());
        }
        const Answer refused = raw(guarded.port, {}); // is told before it says anything
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.problem(), u"too-many-connections"_s);
        QCOMPARE(refused.headers.value("retry-after"), "5");
        // Another address is not meant.
        QTcpSocket other;
        QVERIFY(other.bind(QHostAddress(u"127.0.0.2"_s)));
        other.connectToHost(u"127.0.0.1"_s, guarded.port);
        QVERIFY(other.waitForConnected());
        other.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(other.waitForReadyRead());
        QVERIFY(other.readAll().startsWith("HTTP/1.1 200"));
        // Who leaves makes room.
        sockets.pop_back();
        QVERIFY(QTest::qWaitFor([&guarded] { return call(guarded.port, "GET", "/", {}).status == 200; }, 10'000));
    }

    /** Whoever runs the hall gets in all the same. */
    void aFullServerSaysSo()
    {
        QTemporaryDir dir;
        HttpLimits limits;
        limits.connections = 2;
        Guarded guarded(limits, dir.filePath(u"socket"_s));
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 2; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(u"127.0.0.1"_s, guarded.port);
            QVERIFY(sockets.back()->waitForConnected());
            sockets.back()->write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            QVERIFY(sockets.back()->waitForReadyRead());
        }
        const Answer refused = raw(guarded.port, {});
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.problem(), u"too-many-connections"_s);
        HttpTarget local;
        local.socket = dir.filePath(u"socket"_s);
        const Result<HttpAnswer> answer = HttpClient(local).get("/", std::chrono::seconds(10));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        sockets.pop_back();
        QVERIFY(QTest::qWaitFor([&guarded] { return call(guarded.port, "GET", "/", {}).status == 200; }, 10'000));
    }

    void limitsTheRate()
    {
        RateLimit limit(2);
        const auto begin = RateLimit::Clock::now();
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(limit.wait(u"a"_s, begin), 0);
        }
        QCOMPARE(limit.wait(u"a"_s, begin), 1);
        QCOMPARE(limit.wait(u"b"_s, begin), 0);
        QCOMPARE(limit.wait(u"a"_s, begin + std::chrono::milliseconds(400)), 1);
        QCOMPARE(limit.wait(u"a"_s, begin + std::chrono::milliseconds(600)), 0);
        QCOMPARE(limit.wait(u"a"_s, begin + std::chrono::milliseconds(600)), 1);
        RateLimit none(0);
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(none.wait(u"a"_s, begin), 0);
        }
    }

    void rateSurvivesMadeUpAddresses()
    {
        RateLimit limit(1);
        const auto begin = RateLimit::Clock::now();
        for (int i = 0; i < 30'000; ++i) {
            QCOMPARE(limit.wait(QString::number(i), begin), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
