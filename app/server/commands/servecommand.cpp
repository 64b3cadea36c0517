// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/commandline.h"

#include "protocol/pin.h"
#include "server/accounts/administration.h"
#include "server/commands/arguments.h"
#include "server/commands/clockchoice.h"
#include "server/http/httpclient.h"
#include "server/log.h"
#include "server/server.h"
#include "server/unfinished.h"
#include "storage/storeerror.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <atomic>
#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

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

/** After a signal: closing takes 5 s at most; what then still hangs, on a disk that does not answer, the kernel ends. A
 *  database server that takes no connections is given no such time: nothing here has to be brought to an end for it. */
constexpr unsigned int longestClosing = 20;
constexpr unsigned int longestClosingOfServer = 6;

/** Where the certificate lies, if TLS is wanted at all. */
struct TlsFiles
{
    QString certificate;
    QString key;
    bool own = false; ///< made for the hall where there is none
    [[nodiscard]] bool wanted() const { return !certificate.isEmpty(); }
};

TlsFiles tlsFiles(const Arguments &arguments, const HallFolder &folder)
{
    if (arguments.has(u"certificate"_s)) {
        return {arguments.value(u"certificate"_s), arguments.value(u"certificate-key"_s), false};
    }
    return arguments.has(u"tls"_s) ? TlsFiles{folder.certificate(), folder.certificateKey(), true} : TlsFiles{};
}

/** The certificate to begin with, made where the hall has none. */
Result<Certificate> firstCertificate(const TlsFiles &files, const HallFolder &folder)
{
    if (files.own) {
        if (const Status made = makeCertificate(files.certificate, files.key, u"yizhan "_s + folder.hallId); !made) {
            return made.error();
        }
    }
    Result<Certificate> certificate = loadCertificate(files.certificate, files.key);
    if (certificate && certificate->isExpired()) {
        // Screens that pin it go on, and a hall that does not open after a power cut helps nobody.
        qCWarning(serverLog) << "the certificate is past its end; screens that do not pin it will refuse it";
    }
    return certificate;
}

/** SIGHUP: the files may hold something new. What cannot be used, or has ended, changes nothing. */
void reloadCertificate(Server &server, const TlsFiles &files)
{
    if (!files.wanted()) {
        qCInfo(serverLog) << "SIGHUP: there is no certificate to read again";
        return;
    }
    const Result<Certificate> certificate = loadCertificate(files.certificate, files.key);
    if (!certificate) {
        qCWarning(serverLog).noquote() << "the certificate in use stays:" << certificate.error().en;
        return;
    }
    if (certificate->isExpired()) {
        qCWarning(serverLog).noquote() << "the certificate in use stays: the new one is past its end";
        return;
    }
    if (const Status used = server.useCertificate(*certificate); !used) {
        qCWarning(serverLog).noquote() << "the certificate in use stays:" << used.error().en;
        return;
    }
    qCInfo(serverLog).noquote() << "new connections get the certificate" << certificate->fingerprint;
}

/** SIGHUP reads the certificate again; any other of them ends the hall. */
void waitForTheEnd(Server &server, const TlsFiles &files, const sigset_t &signals)
{
    int signal = SIGHUP;
    while (signal == SIGHUP) {
        sigwait(&signals, &signal);
        if (signal == SIGHUP) {
            reloadCertificate(server, files);
        }
    }
}

