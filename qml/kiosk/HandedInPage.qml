// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What was handed in at the kiosk and is no case yet: how far it has come, and taking it back. */
KioskPage {
    id: root

    /** Of the slip that was scanned. */
    property string slipCode: ""
    /** Found by its number, with the access to take it back. */
    property var found: ({})
    property string access: ""

    readonly property string problem: submission.message
    readonly property bool known: submission.number !== ""

    title: qsTr("我提交的")

    function opened(): void {
        if (root.access !== "") {
            submission.show(root.found, root.access);
        } else {
            submission.lookUp(root.slipCode);
        }
    }
    function placeNow(): var {
        return {
            slipCode: ""
        };
    }
    onProblemChanged: {
        if (root.problem !== "") {
            Voice.announce([root.problem]);
        }
    }
    Component.onDestruction: submission.restart()

    KioskSubmission {
        id: submission

        shell: root.shell
    }

    PageBody {
        anchors.fill: parent
        lowest: true

        AppText {
            objectName: "standing"
            width: parent.width
            text: !root.known ? root.title : submission.standing === KioskSubmission.Withdrawn ? qsTr("已经撤回") : submission.standing === KioskSubmission.Done ? qsTr("已经办好")
                : submission.standing === KioskSubmission.Taken ? qsTr("工作人员正在办")
                : submission.registers ? qsTr("已经登记，等工作人员确认") : qsTr("已经提交，等大厅收件")
            size: Theme.fontHeadline
            strong: true
        }
        Notice {
            objectName: "message"
            width: parent.width
            visible: submission.message !== "" || !Hall.online
            severity: Notice.Warning
            text: submission.message !== "" ? submission.message : qsTr("现在连不上大厅。请直接到服务台。")
        }
        AppText {
            objectName: "whatNext"
            width: parent.width
            visible: !root.known && submission.message !== "" && Hall.online
            text: qsTr("请再扫一次小票。还是不行，请到服务台，工作人员帮您查。")
            size: Theme.fontSubtitle
        }
        Card {
            width: parent.width
            visible: root.known

            AppText {
                width: parent.width
                text: submission.matterName
                size: Theme.fontSubtitle
                strong: true
            }
            AppText {
                width: parent.width
                text: qsTr("编号 %1").arg(submission.number)
                secondary: true
            }
            AppText {
                width: parent.width
                visible: submission.countsFrom !== "" && !submission.registers && submission.standing !== KioskSubmission.Withdrawn
                text: qsTr("计时起算日：%1").arg(submission.countsFrom)
                secondary: true
            }
            AppText {
                objectName: "due"
                width: parent.width
                visible: submission.dueText !== "" && submission.standing !== KioskSubmission.Withdrawn && submission.standing !== KioskSubmission.Done
                text: submission.late ? qsTr("原定 %1 前办结，已经过了，工作人员还没有收件。请到窗口问。").arg(submission.dueText)
                    : submission.registers ? qsTr("工作人员最晚 %1 前确认，要看原件会给您打电话。").arg(submission.dueText)
                    : submission.provisional ? qsTr("材料齐了，最晚 %1 前办结（暂定，国务院还没公布那一年的放假安排）。").arg(submission.dueText)
                    : qsTr("材料齐了，最晚 %1 前办结。").arg(submission.dueText)
            }
            AppButton {
                objectName: "withdraw"
                width: parent.width
                visible: submission.standing === KioskSubmission.Waiting
                look: AppButton.Tinted
                text: qsTr("不办了，撤回")
                enabled: Hall.online
                busy: submission.state === KioskSubmission.Busy
                onClicked: submission.withdraw()
            }
        }
        AppText {
            width: parent.width
            visible: submission.standing === KioskSubmission.Withdrawn
            text: qsTr("要办的时候可以再来。")
        }
        AppButton {
            objectName: "finished"
            width: parent.width
            large: true
            text: qsTr("好了，完成")
            onClicked: root.shell.leave()
        }
    }
}
