// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** A person's data, beginning with what is recorded: put right (更正, another person confirms it), or filled in. */
T.Popup {
    id: root

    property string title: ""
    /** Nothing was recorded wrongly: no reason is asked for. */
    property bool fills: false

    readonly property bool complete: name.text.trim() !== "" && phone.text.trim() !== "" && (root.fills || reason.text.trim() !== "")

    signal submitted(name: string, phone: string, idNumber: string, reason: string)

    /** Opens with what is recorded now. */
    function begin(title: string, nameNow: string, phoneNow: string, idNow: string): void {
        root.title = title
        name.text = nameNow
        phone.text = phoneNow
        idNumber.text = idNow
        reason.text = ""
        root.open()
        name.forceActiveFocus()
    }
    function submit(): void {
        if (root.complete) {
            root.submitted(name.text, phone.text, idNumber.text, reason.text)
            root.close()
        }
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Theme.px(460)
    height: implicitContentHeight + padding * 2
    padding: Theme.spaceXl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    // Nobody's data stay behind.
    onClosed: {
        name.text = ""
        phone.text = ""
        idNumber.text = ""
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
    }
    contentItem: ColumnLayout {
        spacing: Theme.spaceM

        AppText {
            Layout.fillWidth: true
            text: root.title
            size: Theme.fontTitle
            strong: true
        }
        FormField {
            id: name

            Layout.fillWidth: true
            objectName: "amendName"
            label: qsTr("姓名")
            onAccepted: phone.forceActiveFocus()
        }
        FormField {
            id: phone

            Layout.fillWidth: true
            objectName: "amendPhone"
            label: qsTr("电话")
            maximumLength: 18
            inputMethodHints: Qt.ImhDialableCharactersOnly
            onAccepted: idNumber.forceActiveFocus()
        }
        FormField {
            id: idNumber

            Layout.fillWidth: true
            objectName: "amendId"
            label: qsTr("身份证号")
            optional: true
            maximumLength: 18
            inputMethodHints: Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
            onAccepted: {
                if (root.fills) {
                    root.submit()
                } else {
                    reason.forceActiveFocus()
                }
            }
        }
        FormField {
            id: reason

            Layout.fillWidth: true
            objectName: "amendReason"
            visible: !root.fills
            label: qsTr("理由")
            maximumLength: 500
            onAccepted: root.submit()
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppButton {
                Layout.fillWidth: true
                look: AppButton.Plain
                text: qsTr("取消")
                onClicked: root.close()
            }
            AppButton {
                Layout.fillWidth: true
                objectName: "submitPerson"
                text: root.fills ? qsTr("填上") : qsTr("提出更正")
                enabled: root.complete
                onClicked: root.submit()
            }
        }
    }
}