/** "listening on https://…", and who it is. */
void announce(const Arguments &arguments, const QString &address, const std::optional<Certificate> &certificate)
{
    if (arguments.has(u"json"_s)) {
        QJsonObject object{{u"listening"_s, address}};
        if (certificate) {
            object.insert(u"fingerprint"_s, certificate->fingerprint);
        }
        say(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
        return;
    }
    if (certificate) {
        say(u"certificate SHA-256 "_s + certificate->fingerprint);
    }
    say(u"listening on "_s + address);
}

/** That another server has the database is for whoever runs the hall; the rest is for the IT people. */
QString sentence(const Error &error)
{
    return storeFault(error) == StoreFault::DatabaseInUse ? error.zh + u' ' + error.en : error.en;
}

/** Everything that must be right before the hall opens; then waits for the signal to close it. */
int serve(const HallFolder &folder, const Arguments &arguments, const Listen &listen, const sigset_t &signals)
{
    Result<DataFolderLock> lock = takeFolder(folder);
    if (!lock) {
        return complain(Failed, lock.error().en);
    }
    std::atomic<bool> databaseGone = false;
    Result<std::unique_ptr<DatabaseLock>> databaseLock = DatabaseLock::take(folder.store(), [&databaseGone] {
        databaseGone = true;
        ::kill(::getpid(), SIGTERM); // waitForTheEnd() has it
    });
    if (!databaseLock) {
        return complain(Failed, sentence(databaseLock.error()));
    }
    if (const Status settled = settleCreation(folder); !settled) {
        return complain(Failed, settled.error().zh + u' ' + settled.error().en);
    }
    const Result<DomainClock> clock = clockOf(folder, arguments.value(u"clock"_s));
    if (!clock) {
        return complain(clock.error().type == "clock-refused"_L1 ? WrongWords : Failed, clock.error().en);
    }
    ServerSetup setup;
    setup.folder = folder;
    setup.keyFile = arguments.value(u"key"_s);
    setup.clock = *clock;
    setup.prepared = true; // by clockOf()
    setup.followUrl = arguments.value(u"follow"_s);
    if (const auto token = readToken(arguments.value(u"follow-token"_s))) {
        setup.followToken = *token;
    } else {
        return complain(Failed, u"the token file of --follow-token cannot be read."_s);
    }
    setup.followPin = pinFromText(arguments.value(u"follow-pin"_s)).value_or(QByteArray());
    setup.requestsPerSecond = arguments.value(u"requests-per-second"_s, u"200"_s).toInt();
    setup.limits.connectionsPerAddress = arguments.value(u"connections-per-address"_s, u"1000"_s).toInt();
    const TlsFiles files = tlsFiles(arguments, folder);
    std::optional<Certificate> certificate;
    if (files.wanted()) {
        Result<Certificate> first = firstCertificate(files, folder);
        if (!first) {
            return complain(Failed, first.error().en);
        }
        certificate = std::move(*first);
    }
    const auto server = Server::open(setup, std::move(*lock), std::move(*databaseLock));
    if (!server) {
        return complain(Failed, server.error().en);
    }
    if (certificate) {
        if (const Status used = (*server)->useCertificate(*certificate); !used) {
            return complain(Failed, used.error().en);
        }
    }
    const Result<quint16> port = (*server)->listen(listen.host, listen.port);
    if (!port) {
        return complain(Failed, port.error().en);
    }
    const QString host = listen.host.contains(u':') ? u"[%1]"_s.arg(listen.host) : listen.host;
    announce(arguments, u"%1://%2:%3"_s.arg(certificate ? u"https"_s : u"http"_s, host).arg(*port), certificate);
    waitForTheEnd(**server, files, signals);
    qCInfo(serverLog) << "closing";
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr); // a second one ends it at once
    ::alarm(folder.address.isEmpty() ? longestClosing : longestClosingOfServer);
    (*server)->stop();
    return databaseGone ? complain(Failed, sentence(storeError(StoreFault::DatabaseInUse))) : Fine;
}

/** What cannot be meant, in a sentence; empty where all is well. */
QString wrongWord(const Arguments &arguments, const Listen &listen)
{
    const bool tls = arguments.has(u"tls"_s) || arguments.has(u"certificate"_s);
    if (arguments.has(u"certificate"_s) != arguments.has(u"certificate-key"_s)) {
        return u"--certificate FILE and --certificate-key FILE go together."_s;
    }
    if (arguments.has(u"tls"_s) && arguments.has(u"certificate"_s)) {
        return u"--tls makes the hall's own certificate; leave it out with --certificate."_s;
    }
    if (tls && arguments.has(u"plain-http"_s)) {
        return u"--plain-http contradicts TLS; say one of them."_s;
    }
    if (!tls && !isLoopback(listen.host) && !arguments.has(u"plain-http"_s)) {
        return u"%1 is not loopback and this is plain HTTP; say --tls (or --certificate), or put a TLS proxy before it "
               u"and say --plain-http."_s.arg(listen.host);
    }
    if (arguments.has(u"follow-pin"_s) && !pinFromText(arguments.value(u"follow-pin"_s))) {
        return u"--follow-pin takes the SHA-256 fingerprint of the centre's certificate, 64 hexadecimal digits."_s;
    }
    if (arguments.has(u"follow-pin"_s) && !arguments.value(u"follow"_s).startsWith("https://"_L1)) {
        return u"--follow-pin goes with --follow https://…"_s;
    }
    for (const auto &[name, least] : {std::pair(u"connections-per-address"_s, 1), {u"requests-per-second"_s, 0}}) {
        bool number = false;
        const int value = arguments.value(name, u"1"_s).toInt(&number);
        if (!number || value < least) {
            return u"--%1 takes a number from %2 on."_s.arg(name).arg(least);
        }
    }
    if (!logFormOf(arguments.value(u"log-form"_s, u"logfmt"_s))) {
        return u"--log-form is logfmt or json."_s;
    }
    if (!logLevelOf(arguments.value(u"log-level"_s, u"info"_s))) {
        return u"--log-level is debug, info or warning."_s;
    }
    return {};
}

