// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** Digits as on a telephone, and above them the letters a ticket's number may begin with. */
Column {
    id: root

    property list<string> letters: []
    property real keyHeight: Theme.px(!Theme.portrait ? 92 : Theme.elder ? 108 : 116)

    /** Words of the key beside the 0, where something leads back to what was typed before; "": none. */
    property string backText: ""

    /** Keys are not read aloud. */
    readonly property bool silent: true

    signal pressed(string key)
    signal erased
    signal wentBack

    spacing: Theme.px(14)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("数字键盘")

    EvenGrid {
        id: first

        visible: root.letters.length > 0
        width: parent.width
        columns: Math.max(1, root.letters.length)
        columnSpacing: root.spacing

        Repeater {
            model: root.letters

            AppButton {
                required property string modelData

                objectName: "key-" + modelData
                width: first.cellWidth
                height: Math.max(root.keyHeight * 0.8, Theme.touchSmall)
                leftPadding: 0
                rightPadding: 0
                look: AppButton.Tinted
                text: modelData
                textSize: Theme.fontTitle
                onClicked: root.pressed(modelData)
            }
        }
    }
    EvenGrid {
        id: digits

        width: parent.width
        columns: 3
        spacing: root.spacing

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "x"]

            AppButton {
                required property string modelData

                readonly property bool back: modelData === ""
                readonly property bool word: back || modelData === "x"

                objectName: back ? "key-back" : modelData === "x" ? "key-erase" : "key-" + modelData
                width: digits.cellWidth
                height: root.keyHeight
                opacity: back && root.backText === "" ? 0 : 1
                enabled: !back || root.backText !== ""
                Accessible.ignored: !enabled
                look: word ? AppButton.Tinted : AppButton.Outlined
                text: back ? root.backText : word ? qsTr("删除") : modelData
                textSize: word ? Theme.fontBody : Theme.fontHeadline
                onClicked: back ? root.wentBack() : word ? root.erased() : root.pressed(modelData)
            }
        }
    }
}
