// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens
import Yizhan.Theme

/** The part of a high screen that a small or sitting person does not reach: only to be read. */
Rectangle {
    id: root

    required property KioskShell shell

    color: Theme.header
    clip: true

    DutyBoard {
        anchors.fill: parent
        anchors.margins: Theme.margin
        shell: root.shell
        visible: height >= implicitHeight
        limit: Math.max(1, Math.floor((root.height - Theme.margin * 2 - Theme.px(60)) / Theme.px(90)))
    }
}
