// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/partitionwriter.h"

#include "protocol/commandjson.h"
#include "storage/backend.h"
#include "storage/connection.h"
#include "storage/log.h"
#include "storage/recordrows.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <exception>
#include <future>
#include <mutex>
#include <span>
#include <thread>
#include <unordered_map>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes sweepInterval{10};

const RowInsert insertLog{
    u"append command log"_s,
    u"INSERT INTO command_log (partition, epoch, revision, at, name, actor, device, request_id) VALUES"_s, 8, u""_s};
const RowInsert insertFacts{
    u"append facts"_s,
    u"INSERT INTO fact (partition, epoch, revision, seq, subject, at, kind, actor, post, detail) VALUES"_s, 10, u""_s};
const RowInsert insertSealed{
    u"store sealed rows"_s, u"INSERT INTO sealed (partition, subject, at, blob) VALUES"_s, 4,
    u"ON CONFLICT (partition, subject) DO UPDATE SET at = excluded.at, blob = excluded.blob"_s};
const RowInsert insertSealedKeys{u"store keyed hashes"_s,
                                 u"INSERT INTO sealed_key (partition, keyed_hash, subject) VALUES"_s, 3,
                                 u"ON CONFLICT (partition, keyed_hash, subject) DO NOTHING"_s};
// A key may be used again once its life is over, even before the sweep took the old row.
const RowInsert insertKeys{
    u"store idempotency keys"_s, u"INSERT INTO idempotency (scope, key, body_hash, status, answer, at) VALUES"_s, 6,
    u"ON CONFLICT (scope, key) DO UPDATE SET body_hash = excluded.body_hash, status = excluded.status, "
    u"answer = excluded.answer, at = excluded.at WHERE idempotency.at <= excluded.at - %1"_s.arg(
        std::chrono::milliseconds(PartitionWriter::keyLifetime).count())};

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

/** Any text is a name here: kind and id, scope and key. The lengths keep two pairs from meeting in one text. */
QString pairKey(const QString &a, const QString &b)
{
    return QString::number(a.size()) + u':' + a + b;
}

struct QStringHash
{
    size_t operator()(const QString &text) const { return qHash(text); }
};
template <typename T>
using TextMap = std::unordered_map<QString, T, QStringHash>;

/** What the writer knows of a stored record. */
struct Known
{
    qint64 revision = 0;
    FeedPlace place = FeedPlace::Hidden;
};

/** A record on its way into the database: the latest of its group. */
struct Staged
{
    Record record;
    qint64 previous = 0; ///< the revision stored before the group
    FeedPlace place = FeedPlace::Shown;
};

struct Remembered
{
    QByteArray bodyHash;
    Reply reply;
};

} // namespace

// ---- the group -------------------------------------------------------------------------------------------------

/** One attempt to carry out a group; lives as long as its transaction. */
class Group
{
public:
    Group(Partition groupHead, const TextMap<Known> &known)
        : m_head(std::move(groupHead))
        , m_known(known)
    {
    }

    [[nodiscard]] qint64 nextRevision() const { return m_to + 1; }
    [[nodiscard]] bool raised() const { return m_to > m_head.revision; }
    [[nodiscard]] bool empty() const { return !raised() && m_audit.empty() && m_keys.isEmpty() && !m_within; }

    void add(const Job &job, Outcome &outcome, Instant now);
    void remember(const Job &job, const Reply &reply);
    /** Something outside the group's own rows was written. */
    void noteWithin() { m_within = true; }

    [[nodiscard]] Status write(Connection &connection, Instant now);
    [[nodiscard]] Commit commit(Instant now) const;
    void applyTo(TextMap<Known> &known) const;

private:
    [[nodiscard]] Status insert(Connection &connection, const RowInsert &insert, const QVariantList &values) const;

    Partition m_head;
    const TextMap<Known> &m_known;
    qint64 m_to = m_head.revision;
    TextMap<size_t> m_index;
    std::vector<Staged> m_staged;
    QVariantList m_log;
    QVariantList m_facts;
    std::vector<SealedRow> m_sealed;
    std::vector<AuditEntry> m_audit;
    QVariantList m_keys;
    bool m_within = false;
    mutable std::vector<QByteArray> m_bodies; ///< of m_staged, serialised once for table and event
};

