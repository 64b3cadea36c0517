// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace yizhan {

class Store;

/** What can be found out about a database without knowing what is in it. Each finding is a sentence. */
class StoreCheck
{
public:
    explicit StoreCheck(Store &store)
        : m_store(store)
    {
    }

    /** Structure of the file and foreign keys. */
    [[nodiscard]] Result<QStringList> structure();
    /** The command log of every epoch is gapless, and that of the present one ends at the partition's revision. */
    [[nodiscard]] Result<QStringList> commandLog();
    /** No record or fact is of a revision that the partition has not reached. */
    [[nodiscard]] Result<QStringList> revisions();

    struct SealedFinding
    {
        QString partition;
        QString subject;
        QByteArray blob;
        QStringList keys; ///< keyed hashes that find it, sorted
    };
    /** Every sealed row, one at a time. */
    [[nodiscard]] Status eachSealed(const std::function<void(const SealedFinding &)> &look);
    /** Subject and detail of every fact of a kind. */
    [[nodiscard]] Status eachFact(const QString &partition, const QString &kind,
                                  const std::function<void(const QString &subject, const QString &detail)> &look);

    /** Number of the last migration. */
    [[nodiscard]] Result<int> schema();

private:
    Store &m_store;
};

} // namespace yizhan
