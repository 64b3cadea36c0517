// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The door bell: whoever is on duty hears it; says who comes as soon as that is known. */
KioskPage {
    id: root

    readonly property bool failed: bell.state === KioskSubmission.Failed

    title: qsTr("按铃叫人")
    answer: true

    function opened(): void {
        bell.ring();
    }
    Component.onDestruction: bell.restart()

    KioskSubmission {
        id: bell

        shell: root.shell
    }
    KioskHours {
        id: hours

        shell: root.shell
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - Theme.margin * 2
        spacing: Theme.portrait ? Theme.spaceL : Theme.spaceS

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.failed ? "cloud_off" : bell.answeredBy === "" ? "notifications" : "directions_walk"
            visible: Theme.portrait || !Theme.elder
            size: Theme.iconL * 1.4
            color: root.failed ? Theme.ink2 : Theme.action
        }
        AppText {
            objectName: "bellText"
            width: parent.width
            size: Theme.fontHeadline
            strong: true
            horizontalAlignment: Text.AlignHCenter
            text: root.failed ? qsTr("铃没有响，请打电话") : bell.answeredBy !== "" ? qsTr("%1 这就过来").arg(bell.answeredBy)
                : bell.state === KioskSubmission.Done ? (hours.onSite ? qsTr("铃响了，请在门口稍等") : qsTr("铃响了")) : qsTr("正在按铃…")
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            secondary: true
            text: bell.message !== "" ? bell.message : hours.onSite ? qsTr("%1 在大厅值班。").arg(hours.dutyPeople)
                : qsTr("现在大厅里没有人，打电话更快。")
        }
        AppText {
            width: parent.width
            visible: hours.dutyPhone !== ""
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("值班电话 %1").arg(hours.dutyPhone)
            size: Theme.fontTitle
            strong: true
            color: Theme.actionStrong
        }
        AppButton {
            width: parent.width
            visible: root.failed
            large: true
            text: qsTr("再按一次")
            onClicked: bell.ring()
        }
        AppButton {
            objectName: "finished"
            width: parent.width
            look: AppButton.Outlined
            large: true
            text: qsTr("好的")
            onClicked: root.shell.goBack()
        }
    }
}
