// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/partitionwriter.h"

#include "protocol/commandjson.h"
#include "storage/backend.h"
#include "storage/commitgroup.h"
#include "storage/connection.h"
#include "storage/log.h"

#include <QJsonDocument>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <future>
#include <mutex>
#include <span>
#include <thread>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes sweepInterval{10};
/** Between two tries to load where the database is away; doubles up to the longest. */
constexpr std::chrono::milliseconds firstLoadPause{500};
constexpr std::chrono::milliseconds longestLoadPause{30'000};
/** Between two tries to store where that failed. */
constexpr std::chrono::seconds storePause{5};

Error simpleError(int status, const QString &type, const QString &zh, const QString &en)
{
    Error error;
    error.status = status;
    error.type = type;
    error.zh = zh;
    error.en = en;
    return error;
}

Error keyReused()
{
    return simpleError(422, u"idempotency-key-reused"_s, u"这次操作与之前的不一致，请重新操作。"_s,
                       u"This idempotency key was used with another body."_s);
}

Error clockBehind()
{
    return simpleError(503, u"clock-behind"_s, u"服务器的时间比上次办理时还早，请工作人员核对时间。"_s,
                       u"The server's clock is behind the last commit; an administrator has to accept the new time."_s);
}

Error followed(const QString &partition)
{
    return simpleError(409, u"partition-followed"_s, u"这部分数据由上级服务器维护，不能在这里改动。"_s,
                       u"The home of “%1” is another server; it cannot be changed here."_s.arg(partition));
}

Reply refusal(const Error &error)
{
    Reply reply;
    reply.status = error.status;
    reply.body = QJsonDocument(problemJson(error)).toJson(QJsonDocument::Compact);
    return reply;
}

/** True where trying the rest of a group one by one can only fail the same way. */
bool hopeless(const Error &error)
{
    const std::optional<StoreFault> fault = storeFault(error);
    return fault && *fault != StoreFault::Conflict && *fault != StoreFault::Failed;
}

struct Remembered
{
    QByteArray bodyHash;
    Reply reply;
};

} // namespace

class PartitionWriter::Private
{
public:
    explicit Private(Setup setup)
        : m_setup(std::move(setup))
    {
    }

    void run(std::promise<Status> &started);

    Setup m_setup;
    std::thread m_thread;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_running = false;
    bool m_stopping = false;
    std::atomic<bool> m_failing{false}; ///< what was to be stored last could not be

private:
    [[nodiscard]] Status open();
    [[nodiscard]] std::vector<Job> take();
    void runGroup(std::span<Job> jobs, bool again = false);
    [[nodiscard]] Status attempt(std::span<Job> jobs, std::vector<Reply> &replies, std::optional<Commit> &commit);
    [[nodiscard]] Status decideAll(std::span<Job> jobs, const Partition &head, std::vector<Reply> &replies,
                                   CommitGroup &group, Instant &now);
    [[nodiscard]] Result<TextMap<Remembered>> rememberedKeys(std::span<Job> jobs);
    [[nodiscard]] Status reload();
    /** reload() after whatever transaction of this partition is still under way. */
    [[nodiscard]] Status reloadSettled();
    void waitForJobs(std::unique_lock<std::mutex> &lock);
    void tryToStore();
    [[nodiscard]] Status sweep();

    // The writer's thread only.
    std::unique_ptr<Store> m_store;
    TextMap<KnownRecord> m_known;
    std::optional<Partition> m_loaded; ///< the head that m_known and the upper layer's state stand for
    bool m_touched = false;            ///< decide() ran since m_loaded was true
    Instant m_sweptAt{};
};

void PartitionWriter::Private::run(std::promise<Status> &started)
{
    {
        const Status opened = open();
        started.set_value(opened);
        if (!opened) {
            m_store.reset();
            return;
        }
    }
    for (;;) {
        std::vector<Job> jobs = take();
        if (jobs.empty()) {
            break;
        }
        runGroup(jobs);
    }
    m_store.reset(); // in its own thread
}

Status PartitionWriter::Private::open()
{
    Result<std::unique_ptr<Store>> store = Store::open(m_setup.store, u"writer"_s);
    if (!store) {
        return store.error();
    }
    m_store = std::move(*store);
    const Result<std::optional<Partition>> head = m_store->partition(m_setup.partition);
    if (!head) {
        return head.error();
    }
    if (!*head) {
        return partitionUnknown(m_setup.partition);
    }
    if (!(*head)->isHome()) {
        return followed(m_setup.partition);
    }
    return reload();
}

