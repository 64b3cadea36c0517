// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/httpsession.h"

#include "server/http/eventstream.h"
#include "server/http/httphead.h"
#include "server/http/problem.h"
#include "server/http/requesthead.h"
#include "server/log.h"

#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/detect_ssl.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <array>
#include <thread>

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

using Secure = beast::ssl_stream<Socket>;
using Parser = http::request_parser<http::string_body>;

/** How often it is looked whose time is over. */
constexpr std::chrono::milliseconds sweepPeriod{100};

/** What the connection is at: decides what stop() may do to it. */
enum class Phase { Waiting, Working, Streaming };

/** Lets the handler answer from any thread and goes on here; with a 503 of ours where it takes longer than `limit`. */
Awaitable<Response> ask(RequestHandler &handler, Request request, std::optional<std::chrono::milliseconds> limit)
{
    struct Waiting
    {
        std::optional<Timer> timer; ///< there once somebody waits: most answers come at once
        std::optional<Response> answer;

        void take(Response response)
        {
            answer = std::move(response);
            if (timer) {
                timer->cancel();
            }
        }
    };
    const Executor executor = co_await net::this_coro::executor;
    const auto waiting = std::make_shared<Waiting>();
    // Weak: a late answer finds nobody, and the timer ends on this thread.
    handler.handle(std::move(request), Responder([weak = std::weak_ptr(waiting), executor,
                                                  here = std::this_thread::get_id()](Response response) {
                       if (std::this_thread::get_id() == here) {
                           if (const auto there = weak.lock()) {
                               there->take(std::move(response));
                           }
                           return;
                       }
                       net::post(executor, [weak, answer = std::move(response)]() mutable {
                           if (const auto there = weak.lock()) {
                               there->take(std::move(answer));
                           }
                       });
                   }));
    if (!waiting->answer) {
        waiting->timer.emplace(executor);
        waiting->timer->expires_at(limit ? Timer::clock_type::now() + *limit : Timer::time_point::max());
        co_await waiting->timer->async_wait(asTuple);
    }
    co_return waiting->answer ? std::move(*waiting->answer) : busyResponse(problems::notInTime(), 1);
}

/** Begins something that ends on any thread, and goes on here with what it says; with nothing after `limit`. */
template <typename Said>
Awaitable<std::optional<Said>> hear(std::function<void(std::function<void(Said)>)> begin,
                                    std::chrono::milliseconds limit)
{
    struct Waiting
    {
        Timer timer;
        std::optional<Said> said;
    };
    const auto executor = co_await net::this_coro::executor;
    const auto waiting = std::make_shared<Waiting>(Waiting{Timer(executor), {}});
    begin([weak = std::weak_ptr(waiting), executor](Said said) {
        net::post(executor, [weak, words = std::move(said)]() mutable {
            if (const auto there = weak.lock()) {
                there->said = std::move(words);
                there->timer.cancel();
            }
        });
    });
    waiting->timer.expires_after(limit);
    co_await waiting->timer.async_wait(asTuple);
    co_return std::move(waiting->said);
}

/** One connection, plain or under TLS. */
template <typename Stream>
class Session
{
public:
    Session(Seat &seat, Stream &stream, beast::flat_buffer buffer)
        : m_seat(seat)
        , m_shared(seat.shared())
        , m_stream(stream)
        , m_buffer(std::move(buffer))
    {
        m_seat.onStop([this] { stop(); });
    }

