// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

/** Cells side by side with the widths of a table, by default that of the cases; head and rows share them. */
Item {
    id: root

    property list<real> shares: [0.21, 0.26, 0.15, 0.24, 0.14]
    readonly property real usable: width - Theme.spaceL * 2 - Theme.spaceM * (shares.length - 1)

    implicitHeight: {
        let tallest = 0
        for (let i = 0; i < root.children.length; ++i) {
            tallest = Math.max(tallest, root.children[i].implicitHeight)
        }
        return tallest
    }

    function place(): void {
        let x = Theme.spaceL
        for (let i = 0; i < root.children.length && i < root.shares.length; ++i) {
            const cell = root.children[i]
            cell.x = x
            cell.width = root.usable * root.shares[i]
            x += cell.width + Theme.spaceM
            cell.y = Qt.binding(() => Math.round((root.height - cell.height) / 2))
        }
    }

    onUsableChanged: root.place()
    Component.onCompleted: root.place()
}
