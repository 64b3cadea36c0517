// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Screens
import Yizhan.Theme

/** 拼音 · 手写 · 数字: how the pad is written on. */
RowLayout {
    id: root

    required property InputPad pad

    spacing: Theme.px(Theme.desk ? 6 : 10)

    Repeater {
        model: [
            {
                mode: InputPad.Pinyin,
                name: "tab-pinyin",
                text: root.pad.plain ? qsTr("字母") : qsTr("拼音")
            },
            {
                mode: InputPad.Ink,
                name: "tab-ink",
                text: qsTr("手写")
            },
            {
                mode: InputPad.Digits,
                name: "tab-digits",
                text: qsTr("数字")
            }
        ]

        ChoiceButton {
            required property var modelData

            objectName: modelData.name
            visible: modelData.mode !== InputPad.Ink || !root.pad.plain
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: Theme.touch
            implicitWidth: Theme.touchSmall
            focusPolicy: Theme.desk ? Qt.NoFocus : Qt.TabFocus
            checkable: false
            checked: root.pad.mode === modelData.mode
            text: modelData.text
            onClicked: root.pad.mode = modelData.mode
        }
    }
}
