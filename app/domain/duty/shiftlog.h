// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

namespace yizhan {

/**
 * Writes into the log book of the shift that answers now what the system knows of itself (DOMAIN 4 and 11a): that the
 * acting person answered a bell, or took or finished what was handed in, of which `submission` tells. `words`, what the
 * person said about it, become a fact like those of any other line. Nothing where no roster was ever published.
 */
void logDeed(const Deciding &on, ShiftDeed deed, const Submission *submission, const QString &words,
             Decision &decision);

} // namespace yizhan
