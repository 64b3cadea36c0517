// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yizhan {

/** How much deleted data may be overwritten now. */
enum class Scrub {
    Quick, ///< what holds nobody up
    Whole  ///< also tables that every command needs
};

/** How much was. */
enum class Scrubbed { Part, All };

} // namespace yizhan
