// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** Looks like the field one writes into; touching it opens the search. */
T.AbstractButton {
    id: root

    objectName: "openSearch"
    text: qsTr("写出要办的事，如 gljt、gaoling")
    implicitHeight: Theme.touch
    implicitWidth: row.implicitWidth + Theme.spaceL * 2
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
        radius: Theme.radius
        color: root.down ? Theme.tint : Theme.card
        border.width: root.visualFocus ? Theme.outline * 2 : Theme.outline
        border.color: root.visualFocus ? Theme.ink : Theme.controlBorder
    }
    contentItem: Item {
        RowLayout {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.spaceL
            width: parent.width - Theme.spaceL * 2
            spacing: Theme.spaceM

            Icon {
                name: "search"
                size: Theme.iconS
            }
            AppText {
                Layout.fillWidth: true
                Layout.preferredHeight: root.height - Theme.spaceS
                text: root.text
                secondary: true
                // On two lines where the words are long.
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.fontCaption
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            Icon {
                name: "keyboard"
                size: Theme.iconS
            }
            AppText {
                text: qsTr("拼音 / 手写")
                strong: true
                color: Theme.action
                Accessible.ignored: true
            }
        }
    }
}
