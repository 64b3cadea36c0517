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

    readonly property string person: (root.place === "" ? "" : root.place + " ") + root.name
    readonly property string who: root.person + (root.post === "" ? "" : " " + root.post)
    /** The post has a line of its own where one line would cut it. */
    readonly property bool tall: root.post !== "" && one.width > root.width
    readonly property real line: Math.max(Theme.px(46), Math.min(Theme.fontCaption, root.height / 4.2))

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
        text: root.text
    }
    TextMetrics {
        id: one

        font.family: details.font.family
        font.weight: Theme.bold
        font.pixelSize: details.minimumPixelSize
        text: root.who
    }
    Avatar {
        id: avatar

        anchors.verticalCenter: parent.verticalCenter
        visible: !root.tall && width >= Theme.px(72)
        // Who it is, and since when, comes first: the picture has what the words leave.
        width: Math.min((parent.height - Theme.spaceM) * 3 / 4, Theme.px(120),
                        parent.width - Math.max(Theme.px(450), one.width + Theme.spaceL, least.width + Theme.spaceL))
        photo: root.photo
        present: root.served
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: avatar.visible ? avatar.right : parent.left
        anchors.leftMargin: avatar.visible ? Theme.spaceM : 0
        anchors.right: parent.right

        Line {
            width: parent.width
            text: root.tall ? root.person : root.who
            size: root.tall ? root.line : Theme.fontBody
            narrow: root.tall
            strong: true
        }
        Line {
            width: parent.width
            visible: root.tall
            text: root.post
            size: root.line
            narrow: true
            strong: true
        }
        Line {
            id: details

            width: parent.width
            text: root.text
            size: root.tall ? root.line : Theme.fontCaption
            narrow: root.tall
            secondary: root.served
        }
    }

    component Line: AppText {
        id: words

        /** One of three: with no more height than it needs. */
        property bool narrow: false

        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.px(46)
        lineHeightMode: words.narrow ? Text.FixedHeight : Text.ProportionalHeight
        lineHeight: words.narrow ? words.size * 1.2 : 1
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
