// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * What the kiosk shows while nobody is there: the hall, the time and who is on duty. The first touch only wakes it. It
 * stands a little elsewhere every minute, so that nothing burns in.
 */
Rectangle {
    id: root

    required property KioskShell shell

    signal woken

    color: Theme.header
    activeFocusOnTab: true
    onVisibleChanged: {
        if (root.visible) {
            root.forceActiveFocus(); // a key wakes it too
        }
    }
    // Any key wakes as a touch does, but for the one that looks for what can be pressed.
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab) {
            root.woken();
        }
    }

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("点一下屏幕开始")
    Accessible.onPressAction: root.woken()

    MouseArea {
        anchors.fill: parent
        onPressed: root.woken()
    }
    Column {
        readonly property real room: Math.max(0, parent.height - height - Theme.margin * 2)
        readonly property int minute: parseInt(Hall.timeText.slice(-2)) || 0

        x: Theme.margin + (minute % 3) * Theme.spaceM
        y: Theme.margin + room * (minute % 6) / 6
        width: parent.width - Theme.margin * 2 - Theme.spaceM * 2
        spacing: Theme.spaceL

        AppText {
            width: parent.width
            text: Hall.hallName
            size: Theme.fontHeadline
            strong: true
            color: Theme.actionInk
        }
        AppText {
            width: parent.width
            text: Hall.timeText
            size: Theme.fontNumber
            strong: true
            color: Theme.actionInk
        }
        AppText {
            width: parent.width
            text: qsTr("%1 · %2").arg(Hall.dateText).arg(Hall.dayText)
            size: Theme.fontSubtitle
            color: Theme.actionInk2
        }
        DutyBoard {
            width: parent.width
            shell: root.shell
            columns: Theme.portrait ? 1 : 2
            limit: Theme.portrait || !Theme.elder ? 6 : 2
        }
        AppText {
            width: parent.width
            text: qsTr("点一下屏幕开始")
            size: Theme.fontTitle
            strong: true
            color: Theme.actionInk
        }
        AppText {
            width: parent.width
            visible: !Hall.english
            text: "Touch the screen to begin" // for those who cannot read the line above it
            size: Theme.fontSubtitle
            color: Theme.actionInk2
            Accessible.ignored: true
        }
    }
}
