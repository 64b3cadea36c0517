// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * The pad at the lower edge of the desk, where no input method runs: there while a field has the focus, and never in
 * the way of the keyboard, since it takes no focus. `shift` is how far the page above has to move up for the line that
 * is written to stay in sight.
 */
Item {
    id: root

    /** The page above, which moves. */
    required property Item page
    required property bool wanted
    /** Folded away by whoever wants to see the page; the button brings it back. */
    property bool folded: false

    readonly property bool open: writer.active && !folded
    /** What the button takes from the lowest line of the page, for as long as the pad is folded: nothing lies under it. */
    readonly property real barRoom: wanted && folded ? unfold.width + Theme.spaceM : 0
    readonly property real shift: open ? Math.max(0, writer.lineBottom + Theme.spaceXl - panel.y) : 0

    FieldWriter {
        id: writer

        window: root.wanted ? root.Window.window : null
        page: root.page
        onFieldChanged: {
            pad.clear();
            pad.plain = writer.plain;
            pad.mode = writer.digits ? InputPad.Digits : InputPad.Pinyin;
        }
    }
    InputPad {
        id: pad

        onCommitted: text => writer.write(text)
        onErased: writer.erase()
    }

    Rectangle {
        id: panel

        objectName: "deskPad"
        visible: root.open
        anchors.bottom: parent.bottom
        width: parent.width
        height: writing.implicitHeight + Theme.spaceM * 2
        color: Theme.paper
        border.width: Theme.hairline
        border.color: Theme.line

        // What lies below is not pressed through the gaps between the keys.
        MouseArea {
            anchors.fill: parent
        }
        RowLayout {
            anchors.centerIn: parent
            width: Math.min(parent.width - Theme.margin * 2, Theme.px(1000))
            spacing: Theme.spaceM

            WritingPad {
                id: writing

                Layout.fillWidth: true
                pad: pad
                wide: true
                letters: pad.letters
                // On a desk 清空 forgets what is being composed; the field is its owner's.
                clearable: pad.composing
            }
            AppButton {
                objectName: "foldPad"
                Layout.alignment: Qt.AlignTop
                look: AppButton.Plain
                iconName: "keyboard_hide"
                text: qsTr("收起")
                focusPolicy: Qt.NoFocus
                onClicked: root.folded = true
            }
        }
    }
    AppButton {
        id: unfold

        objectName: "unfoldPad"
        visible: writer.active && root.folded
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        // In the middle of the lowest line, see NoticeBar.
        anchors.bottomMargin: (Theme.spaceS + Theme.spaceXs) / 2
        anchors.rightMargin: Theme.margin
        look: AppButton.Tinted
        iconName: "keyboard"
        text: qsTr("写字板")
        focusPolicy: Qt.NoFocus
        onClicked: root.folded = false
    }
}
