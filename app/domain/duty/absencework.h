// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/** Absences asked for, called off and begun, and the return that ends them (DOMAIN 1.3, AB-3, AB-5, AB-14). Pure. */
namespace yizhan {

/** Whoever comes back ends the absence; called where somebody goes on duty. */
void noteReturn(const Deciding &on, const QString &person, Decision &decision);
/** Drops what nobody asks for any more; called when a day begins. */
void retireDuty(const Deciding &on, Decision &decision);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RecordAbsence &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CancelAbsence &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const BeginAbsence &command);

} // namespace yizhan
