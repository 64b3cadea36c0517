// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The strip on top: where this is, whether it is open, and what time it is. */
Rectangle {
    id: root

    property string title: ""
    property string status: ""

    implicitHeight: row.implicitHeight + Theme.spaceM
    color: Theme.header

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.margin * 1.5
        anchors.rightMargin: Theme.margin * 1.5
        spacing: Theme.spaceXl

        AppText {
            Layout.fillWidth: true
            text: root.title
            size: Theme.fontCaption
            strong: true
            color: Theme.actionInk
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(46)
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
        AppText {
            visible: root.status !== ""
            text: root.status
            size: Theme.fontCaption
            strong: true
            color: Theme.actionInk
        }
        AppText {
            objectName: "clock"
            text: Hall.timeText
            size: Theme.fontCaption
            strong: true
            color: Theme.actionInk
        }
    }
}
