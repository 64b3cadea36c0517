// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens
import Yizhan.Theme

/** The window above the hall. */
Window {
    id: root

    width: 1920
    height: 1080
    visible: true
    color: Theme.ground
    title: Hall.hallName === "" ? qsTr("一站 · 大屏") : qsTr("%1 · 大屏").arg(Hall.hallName)

    /** Opens a page by its name, for pictures and tests; it then stays. */
    function openPage(name: string): bool {
        return shell.openPage(name)
    }
    function tell(): void {
        Theme.viewWidth = root.width
        Theme.viewHeight = root.height
    }

    onWidthChanged: root.tell()
    onHeightChanged: root.tell()
    Component.onCompleted: {
        Theme.surface = Theme.Wall
        Theme.motion = Device.motion
        Theme.wallDistance = Device.distance
        Theme.wallDiagonal = Device.diagonal
        root.tell()
    }

    WallShell {
        id: shell

        anchors.fill: parent
    }
}
