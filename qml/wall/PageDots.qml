// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** Where one is among several screenfuls, in figures where there are many; nothing where there is only one. */
Row {
    id: root

    property int count: 0
    property int current: 0

    readonly property bool counted: count > 15

    height: Theme.px(28)
    spacing: Theme.spaceM

    Repeater {
        model: root.count > 1 && !root.counted ? root.count : 0

        Rectangle {
            required property int index

            width: Theme.px(28)
            height: width
            radius: width / 2
            color: index === root.current ? Theme.ink2 : Theme.card
            border.width: Theme.outline
            border.color: Theme.ink2
        }
    }
    AppText {
        visible: root.counted
        lineHeightMode: Text.FixedHeight
        lineHeight: Theme.px(28)
        text: qsTr("%1 / %2").arg(root.current + 1).arg(root.count)
        size: Theme.px(46)
        secondary: true
        wrapMode: Text.NoWrap
    }
}
