// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/httpserver.h"

#include "server/http/httphead.h"
#include "server/http/httpsession.h"
#include "server/http/problem.h"
#include "server/log.h"

#include <QElapsedTimer>
#include <QFile>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>

#include <future>
#include <thread>

#include <sys/stat.h>

namespace net = boost::asio;

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

using Tcp = net::ip::tcp;
using Local = net::local::stream_protocol;
template <typename Protocol>
using Acceptor = net::basic_socket_acceptor<Protocol, Executor>;
template <typename Protocol>
using Accepted = net::basic_stream_socket<Protocol, Executor>;

QString remoteOf(const Accepted<Tcp> &socket)
{
    boost::system::error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    return error ? QString() : QString::fromStdString(endpoint.address().to_string());
}

QString remoteOf(const Accepted<Local> &)
{
    return u"local"_s;
}

void prepare(Accepted<Tcp> &socket)
{
    boost::system::error_code ignored;
    socket.set_option(Tcp::no_delay(true), ignored);
}

void prepare(Accepted<Local> &)
{
}

/** Says so at most once a minute: whoever brings a server to its limits must not fill its log as well. */
void warnSeldom(QElapsedTimer *told, const QString &what)
{
    constexpr qint64 minute = 60'000;
    if (!told->isValid() || told->hasExpired(minute)) {
        told->start();
        qCWarning(serverLog).noquote() << what;
    }
}

/** Costs nothing that many could exhaust: one write that does not wait, one warning a minute. */
template <typename AnySocket>
void turnAway(HttpShared &shared, AnySocket &socket, const QString &why)
{
    const Response refusal = busyResponse(problems::tooManyConnections(), 5);
    shared.handler.refused(u"-"_s, refusal.status);
    boost::system::error_code ignored;
    if (!shared.tls) {
        const QByteArray bytes = refusalBytes(refusal);
        socket.non_blocking(true, ignored);
        socket.write_some(net::buffer(bytes.constData(), size_t(bytes.size())), ignored);
        socket.shutdown(net::socket_base::shutdown_send, ignored);
    }
    static QElapsedTimer told;
    warnSeldom(&told, u"too many connections "_s + why + u" - the newest are turned away"_s);
}

void warnOf(const boost::system::error_code &error)
{
    static QElapsedTimer told;
    warnSeldom(&told, u"connections cannot be taken: "_s + QString::fromStdString(error.message()));
}

template <typename Protocol>
Awaitable<void> acceptAll(HttpShared &shared, Acceptor<Protocol> &acceptor, bool local)
{
    while (!shared.stopping) {
        auto [error, socket] = co_await acceptor.async_accept(asTuple);
        if (shared.stopping) {
            break;
        }
        if (error) {
            // Out of descriptors, most likely: wait a little instead of spinning; the caller tries again.
            warnOf(error);
            Timer pause(shared.io, std::chrono::milliseconds(100));
            co_await pause.async_wait(asTuple);
            continue;
        }
        prepare(socket);
        const QString remote = remoteOf(socket);
        // Through the Unix socket comes who runs the hall, and never more than the folder's owner: let in even then.
        if (!local && shared.connections >= shared.limits.connections) {
            turnAway(shared, socket, u"in all"_s);
            continue;
        }
        if (!local && shared.connectionsOf.value(remote) >= shared.limits.connectionsPerAddress) {
            turnAway(shared, socket, u"from "_s + remote + u", see --connections-per-address"_s);
            continue;
        }
        net::co_spawn(shared.io, serveConnection(shared, Socket(std::move(socket)), remote, local),
                      [](const std::exception_ptr &failure) {
                          if (failure) {
                              qCWarning(serverLog) << "a connection ended with an exception";
                          }
                      });
    }
}

Error listenError(const QString &where, const boost::system::error_code &error)
{
    const QString reason = QString::fromStdString(error.message());
    return {
        503, u"cannot-listen"_s, u"无法监听 %1。"_s.arg(where), u"Cannot listen on %1: %2."_s.arg(where, reason), {}};
}

} // namespace

struct HttpServer::Private : HttpShared
{
    using HttpShared::HttpShared;
    std::vector<Acceptor<Tcp>> tcp;
    std::vector<Acceptor<Local>> local;
    QString localPath;
    std::thread thread;
};

HttpServer::HttpServer(RequestHandler &handler, const HttpLimits &limits)
    : d(std::make_unique<Private>(handler, limits))
{
    d->tcp.reserve(1);
    d->local.reserve(1);
}

HttpServer::~HttpServer()
{
    stop(std::chrono::milliseconds(0));
}

