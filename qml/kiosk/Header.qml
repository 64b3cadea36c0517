// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * Which hall this is, and what time it is there; large on the home page, one line elsewhere. While the hall does not
 * answer it says that instead, in the same room: nothing below moves.
 */
Rectangle {
    id: root

    required property KioskShell shell
    property bool wide: true

    readonly property bool offline: !Hall.online && shell.ready
    readonly property bool large: wide && Theme.portrait && !Theme.elder
    /** Of what may be told in the room of the hall's name, beside the time. */
    readonly property real noteWidth: grid.width - Math.max(clock.width, date.visible ? date.width : 0) - Theme.spaceM
    readonly property color ink: offline ? Theme.warn : Theme.actionInk

    implicitHeight: grid.implicitHeight + (wide && Theme.portrait ? Theme.spaceXl : Theme.spaceM)
    color: offline ? Theme.warnGround : Theme.header

    GridLayout {
        id: grid

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.margin
        width: parent.width - Theme.margin * 2
        columnSpacing: Theme.spaceM
        rowSpacing: 0

        AppText {
            Layout.row: 0
            Layout.column: 0
            Layout.fillWidth: true
            visible: !root.offline
            text: root.shell.elder && root.wide ? qsTr("大字版") : Hall.hallName
            size: root.wide ? Theme.px(44) : Theme.fontCaption
            strong: true
            color: root.ink
            oneLine: true
            Accessible.ignored: text === ""
        }
        AppText {
            id: clock

            Layout.row: 0
            Layout.column: 1
            Layout.alignment: Qt.AlignRight
            text: Hall.timeText
            Accessible.ignored: text === ""
            size: root.wide ? Theme.px(66) : Theme.fontBody
            strong: true
            color: root.ink
        }
        AppText {
            Layout.row: 1
            Layout.column: 0
            Layout.fillWidth: true
            visible: root.large && !root.offline
            text: Hall.regionText
            Accessible.ignored: text === ""
            size: Theme.fontCaption
            color: Theme.actionInk2
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        AppText {
            id: date

            Layout.row: 1
            Layout.column: 1
            Layout.alignment: Qt.AlignRight
            visible: root.large
            text: Hall.dateText === "" ? "" : qsTr("%1 · %2").arg(Hall.dateText).arg(Hall.dayText)
            Accessible.ignored: text === ""
            size: Theme.fontCaption
            color: root.offline ? Theme.warn : Theme.actionInk2
        }
    }
    OfflineNote {
        objectName: "offlineBanner"
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.margin
        width: root.noteWidth
        visible: root.offline
        brief: root.shell.elder && !root.wide && Theme.portrait
        since: Hall.staleSince
        hint: brief ? qsTr("请到服务台。") : Hall.serverRefused ? qsTr("那台服务器不是原来的，请告诉工作人员。")
            : qsTr("取号请到服务台。")
    }
}
