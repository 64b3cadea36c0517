// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** A week of the roster, slot by slot, and the slot that is open beside it. */
Item {
    id: root

    required property DeskRoster roster

    /** The dialog is made when it is first needed, not while the desk starts. */
    function askForFile(): void {
        if (!picker.item) {
            picker.setSource(Qt.resolvedUrl("RosterPicker.qml"), { roster: root.roster })
        }
        (picker.item as RosterPicker)?.ask()
    }

    Loader {
        id: picker
    }
    Connections {
        target: root.roster

        function onImportRefused(): void {
            refused.open()
        }
    }
    RosterFaults {
        id: refused

        roster: root.roster
    }
    ChoiceDialog {
        id: forms

        title: qsTr("导出这一周的值班表")
        hint: qsTr("存到“文档”文件夹，改好可以再导入。")
        rows: ListModel {
            ListElement { value: "csv"; text: qsTr("表格（CSV）"); hint: "" }
            ListElement { value: "ics"; text: qsTr("日历（ICS）"); hint: "" }
        }
        onChosen: value => root.roster.exportFile(value)
    }
    RowLayout {
        anchors.fill: parent
        spacing: Theme.spaceL

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.spaceS

            // No layout: one whose buttons come and go with the log-in leaves them in one place (Qt 6.4, STYLE 12).
            Item {
                Layout.fillWidth: true
                implicitHeight: Math.max(weeks.implicitHeight, verbs.implicitHeight)

                Row {
                    id: weeks

                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.spaceS

                    KeyButton {
                        objectName: "lastWeek"
                        implicitWidth: Theme.px(84)
                        label: qsTr("上一周")
                        onClicked: root.roster.turn(-1)
                    }
                    AppText {
                        objectName: "rosterWeek"
                        anchors.verticalCenter: parent.verticalCenter
                        text: root.roster.week
                        strong: true
                        wrapMode: Text.NoWrap
                    }
                    KeyButton {
                        objectName: "nextWeek"
                        implicitWidth: Theme.px(84)
                        label: qsTr("下一周")
                        onClicked: root.roster.turn(1)
                    }
                }
                AppText {
                    anchors.left: weeks.right
                    anchors.right: verbs.left
                    anchors.leftMargin: Theme.spaceS
                    anchors.rightMargin: Theme.spaceS
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.roster.problems > 0 ? qsTr("%n 个班次要处理", "", root.roster.problems)
                        : root.roster.rows.count > 0 ? qsTr("每个班次都有人") : ""
                    secondary: true
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                Row {
                    id: verbs

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.spaceS

                    KeyButton {
                        objectName: "draftRoster"
                        visible: root.roster.mayEdit
                        implicitWidth: Theme.px(112)
                        label: qsTr("补排空班")
                        enabled: Hall.online
                        onClicked: root.roster.draft()
                    }
                    KeyButton {
                        objectName: "publishRoster"
                        visible: root.roster.mayEdit
                        implicitWidth: Theme.px(112)
                        look: AppButton.Filled
                        label: root.roster.drafts > 0 ? qsTr("公布 %1 班").arg(root.roster.drafts)
                            : root.roster.published > 0 ? qsTr("已公布") : qsTr("公布")
                        enabled: Hall.online && root.roster.drafts > 0
                        onClicked: root.roster.publish()
                    }
                }
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
                    visible: list.count === 0 && !root.roster.loading
                    iconName: "event_note"
                    title: root.roster.message === "" ? qsTr("这一周没有要排的班次") : root.roster.message
                }
                ListView {
                    id: list

                    anchors.fill: parent
                    anchors.margins: Theme.hairline
                    objectName: "rosterList"
                    focus: true
                    clip: true
                    model: root.roster.rows
                    boundsBehavior: Flickable.StopAtBounds
                    currentIndex: root.roster.current
                    highlightMoveDuration: 0

                    delegate: RosterRow {
                        id: row

                        width: ListView.view.width
                        marked: root.roster.current === row.index
                        onChosen: root.roster.current = row.index
                    }
                }
            }
            Item {
                Layout.fillWidth: true
                implicitHeight: files.implicitHeight

                Row {
                    id: files

                    anchors.right: parent.right
                    spacing: Theme.spaceS

                    KeyButton {
                        objectName: "printRoster"
                        implicitWidth: Theme.px(84)
                        label: qsTr("存 PDF")
                        enabled: root.roster.rows.count > 0
                        onClicked: root.roster.print()
                    }
                    KeyButton {
                        objectName: "exportRoster"
                        implicitWidth: Theme.px(84)
                        label: qsTr("导出…")
                        enabled: Hall.online && root.roster.rows.count > 0
                        onClicked: forms.open()
                    }
                    KeyButton {
                        objectName: "importRoster"
                        visible: root.roster.mayEdit
                        implicitWidth: Theme.px(84)
                        label: qsTr("导入…")
                        enabled: Hall.online
                        onClicked: root.askForFile()
                    }
                }
            }
        }
        SlotPane {
            Layout.preferredWidth: Theme.px(360)
            Layout.fillHeight: true
            visible: root.roster.current >= 0
            roster: root.roster
        }
    }
}
