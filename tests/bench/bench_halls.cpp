// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// 64 halls on one PostgreSQL server, each with its own server process and database, as the program serves them today:
// numbers taken over HTTP, each durable before it is answered. Asserts nothing about time, only that no hall gave a
// number twice.

#include "bench/loadclient.h"
#include "bench/machine.h"
#include "storage/testcluster.h"
#include "system/serverprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>
#include <cstdio>
#include <set>

using namespace yizhan;
using namespace yizhan::bench;
using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t hallCount = 64;
constexpr std::chrono::seconds span{8};
/** One of each queue of the demonstration hall. */
constexpr std::array matters{"SQ-ZM-001", "SQ-MZ-001", "SQ-SB-001", "SQ-HJ-001", "SQ-TY-001"};

using Halls = std::vector<std::unique_ptr<ServerProcess>>;
using Numbers = std::vector<std::set<QByteArray>>; ///< given so far, by hall

bool openHalls(Halls &halls)
{
    QElapsedTimer timer;
    timer.start();
    for (size_t i = 0; i < hallCount; ++i) {
        halls.push_back(std::make_unique<ServerProcess>(QStringList{u"--demo"_s, u"small"_s, u"--simulated"_s}));
        if (!halls.back()->start({u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--requests-per-second"_s, u"0"_s})) {
            std::fputs("bench_halls: a server did not start\n", stderr);
            return false;
        }
    }
    std::printf("halls: %zu made and opened on PostgreSQL within %.0f s\n", hallCount, double(timer.elapsed()) / 1000);
    return true;
}

bool takeNumbers(const Halls &halls, int connectionsEach, const Machine &machine, Numbers &numbers)
{
    std::vector<QByteArray> heads;
    Plan plan;
    for (const auto &hall : halls) {
        plan.ports.push_back(hall->port());
        heads.push_back("POST /v1/tickets HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " +
                        hall->token(u"kiosk"_s).toLatin1() + "\r\nContent-Type: application/json\r\n");
    }
    bool twice = false;
    plan.connections = connectionsEach * int(halls.size());
    plan.time = span;
    plan.wantedStatus = 201;
    plan.request = [&](qint64 count, size_t hall) {
        const QByteArray body = QByteArray("{\"matter\":\"") + matters[size_t(count) % matters.size()] + "\"}";
        return heads[hall] + "Idempotency-Key: halls-" + QByteArray::number(connectionsEach) + '-' +
               QByteArray::number(count) + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    };
    plan.answered = [&](const QByteArray &answer, size_t hall) {
        twice = !numbers[hall].insert(numberIn(answer)).second || twice;
    };
    const Load load = yizhan::bench::load(plan);
    std::printf(
        "take a number, PostgreSQL, %zu halls, %d connection(s) each, durable: %.0f tickets/s, p50 %.1f ms, p99 "
        "%.1f ms, refused %lld; %.2f of the disk's %.0f fdatasync/s; numbers given twice: %s (goal: 5,000/s)\n",
        halls.size(), connectionsEach, load.perSecond(), load.within(0.5), load.within(0.99), load.refused,
        load.perSecond() / machine.syncs, machine.syncs, twice ? "YES" : "none");
    std::fflush(stdout);
    return !twice && !load.broken && load.refused == 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    qputenv("YIZHAN_TEST_BACKEND", "postgresql"); // what ServerProcess makes its halls on
    test::TestCluster &cluster = test::TestCluster::shared();
    cluster.stop();
    cluster.start({u"max_connections=800"_s}); // each process holds seven at most
    Halls halls;
    if (!openHalls(halls)) {
        return 1;
    }
    Numbers numbers(halls.size());
    bool good = true;
    for (const int connections : {1, 8, 16}) {
        good = takeNumbers(halls, connections, printMachine(halls.front()->dataFolder()), numbers) && good;
    }
    return good ? 0 : 1;
}
