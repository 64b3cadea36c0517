// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QStringList>

namespace yizhan {

/**
 * The key of the personal data for paper: nine lines of two groups of four letters and digits (Crockford's base 32, in
 * which nothing looks like something else). Each of the first eight holds four bytes of the key and a check byte of its
 * own, so that a slip of the pen is found in its line; the ninth checks the whole.
 */
[[nodiscard]] QStringList recoveryLines(const QByteArray &key);
/** The page to print and to keep apart from the backups. */
[[nodiscard]] QString recoverySheet(const QByteArray &key, const QString &hallId);

/**
 * Reads a sheet, as typed or as a file of it; small letters, O for 0 and I or L for 1 are forgiven, other lines
 * ignored. 422 "sheet-unreadable" names the line that is wrong.
 */
[[nodiscard]] Result<QByteArray> keyFromSheet(const QString &text);

} // namespace yizhan
