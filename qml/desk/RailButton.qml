// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One page of the rail: icon over its word, and how many things wait there. */
T.AbstractButton {
    id: root

    property string iconName: ""
    property int badge: 0
    /** "Alt+1" */
    property string key: ""

    /** A leader's rail is long: on a low screen its buttons move together. */
    readonly property bool tight: height < Theme.px(60)

    implicitHeight: Theme.px(68)
    Layout.fillHeight: true
    Layout.minimumHeight: Theme.px(42)
    Layout.maximumHeight: implicitHeight
    focusPolicy: Qt.TabFocus
    hoverEnabled: true

    Accessible.role: Accessible.PageTab
    Accessible.name: root.badge > 0 ? qsTr("%1，%2 件").arg(root.text).arg(root.badge) : root.text
    Accessible.description: root.key
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()

    Shortcut {
        sequence: root.key
        enabled: root.key !== "" && root.enabled && root.visible
        onActivated: root.clicked()
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.checked ? Theme.action : root.hovered || root.down ? Theme.actionPressed : "transparent"
        border.width: root.visualFocus ? Theme.outline : 0
        border.color: Theme.actionInk
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            width: parent.width
            spacing: root.tight ? 0 : Theme.spaceXs / 2

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.iconName
                size: root.tight ? Theme.iconS : Theme.iconM
                color: root.checked ? Theme.actionInk : Theme.actionInk2
            }
            AppText {
                width: parent.width
                text: root.text
                size: Theme.fontCaption
                strong: root.checked
                color: root.checked ? Theme.actionInk : Theme.actionInk2
                horizontalAlignment: Text.AlignHCenter
                maximumLineCount: 1
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }

    Rectangle {
        visible: root.badge > 0
        // Beside the icon, never on it.
        x: root.width / 2 + Theme.iconM / 2 - Theme.spaceXs / 2
        y: Theme.spaceXs
        width: Math.max(height, count.implicitWidth + Theme.spaceS)
        height: count.implicitHeight
        radius: height / 2
        color: Theme.actionInk

        AppText {
            id: count

            anchors.centerIn: parent
            text: root.badge > 99 ? qsTr("99+") : String(root.badge)
            size: Theme.fontCaption
            strong: true
            color: Theme.actionStrong
            Accessible.ignored: true
        }
    }
}