    ~Session()
    {
        m_seat.onStop({});
        endEvents(); // cut off in the middle: the loop ended
    }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    Awaitable<void> run()
    {
        // No co_await beside && or ||: GCC 12 awaits it even where the other side has decided.
        while (!m_shared.stopping) {
            Request request;
            const bool complete = co_await read(&request);
            if (!complete) {
                break;
            }
            m_phase = Phase::Working;
            const QString id = request.id;
            m_seat.withoutHurry();
            const Response response = co_await ask(m_shared.handler, std::move(request), handlingTime());
            if (response.events && !m_headOnly) {
                co_await streamEvents(response, id);
                break;
            }
            const bool again = m_keepAlive && !m_shared.stopping && !response.events;
            const bool written = response.source && !m_headOnly
                                     ? co_await writeSource(responseHead(response, id, again), *response.source)
                                     : co_await write(responseHead(response, id, again), response.body);
            if (!written || !again) {
                break;
            }
            m_phase = Phase::Waiting;
        }
        co_await finish();
    }

private:
    /** Of the request that was read; nothing: it may take as long as it takes. */
    [[nodiscard]] std::optional<std::chrono::milliseconds> handlingTime() const
    {
        if (m_takesItsTime) {
            return std::nullopt;
        }
        return m_seat.isLocal() ? m_shared.limits.localHandlingTime : m_shared.limits.handlingTime;
    }

    [[nodiscard]] Socket &lowest() { return beast::get_lowest_layer(m_stream); }

    /** Ends a connection that waits, be it in mid-request; one with work under way ends by itself. */
    void stop()
    {
        if (m_phase == Phase::Waiting) {
            close();
        } else if (m_events) {
            m_events->close();
        }
    }

    void close()
    {
        beast::error_code ignored;
        lowest().close(ignored);
    }

    /** Waits for a request and takes it in whole. */
    Awaitable<bool> read(Request *request)
    {
        if (m_buffer.size() == 0) {
            m_seat.within(m_shared.limits.idleTime);
            const auto [error, size] = co_await m_stream.async_read_some(m_buffer.prepare(4096), asTuple);
            m_buffer.commit(size);
            if (error || size == 0) {
                co_return false;
            }
        }
        Parser parser;
        parser.header_limit(quint32(m_shared.limits.header));
        const auto ordinary = quint64(m_seat.isLocal() ? m_shared.limits.localBody : m_shared.limits.body);
        parser.body_limit(std::max(ordinary, quint64(RequestHandler::largestBody)));
        m_seat.withinOrTell(m_shared.limits.headerTime);
        // Most requests have come whole by now, which costs nothing more than to read them. The head first: it says
        // where the body goes.
        beast::error_code parsed;
        m_buffer.consume(parser.put(m_buffer.data(), parsed));
        if (parsed == http::error::need_more) {
            parsed = {};
        }
        if (!parsed && !parser.is_header_done()) {
            const auto [error, size] = co_await http::async_read_header(m_stream, m_buffer, parser, asTuple);
            parsed = error;
        }
        m_headOnly = parser.get().method() == http::verb::head; // known before the rest: it goes for refusals too
        if (parsed && m_seat.overdue()) {
            co_await refuse(problems::requestTooSlow());
            co_return false;
        }
        if (parsed) {
            co_await refuse(parsed);
            co_return false;
        }
        if (parser.get().target().size() > size_t(m_shared.limits.target)) {
            co_await refuse(problems::targetTooLong());
            co_return false;
        }
        m_keepAlive = parser.get().keep_alive();
        const bool sane = toRequest(parser.get(), request);
        request->id = requestId(request->header("x-request-id"));
        request->remote = m_seat.remote();
        request->local = m_seat.isLocal();
        const std::optional<Response> fault =
            sane ? faultOf(parser.get()) : std::optional(problemResponse(problems::malformed()));
        if (fault) {
            co_await refuse(*fault, request->id);
            co_return false;
        }
        const Intake intake = m_shared.handler.intake(*request);
        if (intake.refusal) {
            co_await write(responseHead(*intake.refusal, request->id, false), intake.refusal->body);
            co_return false;
        }
        m_takesItsTime = intake.takesItsTime;
        const quint64 limit = intake.limit > 0 ? quint64(intake.limit) : ordinary;
        if (parser.content_length() && *parser.content_length() > limit) {
            co_await refuse(problems::bodyTooLarge(), request->id);
            co_return false;
        }
        parser.body_limit(limit);
        m_seat.within(m_shared.limits.bodyTime);
        if (parser.get().version() >= 11 && !parser.get()[http::field::expect].empty()) {
            if (!co_await write("HTTP/1.1 100 Continue\r\n\r\n", {})) {
                co_return false;
            }
            m_seat.within(m_shared.limits.bodyTime);
        }
        if (intake.sink) {
            request->sink = intake.sink;
            co_return co_await takeIn(parser, *intake.sink, request->id);
        }
        if (!parser.is_done() && m_buffer.size() > 0) {
            parser.eager(true);
            m_buffer.consume(parser.put(m_buffer.data(), parsed));
            if (parsed && parsed != http::error::need_more) {
                co_await refuse(parsed);
                co_return false;
            }
        }
        if (!parser.is_done()) {
            const auto [error, size] = co_await http::async_read(m_stream, m_buffer, parser, asTuple);
            if (error) {
                co_await refuse(error);
                co_return false;
            }
        }
        request->body = QByteArray(parser.get().body().data(), qsizetype(parser.get().body().size()));
        co_return true;
    }

