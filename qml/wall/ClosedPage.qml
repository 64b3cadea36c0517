// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The door page: dim, with when the hall opens next and whom to ring. */
Item {
    id: root

    required property WallDuty duty

    /** Small for its distance: what the header says already and the line give way. */
    readonly property bool tight: height < Theme.px(700)

    opacity: 0.85

    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width / scale
        scale: Math.max(1, Math.min(root.width / Theme.px(1920), root.height / Theme.px(900)))
        spacing: root.tight ? Theme.spaceXs : Theme.spaceL

        AppText {
            Layout.fillWidth: true
            visible: !root.tight
            horizontalAlignment: Text.AlignHCenter
            text: root.duty.hallState
            size: Theme.fontHeadline
            strong: true
        }
        AppText {
            Layout.fillWidth: true
            visible: Hall.nextOpenText !== ""
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("下次开门 %1").arg(Hall.nextOpenText)
            size: Theme.fontTitle
            strong: true
        }
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            visible: !root.tight
            Layout.preferredWidth: parent.width * 0.5
            Layout.preferredHeight: Theme.hairline * 2
            color: Theme.line
        }
        AppText {
            Layout.fillWidth: true
            visible: root.duty.onDuty !== ""
            horizontalAlignment: Text.AlignHCenter
            text: root.duty.onDutyUntil === "" ? qsTr("现在值班 %1").arg(root.duty.onDuty)
                : qsTr("现在值班 %1，到 %2").arg(root.duty.onDuty).arg(root.duty.onDutyUntil)
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
        AppText {
            Layout.fillWidth: true
            visible: root.duty.leader !== ""
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("带班 %1").arg(root.duty.leader)
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
        AppText {
            Layout.fillWidth: true
            visible: root.duty.leaderPhone !== ""
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("急事请打 %1").arg(root.duty.leaderPhone)
            size: Theme.fontTitle
            strong: true
        }
        AppText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            objectName: "howToRing"
            // The bell stands on the kiosk's page for after hours, which goes once numbers are given.
            text: Hall.takingNumbers ? qsTr("现在可以在自助机上先取号，开门后按号办理。")
                : root.duty.onSite ? qsTr("找值班的人，请在自助机上“按铃叫人”")
                : root.duty.nextDuty === "" ? qsTr("急事可在自助机上“按铃叫人” · 照常可以查指南、预约、申请")
                : qsTr("急事可在自助机上“按铃叫人” · 下一班 %1 到").arg(root.duty.nextDuty)
            size: Theme.fontCaption
            secondary: true
        }
    }
}
