// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** Tiles side by side, with pictures of one size. */
EvenGrid {
    id: root

    /** One for all: pictures of different sizes side by side look like different weights. */
    readonly property real iconSize: {
        let smallest = Theme.iconL;
        for (let i = 0; i < root.children.length; ++i) {
            smallest = Math.min(smallest, (root.children[i] as Tile)?.iconRoom ?? smallest);
        }
        return smallest;
    }
}
