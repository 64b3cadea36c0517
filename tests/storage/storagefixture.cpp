// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/storagefixture.h"

#include <QDebug>

#include <future>

namespace yizhan::test {

using namespace Qt::Literals::StringLiterals;

Folder::Folder()
{
    if (onPostgres()) {
        m_database = TestCluster::shared().createDatabase();
    }
}

StoreConfig Folder::config() const
{
    StoreConfig config;
    config.path = m_folder.filePath(u"yizhan.sqlite"_s);
    if (!m_database.isEmpty()) {
        config.database = TestCluster::shared().address(m_database);
    }
    config.busyTimeout = std::chrono::milliseconds(300);
    return config;
}

std::unique_ptr<Store> Folder::open() const
{
    if (const Status prepared = Store::prepare(config()); !prepared) {
        qFatal("prepare: %s", qPrintable(prepared.error().en));
    }
    Result<std::unique_ptr<Store>> store = Store::open(config(), u"test"_s);
    if (!store) {
        qFatal("open: %s", qPrintable(store.error().en));
    }
    return std::move(*store);
}

StoreFault faultOf(const Status &status)
{
    return status ? StoreFault::Failed : storeFault(status.error()).value_or(StoreFault::Failed);
}

Record record(const QString &kind, const QString &id, int value)
{
    Record record;
    record.kind = kind;
    record.id = id;
    record.body = {{u"value"_s, value}};
    return record;
}

Record tombstone(const QString &kind, const QString &id)
{
    Record record;
    record.kind = kind;
    record.id = id;
    record.deleted = true;
    return record;
}

Outcome outcome(std::vector<Record> records, int status)
{
    Outcome outcome;
    outcome.records = std::move(records);
    outcome.status = status;
    outcome.answer = "{}";
    return outcome;
}

Error refusal(int status)
{
    Error error;
    error.status = status;
    error.type = u"hall-closed"_s;
    error.zh = u"大厅已关门"_s;
    error.en = u"The hall is closed."_s;
    return error;
}

Job job(std::function<Result<Outcome>(const Turn &)> decide, const QString &key, const QByteArray &bodyHash)
{
    Job job;
    job.scope = u"token route"_s;
    job.key = key;
    job.bodyHash = bodyHash;
    job.name = u"test"_s;
    job.actor = u"zhang"_s;
    job.decide = std::move(decide);
    return job;
}

CounterHall::CounterHall(const StoreConfig &config, const QString &partition, bool mindsSilence)
    : writer(setup(config, partition, mindsSilence))
{
}

PartitionWriter::Setup CounterHall::setup(const StoreConfig &config, const QString &partition, bool mindsSilence)
{
    PartitionWriter::Setup setup;
    setup.store = config;
    setup.partition = partition;
    setup.now = [this] {
        return fromMs(clock);
    };
    setup.loaded = [this](const Partition &, const std::vector<Record> &records) {
        ++loads;
        next = 0;
        for (const Record &one : records) {
            if (one.kind == u"counter"_s) {
                next = one.body.value(u"value"_s).toInt();
            }
        }
    };
    setup.committed = [this](const Commit &commit) {
        const std::lock_guard lock(m_mutex);
        m_commits.push_back(commit);
    };
    setup.mindsSilence = mindsSilence;
    setup.lost = [this](const Loss &, const std::vector<Record> &) {
        ++losses;
        Record counter = record(u"counter"_s, u"A"_s, next + 100);
        counter.internal = true;
        return std::vector<Record>{counter};
    };
    return setup;
}

Job CounterHall::take(const QString &key)
{
    return job(
        [this](const Turn &) -> Result<Outcome> {
            ++decided;
            const int number = ++next;
            Record counter = record(u"counter"_s, u"A"_s, number);
            counter.internal = true;
            Outcome result = outcome({record(u"ticket"_s, u"A%1"_s.arg(number), number), counter});
            result.facts.push_back({u"ticket/A%1"_s.arg(number), u"taken"_s, {}});
            result.answer = QByteArray::number(number);
            return result;
        },
        key);
}

std::vector<Reply> CounterHall::run(std::vector<Job> jobs)
{
    std::vector<std::future<Reply>> futures;
    for (Job &one : jobs) {
        auto promise = std::make_shared<std::promise<Reply>>();
        futures.push_back(promise->get_future());
        one.done = [promise](const Reply &reply) {
            promise->set_value(reply);
        };
        writer.submit(std::move(one));
    }
    std::vector<Reply> replies;
    for (std::future<Reply> &future : futures) {
        replies.push_back(future.get());
    }
    return replies;
}

Reply CounterHall::run(Job one)
{
    std::vector<Job> jobs;
    jobs.push_back(std::move(one));
    return run(std::move(jobs)).front();
}

std::vector<Reply> CounterHall::runAsGroup(std::vector<Job> jobs)
{
    std::promise<void> entered;
    std::promise<void> open;
    std::once_flag once; // a storage that fails may decide it twice, or never
    Job gate = job([&](const Turn &) -> Result<Outcome> {
        std::call_once(once, [&] {
            entered.set_value();
            open.get_future().wait();
        });
        return refusal();
    });
    std::promise<void> passed;
    gate.done = [&](const Reply &) {
        std::call_once(once, [&] { entered.set_value(); });
        passed.set_value();
    };
    writer.submit(std::move(gate));
    entered.get_future().wait();
    std::vector<std::future<Reply>> futures;
    for (Job &one : jobs) {
        auto promise = std::make_shared<std::promise<Reply>>();
        futures.push_back(promise->get_future());
        one.done = [promise](const Reply &reply) {
            promise->set_value(reply);
        };
        writer.submit(std::move(one));
    }
    open.set_value();
    passed.get_future().wait();
    std::vector<Reply> replies;
    for (std::future<Reply> &future : futures) {
        replies.push_back(future.get());
    }
    return replies;
}

std::vector<Commit> CounterHall::commits() const
{
    const std::lock_guard lock(m_mutex);
    return m_commits;
}

} // namespace yizhan::test
