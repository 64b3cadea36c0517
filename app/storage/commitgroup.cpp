// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/commitgroup.h"

#include "protocol/inparallel.h"
#include "storage/backend.h"
#include "storage/connection.h"
#include "storage/log.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

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

} // namespace

void CommitGroup::add(const Job &job, Outcome &outcome, Instant now)
{
    for (AuditEntry &entry : outcome.audit) {
        if (!isSet(entry.at)) {
            entry.at = now;
        }
        if (entry.partition.isEmpty()) {
            entry.partition = m_head.id;
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
            staged.record.text = {};
        }
    }
    m_log << m_head.id << m_head.epoch << revision << toMs(now) << notNull(job.name) << notNull(job.actor)
          << notNull(job.device) << notNull(job.requestId);
    qint64 seq = 0;
    for (const Fact &fact : outcome.facts) {
        m_facts << m_head.id << m_head.epoch << revision << seq++ << notNull(fact.subject)
                << toMs(isSet(fact.at) ? fact.at : now) << notNull(fact.kind) << notNull(job.actor)
                << notNull(outcome.post) << notNull(fact.detail);
    }
    for (SealedRow &row : outcome.sealed) {
        std::erase_if(m_sealed, [&row](const SealedRow &other) { return other.subject == row.subject; });
        m_forgotten.removeAll(row.subject);
        m_sealed.push_back(std::move(row));
    }
    for (const QString &subject : outcome.forgotten) {
        std::erase_if(m_sealed, [&subject](const SealedRow &row) { return row.subject == subject; });
        m_forgotten.append(subject);
    }
}

void CommitGroup::remember(const Job &job, const Reply &reply)
{
    m_keys << notNull(job.scope) << job.key << QString::fromLatin1(job.bodyHash.toHex()) << reply.status
           << notNull(QString::fromUtf8(reply.body)) << toMs(realNow());
}

Status CommitGroup::insert(Connection &connection, const RowInsert &insert, const QVariantList &values) const
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

Status CommitGroup::forget(Connection &connection) const
{
    for (const QString &subject : m_forgotten) {
        const Result<int> rows = connection.write(
            u"forget sealed rows"_s, u"DELETE FROM sealed WHERE partition = ? AND subject = ?"_s, {m_head.id, subject});
        if (!rows) {
            return rows.error();
        }
        // That something was done, when and by whom stays; people's words about a person do not.
        const Result<int> words = connection.write(
            u"forget words"_s, u"UPDATE fact SET detail = '' WHERE partition = ? AND subject = ? AND detail <> ''"_s,
            {m_head.id, subject});
        if (!words) {
            return words.error();
        }
    }
    if (!forgets()) {
        return Done{};
    }
    const Result<int> due = connection.write(u"mark to be overwritten"_s,
                                             u"UPDATE partition SET scrub_due = ? WHERE id = ?"_s, {m_to, m_head.id});
    return due ? Status(Done{}) : Status(due.error());
}

Status CommitGroup::write(Connection &connection, Instant now)
{
    QVariantList records;
    records.reserve(qsizetype(m_staged.size()) * insertOwnRecords.columns);
    m_bodies.assign(m_staged.size(), {});
    inParallel(m_staged.size(), [this](std::size_t i) { m_bodies[i] = bodyText(m_staged[i].record); });
    for (std::size_t i = 0; i < m_staged.size(); ++i) {
        const auto &[record, previous, place] = m_staged[i];
        appendRecordRow(records, m_head.id, record.kind, record.id, record.revision, previous, record.deleted, place,
                        m_bodies[i]);
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
    if (const Status done = forget(connection); !done) {
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

Commit CommitGroup::commit(Instant now) const
{
    Commit commit;
    commit.partition = m_head.id;
    commit.epoch = m_head.epoch;
    commit.from = m_head.revision;
    commit.to = m_to;
    commit.now = now;
    commit.forgets = forgets();
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
            record.text = {};
        }
        appendRecordJson(commit.changes, record.kind, record.id, record.revision, record.deleted, m_bodies[i]);
        commit.records.push_back(std::move(record));
    }
    commit.changes += ']';
    return commit;
}

void CommitGroup::applyTo(TextMap<KnownRecord> &known) const
{
    for (const auto &[key, at] : m_index) {
        known[key] = KnownRecord{m_staged[at].record.revision, m_staged[at].place};
    }
}

} // namespace yizhan
