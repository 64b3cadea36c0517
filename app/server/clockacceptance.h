// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/partitionwriter.h"

namespace yizhan {

/** The scope of the clockwork's idempotency keys. */
constexpr auto clockworkScope = "clockwork";

/**
 * The administrator says that a clock which is behind the partition's last commit, or far ahead of it, is right: from
 * here on commands commit by it again, and what time brings about may happen anew in the time that is gone through
 * twice. Answers {"now"}.
 */
[[nodiscard]] Job acceptanceOfClock(const AuditEntry &entry, const QString &requestId);

} // namespace yizhan
