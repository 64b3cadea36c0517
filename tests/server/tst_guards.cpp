// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// What keeps one caller from taking the server from all others; each over real sockets.

#include "server/http/eventhub.h"
#include "server/http/eventstream.h"
#include "server/http/httpclient.h"
#include "server/http/httpserver.h"
#include "server/http/ratelimit.h"
#include "server/http/router.h"
#include "servertest.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>
#include <mutex>
#include <optional>

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
        Intake intake;
        if (head.path == "/upload") {
            intake.sink = std::make_shared<Sink>();
            intake.limit = largestBody;
        }
        intake.takesItsTime = head.path == "/long";
        return intake;
    }
    void handle(Request request, Responder respond) override
    {
        if (request.path == "/never") {
            kept.push_back(respond);
            return;
        }
        if (request.path == "/long") {
            const std::lock_guard lock(m_mutex);
            m_long = respond;
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
    /** Of whoever asked for what takes its time; empty as long as nobody has. */
    [[nodiscard]] std::optional<Responder> longOne() const
    {
        const std::lock_guard lock(m_mutex);
        return m_long;
    }
    std::atomic_int dropped = 0;

private:
    mutable std::mutex m_mutex;
    std::optional<Responder> m_long;
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

/** The head of a POST whose body of 1 MB never comes. */
QByteArray headOnly(const QByteArray &path, const QString &token)
{
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n" +
           (token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token.toUtf8() + "\r\n") + "\r\n";
}

/** One token that may open two routes of which one is a screen's, and no more than ten requests at once. */
struct Doors : Authenticator
{
    RouteTable routes;
    Metrics metrics;
    std::atomic_int handled = 0;
    Router router{routes, *this, metrics, 1};
    HttpServer server{router};
    quint16 port = 0;

    Doors()
    {
        const auto add = [this](const QString &pattern, Roles roles) {
            routes.add({Method::Post,
                        pattern,
                        roles,
                        {},
                        BodyKind::Json,
                        false,
                        [this](const Call &, const Responder &respond) {
                            ++handled;
                            respond(Response::json(200, {}));
                        }});
        };
        add(u"/v1/screen"_s, only(Role::Screen));
        add(u"/v1/leader"_s, only(Role::Leader));
        add(u"/v1/open"_s, anybody);
        const Result<quint16> bound = server.listen(u"127.0.0.1"_s, 0);
        if (!bound) {
            qFatal("no port");
        }
        port = *bound;
        server.start();
    }
    ~Doors() override { server.stop(); }
    [[nodiscard]] std::optional<Principal> principalOf(const QString &bearerToken) const override
    {
        Principal principal;
        principal.tokenHash = bearerToken;
        return bearerToken.startsWith("screen"_L1) ? std::optional(principal) : std::nullopt;
    }
};

} // namespace

class TestGuards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** Nobody makes the server hold a body that it is going to refuse. */
    void refusesByTheHead()
    {
        const Doors doors;
        const auto ask = [&doors](const QByteArray &path, const QString &token) {
            return raw(doors.port, headOnly(path, token), 2'000).status;
        };
        QCOMPARE(ask("/v1/screen", {}), 401);
        QCOMPARE(ask("/v1/screen", u"other"_s), 401);
        QCOMPARE(ask("/v1/leader", u"screen"_s), 403);
        QCOMPARE(ask("/v1/nothing", u"screen"_s), 404);
        QCOMPARE(ask("/v1/open", {}), 413);        // a stranger has a code to send, no megabyte
        QCOMPARE(ask("/v1/open", u"screen"_s), 0); // waits for the rest
        QCOMPARE(doors.handled.load(), 0);
    }

    /** By its head or when it is handled, each request counts once. */
    void countsEachRequestOnce()
    {
        const Doors doors;
        int let = 0;
        QElapsedTimer clock;
        clock.start();
        while (call(doors.port, "POST", "/v1/screen", u"screen-1"_s, "{}").status == 200) {
            ++let;
        }
        QVERIFY2(let >= RateLimit::burstSeconds && let <= RateLimit::burstSeconds + 1 + int(clock.elapsed() / 1000),
                 qPrintable(QString::number(let)));
        QCOMPARE(raw(doors.port, headOnly("/v1/screen", u"screen-1"_s), 2'000).status, 429);
        let = 0;
        while (call(doors.port, "POST", "/v1/screen", u"screen-2"_s).status == 200) { // without a body
            ++let;
        }
        QVERIFY(let >= RateLimit::burstSeconds);
    }

    /** A night of reconnects without a change in the hall leaves nothing behind. */
    void forgetsListenersThatLeft()
    {
        const DomainClock clock;
        EventHub hub(clock);
        const auto stays = hub.subscribe({u"catalogue"_s}, u"stays"_s);
        for (int i = 0; i < 10'000; ++i) {
            const auto leaves = hub.subscribe({u"catalogue"_s}, u"leaves"_s);
            if (i % 2 == 0) {
                leaves->close();
            }
        }
        QVERIFY(hub.kept() <= 64);
        QCOMPARE(hub.listeners(), 1);
        QVERIFY(!stays->closed());
    }

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

    /** Other than what has all the time it takes: that is answered, however late, unless the server closes before. */
    void waitsForWhatTakesItsTime()
    {
        HttpLimits limits;
        limits.localHandlingTime = std::chrono::milliseconds(100);
        QTemporaryDir dir;
        HttpTarget socket;
        socket.socket = dir.filePath(u"s"_s);
        std::optional<Guarded> guarded(std::in_place, limits, socket.socket);
        const auto ask = [&socket](const QByteArray &path) {
            return std::async(std::launch::async, [&socket, path] {
                const auto answer = HttpClient(socket).get(path, std::chrono::seconds(30));
                return answer ? answer->status : 0;
            });
        };
        QCOMPARE(ask("/never").get(), 503);
        auto first = ask("/long");
        QTRY_VERIFY(guarded->handler.longOne().has_value());
        QVERIFY(first.wait_for(std::chrono::milliseconds(500)) == std::future_status::timeout);
        (*guarded->handler.longOne())(Response::json(200, {}));
        QCOMPARE(first.get(), 200);
        auto second = ask("/long");
        QVERIFY(second.wait_for(std::chrono::milliseconds(300)) == std::future_status::timeout);
        QElapsedTimer clock;
        clock.start();
        (void)guarded->server.stop(std::chrono::milliseconds(200));
        QVERIFY(clock.elapsed() < 5'000);
        guarded->handler.kept.push_back(*guarded->handler.longOne());
        for (const Responder &late : guarded->handler.kept) {
            late(Response::json(200, {})); // finds nobody
        }
        guarded.reset();
        QCOMPARE(second.get(), 0);
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
