// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/commandparser.h"

namespace yizhan {

/**
 * The commands about posts, absences and approvals, by name; part of the table behind parseCommand(). The id is the
 * person of "sign-of-life", and of "record-absence" where the body names nobody.
 */
[[nodiscard]] const std::map<QString, CommandParser> &postCommandParsers();

} // namespace yizhan