void Group::add(const Job &job, Outcome &outcome, Instant now)
{
    for (AuditEntry &entry : outcome.audit) {
        if (!isSet(entry.at)) {
            entry.at = now;
        }
        m_audit.push_back(std::move(entry));
    }
    if (outcome.changesNothing()) {
        return;
    }
    const qint64 revision = ++m_to;
    for (Record &record : outcome.records) {
        const QString key = pairKey(record.kind, record.id);
        const auto [at, fresh] = m_index.try_emplace(key, m_staged.size());
        if (fresh) {
            m_staged.emplace_back();
        }
        Staged &staged = m_staged[at->second];
        std::optional<FeedPlace> before;
        if (!fresh) {
            before = staged.place;
        } else if (const auto known = m_known.find(key); known != m_known.end()) {
            before = known->second.place;
            staged.previous = known->second.revision;
        }
        // What was shown once stays known to followers: it leaves as a tombstone. What was never shown (a counter)
        // is not shown by being deleted either.
        if (record.internal) {
            staged.place = before && *before != FeedPlace::Hidden ? FeedPlace::Left : FeedPlace::Hidden;
        } else if (record.deleted && before == FeedPlace::Hidden) {
            staged.place = FeedPlace::Hidden;
        } else {
            staged.place = FeedPlace::Shown;
        }
        staged.record = std::move(record);
        staged.record.revision = revision;
        if (staged.record.deleted) {
            staged.record.body = {};
        }
    }
    m_log << m_head.id << m_head.epoch << revision << toMs(now) << notNull(job.name) << notNull(job.actor)
          << notNull(job.device) << notNull(job.requestId);
    qint64 seq = 0;
    for (const Fact &fact : outcome.facts) {
        m_facts << m_head.id << m_head.epoch << revision << seq++ << notNull(fact.subject) << toMs(now)
                << notNull(fact.kind) << notNull(job.actor) << notNull(outcome.post) << notNull(fact.detail);
    }
    for (SealedRow &row : outcome.sealed) {
        std::erase_if(m_sealed, [&row](const SealedRow &other) { return other.subject == row.subject; });
        m_sealed.push_back(std::move(row));
    }
}

void Group::remember(const Job &job, const Reply &reply)
{
    m_keys << notNull(job.scope) << job.key << QString::fromLatin1(job.bodyHash.toHex()) << reply.status
           << notNull(QString::fromUtf8(reply.body)) << toMs(realNow());
}

Status Group::insert(Connection &connection, const RowInsert &insert, const QVariantList &values) const
{
    const Result<int> written = connection.insertRows(insert, values);
    if (!written) {
        return written.error();
    }
    if (*written != values.size() / insert.columns) {
        qCWarning(logStorage).noquote() << insert.what << "in" << m_head.id << "touched" << *written << "rows of"
                                        << values.size() / insert.columns;
        return storeError(StoreFault::Conflict, insert.what);
    }
    return Done{};
}

Status Group::write(Connection &connection, Instant now)
{
    QVariantList records;
    records.reserve(qsizetype(m_staged.size()) * insertOwnRecords.columns);
    m_bodies.clear();
    for (const Staged &staged : m_staged) {
        const Record &record = staged.record;
        m_bodies.push_back(bodyText(record));
        appendRecordRow(records, m_head.id, record.kind, record.id, record.revision, staged.previous, record.deleted,
                        staged.place, m_bodies.back());
    }
    QVariantList sealed;
    QVariantList sealedKeys;
    for (const SealedRow &row : m_sealed) {
        sealed << m_head.id << row.subject << toMs(now) << row.blob;
        for (const QString &key : row.keys) {
            sealedKeys << m_head.id << key << row.subject;
        }
    }
    const std::array<std::pair<const RowInsert *, const QVariantList *>, 5> tables{{{&insertOwnRecords, &records},
                                                                                    {&insertLog, &m_log},
                                                                                    {&insertFacts, &m_facts},
                                                                                    {&insertSealed, &sealed},
                                                                                    {&insertKeys, &m_keys}}};
    for (const auto &[table, values] : tables) {
        if (const Status done = insert(connection, *table, *values); !done) {
            return done.error();
        }
    }
    for (const SealedRow &row : m_sealed) {
        const Result<int> gone =
            connection.write(u"replace keyed hashes"_s, u"DELETE FROM sealed_key WHERE partition = ? AND subject = ?"_s,
                             {m_head.id, row.subject});
        if (!gone) {
            return gone.error();
        }
    }
    if (const Result<int> done = connection.insertRows(insertSealedKeys, sealedKeys); !done) {
        return done.error();
    }
    if (!m_audit.empty()) {
        if (const Status done = AuditTable(connection).append(m_audit); !done) {
            return done.error();
        }
    }
    if (raised()) {
        const Result<int> headed = connection.write(u"move head"_s, uR"(
            UPDATE partition SET revision = ?, last_commit_at = ?
            WHERE id = ? AND revision = ? AND epoch = ? AND home = '')"_s,
                                                    {m_to, toMs(now), m_head.id, m_head.revision, m_head.epoch});
        if (!headed) {
            return headed.error();
        }
        if (*headed != 1) {
            return storeError(StoreFault::Conflict, u"head of "_s + m_head.id);
        }
    }
    return Done{};
}

