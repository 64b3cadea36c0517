// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** 验真: a paper's code was held before the scanner; was it issued here? */
KioskPage {
    id: root

    property string paperCode: ""
    readonly property bool genuine: check.state === KioskPaperCheck.Genuine

    title: qsTr("核对文书")
    answer: true

    function opened(): void {
        check.check(root.paperCode);
    }

    KioskPaperCheck {
        id: check

        shell: root.shell
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - Theme.margin * 2
        spacing: Theme.portrait ? Theme.spaceL : Theme.spaceS

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.genuine ? "verified_user" : check.state === KioskPaperCheck.Unknown ? "block"
                : check.state === KioskPaperCheck.Failed ? "cloud_off" : "qr_code_scanner"
            size: Theme.iconL * 1.4
            color: root.genuine ? Theme.action : Theme.ink2
        }
        AppText {
            objectName: "paperVerdict"
            width: parent.width
            size: Theme.fontHeadline
            strong: true
            horizontalAlignment: Text.AlignHCenter
            text: root.genuine ? qsTr("是本大厅出具的") : check.state === KioskPaperCheck.Unknown ? qsTr("不是本大厅出具的文书")
                : check.state === KioskPaperCheck.Failed ? qsTr("没有查到，请再试一次") : qsTr("正在核对…")
        }
        AppText {
            width: parent.width
            visible: root.genuine
            size: Theme.fontTitle
            horizontalAlignment: Text.AlignHCenter
            // In large letters on two lines: a day of the week is not taken apart.
            text: Theme.elder ? check.title + "\n" + check.day : qsTr("%1，%2").arg(check.title).arg(check.day)
        }
        AppText {
            width: parent.width
            visible: root.genuine
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("编号 %1，请和纸上的编号对一对。").arg(check.number)
            secondary: true
        }
        AppText {
            width: parent.width
            visible: check.state === KioskPaperCheck.Unknown || check.state === KioskPaperCheck.Failed
            horizontalAlignment: Text.AlignHCenter
            text: check.state === KioskPaperCheck.Unknown ? qsTr("请拿着这张纸问问窗口的工作人员。") : check.message
            secondary: true
        }
        AppButton {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: check.state === KioskPaperCheck.Failed
            look: AppButton.Outlined
            iconName: "refresh"
            text: qsTr("再试一次")
            onClicked: check.check(root.paperCode)
        }
    }
}
