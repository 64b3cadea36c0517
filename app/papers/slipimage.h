// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/slip.h"

#include <QImage>

namespace yizhan {

/** Width of the roll; the head prints 8 dots a millimetre (203 dpi) on a little less of it. */
enum class Paper { Mm80, Mm58 };

/** Dots of a line: 576 or 384. */
[[nodiscard]] int dotsAcross(Paper paper);
/** Height of the letters of a line in dots before it is made to fit; 0 where there are none. */
[[nodiscard]] int slipTextSize(SlipLine::Kind kind, Paper paper, bool elder);
/**
 * The slip as a thermal head burns it: Format_Mono, 1 is black, as wide as the head. Any thread with a QGuiApplication;
 * some milliseconds.
 */
[[nodiscard]] QImage drawSlip(const QList<SlipLine> &lines, Paper paper, bool elder);

} // namespace yizhan
