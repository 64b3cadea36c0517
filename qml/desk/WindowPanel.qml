// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The person's window: who is in front, what can be done, who waits. */
FocusScope {
    id: root

    required property DeskQueue queue
    /** The bell has F10 meanwhile: two with one key, and neither would work. */
    required property bool bellRings

    readonly property bool idle: queue.state === DeskQueue.Idle
    readonly property bool called: queue.state === DeskQueue.Called
    readonly property bool serving: queue.state === DeskQueue.Serving
    readonly property bool ready: !queue.busy

    signal intakeAsked

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.spaceM

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            AppText {
                Layout.fillWidth: true
                objectName: "windowTitle"
                text: root.queue.windowTitle
                size: Theme.fontTitle
                strong: true
                maximumLineCount: 1
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
            AppText {
                Layout.maximumWidth: root.width * 0.45
                text: root.queue.personText
                size: Theme.fontCaption
                secondary: true
                maximumLineCount: 2
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignRight
            }
        }
        CurrentTicket {
            Layout.fillWidth: true
            queue: root.queue
        }
        GridLayout {
            Layout.fillWidth: true
            columns: 3
            columnSpacing: Theme.spaceS
            rowSpacing: Theme.spaceS

            KeyButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                objectName: "recall"
                label: qsTr("重呼")
                key: "F2"
                enabled: root.called && root.ready
                onClicked: root.queue.recall()
            }
            KeyButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                objectName: "missed"
                label: qsTr("过号")
                key: "F3"
                enabled: root.called && root.ready
                onClicked: root.queue.missed()
            }
            KeyButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                objectName: "transfer"
                label: qsTr("转办")
                key: "F4"
                enabled: (root.called || root.serving) && root.ready
                onClicked: transferDialog.open()
            }
            KeyButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                objectName: "intake"
                label: qsTr("受理办件")
                key: "F6"
                enabled: (root.called || root.serving) && root.ready
                onClicked: root.intakeAsked()
            }
            KeyButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                objectName: "away"
                label: qsTr("暂离")
                key: "F7"
                enabled: root.idle && root.ready
                onClicked: awayDialog.open()
            }
            KeyButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                objectName: "closeWindow"
                label: root.queue.state === DeskQueue.Closed ? qsTr("换窗口") : qsTr("关窗")
                key: root.bellRings ? "" : "F10"
                enabled: (root.idle || root.queue.state === DeskQueue.Paused || root.queue.state === DeskQueue.Closed)
                    && root.ready
                onClicked: root.queue.state === DeskQueue.Closed ? root.queue.leaveWindow() : root.queue.close()
            }
        }
        MainAction {
            Layout.fillWidth: true
            queue: root.queue
        }
        WaitingList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            queue: root.queue
        }
        Notice {
            Layout.fillWidth: true
            // Who is covered for stands beside the title too: where room is short, that must do.
            visible: root.queue.coverText !== "" && root.height >= Theme.px(700)
            iconName: "swap_horiz"
            text: root.queue.coverText
        }
    }

    ChoiceDialog {
        id: transferDialog

        title: qsTr("把 %1 转到哪个队列？").arg(root.queue.number)
        hint: qsTr("号码不变，已经等的时间也算。")
        rows: root.queue.queues
        onChosen: value => root.queue.transfer(value)
    }
    ChoiceDialog {
        id: awayDialog

        title: qsTr("暂离多久？")
        hint: qsTr("牌子和大屏会写上几点回来。")
        rows: ListModel {
            ListElement { value: "10"; text: qsTr("10 分钟"); hint: "" }
            ListElement { value: "20"; text: qsTr("20 分钟"); hint: "" }
            ListElement { value: "30"; text: qsTr("30 分钟"); hint: "" }
            ListElement { value: "60"; text: qsTr("1 小时"); hint: qsTr("请先交代给 B岗") }
            ListElement { value: "0"; text: qsTr("说不准"); hint: qsTr("牌子只写“暂离”") }
        }
        onChosen: value => root.queue.pause(parseInt(value))
    }
}
