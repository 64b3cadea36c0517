// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls

/** Asks for one or two texts before something is done; the second only where it has a label. */
SentForm {
    id: root

    property string hint: ""
    property string firstLabel: ""
    property string preset: ""
    property string secondLabel: ""
    property bool firstOptional: false
    /** Something to be done before, with the first text; empty: nothing. */
    property string before: ""

    signal submitted(first: string, second: string)
    signal beforeAsked(first: string)

    complete: (firstOptional || first.text.trim() !== "") && (secondLabel === "" || second.text.trim() !== "")
    submitName: "submitWords"
    onAboutToShow: {
        first.text = root.preset
        second.text = ""
        first.forceActiveFocus()
    }
    onSent: root.submitted(first.text, second.text)

    AppText {
        Layout.fillWidth: true
        objectName: "wordsHint"
        visible: root.hint !== ""
        text: root.hint
        secondary: true
    }
    FormField {
        id: first

        Layout.fillWidth: true
        objectName: "wordsFirst"
        label: root.firstLabel
        optional: root.firstOptional
        maximumLength: 500
        onAccepted: {
            if (root.secondLabel === "") {
                root.submit()
            } else {
                second.forceActiveFocus()
            }
        }
    }
    FormField {
        id: second

        Layout.fillWidth: true
        objectName: "wordsSecond"
        visible: root.secondLabel !== ""
        label: root.secondLabel
        maximumLength: 500
        onAccepted: root.submit()
    }
    AppButton {
        Layout.fillWidth: true
        objectName: "beforeWords"
        visible: root.before !== ""
        look: AppButton.Outlined
        text: root.before
        onClicked: {
            root.asked = true
            root.beforeAsked(first.text)
        }
    }
}
