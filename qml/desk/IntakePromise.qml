// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** 容缺承诺: until when the applicant brings what is missing, and that the promise is signed. */
FocusScope {
    id: root

    required property DeskIntake intake

    implicitHeight: row.implicitHeight + Theme.spaceS * 2

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line
    }
    RowLayout {
        id: row

        x: Theme.spaceL
        y: Theme.spaceS
        width: parent.width - Theme.spaceL * 2
        spacing: Theme.spaceL

        AppText {
            Layout.fillWidth: true
            objectName: "promiseText"
            text: root.intake.promiseText
            color: root.intake.mayPromise ? Theme.ink : Theme.over
            strong: true
            wrapMode: Text.Wrap
        }
        FormField {
            Layout.preferredWidth: Theme.px(280)
            objectName: "promiseDay"
            enabled: root.intake.mayPromise
            label: qsTr("最晚哪天补齐，不晚于 %1").arg(root.intake.lastPromiseDay)
            maximumLength: 10
            text: root.intake.promiseDay
            onEdited: text => root.intake.promiseDay = text
        }
        AppButton {
            objectName: "showPromise"
            enabled: root.intake.mayPromise
            look: AppButton.Outlined
            text: qsTr("看承诺书、打印…")
            onClicked: root.intake.showPromise()
        }
        CheckRow {
            Layout.preferredWidth: Theme.px(240)
            objectName: "promiseSigned"
            divider: false
            enabled: root.intake.mayPromise
            text: qsTr("申请人已在承诺书上签字")
            checked: root.intake.promiseSigned
            onToggled: root.intake.promiseSigned = checked
        }
    }
}
