// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/httpsession.h"

#include "server/eventstream.h"
#include "server/problem.h"

#include <QUuid>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <ctime>

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

using Stream = beast::basic_stream<net::generic::stream_protocol>;
using Parser = http::request_parser<http::string_body>;

constexpr auto asTuple = net::as_tuple(net::use_awaitable);

/** What the connection is at: decides what stop() may do to it. */
enum class Phase { Waiting, Working, Streaming };

QByteArray bytes(beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

QByteArray httpDate()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    return {text, qsizetype(std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &utc))};
}

/** A caller's request id is taken over only where it cannot spoil a log line. */
QString requestId(const QByteArray &sent)
{
    const bool sane = !sent.isEmpty() && sent.size() <= 64 && std::all_of(sent.begin(), sent.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
               c == '.';
    });
    return sane ? QString::fromLatin1(sent) : QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QByteArray head(const Response &response, const QString &id, bool keepAlive)
{
    const auto reason = http::obsolete_reason(http::int_to_status(unsigned(response.status)));
    QByteArray text =
        "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + bytes(reason) + "\r\nDate: " + httpDate() +
        "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nX-Request-ID: " + id.toLatin1() +
        "\r\nConnection: " + (keepAlive ? "keep-alive" : "close") + "\r\n";
    if (!response.contentType.isEmpty()) {
        text += "Content-Type: " + response.contentType + "\r\n";
    }
    if (!response.events && response.status != 204 && response.status != 304) {
        text += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    }
    for (const auto &[name, value] : response.headers) {
        text += name + ": " + value + "\r\n";
    }
    return text + "\r\n";
}

bool toRequest(const Parser::value_type &message, Request *request)
{
    request->method = message.method() == http::verb::get    ? Method::Get
                      : message.method() == http::verb::post ? Method::Post
                                                             : Method::Other;
    request->methodName = bytes(message.method_string());
    for (const auto &field : message) {
        request->headers.insert(bytes(field.name_string()).toLower(), bytes(field.value()));
    }
    request->body = QByteArray(message.body().data(), qsizetype(message.body().size()));
    return parseTarget(bytes(message.target()), request);
}

/** Lets the handler answer from any thread and goes on here. */
net::awaitable<Response> ask(RequestHandler &handler, Request request)
{
    auto start = [&handler](auto completion, Request sent) {
        auto held = std::make_shared<decltype(completion)>(std::move(completion));
        auto executor = net::get_associated_executor(*held);
        handler.handle(std::move(sent), Responder([held, executor](Response response) {
                           net::post(executor, [held, answer = std::move(response)]() mutable {
                               std::move (*held)(std::move(answer));
                           });
                       }));
    };
    return net::async_initiate<const net::use_awaitable_t<>, void(Response)>(start, net::use_awaitable,
                                                                             std::move(request));
}

class Session
{
public:
    Session(HttpShared &shared, Socket socket, QString remote, bool local)
        : m_shared(shared)
        , m_stream(std::move(socket))
        , m_remote(std::move(remote))
        , m_local(local)
    {
        ++m_shared.connections;
        m_closer = m_shared.closers.insert(m_shared.closers.end(), [this] { stop(); });
    }

    ~Session()
    {
        --m_shared.connections;
        m_shared.closers.erase(m_closer);
    }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    net::awaitable<void> run()
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
            m_stream.expires_never();
            const Response response = co_await ask(m_shared.handler, std::move(request));
            if (response.events) {
                co_await streamEvents(response, id);
                break;
            }
            const bool again = m_keepAlive && !m_shared.stopping;
            const bool written = co_await write(head(response, id, again), response.body);
            if (!written || !again) {
                break;
            }
            m_phase = Phase::Waiting;
        }
        co_await finish();
    }

