// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yizhan {

/** A pass word a person can type from paper: twelve unambiguous characters in three groups, 59 random bits. */
[[nodiscard]] QString freshPassword();

} // namespace yizhan
