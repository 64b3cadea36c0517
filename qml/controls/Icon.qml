// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

/** A picture of the Material icon font by its name ("elderly"); says nothing to a screen reader. */
Item {
    id: root

    property string name: ""
    property real size: Theme.iconM
    property color color: Theme.action

    implicitWidth: root.size
    implicitHeight: root.size

    Text {
        anchors.centerIn: parent
        text: root.name
        color: root.color
        font.family: Theme.iconFamily
        font.pixelSize: root.size
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