    /** Reads a body piece by piece into its sink; the next piece only once the last is done with. */
    Awaitable<bool> takeIn(Parser &begun, BodySink &sink, const QString &id)
    {
        constexpr qsizetype pieceBytes = 64 * 1024;
        http::request_parser<http::buffer_body> parser(std::move(begun));
        const auto end = Seat::Clock::now() + m_shared.limits.uploadTime;
        while (!parser.is_done()) {
            QByteArray piece(pieceBytes, Qt::Uninitialized);
            parser.get().body().data = piece.data();
            parser.get().body().size = size_t(piece.size());
            parser.get().body().more = true;
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Seat::Clock::now());
            m_seat.within(std::min(m_shared.limits.bodyTime, left));
            const auto [error, size] = co_await http::async_read(m_stream, m_buffer, parser, asTuple);
            if (error && error != http::error::need_buffer) {
                co_await refuse(error);
                co_return false;
            }
            piece.truncate(piece.size() - qsizetype(parser.get().body().size));
            m_seat.withoutHurry();
            const std::function<void(std::function<void(Status)>)> write = [&](std::function<void(Status)> done) {
                sink.write(piece, std::move(done));
            };
            const std::optional<Status> taken = co_await hear<Status>(write, m_shared.limits.handlingTime);
            if (!taken || !*taken) {
                co_await refuse(taken ? taken->error() : problems::notInTime(), id);
                co_return false;
            }
        }
        co_return true;
    }

    /** What cannot be read gets a problem where there is still somebody to read it; a slow sender is dropped. */
    Awaitable<void> refuse(beast::error_code error)
    {
        static const auto &httpErrors = beast::error_code(http::error::bad_method).category();
        if (error.category() != httpErrors || error == http::error::end_of_stream ||
            error == http::error::partial_message) {
            co_return;
        }
        const Error problem = error == http::error::body_limit     ? problems::bodyTooLarge()
                              : error == http::error::header_limit ? problems::headerTooLarge()
                                                                   : problems::malformed();
        co_await refuse(problem);
    }

    Awaitable<void> refuse(Error problem, QString id = requestId({})) { co_await refuse(problemResponse(problem), id); }

    Awaitable<void> refuse(Response response, QString id)
    {
        m_shared.handler.refused(id, response.status);
        co_await write(responseHead(response, id, false), response.body);
    }

    /** Of the body, only its length where no more was asked for: whatever came after the head would be taken for the
     * next answer. */
    Awaitable<bool> write(QByteArray header, QByteArray body)
    {
        if (m_headOnly) {
            body.clear();
        }
        std::vector<net::const_buffer> buffers{net::buffer(header.constData(), size_t(header.size())),
                                               net::buffer(body.constData(), size_t(body.size()))};
        const auto error = co_await send(std::move(buffers));
        co_return !error;
    }

    /** An answer that is read piece by piece. One that cannot be read to its end is cut off, never made up. */
    Awaitable<bool> writeSource(QByteArray header, BodySource &source)
    {
        bool written = co_await write(std::move(header), {});
        while (written) {
            const std::function<void(std::function<void(Result<QByteArray>)>)> begin =
                [&source](std::function<void(Result<QByteArray>)> done) {
                    source.read(std::move(done));
                };
            const std::optional<Result<QByteArray>> piece =
                co_await hear<Result<QByteArray>>(begin, m_shared.limits.handlingTime);
            if (!piece || !*piece) {
                co_return false;
            }
            if ((*piece)->isEmpty()) {
                co_return true;
            }
            written = co_await write(**piece, {});
        }
        co_return false;
    }

    /**
     * The one way out, plain or under TLS: all of it, or an error.
     *
     * A vector, no array: of an array of two Asio hands the first on as an empty buffer once it is written, of which
     * Beast's TLS stream writes nothing, and Asio takes the nothing for the end. So the sum is counted as well.
     */
    Awaitable<beast::error_code> send(std::vector<net::const_buffer> buffers)
    {
        m_seat.within(m_shared.limits.writeTime);
        const auto [error, size] = co_await net::async_write(m_stream, buffers, asTuple);
        if (!error && size != net::buffer_size(buffers)) {
            co_return net::error::make_error_code(net::error::broken_pipe);
        }
        co_return error;
    }

    Awaitable<void> streamEvents(const Response &response, const QString &id)
    {
        m_phase = Phase::Streaming;
        m_events = response.events;
        const Executor executor = co_await net::this_coro::executor;
        const auto timer = std::make_shared<Timer>(executor);
        m_events->setWake([executor, timer] { net::post(executor, [timer] { timer->cancel(); }); });
        // A listener sends nothing: anything that can be read is its good-bye.
        lowest().async_wait(Socket::wait_read, [events = m_events](beast::error_code error) {
            if (!error) {
                events->close();
            }
        });
        bool alive = co_await write(responseHead(response, id, false), response.body);
        constexpr std::chrono::milliseconds over{0};
        while (alive && !m_events->closed() && !m_shared.stopping && m_events->timeLeft() > over) {
            const auto chunks = m_events->take();
            if (chunks.empty()) {
                m_seat.withoutHurry();
                // Not by the time left alone: the machine's clock may jump.
                timer->expires_after(std::min(m_shared.limits.heartbeat, m_events->timeLeft()));
                const auto [error] = co_await timer->async_wait(asTuple);
                if (!error && m_events->timeLeft() > over) {
                    alive = co_await write(m_events->beat(), {});
                }
                continue;
            }
            std::vector<net::const_buffer> buffers;
            buffers.reserve(chunks.size());
            for (const auto &chunk : chunks) {
                buffers.emplace_back(chunk->constData(), size_t(chunk->size()));
            }
            const auto error = co_await send(std::move(buffers));
            m_events->written();
            if (error && m_seat.overdue()) {
                m_events->drop(); // it does not read
            }
            alive = !error;
        }
        endEvents();
    }

    /** Somebody may keep the stream for longer than there is a loop whose timer it could wake. */
    void endEvents()
    {
        if (m_events) {
            m_events->setWake({});
            m_events->close();
            m_events.reset();
        }
    }

    /** Says good-bye and reads away what still comes for a moment, or the kernel would take our answer back. */
    Awaitable<void> finish()
    {
        beast::error_code ignored;
        m_seat.within(std::chrono::seconds(m_shared.stopping ? 0 : 1));
        if constexpr (std::is_same_v<Stream, Secure>) {
            // Says good-bye under TLS too, so that nobody can cut an answer short unnoticed.
            co_await m_stream.async_shutdown(asTuple);
        }
        lowest().shutdown(Socket::shutdown_send, ignored);
        std::array<char, 16384> rest; // a refused upload may have 10 MiB under way
        for (int i = 0; i < 1024 && !m_shared.stopping; ++i) {
            const auto [error, size] = co_await lowest().async_read_some(net::buffer(rest), asTuple);
            if (error || size == 0) {
                break;
            }
        }
        close();
    }

    Seat &m_seat;
    HttpShared &m_shared;
    Stream &m_stream;
    beast::flat_buffer m_buffer;
    bool m_keepAlive = false;
    bool m_takesItsTime = false;
    bool m_headOnly = false; ///< HEAD: the answer to GET without its body
    Phase m_phase = Phase::Waiting;
    std::shared_ptr<EventStream> m_events;
};

