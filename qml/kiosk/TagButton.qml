// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** A reason that may be chosen with others. */
T.CheckBox {
    id: root

    /** What assistive technology does; Qt 6.4 hands on presses of what is off. */
    function press(): void {
        if (root.enabled) {
            root.clicked()
        }
    }

    // Its owner says whether it is ticked; a touch alone does not.
    nextCheckState: () => root.checkState
    implicitHeight: Math.max(Theme.touch, label.implicitHeight + Theme.spaceS)
    focusPolicy: Qt.StrongFocus

    // Qt 6.4 takes the role from the template, whatever stands here.
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.description: root.enabled ? "" : qsTr("现在不能按")
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()

    background: Rectangle {
        radius: Theme.radiusS
        color: root.checked ? Theme.tint : root.down ? Theme.tint : Theme.card
        border.width: root.visualFocus ? Theme.outline * 2 : root.checked ? Theme.outline : Theme.hairline
        border.color: root.visualFocus ? Theme.ink : root.checked ? Theme.action : Theme.controlBorder
    }
    contentItem: Item {
        Icon {
            id: box

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.spaceS
            name: root.checked ? "check_box" : "check_box_outline_blank"
            size: Theme.iconS
            color: root.checked ? Theme.action : Theme.controlBorder
        }
        AppText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            x: box.x + box.width + Theme.spaceS
            width: parent.width - x - Theme.spaceS
            text: root.text
            size: Theme.fontCaption
            Accessible.ignored: true
        }
    }
}
