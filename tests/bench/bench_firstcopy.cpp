// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The first copy of a partition into a screen's replica, from a real server over HTTP by the screen's own code: of a
// hall with 10,000 tickets, of a catalogue with 10,000 whole matters, and that of a kiosk that is on show meanwhile.
// Asserts nothing about time, only that the replica's file has every record afterwards.

#include "bench/loadclient.h"
#include "bench/machine.h"
#include "client/halllink.h"
#include "client/whendone.h"
#include "screens/stage.h"
#include "system/serverprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QQuickWindow>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace yizhan;
using namespace yizhan::bench;
using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int many = 10'000;
constexpr int rounds = 7;
constexpr qint64 patienceMs = 60'000;

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

int recordsIn(const QString &path)
{
    int count = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"count"_s);
        database.setDatabaseName(path);
        QSqlQuery query(database);
        if (database.open() && query.exec(u"SELECT count(*) FROM record"_s) && query.next()) {
            count = query.value(0).toInt();
        }
    }
    QSqlDatabase::removeDatabase(u"count"_s);
    return count;
}

struct Copy
{
    double ms = 0;
    qsizetype records = 0;
    qint64 bytes = 0; ///< of the pages, as they came
};

/** From nothing to the whole partition in the file and in the screen's hands. */
std::optional<Copy> copyOnce(const ServerProcess &server, const QString &partition)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"first.replica"_s);
    Copy copy;
    {
        QElapsedTimer timer;
        timer.start();
        const QUrl url(server.url());
        HttpTransport http(url);
        Replica replica(path, url);
        QObject context;
        PartitionFollower follower({partition, {}, 0}, replica, [&](const QByteArray &page) {
            const QFuture<RawReply> reply = http.get(page, server.token(u"kiosk"_s), std::chrono::seconds(20));
            whenDone(reply, &context, [&copy](const RawReply &raw) { copy.bytes += raw.body.size(); });
            return reply;
        });
        bool done = false;
        QObject::connect(&follower, &PartitionFollower::replaced, &context,
                         [&](const QString &, const QVector<Record> &records) {
                             copy.ms = double(timer.nsecsElapsed()) / 1e6;
                             copy.records = records.size();
                             done = true;
                         });
        (void)replica.open();
        follower.pull();
        if (!turnUntil([&done] { return done; })) {
            std::fputs("bench_firstcopy: the copy does not end\n", stderr);
            return {};
        }
    }
    if (recordsIn(path) != copy.records) {
        std::fputs("bench_firstcopy: the file lacks records\n", stderr);
        return {};
    }
    return copy;
}

bool copies(const ServerProcess &server, const QString &partition, const char *what, int least, double goalMs)
{
    std::vector<double> times;
    Copy last;
    for (int i = 0; i < rounds; ++i) {
        const auto copy = copyOnce(server, partition);
        if (!copy || copy->records < least) {
            return false;
        }
        last = *copy;
        times.push_back(copy->ms);
    }
    std::sort(times.begin(), times.end());
    std::printf("first copy of %s, %lld records of %.0f bytes on the wire, %.1f MB: median %.0f ms, worst of %d: %.0f "
                "ms (goal: %.0f ms)\n",
                what, qint64(last.records), double(last.bytes) / double(last.records), double(last.bytes) / 1e6,
                within(times, 0.5), rounds, times.back(), goalMs);
    std::fflush(stdout);
    return true;
}

