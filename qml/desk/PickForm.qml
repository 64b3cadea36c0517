// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Ticks materials, for a notice of what is missing or for what was brought; with words where they have a label. */
SentForm {
    id: root

    required property DeskFlow flow
    property string wordsLabel: ""
    property string warning: ""
    /** What is said where nothing is ticked; then nothing is sent. */
    property string nothing: ""
    property bool nothingTicked: false

    signal submitted(words: string)

    function send(): void {
        root.nothingTicked = !root.flow.anyTicked()
        if (root.nothingTicked) {
            root.waiting = false
            list.forceActiveFocus() // the keys are where it is missing
        } else {
            root.submitted(words.text)
        }
    }

    session: root.flow.session
    width: Theme.px(560)
    submitName: "submitPick"
    onAboutToShow: {
        words.text = ""
        root.nothingTicked = false
        list.currentIndex = 0 // the first row takes the keys
        list.forceActiveFocus()
    }
    onSent: root.send()

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
}
