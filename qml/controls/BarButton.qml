// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Theme

/** One field of the bottom bar: icon above its word. */
T.AbstractButton {
    id: root

    property string iconName: ""
    /** The one dark field: call for help. */
    property bool emphasised: false

    readonly property color contentColor: emphasised ? Theme.actionInk : enabled ? Theme.ink : Theme.inkDisabled

    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1
    implicitHeight: Theme.px(Theme.portrait ? 168 : Theme.elder ? 152 : 124)
    implicitWidth: Theme.touch * 2
    leftPadding: Theme.spaceXs
    rightPadding: Theme.spaceXs
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    // Qt 6.4 tells nobody that a control is off, and hands on presses of it all the same.
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
        color: root.emphasised ? (root.down ? Theme.actionPressed : Theme.actionStrong) : root.down ? Theme.tint : Theme.card
        border.width: root.visualFocus ? Theme.outline * 2 : 0
        border.color: Theme.ink
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            width: parent.width
            spacing: Theme.spaceXs

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.iconName
                size: Theme.iconS * 1.1
                color: root.emphasised ? Theme.actionInk : root.enabled ? Theme.action : Theme.inkDisabled
            }
            AppText {
                width: parent.width
                text: root.text
                size: Theme.px(Theme.elder ? 44 : 34)
                strong: true
                color: root.contentColor
                horizontalAlignment: Text.AlignHCenter
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(26)
                maximumLineCount: 1
                Accessible.ignored: true
            }
        }
    }
}
