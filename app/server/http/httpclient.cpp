// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/httpclient.h"

#include "server/http/eventparser.h"

#include <QFile>
#include <QUrl>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <mutex>

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

using Generic = net::generic::stream_protocol;
using Plain = beast::basic_stream<Generic>;
using Secure = beast::ssl_stream<Plain>;
using Outgoing = http::request<http::string_body>;
constexpr auto asTuple = net::as_tuple(net::use_awaitable);

/** A whole catalogue comes in pages far smaller than this. */
constexpr quint64 largestAnswer = 256ULL * 1024 * 1024;

Error unreachable(const QString &why)
{
    return {503, u"unreachable"_s, u"连不上服务器。"_s, u"The server cannot be reached: %1."_s.arg(why), {}};
}

Error unreachable(const beast::error_code &error)
{
    if (error.category() == net::error::get_ssl_category() &&
        ERR_GET_REASON(ulong(error.value())) == SSL_R_CERTIFICATE_VERIFY_FAILED) {
        return {503,
                u"wrong-certificate"_s,
                u"对方的证书不是约定的那一个，没有连接。"_s,
                u"The server shows another certificate than the one agreed on; nothing was sent to it."_s,
                {}};
    }
    return unreachable(QString::fromStdString(error.message()));
}

/** As the address names it: the port where it is not the scheme's own (RFC 9110 7.2). */
QString hostOf(const HttpTarget &target)
{
    if (!target.socket.isEmpty()) {
        return u"localhost"_s;
    }
    const QString name = target.host.contains(u':') ? u'[' + target.host + u']' : target.host;
    return target.port == (target.tls ? 443 : 80) ? name : u"%1:%2"_s.arg(name).arg(target.port);
}

Outgoing makeRequest(const HttpTarget &target, const QByteArray &token, http::verb verb, const QByteArray &path)
{
    Outgoing request(verb, path.toStdString(), 11);
    request.set(http::field::host, hostOf(target).toStdString());
    request.set(http::field::user_agent, "yizhan-server/" YIZHAN_VERSION);
    request.set(http::field::connection, "close");
    if (!token.isEmpty()) {
        request.set(http::field::authorization, "Bearer " + token.toStdString());
    }
    return request;
}

net::awaitable<beast::error_code> connect(Plain &stream, const HttpTarget &target)
{
    if (!target.socket.isEmpty()) {
        const net::local::stream_protocol::endpoint endpoint(QFile::encodeName(target.socket).toStdString());
        const auto [error] = co_await stream.async_connect(Generic::endpoint(endpoint), asTuple);
        co_return error;
    }
    net::ip::tcp::resolver resolver(stream.get_executor());
    const auto [resolveError, endpoints] =
        co_await resolver.async_resolve(target.host.toStdString(), std::to_string(target.port), asTuple);
    beast::error_code last = resolveError;
    for (const auto &entry : endpoints) {
        const auto [error] = co_await stream.async_connect(Generic::endpoint(entry.endpoint()), asTuple);
        last = error;
        if (!error) {
            break;
        }
        stream.close();
    }
    co_return last;
}

net::awaitable<beast::error_code> connect(Secure &stream, const HttpTarget &target)
{
    const beast::error_code failed = co_await connect(beast::get_lowest_layer(stream), target);
    if (failed) {
        co_return failed;
    }
    SSL_set_tlsext_host_name(stream.native_handle(), target.host.toUtf8().constData());
    const auto [error] = co_await stream.async_handshake(net::ssl::stream_base::client, asTuple);
    co_return error;
}

/** With a pin exactly that certificate, whatever its name and dates: a clock that is wrong must not cut the line. */
std::unique_ptr<net::ssl::context> makeContext(const HttpTarget &target)
{
    if (!target.tls) {
        return nullptr;
    }
    auto context = std::make_unique<net::ssl::context>(net::ssl::context::tls_client);
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    context->set_verify_mode(net::ssl::verify_peer);
    if (target.pin.isEmpty()) {
        boost::system::error_code ignored;
        context->set_default_verify_paths(ignored);
        context->set_verify_callback(net::ssl::host_name_verification(target.host.toStdString()), ignored);
        return context;
    }
    context->set_verify_callback([pin = target.pin](bool, net::ssl::verify_context &verify) {
        // Asked for each certificate of the chain, the server's own last; the others do not matter.
        X509_STORE_CTX *store = verify.native_handle();
        const X509 *own = X509_STORE_CTX_get0_cert(store);
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
        unsigned int size = 0;
        X509_digest(own, EVP_sha256(), digest.data(), &size);
        const bool same = pin == QByteArrayView(digest.data(), qsizetype(size));
        if (!same) {
            X509_STORE_CTX_set_error(store, X509_V_ERR_APPLICATION_VERIFICATION);
        }
        return same;
    });
    return context;
}

} // namespace

Result<HttpTarget> HttpTarget::fromUrl(const QString &text)
{
    const QUrl url(text);
    const bool secure = url.scheme() == "https"_L1;
    const bool plain = url.isValid() && (secure || url.scheme() == "http"_L1) && !url.host().isEmpty() &&
                       (url.path().isEmpty() || url.path() == "/"_L1) && url.query().isEmpty() &&
                       url.userName().isEmpty();
    if (!plain) {
        return Error{400,
                     u"bad-url"_s,
                     u"地址须为 http(s)://主机:端口。"_s,
                     u"\"%1\" is not an address of the form http://HOST:PORT or https://HOST:PORT."_s.arg(text),
                     {}};
    }
    HttpTarget target;
    target.host = url.host();
    target.tls = secure;
    target.port = quint16(url.port(secure ? 443 : 80));
    return target;
}

