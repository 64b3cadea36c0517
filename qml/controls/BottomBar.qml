// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Theme

/** The same bar on every kiosk page: put BarButtons into it. */
Rectangle {
    id: root

    default property alias buttons: row.data
    readonly property real spacing: row.spacing

    implicitHeight: row.implicitHeight + Theme.hairline
    color: Theme.line

    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("底部按钮")

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.topMargin: Theme.hairline
        spacing: Theme.hairline
    }
}
