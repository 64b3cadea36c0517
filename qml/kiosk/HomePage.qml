// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * The first page: who is here, what one may want, a number, and where a case stands. In the order in which one reads it
 * upright; the keyboard goes the same way on a wide screen.
 */
KioskPage {
    id: root

    readonly property bool wide: !Theme.portrait
    /** The place of the voice below takes room, and is a margin besides. */
    readonly property bool tight: !wide && Voice.offered

    wideHeader: true
    title: qsTr("首页")

    GridLayout {
        // The pictures are touched most.
        LayoutMirroring.enabled: Device.leftHanded
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: root.wide || root.tight ? Theme.spaceM : Theme.spaceL
        anchors.bottomMargin: root.wide ? Theme.spaceM : root.tight ? Theme.spaceS : Theme.spaceL
        columns: root.wide ? 2 : 1
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceM
        flow: GridLayout.TopToBottom
        rows: root.wide ? 4 : 8

        DutyCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.rowSpan: root.wide ? 2 : 1
            Layout.fillHeight: root.wide
            Layout.minimumHeight: implicitHeight
            padding: root.wide ? Theme.spaceM : Theme.spaceL
            shell: root.shell
        }
        AppText {
            Layout.row: root.wide ? 0 : 1
            Layout.column: root.wide ? 1 : 0
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("您好，今天想办什么？")
            size: Theme.fontHeadline
            strong: true
        }
        PictureGrid {
            Layout.row: root.wide ? 1 : 2
            Layout.column: root.wide ? 1 : 0
            Layout.rowSpan: root.wide ? 2 : 1
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            Layout.minimumHeight: cellHeight * 2 + spacing
            Layout.preferredHeight: Layout.maximumHeight
            Layout.maximumHeight: Theme.px(560)
            shell: root.shell
        }
        SearchField {
            Layout.row: root.wide ? 3 : 4
            Layout.column: root.wide ? 1 : 0
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.preferredHeight: Theme.px(root.wide ? 88 : root.tight ? 96 : 112)
            onClicked: root.shell.openPage("search")
        }
        TakeRow {
            Layout.row: root.wide ? 2 : 5
            Layout.column: 0
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            // Beside the pictures of a height of its own: what it says does not move its neighbours.
            Layout.fillHeight: !root.wide
            Layout.preferredHeight: root.wide ? Theme.px(232) : -1
            Layout.minimumHeight: implicitHeight
            Layout.maximumHeight: Theme.px(280)
            shell: root.shell
        }
        GeneralButton {
            Layout.row: root.wide ? 3 : 6
            Layout.column: 0
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.preferredHeight: Theme.px(root.wide ? 88 : root.tight ? 100 : 116)
            textSize: Theme.fontSubtitle
            page: root
        }
    }
}
