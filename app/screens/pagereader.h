// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QQuickItem;

namespace yizhan {

/**
 * What a page says when it is read aloud: every text on it that can be seen, in the order of the page. Found in the
 * item tree, so no page can forget to tell. An item may have
 *   `spoken: string`  what is said instead of it and all within it, if not empty
 *   `silent: bool`    nothing of it is said (what a person types, pads of keys)
 * Pictures of the icon font, editable fields and what is scrolled away say nothing; a button adds that it is off or
 * chosen.
 */
[[nodiscard]] QStringList pageTexts(const QQuickItem *root);

} // namespace yizhan
