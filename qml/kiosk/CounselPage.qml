// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Somebody in distress: asked once, so that nobody is called by mistake; a phone may be left, and need not be. */
KioskPage {
    id: root

    /** The person said yes. */
    property bool wanted: false

    readonly property bool asking: !root.wanted
    readonly property bool leavingPhone: root.wanted && submission.state === KioskSubmission.Asking
    readonly property bool withdrawn: submission.standing === KioskSubmission.Withdrawn
    readonly property bool done: submission.state === KioskSubmission.Done
    readonly property bool failed: submission.state === KioskSubmission.Failed

    title: qsTr("找人说说")
    answer: root.done

    Component.onDestruction: submission.restart()

    KioskSubmission {
        id: submission

        shell: root.shell
    }
    KioskHours {
        id: hours

        shell: root.shell
    }

    PageBody {
        anchors.fill: parent
        lowest: true
        visible: root.leavingPhone

        PhoneEntry {
            width: parent.width
            title: qsTr("怎么找您？")
            hint: qsTr("留个电话，好找到您；不留也行。")
            label: qsTr("手机号")
            value: submission.phone
            action: submission.phone === "" ? qsTr("不留电话，现在找人") : qsTr("现在找人")
            ready: submission.phone === "" || submission.mayGoOn
            onPressed: key => submission.press(key)
            onErased: submission.erase()
            onSent: submission.counsel()
        }
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - Theme.margin * 2
        visible: !root.leavingPhone
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
            text: root.asking ? qsTr("现在找人谈一谈？") : root.failed ? qsTr("没有叫到人，请直接打电话")
                : root.withdrawn ? qsTr("已经撤回") : !root.done ? qsTr("正在叫人…")
                : submission.takenBy !== "" ? qsTr("%1 接了，这就找您").arg(submission.takenBy)
                : submission.late ? qsTr("过了 %1 还没有人接，请直接打电话").arg(submission.dueText)
                : qsTr("已经叫人了，%1 前有人找您").arg(submission.dueText)
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.asking ? qsTr("两小时内有人找您。")
                : root.withdrawn ? qsTr("要找人的时候可以再来。")
                : root.done ? qsTr("编号 %1。您可以在这里等，也可以先打电话。").arg(submission.number)
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
            objectName: "counselYes"
            width: parent.width
            visible: root.asking
            large: true
            text: qsTr("是")
            enabled: Hall.online
            onClicked: root.wanted = true
        }
        AppButton {
            width: parent.width
            visible: root.failed
            large: true
            text: qsTr("再叫一次")
            onClicked: submission.counsel()
        }
        AppButton {
            objectName: "withdraw"
            width: parent.width
            visible: root.done && submission.standing === KioskSubmission.Waiting
            look: AppButton.Tinted
            text: qsTr("不用了，撤回")
            enabled: Hall.online
            onClicked: submission.withdraw()
        }
        AppButton {
            objectName: "finished"
            width: parent.width
            look: AppButton.Outlined
            large: true
            text: root.asking ? qsTr("返回") : qsTr("好的")
            onClicked: root.shell.goHome()
        }
    }
}
