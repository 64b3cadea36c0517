// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens
import Yizhan.Theme

/** The window of a member of staff. */
Window {
    id: root

    width: Theme.deskWidth
    height: Theme.deskHeight
    minimumWidth: Theme.deskMinimumWidth
    minimumHeight: Theme.deskMinimumHeight
    visible: true
    color: Theme.ground
    title: Hall.hallName === "" ? qsTr("一站 · 工作台") : qsTr("%1 · 工作台").arg(Hall.hallName)

    Component.onCompleted: {
        Theme.surface = Theme.Desk
        Theme.motion = Device.motion
        Theme.viewWidth = root.width
        Theme.viewHeight = root.height
    }

    onWidthChanged: Theme.viewWidth = root.width
    onHeightChanged: Theme.viewHeight = root.height

    /** Opens a page by its name, for pictures and tests. */
    function openPage(name: string): bool {
        return shell.openPage(name)
    }

    DeskShell {
        id: shell

        width: parent.width
        height: parent.height
        y: -pad.shift
        barTaken: pad.barRoom
        focus: true
    }
    DeskPad {
        id: pad

        anchors.fill: parent
        page: shell
        wanted: Device.keyboard
    }
}
