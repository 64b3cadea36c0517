// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The first page after hours: what can be done now, and for the rest when. */
KioskPage {
    id: root

    readonly property bool wide: !Theme.portrait

    wideHeader: true
    title: qsTr("现在能办的")

    KioskHours {
        id: hours

        shell: root.shell
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: root.wide ? Theme.spaceM : Theme.spaceL
        // The place of the voice below is a margin besides.
        anchors.bottomMargin: root.wide ? Theme.spaceM : Voice.offered ? Theme.spaceS : Theme.spaceL
        spacing: Theme.spaceM

        NightDutyCard {
            Layout.fillWidth: true
            hours: hours
            shell: root.shell
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("窗口休息了，这些现在就能办")
            size: root.wide ? Theme.fontTitle : Theme.fontHeadline
            strong: true
        }
        // No layout of layouts: see MenuPage.
        TileGrid {
            id: tiles

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: Theme.px(root.wide ? 520 : 1060)
            columns: root.wide ? 3 : 2
            spacing: Theme.spaceM

            readonly property real tileHeight: (height - spacing * (6 / columns - 1)) / (6 / columns)

            Tile {
                objectName: "nightGuide"
                width: tiles.cellWidth
                height: tiles.tileHeight
                horizontal: root.wide
                iconSize: root.wide ? Theme.iconL : tiles.iconSize
                iconName: "menu_book"
                text: qsTr("看办事指南")
                hint: qsTr("要带什么、多久办好")
                onClicked: root.shell.openPage("menu", {})
            }
            Tile {
                objectName: "openLookup"
                width: tiles.cellWidth
                height: tiles.tileHeight
                horizontal: root.wide
                iconSize: root.wide ? Theme.iconL : tiles.iconSize
                iconName: "fact_check"
                text: qsTr("查进度")
                hint: qsTr("扫号票或输号")
                onClicked: root.shell.openPage("lookup")
            }
            Tile {
                objectName: "nightApply"
                width: tiles.cellWidth
                height: tiles.tileHeight
                horizontal: root.wide
                iconSize: root.wide ? Theme.iconL : tiles.iconSize
                iconName: "assignment"
                text: qsTr("现在申请")
                hint: qsTr("按天办的，%1 起算").arg(hours.countsFrom)
                enabled: Hall.online && hours.mayApply
                onClicked: root.shell.openPage("menu", {
                    applying: true
                })
            }
            Tile {
                objectName: "nightBook"
                width: tiles.cellWidth
                height: tiles.tileHeight
                horizontal: root.wide
                iconSize: root.wide ? Theme.iconL : tiles.iconSize
                iconName: "event_available"
                text: qsTr("约个时间来")
                hint: hours.mayBook ? qsTr("到时间先叫您") : qsTr("最近几天都约满了")
                enabled: Hall.online && hours.mayBook
                onClicked: root.shell.openPage("booking", {})
            }
            Tile {
                objectName: "nightReport"
                width: tiles.cellWidth
                height: tiles.tileHeight
                horizontal: root.wide
                iconSize: root.wide ? Theme.iconL : tiles.iconSize
                iconName: "report"
                text: qsTr("网格上报")
                hint: qsTr("垃圾、损坏、隐患、吵闹")
                enabled: Hall.online && hours.mayReport
                onClicked: root.shell.openPage("report", {})
            }
            Tile {
                objectName: "nightCounsel"
                width: tiles.cellWidth
                height: tiles.tileHeight
                horizontal: root.wide
                iconSize: root.wide ? Theme.iconL : tiles.iconSize
                iconName: "favorite"
                text: qsTr("心里难受，找人说说")
                hint: qsTr("2小时内有人联系您")
                enabled: Hall.online && hours.mayCounsel
                onClicked: root.shell.openPage("counsel", {})
            }
        }
        AppText {
            Layout.fillWidth: true
            objectName: "nightOpens"
            // The hour that the wall says too; numbers may be given before it.
            text: Hall.nextOpenText === "" ? qsTr("要验原件、盖章的事，请等大厅开门。")
                : hours.numbersEarly ? qsTr("验原件、盖章：%1 开门。%2 起可以先取号。").arg(Hall.nextOpenText).arg(hours.numbersFrom)
                : qsTr("取号、验原件、盖章：%1 开门。").arg(Hall.nextOpenText)
            secondary: true
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