/** Whether a connection speaks TLS, and the handshake; what came after it is left to the session. */
Awaitable<bool> shakeHands(Seat &seat, Secure &stream)
{
    HttpShared &shared = seat.shared();
    Socket &lowest = beast::get_lowest_layer(stream);
    beast::flat_buffer buffer;
    seat.within(shared.limits.headerTime);
    const auto [error, isTls] = co_await beast::async_detect_ssl(lowest, buffer, asTuple);
    if (error) {
        co_return false;
    }
    if (!isTls) {
        // In the clear and without a word about what was sent: it may have been a token.
        const Response response = problemResponse(problems::tlsRequired());
        shared.handler.refused(requestId({}), response.status);
        const QByteArray bytes = refusalBytes(response);
        co_await net::async_write(lowest, net::buffer(bytes.constData(), size_t(bytes.size())), asTuple);
        beast::error_code ignored;
        lowest.shutdown(Socket::shutdown_send, ignored);
        std::array<char, 4096> rest;
        seat.within(std::chrono::seconds(1));
        for (int i = 0; i < 64; ++i) {
            const auto [ended, size] = co_await lowest.async_read_some(net::buffer(rest), asTuple);
            if (ended) {
                break;
            }
        }
        co_return false;
    }
    const auto [failed, used] = co_await stream.async_handshake(net::ssl::stream_base::server, buffer.data(), asTuple);
    co_return !failed;
}

} // namespace

