// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The cases under a time limit, soonest first: filters by light, a search by number or matter, one row a case. */
FocusScope {
    id: root

    required property DeskCases cases
    required property DeskRequests requests

    signal opened(caseId: string)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceM

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppText {
                text: qsTr("限时办件")
                size: Theme.fontTitle
                strong: true
                wrapMode: Text.NoWrap
            }
            Item {
                Layout.fillWidth: true
            }
            FormField {
                id: search

                Layout.preferredWidth: Theme.px(280)
                objectName: "caseSearch"
                iconName: "search"
                placeholder: qsTr("办件号 / 事项  Ctrl+F")
                text: root.cases.search
                onEdited: text => root.cases.search = text
                Keys.onDownPressed: list.forceActiveFocus()
                // What was looked for is found: no need to go down to it.
                onAccepted: {
                    if (list.count === 1) {
                        root.opened(root.cases.firstCase())
                    } else {
                        list.forceActiveFocus()
                    }
                }
                Keys.onEscapePressed: {
                    root.cases.search = ""
                    list.forceActiveFocus()
                }

                Shortcut {
                    sequence: "Ctrl+F"
                    enabled: root.visible
                    onActivated: {
                        search.forceActiveFocus();
                        search.selectAll(); // the next number takes the place of the last
                    }
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            Repeater {
                model: [LightBadge.Red, LightBadge.Yellow, LightBadge.Blue, LightBadge.Green, LightBadge.Grey]

                LightChip {
                    id: chip

                    required property int modelData

                    objectName: "chip-" + chip.modelData
                    light: chip.modelData
                    count: root.cases.counts[chip.modelData] ?? 0
                    checked: root.cases.light === chip.modelData
                    onClicked: root.cases.light = chip.checked ? -1 : chip.modelData
                }
            }
            AppButton {
                objectName: "mineOnly"
                implicitHeight: Theme.px(36)
                focusPolicy: Qt.TabFocus
                look: root.cases.mineOnly ? AppButton.Filled : AppButton.Outlined
                text: qsTr("只看我的岗位")
                Accessible.checked: root.cases.mineOnly
                onClicked: root.cases.mineOnly = !root.cases.mineOnly
            }
            AppButton {
                objectName: "postFilter"
                implicitHeight: Theme.px(36)
                focusPolicy: Qt.TabFocus
                look: root.cases.post !== "" ? AppButton.Filled : AppButton.Outlined
                text: root.cases.post !== "" ? root.cases.postName : qsTr("全部岗位")
                onClicked: {
                    root.cases.loadChoices()
                    postDialog.open()
                }
            }
            AppButton {
                objectName: "departmentFilter"
                implicitHeight: Theme.px(36)
                focusPolicy: Qt.TabFocus
                look: root.cases.department !== "" ? AppButton.Filled : AppButton.Outlined
                text: root.cases.department !== "" ? root.cases.departmentName : qsTr("全部部门")
                onClicked: {
                    root.cases.loadChoices()
                    departmentDialog.open()
                }
            }
        }
        AppButton {
            objectName: "openFirstRequest"
            visible: root.requests.count > 0
            focusPolicy: Qt.TabFocus
            look: AppButton.Tinted
            text: qsTr("%1 件等您确认或批准（更正、延期），先看最早的").arg(root.requests.count)
            onClicked: root.opened(root.requests.firstCase())
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            radius: Theme.radius
            color: list.count > 0 ? Theme.card : "transparent"
            border.width: list.count > 0 ? Theme.hairline : 0
            border.color: Theme.line

            EmptyState {
                anchors.centerIn: parent
                width: parent.width - Theme.margin * 2
                visible: list.count === 0
                iconName: root.cases.filtered ? "search" : "assignment_turned_in"
                title: root.cases.filtered ? qsTr("没有符合的办件") : qsTr("现在没有要办的件")
                text: root.cases.filtered ? qsTr("换一种灯色，或改一改搜索的字。") : qsTr("受理一件以后，这里按到期先后列出。")
            }
            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Theme.hairline
                visible: list.count > 0
                spacing: 0

                CaseColumns {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.px(40)

                    AppText { text: qsTr("剩余时限"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                    AppText { text: qsTr("事项 / 办件号"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                    AppText { text: qsTr("一站式审核"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                    AppText { text: qsTr("现在在谁手里"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                    AppText { text: qsTr("应办结"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                }
                RowList {
                    id: list

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    objectName: "caseList"
                    focus: true
                    model: root.cases.rows
                    reuseItems: true
                    onEntered: (list.currentItem as CaseRow)?.clicked()

                    delegate: CaseRow {
                        id: row

                        /** Kept to be used again: until then it is no row of the table, also for who hears it. */
                        property bool pooled: false

                        width: ListView.view.width
                        visible: !row.pooled
                        marked: list.activeFocus && row.ListView.isCurrentItem
                        ListView.onPooled: row.pooled = true
                        ListView.onReused: row.pooled = false
                        onClicked: {
                            list.stand(row)
                            root.opened(row.caseId)
                        }
                    }

                    Connections {
                        target: root.cases

                        function onChosenAnew(): void {
                            list.begin()
                        }
                    }
                }
            }
        }
    }

    ChoiceDialog {
        id: postDialog

        title: qsTr("看哪个岗位的办件？")
        rows: root.cases.posts
        onChosen: value => root.cases.post = value
    }
    ChoiceDialog {
        id: departmentDialog

        title: qsTr("看在哪个部门手里的办件？")
        rows: root.cases.departments
        onChosen: value => root.cases.department = value
    }
}
