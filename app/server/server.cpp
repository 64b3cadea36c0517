// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/server.h"

#include "domain/cases/paperwork.h"
#include "server/clockwork.h"
#include "server/follower.h"
#include "server/http/problem.h"
#include "server/log.h"
#include "server/services.h"

#include <QJsonDocument>

#include <atomic>
#include <future>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** Threads that answer queries; the database reads side by side with its one writer. */
constexpr int readerCount = 2;
constexpr int fileThreads = 2;

StoreConfig stoppable(StoreConfig config, const std::atomic_bool &stop)
{
    config.stop = &stop;
    return config;
}

} // namespace

struct Server::Private
{
    // Built from top to bottom and taken down in stop(), the network first.
    ServerSetup setup;
    DataFolderLock lock;
    StoreConfig store;
    Sealer sealer;
    SharedState state;
    EventHub hub{setup.clock};
    Tokens tokens;
    CaseAccess access;
    Attempts wrongLogins;
    LookupGuard wrongLookups;
    Attempts cards{60};
    Pairings pairings;
    Attempts wrongPairings;
    Metrics metrics;
    StorePool readers{store, u"reader"_s, readerCount};
    std::atomic_bool closing = false;
    StorePool archive{stoppable(store, closing), u"archive"_s, 1};
    StorePool passwords{store, u"login"_s, 1};
    std::function<void()> changed = [this] {
        if (clockwork) {
            clockwork->wake();
        }
    };
    PaperFiles paperFiles{setup.folder.papers(), sealer};
    StorePool fileWork{store, u"files"_s, fileThreads};
    StorePool printing{store, u"printing"_s, 1};
    HallService hall{{store, setup.folder.hallPartition(), state, setup.clock, hub, tokens, sealer, metrics,
                      [this] { changed(); },
                      [this](const QStringList &ids) {
                          paperFiles.remove(ids);
                      }}};
    CatalogueService catalogue{{store, state, setup.clock, hub, sealer, metrics, [this] {
                                    changed();
                                }}};
    Services services{setup.folder,
                      setup.folder.hallId,
                      setup.folder.hallPartition(),
                      setup.folder.demo,
                      state,
                      setup.clock,
                      hub,
                      tokens,
                      sealer,
                      hall,
                      catalogue,
                      readers,
                      archive,
                      passwords,
                      access,
                      wrongLogins,
                      wrongLookups,
                      metrics,
                      cards,
                      pairings,
                      wrongPairings,
                      paperFiles,
                      fileWork,
                      printing};
    RouteTable routes = allRoutes(services);
    Router router{routes, tokens, metrics, setup.requestsPerSecond};
    std::unique_ptr<Clockwork> clockwork;
    std::unique_ptr<Follower> follower;
    std::unique_ptr<HttpServer> http;
    bool stopped = false;

    Private(ServerSetup s, DataFolderLock l, Sealer seal)
        : setup(std::move(s))
        , lock(std::move(l))
        , store(setup.folder.store())
        , sealer(std::move(seal))
    {
    }

    [[nodiscard]] Status settleHome(Store &admin);
    [[nodiscard]] Status start();
    [[nodiscard]] Status startFollowing(const QString &home);
};

Status Server::Private::settleHome(Store &admin)
{
    const QString id = QString::fromLatin1(catalogueId);
    if (setup.followUrl.isEmpty()) {
        return Done{};
    }
    const auto partition = admin.partition(id);
    if (!partition || !*partition) {
        return partition ? problems::notFound() : partition.error();
    }
    const QString home = setup.followUrl == "none"_L1 ? QString() : setup.followUrl;
    if ((*partition)->home == home) {
        return Done{};
    }
    if (const Status done = admin.setHome(id, home); !done) {
        return done.error();
    }
    return home.isEmpty() ? admin.newEpoch(id) : Status(Done{});
}

Status Server::Private::startFollowing(const QString &home)
{
    if (home.isEmpty()) {
        return Done{};
    }
    if (setup.followUrl.isEmpty()) {
        qCWarning(serverLog).noquote() << "the catalogue's home is" << home
                                       << "and nobody follows it: start with --follow";
        return Done{};
    }
    Result<HttpTarget> target = HttpTarget::fromUrl(home);
    if (!target) {
        return target.error();
    }
    target->pin = setup.followPin;
    follower =
        std::make_unique<Follower>(Follower::Setup{store, home, *target, setup.followToken.toLatin1(), catalogue});
    follower->start();
    return Done{};
}

