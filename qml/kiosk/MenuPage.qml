// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One page of the picture menu: at most six choices, the next six behind one button. */
KioskPage {
    id: root

    /** Whose choices these are; empty: all pictures. */
    property string node: ""
    /** Came here to take a number: says so, and offers one without a matter. */
    property bool taking: false
    /** Only what can be handed in here. */
    property bool applying: false

    title: taking ? qsTr("为哪件事取号？") : applying && node === "" ? qsTr("现在申请什么？") : menu.title === "" ? qsTr("办事指南") : menu.title

    KioskMenu {
        id: menu

        shell: root.shell
        node: root.node
        applying: root.applying
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.portrait ? Theme.spaceXl : Theme.spaceM
        anchors.bottomMargin: Theme.spaceL
        spacing: Theme.spaceM

        AppText {
            Layout.fillWidth: true
            text: root.title
            size: Theme.fontHeadline
            strong: true
        }
        AppText {
            Layout.fillWidth: true
            text: root.applying ? qsTr("这些现在就能申请。要验原件、盖章的，等大厅开门。") : root.taking && root.shell.callingEnd !== "" ? root.shell.callingEnd : root.taking ? qsTr("选好事项，先告诉您带什么，再给您号。") : menu.listsMatters ? qsTr("您要办哪一件？") : qsTr("您要办哪一类？")
            secondary: true
        }
        Item {
            Layout.fillHeight: true
            Layout.maximumHeight: Theme.portrait ? Theme.px(40) : 0
        }
        // No layout of layouts: Qt 6.4.2 crashes in one whose repeater has just thrown its rows away.
        Grid {
            id: choices

            readonly property real cell: (width - columnSpacing * (columns - 1)) / columns
            readonly property int lines: Math.ceil(menu.rows.count / columns)
            readonly property real wanted: menu.listsMatters ? Theme.px(Theme.portrait ? 184 : 136)
                : Theme.px(Theme.portrait ? (root.taking ? 290 : 330) : root.taking ? 168 : 208)

            readonly property real tileHeight: (height - rowSpacing * (lines - 1)) / Math.max(1, lines)
            // A line is as high as 1.45 of its letters; a list's tile has at most two of the name and one of the promise.
            readonly property bool roomy: tileHeight >= (Theme.fontSubtitle * 2 + Theme.fontCaption) * 1.45
            readonly property bool low: tileHeight < Theme.fontCaption * 3 * 1.45
            /** One size for all names of a list: where two lines have no room, with which the longest fits on one. */
            readonly property real nameSize: {
                let size = Theme.fontSubtitle;
                for (let i = 0; i < children.length && !roomy; ++i) {
                    const tile = children[i] as Tile;
                    size = Math.min(size, tile ? Math.floor(tile.oneLineSize) : size);
                }
                return Math.max(Theme.fontCaption, size);
            }

            // Lower tiles where a high screen leaves less room within reach.
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.touch * lines + rowSpacing * (lines - 1)
            Layout.preferredHeight: wanted * lines + rowSpacing * (lines - 1)
            Layout.maximumHeight: Layout.preferredHeight
            columns: menu.listsMatters ? (Theme.portrait ? 1 : 2) : Theme.portrait ? 2 : 3
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceM

            Repeater {
                model: menu.rows

                Tile {
                    id: choice

                    required property int index
                    required property string picture
                    required property string title
                    required property string limit
                    required property string node
                    required property string matter

                    objectName: "choice-" + (matter === "" ? node : matter)
                    width: choices.cell
                    height: choices.tileHeight
                    horizontal: menu.listsMatters
                    iconName: picture
                    text: title
                    // In the lowest tiles a name of two lines has the room for itself; the guide tells the promise.
                    hint: limit === "" || (choices.low && choice.oneLineSize < choices.nameSize) ? "" : qsTr("承诺 %1").arg(limit)
                    textSize: menu.listsMatters ? choices.nameSize : Theme.fontTitle
                    textLines: 2
                    onClicked: menu.choose(index)
                }
            }
        }
        AppButton {
            objectName: "more"
            Layout.fillWidth: true
            visible: menu.pages > 1
            look: AppButton.Outlined
            iconName: "more_horiz"
            text: qsTr("其他的（第 %1 页，共 %2 页）").arg(menu.page + 1).arg(menu.pages)
            onClicked: menu.nextPage()
        }
        Item {
            Layout.fillHeight: true
        }
        GridLayout {
            Layout.fillWidth: true
            visible: root.taking
            columns: 2
            columnSpacing: Theme.spaceM

            AppButton {
                objectName: "openCheckIn"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.px(Theme.portrait ? 96 : 80)
                look: AppButton.Outlined
                iconName: "event_available"
                text: qsTr("我有预约")
                oneLine: true
                onClicked: root.shell.openPage("checkin", {})
            }
            AppButton {
                objectName: "openBooking"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.px(Theme.portrait ? 96 : 80)
                look: AppButton.Outlined
                iconName: "event"
                text: qsTr("约别的时间")
                oneLine: true
                onClicked: root.shell.openPage("booking", {})
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceM

            SearchField {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.px(112)
                visible: !root.applying
                onClicked: root.shell.openPage("search")
            }
            GeneralButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.px(112)
                visible: !root.shell.afterHours
                page: root
            }
        }
    }
}
