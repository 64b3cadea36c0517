// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens
import Yizhan.Theme

/** 拼音 · 手写 · 数字: how the pad is written on. */
Row {
    id: root

    required property InputPad pad

    readonly property real cell: (width - spacing * (pad.plain ? 1 : 2)) / (pad.plain ? 2 : 3)

    spacing: Theme.px(Theme.desk ? 6 : 10)

    PadTab {
        objectName: "tab-pinyin"
        width: root.cell
        pad: root.pad
        mode: InputPad.Pinyin
        text: root.pad.plain ? qsTr("字母") : qsTr("拼音")
    }
    PadTab {
        objectName: "tab-ink"
        visible: !root.pad.plain
        width: root.cell
        pad: root.pad
        mode: InputPad.Ink
        text: qsTr("手写")
    }
    PadTab {
        objectName: "tab-digits"
        width: root.cell
        pad: root.pad
        mode: InputPad.Digits
        text: qsTr("数字")
    }
}
