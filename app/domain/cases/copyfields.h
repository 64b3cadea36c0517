// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

namespace yizhan {

/** The fields that can be copied for another system's form; what a hall lists (HallInfo::copyOrder) is among them. */
[[nodiscard]] const QStringList &copyFields();
/** Those fields of the case in that order (the usual one where it is empty), parted by tabs as forms take them. */
[[nodiscard]] QString copyText(const QStringList &order, const ServiceCase &serviceCase, const Matter *matter,
                               const Applicant &applicant, const std::optional<Applicant> &agent, const Zone &zone);

} // namespace yizhan
