// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/connection.h"
#include "storage/partitionwriter.h"
#include "storage/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
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
 * PartitionWriter leaves of that. Run it on the disk that counts: bench_storage [FOLDER].
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

double fdatasyncRate(const QString &folder)
{
    QFile file(folder + u"/sync"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        qFatal("cannot write in %s", qPrintable(folder));
    }
    const QByteArray block(4096, 'x');
    const Clock::time_point start = Clock::now();
    int count = 0;
    while (Clock::now() - start < span) {
        file.write(block);
        if (::fdatasync(file.handle()) != 0) {
            qFatal("fdatasync fails");
        }
        ++count;
    }
    return count / seconds(start);
}

/** Commits per second of `rows` rows of 200 bytes each, one row per command and nothing else. */
double sqliteRate(const QString &folder, int rows)
{
    StoreConfig config;
    config.path = folder + u"/raw%1.sqlite"_s.arg(rows);
    const auto connection = need(Connection::open(config, u"bench"_s));
    need(connection->runOnce(u"create"_s, u"CREATE TABLE raw (id BIGINT NOT NULL PRIMARY KEY, body TEXT NOT NULL)"_s));
    const RowInsert insert{u"raw"_s, u"INSERT INTO raw (id, body) VALUES"_s, 2, u""_s};
    const QString body(200, u'x');
    qint64 id = 0;
    const Clock::time_point start = Clock::now();
    int count = 0;
    while (Clock::now() - start < span) {
        Transaction transaction = need(Transaction::begin(*connection, u"raw"_s));
        QVariantList values;
        for (int i = 0; i < rows; ++i) {
            values << ++id << body;
        }
        need(connection->insertRows(insert, values));
        need(transaction.commit());
        ++count;
    }
    return count / seconds(start);
}

struct Measured
{
    double rate = 0;
    double p50 = 0; ///< ms
    double p99 = 0;
    double group = 0; ///< commands per commit
};

/**
 * Tickets with their counter, fact, log line and key, from as many callers as wait for their answer before they
 * ask again: closed loop, as kiosks are.
 */
Measured writerRate(const QString &folder, int callers)
{
    StoreConfig config;
    config.path = folder + u"/writer%1.sqlite"_s.arg(callers);
    need(Store::prepare(config));
    need(need(Store::open(config, u"bench"_s))->createPartition(u"hall/bench"_s));
    std::atomic<int> commits{0};
    PartitionWriter::Setup setup;
    setup.store = config;
    setup.partition = u"hall/bench"_s;
    setup.now = [] {
        return realNow();
    };
    setup.committed = [&commits](const Commit &) {
        ++commits;
    };
    PartitionWriter writer(setup);
    need(writer.start());

    int number = 0;
    std::vector<double> latencies; // writer's thread only, until everything has ended
    std::atomic<bool> over{false};
    std::counting_semaphore<> idle(0);
    std::function<void(int)> ask = [&](int caller) {
        if (over) {
            idle.release();
            return;
        }
        Job job;
        job.scope = u"token%1 POST /v1/tickets"_s.arg(caller);
        job.key = u"%1"_s.arg(Clock::now().time_since_epoch().count());
        job.bodyHash = QByteArray(32, 'h');
        job.name = u"take-ticket"_s;
        job.device = u"自助机1"_s;
        job.decide = [&number](const Turn &) -> Result<Outcome> {
            const QString id = u"ticket-%1"_s.arg(++number, 20, 10, QChar(u'0'));
            Outcome outcome;
            Record ticket;
            ticket.kind = u"ticket"_s;
            ticket.id = id;
            ticket.body = {{u"number"_s, number},
                           {u"prefix"_s, u"A"_s},
                           {u"matter"_s, u"MZ-0001"_s},
                           {u"state"_s, u"waiting"_s},
                           {u"taken_at"_s, u"2026-11-23T02:24:00.000Z"_s},
                           {u"language"_s, u"zh"_s}};
            Record counter;
            counter.kind = u"counter"_s;
            counter.id = u"A"_s;
            counter.internal = true;
            counter.body = {{u"value"_s, number}};
            outcome.records = {ticket, counter};
            outcome.facts.push_back({u"ticket/"_s + id, u"taken"_s, {}});
            outcome.status = 201;
            outcome.answer = QByteArray(400, '1');
            return outcome;
        };
        job.done = [&, caller, asked = Clock::now()](const Reply &reply) {
            if (!reply.ok()) {
                qFatal("refused: %s", reply.body.constData());
            }
            latencies.push_back(seconds(asked) * 1000);
            ask(caller);
        };
        writer.submit(std::move(job));
    };
    const Clock::time_point start = Clock::now();
    for (int i = 0; i < callers; ++i) {
        ask(i);
    }
    while (Clock::now() - start < span) {
        ::usleep(20'000);
    }
    over = true;
    for (int i = 0; i < callers; ++i) {
        idle.acquire();
    }
    Measured measured;
    measured.rate = double(latencies.size()) / seconds(start);
    std::sort(latencies.begin(), latencies.end());
    measured.p50 = latencies.at(latencies.size() / 2);
    measured.p99 = latencies.at(latencies.size() * 99 / 100);
    measured.group = double(latencies.size()) / std::max(1, commits.load());
    return measured;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder((argc > 1 ? QFile::decodeName(argv[1]) : QDir::tempPath()) + u"/bench-XXXXXX"_s);
    if (!folder.isValid()) {
        std::fprintf(stderr, "bench_storage: no folder to write in\n");
        return 1;
    }
    std::printf("fdatasync of 4 KiB                      %9.0f /s\n", fdatasyncRate(folder.path()));
    for (const int rows : {1, 64}) {
        const double rate = sqliteRate(folder.path(), rows);
        std::printf("SQLite, WAL+FULL, commits of %2d row(s)   %9.0f /s = %.0f rows/s\n", rows, rate, rate * rows);
    }
    for (const int callers : {1, 8, 32, 64, 128}) {
        const Measured measured = writerRate(folder.path(), callers);
        std::printf(
            "PartitionWriter, %3d callers            %9.0f commands/s   p50 %.2f ms   p99 %.2f ms   %.1f per commit\n",
            callers, measured.rate, measured.p50, measured.p99, measured.group);
    }
    return 0;
}
