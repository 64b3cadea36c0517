// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The guide of a matter on paper, by day and by night; below it what became of the print. Only with a printer. */
Column {
    id: root

    required property KioskMatter matter

    visible: root.matter.known && root.matter.printable
    spacing: Theme.spaceS

    AppButton {
        objectName: "printGuide"
        width: parent.width
        look: AppButton.Outlined
        large: true
        iconName: "print"
        text: qsTr("打印这份指南")
        hint: qsTr("带什么、到哪里、几点开门")
        busy: root.matter.paper.state === KioskPaper.Printing
        onClicked: root.matter.printGuide()
    }
    Notice {
        objectName: "guidePaper"
        width: parent.width
        visible: root.matter.paper.message !== ""
        severity: root.matter.paper.state === KioskPaper.Failed ? Notice.Warning : Notice.Info
        text: root.matter.paper.message
    }
}
