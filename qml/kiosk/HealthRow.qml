// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One part of the machine: how it is, and in words what that means. */
Card {
    id: root

    required property string part
    required property int health
    required property string text

    readonly property bool well: health === KioskSelfCheck.Well
    readonly property bool ill: health === KioskSelfCheck.Ill

    padding: Theme.spaceM

    Row {
        width: parent.width
        spacing: Theme.spaceM

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.well ? "check_circle" : root.ill ? "cancel" : "help"
            size: Theme.iconS
            color: root.well ? Theme.ok : root.ill ? Theme.over : Theme.paused
        }
        Column {
            width: parent.width - Theme.iconS - parent.spacing

            AppText {
                width: parent.width
                text: qsTr("%1 · %2").arg(root.part).arg(root.well ? qsTr("正常") : root.ill ? qsTr("有问题") : qsTr("请看一下"))
                strong: true
            }
            AppText {
                width: parent.width
                text: root.text
                size: Theme.fontCaption
                secondary: true
            }
        }
    }
}
