// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/machine.h"
#include "storage/connection.h"
#include "storage/partitionwriter.h"
#include "storage/store.h"
#include "storage/testcluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <semaphore>
#include <unistd.h>
#include <vector>

/**
 * Numbers of this machine, one line each: what its disk can do (fdatasync), what SQLite makes of it, and what
 * PartitionWriter leaves of that, on SQLite and on a PostgreSQL server beside it; of one hall, and of 64 in parallel.
 * Run it on the disk that counts: bench_storage [FOLDER] (the server's data lie in TMPDIR).
 */

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds span{2000};

double seconds(Clock::time_point from)
{
    return std::chrono::duration<double>(Clock::now() - from).count();
}

template <typename T>
T need(Result<T> result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().en));
    }
    return std::move(*result);
}

struct Measured
{
    double rate = 0;
    double p50 = 0; ///< ms
    double p99 = 0;
    double group = 0; ///< commands per commit
};

/** One partition with its writer, and callers who wait for their answer before they ask again, as kiosks do. */
class BusyHall
{
public:
    BusyHall(const StoreConfig &config, QString partition)
        : m_partition(std::move(partition))
        , m_writer(setup(config))
    {
        need(m_writer.start());
    }

    /** Takes a ticket with its counter, fact, log line and key, again and again until `over`. */
    void ask(int caller)
    {
        if (over) {
            idle.release();
            return;
        }
        Job job;
        job.scope = u"token%1 of %2 POST /v1/tickets"_s.arg(caller).arg(m_partition);
        job.key = u"%1"_s.arg(Clock::now().time_since_epoch().count());
        job.bodyHash = QByteArray(32, 'h');
        job.name = u"take-ticket"_s;
        job.device = u"自助机1"_s;
        job.decide = [this](const Turn &) {
            return take();
        };
        job.done = [this, caller, asked = Clock::now()](const Reply &reply) {
            if (!reply.ok()) {
                qFatal("refused: %s", reply.body.constData());
            }
            latencies.push_back(seconds(asked) * 1000);
            ask(caller);
        };
        m_writer.submit(std::move(job));
    }

    std::atomic<bool> over{false};
    std::counting_semaphore<> idle{0};
    std::vector<double> latencies; ///< ms; writer's thread only, until everything has ended
    std::atomic<int> commits{0};

private:
    [[nodiscard]] PartitionWriter::Setup setup(const StoreConfig &config)
    {
        PartitionWriter::Setup setup;
        setup.store = config;
        setup.partition = m_partition;
        setup.now = [] {
            return realNow();
        };
        setup.committed = [this](const Commit &) {
            ++commits;
        };
        return setup;
    }

    [[nodiscard]] Result<Outcome> take()
    {
        const QString id = u"ticket-%1"_s.arg(++m_number, 20, 10, QChar(u'0'));
        Outcome outcome;
        Record ticket;
        ticket.kind = u"ticket"_s;
        ticket.id = id;
        ticket.body = {{u"number"_s, m_number},
                       {u"prefix"_s, u"A"_s},
                       {u"matter"_s, u"MZ-0001"_s},
                       {u"state"_s, u"waiting"_s},
                       {u"taken_at"_s, u"2026-11-23T02:24:00.000Z"_s},
                       {u"language"_s, u"zh"_s}};
        Record counter;
        counter.kind = u"counter"_s;
        counter.id = u"A"_s;
        counter.internal = true;
        counter.body = {{u"value"_s, m_number}};
        outcome.records = {ticket, counter};
        outcome.facts.push_back({u"ticket/"_s + id, u"taken"_s, {}});
        outcome.status = 201;
        outcome.answer = QByteArray(400, '1');
        return outcome;
    }

    QString m_partition;
    int m_number = 0;
    PartitionWriter m_writer;
};

/** `halls` partitions in one database, each with `callers`. */
Measured writerRate(StoreConfig config, int halls, int callers)
{
    config.busyTimeout = std::chrono::seconds(60);
    need(Store::prepare(config));
    std::vector<std::unique_ptr<BusyHall>> busy;
    {
        const auto store = need(Store::open(config, u"bench"_s));
        for (int i = 0; i < halls; ++i) {
            const QString partition = u"hall/bench%1"_s.arg(i);
            need(store->createPartition(partition));
            busy.push_back(std::make_unique<BusyHall>(config, partition));
        }
    }
    const Clock::time_point start = Clock::now();
    for (const auto &hall : busy) {
        for (int i = 0; i < callers; ++i) {
            hall->ask(i);
        }
    }
    while (Clock::now() - start < span) {
        ::usleep(20'000);
    }
    for (const auto &hall : busy) {
        hall->over = true;
    }
    std::vector<double> latencies;
    int commits = 0;
    for (const auto &hall : busy) {
        for (int i = 0; i < callers; ++i) {
            hall->idle.acquire();
        }
        latencies.insert(latencies.end(), hall->latencies.begin(), hall->latencies.end());
        commits += hall->commits;
    }
    Measured measured;
    measured.rate = double(latencies.size()) / seconds(start);
    std::sort(latencies.begin(), latencies.end());
    measured.p50 = latencies.at(latencies.size() / 2);
    measured.p99 = latencies.at(latencies.size() * 99 / 100);
    measured.group = double(latencies.size()) / std::max(1, commits);
    return measured;
}

void print(const char *engine, int halls, int callers, const Measured &measured)
{
    std::printf("%-10s %2d hall(s) with %3d callers each  %9.0f commands/s   p50 %.2f ms   p99 %.2f ms   "
                "%.1f per commit\n",
                engine, halls, callers, measured.rate, measured.p50, measured.p99, measured.group);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(u"yizhan.*.info=false"_s); // 64 halls at once are slow by themselves
    const QTemporaryDir folder((argc > 1 ? QFile::decodeName(argv[1]) : QDir::tempPath()) + u"/bench-XXXXXX"_s);
    if (!folder.isValid()) {
        std::fprintf(stderr, "bench_storage: no folder to write in\n");
        return 1;
    }
    std::printf("fdatasync of 4 KiB                      %9.0f /s\n", bench::syncsPerSecond(folder.path()));
    for (const int rows : {1, 64}) {
        const double rate = bench::sqliteCommitsPerSecond(folder.path(), rows);
        std::printf("SQLite, WAL+FULL, commits of %2d row(s)   %9.0f /s = %.0f rows/s\n", rows, rate, rate * rows);
    }
    const std::vector<std::pair<int, int>> crowds{{1, 1}, {1, 8}, {1, 32}, {1, 64}, {1, 128}, {64, 1}, {64, 8}};
    for (const auto &[halls, callers] : crowds) {
        StoreConfig config;
        config.path = folder.path() + u"/writer%1-%2.sqlite"_s.arg(halls).arg(callers);
        print("SQLite", halls, callers, writerRate(config, halls, callers));
    }
    test::TestCluster cluster;
    for (const auto &[halls, callers] : crowds) {
        StoreConfig config;
        config.database = cluster.address(cluster.createDatabase());
        print("PostgreSQL", halls, callers, writerRate(config, halls, callers));
    }
    return 0;
}
