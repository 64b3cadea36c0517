// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Whether papers may follow later for this applicant (容缺); whoever leads marks a broken promise, and lifts the mark. */
Section {
    id: root

    required property DeskCredit credit

    readonly property bool marked: credit.state === DeskCredit.Marked

    title: qsTr("容缺信用")

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Icon {
            Layout.alignment: Qt.AlignTop
            visible: root.credit.state !== DeskCredit.Unasked
            name: root.marked ? "block" : "check_circle"
            size: Theme.iconS
            color: root.marked ? Theme.warn : Theme.ok
        }
        AppText {
            Layout.fillWidth: true
            objectName: "creditText"
            text: root.credit.text
            secondary: root.credit.state === DeskCredit.Unasked
        }
    }
    AppButton {
        objectName: "askCredit"
        visible: root.credit.canAsk && root.credit.state === DeskCredit.Unasked
        enabled: !root.credit.busy
        look: AppButton.Outlined
        text: qsTr("查失信记录")
        onClicked: root.credit.ask()
    }
    AppButton {
        objectName: "markCredit"
        visible: root.credit.canMark && !root.marked
        enabled: !root.credit.busy
        look: AppButton.Outlined
        text: qsTr("记失信…")
        onClicked: marking.open()
    }
    AppButton {
        objectName: "liftCredit"
        visible: root.credit.canMark && root.marked
        enabled: !root.credit.busy
        look: AppButton.Outlined
        text: qsTr("修复信用…")
        onClicked: lifting.open()
    }
    WordsForm {
        id: marking

        session: root.credit.session
        title: qsTr("记失信")
        hint: qsTr("到期以前，这个人在本大厅不能容缺后补，材料要一次交齐。")
        firstLabel: qsTr("到哪天为止（年-月-日）")
        preset: root.credit.suggestedDay
        secondLabel: qsTr("理由")
        done: qsTr("记失信")
        onSubmitted: (first, second) => root.credit.mark(first, second)
    }
    WordsForm {
        id: lifting

        session: root.credit.session
        title: qsTr("修复信用")
        hint: qsTr("修复以后，这个人又可以容缺后补。")
        firstLabel: qsTr("理由")
        done: qsTr("修复信用")
        onSubmitted: first => root.credit.lift(first)
    }
}
