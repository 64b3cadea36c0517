// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yizhan {

/**
 * A number at which somebody can be called: of a mobile (begins with 1: 11 digits), a landline (7 or 8 digits, with its
 * area code 11 or 12), a service number (400: 10), or one abroad (+ or 00, then 8 to 15). Blanks and hyphens between
 * the digits count for nothing.
 */
[[nodiscard]] bool isPhoneNumber(const QString &text);

/** How many digits a number that begins so has at most: a pad takes no more. */
[[nodiscard]] qsizetype longestPhoneNumber(const QString &begun);

} // namespace yizhan