Result<quint16> HttpServer::listen(const QString &host, quint16 port)
{
    const QString where = u"%1:%2"_s.arg(host).arg(port);
    boost::system::error_code error;
    const auto address = net::ip::make_address(host == "localhost"_L1 ? "127.0.0.1" : host.toStdString(), error);
    if (error) {
        return listenError(where, error);
    }
    Acceptor<Tcp> acceptor(d->io);
    const Tcp::endpoint endpoint(address, port);
    acceptor.open(endpoint.protocol(), error);
    if (!error) {
        acceptor.set_option(net::socket_base::reuse_address(true), error);
        acceptor.bind(endpoint, error);
    }
    if (!error) {
        acceptor.listen(net::socket_base::max_listen_connections, error);
    }
    if (error) {
        return listenError(where, error);
    }
    const quint16 bound = acceptor.local_endpoint().port();
    d->tcp.push_back(std::move(acceptor));
    return bound;
}

Status HttpServer::useTls(const Certificate &certificate)
{
    const auto context = std::make_shared<net::ssl::context>(net::ssl::context::tls_server);
    boost::system::error_code error;
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    // No renegotiation, and no session that outlives the certificate it was begun with.
    context->set_options(net::ssl::context::default_workarounds | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET);
    SSL_CTX_set_num_tickets(context->native_handle(), 0);
    SSL_CTX_set_session_cache_mode(context->native_handle(), SSL_SESS_CACHE_OFF);
    context->use_certificate_chain(net::buffer(certificate.chain.constData(), size_t(certificate.chain.size())), error);
    if (!error) {
        context->use_private_key(net::buffer(certificate.key.constData(), size_t(certificate.key.size())),
                                 net::ssl::context::pem, error);
    }
    if (error) {
        const QString reason = QString::fromStdString(error.message());
        return Error{503,
                     u"certificate-unusable"_s,
                     u"证书不能用。"_s,
                     u"OpenSSL does not take the certificate: %1."_s.arg(reason),
                     {}};
    }
    if (d->thread.joinable()) {
        net::post(d->io, [this, context] { d->tls = context; });
    } else {
        d->tls = context;
    }
    return Done{};
}

Status HttpServer::listenLocal(const QString &path)
{
    boost::system::error_code error;
    QFile::remove(path); // the data folder's lock is ours, so whoever left it is gone
    Acceptor<Local> acceptor(d->io);
    const std::string name = QFile::encodeName(path).toStdString();
    if (name.size() >= 108) {
        return Error{503,
                     u"cannot-listen"_s,
                     u"数据目录路径太长。"_s,
                     u"The path of the data folder is too long for a Unix socket (107 bytes): %1."_s.arg(path),
                     {}};
    }
    acceptor.open(Local(), error);
    const mode_t before = ::umask(0177);
    if (!error) {
        acceptor.bind(Local::endpoint(name), error);
    }
    ::umask(before);
    if (!error) {
        acceptor.listen(net::socket_base::max_listen_connections, error);
    }
    if (error) {
        return listenError(path, error);
    }
    d->localPath = path;
    d->local.push_back(std::move(acceptor));
    return Done{};
}

void HttpServer::start()
{
    for (auto &acceptor : d->tcp) {
        net::co_spawn(d->io, acceptAll(*d, acceptor, false), net::detached);
    }
    for (auto &acceptor : d->local) {
        net::co_spawn(d->io, acceptAll(*d, acceptor, true), net::detached);
    }
    net::co_spawn(d->io, closeOverdue(*d), net::detached);
    d->thread = std::thread([this] {
        // The guard keeps the thread alive while nothing listens; stop() ends it.
        const auto guard = net::make_work_guard(d->io);
        d->io.run();
    });
}

bool HttpServer::stop(std::chrono::milliseconds grace)
{
    if (!d->thread.joinable()) {
        return true;
    }
    net::post(d->io, [this] {
        d->stopping = true;
        boost::system::error_code ignored;
        for (auto &acceptor : d->tcp) {
            acceptor.close(ignored);
        }
        for (auto &acceptor : d->local) {
            acceptor.close(ignored);
        }
        for (Seat *seat : d->seats) {
            seat->stop();
        }
    });
    std::promise<void> idle;
    std::function<void()> look = [&] {
        if (d->connections == 0) {
            idle.set_value();
        } else {
            auto timer = std::make_shared<Timer>(d->io, std::chrono::milliseconds(5));
            timer->async_wait([&look, timer](const boost::system::error_code &error) {
                if (!error) {
                    look();
                }
            });
        }
    };
    net::post(d->io, look);
    const bool ended = idle.get_future().wait_for(grace) == std::future_status::ready;
    if (!ended) {
        qCWarning(serverLog) << "closing with connections that did not end in time";
    }
    d->io.stop();
    d->thread.join();
    if (!d->localPath.isEmpty()) {
        QFile::remove(d->localPath);
    }
    return ended;
}

} // namespace yizhan
