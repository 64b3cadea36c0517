// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** For whoever leads the shift: what waits for a word, and where the posts stand. Further sections go into `more`. */
FocusScope {
    id: root

    required property DeskLeader leader
    required property DeskRequests requests
    /** Sections of other subjects, below these. */
    default property alias more: extra.data

    signal caseAsked(caseId: string)

    Flickable {
        id: scroll

        anchors.fill: parent
        clip: true
        contentHeight: page.implicitHeight
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: page

            x: Theme.margin
            width: scroll.width - Theme.margin * 2
            spacing: Theme.spaceM

            AppText {
                Layout.topMargin: Theme.spaceL
                text: qsTr("带班")
                size: Theme.fontTitle
                strong: true
            }
            RequestSection {
                Layout.fillWidth: true
                requests: root.requests
                onCaseAsked: caseId => root.caseAsked(caseId)
            }
            GridLayout {
                Layout.fillWidth: true
                columns: 2
                columnSpacing: Theme.spaceM
                rowSpacing: Theme.spaceM

                ApprovalSection {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    leader: root.leader
                }
                NoteSection {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: qsTr("空岗")
                    none: qsTr("近期没有空岗。")
                    rows: root.leader.vacancies
                    alarmRole: "running"
                }
                NoteSection {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: qsTr("没有办完的交接")
                    none: qsTr("交接都办完了。")
                    rows: root.leader.handovers
                    alarmRole: "red"
                }
                NoteSection {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    objectName: "leaderCalls"
                    title: qsTr("门铃和心理疏导")
                    none: qsTr("近期没有人按铃，也没有人请求疏导。")
                    rows: root.leader.calls
                    alarmRole: "red"
                }
                NoteSection {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: qsTr("人手")
                    none: qsTr("人手和AB岗搭配没有要提醒的。")
                    rows: root.leader.flags
                }
            }
            PairSection {
                Layout.fillWidth: true
                leader: root.leader
            }
            ColumnLayout {
                id: extra

                Layout.fillWidth: true
                Layout.bottomMargin: Theme.spaceL
                spacing: Theme.spaceM
            }
        }
    }
}
