// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/lostcommits.h"

#include "storage/log.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

void PublishedHead::note(const Partition &head)
{
    if (m_head && m_head->epoch != head.epoch) {
        m_formerEpochs.append(m_head->epoch);
    }
    m_head = head;
}

bool PublishedHead::isBeyond(const Partition &head) const
{
    return m_head &&
           (m_head->epoch == head.epoch ? head.revision < m_head->revision : m_formerEpochs.contains(head.epoch));
}

Status storeLoss(Store &store, const Loss &loss, std::vector<Record> records, const TextMap<KnownRecord> &known)
{
    const QString &partition = loss.head.id;
    const QString what =
        u"revisions %1 to %2 of epoch %3"_s.arg(loss.head.revision + 1).arg(loss.last).arg(loss.head.epoch);
    qCCritical(logStorage).noquote() << partition << "lost" << what
                                     << "- the database went on from a copy without them; a new epoch begins";
    if (const Status anew = store.newEpoch(partition); !anew) {
        return anew.error();
    }
    const Result<std::optional<Partition>> begun = store.partition(partition);
    if (!begun) {
        return begun.error();
    }
    Job job;
    job.name = u"begin-anew"_s;
    job.actor = u"clockwork"_s;
    Outcome outcome;
    outcome.records = std::move(records);
    outcome.facts.push_back({partition, u"revisions-lost"_s, what});
    AuditEntry entry;
    entry.actor = job.actor;
    entry.action = u"revisions-lost"_s;
    entry.subject = partition;
    entry.detail = what;
    outcome.audit.push_back(entry);
    CommitGroup group(**begun, known);
    group.add(job, outcome, loss.now);
    return group.write(store.connection(), loss.now);
}

} // namespace yizhan
