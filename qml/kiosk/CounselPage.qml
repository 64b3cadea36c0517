// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Somebody in distress: the touch that opened this page has called; a phone may be left, and need not be. */
KioskPage {
    id: root

    readonly property bool done: submission.state === KioskSubmission.Done
    readonly property bool failed: submission.state === KioskSubmission.Failed

    title: qsTr("找人说说")
    answer: true

    function opened(): void {
        submission.counsel();
    }
    Component.onDestruction: submission.restart()

    KioskSubmission {
        id: submission

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
            name: root.failed ? "cloud_off" : "favorite"
            visible: Theme.portrait || !Theme.elder
            size: Theme.iconL * 1.4
            color: root.failed ? Theme.ink2 : Theme.action
        }
        AppText {
            objectName: "counselText"
            width: parent.width
            size: Theme.fontHeadline
            strong: true
            horizontalAlignment: Text.AlignHCenter
            text: root.failed ? qsTr("没有叫到人，请直接打电话") : root.done ? qsTr("已经叫人了，%1 前有人找您").arg(submission.dueText)
                : qsTr("正在叫人…")
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.done ? qsTr("编号 %1。您可以在这里等，也可以先打电话。").arg(submission.number)
                : submission.message === "" ? qsTr("请稍等。") : submission.message
            secondary: true
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
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("有危险马上打 110 或 120。心理援助热线 12356，全天有人接。")
            secondary: true
        }
        AppButton {
            width: parent.width
            visible: root.failed
            large: true
            text: qsTr("再叫一次")
            onClicked: submission.counsel()
        }
        AppButton {
            objectName: "finished"
            width: parent.width
            look: AppButton.Outlined
            large: true
            text: qsTr("好的")
            onClicked: root.shell.goHome()
        }
    }
}
