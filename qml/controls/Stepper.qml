// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Theme

/** A small number: a digit key sets it, arrow keys and the two buttons change it by one. */
Item {
    id: root

    property string label: ""
    property int value: 0
    property int to: 9

    signal asked(value: int)

    function ask(value: int): void {
        root.asked(Math.max(0, Math.min(root.to, value)))
    }

    implicitHeight: Theme.touch
    implicitWidth: Theme.px(112)
    activeFocusOnTab: true
    opacity: enabled ? 1 : 0.5

    Accessible.role: Accessible.SpinBox
    Accessible.name: root.label
    Accessible.description: String(root.value)
    Accessible.onIncreaseAction: root.ask(root.value + 1)
    Accessible.onDecreaseAction: root.ask(root.value - 1)

    Keys.onUpPressed: root.ask(root.value + 1)
    Keys.onDownPressed: root.ask(root.value - 1)
    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
            root.ask(event.key - Qt.Key_0)
            event.accepted = true
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: Theme.card
        border.width: root.activeFocus ? Theme.outline : Theme.hairline
        border.color: root.activeFocus ? Theme.ink : Theme.controlBorder
    }
    Row {
        anchors.fill: parent

        StepperPart {
            text: "−"
            onClicked: root.ask(root.value - 1)
        }
        AppText {
            width: parent.width - Theme.touch * 1.6
            height: parent.height
            text: qsTr("%1 份").arg(root.value)
            strong: root.value > 0
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        StepperPart {
            text: "+"
            onClicked: root.ask(root.value + 1)
        }
    }

    component StepperPart: T.AbstractButton {
        id: part

        width: Theme.touch * 0.8
        height: Theme.touch
        focusPolicy: Qt.NoFocus
        Accessible.ignored: true

        contentItem: AppText {
            text: part.text
            size: Theme.fontTitle
            color: part.down ? Theme.actionStrong : Theme.action
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }
}
