// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Theme

/** Progress of a review as segments: done green, now dark, still to come pale. The words stand beside it. */
Item {
    id: root

    property int count: 0
    /** Steps that are done; the segments before it are green. */
    property int done: 0
    /** How many run now (a parallel group has several). */
    property int running: 1
    property string description: qsTr("第 %1 步，共 %2 步").arg(Math.min(done + 1, count)).arg(count)

    readonly property real gap: Theme.px(Theme.desk ? 4 : 8)
    readonly property real most: Theme.px(Theme.desk ? 40 : 160)

    implicitWidth: root.count * (Theme.px(Theme.desk ? 24 : 72) + root.gap) - root.gap
    implicitHeight: Theme.px(Theme.desk ? 8 : 14)

    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.description

    Row {
        spacing: root.gap

        Repeater {
            model: root.count

            Rectangle {
                required property int index

                width: Math.min(root.most, (root.width + root.gap) / root.count - root.gap)
                height: root.height
                radius: height / 2
                color: index < root.done ? Theme.ok : index < root.done + root.running ? Theme.ink : Theme.line
            }
        }
    }
}
