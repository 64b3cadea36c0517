// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/** How many days, and on what grounds; without `daysLabel` the grounds alone. */
SentForm {
    id: root

    property string daysLabel: ""
    property int most: 0

    readonly property int count: /^[0-9]+$/.test(days.text) ? parseInt(days.text) : 0

    signal submitted(days: int, words: string)

    width: Theme.px(460)
    complete: words.text.trim() !== "" && (daysLabel === "" || (count >= 1 && count <= most))
    submitName: "submitClock"
    onAboutToShow: {
        days.text = ""
        words.text = ""
        if (root.daysLabel === "") {
            words.forceActiveFocus()
        } else {
            days.forceActiveFocus()
        }
    }
    onSent: root.submitted(root.count, words.text)

    FormField {
        id: days

        Layout.fillWidth: true
        objectName: "clockDays"
        visible: root.daysLabel !== ""
        label: root.daysLabel
        maximumLength: 3
        inputMethodHints: Qt.ImhDigitsOnly
        onAccepted: words.forceActiveFocus()
    }
    FormField {
        id: words

        Layout.fillWidth: true
        objectName: "clockWords"
        label: qsTr("依据和说明")
        maximumLength: 500
        onAccepted: root.submit()
    }
}
