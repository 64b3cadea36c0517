// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** At most six answers (three in large print) and the button for the others. */
Column {
    id: root

    property ScreenRows model: null
    property int pages: 1
    property int page: 0

    signal chosen(int row)
    signal nextWanted

    spacing: Theme.spaceM

    EvenGrid {
        id: grid

        width: parent.width
        columns: Theme.portrait ? (Theme.elder ? 1 : 2) : Theme.elder ? 2 : 3
        spacing: Theme.spaceM

        Repeater {
            model: root.model

            Tile {
                required property int index
                required property bool free
                required text
                required hint

                objectName: "answer-" + index
                width: grid.cellWidth
                height: Math.max(grid.cellHeight, Theme.px(Theme.portrait ? 220 : 180))
                hintLines: 4
                enabled: free
                onClicked: root.chosen(index)
            }
        }
    }
    AppButton {
        objectName: "more"
        width: parent.width
        visible: root.pages > 1
        look: AppButton.Outlined
        iconName: "more_horiz"
        text: qsTr("其他的（第 %1 页，共 %2 页）").arg(root.page + 1).arg(root.pages)
        onClicked: root.nextWanted()
    }
}
