// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection.h"
#include "storage/partitionwriter.h"
#include "storage/store.h"
#include "storage/storeerror.h"
#include "storage/testcluster.h"

#include <QTemporaryDir>

#include <atomic>
#include <map>
#include <mutex>

namespace yizhan::test {

/** A database in a folder of its own; on PostgreSQL one of the shared cluster's, which goes with it. */
class Folder
{
public:
    Folder();

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] StoreConfig config() const;
    /** Opens, prepared. Fails the test program when it cannot. */
    [[nodiscard]] std::unique_ptr<Store> open() const;

    /** The engine's name of the database; empty on SQLite. */
    [[nodiscard]] QString database() const { return m_database; }

private:
    QTemporaryDir m_folder;
    QString m_database;
};

/** Why it failed; Failed too where no fault is told, and where nothing failed. */
[[nodiscard]] StoreFault faultOf(const Status &status);

[[nodiscard]] Record record(const QString &kind, const QString &id, int value);
[[nodiscard]] Record tombstone(const QString &kind, const QString &id);
[[nodiscard]] Outcome outcome(std::vector<Record> records, int status = 201);
[[nodiscard]] Error refusal(int status = 409);
[[nodiscard]] Job job(std::function<Result<Outcome>(const Turn &)> decide, const QString &key = {},
                      const QByteArray &bodyHash = "hash");

/**
 * An upper layer with one counter as its state: "take" gives the next number. It applies its change at once, as the
 * hall does, so that a rolled back group shows here if nobody reloads it.
 */
class CounterHall
{
public:
    CounterHall(const StoreConfig &config, const QString &partition, bool mindsSilence = false);

    [[nodiscard]] Job take(const QString &key = {});
    /** Submits and waits until everything is answered, in the order given. */
    [[nodiscard]] std::vector<Reply> run(std::vector<Job> jobs);
    [[nodiscard]] Reply run(Job one);
    /** Holds the writer within a first command until all jobs are queued, so that they form one group. */
    [[nodiscard]] std::vector<Reply> runAsGroup(std::vector<Job> jobs);

    [[nodiscard]] std::vector<Commit> commits() const;

    std::atomic<int> loads{0};
    std::atomic<int> decided{0};
    std::atomic<int> losses{0}; ///< after each, numbers go on a hundred further
    std::atomic<int> next{0};   ///< the state: numbers given so far
    std::atomic<qint64> clock{1'000'000'000'000};
    PartitionWriter writer;

private:
    [[nodiscard]] PartitionWriter::Setup setup(const StoreConfig &config, const QString &partition, bool mindsSilence);

    mutable std::mutex m_mutex;
    std::vector<Commit> m_commits;
};

} // namespace yizhan::test
