// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** One fact in a box: what it is, small, and what it says, bold. */
Rectangle {
    id: root

    required property string label
    required property string value
    property bool emphasised: false
    property bool plain: false

    implicitHeight: words.implicitHeight + Theme.spaceM * 1.4
    implicitWidth: Theme.px(200)
    radius: Theme.radiusS
    color: plain ? Theme.ground : Theme.card
    border.width: plain ? 0 : emphasised ? Theme.outline : Theme.hairline
    border.color: emphasised ? Theme.action : Theme.line

    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + " " + root.value

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.spaceM
        width: parent.width - Theme.spaceM * 2

        AppText {
            width: parent.width
            text: root.label
            size: Theme.fontCaption
            secondary: true
            Accessible.ignored: true
        }
        AppText {
            width: parent.width
            text: root.value
            strong: true
            color: root.emphasised ? Theme.action : Theme.ink
            Accessible.ignored: true
        }
    }
}
