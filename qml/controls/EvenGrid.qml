// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

/**
 * Cells of equal width for a Repeater, which give themselves `width: grid.cellWidth` and, to be of one height too,
 * `height: grid.cellHeight`.
 *
 * Rows of a model that change have no place in a GridLayout: one that is moved after an item of it is gone and before
 * it is polished reads that item (QTBUG-111792, mended in Qt 6.5).
 */
Grid {
    id: root

    // A Grid's columnSpacing is -1 where only spacing is said.
    readonly property real gap: columnSpacing < 0 ? spacing : columnSpacing
    readonly property real cellWidth: Math.max(0, (width + gap) / columns - gap)
    /** The tallest cell's, as it would be by itself. */
    property real cellHeight: {
        let tallest = 0;
        for (let i = 0; i < root.children.length; ++i) {
            tallest = Math.max(tallest, root.children[i].implicitHeight);
        }
        return tallest;
    }
}
