// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Who is on duty: as many posts as fit (three on a usual wall), turning where there are more. */
Rectangle {
    id: root

    required property WallDuty duty

    readonly property int fitting: Math.max(1, Math.floor(list.height / Theme.px(180)))
    readonly property int columns: root.duty.posts.count <= root.fitting ? 1
        : Math.max(1, Math.floor(list.width / Theme.px(540)))
    readonly property int rows: Math.max(1, Math.min(root.fitting, Math.ceil(root.duty.posts.count / root.columns)))
    readonly property int shown: root.rows * root.columns
    readonly property int pages: Math.max(1, Math.ceil(root.duty.posts.count / root.shown))
    property int page: 0

    radius: Theme.radius
    color: Theme.card

    onPagesChanged: root.page = 0

    Timer {
        interval: 8000
        repeat: true
        running: root.visible && root.pages > 1 && Device.motion
        onTriggered: root.page = (root.page + 1) % root.pages
    }
    AppText {
        id: title

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spaceL
        text: qsTr("现在谁在岗")
        size: Theme.fontCaption
        strong: true
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }
    Item {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: title.bottom
        anchors.bottom: dots.top
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
        anchors.topMargin: Theme.spaceS
        anchors.bottomMargin: Theme.spaceS
        clip: true

        Repeater {
            model: root.duty.posts

            DutyRow {
                readonly property int slot: index % root.shown

                width: (list.width - Theme.spaceXl * (root.columns - 1)) / root.columns
                height: Math.min(list.height / root.rows, Theme.px(280))
                x: Math.floor(slot / root.rows) * (width + Theme.spaceXl)
                y: slot % root.rows * height
                visible: Math.floor(index / root.shown) === root.page
            }
        }
    }
    PageDots {
        id: dots

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceM
        count: root.pages
        current: root.page
    }
}