const QStringList serving{u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--requests-per-second"_s, u"0"_s};

bool hallOfTickets()
{
    ServerProcess server;
    if (!server.start(serving)) {
        return false;
    }
    printMachine(server.dataFolder());
    const QByteArray body = R"({"matter":"SQ-ZM-001"})";
    const QByteArray head = "POST /v1/tickets HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " +
                            server.token(u"kiosk"_s).toLatin1() + "\r\nContent-Type: application/json\r\n";
    Plan plan;
    plan.ports = {server.port()};
    plan.connections = 64;
    plan.time = std::chrono::minutes(2);
    plan.most = many;
    plan.wantedStatus = 201;
    plan.request = [&](qint64 count, size_t) {
        return head + "Idempotency-Key: copied-" + QByteArray::number(count) +
               "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    };
    const Load load = yizhan::bench::load(plan);
    return !load.broken && load.refused == 0 && copies(server, server.partition(), "a hall", many, 250);
}

/** The demonstration's matters repeated until there are 10,000, brought in by the importer that everybody uses. */
bool importMatters(const ServerProcess &server)
{
    QFile sample(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/matters.json"));
    if (!sample.open(QIODevice::ReadOnly)) {
        return false;
    }
    QJsonObject catalogue = QJsonDocument::fromJson(sample.readAll()).object();
    QJsonArray matters = catalogue.value(u"matters"_s).toArray();
    const qsizetype known = matters.size();
    for (qsizetype i = known; i < many; ++i) {
        QJsonObject more = matters.at(i % known).toObject();
        more.insert(u"code"_s, u"%1-%2"_s.arg(more.value(u"code"_s).toString()).arg(i));
        matters.append(more);
    }
    catalogue.insert(u"matters"_s, matters);
    catalogue.remove(u"pictures"_s); // six of six at most: its menu has no place for so many
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"matters.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(catalogue).toJson(QJsonDocument::Compact)) < 0 ||
        !file.flush()) {
        return false;
    }
    const Ran ran = runProgram(u"yizhan-server"_s,
                               {u"import"_s, u"matters"_s, file.fileName(), u"--data"_s, server.dataFolder()}, 120'000);
    if (ran.code != 0) {
        std::fprintf(stderr, "bench_firstcopy: %s\n", ran.err.constData());
    }
    return ran.code == 0;
}

/** Processor time of this thread so far. */
double threadMs()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/** The kiosk's own window, drawn sixty times a second in software while its catalogue comes in. */
bool kioskMeanwhile(const ServerProcess &server)
{
    const QTemporaryDir folder;
    Options options;
    options.mode = u"kiosk"_s;
    options.size = {1080, 1920};
    options.server = QUrl(server.url());
    options.voice = u"off"_s;
    HallLink link({options.server, server.token(u"kiosk"_s), folder.filePath(u"kiosk.replica"_s)});
    Stage stage(link, options);
    QElapsedTimer timer;
    timer.start();
    if (const auto loaded = stage.load(); !loaded) {
        std::fprintf(stderr, "bench_firstcopy: %s\n", qPrintable(loaded.error().en));
        return false;
    }
    QQuickWindow *window = stage.window();
    window->show();
    if (!QTest::qWaitForWindowExposed(window)) {
        return false;
    }
    std::vector<double> gaps;
    double own = 0; // the most that this thread itself worked from one frame to the next
    double worked = threadMs();
    QElapsedTimer sinceFrame;
    QObject::connect(window, &QQuickWindow::frameSwapped, window, [&] {
        const double until = threadMs();
        if (sinceFrame.isValid()) {
            gaps.push_back(double(sinceFrame.nsecsElapsed()) / 1e6);
            own = std::max(own, until - worked);
        }
        worked = until;
        sinceFrame.start();
    });
    QTimer pulse;
    pulse.setTimerType(Qt::PreciseTimer);
    QObject::connect(&pulse, &QTimer::timeout, window, &QQuickWindow::update);
    pulse.start(16);
    const bool whole = turnUntil([&] { return link.online() && stage.hall().catalogue().matters.size() >= many; });
    const double took = double(timer.nsecsElapsed()) / 1e6;
    turnUntil([&, frames = gaps.size()] { return gaps.size() > frames + 30; }); // what the pages make of it
    std::sort(gaps.begin(), gaps.end());
    const auto late = std::count_if(gaps.begin(), gaps.end(), [](double gap) { return gap > 33; });
    std::printf(
        "kiosk meanwhile, from its start without a replica to all of it on show: %.0f ms; %zu frames, one "
        "after %.0f ms in the median, the longest %.0f ms, %lld over 33 ms (goal: none); at most %.0f ms of one were "
        "the window's own work, the rest was waiting for a core\n",
        took, gaps.size(), within(gaps, 0.5), gaps.empty() ? 0 : gaps.back(), qint64(late), own);
    return whole;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication application(argc, argv);
    bool good = hallOfTickets();
    ServerProcess server;
    if (!importMatters(server) || !server.start(serving)) {
        return 1;
    }
    printMachine(server.dataFolder());
    good = copies(server, u"catalogue"_s, "a catalogue", many, 1500) && good;
    good = kioskMeanwhile(server) && good;
    return good ? 0 : 1;
}
