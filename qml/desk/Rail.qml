// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The pages of the desk, as far as the person's role has them; who sits here, and the way out. */
Rectangle {
    id: root

    required property DeskSession session
    required property int page
    property int caseBadge: 0
    property int reviewBadge: 0
    property int helpBadge: 0
    property int wrongBadge: 0
    property int noticeBadge: 0
    property int followUpBadge: 0
    property int dutyBadge: 0
    property bool audits: false
    property bool calendars: false
    /** A newer calendar was published than the one the hall counts by. */
    property bool calendarWaits: false
    property string statusText: ""
    /** Until when one is away; a line of its own, for it must not be cut. */
    property string statusUntil: ""
    property int paperBadge: 0
    property bool leads: false
    property int leaderBadge: 0

    signal opened(page: int)
    signal helpAnswered
    signal pinAsked
    signal statusAsked

    implicitWidth: Theme.railWidth
    color: Theme.header

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("页面")

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.spaceS
        spacing: Theme.spaceXs

        RailButton {
            Layout.fillWidth: true
            objectName: "railQueue"
            visible: root.session.servesWindow
            text: qsTr("叫号")
            iconName: "record_voice_over"
            key: "Alt+1"
            checked: root.page === DeskShell.Queue || root.page === DeskShell.Intake
            onClicked: root.opened(DeskShell.Queue)
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "railCases"
            text: qsTr("办件")
            iconName: "assignment"
            key: "Alt+2"
            badge: root.caseBadge
            checked: root.page === DeskShell.Cases || root.page === DeskShell.Case
            onClicked: root.opened(DeskShell.Cases)
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "railReview"
            visible: root.session.reviews || root.reviewBadge > 0
            text: root.session.reviews ? qsTr("审核") : qsTr("待决定")
            iconName: "rate_review"
            key: "Alt+3"
            badge: root.reviewBadge
            checked: root.page === DeskShell.Review
            onClicked: root.opened(DeskShell.Review)
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "railNotices"
            text: qsTr("预警")
            iconName: "alarm"
            key: "Alt+4"
            badge: root.noticeBadge
            checked: root.page === DeskShell.Notices
            onClicked: root.opened(DeskShell.Notices)
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "railDuty"
            visible: root.session.servesWindow
            text: qsTr("值班")
            iconName: "event_note"
            key: "Alt+5"
            badge: root.dutyBadge
            checked: root.page === DeskShell.Duty
            onClicked: root.opened(DeskShell.Duty)
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "railFollowUps"
            visible: root.session.servesWindow
            text: qsTr("差评")
            iconName: "thumb_down"
            key: "Alt+6"
            badge: root.followUpBadge
            checked: root.page === DeskShell.FollowUps
            onClicked: root.opened(DeskShell.FollowUps)
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "railCalendar"
            visible: root.calendars
            text: qsTr("日历")
            iconName: "event"
            key: "Alt+7"
            badge: root.calendarWaits ? 1 : 0
            checked: root.page === DeskShell.Calendar
            onClicked: root.opened(DeskShell.Calendar)
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "railAudit"
            visible: root.audits
            text: qsTr("记录")
            iconName: "history"
            key: "Alt+8"
            badge: root.wrongBadge
            checked: root.page === DeskShell.Audit
            onClicked: root.opened(DeskShell.Audit)
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "railLeader"
            visible: root.leads
            text: qsTr("带班")
            iconName: "supervisor_account"
            key: "Alt+9"
            badge: root.leaderBadge
            checked: root.page === DeskShell.Leader
            onClicked: root.opened(DeskShell.Leader)
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "railHelp"
            visible: root.helpBadge > 0
            text: qsTr("求助")
            iconName: "notifications_active"
            badge: root.helpBadge
            onClicked: root.helpAnswered()
        }
        Item {
            Layout.fillHeight: true
        }
        AppText {
            Layout.fillWidth: true
            objectName: "railPerson"
            text: root.statusUntil === "" ? root.session.personName : root.session.personName + "\n" + root.statusUntil
            size: Theme.fontCaption
            color: Theme.actionInk2
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: root.statusUntil === "" ? 2 : 4
            elide: Text.ElideRight
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "status"
            visible: root.session.servesWindow
            text: root.statusText
            iconName: "person_pin"
            key: "Alt+0"
            badge: root.paperBadge
            checked: root.page === DeskShell.Absence
            onClicked: root.statusAsked()
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "pin"
            text: qsTr("PIN")
            iconName: "dialpad"
            onClicked: root.pinAsked()
        }
        RailButton {
            Layout.fillWidth: true
            objectName: "logOut"
            text: qsTr("退出")
            iconName: "exit_to_app"
            onClicked: root.session.logOut()
        }
    }
}
