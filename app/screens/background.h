// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QColor;

namespace yizhan {

/**
 * Colours what lies behind all windows of an X display, for as long as the display lives: where no window manager
 * paints it, it shows between the end of a crashed screen and the next one, and would be black. Nothing elsewhere.
 */
void colourBackground(const QColor &colour);

} // namespace yizhan
