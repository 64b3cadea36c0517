// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Theme

/** Says that what is shown is old, and since when. */
RowLayout {
    id: root

    /** "10:24": when the hall last answered; empty where it never did. */
    required property string since
    /** What still works here, in the person's words. */
    property string hint: ""
    /** Where there is one line of large print: not since when. */
    property bool brief: false

    spacing: Theme.spaceM

    Accessible.role: Accessible.AlertMessage
    Accessible.name: message.text

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
        text: (root.brief ? qsTr("连不上大厅。") : root.since === "" ? qsTr("暂时连不上大厅。") : qsTr("连不上大厅，这是 %1 的情况。").arg(root.since)) + root.hint
        Accessible.ignored: true
    }
}
