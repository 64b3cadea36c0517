// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** A time limit: its light with sign and words, a bar of what is used up, the figures. */
Column {
    id: root

    required property int light
    required property string leftText
    required property string used
    required property real share

    readonly property color bar: light === LightBadge.Red ? Theme.over : light === LightBadge.Yellow ? Theme.warnBar
        : light === LightBadge.Grey || light < 0 ? Theme.paused : light === LightBadge.Blue ? Theme.hint : Theme.ok

    spacing: Theme.spaceXs

    LightBadge {
        visible: root.light >= 0
        width: parent.width
        light: Math.max(0, root.light)
        text: root.leftText
        terse: true
    }
    AppText {
        visible: root.light < 0
        width: parent.width
        text: root.leftText
        secondary: true
        strong: true
    }
    Rectangle {
        visible: root.used !== ""
        width: Math.min(parent.width, Theme.px(150))
        height: Theme.px(6)
        radius: height / 2
        color: Theme.neutral

        Rectangle {
            width: Math.max(height, parent.width * root.share)
            height: parent.height
            radius: height / 2
            color: root.bar
        }
    }
    AppText {
        visible: root.used !== ""
        width: parent.width
        text: root.used
        size: Theme.fontCaption
        secondary: true
        maximumLineCount: 1
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
