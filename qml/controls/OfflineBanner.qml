// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Theme

/** Says that what is shown is old, and since when. Takes no room while the hall answers. */
Rectangle {
    id: root

    property bool online: true
    /** "10:24": when the hall last answered. */
    property string since: ""
    /** What still works here, in the person's words. */
    property string hint: ""

    visible: !online
    implicitHeight: online ? 0 : row.implicitHeight + Theme.spaceS * 2
    color: Theme.warnGround

    Accessible.role: Accessible.AlertMessage
    Accessible.name: message.text

    RowLayout {
        id: row

        x: Theme.margin
        y: Theme.spaceS
        width: root.width - Theme.margin * 2
        spacing: Theme.spaceM

        Icon {
            Layout.alignment: Qt.AlignVCenter
            name: "cloud_off"
            size: Theme.iconS
            color: Theme.warn
        }
        AppText {
            id: message

            Layout.fillWidth: true
            size: Theme.desk ? Theme.fontBody : Theme.fontCaption
            strong: true
            color: Theme.warn
            text: (root.since === "" ? qsTr("暂时连不上大厅。") : qsTr("连不上大厅，这是 %1 的情况。").arg(root.since)) + root.hint
            Accessible.ignored: true
        }
    }
}
