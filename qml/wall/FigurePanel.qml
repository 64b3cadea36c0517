// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** A row of large figures under a title. */
Rectangle {
    id: root

    property string title: ""
    /** {value, unit, label, sign, ink} each */
    property var figures: []

    radius: Theme.radius
    color: Theme.card

    AppText {
        id: heading

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.spaceL
        anchors.topMargin: Theme.spaceM
        text: root.title
        size: Theme.fontCaption
        strong: true
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }
    // Positioners, not layouts: a Repeater's delegates that go away under a hidden layout crash Qt 6.4.2.
    Row {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.bottom: parent.bottom

        Repeater {
            model: root.figures

            Item {
                id: figure

                required property var modelData

                width: root.width / root.figures.length
                height: parent ? parent.height : 0

                Row {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: caption.top
                    spacing: Theme.spaceXs

                    AppText {
                        id: number

                        text: figure.modelData.value
                        size: Theme.px(124)
                        strong: true
                        color: figure.modelData.ink
                        wrapMode: Text.NoWrap
                    }
                    AppText {
                        anchors.baseline: number.baseline
                        text: figure.modelData.unit
                        size: Theme.fontCaption
                        strong: true
                        color: figure.modelData.ink
                        wrapMode: Text.NoWrap
                    }
                }
                Row {
                    id: caption

                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.spaceM
                    spacing: Theme.spaceS

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: figure.modelData.sign !== ""
                        name: figure.modelData.sign
                        size: Theme.iconS
                        color: figure.modelData.ink
                    }
                    AppText {
                        width: Math.min(implicitWidth, figure.width - Theme.spaceL)
                        text: figure.modelData.label
                        size: Theme.fontCaption
                        secondary: true
                        elide: Text.ElideRight
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
}
