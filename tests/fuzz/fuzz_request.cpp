// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/hallcreation.h"
#include "server/http/router.h"
#include "server/server.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <array>
#include <cerrno>
#include <cstdlib>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

/** The token "t3" is of the role 3. */
class AnyRole final : public Authenticator
{
public:
    [[nodiscard]] std::optional<Principal> principalOf(const QString &token) const override
    {
        if (token.size() != 2 || token[0] != u't' || token[1] < u'0' || token[1] > u'5') {
            return {};
        }
        Principal principal;
        principal.role = Role(token[1].unicode() - u'0');
        principal.deviceKind = u"kiosk"_s;
        principal.tokenHash = token;
        return principal;
    }
};

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

bool isClean(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

/** What every handler may rely on. */
void check(const Call &call)
{
    require(call.id.size() <= 128 && isClean(call.id));
    require(call.request.path.startsWith('/') && !call.request.segments.isEmpty());
    for (const QString &segment : call.request.segments) {
        require(isClean(segment));
    }
    for (const auto &[key, value] : call.request.query) {
        require(isClean(key) && isClean(value));
    }
}

/**
 * The server's own table of routes on a port of loopback: what reads is behind it, and what changes something is not.
 * Nor are events, which do not end.
 */
class Site
{
public:
    Site()
    {
        QLoggingCategory::setFilterRules(u"*=false"_s);
        HallCreation creation;
        creation.hallFile = demoHallFile(true);
        const QString hall =
            QJsonDocument::fromJson(creation.hallFile).object()[u"hall"_s].toObject()[u"id"_s].toString();
        creation.folder = {m_dir.filePath(u"hall"_s), hall, true, true, {}};
        Result<DataFolderLock> lock = DataFolderLock::take(creation.folder.path);
        require(bool(lock) && createHall(creation, std::move(*lock)));
        lock = DataFolderLock::take(creation.folder.path);
        ServerSetup setup;
        setup.folder = creation.folder;
        setup.clockwork = false;
        auto server = Server::open(setup, std::move(*lock));
        require(bool(server));
        m_server = std::move(*server);
        for (Route route : m_server->routes().all()) {
            if (route.method == Method::Get && route.pattern != "/v1/events"_L1) {
                route.handler = [reads = route.handler](const Call &call, const Responder &respond) {
                    check(call);
                    reads(call, respond);
                };
            } else {
                route.handler = [](const Call &call, const Responder &respond) {
                    check(call);
                    respond(Response::json(200, {{u"id"_s, call.id}, {u"body"_s, call.body}}));
                };
            }
            m_routes.add(std::move(route));
        }
        HttpLimits limits;
        limits.connectionsPerAddress = limits.connections;
        m_http = std::make_unique<HttpServer>(m_router, limits);
        const Result<quint16> port = m_http->listen(u"127.0.0.1"_s, 0);
        require(bool(port));
        m_port = *port;
        m_http->start();
    }

    /** Sends the bytes on a connection of their own and reads until the server has said all. */
    [[nodiscard]] QByteArray ask(const QByteArray &bytes) const
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        require(::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
        const linger atOnce{1, 0}; // thousands of connections a second would use up the ports
        ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        (void)::send(socket, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL);
        ::shutdown(socket, SHUT_WR);
        QByteArray answer;
        std::array<char, 16'384> piece{};
        pollfd waiting{socket, POLLIN, 0};
        for (;;) {
            const int ready = ::poll(&waiting, 1, 8'000);
            if (ready < 0 && errno == EINTR) {
                continue; // libFuzzer's alarm
            }
            require(ready > 0); // it never hangs on what is over
            const ssize_t count = ::recv(socket, piece.data(), piece.size(), 0);
            if (count <= 0) {
                break;
            }
            answer.append(piece.data(), count);
        }
        ::close(socket);
        return answer;
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Server> m_server; ///< the routes stand on it
    RouteTable m_routes;
    AnyRole m_roles;
    Metrics m_metrics;
    Router m_router{m_routes, m_roles, m_metrics, 0};
    std::unique_ptr<HttpServer> m_http;
    quint16 m_port = 0;
};

/** Made once: the hall alone may take longer than an input may. */
const Site *theSite()
{
    static const Site *site = [] {
        static int argc = 1;
        static char name[] = "fuzz_request";
        static char *argv[] = {name, nullptr};
        new QCoreApplication(argc, argv);
        return new Site;
    }();
    return site;
}

} // namespace

// Before the clock of the first input runs.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    (void)theSite();
    return 0;
}

// A request as it comes over the wire: line, target, query, headers, body. An even first byte takes the rest as the
// whole of it, an odd one as the target of a well-formed request, in the role that the byte names.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const Site *site = theSite();
    if (size == 0) {
        return 0;
    }
    QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if (data[0] % 2 == 1) {
        Request request;
        if (parseTarget(bytes, &request)) {
            require(request.path.startsWith('/') && request.segments.size() == request.path.count('/'));
            require(isClean(request.segments.join(u' ')));
        }
        const QByteArray role = QByteArray::number(data[0] / 2 % 7);
        bytes = (data[0] > 127 ? "POST " : "GET ") + bytes + " HTTP/1.1\r\nHost: a\r\nIdempotency-Key: k\r\n" +
                "Authorization: Bearer t" + role + "\r\n\r\n";
    }
    const QByteArray answer = site->ask(bytes);
    if (!answer.isEmpty()) {
        require(answer.startsWith("HTTP/1."));
        const int status = answer.mid(9, 3).toInt();
        require(status >= 100 && status < 600 && status != 500);
    }
    return 0;
}
