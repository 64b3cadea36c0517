// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One of the five levels: its word and its stars, the whole row is the target. */
T.RadioButton {
    id: root

    property int stars: 0
    property bool chosen: false

    /** What assistive technology does; Qt 6.4 hands on presses of what is off. */
    function press(): void {
        if (root.enabled) {
            root.clicked()
        }
    }

    checkable: false
    autoExclusive: false
    implicitHeight: Math.max(Theme.px(Theme.portrait ? 124 : 88), words.implicitHeight + Theme.spaceS)
    focusPolicy: Qt.StrongFocus

    // Qt 6.4 takes the role from the template, whatever stands here.
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.chosen
    Accessible.description: root.enabled ? "" : qsTr("现在不能按")
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()

    background: Rectangle {
        radius: Theme.radius
        color: root.chosen ? Theme.action : root.down ? Theme.tint : Theme.card
        border.width: root.visualFocus ? Theme.outline * 2 : Theme.outline
        border.color: root.visualFocus ? Theme.ink : root.chosen ? Theme.action : Theme.line
    }
    contentItem: Item {
        AppText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.spaceL
            width: parent.width - starRow.width - Theme.spaceL * 3
            text: root.text
            size: Theme.fontSubtitle
            strong: true
            color: root.chosen ? Theme.actionInk : Theme.ink
            Accessible.ignored: true
        }
        Stars {
            id: starRow

            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width - Theme.spaceL
            stars: root.stars
            size: Theme.iconS * 1.2
            color: root.chosen ? Theme.actionInk : Theme.action
        }
    }
}