/** Up to a group of waiting jobs; none when it is time to end. A job that accepts the clock goes alone. */
std::vector<Job> PartitionWriter::Private::take()
{
    std::unique_lock lock(m_mutex);
    waitForJobs(lock);
    std::vector<Job> jobs;
    while (!m_queue.empty() && jobs.size() < size_t(groupLimit)) {
        if (!jobs.empty() && (m_queue.front().acceptsClock || jobs.front().acceptsClock)) {
            break;
        }
        jobs.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return jobs;
}

void PartitionWriter::Private::waitForJobs(std::unique_lock<std::mutex> &lock)
{
    const auto ready = [this] {
        return !m_queue.empty() || m_stopping;
    };
    std::chrono::milliseconds pause = firstLoadPause;
    while (!m_loaded && !ready()) {
        if (!m_wake.wait_for(lock, pause, ready)) {
            lock.unlock();
            if (reloadSettled()) {
                qCInfo(logStorage).noquote() << "loaded" << m_setup.partition << "again";
                tryToStore();
            }
            lock.lock();
            pause = std::min(2 * pause, longestLoadPause);
        }
    }
    while (m_failing && !ready()) {
        if (!m_wake.wait_for(lock, storePause, ready)) {
            lock.unlock();
            tryToStore();
            lock.lock();
        }
    }
    m_wake.wait(lock, ready);
}

/**
 * So that the hall is known to be well again before somebody comes and tries. Writes a page and changes nothing; a disk
 * that has room for that and for no more is found out by the next command.
 */
void PartitionWriter::Private::tryToStore()
{
    Connection &connection = m_store->connection();
    Result<Transaction> transaction = Transaction::begin(connection, u"try to store"_s, Transaction::Kind::Write);
    if (!transaction) {
        return;
    }
    const Result<int> written = connection.write(
        u"try to store"_s, u"UPDATE partition SET last_commit_at = last_commit_at WHERE id = ?"_s, {m_setup.partition});
    if (written && transaction->commit()) {
        m_failing = false;
        qCInfo(logStorage).noquote() << m_setup.partition << "can be stored again";
    }
}

Status PartitionWriter::Private::reloadSettled()
{
    // A COMMIT whose connection broke may still be at work over there; it holds the row until it is done.
    Result<Transaction> transaction =
        Transaction::begin(m_store->connection(), u"load partition"_s, Transaction::Kind::Write);
    if (!transaction) {
        return transaction.error();
    }
    if (const auto locked = m_store->lockPartition(m_setup.partition); !locked) {
        return locked.error();
    }
    Status loaded = reload();
    transaction->rollback();
    return loaded;
}

Status PartitionWriter::Private::reload()
{
    m_loaded.reset();
    Result<Transaction> snapshot =
        Transaction::begin(m_store->connection(), u"load partition"_s, Transaction::Kind::Read);
    if (!snapshot) {
        return snapshot.error();
    }
    const Result<std::optional<Partition>> head = m_store->partition(m_setup.partition);
    if (!head) {
        return head.error();
    }
    if (!*head) {
        return partitionUnknown(m_setup.partition);
    }
    m_known.clear();
    // Without bodies, but with the tombstones: their revisions are expected by who writes over them.
    const Status read = m_store->connection().read(
        u"load revisions"_s, u"SELECT kind, id, revision, internal FROM record WHERE partition = ?"_s,
        {m_setup.partition}, [this](const QSqlQuery &row) {
            m_known[pairKey(row.value(0).toString(), row.value(1).toString())] =
                KnownRecord{row.value(2).toLongLong(), FeedPlace(row.value(3).toInt())};
        });
    if (!read) {
        return read.error();
    }
    const Result<std::vector<Record>> records = m_store->load(m_setup.partition);
    if (!records) {
        return records.error();
    }
    if (const Status closed = snapshot->commit(); !closed) {
        return closed.error();
    }
    m_touched = false;
    if (m_setup.loaded) {
        m_setup.loaded(**head, *records);
    }
    m_loaded = **head;
    return Done{};
}

void PartitionWriter::Private::runGroup(std::span<Job> jobs, bool again)
{
    std::vector<Reply> replies(jobs.size());
    std::optional<Commit> commit;
    const Status done = attempt(jobs, replies, commit);
    if (!done) {
        qCWarning(logStorage).noquote() << "a group of" << jobs.size() << "commands of" << m_setup.partition
                                        << "was rolled back:" << done.error().type;
        const std::optional<StoreFault> fault = storeFault(done.error());
        m_failing = m_failing || (fault && *fault != StoreFault::Conflict);
        // The upper layer may have applied what is not stored: it starts again from what is.
        if (m_touched || !m_loaded) {
            const bool unknown = fault == StoreFault::CommitUnknown;
            m_loaded.reset();
            if (const Status loaded = unknown ? reloadSettled() : reload(); !loaded) {
                qCWarning(logStorage).noquote() << "loading" << m_setup.partition << "failed:" << loaded.error().type;
            }
        }
        if (fault == StoreFault::Unreachable && m_loaded && !again) {
            runGroup(jobs, true);
            return;
        }
        if (jobs.size() > 1 && !hopeless(done.error())) {
            for (size_t i = 0; i < jobs.size(); ++i) {
                runGroup(jobs.subspan(i, 1));
            }
            return;
        }
        for (Reply &reply : replies) {
            reply = refusal(done.error());
        }
    }
    if (commit && m_setup.committed) {
        m_setup.committed(*commit);
    }
    for (size_t i = 0; i < jobs.size(); ++i) {
        if (jobs[i].done) {
            jobs[i].done(replies[i]);
        }
    }
}

Status PartitionWriter::Private::attempt(std::span<Job> jobs, std::vector<Reply> &replies,
                                         std::optional<Commit> &commit)
{
    Result<Transaction> transaction =
        Transaction::begin(m_store->connection(), u"commands of "_s + m_setup.partition, Transaction::Kind::Write);
    if (!transaction) {
        return transaction.error();
    }
    const Result<std::optional<Partition>> found = m_store->lockPartition(m_setup.partition);
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return partitionUnknown(m_setup.partition);
    }
    const Partition head = **found;
    if (!head.isHome()) {
        return followed(m_setup.partition);
    }
    // Somebody else wrote (restore, import, another process), or the last reload failed.
    if (!m_loaded || m_loaded->revision != head.revision || m_loaded->epoch != head.epoch) {
        if (const Status loaded = reload(); !loaded) {
            return loaded.error();
        }
    }
    CommitGroup group(head, m_known);
    Instant now{};
    if (const Status decided = decideAll(jobs, head, replies, group, now); !decided) {
        return decided.error();
    }
    if (group.empty()) {
        return Done{}; // repeats and refusals without a key: nothing to keep
    }
    if (const Status written = group.write(m_store->connection(), now); !written) {
        return written.error();
    }
    if (const Status swept = sweep(); !swept) {
        return swept.error();
    }
    if (const Status committed = transaction->commit(); !committed) {
        return committed.error();
    }
    m_failing = false;
    m_touched = false;
    if (group.forgets()) {
        // It is durable already: what cannot be overwritten now is tried again with the next one.
        if (const Status scrubbed = m_store->connection().scrub(); !scrubbed) {
            qCWarning(logStorage).noquote() << "deleted data may still lie in free pages:" << scrubbed.error().en;
        }
    }
    if (group.raised()) {
        group.applyTo(m_known);
        commit = group.commit(now);
        m_loaded->revision = commit->to;
        m_loaded->lastCommitAt = now;
    }
    return Done{};
}

