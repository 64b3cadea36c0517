// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Theme

/**
 * Digits in the order of a telephone, with 清空 and 删除, all keys alike: four rows, or three with the two beside the
 * digits where a screen is low. As high as it is made.
 */
EvenGrid {
    id: root

    /** The pad writes digits now; else there are no keys: others of the pad have the same names. */
    required property bool used
    /** Three rows. */
    property bool low: false
    /** With the signs that pass words and work numbers have. */
    property bool signs: false

    /** Keys are not read aloud. */
    readonly property bool silent: true
    readonly property list<string> keys: low ? (signs ? ["1", "2", "3", "-", "_", "clear", "4", "5", "6", ".", "@", "erase", "7", "8", "9", "0"]
                                                      : ["1", "2", "3", "clear", "4", "5", "6", "erase", "7", "8", "9", "0"])
        : signs ? ["1", "2", "3", "-", "4", "5", "6", "_", "7", "8", "9", ".", "clear", "0", "erase", "@"]
        : ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "erase"]
    readonly property int lines: low ? 3 : 4

    signal pressed(string key)
    signal erased
    signal cleared

    visible: used
    columns: low ? (signs ? 6 : 4) : signs ? 4 : 3
    spacing: Theme.px(Theme.desk ? 6 : 10)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("键盘")

    Repeater {
        model: root.used ? root.keys : []

        PadKey {
            required property string modelData

            readonly property bool word: modelData.length > 1

            objectName: "key-" + modelData
            width: root.cellWidth
            height: Math.max(0, (root.height + root.spacing) / root.lines - root.spacing)
            topPadding: 0
            bottomPadding: 0
            look: word ? AppButton.Tinted : AppButton.Outlined
            text: modelData === "clear" ? qsTr("清空") : modelData === "erase" ? qsTr("删除") : modelData
            textSize: word ? Theme.fontBody : Theme.elder ? Theme.fontSubtitle : Theme.fontTitle
            onClicked: modelData === "clear" ? root.cleared() : modelData === "erase" ? root.erased() : root.pressed(modelData)
        }
    }
}
