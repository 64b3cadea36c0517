// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Who answers for the hall after hours: on site, then one rings; else by phone. */
Card {
    id: root

    required property KioskHours hours
    required property KioskShell shell

    padding: Theme.portrait ? Theme.spaceL : Theme.spaceM

    RowLayout {
        width: parent.width
        spacing: Theme.spaceM

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXs

            AppText {
                Layout.fillWidth: true
                text: root.hours.dutyPeople === "" ? qsTr("值班电话") : root.hours.onSite ? qsTr("现在值班：%1").arg(root.hours.dutyPeople)
                    : qsTr("电话带班：%1").arg(root.hours.dutyPeople)
                strong: true
            }
            AppText {
                Layout.fillWidth: true
                visible: root.hours.dutyPhone !== ""
                text: root.hours.dutyPhone
                size: Theme.fontTitle
                strong: true
                color: Theme.actionStrong
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.hours.dutyUntil === "" ? "" : root.hours.onSite ? qsTr("在大厅值到 %1").arg(root.hours.dutyUntil)
                    : qsTr("下一班 %1 到大厅").arg(root.hours.dutyUntil)
                size: Theme.fontCaption
                secondary: true
            }
        }
        AppButton {
            objectName: "ringBell"
            Layout.preferredWidth: Theme.px(380)
            Layout.preferredHeight: Theme.touchLarge
            look: AppButton.Outlined
            iconName: "notifications"
            text: qsTr("按铃叫人")
            enabled: Hall.online
            onClicked: root.shell.openPage("bell", {})
        }
    }
}