Status PartitionWriter::Private::decideAll(std::span<Job> jobs, const Partition &head, std::vector<Reply> &replies,
                                           CommitGroup &group, Instant &now)
{
    Result<TextMap<Remembered>> remembered = rememberedKeys(jobs);
    if (!remembered) {
        return remembered.error();
    }
    now = m_setup.now();
    bool behind = false;
    if (now < head.lastCommitAt) {
        if (head.lastCommitAt - now <= clockTolerance) {
            now = head.lastCommitAt;
        } else {
            behind = !jobs.front().acceptsClock;
        }
    }
    for (size_t i = 0; i < jobs.size(); ++i) {
        Job &job = jobs[i];
        Reply &reply = replies[i];
        const QString key = job.key.isEmpty() ? QString() : pairKey(job.scope, job.key);
        if (!key.isEmpty()) {
            // A repeat, of an earlier day's command or of one in this very group.
            if (const auto earlier = remembered->find(key); earlier != remembered->end()) {
                reply = earlier->second.bodyHash == job.bodyHash ? earlier->second.reply : refusal(keyReused());
                reply.repeated = true;
                continue;
            }
        }
        if (behind) {
            reply = refusal(clockBehind());
            continue;
        }
        const Turn turn{now, group.nextRevision()};
        std::optional<Result<Outcome>> decided;
        try {
            m_touched = true;
            decided.emplace(job.decide(turn));
        } catch (const std::exception &exception) {
            qCCritical(logStorage).noquote() << job.name << "threw:" << exception.what();
            return simpleError(500, u"internal-error"_s, u"服务器内部错误，请再试一次。"_s,
                               u"The server made a mistake; please try again."_s);
        }
        if (*decided) {
            Outcome &outcome = **decided;
            reply.status = outcome.status;
            reply.body = outcome.answer;
            reply.revision = outcome.changesNothing() ? 0 : turn.revision;
            group.add(job, outcome, now);
            if (outcome.within) {
                group.noteWithin();
                if (const Status done = outcome.within(*m_store); !done) {
                    return done.error();
                }
            }
        } else {
            reply = refusal(decided->error());
        }
        if (!key.isEmpty() && reply.status < 500) {
            group.remember(job, reply);
            remembered->insert_or_assign(key, Remembered{job.bodyHash, reply});
        }
    }
    return Done{};
}

