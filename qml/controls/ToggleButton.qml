// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Theme

/** A small yes or no that stands in a row; its owner sets `checked` when it is clicked. */
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
    implicitHeight: Theme.touch
    implicitWidth: content.implicitWidth + Theme.spaceM * 2
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.5

    // Qt 6.4 takes the role from the template, whatever stands here.
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.description: root.enabled ? "" : qsTr("现在不能按")
    Accessible.onToggleAction: root.press()
    Accessible.onPressAction: root.press()

    Keys.onReturnPressed: root.clicked()

    background: Rectangle {
        radius: Theme.radiusS
        color: root.checked || root.down || root.hovered ? Theme.tint : Theme.card
        border.width: root.visualFocus ? Theme.outline : Theme.hairline
        border.color: root.visualFocus ? Theme.ink : root.checked ? Theme.action : Theme.controlBorder
    }

    RowLayout {
        id: content

        anchors.centerIn: parent
        spacing: Theme.spaceXs

        Icon {
            name: root.checked ? "check_box" : "check_box_outline_blank"
            size: Theme.iconS
            color: root.checked ? Theme.action : Theme.controlBorder
        }
        AppText {
            text: root.text
            strong: root.checked
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
