// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/commandparser.h"

namespace yizhan {

/** The commands that are about cases, by name; part of the table behind parseCommand(). */
[[nodiscard]] const std::map<QString, CommandParser> &caseCommandParsers();

} // namespace yizhan
