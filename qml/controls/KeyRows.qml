// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Theme

/**
 * Rows of large keys, with 清空 and 删除 beside the last. No shift, nothing hidden. No layouts: Qt 6.4.2
 * crashes in one that stands in another when its repeater has just thrown its items away.
 */
Column {
    id: root

    /** One string a row. */
    required property list<string> rows
    required property real keyHeight
    property real gap: Theme.px(Theme.desk ? 6 : 10)
    /** Shown and sent in small letters (pass words, work numbers). */
    property bool small: false
    /** There is something that 清空 would take away. */
    property bool clearable: true

    /** Of 清空 and 删除, whose keys are no wider where their words are long. */
    readonly property real wordSize: Math.max(qsTr("清空").length, qsTr("删除").length) > 3 ? Theme.fontCaption : Theme.fontBody
    readonly property int longestRow: longest()

    function longest(): int {
        let most = 1;
        for (let i = 0; i < root.rows.length; ++i) {
            most = Math.max(most, root.rows[i].length);
        }
        return most;
    }

    /** Keys are not read aloud. */
    readonly property bool silent: true

    signal pressed(string key)
    signal erased
    signal cleared

    spacing: root.gap

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("键盘")

    Repeater {
        model: root.rows

        Row {
            id: line

            required property int index
            required property string modelData
            readonly property bool last: index === root.rows.length - 1
            readonly property real cell: last ? (root.width - root.gap * (modelData.length + 1)) / (modelData.length + 3)
                : (root.width + root.gap) / root.longestRow - root.gap

            // Shorter rows stand in the middle, as on every keyboard.
            anchors.horizontalCenter: parent?.horizontalCenter
            spacing: root.gap

            PadKey {
                visible: line.last
                objectName: line.last ? "key-clear" : ""
                width: line.cell * 1.5
                height: root.keyHeight
                look: AppButton.Tinted
                leftPadding: Theme.spaceXs
                rightPadding: Theme.spaceXs
                text: qsTr("清空")
                enabled: root.clearable
                textSize: root.wordSize
                onClicked: root.cleared()
            }
            Repeater {
                model: line.modelData.split("")

                PadKey {
                    required property string modelData

                    objectName: "key-" + modelData
                    width: line.cell
                    height: root.keyHeight
                    text: root.small ? modelData.toLowerCase() : modelData
                    textSize: Theme.elder ? Theme.fontSubtitle : Theme.fontTitle
                    onClicked: root.pressed(text)
                }
            }
            PadKey {
                objectName: line.last ? "key-erase" : ""
                visible: line.last
                width: line.cell * 1.5
                height: root.keyHeight
                look: AppButton.Tinted
                leftPadding: Theme.spaceXs
                rightPadding: Theme.spaceXs
                text: qsTr("删除")
                textSize: root.wordSize
                onClicked: root.erased()
            }
        }
    }
}
