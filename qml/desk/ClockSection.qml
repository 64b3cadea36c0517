// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Why a case is due when it is: what counts and what does not, and what may be done about it. */
Section {
    id: root

    required property DeskClock clock

    title: qsTr("为什么是这一天")
    visible: clock.hasClock

    AppText {
        Layout.fillWidth: true
        objectName: "clockSum"
        text: root.clock.sumText
        strong: true
        wrapMode: Text.Wrap
    }
    AppText {
        Layout.fillWidth: true
        objectName: "clockStart"
        text: root.clock.startText
        size: Theme.fontCaption
        secondary: true
        wrapMode: Text.Wrap
    }
    AppText {
        Layout.fillWidth: true
        objectName: "extensionText"
        visible: text !== ""
        text: root.clock.extensionText
        wrapMode: Text.Wrap
    }
    Repeater {
        model: root.clock.stops

        RowLayout {
            id: stop

            required property string value
            required property string text
            required property string hint
            required property bool open

            Layout.fillWidth: true
            spacing: Theme.spaceM

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: qsTr("停表：%1").arg(stop.text)
                    strong: stop.open
                    wrapMode: Text.Wrap
                }
                AppText {
                    Layout.fillWidth: true
                    objectName: "stopGrounds"
                    text: stop.hint
                    size: Theme.fontCaption
                    secondary: true
                    wrapMode: Text.Wrap
                }
            }
            AppButton {
                objectName: "resumeClock"
                visible: stop.open
                look: AppButton.Outlined
                text: qsTr("恢复计时")
                enabled: !root.clock.busy
                onClicked: {
                    resumption.stop = stop.value
                    resumption.open()
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.clock.canStop || root.clock.canExtend || root.clock.canAnswer
        spacing: Theme.spaceS

        AppButton {
            objectName: "stopClock"
            visible: root.clock.canStop
            look: AppButton.Outlined
            text: qsTr("停表…")
            enabled: !root.clock.busy
            onClicked: {
                if (root.clock.parts.count > 1) {
                    partDialog.open()
                } else {
                    stopForm.part = root.clock.firstPart()
                    kindDialog.open()
                }
            }
        }
        AppButton {
            objectName: "askExtension"
            visible: root.clock.canExtend
            look: AppButton.Outlined
            text: qsTr("申请延期…")
            enabled: !root.clock.busy
            onClicked: reasonDialog.open()
        }
        AppButton {
            objectName: "grantExtension"
            visible: root.clock.canAnswer
            text: qsTr("批准延期")
            enabled: !root.clock.busy
            onClicked: root.clock.answerExtension(true, "")
        }
        AppButton {
            objectName: "refuseExtension"
            visible: root.clock.canAnswer
            look: AppButton.Outlined
            text: qsTr("不批准…")
            enabled: !root.clock.busy
            onClicked: refusal.open()
        }
    }
    Repeater {
        model: root.clock.days

        RowLayout {
            id: row

            required property string span
            required property string text
            required property bool counted
            required property string amount

            Layout.fillWidth: true
            spacing: Theme.spaceM

            AppText {
                Layout.preferredWidth: Theme.px(124)
                Layout.alignment: Qt.AlignTop
                text: row.span
                size: Theme.fontCaption
                secondary: true
            }
            AppText {
                Layout.fillWidth: true
                text: row.text
                size: Theme.fontCaption
                strong: row.counted
                secondary: !row.counted
                wrapMode: Text.Wrap
            }
            AppText {
                Layout.alignment: Qt.AlignTop
                text: row.amount
                size: Theme.fontCaption
                strong: row.counted
                secondary: !row.counted
            }
        }
    }
    ChoiceDialog {
        id: partDialog

        title: qsTr("停哪一部分？")
        rows: root.clock.parts
        onChosen: value => {
            stopForm.part = value
            kindDialog.open()
        }
    }
    ChoiceDialog {
        id: kindDialog

        title: qsTr("为什么停表？")
        hint: qsTr("停表最多算到计划的天数，到时自动恢复计时。")
        rows: root.clock.kinds
        onChosen: value => {
            stopForm.kind = value
            stopForm.open()
        }
    }
    ChoiceDialog {
        id: reasonDialog

        title: qsTr("为什么延期？")
        hint: qsTr("申请人会看到这个理由；延期只能有一次，到期前由负责人批准。")
        rows: root.clock.reasons
        onChosen: value => {
            extensionForm.kind = value
            extensionForm.open()
        }
    }
    ClockForm {
        id: stopForm

        property string part
        property string kind

        session: root.clock.session
        title: root.clock.stopTitle(stopForm.part)
        daysLabel: qsTr("计划停几天（自然日）")
        most: 365
        done: qsTr("停表")
        onSubmitted: (days, words) => root.clock.stop(stopForm.part, stopForm.kind, days, words)
    }
    WordsForm {
        id: resumption

        property string stop

        session: root.clock.session
        title: qsTr("恢复计时")
        hint: qsTr("今天仍不计，明天起恢复计时。")
        firstLabel: qsTr("结果")
        firstOptional: true
        done: qsTr("恢复计时")
        onSubmitted: result => root.clock.resume(resumption.stop, result)
    }
    ClockForm {
        id: extensionForm

        property string kind

        session: root.clock.session
        title: qsTr("申请延期")
        daysLabel: qsTr("延长几个工作日，最多 %1 个").arg(root.clock.longestExtension)
        most: root.clock.longestExtension
        done: qsTr("交负责人批准")
        onSubmitted: (days, words) => root.clock.askExtension(extensionForm.kind, days, words)
    }
    ClockForm {
        id: refusal

        session: root.clock.session
        title: qsTr("不批准延期")
        done: qsTr("不批准")
        onSubmitted: (days, words) => root.clock.answerExtension(false, words)
    }
}
