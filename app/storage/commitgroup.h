// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/partitionwriter.h"
#include "storage/recordrows.h"

namespace yizhan {

class Connection;

/** What the writer knows of a stored record. */
struct KnownRecord
{
    qint64 revision = 0;
    FeedPlace place = FeedPlace::Hidden;
};

/** One attempt to carry out a group; lives as long as its transaction. */
class CommitGroup
{
public:
    CommitGroup(Partition groupHead, const TextMap<KnownRecord> &known)
        : m_head(std::move(groupHead))
        , m_known(known)
    {
    }

    [[nodiscard]] qint64 nextRevision() const { return m_to + 1; }
    [[nodiscard]] bool raised() const { return m_to > m_head.revision; }
    [[nodiscard]] bool empty() const { return !raised() && m_audit.empty() && m_keys.isEmpty() && !m_within; }

    /** Takes a decided command in; its records get their revision. */
    void add(const Job &job, Outcome &outcome, Instant now);
    /** Keeps the answer under the command's idempotency key. */
    void remember(const Job &job, const Reply &reply);
    /** Personal data go with it: see Commit::forgets. */
    [[nodiscard]] bool forgets() const { return !m_forgotten.isEmpty(); }
    /** Something outside the group's own rows was written. */
    void noteWithin() { m_within = true; }

    /** Inside a transaction of the caller's; a head that another process moved is StoreFault::Conflict. */
    [[nodiscard]] Status write(Connection &connection, Instant now);
    /** What followers get to see of it. */
    [[nodiscard]] Commit commit(Instant now) const;
    /** After the transaction: what is stored now. */
    void applyTo(TextMap<KnownRecord> &known) const;

private:
    /** A record on its way into the database: the latest of its group. */
    struct Staged
    {
        Record record;
        qint64 previous = 0; ///< the revision stored before the group
        FeedPlace place = FeedPlace::Shown;
    };

    [[nodiscard]] Status forget(Connection &connection) const;
    [[nodiscard]] Status insert(Connection &connection, const RowInsert &insert, const QVariantList &values) const;

    Partition m_head;
    const TextMap<KnownRecord> &m_known;
    qint64 m_to = m_head.revision;
    TextMap<size_t> m_index;
    std::vector<Staged> m_staged;
    QVariantList m_log;
    QVariantList m_facts;
    std::vector<SealedRow> m_sealed;
    QStringList m_forgotten;
    std::vector<AuditEntry> m_audit;
    QVariantList m_keys;
    bool m_within = false;
    mutable std::vector<QByteArray> m_bodies; ///< of m_staged, serialised once for table and event
};

} // namespace yizhan
