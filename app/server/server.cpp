// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/server.h"

#include "domain/cases/paperwork.h"
#include "domain/duty/posts.h"
#include "server/archive/backup.h"
#include "server/clockwork.h"
#include "server/follower.h"
#include "server/http/problem.h"
#include "server/log.h"
#include "server/services.h"
#include "storage/connection.h"
#include "storage/scrubber.h"

#include <QJsonDocument>

#include <future>
#include <stop_token>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** Threads that answer queries; the database reads side by side with its one writer. */
constexpr int readerCount = 2;
constexpr int fileThreads = 2;
/** How long closing works off what was accepted. Then a database that does not answer is waited for no longer, and what
 *  still waits hears that. */
constexpr std::chrono::milliseconds closingPatience{4'000};
/** Of that, for a database that may be away. */
constexpr std::chrono::milliseconds lookPatience{2'500};

StoreConfig stoppable(StoreConfig config, std::stop_token stop)
{
    config.stop = std::move(stop);
    return config;
}

/**
 * Another key would open nothing, and know none of the hall's papers by their names. A hall that has not noted its key
 * yet does so with the first one that opens what there is.
 */
Status keyFits(Store &store, const HallFolder &folder, const Sealer &sealer)
{
    const QString own = keyCheck(sealer, folder.hallId);
    const Result<QString> noted = store.keyCheck(folder.hallPartition());
    const auto rows = store.someSealed(folder.hallPartition());
    if (!noted || !rows) {
        return noted ? rows.error() : noted.error();
    }
    const auto opens = [&sealer](const SealedRow &row) {
        return bool(sealer.unseal(row.blob, row.subject));
    };
    if (*noted == own) {
        return Done{};
    }
    if (noted->isEmpty() && (rows->empty() || std::any_of(rows->begin(), rows->end(), opens))) {
        return store.setKeyCheck(folder.hallPartition(), own);
    }
    return Error{503,
                 u"key-wrong"_s,
                 u"密钥不是这个大厅的，什么也没有改动。请用恢复单上的密钥。"_s,
                 u"The key is not this hall's; nothing was changed. Use the one of the recovery sheet."_s,
                 {}};
}

} // namespace

struct Server::Private
{
    // Built from top to bottom and taken down in stop(), the network first.
    ServerSetup setup;
    DataFolderLock lock;
    std::stop_source lastResort; ///< ends every statement
    std::unique_ptr<DatabaseLock> databaseLock;
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
    std::stop_source closing;
    StorePool archive{stoppable(store, closing.get_token()), u"archive"_s, 1};
    StorePool passwords{store, u"login"_s, 1};
    std::function<void()> changed = [this] {
        if (clockwork) {
            clockwork->wake();
        }
    };
    PaperFiles paperFiles{setup.folder.papers(), sealer};
    StorePool fileWork{store, u"files"_s, fileThreads};
    StorePool printing{store, u"printing"_s, 1};
    Scrubber scrubber{store, [this] {
                          const Instant now = setup.clock.now();
                          return state.read(
                              [now](const HallState &here, const Catalogue &) { return !isOpen(here.today, now); });
                      }};
    ShownFingerprint certificate;
    HallService hall{{store, setup.folder.hallPartition(), state, setup.clock, hub, tokens, sealer, metrics,
                      [this] { changed(); }, [this] { scrubber.wake(); },
                      [this](const QStringList &ids) { paperFiles.remove(ids); },
                      [this] {
                          catalogue.lookAgain();
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
                      printing,
                      certificate};
    RouteTable routes = allRoutes(services);
    Router router{routes, tokens, metrics, setup.requestsPerSecond};
    std::unique_ptr<Clockwork> clockwork;
    std::unique_ptr<Follower> follower;
    std::unique_ptr<HttpServer> http;
    bool stopped = false;

    Private(ServerSetup s, DataFolderLock l, std::unique_ptr<DatabaseLock> d, Sealer seal)
        : setup(std::move(s))
        , lock(std::move(l))
        , databaseLock(std::move(d))
        , store(stoppable(setup.folder.store(), lastResort.get_token()))
        , sealer(std::move(seal))
    {
    }

    [[nodiscard]] Status settleHome(Store &admin);
    [[nodiscard]] Status start();
    [[nodiscard]] Status startFollowing(const QString &home);
    void sweepPapers();
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
    return admin.setHome(id, home);
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
    metrics.setCentreHeard(false);
    follower = std::make_unique<Follower>(
        Follower::Setup{store, home, *target, setup.followToken.toLatin1(), catalogue, [this](bool heard) {
                            metrics.setCentreHeard(heard);
                        }});
    follower->start();
    return Done{};
}

/** Removes what was written and never named by a commit: the end of a process came between. */
void Server::Private::sweepPapers()
{
    if (const int strange = hall.strangeRecords(); strange > 0) {
        qCWarning(serverLog) << "papers: no file is removed, for" << strange
                             << "records that are not understood may name some";
        return;
    }
    const int orphans =
        paperFiles.sweep(state.read([](const HallState &here, const Catalogue &) { return fileIds(here); }));
    if (orphans > 0) {
        qCInfo(serverLog) << "papers: removed" << orphans << "files that belong to nothing";
    }
}

Status Server::Private::start()
{
    setup.folder.sweepWork();
    if (!setup.prepared) {
        if (const Status prepared = Store::prepare(store); !prepared) {
            return prepared.error();
        }
    }
    const auto admin = Store::open(store, u"admin"_s);
    if (!admin) {
        return admin.error();
    }
    if (const Status fits = keyFits(**admin, setup.folder, sealer); !fits) {
        return fits.error();
    }
    if (const Status settled = settleHome(**admin); !settled) {
        return settled.error();
    }
    if (setup.clockwork) { // a hall that is to work; else what is wrong stays for `verify` to find
        const Result<QStringList> missing = AuditTable((*admin)->connection()).putGuardsBack();
        if (!missing) {
            return missing.error();
        }
        if (!missing->isEmpty()) {
            qCWarning(serverLog).noquote()
                << "the audit could be changed and may have been, see verify: the database had no"
                << missing->join(u", "_s) << "- put back";
        }
    }
    TokenTable table((*admin)->connection());
    const auto known = table.all();
    if (!known) {
        return known.error();
    }
    tokens.load(*known);
    for (const Token &token : tokens.standing()) {
        if (isSet(token.expiresAt) && token.expiresAt - realNow() < Tokens::endIsNear) {
            qCWarning(serverLog).noquote() << "the token" << token.device << "ends at" << toIso(token.expiresAt)
                                           << "- make another one with: yizhan-server token new";
        }
    }
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
    scrubber.start(); // which asks whether the hall is open
    databaseLock->onHeldAgain([this] {
        hall.lookAgain();
        catalogue.lookAgain();
    });
    const auto head = (*admin)->partition(setup.folder.hallPartition());
    if (head && *head && hall.clockFault(**head) == ClockFault::None) { // else what has ended is not known
        const Instant latest = realNow() + PartitionWriter::clockTolerance;
        if (const Status ended = table.revokeBegunAfter(latest); !ended) {
            return ended.error();
        }
        hub.drop(tokens.revokeBegunAfter(latest));
        if (const Status swept = table.removeExpired(realNow()); !swept) {
            return swept.error();
        }
    }
    if (setup.clockwork) { // a command at rest leaves everything for `verify` to find
        sweepPapers();
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

Result<std::unique_ptr<Server>> Server::open(ServerSetup setup, DataFolderLock lock,
                                             std::unique_ptr<DatabaseLock> databaseLock)
{
    if (!databaseLock) {
        Result<std::unique_ptr<DatabaseLock>> taken = DatabaseLock::take(setup.folder.store());
        if (!taken) {
            return taken.error();
        }
        databaseLock = std::move(*taken);
    }
    // Its creation made the key: a new one would open nothing that was sealed until now.
    const Result<Sealer> sealer = Sealer::open(setup.keyFile.isEmpty() ? setup.folder.defaultKeyFile() : setup.keyFile);
    if (!sealer) {
        return sealer.error();
    }
    std::unique_ptr<Server> server(
        new Server(std::make_unique<Private>(std::move(setup), std::move(lock), std::move(databaseLock), *sealer)));
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
        d->certificate.set(certificate.fingerprint);
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
    const auto lookUntil = std::chrono::steady_clock::now() + lookPatience;
    d->closing.request_stop(); // a backup or a check takes longer than closing may, and can be asked for again
    std::promise<void> closed;
    std::thread impatience([this, end = closed.get_future()] {
        if (end.wait_for(closingPatience) == std::future_status::timeout) {
            qCWarning(serverLog) << "closing: what the database has not done by now is given up";
            d->lastResort.request_stop();
        }
    });
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
    // After this nobody can know what was answered and lost; of a database that is away nobody knows it now.
    if (d->databaseLock->isHeld(lookUntil)) {
        d->hall.lookAgain();
        d->catalogue.lookAgain();
    } else {
        qCWarning(serverLog) << "closing: the database could not be asked whether it still has what was answered";
    }
    d->databaseLock->onHeldAgain({});
    d->hall.stop();
    d->catalogue.stop();
    d->scrubber.stop();
    d->databaseLock.reset();
    closed.set_value();
    impatience.join();
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
