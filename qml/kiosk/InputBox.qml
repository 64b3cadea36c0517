// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** Shows what was typed on the pad: one line, or a box for each of `places` digits. Never read aloud. */
Column {
    id: root

    required property string label
    required property string value
    property int places: 0
    /** What the voice says of the label; empty: the label. */
    property string spoken: ""

    spacing: Theme.spaceXs

    // Written by the pad alone, so it is nothing that takes the keyboard.
    Accessible.role: Accessible.StaticText
    Accessible.name: root.value === "" ? root.label : qsTr("%1：%2").arg(root.label).arg(root.value)

    AppText {
        width: parent.width
        text: root.label
        spoken: root.spoken
        size: Theme.fontCaption
        secondary: true
        Accessible.ignored: true
    }
    Rectangle {
        visible: root.places === 0
        width: parent.width
        height: Theme.touch * 1.2
        radius: Theme.radiusS
        color: Theme.card
        border.width: Theme.outline
        border.color: Theme.action

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.spaceL
            width: parent.width - Theme.spaceL * 2
            text: root.value
            silent: true
            size: Theme.fontHeadline
            strong: true
            elide: Text.ElideLeft
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    Row {
        visible: root.places > 0
        spacing: Theme.spaceM

        Repeater {
            model: root.places

            Rectangle {
                id: box

                required property int index

                width: Theme.px(130)
                height: Theme.px(150)
                radius: Theme.radiusS
                color: Theme.card
                border.width: box.index === root.value.length ? Theme.outline * 1.5 : Theme.outline
                border.color: box.index === root.value.length ? Theme.ink : Theme.controlBorder

                AppText {
                    anchors.centerIn: parent
                    text: root.value.charAt(box.index)
                    silent: true
                    size: Theme.fontDisplay
                    strong: true
                    Accessible.ignored: true
                }
            }
        }
    }
}
