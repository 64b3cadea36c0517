// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Who waits for this window, in the order of calling; below them those who did not come when they were called. */
Item {
    id: root

    required property DeskQueue queue

    implicitHeight: Theme.px(160)

    AppText {
        id: heading

        width: parent.width
        objectName: "waitingCount"
        visible: list.count > 0
        text: qsTr("%1 人在等").arg(root.queue.waitingCount)
        size: Theme.fontCaption
        secondary: true
        wrapMode: Text.NoWrap
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: list.count === 0
        iconName: "event_seat"
        title: qsTr("没有人在等")
    }
    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: heading.height + Theme.spaceXs
        objectName: "waitingList"
        clip: true
        model: root.queue.waiting
        boundsBehavior: Flickable.StopAtBounds

        delegate: Item {
            id: row

            required property int index
            required property string ticketId
            required property string number
            required property string text
            required property string waited
            required property bool priority
            required property int missingCount
            required property bool missed
            required property bool next
            required property bool english
            required property bool elder
            required property string coveredFor

            readonly property color ink: row.missed ? Theme.ink2 : Theme.ink

            width: ListView.view.width
            height: Theme.px(48)

            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1，%2，等了 %3").arg(row.number).arg(row.text).arg(row.waited)

            Rectangle {
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
            RowLayout {
                anchors.fill: parent
                spacing: Theme.spaceS

                AppText {
                    Layout.preferredWidth: Theme.px(64)
                    text: row.number
                    size: Theme.fontSubtitle
                    strong: true
                    color: row.ink
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.fontCaption
                    Accessible.ignored: true
                }
                AppText {
                    Layout.fillWidth: true
                    text: row.missed ? qsTr("过号 · %1").arg(row.text) : row.text
                    color: row.ink
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Tag {
                    visible: row.next && !row.missed
                    text: qsTr("下一位")
                    strong: true
                }
                Tag {
                    objectName: "covered-" + row.number
                    visible: row.coveredFor !== ""
                    //: %1 is a person
                    text: qsTr("代%1").arg(row.coveredFor)
                }
                Tag {
                    visible: row.priority
                    text: qsTr("优先")
                }
                Tag {
                    objectName: "english-" + row.number
                    visible: row.english && !row.missed
                    text: qsTr("英语")
                }
                Tag {
                    visible: row.elder && !row.missed
                    text: qsTr("大字")
                }
                Tag {
                    visible: row.missingCount > 0 && !row.missed
                    text: qsTr("缺 %1").arg(row.missingCount)
                }
                KeyButton {
                    visible: row.missed
                    objectName: "rejoin-" + row.number
                    label: qsTr("重新激活")
                    implicitHeight: Theme.px(34)
                    textSize: Theme.fontCaption
                    onClicked: root.queue.rejoin(row.ticketId)
                }
                AppText {
                    visible: !row.missed
                    Layout.minimumWidth: Theme.px(40)
                    text: row.waited
                    size: Theme.fontCaption
                    secondary: true
                    horizontalAlignment: Text.AlignRight
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
