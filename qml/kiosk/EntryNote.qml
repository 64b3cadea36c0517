// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * What to know of an answer that is typed, and in its place what was wrong with it. Room for that is always there: the
 * keys below stay under the finger when it comes, and when it goes.
 */
Item {
    id: root

    default property alias asked: asked.data
    /** What is wrong; empty: nothing. */
    property string message: ""

    readonly property int lines: Theme.elder && Hall.english ? 3 : 2
    readonly property real least: Theme.fontCaption * 1.5 * root.lines + Theme.spaceM * 2
    /** Of the longest message so far: what once took more room leaves it. */
    property real most: 0

    implicitHeight: Math.max(asked.height, root.least, root.most)

    onVisibleChanged: root.most = 0

    Column {
        id: asked

        width: parent.width
        visible: root.message === ""
    }
    Notice {
        objectName: "message"
        width: parent.width
        visible: root.message !== ""
        severity: Notice.Warning
        text: root.message
        onImplicitHeightChanged: root.most = Math.max(root.most, root.message === "" ? 0 : implicitHeight)
    }
}
