// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Cases by the tail of their number: step and light, never a name and never a matter. */
Item {
    id: root

    required property WallCases cases
    property int page: 0

    readonly property int rows: Math.max(1, Math.floor((list.height + Theme.spaceS) / Theme.px(board.folded ? 216 : 136)))
    readonly property int pages: cases.pages

    Binding {
        target: root.cases
        property: "pageRows"
        value: root.rows
    }
    Binding {
        target: root.cases
        property: "page"
        value: root.page
    }

    CaseColumns {
        id: board

        width: root.width
    }
    Item {
        id: titles

        width: root.width
        height: board.folded ? 0 : Theme.px(66)
        visible: !board.folded

        Title {
            x: board.tailX
            width: board.tailWidth
            text: qsTr("尾号 · 受理日")
        }
        Title {
            x: board.stepX
            width: board.stepWidth
            text: qsTr("现在在哪一步")
        }
        Title {
            x: board.barX
            width: board.barWidth
            visible: board.segmented
            text: qsTr("一站式审核")
        }
        Title {
            x: board.limitX
            width: board.limitWidth
            text: qsTr("限时")
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
                    columns: board
                    width: list.width
                    height: (list.height + Theme.spaceS) / root.rows - Theme.spaceS
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

    component Title: AppText {
        size: Theme.px(46)
        secondary: true
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }
}
