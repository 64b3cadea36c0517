// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/** A person's data, beginning with what is recorded: put right (更正, another person confirms it), or filled in. */
SentForm {
    id: root

    /** Nothing was recorded wrongly: no reason is asked for. */
    property bool fills: false

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

    width: Theme.px(460)
    complete: name.text.trim() !== "" && phone.text.trim() !== "" && (root.fills || reason.text.trim() !== "")
    done: root.fills ? qsTr("填上") : qsTr("提出更正")
    submitName: "submitPerson"
    onSent: root.submitted(name.text, phone.text, idNumber.text, reason.text)
    // Nobody's data stay behind.
    onClosed: {
        name.text = ""
        phone.text = ""
        idNumber.text = ""
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
}
