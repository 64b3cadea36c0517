// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Screens
import Yizhan.Theme

/** The paper for one character at a time, and how to take back what was written. */
RowLayout {
    id: root

    required property InputPad pad
    /** There is something that 清空 would take away. */
    property bool clearable: true

    /** All that was written is to go, not only the strokes. */
    signal cleared

    spacing: Theme.px(Theme.desk ? 6 : 10)

    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: Theme.radiusS
        color: Theme.card
        border.width: Theme.outline
        border.color: Theme.controlBorder

        AppText {
            anchors.centerIn: parent
            visible: root.pad.strokeCount === 0
            text: qsTr("在这里写")
            size: Theme.fontHeadline
            color: Theme.line
            Accessible.ignored: true
        }
        InkField {
            objectName: "inkField"
            anchors.fill: parent
            anchors.margins: Theme.outline
            pad: root.pad
            ink: Theme.ink
            nib: Theme.px(Theme.kiosk ? 12 : 5)

            Accessible.role: Accessible.Canvas
            Accessible.name: qsTr("手写区")
            Accessible.description: qsTr("要用手写的区域；不方便写，可以按上面的“拼音”用字母拼。")
        }
    }
    ColumnLayout {
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.px(Theme.desk ? 96 : Theme.elder ? 220 : 180)
        Layout.maximumWidth: Layout.preferredWidth
        spacing: root.spacing

        PadKey {
            objectName: "undoStroke"
            Layout.fillHeight: true
            text: qsTr("撤一笔")
            enabled: root.pad.strokeCount > 0
            onClicked: root.pad.undoStroke()
        }
        PadKey {
            objectName: "clearInk"
            Layout.fillHeight: true
            look: AppButton.Tinted
            text: qsTr("清空")
            enabled: root.clearable
            onClicked: root.pad.strokeCount > 0 ? root.pad.clear() : root.cleared()
        }
        PadKey {
            objectName: "eraseWritten"
            Layout.fillHeight: true
            look: AppButton.Tinted
            text: qsTr("删除")
            onClicked: root.pad.erased()
        }
    }
}