Result<TextMap<Remembered>> PartitionWriter::Private::rememberedKeys(std::span<Job> jobs)
{
    TextMap<Remembered> remembered;
    QVariantList values;
    for (const Job &job : jobs) {
        if (!job.key.isEmpty()) {
            values << notNull(job.scope) << job.key;
        }
    }
    if (values.isEmpty()) {
        return remembered;
    }
    // Filled up to a power of two with the last pair, so that few statements are prepared. The CROSS JOIN makes SQLite
    // look every pair up by the primary key; it scans the table for "(scope, key) IN (VALUES …)".
    qsizetype pairs = 1;
    while (pairs * 2 < values.size()) {
        pairs *= 2;
    }
    const QVariant scope = values.at(values.size() - 2);
    const QVariant key = values.at(values.size() - 1);
    while (values.size() < pairs * 2) {
        values << scope << key;
    }
    const QString sql = uR"(
        WITH asked (scope, key) AS (VALUES %1)
        SELECT i.scope, i.key, i.body_hash, i.status, i.answer FROM asked CROSS JOIN idempotency i
        WHERE i.scope = asked.scope AND i.key = asked.key AND i.at > ?)"_s.arg(u"(?,?)"_s +
                                                                               u",(?,?)"_s.repeated(pairs - 1));
    values << toMs(realNow() - keyLifetime);
    const Status read =
        m_store->connection().read(u"look up idempotency keys"_s, sql, values, [&remembered](const QSqlQuery &row) {
            Remembered &one = remembered[pairKey(row.value(0).toString(), row.value(1).toString())];
            one.bodyHash = QByteArray::fromHex(row.value(2).toString().toLatin1());
            one.reply.status = row.value(3).toInt();
            one.reply.body = row.value(4).toString().toUtf8();
        });
    if (!read) {
        return read.error();
    }
    return remembered;
}

Status PartitionWriter::Private::sweep()
{
    const Instant now = realNow();
    if (now - m_sweptAt < sweepInterval) {
        return Done{};
    }
    m_sweptAt = now;
    Connection &connection = m_store->connection();
    const Result<int> gone =
        connection.write(u"forget idempotency keys"_s, connection.backend().forgetKeys(), {toMs(now - keyLifetime)});
    if (!gone) {
        return gone.error();
    }
    return Done{};
}

// ---- PartitionWriter -------------------------------------------------------------------------------------------

PartitionWriter::PartitionWriter(Setup setup)
    : d(std::make_unique<Private>(std::move(setup)))
{
}

PartitionWriter::~PartitionWriter()
{
    stop();
}

Status PartitionWriter::start()
{
    Q_ASSERT(!d->m_thread.joinable());
    std::promise<Status> started;
    std::future<Status> outcome = started.get_future();
    d->m_thread = std::thread([this, promise = std::move(started)]() mutable { d->run(promise); });
    Status status = outcome.get();
    if (!status) {
        d->m_thread.join();
        return status;
    }
    const std::lock_guard lock(d->m_mutex);
    d->m_running = true;
    return status;
}

void PartitionWriter::submit(Job job)
{
    std::optional<Error> refused;
    {
        const std::lock_guard lock(d->m_mutex);
        if (!d->m_running || d->m_stopping) {
            refused = simpleError(503, u"server-stopping"_s, u"服务器正在停止，请稍候再试。"_s,
                                  u"The server is stopping; please try again."_s);
        } else if (d->m_queue.size() >= size_t(queueLimit)) {
            refused = simpleError(503, u"server-busy"_s, u"现在办理的人太多，请稍候再试。"_s,
                                  u"Too many commands wait; please try again."_s);
        } else {
            d->m_queue.push_back(std::move(job));
        }
    }
    if (!refused) {
        d->m_wake.notify_one();
    } else if (job.done) {
        job.done(refusal(*refused));
    }
}

void PartitionWriter::stop()
{
    {
        const std::lock_guard lock(d->m_mutex);
        d->m_stopping = true;
    }
    d->m_wake.notify_one();
    if (d->m_thread.joinable()) {
        d->m_thread.join();
    }
}

bool PartitionWriter::failing() const
{
    return d->m_failing;
}

int PartitionWriter::waiting() const
{
    const std::lock_guard lock(d->m_mutex);
    return int(d->m_queue.size());
}

} // namespace yizhan
