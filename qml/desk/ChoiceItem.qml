// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One row of a choice: its digit, its words, a remark. */
T.AbstractButton {
    id: root

    required property int index
    property string hint: ""

    implicitHeight: Math.max(Theme.touch, implicitContentHeight + Theme.spaceS * 2)
    leftPadding: Theme.spaceM
    rightPadding: Theme.spaceM
    focusPolicy: Qt.NoFocus
    hoverEnabled: true

    Accessible.role: Accessible.ListItem
    Accessible.name: root.hint === "" ? root.text : root.text + ", " + root.hint
    Accessible.onPressAction: root.clicked()

    background: Rectangle {
        radius: Theme.radiusS
        color: root.ListView.isCurrentItem || root.down || root.hovered ? Theme.tint : Theme.card
        border.width: root.ListView.isCurrentItem ? Theme.outline : Theme.hairline
        border.color: root.ListView.isCurrentItem ? Theme.action : Theme.line
    }
    contentItem: RowLayout {
        spacing: Theme.spaceM

        AppText {
            visible: root.index < 9
            text: String(root.index + 1)
            secondary: true
            Accessible.ignored: true
        }
        AppText {
            Layout.fillWidth: true
            text: root.text
            strong: true
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        AppText {
            Layout.maximumWidth: root.width * 0.5
            visible: root.hint !== ""
            text: root.hint
            size: Theme.fontCaption
            secondary: true
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
