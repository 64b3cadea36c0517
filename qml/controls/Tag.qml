// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

/** A small word in a box: "必需", "可后补", "B岗". Neutral, never a light. */
Rectangle {
    id: root

    property string text: ""
    property bool strong: false

    implicitWidth: label.implicitWidth + Theme.spaceM
    implicitHeight: label.implicitHeight + Theme.spaceXs
    radius: Theme.radiusS
    color: Theme.neutral

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    AppText {
        id: label

        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - Theme.spaceS)
        text: root.text
        size: Theme.fontCaption
        strong: root.strong
        maximumLineCount: 1
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
}
