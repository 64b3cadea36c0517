// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Cases by the tail of their number: step and light, never a name and never a matter. */
Item {
    id: root

    required property WallCases cases
    property int page: 0

    readonly property int rows: Math.max(1, Math.floor((list.height + Theme.spaceS) / Theme.px(136)))
    readonly property int pages: Math.max(1, Math.ceil(root.cases.cases.count / root.rows))

    RowLayout {
        id: titles

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
        spacing: Theme.spaceM

        AppText {
            Layout.preferredWidth: root.width * 0.2
            text: qsTr("尾号 · 受理日")
            size: Theme.px(46)
            secondary: true
        }
        AppText {
            Layout.preferredWidth: root.width * 0.25
            text: qsTr("现在在哪一步")
            size: Theme.px(46)
            secondary: true
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("一站式审核")
            size: Theme.px(46)
            secondary: true
        }
        AppText {
            Layout.preferredWidth: root.width * 0.26
            text: qsTr("限时")
            size: Theme.px(46)
            secondary: true
            horizontalAlignment: Text.AlignRight
        }
    }
    Item {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: titles.bottom
        anchors.bottom: dots.top
        anchors.topMargin: Theme.spaceS
        anchors.bottomMargin: Theme.spaceS

        Column {
            width: parent.width
            spacing: Theme.spaceS

            Repeater {
                model: root.cases.cases

                CaseLine {
                    width: list.width
                    height: (list.height + Theme.spaceS) / root.rows - Theme.spaceS
                    visible: Math.floor(index / root.rows) === Math.min(root.page, root.pages - 1)
                }
            }
        }
    }
    PageDots {
        id: dots

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        count: root.pages
        current: Math.min(root.page, root.pages - 1)
    }
}
