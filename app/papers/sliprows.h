// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <functional>

namespace yizhan {

/**
 * A Chinese text in rows no wider than `width`, as few as there can be and of about one length: broken between words,
 * after a mark where there is one, and never so that one character stands alone. `widthOf` measures a text in the
 * unit of `width`; what a row ends with may hang over by its blank half, see hangingPart().
 */
[[nodiscard]] QStringList slipRows(const QString &text, qreal width,
                                   const std::function<qreal(const QString &)> &widthOf);

/** Share of a letter that is blank at the end of that row: a full-width mark has its ink in its left half. */
[[nodiscard]] qreal hangingPart(const QString &row);

} // namespace yizhan
