// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One answer of the search: a matter, or a certificate that is not the community's to give. */
T.AbstractButton {
    id: root

    required property bool banned
    required property string title
    required property string hint

    /** In large print a matter's name may take its two lines instead; its own page tells the promise. */
    readonly property string second: banned ? qsTr("社区不出具，告诉您去哪里") : Theme.elder ? "" : qsTr("承诺 %1").arg(hint)

    implicitHeight: Math.max(Theme.px(Theme.portrait ? 124 : 96), words.implicitHeight + Theme.spaceS)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.second === "" ? root.title : root.title + ", " + root.second
    Accessible.onPressAction: root.clicked()
    // Qt presses a button by the space bar alone.
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat) {
            root.clicked();
        }
    }
    Keys.onEnterPressed: event => root.Keys.returnPressed(event)

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.tint : Theme.card
        border.width: root.visualFocus ? Theme.outline * 2 : Theme.hairline
        border.color: root.visualFocus ? Theme.ink : Theme.line
    }
    contentItem: Item {
        RowLayout {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.spaceL
            width: parent.width - Theme.spaceL * 2
            spacing: Theme.spaceM

            Icon {
                name: root.banned ? "block" : "description"
                size: Theme.iconS
                color: root.banned ? Theme.paused : Theme.action
            }
            Column {
                id: words

                Layout.fillWidth: true

                AppText {
                    width: parent.width
                    text: root.title
                    strong: true
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                AppText {
                    width: parent.width
                    visible: root.second !== ""
                    text: root.second
                    size: Theme.fontCaption
                    secondary: true
                    Accessible.ignored: true
                }
            }
            Icon {
                name: "chevron_right"
                size: Theme.iconS
                color: Theme.ink2
            }
        }
    }
}