private:
    /** Ends a connection that waits, be it in mid-request; one with work under way ends by itself. */
    void stop()
    {
        if (m_phase == Phase::Waiting) {
            m_stream.close();
        } else if (m_events) {
            m_events->close();
        }
    }

    /** Waits for a request and takes it in whole. */
    net::awaitable<bool> read(Request *request)
    {
        if (m_buffer.size() == 0) {
            m_stream.expires_after(m_shared.limits.idleTime);
            const auto [error, size] = co_await m_stream.async_read_some(m_buffer.prepare(4096), asTuple);
            m_buffer.commit(size);
            if (error || size == 0) {
                co_return false;
            }
        }
        Parser parser;
        parser.header_limit(quint32(m_shared.limits.header));
        parser.body_limit(quint64(m_local ? m_shared.limits.localBody : m_shared.limits.body));
        m_stream.expires_after(m_shared.limits.headerTime);
        {
            const auto [error, size] = co_await http::async_read_header(m_stream, m_buffer, parser, asTuple);
            if (error) {
                co_await refuse(error);
                co_return false;
            }
        }
        m_keepAlive = parser.get().keep_alive();
        m_stream.expires_after(m_shared.limits.bodyTime);
        if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
            if (!co_await write("HTTP/1.1 100 Continue\r\n\r\n", {})) {
                co_return false;
            }
            m_stream.expires_after(m_shared.limits.bodyTime);
        }
        if (!parser.is_done()) {
            const auto [error, size] = co_await http::async_read(m_stream, m_buffer, parser, asTuple);
            if (error) {
                co_await refuse(error);
                co_return false;
            }
        }
        const bool sane = toRequest(parser.get(), request);
        request->id = requestId(request->header("x-request-id"));
        request->remote = m_remote;
        request->local = m_local;
        if (!sane) {
            co_await send(problemResponse(problems::malformed()), request->id);
        }
        co_return sane;
    }

    /** What cannot be read gets a problem where there is still somebody to read it; a slow sender is dropped. */
    net::awaitable<void> refuse(beast::error_code error)
    {
        static const auto &httpErrors = beast::error_code(http::error::bad_method).category();
        if (error.category() != httpErrors || error == http::error::end_of_stream ||
            error == http::error::partial_message) {
            co_return;
        }
        const Error problem = error == http::error::body_limit     ? problems::bodyTooLarge()
                              : error == http::error::header_limit ? problems::headerTooLarge()
                                                                   : problems::malformed();
        co_await send(problemResponse(problem), requestId({}));
    }

    net::awaitable<void> send(const Response &response, const QString &id)
    {
        co_await write(head(response, id, false), response.body);
    }

    net::awaitable<bool> write(QByteArray header, QByteArray body)
    {
        m_stream.expires_after(m_shared.limits.writeTime);
        const std::array<net::const_buffer, 2> buffers{net::buffer(header.constData(), size_t(header.size())),
                                                       net::buffer(body.constData(), size_t(body.size()))};
        const auto [error, size] = co_await net::async_write(m_stream, buffers, asTuple);
        co_return !error;
    }

    net::awaitable<void> streamEvents(const Response &response, const QString &id)
    {
        m_phase = Phase::Streaming;
        m_events = response.events;
        const auto executor = co_await net::this_coro::executor;
        const auto timer = std::make_shared<net::steady_timer>(executor);
        m_events->setWake([executor, timer] { net::post(executor, [timer] { timer->cancel(); }); });
        // A listener sends nothing: anything that can be read is its good-bye.
        m_stream.socket().async_wait(Socket::wait_read, [events = m_events](beast::error_code error) {
            if (!error) {
                events->close();
            }
        });
        bool alive = co_await write(head(response, id, false), response.body);
        while (alive && !m_events->closed() && !m_shared.stopping) {
            const auto chunks = m_events->take();
            if (chunks.empty()) {
                timer->expires_after(m_shared.limits.heartbeat);
                const auto [error] = co_await timer->async_wait(asTuple);
                if (!error) {
                    alive = co_await write(m_events->beat(), {});
                }
                continue;
            }
            m_stream.expires_after(m_shared.limits.writeTime);
            std::vector<net::const_buffer> buffers;
            buffers.reserve(chunks.size());
            for (const auto &chunk : chunks) {
                buffers.emplace_back(chunk->constData(), size_t(chunk->size()));
            }
            const auto [error, size] = co_await net::async_write(m_stream, buffers, asTuple);
            alive = !error;
        }
        m_events->close();
        m_events->setWake({});
    }

    /** Says good-bye and reads away what still comes for a moment, or the kernel would take our answer back. */
    net::awaitable<void> finish()
    {
        beast::error_code ignored;
        m_stream.socket().shutdown(Socket::shutdown_send, ignored);
        m_stream.expires_after(std::chrono::seconds(m_shared.stopping ? 0 : 1));
        std::array<char, 4096> rest;
        for (int i = 0; i < 1024 && !m_shared.stopping; ++i) {
            const auto [error, size] = co_await m_stream.async_read_some(net::buffer(rest), asTuple);
            if (error || size == 0) {
                break;
            }
        }
        m_stream.close();
    }

    HttpShared &m_shared;
    Stream m_stream;
    beast::flat_buffer m_buffer;
    QString m_remote;
    bool m_local;
    bool m_keepAlive = false;
    Phase m_phase = Phase::Waiting;
    std::shared_ptr<EventStream> m_events;
    std::list<std::function<void()>>::iterator m_closer;
};

} // namespace

boost::asio::awaitable<void> serveConnection(HttpShared &shared, Socket socket, QString remote, bool local)
{
    Session session(shared, std::move(socket), std::move(remote), local);
    co_await session.run();
}

} // namespace yizhan
