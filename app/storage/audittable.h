// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"
#include "domain/result.h"

#include <vector>

namespace yizhan {

class Connection;

/** Who looked at or changed something that is guarded. Ids, never personal data. */
struct AuditEntry
{
    Instant at{};  ///< unset: the commit time, when written by a PartitionWriter
    QString actor; ///< person id, "administrator", "clockwork"
    QString device;
    QString action;  ///< "case-read", "login-failed", "clock-accepted"
    QString subject; ///< "case/<id>"
    QString detail;
    bool operator==(const AuditEntry &) const = default;
};

/** Append-only. Each call is a transaction of its own unless one is open. */
class AuditTable
{
public:
    explicit AuditTable(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Status append(const std::vector<AuditEntry> &entries);
    /** The newest `limit` entries, newest first; of one subject unless it is empty. */
    [[nodiscard]] Result<std::vector<AuditEntry>> latest(int limit, const QString &subject = {});

private:
    Connection &m_connection;
};

} // namespace yizhan
