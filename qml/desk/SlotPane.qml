// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One slot: who leads and works, for the leader to change; swaps to ask for and to answer. */
Card {
    id: root

    required property DeskRoster roster

    AppText {
        width: parent.width
        text: root.roster.currentTitle
        size: Theme.fontSubtitle
        strong: true
    }
    Notice {
        width: parent.width
        visible: root.roster.currentFlags !== ""
        severity: Notice.Warning
        text: root.roster.currentFlags
    }
    Repeater {
        model: root.roster.swaps

        Column {
            id: swap

            required property int index
            required property string text
            required property bool open
            required property bool agreed

            width: parent.width
            spacing: Theme.spaceXs

            AppText {
                width: parent.width
                text: swap.text
                secondary: !swap.open
            }
            Row {
                visible: swap.open && root.roster.mayEdit
                spacing: Theme.spaceS

                KeyButton {
                    objectName: "approveSwap"
                    label: qsTr("同意")
                    look: AppButton.Filled
                    enabled: Hall.online && swap.agreed
                    onClicked: root.roster.answerSwap(swap.index, true)
                }
                KeyButton {
                    objectName: "refuseSwap"
                    label: qsTr("不同意")
                    enabled: Hall.online
                    onClicked: root.roster.answerSwap(swap.index, false)
                }
            }
        }
    }
    AppText {
        width: parent.width
        text: root.roster.mayEdit ? qsTr("带班一人，值班一人以上") : root.roster.maySwap ? qsTr("请谁替您？") : qsTr("谁值班")
        secondary: true
    }
    ListView {
        width: parent.width
        height: Math.min(contentHeight, Theme.px(400))
        clip: true
        model: root.roster.people
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.spaceXs

        delegate: RowLayout {
            id: row

            required property int index
            required property string name
            required property bool leads
            required property bool works
            required property bool away

            width: ListView.view.width
            spacing: Theme.spaceS

            AppText {
                Layout.fillWidth: true
                text: row.away ? qsTr("%1（请假）").arg(row.name) : row.name
                secondary: row.away
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            ChoiceButton {
                objectName: "leads-" + row.index
                visible: root.roster.mayEdit || row.leads
                enabled: root.roster.mayEdit && !row.away
                implicitHeight: Theme.px(32)
                checkable: false
                checked: row.leads
                text: qsTr("带班")
                onClicked: root.roster.setLeader(row.index)
            }
            ChoiceButton {
                objectName: "works-" + row.index
                visible: root.roster.mayEdit || row.works
                enabled: root.roster.mayEdit && !row.away
                implicitHeight: Theme.px(32)
                checkable: false
                checked: row.works
                text: qsTr("值班")
                onClicked: root.roster.toggleWorker(row.index)
            }
            KeyButton {
                objectName: "askSwap-" + row.index
                visible: root.roster.maySwap && !root.roster.mayEdit && !row.leads && !row.works && !row.away
                implicitHeight: Theme.px(32)
                label: qsTr("换班")
                enabled: Hall.online
                onClicked: root.roster.askSwap(row.index)
            }
        }
    }
    Row {
        visible: root.roster.mayEdit
        spacing: Theme.spaceS

        KeyButton {
            objectName: "saveSlot"
            look: AppButton.Filled
            label: qsTr("保存")
            enabled: Hall.online && root.roster.edited
            onClicked: root.roster.save()
        }
        KeyButton {
            objectName: "removeSlot"
            label: qsTr("去掉")
            enabled: Hall.online
            onClicked: root.roster.remove()
        }
        KeyButton {
            label: qsTr("关闭")
            onClicked: root.roster.current = -1
        }
    }
}
