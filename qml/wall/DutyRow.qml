// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** One post: where, who, and whether as A or for whom. */
Item {
    id: root

    required property int index
    required property string place
    required property string name
    required property string text
    required property bool served

    Accessible.role: Accessible.StaticText
    Accessible.name: root.place + " " + root.name + " " + root.text

    Rectangle {
        width: parent.width
        height: Theme.hairline * 2
        color: Theme.line
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width

        AppText {
            width: parent.width
            text: root.place === "" ? root.name : root.place + " " + root.name
            strong: true
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        AppText {
            width: parent.width
            text: root.text
            size: Theme.fontCaption
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(46)
            secondary: root.served
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
