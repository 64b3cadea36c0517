// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"

namespace yizhan {

struct Wake;

/** A due instant is still in time; what follows from it comes after. */
constexpr std::chrono::milliseconds afterDue{1};
/** A reviewer's silence is taken for consent this long after it was due, so that the notice of it goes out first. */
constexpr std::chrono::minutes deemedAfter{1};

/**
 * When time alone changes this case next: acceptance by default (T-4), a reviewer's silence (P-3), promised papers that
 * did not come (D-1). Unset: never.
 */
[[nodiscard]] Instant nextInstant(const ServiceCase &serviceCase);
/** What happens then. */
[[nodiscard]] std::optional<Wake> nextWakeOf(const ServiceCase &serviceCase);
/** Whether that reviewer's silence counts as consent once its time is over: never that of who decides. */
[[nodiscard]] bool mayBeDeemed(const ServiceCase &serviceCase, const Branch &branch);

} // namespace yizhan
