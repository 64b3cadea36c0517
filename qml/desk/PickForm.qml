// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Ticks materials, for a notice of what is missing or for what was brought; with words where they have a label. */
T.Popup {
    id: root

    required property DeskFlow flow
    property string title: ""
    property string wordsLabel: ""
    property string done: ""
    property string warning: ""
    /** What is said where nothing is ticked; then nothing is sent. */
    property string nothing: ""
    property bool nothingTicked: false

    signal submitted(words: string)

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Theme.px(560)
    height: Math.min(implicitContentHeight + padding * 2, Theme.viewHeight - Theme.margin * 2)
    padding: Theme.spaceXl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    onAboutToShow: {
        words.text = ""
        root.nothingTicked = false
        list.currentIndex = 0 // the first row takes the keys
        list.forceActiveFocus()
    }

    function submit(): void {
        root.nothingTicked = !root.flow.anyTicked()
        if (root.nothingTicked) {
            list.forceActiveFocus() // the keys are where it is missing
            return
        }
        const said = words.text
        root.close()
        root.submitted(said)
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
        Notice {
            Layout.fillWidth: true
            objectName: "pickWarning"
            visible: root.warning !== ""
            severity: Notice.Warning
            text: root.warning
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.px(360))
            objectName: "pickList"
            clip: true
            model: root.flow.materials
            boundsBehavior: Flickable.StopAtBounds
            Keys.onReturnPressed: event => {
                if (!event.isAutoRepeat) { // what was pressed to open the form may still be held
                    root.submit()
                }
            }
            Keys.onEnterPressed: event => list.Keys.returnPressed(event)

            delegate: CheckRow {
                id: row

                required property int index
                required property string name
                required property string need
                required property bool chosen

                width: ListView.view.width
                text: row.need === "" ? row.name : qsTr("%1（%2）").arg(row.name).arg(row.need)
                checked: row.chosen
                returnPresses: false
                onToggled: {
                    root.nothingTicked = false
                    root.flow.tick(row.index, row.checked)
                }
            }
        }
        FormField {
            id: words

            Layout.fillWidth: true
            objectName: "pickWords"
            visible: root.wordsLabel !== ""
            label: root.wordsLabel
            optional: true
            maximumLength: 500
            onAccepted: root.submit()
        }
        Notice {
            Layout.fillWidth: true
            objectName: "pickProblem"
            visible: root.nothingTicked
            severity: Notice.Problem
            text: root.nothing
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
                objectName: "submitPick"
                text: root.done
                onClicked: root.submit()
            }
        }
    }
}
