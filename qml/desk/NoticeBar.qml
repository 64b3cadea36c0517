// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * The one place where the desk says what was refused, or that something was done, and who calls for help: the lowest
 * line, which is always there. What comes and goes by itself moves no button under a pointer, and lies over none; with
 * nothing to say it has the hall, the day and the hall's time. The right end is the call's: a notice never takes it, so
 * that a call that comes does not make the notice's words, and with them the line, any higher.
 */
Rectangle {
    id: root

    required property DeskSession session
    required property DeskHelp help
    /** What is taken of it at the right. */
    property real taken: 0

    signal caseAsked(caseId: string)

    readonly property bool shown: root.session.notice !== ""
    readonly property real room: root.width - Theme.margin * 2 - root.taken
    /** Beside a notice a call has this much, whether there is one or not. */
    readonly property real helpRoom: Theme.px(300)

    objectName: "noticeBar"
    implicitHeight: Math.max(Theme.touch + Theme.spaceS, root.shown ? notice.implicitHeight : 0) + Theme.spaceXs
    color: Theme.card

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    RowLayout {
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.shown
        x: Theme.margin
        width: root.room - call.wide - Theme.spaceM
        spacing: Theme.spaceL

        AppText {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: Hall.hallName
            size: Theme.fontCaption
            secondary: true
            oneLine: true
        }
        AppText {
            objectName: "deskTime"
            text: Hall.dateText + "  " + Hall.timeText
            size: Theme.fontCaption
            secondary: true
            wrapMode: Text.NoWrap
        }
        Item {
            Layout.fillWidth: true
        }
    }
    HelpBanner {
        id: call

        readonly property real wide: Math.min(Theme.px(560), root.room / 2)

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.hairline
        x: Theme.margin + root.room - width
        width: root.shown ? root.helpRoom : wide
        brief: root.shown
        help: root.help
    }

    Timer {
        // What went well need not be read; what was refused stays until it was.
        interval: root.session.noticeCase === "" ? 8000 : 20000
        running: root.shown && root.session.noticeGood
        onTriggered: root.session.dismissNotice()
    }

    RowLayout {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.shown
        x: Theme.margin
        width: root.room - root.helpRoom - Theme.spaceM
        spacing: Theme.spaceS

        Notice {
            id: notice

            Layout.fillWidth: true
            objectName: "notice"
            severity: root.session.noticeGood ? Notice.Info : Notice.Problem
            iconName: root.session.noticeGood ? "check_circle" : "cancel"
            text: root.session.notice
        }
        AppButton {
            objectName: "noticeOpensCase"
            visible: root.session.noticeCase !== ""
            look: AppButton.Outlined
            focusPolicy: Qt.TabFocus
            text: qsTr("打开办件")
            onClicked: root.caseAsked(root.session.noticeCase)
        }
        AppButton {
            look: AppButton.Plain
            iconName: "close"
            implicitWidth: Theme.touch
            leftPadding: Theme.spaceS
            rightPadding: Theme.spaceS
            focusPolicy: Qt.TabFocus
            Accessible.name: qsTr("知道了")
            onClicked: root.session.dismissNotice()
        }
    }
}
