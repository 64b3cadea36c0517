// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens

/**
 * The guide of a matter on paper, by day and by night. What became of the print is said on the button itself, which is in
 * sight. Only with a printer.
 */
AppButton {
    id: root

    required property KioskMatter matter

    readonly property string told: root.matter.paper.message

    objectName: "printGuide"
    visible: root.matter.known && root.matter.printable
    look: AppButton.Outlined
    large: true
    iconName: "print"
    text: qsTr("打印这份指南")
    hint: root.told === "" ? qsTr("带什么、到哪里、几点开门") : root.told
    busy: root.matter.paper.state === KioskPaper.Printing
    onClicked: root.matter.printGuide()
    onToldChanged: {
        if (root.told !== "") {
            Voice.announce([root.told]);
        }
    }
}
