// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// Who follows a hall: how long one change is under way to a screen's replica and to a thousand streams, and what ten
// thousand of them take of the server's memory. Asserts nothing about time or memory, only that every follower had
// every change once and in order.

#include "bench/eventcrowd.h"
#include "bench/machine.h"
#include "client/halllink.h"
#include "system/proc.h"
#include "system/serverprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

using namespace yizhan;
using namespace yizhan::bench;
using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int changes = 500;
constexpr int crowd = 1'000;
constexpr int largeCrowd = 10'000;
constexpr qint64 patienceMs = 10'000;

double ms(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/** One ticket after another over one kept connection; its bytes are on their way when ask() returns. */
class Taker
{
public:
    explicit Taker(const ServerProcess &server)
        : m_token(server.token(u"kiosk"_s).toLatin1())
    {
        m_open = m_socket.connect(server.port());
    }

    bool ask()
    {
        static const QByteArray body = R"({"matter":"SQ-ZM-001"})";
        const QByteArray request = "POST /v1/tickets HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + m_token +
                                   "\r\nContent-Type: application/json\r\nIdempotency-Key: followed-" +
                                   QByteArray::number(++m_asked) +
                                   "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        return m_open && m_socket.write(request);
    }
    /** Takes the answer in, which is one piece. */
    bool answered() { return m_socket.read(int(patienceMs)).startsWith("HTTP/1.1 201 "); }

private:
    Socket m_socket;
    QByteArray m_token;
    int m_asked = 0;
    bool m_open = false;
};

QByteArray subscription(const ServerProcess &server)
{
    return "GET /v1/events?partition=" + server.partition().toUtf8().toPercentEncoding() +
           " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + server.token(u"kiosk"_s).toLatin1() + "\r\n\r\n";
}

bool start(ServerProcess &server)
{
    if (server.start({u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--requests-per-second"_s, u"0"_s})) {
        return true;
    }
    std::fputs("bench_followers: the server did not start\n", stderr);
    return false;
}

/** Turns the event loop until `done` says so; false when it never does. */
template <typename F>
bool turnUntil(F done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < patienceMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 100);
    }
    return done();
}

/** How far the file of a replica is, seen by a reader of its own. */
class ReplicaReader
{
public:
    ReplicaReader(const QString &path, const QString &partition)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"reader"_s);
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (!m_database.open()) {
            qFatal("cannot read %s", qPrintable(path));
        }
        m_query = QSqlQuery(m_database);
        m_query.prepare(u"SELECT cursor FROM slot WHERE partition = ? AND complete = 1"_s);
        m_query.bindValue(0, partition);
    }
    ~ReplicaReader()
    {
        m_query = QSqlQuery();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"reader"_s);
    }
    ReplicaReader(const ReplicaReader &) = delete;
    ReplicaReader &operator=(const ReplicaReader &) = delete;

    qint64 cursor()
    {
        const qint64 cursor = m_query.exec() && m_query.next() ? m_query.value(0).toLongLong() : -1;
        m_query.finish();
        return cursor;
    }

private:
    QSqlDatabase m_database;
    QSqlQuery m_query;
};

