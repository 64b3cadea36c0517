// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What the machine finds of itself, for staff: a part a line, with a sign, a word and what to do. */
KioskPage {
    id: root

    required property KioskStaff staff
    property alias check: check

    title: qsTr("机器自检")

    Component.onDestruction: root.staff.leave()

    KioskSelfCheck {
        id: check

        shell: root.shell
        windowSize: Qt.size(root.Window.width, root.Window.height)
    }

    PageBody {
        anchors.top: parent.top
        anchors.bottom: bottom.top
        width: parent.width
        spacing: Theme.spaceS

        AppText {
            width: parent.width
            text: root.title
            size: Theme.fontHeadline
            strong: true
        }
        AppText {
            width: parent.width
            text: qsTr("%1 · %2").arg(Hall.deviceName).arg(check.program)
            size: Theme.fontCaption
            secondary: true
        }
        EvenGrid {
            id: parts

            width: parent.width
            columns: Theme.portrait || Theme.elder ? 1 : 2
            columnSpacing: Theme.spaceS
            rowSpacing: Theme.spaceS

            Repeater {
                model: check.rows

                HealthRow {
                    width: parts.cellWidth
                }
            }
        }
        AppButton {
            objectName: "touchTest"
            width: parent.width
            look: AppButton.Outlined
            iconName: "touch_app"
            text: qsTr("按我试一下触摸屏")
            onClicked: check.noteTouch()
        }
    }
    Item {
        id: bottom

        anchors.bottom: parent.bottom
        width: parent.width
        height: quit.height + Theme.spaceM * 2

        AppButton {
            id: quit

            objectName: "quit"
            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - Theme.margin * 2
            look: AppButton.Outlined
            large: true
            iconName: "power_settings_new"
            text: qsTr("退出自助机程序")
            onClicked: root.staff.quit()
        }
    }
}
