// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commandline.h"

#include "server/arguments.h"
#include "server/clockchoice.h"
#include "server/httpclient.h"
#include "server/log.h"
#include "server/server.h"

#include <QFile>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

struct Listen
{
    QString host;
    quint16 port = 0;
};

/** "127.0.0.1:8780", "[::1]:8780", "localhost:0". */
std::optional<Listen> readListen(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool fine = false;
    Listen listen;
    listen.port = text.mid(colon + 1).toUShort(&fine);
    listen.host = text.left(colon);
    if (listen.host.startsWith(u'[') && listen.host.endsWith(u']')) {
        listen.host = listen.host.mid(1, listen.host.size() - 2);
    }
    return fine && colon > 0 ? std::optional(listen) : std::nullopt;
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1);
}

/** A token as it stands, or the first line of @FILE. */
std::optional<QString> readToken(const QString &text)
{
    if (!text.startsWith(u'@')) {
        return text;
    }
    QFile file(text.mid(1));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QString::fromUtf8(file.readLine(4096)).trimmed();
}

Result<DomainClock> clockOf(const HallFolder &folder, const QString &wish)
{
    const StoreConfig config = folder.store();
    if (const Status prepared = Store::prepare(config); !prepared) {
        return prepared.error();
    }
    const auto store = Store::open(config, u"clock"_s);
    if (!store) {
        return store.error();
    }
    return chooseClock(folder, **store, wish);
}

/** Every screen that listens is an open file; the usual 1,024 would be few. */
void raiseFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        (void)setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/** Everything that must be right before the hall opens; then waits for the signal to close it. */
int serve(const HallFolder &folder, const Arguments &arguments, const Listen &listen, const sigset_t &signals)
{
    Result<DataFolderLock> lock = DataFolderLock::take(folder.path);
    if (!lock) {
        return complain(Failed, lock.error().en);
    }
    const Result<DomainClock> clock = clockOf(folder, arguments.value(u"clock"_s));
    if (!clock) {
        return complain(clock.error().type == "clock-refused"_L1 ? WrongWords : Failed, clock.error().en);
    }
    ServerSetup setup;
    setup.folder = folder;
    setup.keyFile = arguments.value(u"key"_s);
    setup.clock = *clock;
    setup.followUrl = arguments.value(u"follow"_s);
    if (const auto token = readToken(arguments.value(u"follow-token"_s))) {
        setup.followToken = *token;
    } else {
        return complain(Failed, u"the token file of --follow-token cannot be read."_s);
    }
    const auto server = Server::open(setup, std::move(*lock));
    if (!server) {
        return complain(Failed, server.error().en);
    }
    const Result<quint16> port = (*server)->listen(listen.host, listen.port);
    if (!port) {
        return complain(Failed, port.error().en);
    }
    const QString host = listen.host.contains(u':') ? u"[%1]"_s.arg(listen.host) : listen.host;
    const QString address = u"http://%1:%2"_s.arg(host).arg(*port);
    say(arguments.has(u"json"_s) ? u"{\"listening\":\"%1\"}"_s.arg(address) : u"listening on "_s + address);
    int signal = 0;
    sigwait(&signals, &signal);
    qCInfo(serverLog) << "closing";
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr); // a second one ends it at once
    (*server)->stop();
    return Fine;
}

} // namespace

int runServe(const QStringList &words)
{
    // Before any thread starts: all of them leave these signals to sigwait().
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    Arguments arguments({u"plain-http"_s, u"json"_s},
                        {u"data"_s, u"database"_s, u"listen"_s, u"key"_s, u"follow"_s, u"follow-token"_s, u"clock"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    if (!arguments.positions().isEmpty() || !arguments.has(u"data"_s)) {
        return complain(WrongWords, u"serve --data DIR [--listen HOST:PORT] [--follow URL] [--clock TIME[xSPEED]]"_s);
    }
    const auto listen = readListen(arguments.value(u"listen"_s, u"127.0.0.1:8780"_s));
    if (!listen) {
        return complain(WrongWords, u"--listen takes HOST:PORT, such as 127.0.0.1:8780."_s);
    }
    if (!isLoopback(listen->host) && !arguments.has(u"plain-http"_s)) {
        return complain(
            WrongWords,
            u"%1 is not loopback and this is plain HTTP; put a TLS proxy before it, or say --plain-http."_s.arg(
                listen->host));
    }
    const QString follow = arguments.value(u"follow"_s);
    if (!follow.isEmpty() && follow != "none"_L1) {
        if (const auto target = HttpTarget::fromUrl(follow); !target) {
            return complain(WrongWords, target.error().en);
        }
    }
    const Result<HallFolder> folder = HallFolder::open(arguments.value(u"data"_s), arguments.value(u"database"_s));
    if (!folder) {
        return complain(Failed, folder.error().en);
    }
    raiseFileLimit();
    return serve(*folder, arguments, *listen, signals);
}

} // namespace yizhan
