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

    /** As many segments as there ever were: a row of a list that shows another case makes none anew. */
    property int segments: 0
    readonly property real gap: Theme.px(Theme.desk ? 4 : 8)
    readonly property real most: Theme.px(Theme.desk ? 40 : 160)

    implicitWidth: root.count * (Theme.px(Theme.desk ? 24 : 72) + root.gap) - root.gap
    implicitHeight: Theme.px(Theme.desk ? 8 : 14)

    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.description

    onCountChanged: root.segments = Math.max(root.segments, root.count)

    Row {
        spacing: root.gap

        Repeater {
            model: root.segments

            Rectangle {
                required property int index

                visible: index < root.count
                width: Math.min(root.most, (root.width + root.gap) / root.count - root.gap)
                height: root.height
                radius: height / 2
                color: index < root.done ? Theme.ok : index < root.done + root.running ? Theme.ink : Theme.line
            }
        }
    }
}
