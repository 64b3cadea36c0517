// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** A button of the voice bar: picture before its word, one line. */
T.AbstractButton {
    id: root

    property string iconName: ""

    Layout.fillWidth: true
    Layout.preferredWidth: implicitWidth
    implicitWidth: label.implicitWidth + Theme.iconS + Theme.spaceS * 3
    implicitHeight: Theme.touchSmall
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.enabled ? "" : qsTr("现在不能按")
    Accessible.onPressAction: {
        if (root.enabled) {
            root.clicked();
        }
    }
    // Qt presses a button by the space bar alone.
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat) {
            root.clicked();
        }
    }
    Keys.onEnterPressed: event => root.Keys.returnPressed(event)

    background: Rectangle {
        radius: Theme.radiusS
        color: root.down ? Theme.tint : Theme.card
        border.width: root.visualFocus ? Theme.outline * 2 : Theme.hairline
        border.color: root.visualFocus ? Theme.ink : root.enabled ? Theme.action : Theme.line
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.spaceXs

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                size: Theme.iconS * 0.9
                color: root.enabled ? Theme.action : Theme.inkDisabled
            }
            AppText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                size: Theme.px(Theme.elder ? 40 : 32)
                strong: true
                color: root.enabled ? Theme.ink : Theme.inkDisabled
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
