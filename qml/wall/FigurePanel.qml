// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** Large figures under a title: side by side, or in two columns where they would not stand in one row. */
Rectangle {
    id: root

    property string title: ""
    /** {value, unit, label, sign, ink} each */
    property var figures: []

    readonly property int columns: figures.length > 3 && width < Theme.px(1150) ? 2 : figures.length
    /** Larger where the wall is near and there is room. */
    readonly property real numberSize: Math.max(Theme.px(124), Math.min(cells.height / lines * 0.36, cells.width / columns * 0.3))
    readonly property int lines: Math.max(1, Math.ceil(figures.length / Math.max(1, columns)))

    radius: Theme.radius
    color: Theme.card

    AppText {
        id: heading

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
        anchors.topMargin: Theme.spaceM
        text: root.title
        size: Theme.fontCaption
        strong: true
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }
    // Items placed by hand, not layouts: a Repeater's delegates that go away under a hidden layout crash Qt 6.4.2.
    Item {
        id: cells

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceM

        Repeater {
            model: root.figures

            Item {
                id: figure

                required property int index
                required property var modelData

                width: cells.width / root.columns
                height: cells.height / root.lines
                x: index % root.columns * width
                y: Math.floor(index / root.columns) * height

                Row {
                    id: value

                    readonly property real room: figure.width - Theme.spaceM

                    anchors.horizontalCenter: parent.horizontalCenter
                    y: (figure.height - height - caption.height) / 2
                    spacing: Theme.spaceXs
                    scale: Math.min(1, room / Math.max(1, implicitWidth))

                    AppText {
                        id: number

                        text: figure.modelData.value
                        size: root.numberSize
                        strong: true
                        color: figure.modelData.ink
                        lineHeightMode: Text.FixedHeight
                        lineHeight: root.numberSize * 1.1
                        wrapMode: Text.NoWrap
                    }
                    AppText {
                        anchors.baseline: number.baseline
                        text: figure.modelData.unit
                        size: Math.max(Theme.fontCaption, root.numberSize * 0.4)
                        strong: true
                        color: figure.modelData.ink
                        wrapMode: Text.NoWrap
                    }
                }
                Row {
                    id: caption

                    anchors.horizontalCenter: parent.horizontalCenter
                    y: value.y + value.height
                    spacing: Theme.spaceS
                    scale: Math.min(1, value.room / Math.max(1, implicitWidth))

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: figure.modelData.sign !== ""
                        name: figure.modelData.sign
                        size: Theme.iconS
                        color: figure.modelData.ink
                    }
                    AppText {
                        text: figure.modelData.label
                        size: Theme.fontCaption
                        secondary: true
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
}
