// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"
#include "protocol/fieldreader.h"

#include <map>

namespace yizhan {

/** Reads the body of one command; the id is that of its route. */
using CommandParser = HallCommand (*)(FieldReader &, const QString &);

} // namespace yizhan