struct HttpClient::Private
{
    HttpTarget target;
    QByteArray token;
    std::unique_ptr<net::ssl::context> tls; ///< before io: streams of a cancelled call end with it
    net::io_context io{1};
    std::mutex mutex;
    bool cancelled = false;

    /** Runs a coroutine to its end on this thread; false when it was cancelled before. */
    template <typename Coroutine>
    bool run(Coroutine coroutine)
    {
        {
            const std::lock_guard lock(mutex);
            if (cancelled) {
                return false;
            }
            io.restart();
        }
        net::co_spawn(io, std::move(coroutine), net::detached);
        io.run();
        return true;
    }

    template <typename Stream>
    net::awaitable<void> exchange(Stream stream, Outgoing request, std::chrono::milliseconds limit,
                                  Result<HttpAnswer> *answer)
    {
        beast::get_lowest_layer(stream).expires_after(limit);
        if (const beast::error_code error = co_await connect(stream, target)) {
            *answer = unreachable(error);
            co_return;
        }
        // A refusal may come before everything is sent: read whatever there is.
        const auto [writeError, written] = co_await http::async_write(stream, request, asTuple);
        beast::flat_buffer buffer;
        http::response_parser<http::string_body> parser;
        parser.body_limit(largestAnswer);
        const auto [error, size] = co_await http::async_read(stream, buffer, parser, asTuple);
        if (error) {
            *answer = unreachable(writeError ? writeError : error);
            co_return;
        }
        const std::string &body = parser.get().body();
        *answer = HttpAnswer{int(parser.get().result_int()), QByteArray(body.data(), qsizetype(body.size()))};
    }

    template <typename Stream>
    net::awaitable<void> listen(Stream stream, Outgoing request, std::chrono::milliseconds silence,
                                const OnEvent &onEvent, Error *end)
    {
        beast::get_lowest_layer(stream).expires_after(silence);
        if (const beast::error_code error = co_await connect(stream, target)) {
            *end = unreachable(error);
            co_return;
        }
        const auto [writeError, written] = co_await http::async_write(stream, request, asTuple);
        beast::flat_buffer buffer;
        http::response_parser<http::buffer_body> parser;
        parser.body_limit(boost::none);
        const auto [headError, headSize] = co_await http::async_read_header(stream, buffer, parser, asTuple);
        if (writeError || headError) {
            *end = unreachable(writeError ? writeError : headError);
            co_return;
        }
        if (parser.get().result_int() != 200) {
            *end = unreachable(u"it answered %1"_s.arg(parser.get().result_int()));
            end->status = int(parser.get().result_int());
            co_return;
        }
        EventParser events;
        std::array<char, 16 * 1024> piece;
        while (!parser.is_done()) {
            parser.get().body().data = piece.data();
            parser.get().body().size = piece.size();
            parser.get().body().more = true;
            beast::get_lowest_layer(stream).expires_after(silence);
            const auto [error, size] = co_await http::async_read_some(stream, buffer, parser, asTuple);
            const size_t got = piece.size() - parser.get().body().size;
            if (!events.feed(QByteArrayView(piece.data(), qsizetype(got)), onEvent)) {
                *end = unreachable(u"what it sent could not be followed"_s);
                co_return;
            }
            if (error && error != http::error::need_buffer) {
                *end = unreachable(error);
                co_return;
            }
        }
        *end = unreachable(u"it ended the stream"_s);
    }

    void ask(Outgoing request, std::chrono::milliseconds limit, Result<HttpAnswer> *answer)
    {
        if (tls) {
            run(exchange(Secure(io, *tls), std::move(request), limit, answer));
        } else {
            run(exchange(Plain(io), std::move(request), limit, answer));
        }
    }
};

HttpClient::HttpClient(HttpTarget target, QByteArray token)
    : d(std::make_unique<Private>())
{
    d->target = std::move(target);
    d->token = std::move(token);
    d->tls = makeContext(d->target);
}

HttpClient::~HttpClient() = default;

Result<HttpAnswer> HttpClient::get(const QByteArray &path, std::chrono::milliseconds limit)
{
    Result<HttpAnswer> answer = unreachable(u"cancelled"_s);
    d->ask(makeRequest(d->target, d->token, http::verb::get, path), limit, &answer);
    return answer;
}

Result<HttpAnswer> HttpClient::post(const QByteArray &path, const QByteArray &contentType, const QByteArray &body,
                                    std::chrono::milliseconds limit)
{
    Outgoing request = makeRequest(d->target, d->token, http::verb::post, path);
    request.set(http::field::content_type, contentType.toStdString());
    request.body() = body.toStdString();
    request.prepare_payload();
    Result<HttpAnswer> answer = unreachable(u"cancelled"_s);
    d->ask(std::move(request), limit, &answer);
    return answer;
}

Error HttpClient::events(const QByteArray &path, std::chrono::milliseconds silence, const OnEvent &onEvent)
{
    Error end = unreachable(u"cancelled"_s);
    Outgoing request = makeRequest(d->target, d->token, http::verb::get, path);
    if (d->tls) {
        d->run(d->listen(Secure(d->io, *d->tls), std::move(request), silence, onEvent, &end));
    } else {
        d->run(d->listen(Plain(d->io), std::move(request), silence, onEvent, &end));
    }
    return end;
}

void HttpClient::cancel()
{
    const std::lock_guard lock(d->mutex);
    d->cancelled = true;
    d->io.stop();
}

} // namespace yizhan
