// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The department's answer: an opinion, or the decision where everybody has answered. */
Section {
    id: root

    required property DeskReview review

    readonly property bool deciding: review.deciding
    /** It still waits for an answer from here. */
    readonly property bool open: !review.busy && !review.answered
    /** Yes or no, with no third way: the decision, or the department's own result. */
    readonly property bool yesOrNo: deciding || review.resulting
    readonly property var choices: review.forwarding ? [{ choice: DeskReview.Agree, text: qsTr("已转报") }] : yesOrNo
        ? [{ choice: DeskReview.Agree, text: qsTr("准予") }, { choice: DeskReview.Disagree, text: qsTr("不予") }]
        : [{ choice: DeskReview.Agree, text: qsTr("同意") }, { choice: DeskReview.Disagree, text: qsTr("不同意") },
            { choice: DeskReview.AgreeForward, text: qsTr("同意但转报") }]

    /** There is nothing more to fill in here for now. */
    signal submitted

    function submit(): void {
        root.review.submit()
        if (root.review.wordsNeeded && root.review.reason.trim() === "") {
            reason.forceActiveFocus() // it is what is missing
        } else {
            root.submitted()
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppText {
            Layout.fillWidth: true
            text: root.review.forwarding ? qsTr("%1 的意见要转报上级").arg(root.review.departmentText)
                : root.review.resulting ? qsTr("%1 的结果").arg(root.review.departmentText)
                : root.deciding ? qsTr("%1 的决定").arg(root.review.departmentText)
                                : qsTr("%1 的意见").arg(root.review.departmentText)
            size: Theme.fontSubtitle
            strong: true
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Row {
            spacing: Theme.spaceS

            Repeater {
                model: root.choices

                ChoiceButton {
                    id: option

                    required property int index
                    required property var modelData

                    objectName: "answer-" + option.index
                    implicitHeight: Theme.touch
                    checkable: false
                    checked: root.review.choice === option.modelData.choice
                    enabled: root.open
                    text: qsTr("%1 Ctrl+%2").arg(option.modelData.text).arg(option.index + 1)
                    onClicked: {
                        root.review.choose(option.modelData.choice)
                        // Words may be said with every answer: what is typed now is never lost.
                        if (replies.count > 0 && !root.review.wordsNeeded) {
                            replies.itemAt(0).forceActiveFocus()
                        } else {
                            reason.forceActiveFocus()
                        }
                    }
                    Keys.onReturnPressed: option.clicked()

                    Shortcut {
                        sequence: "Ctrl+" + (option.index + 1)
                        enabled: root.visible && option.enabled
                        onActivated: option.clicked()
                    }
                }
            }
        }
    }
    Notice {
        Layout.fillWidth: true
        visible: replies.count > 0
        severity: Notice.Warning
        text: qsTr("有 %1 个部门不同意，或者逾期视为同意，见上。准予前要逐个答复。").arg(replies.count)
    }
    Column {
        id: pendingColumn

        Layout.fillWidth: true
        visible: replies.count > 0
        spacing: Theme.spaceS

        Repeater {
            id: replies

            model: root.review.pending

            FormArea {
                id: pending

                required property int index
                required property string department
                required property string who
                required property string reason
                required property string reply

                width: pendingColumn.width
                objectName: pending.index === 0 ? "answer" : "answer-" + pending.department
                lines: 1
                label: pending.reason === "" ? qsTr("答复 %1").arg(pending.who)
                    : qsTr("答复 %1，理由：%2").arg(pending.who).arg(pending.reason)
                Component.onCompleted: pending.text = pending.reply
                onEdited: text => root.review.reply(pending.index, text)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        FormArea {
            id: reason

            Layout.fillWidth: true
            objectName: "reason"
            enabled: !root.review.answered
            onEnabledChanged: {
                if (!reason.enabled && root.visible) {
                    root.submitted() // the keys are not left in a field that is closed
                }
            }
            lines: 2
            label: root.review.forwarding ? qsTr("报到哪里、怎么报的（必填）")
                : root.review.choice === DeskReview.AgreeForward ? qsTr("报到哪里、为什么（必填）")
                : root.review.choice === DeskReview.Disagree ? qsTr("理由（必填）") : qsTr("说明（可不填）")
            text: root.review.reason
            onEdited: text => root.review.reason = text
        }
        AppButton {
            Layout.alignment: Qt.AlignBottom
            Layout.preferredWidth: Theme.px(150)
            objectName: "submitAnswer"
            large: true
            busy: root.review.busy
            enabled: root.open
            text: root.review.busy ? qsTr("正在交…") : qsTr("交")
            hint: qsTr("Ctrl+回车")
            onClicked: root.submit()

            Shortcut {
                sequences: ["Ctrl+Return", "Ctrl+Enter"]
                enabled: root.visible && root.open
                onActivated: root.submit()
            }
        }
    }
    // Its line is there with nothing to say too: what comes moves nothing under a pointer.
    AppText {
        Layout.fillWidth: true
        objectName: "answerProblem"
        Accessible.ignored: text === ""
        text: root.review.problem !== "" ? root.review.problem
            : root.review.answered ? qsTr("%1 ↑↓ 换一件").arg(root.review.doneText) : root.review.doneText
        strong: true
        color: root.review.problem !== "" ? Theme.over : Theme.ink
    }
}
