// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/** An earlier call. */
Rectangle {
    id: root

    required property int index
    required property string number
    required property int window

    radius: Theme.radius
    color: Theme.card

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
        spacing: Theme.spaceS

        AppText {
            Layout.fillWidth: true
            text: root.number
            size: Math.max(Theme.px(96), root.height * 0.4)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.fontCaption
            strong: true
            wrapMode: Text.NoWrap
        }
        AppText {
            objectName: "recentWindow"
            text: qsTr("%1号").arg(root.window)
            secondary: true
            wrapMode: Text.NoWrap
        }
    }
}
