// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

/** There is more below: the cut is soft, so that half a line is not mistaken for the end. */
Rectangle {
    id: root

    /** Of what lies behind. */
    property color ground: Theme.ground

    objectName: "fade"
    height: Theme.spaceXl
    gradient: Gradient {
        GradientStop {
            position: 0
            color: Qt.rgba(root.ground.r, root.ground.g, root.ground.b, 0)
        }
        GradientStop {
            position: 1
            color: root.ground
        }
    }
}