sigset_t waitedFor()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    return signals;
}

/** The fingerprint that the server of that folder shows; empty where none runs, or it speaks plain HTTP. */
QString shownNow(const HallFolder &folder)
{
    HttpTarget socket;
    socket.socket = folder.socket();
    const Result<HttpAnswer> answer = HttpClient(socket).get("/v1/health", std::chrono::seconds(5));
    return answer ? QJsonDocument::fromJson(answer->body)[u"certificate"].toString() : QString();
}

} // namespace

int runFingerprint(const QStringList &words)
{
    Arguments arguments({}, {u"data"_s, u"certificate"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    if (!arguments.positions().isEmpty() || arguments.has(u"data"_s) == arguments.has(u"certificate"_s)) {
        return complain(WrongWords, u"fingerprint --data DIR, or --certificate FILE"_s);
    }
    QString file = arguments.value(u"certificate"_s);
    if (file.isEmpty()) {
        const Result<HallFolder> folder = HallFolder::open(arguments.value(u"data"_s));
        if (!folder) {
            return complain(Failed, folder.error().en);
        }
        // What is shown may be another one (--certificate), and may have changed since the start (SIGHUP).
        if (const QString shown = shownNow(*folder); !shown.isEmpty()) {
            say(shown);
            QTextStream(stderr) << "of the certificate that the running server shows" << Qt::endl;
            return Fine;
        }
        file = folder->certificate();
        if (!QFile::exists(file)) {
            return complain(Failed, u"the hall has no certificate yet; `serve --tls` makes one at its first start."_s);
        }
    }
    const Result<QString> fingerprint = fingerprintOf(file);
    if (!fingerprint) {
        return complain(Failed, fingerprint.error().en);
    }
    say(*fingerprint);
    if (arguments.has(u"data"_s)) {
        QTextStream(stderr) << "of the hall's own certificate, which `serve --tls` shows; no server shows one now"
                            << Qt::endl;
    }
    return Fine;
}

void blockSignals()
{
    const sigset_t signals = waitedFor();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

int runServe(const QStringList &words)
{
    // Before any thread starts: all of them leave these signals to sigwait().
    const sigset_t signals = waitedFor();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error like a full disk, and no reason to end

    Arguments arguments({u"plain-http"_s, u"tls"_s, u"json"_s},
                        {u"data"_s, u"database"_s, u"listen"_s, u"key"_s, u"follow"_s, u"follow-token"_s,
                         u"follow-pin"_s, u"clock"_s, u"certificate"_s, u"certificate-key"_s,
                         u"connections-per-address"_s, u"requests-per-second"_s, u"log-form"_s, u"log-level"_s});
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
    if (const QString wrong = wrongWord(arguments, *listen); !wrong.isEmpty()) {
        return complain(WrongWords, wrong);
    }
    const QString follow = arguments.value(u"follow"_s);
    if (!follow.isEmpty() && follow != "none"_L1) {
        if (const auto target = HttpTarget::fromUrl(follow); !target) {
            return complain(WrongWords, target.error().en);
        }
    }
    setUpLog(*logFormOf(arguments.value(u"log-form"_s, u"logfmt"_s)),
             *logLevelOf(arguments.value(u"log-level"_s, u"info"_s)));
    const Result<bool> back = bringBackFormer(arguments.value(u"data"_s));
    if (!back) {
        return complain(Failed, back.error().en);
    }
    if (*back) {
        qCWarning(serverLog) << "a restore was not finished: the hall that it had put aside is back";
    }
    const Result<HallFolder> folder = HallFolder::open(arguments.value(u"data"_s), arguments.value(u"database"_s));
    if (!folder) {
        return complain(Failed, folder.error().en);
    }
    raiseFileLimit();
    return serve(*folder, arguments, *listen, signals);
}

} // namespace yizhan
