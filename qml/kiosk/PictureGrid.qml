// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The six pictures of the first page. */
TileGrid {
    id: root

    required property KioskShell shell

    columns: 3
    spacing: Theme.spaceM

    KioskMenu {
        id: menu

        shell: root.shell
    }

    Repeater {
        model: menu.rows

        Tile {
            required property int index
            required property string picture
            required property string title
            required property string node

            objectName: "picture-" + node
            width: root.cellWidth
            height: (root.height - root.spacing) / 2
            iconName: picture
            iconSize: root.iconSize
            text: title
            onClicked: menu.choose(index)
        }
    }
}
