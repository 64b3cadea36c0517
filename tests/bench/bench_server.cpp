// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// A real server under load over HTTP: numbers taken (each durable before it is answered) and polls of a feed by who is
// up to date. Beside them what the disk and the loopback give in the same minute. Asserts nothing about time, only that
// every number was given once and every poll answered.

#include "bench/echo.h"
#include "bench/loadclient.h"
#include "bench/machine.h"
#include "system/serverprocess.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>
#include <cstdio>
#include <set>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;
using yizhan::bench::Load;
using yizhan::bench::Machine;
using yizhan::bench::Plan;

namespace {

constexpr std::chrono::seconds span{5};
/** Bytes of a head beside what the echo says of its own. */
constexpr qsizetype filling = 200;
/** One of each queue of the demonstration hall. */
constexpr std::array matters{"SQ-ZM-001", "SQ-MZ-001", "SQ-SB-001", "SQ-HJ-001", "SQ-TY-001"};

QByteArray head(const QByteArray &line, const QString &token)
{
    return line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token.toLatin1() + "\r\n";
}

/** True where nothing went wrong. */
bool takeNumbers(const ServerProcess &server, int connections, const Machine &machine)
{
    std::vector<QByteArray> bodies;
    for (const char *matter : matters) {
        bodies.push_back(QByteArray("{\"matter\":\"") + matter + "\"}");
    }
    const QByteArray start = head("POST /v1/tickets", server.token(u"kiosk"_s)) + "Content-Type: application/json\r\n";
    std::set<QByteArray> numbers;
    bool twice = false;
    Plan plan;
    plan.ports = {server.port()};
    plan.connections = connections;
    plan.time = span;
    plan.wantedStatus = 201;
    plan.request = [&](qint64 count, size_t) {
        const QByteArray &body = bodies[size_t(count) % bodies.size()];
        return start + "Idempotency-Key: bench-" + QByteArray::number(connections) + '-' + QByteArray::number(count) +
               "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    };
    plan.answered = [&](const QByteArray &answer, size_t) {
        twice = !numbers.insert(yizhan::bench::numberIn(answer)).second || twice;
    };
    const Load load = yizhan::bench::load(plan);
    std::printf("take a number, %d connections, %d queues, durable: %.0f tickets/s, p50 %.2f ms, p99 %.2f ms, refused "
                "%lld; %.2f of the disk's %.0f fdatasync/s; numbers given twice: %s\n",
                connections, int(matters.size()), load.perSecond(), load.within(0.5), load.within(0.99), load.refused,
                load.perSecond() / machine.syncs, machine.syncs, twice ? "YES" : "none");
    return !twice && !load.broken && load.refused == 0;
}

bool pollFeed(const ServerProcess &server, int connections)
{
    HttpClient kiosk = server.client(u"kiosk"_s);
    const QString path =
        u"/v1/partitions/%1/changes"_s.arg(QString::fromLatin1(server.partition().toUtf8().toPercentEncoding()));
    const QJsonObject page = kiosk.get(path + u"?since=0&limit=1"_s).json;
    const QString cursor =
        path + u"?since="_s + QString::number(page[u"head"_s].toInteger()) + u"&epoch="_s + page[u"epoch"_s].toString();
    const QByteArray request = head("GET " + cursor.toLatin1(), server.token(u"kiosk"_s)) + "\r\n";
    Plan plan;
    plan.ports = {server.port()};
    plan.connections = connections;
    plan.time = span;
    plan.request = [&request](qint64, size_t) {
        return request;
    };
    const Load load = yizhan::bench::load(plan);
    // The same bytes in and about as many out, from a server that does nothing: the machine's own limit.
    const QByteArray body = QJsonDocument(kiosk.get(cursor).json).toJson(QJsonDocument::Compact);
    const yizhan::bench::Echo echo("HTTP/1.1 200 OK\r\nX-Filling: " + QByteArray(filling, 'x') +
                                   "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    plan.ports = {echo.port()};
    const Load bare = yizhan::bench::load(plan);
    std::printf(
        "poll a feed that has nothing new, %d connections: %.0f/s, p50 %.2f ms, p99 %.2f ms, refused %lld; %.2f "
        "of the %.0f/s of a bare echo\n",
        connections, load.perSecond(), load.within(0.5), load.within(0.99), load.refused,
        load.perSecond() / bare.perSecond(), bare.perSecond());
    return !load.broken && load.refused == 0 && !bare.broken;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    bool good = true;
    for (const int connections : {1, 64}) {
        ServerProcess server;
        if (!server.start({u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--requests-per-second"_s, u"0"_s,
                           u"--connections-per-address"_s, u"256"_s})) {
            std::fputs("the server did not start\n", stderr);
            return 1;
        }
        good = takeNumbers(server, connections, yizhan::bench::printMachine(server.dataFolder())) && good;
        good = pollFeed(server, connections) && good;
        server.stop();
    }
    return good ? 0 : 1;
}