Status Server::Private::start()
{
    if (const Status prepared = Store::prepare(store); !prepared) {
        return prepared.error();
    }
    const auto admin = Store::open(store, u"admin"_s);
    if (!admin) {
        return admin.error();
    }
    if (const Status settled = settleHome(**admin); !settled) {
        return settled.error();
    }
    TokenTable table((*admin)->connection());
    if (const Status swept = table.removeExpired(machineNow()); !swept) {
        return swept.error();
    }
    const auto known = table.all();
    if (!known) {
        return known.error();
    }
    tokens.load(*known);
    for (StorePool *pool : {&readers, &archive, &passwords, &fileWork, &printing}) {
        if (const Status started = pool->start(); !started) {
            return started.error();
        }
    }
    if (const Status started = catalogue.start(**admin); !started) {
        return started.error();
    }
    if (const Status started = hall.start(); !started) {
        return started.error();
    }
    // What was written and never named by a commit: the end of a process came between.
    const int orphans =
        paperFiles.sweep(state.read([](const HallState &here, const Catalogue &) { return fileIds(here); }));
    if (orphans > 0) {
        qCInfo(serverLog) << "papers: removed" << orphans << "files that belong to nothing";
    }
    const auto partition = (*admin)->partition(QString::fromLatin1(catalogueId));
    if (setup.clockwork) {
        clockwork = std::make_unique<Clockwork>(hall, state, setup.clock);
        clockwork->start();
        return startFollowing(partition && *partition ? (*partition)->home : QString());
    }
    return Done{};
}

Server::Server(std::unique_ptr<Private> content)
    : d(std::move(content))
{
}

Result<std::unique_ptr<Server>> Server::open(ServerSetup setup, DataFolderLock lock)
{
    // Its creation made the key: a new one would open nothing that was sealed until now.
    const Result<Sealer> sealer = Sealer::open(setup.keyFile.isEmpty() ? setup.folder.defaultKeyFile() : setup.keyFile);
    if (!sealer) {
        return sealer.error();
    }
    std::unique_ptr<Server> server(new Server(std::make_unique<Private>(std::move(setup), std::move(lock), *sealer)));
    if (const Status started = server->d->start(); !started) {
        return started.error();
    }
    return server;
}

Server::~Server()
{
    stop();
}

Status Server::useCertificate(const Certificate &certificate)
{
    if (!d->http) {
        d->http = std::make_unique<HttpServer>(d->router, d->setup.limits);
    }
    const Status used = d->http->useTls(certificate);
    if (used) {
        d->metrics.setCertificateEnd(certificate.end);
    }
    return used;
}

Result<quint16> Server::listen(const QString &host, quint16 port, bool socket)
{
    if (!d->http) {
        d->http = std::make_unique<HttpServer>(d->router, d->setup.limits);
    }
    const Result<quint16> bound = d->http->listen(host, port);
    if (!bound) {
        return bound.error();
    }
    if (socket) {
        if (const Status local = d->http->listenLocal(d->setup.folder.socket()); !local) {
            return local.error();
        }
    }
    d->http->start();
    return *bound;
}

void Server::stop()
{
    if (std::exchange(d->stopped, true)) {
        return;
    }
    d->closing = true; // a backup or a check takes longer than closing may, and can be asked for again
    if (d->http) {
        d->http->stop();
    }
    if (d->follower) {
        d->follower->stop();
    }
    if (d->clockwork) {
        d->clockwork->stop();
    }
    d->fileWork.stop();
    d->printing.stop();
    d->passwords.stop();
    d->archive.stop();
    d->readers.stop();
    d->hall.stop();
    d->catalogue.stop();
}

Response Server::administer(const QByteArray &target, const QByteArray &body, Method method)
{
    Request request;
    request.method = method;
    request.methodName = method == Method::Get ? "GET" : "POST";
    request.local = true;
    request.id = u"command-line"_s;
    request.body = body;
    if (!parseTarget(target, &request)) {
        return problemResponse(problems::malformed());
    }
    const auto promise = std::make_shared<std::promise<Response>>();
    std::future<Response> answer = promise->get_future();
    d->router.handle(std::move(request),
                     Responder([promise](Response response) { promise->set_value(std::move(response)); }));
    return answer.get();
}

Result<Decision> Server::carryOut(const Actor &actor, const HallCommand &command)
{
    struct Heard
    {
        Decision decision;
        std::promise<Reply> reply;
    };
    const auto heard = std::make_shared<Heard>();
    std::future<Reply> done = heard->reply.get_future();
    HallRequest request(command);
    request.actor = actor;
    request.requestId = u"script"_s;
    request.decided = [heard](const Decision &decision) {
        heard->decision = decision;
    };
    request.done = [heard](const Reply &reply) {
        heard->reply.set_value(reply);
    };
    d->hall.submit(std::move(request));
    if (const Reply reply = done.get(); !reply.ok()) {
        const QJsonObject problem = QJsonDocument::fromJson(reply.body).object();
        return Error{reply.status, problem[u"title"].toString(), problem[u"detail"].toString(),
                     problem[u"detail_en"].toString(), problem[u"rule"].toString()};
    }
    return heard->decision;
}

const SharedState &Server::state() const
{
    return d->state;
}

const RouteTable &Server::routes() const
{
    return d->routes;
}

const DomainClock &Server::clock() const
{
    return d->setup.clock;
}

} // namespace yizhan
