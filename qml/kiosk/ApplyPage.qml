// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Handing in an application now, which staff take on the next working day. */
KioskPage {
    id: root

    property alias code: submission.matter

    readonly property bool done: submission.state === KioskSubmission.Done
    readonly property string problem: submission.message

    title: submission.registers ? qsTr("现在登记") : qsTr("现在申请")
    answer: root.done
    takesCard: true

    function cardLaid(): void {
        if (!root.done) {
            submission.readCard(Cards);
        }
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
            width: parent.width
            visible: root.done
            text: submission.registers ? qsTr("已经登记，等工作人员确认") : qsTr("已经提交，等大厅收件")
            size: Theme.fontHeadline
            strong: true
        }
        PhoneEntry {
            width: parent.width
            visible: !root.done
            title: submission.matterName
            hint: Cards.working ? qsTr("留个电话，或者把身份证放到读卡器上。") : qsTr("留个电话，工作人员好联系您。")
            message: submission.message !== "" ? submission.message : Hall.online ? "" : qsTr("现在连不上大厅，提交不了。")
            label: qsTr("手机号")
            value: submission.phone
            action: submission.state === KioskSubmission.Busy ? qsTr("正在提交…") : submission.registers ? qsTr("登记") : qsTr("提交申请")
            ready: submission.mayGoOn
            busy: submission.state === KioskSubmission.Busy
            onPressed: key => submission.press(key)
            onErased: submission.erase()
            onSent: submission.apply()

            Notice {
                width: parent.width
                severity: Notice.Info
                iconName: "event_available"
                title: submission.registers ? qsTr("不用等开门，现在就能登记") : qsTr("计时起算日：%1").arg(submission.wouldCountFrom)
                // Large print has room for what counts.
                text: Theme.elder ? ""
                    : submission.registers ? qsTr("现在就记下。工作人员 %1确认，要看原件会给您打电话。").arg(submission.wouldCountFrom)
                    : submission.runsAtOnce ? qsTr("现在提交，从这一分钟开始算办理时限，夜里和休息日都算。工作人员看到您的申请，打电话告诉您带什么。")
                    : qsTr("现在提交，从这一天开始算办理时限。工作人员上班先看您的申请，打电话告诉您带什么。")
            }
        }
        DoneCard {
            width: parent.width
            visible: root.done
            heading: submission.matterName
            number: submission.number
            code: submission.code
            paper: submission.paper
            onPrintAgain: submission.printAgain()
            lines: submission.registers ? [qsTr("工作人员最晚 %1 前确认，要看原件会给您打电话。").arg(submission.dueText), qsTr("确认前，您可以凭这个码撤回。")]
                : [qsTr("计时起算日：%1").arg(submission.countsFrom), submission.provisional ? qsTr("材料齐了，最晚 %1 前办结（暂定，国务院还没公布那一年的放假安排）。").arg(submission.dueText)
                : qsTr("材料齐了，最晚 %1 前办结。").arg(submission.dueText), qsTr("状态：已提交（待收件）。工作人员收件前，您可以凭这个码撤回。")]
        }
        AppButton {
            objectName: "finished"
            width: parent.width
            visible: root.done
            large: true
            text: qsTr("记下了，完成")
            onClicked: root.shell.leave()
        }
    }
}
