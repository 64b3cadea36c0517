// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/commitgroup.h"

#include <optional>

namespace yizhan {

/** The highest head of a partition that anybody was told of, whatever the database says now. */
class PublishedHead
{
public:
    [[nodiscard]] qint64 revision() const { return m_head ? m_head->revision : 0; }
    [[nodiscard]] Instant at() const { return m_head ? m_head->lastCommitAt : Instant{}; }

    void note(const Partition &head);
    /** True for a head that lacks what was published. */
    [[nodiscard]] bool isBeyond(const Partition &head) const;

private:
    std::optional<Partition> m_head;
    QStringList m_formerEpochs; ///< that were published before this one
};

/**
 * Inside a transaction that holds the partition's row: begins its new epoch and stores `records`, an entry in the audit
 * and a fact of the loss. `known` is what is left.
 */
[[nodiscard]] Status storeLoss(Store &store, const Loss &loss, std::vector<Record> records,
                               const TextMap<KnownRecord> &known);

} // namespace yizhan