Seat::Seat(HttpShared &shared, Socket &socket, QString remote, bool local)
    : m_shared(shared)
    , m_socket(socket)
    , m_remote(std::move(remote))
    , m_local(local)
{
    ++m_shared.connections;
    ++m_shared.connectionsOf[m_remote];
    m_place = m_shared.seats.insert(m_shared.seats.end(), this);
}

Seat::~Seat()
{
    --m_shared.connections;
    if (--m_shared.connectionsOf[m_remote] == 0) {
        m_shared.connectionsOf.remove(m_remote);
    }
    m_shared.seats.erase(m_place);
}

void Seat::closeIfOverdue(Clock::time_point now)
{
    if (now < m_deadline) {
        return;
    }
    m_overdue = true;
    beast::error_code ignored;
    if (m_tells && now < m_deadline + std::chrono::seconds(1)) {
        m_socket.cancel(ignored); // again at the next look where nothing was waited for
        return;
    }
    withoutHurry();
    m_socket.close(ignored);
}

void Seat::stop()
{
    if (m_stop) {
        m_stop();
    } else {
        beast::error_code ignored;
        m_socket.close(ignored);
    }
}

Awaitable<void> closeOverdue(HttpShared &shared)
{
    Timer timer(shared.io);
    for (;;) {
        timer.expires_after(sweepPeriod);
        co_await timer.async_wait(asTuple);
        flushRequests();
        const auto now = Seat::Clock::now();
        // Whoever is closed learns of it later, so the list stays as it is meanwhile.
        for (Seat *seat : shared.seats) {
            seat->closeIfOverdue(now);
        }
    }
}

Awaitable<void> serveConnection(HttpShared &shared, Socket socket, QString remote, bool local)
{
    const std::shared_ptr<net::ssl::context> tls = local ? nullptr : shared.tls;
    if (!tls) {
        Seat seat(shared, socket, std::move(remote), local);
        Session<Socket> session(seat, socket, {});
        co_await session.run();
        co_return;
    }
    Secure stream(std::move(socket), *tls);
    Seat seat(shared, beast::get_lowest_layer(stream), std::move(remote), local);
    const bool trusted = co_await shakeHands(seat, stream);
    if (trusted) {
        Session<Secure> session(seat, stream, {});
        co_await session.run();
    }
}

} // namespace yizhan
