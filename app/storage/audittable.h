// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"
#include "domain/result.h"

#include <QStringList>

#include <map>
#include <vector>

namespace yizhan {

class Connection;

/** Who looked at or changed something that is guarded. Ids and hashes, never personal data. */
struct AuditEntry
{
    QString partition; ///< whose chain it joins; empty: the PartitionWriter's own
    Instant at{};      ///< unset: the commit time, when written by a PartitionWriter
    QString actor;     ///< person id, "administrator", "clockwork"
    QString device;
    QString action;  ///< "case-read", "login-failed", "accept-case"
    QString subject; ///< "case/<id>"
    QString detail;
    QString salt;                      ///< of the hashes below
    std::map<QString, QString> fields; ///< name → keyed hash of salt and value; an empty hash: looked at, not changed

    // Set by the table.
    qint64 seq = 0;
    QString hash;
    bool operator==(const AuditEntry &) const = default;
};

/** How a chain ends: what is kept elsewhere (a backup, an export) shows later that nothing was cut or rewritten. */
struct AuditHead
{
    QString partition;
    qint64 count = 0;
    QString hash; ///< of the last entry; empty for none
    bool operator==(const AuditHead &) const = default;
};

/** Which entries of a partition; what is unset does not matter. */
struct AuditFilter
{
    QString partition;
    Instant from{};  ///< at or after
    Instant until{}; ///< before
    QString actor{};
    QString subject{};
    QString action{};  ///< "lookup-*": all that begin so
    qint64 after = 0;  ///< seq above this …
    qint64 before = 0; ///< … and below this
    bool newestFirst = true;
    int limit = 100;
};

/**
 * Append-only, one chain a partition: entry n holds SHA-256 over the hash of entry n−1 and its own content, and the
 * partition's row holds count and last hash, in the same transaction. Who can rewrite the whole file can forge a whole
 * chain, so heads belong on other machines too: every backup's manifest and every export names them.
 * Each call is a transaction of its own unless one is open.
 */
class AuditTable
{
public:
    explicit AuditTable(Connection &connection)
        : m_connection(connection)
    {
    }

    /** Every entry names its partition, which exists: 404 "partition-unknown". */
    [[nodiscard]] Status append(const std::vector<AuditEntry> &entries);
    [[nodiscard]] Result<std::vector<AuditEntry>> entries(const AuditFilter &filter);
    [[nodiscard]] Result<std::vector<AuditHead>> heads();
    /** Walks every chain; a sentence for each that is broken, with the number of its first wrong entry. */
    [[nodiscard]] Result<QStringList> faults();

    /** Names of the triggers by which the engine refuses changes, where one is gone, off or another one. */
    [[nodiscard]] Result<QStringList> missingGuards();
    /** Makes those anew; their names. */
    [[nodiscard]] Result<QStringList> putGuardsBack();

    /** The part of step 0002 that SQL alone cannot do. Inside the step's transaction. */
    [[nodiscard]] Status adoptUnchained();

private:
    [[nodiscard]] Status appendChain(const QString &partition, std::vector<AuditEntry> entries);
    [[nodiscard]] Result<QString> faultOf(const AuditHead &head);

    Connection &m_connection;
};

} // namespace yizhan
