// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

/** What stands where there is nothing: a picture, a sentence and, below, a way on. */
Column {
    id: root

    property string iconName: "info"
    property string title: ""
    property string text: ""
    default property alias actions: below.data

    spacing: Theme.spaceM

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: root.iconName
        size: Theme.iconL
        color: Theme.ink2
    }
    AppText {
        width: parent.width
        visible: root.title !== ""
        text: root.title
        size: Theme.fontTitle
        strong: true
        horizontalAlignment: Text.AlignHCenter
    }
    AppText {
        width: parent.width
        visible: root.text !== ""
        text: root.text
        secondary: true
        horizontalAlignment: Text.AlignHCenter
    }
    Column {
        id: below

        width: parent.width
        spacing: Theme.spaceM
    }
}