Commit Group::commit(Instant now) const
{
    Commit commit;
    commit.partition = m_head.id;
    commit.epoch = m_head.epoch;
    commit.from = m_head.revision;
    commit.to = m_to;
    commit.now = now;
    std::vector<size_t> order;
    for (size_t i = 0; i < m_staged.size(); ++i) {
        if (m_staged[i].place != FeedPlace::Hidden) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [this](size_t a, size_t b) { return m_staged[a].record.revision < m_staged[b].record.revision; });
    commit.changes = "[";
    for (const size_t i : order) {
        Record record = m_staged[i].record;
        if (m_staged[i].place == FeedPlace::Left) {
            record.deleted = true;
            record.internal = false;
            record.body = {};
        }
        appendRecordJson(commit.changes, record.kind, record.id, record.revision, record.deleted, m_bodies[i]);
        commit.records.push_back(std::move(record));
    }
    commit.changes += ']';
    return commit;
}

void Group::applyTo(TextMap<Known> &known) const
{
    for (const auto &[key, at] : m_index) {
        known[key] = Known{m_staged[at].record.revision, m_staged[at].place};
    }
}

// ---- the thread ------------------------------------------------------------------------------------------------

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

private:
    [[nodiscard]] Status open();
    [[nodiscard]] std::vector<Job> take();
    void runGroup(std::span<Job> jobs);
    [[nodiscard]] Status attempt(std::span<Job> jobs, std::vector<Reply> &replies, std::optional<Commit> &commit);
    [[nodiscard]] Status decideAll(std::span<Job> jobs, const Partition &head, std::vector<Reply> &replies,
                                   Group &group, Instant &now);
    [[nodiscard]] Result<TextMap<Remembered>> rememberedKeys(std::span<Job> jobs);
    [[nodiscard]] Status reload();
    [[nodiscard]] Status sweep();

    // The writer's thread only.
    std::unique_ptr<Store> m_store;
    TextMap<Known> m_known;
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
    m_wake.wait(lock, [this] { return !m_queue.empty() || m_stopping; });
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
                Known{row.value(2).toLongLong(), FeedPlace(row.value(3).toInt())};
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

void PartitionWriter::Private::runGroup(std::span<Job> jobs)
{
    std::vector<Reply> replies(jobs.size());
    std::optional<Commit> commit;
    const Status done = attempt(jobs, replies, commit);
    if (!done) {
        qCWarning(logStorage).noquote() << "a group of" << jobs.size() << "commands of" << m_setup.partition
                                        << "was rolled back:" << done.error().type;
        // The upper layer may have applied what is not stored: it starts again from what is.
        if (m_touched || !m_loaded) {
            if (const Status again = reload(); !again) {
                qCWarning(logStorage).noquote() << "loading" << m_setup.partition << "failed:" << again.error().type;
            }
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
    const Result<std::optional<Partition>> found = m_store->partition(m_setup.partition);
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
    Group group(head, m_known);
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
    m_touched = false;
    if (group.raised()) {
        group.applyTo(m_known);
        commit = group.commit(now);
        m_loaded->revision = commit->to;
        m_loaded->lastCommitAt = now;
    }
    return Done{};
}

Status PartitionWriter::Private::decideAll(std::span<Job> jobs, const Partition &head, std::vector<Reply> &replies,
                                           Group &group, Instant &now)
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
    const Result<int> gone = m_store->connection().write(
        u"forget idempotency keys"_s, u"DELETE FROM idempotency WHERE at <= ?"_s, {toMs(now - keyLifetime)});
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

int PartitionWriter::waiting() const
{
    const std::lock_guard lock(d->m_mutex);
    return int(d->m_queue.size());
}

} // namespace yizhan
