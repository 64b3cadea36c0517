// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** 请假、临时离岗: why, from when, until when. The rest is drafted by the system. */
Section {
    id: root

    required property DeskDuty duty

    property string reason: "leave"
    property bool sudden: false
    /** Who has gone without having said it, recorded by B or a leader; empty: oneself. */
    property string person: ""
    /** What the form has put in by itself; as long as it stands there it follows the days. */
    property string suggestedFrom: ""
    property string suggestedTo: ""

    title: qsTr("请假、离岗")

    function submit(substitute: string): void {
        root.duty.askLeave(root.reason, root.sudden, from.text, until.text, words.text, substitute, root.person)
    }
    function suggest(): void {
        if (from.text === root.suggestedFrom) {
            root.suggestedFrom = root.duty.defaultFrom
            from.text = root.suggestedFrom
        }
        if (until.text === root.suggestedTo) {
            root.suggestedTo = root.sudden ? root.duty.suddenTo : root.duty.defaultTo
            until.text = root.suggestedTo
        }
    }
    function clear(): void {
        root.reason = "leave"
        root.sudden = false
        root.person = ""
        words.text = ""
        from.text = root.suggestedFrom
        until.text = root.suggestedTo
        root.suggest()
    }

    Connections {
        target: root.duty

        function onChanged(): void {
            root.suggest()
        }
        function onLeaveRecorded(): void {
            root.clear()
        }
        function onForgotten(): void {
            root.clear()
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Repeater {
            model: root.duty.reasons

            ChoiceButton {
                id: why

                required property string word
                required text

                objectName: "reason-" + why.word
                checkable: false
                checked: root.reason === why.word
                onClicked: root.reason = why.word
            }
        }
    }
    CheckRow {
        Layout.fillWidth: true
        objectName: "sudden"
        text: qsTr("现在就走（临时）")
        hint: qsTr("B岗马上顶上；交接单今天下班前补签")
        divider: false
        checked: root.sudden
        onToggled: {
            root.sudden = checked
            root.person = ""
            root.suggest()
        }
    }
    AppButton {
        Layout.fillWidth: true
        visible: root.sudden && root.duty.absentees.count > 0
        objectName: "whoIsGone"
        look: AppButton.Plain
        text: root.person === "" ? qsTr("走的是别人，没来得及登记…") : qsTr("登记的是：%1").arg(root.duty.nameOf(root.person))
        onClicked: absentees.open()
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        FormField {
            id: from

            Layout.fillWidth: true
            objectName: "leaveFrom"
            visible: !root.sudden
            label: qsTr("从")
            maximumLength: 16
        }
        FormField {
            id: until

            Layout.fillWidth: true
            objectName: "leaveTo"
            label: qsTr("到（预计返岗）")
            maximumLength: 16
        }
    }
    FormField {
        id: words

        Layout.fillWidth: true
        label: root.person === "" ? qsTr("说明，只有您和带班领导看得到") : qsTr("说明，只有本人和带班领导看得到")
        optional: true
        maximumLength: 500
    }
    Notice {
        Layout.fillWidth: true
        visible: root.duty.problem !== ""
        severity: Notice.Warning
        text: root.duty.problem
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            Layout.fillWidth: true
            visible: root.duty.needsSubstitute
            objectName: "nameSubstitute"
            look: AppButton.Tinted
            text: qsTr("指定顶岗人…")
            onClicked: people.open()
        }
        AppButton {
            Layout.fillWidth: true
            objectName: "askLeave"
            text: root.sudden ? qsTr("登记离岗") : qsTr("提交请假")
            onClicked: root.submit("")
        }
    }
    ChoiceDialog {
        id: people

        title: qsTr("谁来顶岗？")
        hint: qsTr("要带班领导批准后才算。")
        rows: root.duty.candidates
        onChosen: value => root.submit(value)
    }
    ChoiceDialog {
        id: absentees

        title: qsTr("谁离岗了？")
        rows: root.duty.absentees
        onChosen: value => root.person = value
    }
    Component.onCompleted: root.suggest()
}
