// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// Take-a-number over HTTP: a real server, durable commits, many connections. Prints tickets/s and p50/p99 beside what
// the disk gives in the same minute; asserts nothing about time, only that every number was given once.

#include "system/serverprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <set>
#include <thread>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

/** fdatasync() of a 4 KiB write per second: what one durable commit at a time could reach at best. */
double syncsPerSecond(const QString &folder)
{
    const int file = ::open(QFile::encodeName(folder + u"/sync.tmp"_s).constData(), O_CREAT | O_WRONLY, 0600);
    const std::string block(4096, 'x');
    QElapsedTimer timer;
    timer.start();
    int count = 0;
    while (timer.elapsed() < 1000 && ::pwrite(file, block.data(), block.size(), 0) > 0 && ::fdatasync(file) == 0) {
        ++count;
    }
    ::close(file);
    return count * 1000.0 / double(timer.elapsed());
}

void run(ServerProcess &server, int connections, int seconds, double syncs)
{
    std::atomic<bool> stop = false;
    std::mutex mutex;
    std::vector<double> latencies;
    std::set<QString> numbers;
    bool twice = false;
    int refused = 0;
    std::vector<std::thread> threads;
    QElapsedTimer whole;
    whole.start();
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&] {
            HttpClient kiosk = server.client(u"kiosk"_s);
            std::vector<double> own;
            QStringList given;
            int notGiven = 0;
            QElapsedTimer timer;
            while (!stop) {
                timer.start();
                const Answer answer = kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}});
                own.push_back(double(timer.nsecsElapsed()) / 1e6);
                if (answer.status == 201) {
                    given.append(answer.json[u"ticket"][u"number"].toString());
                } else {
                    ++notGiven;
                }
            }
            const std::scoped_lock lock(mutex);
            latencies.insert(latencies.end(), own.begin(), own.end());
            refused += notGiven;
            for (const QString &number : given) {
                twice = !numbers.insert(number).second || twice;
            }
        });
    }
    std::this_thread::sleep_for(std::chrono::seconds{seconds});
    stop = true;
    for (std::thread &thread : threads) {
        thread.join();
    }
    const double rate = double(numbers.size()) * 1000.0 / double(whole.elapsed());
    std::sort(latencies.begin(), latencies.end());
    const auto at = [&](double share) {
        return latencies[std::size_t(double(latencies.size() - 1) * share)];
    };
    std::printf("take a number, %d connections, durable: %.0f tickets/s, p50 %.2f ms, p99 %.2f ms, refused %d; "
                "%.2f of the disk's %.0f fdatasync/s; numbers given twice: %s\n",
                connections, rate, at(0.5), at(0.99), refused, rate / syncs, syncs, twice ? "YES" : "none");
    if (twice || refused > 0) {
        std::exit(1);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    for (const int connections : {1, 32}) {
        ServerProcess server;
        if (!server.start({u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--requests-per-second"_s, u"0"_s})) {
            std::fputs("the server did not start\n", stderr);
            return 1;
        }
        run(server, connections, 5, syncsPerSecond(server.dataFolder()));
        server.stop();
    }
    return 0;
}
