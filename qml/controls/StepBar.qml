// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Theme

/** Progress of a review as segments: done green, now dark, still to come pale. The words stand beside it. */
RowLayout {
    id: root

    property int count: 0
    /** Steps that are done; the segments before it are green. */
    property int done: 0
    /** How many run now (a parallel group has several). */
    property int running: 1
    property string description: qsTr("第 %1 步，共 %2 步").arg(Math.min(done + 1, count)).arg(count)

    spacing: Theme.px(Theme.desk ? 4 : 8)

    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.description

    Repeater {
        model: root.count

        Rectangle {
            required property int index

            Layout.fillWidth: true
            Layout.preferredWidth: Theme.px(Theme.desk ? 24 : 72)
            Layout.maximumWidth: Theme.px(Theme.desk ? 40 : 160)
            implicitHeight: Theme.px(Theme.desk ? 8 : 14)
            radius: height / 2
            color: index < root.done ? Theme.ok : index < root.done + root.running ? Theme.ink : Theme.neutral
        }
    }
}
