// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/** Digits as on a telephone, and above them the letters a ticket's number may begin with. */
ColumnLayout {
    id: root

    property list<string> letters: []
    property real keyHeight: Theme.px(Theme.portrait ? 132 : 92)

    /** Keys are not read aloud. */
    readonly property bool silent: true

    signal pressed(string key)
    signal erased

    spacing: Theme.px(14)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("数字键盘")

    RowLayout {
        visible: root.letters.length > 0
        Layout.fillWidth: true
        spacing: Theme.px(14)

        Repeater {
            model: root.letters

            AppButton {
                required property string modelData

                objectName: "key-" + modelData
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(root.keyHeight * 0.8, Theme.touchSmall)
                leftPadding: 0
                rightPadding: 0
                implicitWidth: Theme.touchSmall
                look: AppButton.Tinted
                text: modelData
                textSize: Theme.fontTitle
                onClicked: root.pressed(modelData)
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 3
        columnSpacing: Theme.px(14)
        rowSpacing: Theme.px(14)

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "x"]

            AppButton {
                required property string modelData

                objectName: modelData === "x" ? "key-erase" : "key-" + modelData
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: root.keyHeight
                opacity: modelData === "" ? 0 : 1
                enabled: modelData !== ""
                Accessible.ignored: modelData === ""
                look: modelData === "x" ? AppButton.Tinted : AppButton.Outlined
                text: modelData === "x" ? qsTr("删除") : modelData
                textSize: modelData === "x" ? Theme.fontBody : Theme.fontHeadline
                onClicked: modelData === "x" ? root.erased() : root.pressed(modelData)
            }
        }
    }
}
