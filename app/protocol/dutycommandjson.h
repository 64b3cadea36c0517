// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

namespace yizhan {

class FieldReader;

/** The reader of a command about roster, bookings or bell by its name; null for another. Part of parseCommand(). */
[[nodiscard]] HallCommand (*dutyParser(const QString &name))(FieldReader &, const QString &);

} // namespace yizhan
