// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One slot of the week: when, who leads, who works, and what is wrong with it. */
T.AbstractButton {
    id: root

    required property int index
    required property string day
    required property bool dayOff
    required property string time
    required property string kind
    required property string leader
    required property string workers
    required property string flags
    required property bool severe
    required property bool published
    required property bool mine

    property bool marked: false

    signal chosen

    objectName: "rosterRow-" + root.index
    implicitHeight: Math.max(Theme.px(40), row.implicitHeight + Theme.spaceXs * 2)
    focusPolicy: Qt.StrongFocus
    onClicked: root.chosen()

    Accessible.role: Accessible.Row
    Accessible.name: qsTr("%1 %2，带班 %3，值班 %4。%5").arg(root.time).arg(root.kind).arg(root.leader).arg(root.workers).arg(root.flags)
    Accessible.onPressAction: root.clicked()

    background: Rectangle {
        color: root.marked ? Theme.tint : root.dayOff ? Theme.paper : "transparent"
        border.width: root.visualFocus ? Theme.outline : 0
        border.color: Theme.ink

        Rectangle {
            visible: root.day !== ""
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    contentItem: RowLayout {
        id: row

        spacing: Theme.spaceM

        AppText {
            Layout.preferredWidth: Theme.px(132)
            Layout.leftMargin: Theme.spaceM
            text: root.day
            strong: true
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        AppText {
            Layout.preferredWidth: Theme.px(104)
            text: root.time
            wrapMode: Text.NoWrap
        }
        AppText {
            Layout.preferredWidth: Theme.px(64)
            text: root.kind
            secondary: true
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        AppText {
            Layout.preferredWidth: Theme.px(96)
            text: root.leader === "" ? qsTr("未排") : root.leader
            strong: root.leader !== ""
            secondary: root.leader === ""
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        AppText {
            Layout.fillWidth: true
            text: root.workers
            strong: root.mine
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Icon {
            visible: root.flags !== ""
            name: root.severe ? "warning" : "info"
            size: Theme.iconS
            color: root.severe ? Theme.over : Theme.warn
        }
        AppText {
            Layout.preferredWidth: Theme.px(190)
            Layout.rightMargin: Theme.spaceM
            text: root.flags !== "" ? root.flags : root.published ? qsTr("已公布") : ""
            size: Theme.fontCaption
            secondary: root.flags === ""
            color: root.flags === "" ? Theme.ink2 : root.severe ? Theme.over : Theme.warn
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
}
