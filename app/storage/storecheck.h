// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"
#include "domain/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>

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
    struct FactFinding
    {
        QString subject;
        qint64 revision = 0;
        Instant at{};
        QString kind;
        QString detail;
        std::optional<Instant> loggedAt; ///< when its command was logged; nothing: the log does not have it
    };
    /** Every fact of a partition, those of a subject one after another and in their order. */
    [[nodiscard]] Status eachFact(const QString &partition, const std::function<void(const FactFinding &)> &look);
    /**
     * Revisions that have lost facts, each with the name of its command: those that are numbered have a gap, or there
     * is none though `leaves` says that a command of that name leaves one.
     */
    [[nodiscard]] Result<QStringList> lostFacts(const QString &partition,
                                                const std::function<bool(const QString &name)> &leaves);
    /** Entries of a partition's log whose time lies before that of the entry before. `may`: whose may. */
    [[nodiscard]] Result<QStringList> timesOfLog(const QString &partition,
                                                 const std::function<bool(const QString &name)> &may);

    /** Number of the last migration. */
    [[nodiscard]] Result<int> schema();

private:
    Store &m_store;
};

} // namespace yizhan