/** The screen's own line and replica; the clock runs from the request, so that the durable commit is part of it. */
bool replicaBehind()
{
    ServerProcess server;
    if (!start(server)) {
        return false;
    }
    printMachine(server.dataFolder());
    const QTemporaryDir folder;
    HallLink link({QUrl(server.url()), server.token(u"wall"_s), folder.filePath(u"wall.replica"_s)});
    qint64 told = 0; ///< highest revision on the screen
    QObject::connect(&link, &Link::changed, &link, [&told](const QVector<Record> &records) {
        for (const Record &record : records) {
            told = std::max(told, record.kind == "ticket"_L1 ? record.revision : 0);
        }
    });
    link.start();
    if (!turnUntil([&link] { return link.online(); })) {
        std::fputs("bench_followers: the screen has no line\n", stderr);
        return false;
    }
    ReplicaReader replica(folder.filePath(u"wall.replica"_s), server.partition());
    Taker taker(server);
    std::vector<double> shown;
    std::vector<double> kept;
    for (int i = 0; i < changes; ++i) {
        const qint64 before = told;
        const auto asked = Clock::now();
        if (!taker.ask() || !turnUntil([&] { return told > before; })) {
            return false;
        }
        shown.push_back(ms(Clock::now() - asked));
        while (replica.cursor() < told) {
            if (ms(Clock::now() - asked) > double(patienceMs)) {
                return false;
            }
        }
        kept.push_back(ms(Clock::now() - asked));
        if (!taker.answered()) {
            return false;
        }
    }
    std::sort(shown.begin(), shown.end());
    std::sort(kept.begin(), kept.end());
    std::printf("follower: one change, from the request for it through its durable commit, %d times: on the screen p50 "
                "%.2f ms, p99 %.2f ms; in the replica's file p50 %.2f ms, p99 %.2f ms (goal: p50 3 ms)\n",
                changes, within(shown, 0.5), within(shown, 0.99), within(kept, 0.5), within(kept, 0.99));
    std::fflush(stdout);
    return true;
}

/** The same to that many streams. */
bool crowdBehind()
{
    ServerProcess server;
    if (!start(server)) {
        return false;
    }
    printMachine(server.dataFolder());
    EventCrowd followers;
    if (!followers.open(server.port(), crowd, subscription(server))) {
        return false;
    }
    Taker taker(server);
    std::vector<double> middle;
    std::vector<double> last;
    for (int i = 0; i < changes; ++i) {
        const auto asked = Clock::now();
        if (!taker.ask()) {
            return false;
        }
        const auto arrival = followers.nextChange();
        if (!arrival || !taker.answered()) {
            return false;
        }
        middle.push_back(ms(arrival->median - asked));
        last.push_back(ms(arrival->last - asked));
    }
    std::sort(middle.begin(), middle.end());
    std::sort(last.begin(), last.end());
    std::printf("followers: one change to %d, from the request for it, %d times: half of them p50 %.2f ms, p99 %.2f "
                "ms; the last one p50 %.2f ms, p99 %.2f ms (goal: 10 and 30 ms)\n",
                crowd, changes, within(middle, 0.5), within(middle, 0.99), within(last, 0.5), within(last, 0.99));
    std::fflush(stdout);
    return true;
}

/** Memory of the server per stream, before and after each was sent something. */
bool memoryOfMany()
{
    ServerProcess server;
    if (!start(server)) {
        return false;
    }
    Taker taker(server);
    if (!taker.ask() || !taker.answered()) { // what the first of all takes is nobody's share
        return false;
    }
    const double before = residentMemory(server.pid());
    EventCrowd followers;
    if (!followers.open(server.port(), largeCrowd, subscription(server))) {
        return false;
    }
    const double idle = residentMemory(server.pid());
    constexpr int rounds = 10;
    for (int i = 0; i < rounds; ++i) {
        if (!taker.ask() || !followers.nextChange() || !taker.answered()) {
            return false;
        }
    }
    const double busy = residentMemory(server.pid());
    constexpr double kibibytes = 1024;
    std::printf("followers: %d on one process of %.0f MiB: %.1f KiB of resident memory each, %.1f KiB after %d changes "
                "to all (goal: 12 KB)\n",
                largeCrowd, before, (idle - before) * kibibytes / largeCrowd, (busy - before) * kibibytes / largeCrowd,
                rounds);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max; // the server inherits it
    setrlimit(RLIMIT_NOFILE, &limit);
    bool good = replicaBehind();
    good = crowdBehind() && good;
    if (limit.rlim_max < largeCrowd + 200) {
        std::printf("followers: only %d files may be open here; %d followers are left out\n", int(limit.rlim_max),
                    largeCrowd);
    } else {
        good = memoryOfMany() && good;
    }
    return good ? 0 : 1;
}
