// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yizhan {

/** A pass word a person can type from paper: twelve unambiguous characters in three groups, 59 random bits. */
[[nodiscard]] QString freshPassword();

/**
 * What somebody who guesses tries first: the login itself, one character or a few of them again and again, a run such
 * as 12345678, a pass word that everybody knows.
 */
[[nodiscard]] bool isGuessable(const QString &password, const QString &login);

} // namespace yizhan
