// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/** One step of the review: who, and within what time; an arrow leads to the next. */
RowLayout {
    id: root

    required property string title
    required property string limit
    required property bool last

    spacing: Theme.spaceS

    Rectangle {
        implicitWidth: words.implicitWidth + Theme.spaceM * 1.5
        implicitHeight: words.implicitHeight + Theme.spaceS
        radius: Theme.radiusS
        color: Theme.ground

        Column {
            id: words

            anchors.centerIn: parent

            AppText {
                width: Math.min(implicitWidth, Theme.px(Theme.portrait ? 820 : 700))
                text: root.title
                size: Theme.fontCaption
                strong: true
            }
            AppText {
                text: root.limit
                size: Theme.fontCaption
                secondary: true
            }
        }
    }
    Icon {
        visible: !root.last
        name: "arrow_forward"
        size: Theme.iconS * 0.7
        color: Theme.ink2
    }
}
