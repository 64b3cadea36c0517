// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** How many days, and on what grounds; without `daysLabel` the grounds alone. */
T.Popup {
    id: root

    property string title: ""
    property string daysLabel: ""
    property int most: 0
    property string done: ""

    readonly property int count: /^[0-9]+$/.test(days.text) ? parseInt(days.text) : 0
    readonly property bool complete: words.text.trim() !== "" && (daysLabel === "" || (count >= 1 && count <= most))

    signal submitted(days: int, words: string)

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Theme.px(460)
    height: implicitContentHeight + padding * 2
    padding: Theme.spaceXl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    onAboutToShow: {
        days.text = ""
        words.text = ""
        if (root.daysLabel === "") {
            words.forceActiveFocus()
        } else {
            days.forceActiveFocus()
        }
    }

    function submit(): void {
        if (root.complete) {
            const count = root.count
            const grounds = words.text
            root.close()
            root.submitted(count, grounds)
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
    }
    contentItem: ColumnLayout {
        spacing: Theme.spaceL

        AppText {
            Layout.fillWidth: true
            text: root.title
            size: Theme.fontTitle
            strong: true
        }
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
                objectName: "submitClock"
                text: root.done
                enabled: root.complete
                onClicked: root.submit()
            }
        }
    }
}
