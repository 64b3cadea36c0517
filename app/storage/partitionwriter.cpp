// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/partitionwriter.h"

#include "protocol/commandjson.h"
#include "storage/answeredkeys.h"
#include "storage/backend.h"
#include "storage/commitgroup.h"
#include "storage/connection.h"
#include "storage/log.h"
#include "storage/lostcommits.h"

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

Error clockAhead()
{
    return simpleError(503, u"clock-ahead"_s, u"服务器的时间比上次办理晚了三十天以上，请工作人员核对时间。"_s,
                       u"The server's clock is more than thirty days ahead of the last commit; if it is right, an "
                       u"administrator has to accept it."_s);
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

} // namespace

class PartitionWriter::Private
{
public:
    explicit Private(Setup setup)
        : m_setup(std::move(setup))
    {
    }

    void run(std::promise<Status> &started);
    [[nodiscard]] ClockFault clockFault(Instant now, Instant lastCommit) const;

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
    [[nodiscard]] Status reload();
    /** Notes what is stored of each record; the live ones. */
    [[nodiscard]] Result<std::vector<Record>> readRecords();
    /** Inside a transaction that holds the partition's row: what makes one that lost commits live on. */
    [[nodiscard]] Status beginAnew(const Partition &head);
    /** reload() after whatever transaction of this partition is still under way. */
    [[nodiscard]] Status reloadSettled();
    void waitForJobs(std::unique_lock<std::mutex> &lock);
    void tryToStore();

    // The writer's thread only.
    std::unique_ptr<Store> m_store;
    TextMap<KnownRecord> m_known;
    std::optional<Partition> m_loaded; ///< the head that m_known and the upper layer's state stand for
    PublishedHead m_published;
    bool m_touched = false; ///< decide() ran since m_loaded was true
    AnsweredKeys m_answered;
    std::chrono::steady_clock::time_point m_triedAt; ///< or when it began to fail
};

ClockFault PartitionWriter::Private::clockFault(Instant now, Instant lastCommit) const
{
    if (now + clockTolerance < lastCommit) {
        return ClockFault::Behind;
    }
    const bool ahead = m_setup.mindsSilence && isSet(lastCommit) && now - lastCommit > longestSilence;
    return ahead ? ClockFault::Ahead : ClockFault::None;
}

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
    // By the time of the last try: jobs that come meanwhile and change nothing put it off for nobody.
    while (m_failing && !ready()) {
        if (!m_wake.wait_until(lock, m_triedAt + storePause, ready)) {
            lock.unlock();
            tryToStore();
            m_triedAt = std::chrono::steady_clock::now();
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
    const auto head = m_store->lockPartition(m_setup.partition);
    if (!head || !*head) {
        return;
    }
    if (m_published.isBeyond(**head) && !beginAnew(**head)) {
        return;
    }
    const Result<int> written = connection.write(
        u"try to store"_s, u"UPDATE partition SET last_commit_at = last_commit_at WHERE id = ?"_s, {m_setup.partition});
    if (written && transaction->commit() && (m_loaded || reload())) {
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
    const auto locked = m_store->lockPartition(m_setup.partition);
    if (!locked) {
        return locked.error();
    }
    if (*locked && m_published.isBeyond(**locked)) {
        if (const Status begun = beginAnew(**locked); !begun) {
            return begun.error();
        }
        if (const Status committed = transaction->commit(); !committed) {
            return committed.error();
        }
        return reload();
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
    if (m_published.isBeyond(**head)) {
        snapshot->rollback();
        return reloadSettled(); // what is left is shown with its new epoch, and not before
    }
    const Result<std::vector<Record>> records = readRecords();
    if (!records) {
        return records.error();
    }
    if (const Status closed = snapshot->commit(); !closed) {
        return closed.error();
    }
    if (m_setup.reread) {
        if (const Status read = m_setup.reread(*m_store); !read) {
            return read.error();
        }
    }
    m_touched = false;
    if (m_setup.loaded) {
        m_setup.loaded(**head, *records);
    }
    m_loaded = **head;
    m_published.note(**head);
    return Done{};
}

Result<std::vector<Record>> PartitionWriter::Private::readRecords()
{
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
    return m_store->loadWorking(m_setup.partition);
}

Status PartitionWriter::Private::beginAnew(const Partition &head)
{
    m_loaded.reset();
    const Result<std::vector<Record>> records = readRecords();
    if (!records) {
        return records.error();
    }
    const Instant before = std::max(head.lastCommitAt, m_published.at());
    const Instant now = m_setup.now();
    // This cannot wait until an administrator has accepted the clock.
    const Loss loss{head, m_published.revision(),
                    clockFault(now, before) == ClockFault::Ahead ? before : std::max(now, before)};
    return storeLoss(*m_store, loss, m_setup.lost ? m_setup.lost(loss, *records) : std::vector<Record>(), m_known);
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
        if (!m_failing && fault && *fault != StoreFault::Conflict) {
            m_failing = true;
            m_triedAt = std::chrono::steady_clock::now();
        }
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
    if (m_published.isBeyond(head)) {
        if (const Status begun = beginAnew(head); !begun) {
            return begun.error();
        }
        if (const Status committed = transaction->commit(); !committed) {
            return committed.error();
        }
        if (const Status loaded = reload(); !loaded) {
            return loaded.error();
        }
        return attempt(jobs, replies, commit);
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
    if (const Status swept = m_answered.sweep(m_store->connection()); !swept) {
        return swept.error();
    }
    if (const Status committed = transaction->commit(); !committed) {
        return committed.error();
    }
    m_failing = false;
    m_touched = false;
    if (group.raised()) {
        group.applyTo(m_known);
        commit = group.commit(now);
        m_loaded->revision = commit->to;
        m_loaded->lastCommitAt = now;
        m_published.note(*m_loaded);
    }
    return Done{};
}

Status PartitionWriter::Private::decideAll(std::span<Job> jobs, const Partition &head, std::vector<Reply> &replies,
                                           CommitGroup &group, Instant &now)
{
    Result<TextMap<Answered>> remembered = m_answered.find(m_store->connection(), jobs);
    if (!remembered) {
        return remembered.error();
    }
    now = m_setup.now();
    const ClockFault fault = jobs.front().acceptsClock ? ClockFault::None : clockFault(now, head.lastCommitAt);
    if (now + clockTolerance >= head.lastCommitAt) {
        now = std::max(now, head.lastCommitAt);
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
        if (fault != ClockFault::None) {
            reply = refusal(fault == ClockFault::Behind ? clockBehind() : clockAhead());
            reply.clock = fault;
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
            remembered->insert_or_assign(key, Answered{job.bodyHash, reply});
        }
    }
    return Done{};
}

Job lookingJob()
{
    Job job;
    job.name = u"look"_s;
    job.decide = [](const Turn &) -> Result<Outcome> {
        return Outcome{};
    };
    return job;
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

ClockFault PartitionWriter::clockFault(const Partition &head) const
{
    return d->clockFault(d->m_setup.now(), head.lastCommitAt);
}

int PartitionWriter::waiting() const
{
    const std::lock_guard lock(d->m_mutex);
    return int(d->m_queue.size());
}

} // namespace yizhan
