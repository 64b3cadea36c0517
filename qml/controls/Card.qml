// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

/** A sheet of card with its content in a column. */
Rectangle {
    id: root

    default property alias content: column.data
    property real padding: Theme.spaceL
    property real spacing: Theme.spaceS
    property bool emphasised: false

    implicitWidth: column.implicitWidth + padding * 2
    implicitHeight: column.implicitHeight + padding * 2
    radius: Theme.radius
    color: Theme.card
    border.width: emphasised ? Theme.outline : Theme.hairline
    border.color: emphasised ? Theme.nowOutline : Theme.line

    Column {
        id: column

        x: root.padding
        y: root.padding
        width: root.width - root.padding * 2
        spacing: root.spacing
    }
}
