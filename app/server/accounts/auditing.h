// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"
#include "protocol/record.h"
#include "server/http/router.h"
#include "storage/audittable.h"
#include "storage/sealer.h"

#include <optional>

namespace yizhan {

/** An entry of this caller, not yet with its fields. `partition` empty: that of the writer that stores it. */
[[nodiscard]] AuditEntry auditOf(const Principal &principal, const QString &action, const QString &subject,
                                 const QString &partition = {}, Instant at = {});

/**
 * Notes that a field got a value, without the value: a hash of it with the entry's own salt, keyed like the sealed
 * data, so that equal values look different in two entries and nobody without the key can try out phone numbers. Who
 * has the key can say whether a given value was the one.
 */
void noteValue(AuditEntry &entry, const Sealer &sealer, const QString &field, const QString &value);
/** Notes that a field was looked at. */
void noteLook(AuditEntry &entry, const QString &field);
/** How noteValue() hashes. */
[[nodiscard]] QString auditHash(const Sealer &sealer, const QString &salt, const QString &field, const QString &value);

/** What a command of the hall leaves in the audit: work on a case, and who came and went. `before`: the state until
 * then. */
[[nodiscard]] std::vector<AuditEntry> auditOf(const Sealer &sealer, const HallState &before, const HallCommand &command,
                                              const Actor &actor, const Decision &decision);
/** What an import changed, record by record. */
[[nodiscard]] AuditEntry auditOfImport(const Sealer &sealer, const QString &name, const std::vector<Record> &records);

/** Who acts, as the command log and the audit name it. */
[[nodiscard]] QString actorName(const Actor &actor);

} // namespace yizhan
