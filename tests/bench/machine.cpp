// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "bench/machine.h"

#include "storage/connection.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace yizhan::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int spanMs = 1000;
constexpr int groupRows = 64;

template <typename T>
T need(Result<T> result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().en));
    }
    return std::move(*result);
}

} // namespace

double syncsPerSecond(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder + u"/sync.tmp"_s);
    const int file = ::open(path.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    const std::string block(4096, 'x');
    QElapsedTimer timer;
    timer.start();
    int count = 0;
    while (timer.elapsed() < spanMs) {
        if (::pwrite(file, block.data(), block.size(), 0) < 0 || ::fdatasync(file) != 0) {
            qFatal("cannot write in %s", qPrintable(folder));
        }
        ++count;
    }
    const double perSecond = count * 1000.0 / double(timer.elapsed());
    ::close(file);
    ::unlink(path.constData());
    return perSecond;
}

double sqliteCommitsPerSecond(const QString &folder, int rows)
{
    const QTemporaryDir own(folder + u"/raw-XXXXXX"_s);
    StoreConfig config;
    config.path = own.filePath(u"raw.sqlite"_s);
    const auto connection = need(Connection::open(config, u"bench"_s));
    need(connection->runOnce(u"create"_s, u"CREATE TABLE raw (id BIGINT NOT NULL PRIMARY KEY, body TEXT NOT NULL)"_s));
    const RowInsert insert{u"raw"_s, u"INSERT INTO raw (id, body) VALUES"_s, 2, u""_s};
    const QString body(200, u'x');
    qint64 id = 0;
    int count = 0;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < spanMs) {
        Transaction transaction = need(Transaction::begin(*connection, u"raw"_s));
        QVariantList values;
        for (int i = 0; i < rows; ++i) {
            values << ++id << body;
        }
        need(connection->insertRows(insert, values));
        need(transaction.commit());
        ++count;
    }
    return count * 1000.0 / double(timer.elapsed());
}

Machine printMachine(const QString &folder)
{
    const Machine machine{syncsPerSecond(folder), sqliteCommitsPerSecond(folder, groupRows)};
    std::printf("machine: %.0f fdatasync/s of 4 KiB, %.0f SQLite group commits/s of %d rows\n", machine.syncs,
                machine.groupCommits, groupRows);
    std::fflush(stdout);
    return machine;
}

double within(const std::vector<double> &sorted, double share)
{
    return sorted.empty() ? 0 : sorted[size_t(double(sorted.size() - 1) * share)];
}

} // namespace yizhan::bench
