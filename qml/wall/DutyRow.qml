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
    required property string photo
    /** Named where the window is not its own. */
    required property string post

    readonly property string who: (root.place === "" ? "" : root.place + " ") + root.name
        + (root.post === "" ? "" : " " + root.post)

    Accessible.role: Accessible.StaticText
    Accessible.name: root.who + " " + root.text

    Rectangle {
        width: parent.width
        height: Theme.hairline * 2
        color: Theme.line
    }
    TextMetrics {
        id: least

        font.family: details.font.family
        font.pixelSize: details.minimumPixelSize
        text: root.who.length > root.text.length ? root.who : root.text
    }
    Avatar {
        id: avatar

        anchors.verticalCenter: parent.verticalCenter
        visible: width >= Theme.px(72)
        // Who it is, and since when, comes first: the picture has what the words leave.
        width: Math.min((parent.height - Theme.spaceM) * 3 / 4, Theme.px(120),
                        parent.width - Math.max(Theme.px(450), least.width + Theme.spaceL))
        photo: root.photo
        present: root.served
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: avatar.visible ? avatar.right : parent.left
        anchors.leftMargin: avatar.visible ? Theme.spaceM : 0
        anchors.right: parent.right

        AppText {
            width: parent.width
            text: root.who
            strong: true
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(46)
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        AppText {
            id: details

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
