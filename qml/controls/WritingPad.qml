// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Screens
import Yizhan.Theme

/**
 * Writing without a keyboard, for kiosk and desk: letters, handwriting, digits, and the characters they may mean. It is
 * as high in every mode. What is written leaves through the pad's signals.
 */
ColumnLayout {
    id: root

    required property InputPad pad
    property real keyHeight: Theme.px(Theme.desk ? 44 : Theme.portrait ? (Theme.elder ? 128 : 112) : 84)
    /** Tabs and candidates in one row, where the screen is wide. */
    property bool wide: !Theme.portrait

    /** The letters being spelled out, where no field shows them. */
    property string letters: ""
    /** There is something that 清空 would take away. */
    property bool clearable: true

    readonly property real gap: Theme.px(Theme.desk ? 6 : 10)
    readonly property real bodyHeight: keyHeight * 3 + gap * 2

    /** 清空: all that was written is to go. */
    signal cleared

    function clear(): void {
        root.pad.clear();
        root.cleared();
    }

    spacing: root.gap

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("写字")

    Binding {
        target: root.pad
        property: "shown"
        value: Theme.elder ? 4 : root.wide ? 6 : 5
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.wide ? 2 : 1
        columnSpacing: Theme.spaceM
        rowSpacing: root.gap

        PadTabs {
            Layout.fillWidth: !root.wide
            Layout.preferredWidth: root.wide ? Theme.px(Theme.desk ? 252 : Theme.elder ? 800 : 540) : -1
            pad: root.pad
        }
        SpaceKey {
            visible: root.pad.plain && root.wide
            pad: root.pad
        }
        CandidateRow {
            visible: !root.pad.plain
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.touch
            Layout.maximumHeight: Theme.touch
            pad: root.pad
            letters: root.letters
        }
    }
    KeyRows {
        visible: root.pad.mode === InputPad.Pinyin
        Layout.fillWidth: true
        Layout.preferredHeight: root.bodyHeight
        Layout.maximumHeight: root.bodyHeight
        rows: root.pad.mode === InputPad.Digits ? [] : ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"]
        keyHeight: root.keyHeight
        small: root.pad.plain
        clearable: root.clearable
        onPressed: key => root.pad.press(key)
        onErased: root.pad.erase()
        onCleared: root.clear()
    }
    DigitKeys {
        used: root.pad.mode === InputPad.Digits
        Layout.fillWidth: true
        Layout.preferredHeight: root.bodyHeight
        Layout.maximumHeight: root.bodyHeight
        low: root.wide
        signs: root.pad.plain
        onPressed: key => root.pad.press(key)
        onErased: root.pad.erase()
        onCleared: root.clear()
    }
    InkBox {
        visible: root.pad.mode === InputPad.Ink
        Layout.fillWidth: true
        Layout.preferredHeight: root.bodyHeight
        Layout.maximumHeight: root.bodyHeight
        pad: root.pad
        clearable: root.clearable
        onCleared: root.clear()
    }
    SpaceKey {
        visible: root.pad.plain && !root.wide
        pad: root.pad
    }
}
