// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** A short list of things to know: a heading and a line each; what is alarming says so by sign and colour. */
Section {
    id: root

    required property ScreenRows rows
    property string none: ""
    /** Role that says whether a row is alarming; empty: none is. */
    property string alarmRole: ""

    AppText {
        Layout.fillWidth: true
        visible: root.rows.count === 0
        text: root.none
        secondary: true
    }
    Repeater {
        model: root.rows

        RowLayout {
            id: note

            required property var model

            readonly property bool alarming: root.alarmRole !== "" && note.model[root.alarmRole] === true

            Layout.fillWidth: true
            spacing: Theme.spaceS

            Icon {
                Layout.alignment: Qt.AlignTop
                visible: note.alarming
                name: "warning"
                size: Theme.iconS
                color: Theme.over
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: note.model.heading
                    strong: true
                    color: note.alarming ? Theme.over : Theme.ink
                }
                AppText {
                    Layout.fillWidth: true
                    text: note.model.text
                    size: Theme.fontCaption
                    secondary: true
                }
            }
        }
    }
}
