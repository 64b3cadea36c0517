// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Which work calendar the hall counts by, for its leader; what a newer one would move, before it is adopted. */
FocusScope {
    id: root

    required property DeskSession session
    /** While it is the page that is seen. */
    required property bool shown

    readonly property alias calendar: model
    signal opened(caseId: string)

    readonly property list<real> shares: [0.34, 0.14, 0.19, 0.19, 0.14]

    onShownChanged: {
        if (root.shown) {
            root.calendar.load()
        }
    }

    DeskCalendar {
        id: model

        session: root.session
    }
    // Texts that wrap stand in Columns: a Layout within a Layout takes the height they had before they wrapped.
    Item {
        id: known

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        width: Theme.px(Theme.viewWidth >= 1440 ? 320 : 280)

        Column {
            id: intro

            width: parent.width
            spacing: Theme.spaceM

            AppText {
                width: parent.width
                text: qsTr("工作日历")
                size: Theme.fontTitle
                strong: true
            }
            AppText {
                width: parent.width
                objectName: "calendarIntro"
                text: qsTr("由上级或管理员公布，由负责人决定何时改用。改用前这里先算给您看。")
                size: Theme.fontCaption
                secondary: true
            }
        }
        ListView {
            id: versions

            anchors.top: intro.bottom
            anchors.topMargin: Theme.spaceM
            anchors.bottom: parent.bottom
            width: parent.width
            objectName: "calendarVersions"
            clip: true
            spacing: Theme.spaceS
            model: root.calendar.versions
            boundsBehavior: Flickable.StopAtBounds

            delegate: CalendarVersionRow {
                id: version

                width: ListView.view.width
                checked: version.version === root.calendar.selected
                onClicked: root.calendar.select(version.version)
            }
        }
    }
    Column {
        id: outcome

        anchors.left: known.right
        anchors.leftMargin: Theme.spaceL
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceM

        Item {
            width: parent.width
            height: Math.max(said.height, adopt.visible ? adopt.height : 0)

            Column {
                id: said

                anchors.left: parent.left
                anchors.right: adopt.visible ? adopt.left : parent.right
                anchors.rightMargin: adopt.visible ? Theme.spaceM : 0
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.spaceXs

                AppText {
                    width: parent.width
                    text: root.calendar.title
                    size: Theme.fontTitle
                    strong: true
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                AppText {
                    width: parent.width
                    objectName: "calendarSum"
                    text: root.calendar.sum
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
            }
            AppButton {
                id: adopt

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                objectName: "adoptCalendar"
                visible: root.calendar.adoptable || root.calendar.busy
                enabled: root.calendar.adoptable
                look: AppButton.Filled
                iconName: "event_available"
                text: qsTr("改用这一版")
                onClicked: confirm.open()
            }
        }
        Notice {
            width: parent.width
            objectName: "overdueByCalendar"
            visible: root.calendar.overdueText !== ""
            severity: Notice.Problem
            text: root.calendar.overdueText
        }
        Flow {
            width: parent.width
            objectName: "calendarGroups"
            visible: root.calendar.groups.count > 0
            spacing: Theme.spaceS

            Repeater {
                model: root.calendar.groups

                Tag {
                    id: group

                    required property string from
                    required property string to
                    required property string count

                    text: qsTr("%1 → %2 · %3").arg(group.from).arg(group.to).arg(group.count)
                }
            }
        }
    }
    Rectangle {
        anchors.left: outcome.left
        anchors.right: outcome.right
        anchors.top: outcome.bottom
        anchors.topMargin: Theme.spaceM
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        objectName: "calendarTable"
        radius: Theme.radius
        color: list.count > 0 ? Theme.card : "transparent"
        border.width: list.count > 0 ? Theme.hairline : 0
        border.color: Theme.line

        EmptyState {
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            visible: list.count === 0
            iconName: root.calendar.message === "" ? "event_available" : "event_busy"
            title: root.calendar.message === "" ? qsTr("没有办件改期") : root.calendar.message
            text: root.calendar.message === "" ? qsTr("在办的件按这一版算，日期和现在一样。") : ""
        }
        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Theme.hairline
            visible: list.count > 0
            spacing: 0

            CaseColumns {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.px(40)
                shares: root.shares

                AppText { text: qsTr("事项 / 办件号"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                AppText { text: qsTr("哪一段"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                AppText { text: qsTr("原来应办结"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                AppText { text: qsTr("改为"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                AppText { text: qsTr("标记"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
            }
            RowList {
                id: list

                Layout.fillWidth: true
                Layout.fillHeight: true
                objectName: "calendarCases"
                focus: true
                model: root.calendar.cases
                onEntered: (list.currentItem as CalendarCaseRow)?.clicked()

                delegate: CalendarCaseRow {
                    id: row

                    width: ListView.view.width
                    shares: root.shares
                    marked: list.activeFocus && row.ListView.isCurrentItem
                    onClicked: {
                        list.stand(row)
                        root.opened(row.caseId)
                    }
                }
            }
            AppText {
                Layout.fillWidth: true
                visible: root.calendar.moreText !== ""
                padding: Theme.spaceM
                text: root.calendar.moreText
                size: Theme.fontCaption
                secondary: true
            }
        }
    }
    ChoiceDialog {
        id: confirm

        title: qsTr("改用这一版日历？")
        hint: root.calendar.question
        rows: ListModel {
            ListElement { value: "adopt"; text: qsTr("改用，全部一起改期"); hint: "" }
            ListElement { value: ""; text: qsTr("先不改"); hint: "" }
        }
        onChosen: value => {
            if (value === "adopt") {
                root.calendar.adopt()
            }
        }
    }
}
