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

    component Tab: ChoiceButton {
        required property int mode

        width: root.cell
        implicitHeight: Theme.touch
        focusPolicy: Theme.desk ? Qt.NoFocus : Qt.TabFocus
        checkable: false
        checked: root.pad.mode === mode
        onClicked: root.pad.mode = mode
    }

    spacing: Theme.px(Theme.desk ? 6 : 10)

    Tab {
        objectName: "tab-pinyin"
        mode: InputPad.Pinyin
        text: root.pad.plain ? qsTr("字母") : qsTr("拼音")
    }
    Tab {
        objectName: "tab-ink"
        visible: !root.pad.plain
        mode: InputPad.Ink
        text: qsTr("手写")
    }
    Tab {
        objectName: "tab-digits"
        mode: InputPad.Digits
        text: qsTr("数字")
    }
}
