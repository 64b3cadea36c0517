// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Theme

/** Where one is among several screenfuls; nothing where there is only one, in the same height. */
Row {
    id: root

    property int count: 0
    property int current: 0

    height: Theme.px(28)
    spacing: Theme.spaceM

    Repeater {
        model: root.count > 1 ? root.count : 0

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
}
