// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/** A titled sheet of card on a page. */
Rectangle {
    id: root

    property string title: ""
    default property alias content: column.data

    implicitHeight: column.implicitHeight + Theme.spaceL * 2
    implicitWidth: Theme.px(280)
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.hairline
    border.color: Theme.line

    ColumnLayout {
        id: column

        x: Theme.spaceL
        y: Theme.spaceL
        width: root.width - Theme.spaceL * 2
        spacing: Theme.spaceS

        AppText {
            Layout.fillWidth: true
            visible: root.title !== ""
            text: root.title
            size: Theme.fontSubtitle
            strong: true
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
}
