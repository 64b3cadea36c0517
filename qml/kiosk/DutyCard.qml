// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Who serves the residents now; after hours when the hall opens again. */
Card {
    id: root

    required property KioskShell shell

    spacing: Theme.spaceS

    activeFocusOnTab: Hall.open
    border.width: root.activeFocus ? Theme.outline * 2 : Theme.hairline
    border.color: root.activeFocus ? Theme.ink : Theme.line

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("现在谁在岗")
    Accessible.description: Hall.open && root.enabled ? "" : qsTr("现在不能按")
    Accessible.onPressAction: root.open()

    Keys.onReturnPressed: root.open()
    Keys.onSpacePressed: root.open()

    function open(): void {
        if (Hall.open && root.enabled) {
            root.shell.openPage("duty");
        }
    }

    // No TapHandler: one whose page goes away under the finger has no window, of which Qt 6.4 makes a warning.
    MouseArea {
        parent: root
        anchors.fill: parent
        enabled: Hall.open
        onClicked: root.open()
    }
    KioskDuty {
        id: dutyRows

        shell: root.shell
        limit: 4
    }

    RowLayout {
        width: parent.width
        spacing: Theme.spaceM

        AppText {
            Layout.fillWidth: true
            text: Hall.open ? qsTr("现在为您服务的人") : qsTr("窗口现在休息")
            strong: true
        }
        AppText {
            visible: text !== ""
            Layout.maximumWidth: root.width / 2
            text: Hall.open ? qsTr("窗口服务到 %1").arg(root.shell.closesAt)
                : Hall.nextOpenText === "" ? "" : qsTr("%1 开门").arg(Hall.nextOpenText)
            size: Hall.open ? Theme.fontCaption : Theme.fontBody
            strong: !Hall.open
            secondary: Hall.open
        }
        Icon {
            visible: Hall.open
            name: "chevron_right"
            size: Theme.iconS
            color: Theme.ink2
        }
    }
    Item {
        visible: Hall.open
        width: parent.width
        // The room of those who serve is kept while the line is down: nothing below moves when it goes or comes.
        height: Math.max(cells.height, Hall.online ? 0 : unknown.height)

        EvenGrid {
            id: cells

            width: parent.width
            // Cut off nobody knows who serves now; the page behind says who did.
            opacity: Hall.online ? 1 : 0
            columns: 2
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.portrait ? Theme.spaceS : Theme.spaceXs

            Repeater {
                model: dutyRows.rows

                DutyCell {
                    width: cells.cellWidth
                    compact: true
                    attended: dutyRows.attended
                }
            }
        }
        AppText {
            id: unknown

            width: parent.width
            visible: !Hall.online
            text: qsTr("现在谁在岗，请看窗口上的牌子。")
            secondary: true
        }
    }
    AppText {
        width: parent.width
        visible: !Hall.open
        text: Hall.takingNumbers ? qsTr("现在可以先取号，开门后按号办理。")
            : qsTr("指南、查进度现在就能用。急事请打 %1。").arg(Hall.phone)
        secondary: true
    }
}
