// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** One to five stars, in one colour: a rating is no light. */
Row {
    id: root

    property int stars: 0
    property real size: Theme.iconS
    property color color: Theme.action

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("%1 星").arg(stars)

    Repeater {
        model: 5

        Icon {
            required property int index

            name: index < root.stars ? "star" : "star_border"
            size: root.size
            color: root.color
        }
    }
}
