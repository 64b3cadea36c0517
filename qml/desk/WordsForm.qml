// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** Asks for one or two texts before something is done; the second only where it has a label. */
T.Popup {
    id: root

    property string title: ""
    property string hint: ""
    property string firstLabel: ""
    property string preset: ""
    property string secondLabel: ""
    property bool firstOptional: false
    property string done: ""
    /** Something to be done before, with the first text; empty: nothing. */
    property string before: ""

    readonly property bool complete: (firstOptional || first.text.trim() !== "") && (secondLabel === "" || second.text.trim() !== "")

    signal submitted(first: string, second: string)
    signal beforeAsked(first: string)

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Theme.px(500)
    height: implicitContentHeight + padding * 2
    padding: Theme.spaceXl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    onAboutToShow: {
        first.text = root.preset
        second.text = ""
        first.forceActiveFocus()
    }

    function submit(): void {
        if (root.complete) {
            const one = first.text
            const other = second.text
            root.close()
            root.submitted(one, other)
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
            onClicked: root.beforeAsked(first.text)
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
                objectName: "submitWords"
                text: root.done
                enabled: root.complete
                onClicked: root.submit()
            }
        }
    }
}
