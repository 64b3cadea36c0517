// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/** A plain keyboard of large keys: letters or digits, and delete. No shift, nothing hidden. */
ColumnLayout {
    id: root

    /** Rows of keys, one string a row. */
    property list<string> rows: ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"]
    property real keyHeight: Theme.px(Theme.portrait ? 112 : 84)

    /** Keys are not read aloud. */
    readonly property bool silent: true

    signal pressed(string key)
    signal erased
    signal cleared

    spacing: Theme.px(10)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("键盘")

    Repeater {
        model: root.rows

        RowLayout {
            id: line

            required property int index
            required property string modelData
            readonly property bool last: index === root.rows.length - 1

            Layout.fillWidth: true
            // Shorter rows stand in the middle, as on every keyboard.
            Layout.leftMargin: last ? 0 : (root.width - Theme.px(10)) / 20 * (10 - modelData.length)
            Layout.rightMargin: Layout.leftMargin
            spacing: Theme.px(10)

            AppButton {
                visible: line.last
                Layout.fillWidth: true
                Layout.preferredWidth: 1.5
                Layout.preferredHeight: root.keyHeight
                leftPadding: 0
                rightPadding: 0
                look: AppButton.Tinted
                text: qsTr("清空")
                oneLine: true
                onClicked: root.cleared()
            }
            Repeater {
                model: line.modelData.split("")

                AppButton {
                    required property string modelData

                    objectName: "key-" + modelData
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.preferredHeight: root.keyHeight
                    leftPadding: 0
                    rightPadding: 0
                    implicitWidth: Theme.touchSmall
                    look: AppButton.Outlined
                    text: modelData
                    textSize: Theme.fontTitle
                    onClicked: root.pressed(modelData)
                }
            }
            AppButton {
                objectName: "key-erase"
                visible: line.last
                Layout.fillWidth: true
                Layout.preferredWidth: 1.5
                Layout.preferredHeight: root.keyHeight
                leftPadding: 0
                rightPadding: 0
                look: AppButton.Tinted
                text: qsTr("删除")
                oneLine: true
                onClicked: root.erased()
            }
        }
    }
}
