// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens

/** The whole desk: log-in, rail, the banners that stand above every page, and the pages. */
FocusScope {
    id: root

    enum Page { Queue, Cases, Review, Intake, Case, Audit, Notices, Calendar, FollowUps, Duty, Absence, Leader }

    property int page: DeskShell.Queue
    /** Where 返回 leads from a case. */
    property int previousPage: DeskShell.Cases
    property alias session: session
    /** What the pad's button takes of the lowest line. */
    property real barTaken: 0

    readonly property Item currentPage: pages.children[root.page]
    /** A dialog that closes leaves the keys to nobody: the window has them, and no page hears them. */
    readonly property bool keysLost: root.Window.active && (root.Window.activeFocusItem === null || root.Window.activeFocusItem === root.Window.contentItem)

    function open(page: int): void {
        root.page = page
        root.currentPage.forceActiveFocus()
    }
    function openCase(caseId: string): void {
        if (root.page !== DeskShell.Case) {
            root.previousPage = root.page
        }
        oneCase.caseId = caseId
        root.open(DeskShell.Case)
    }
    function openReview(caseId: string): void {
        review.selectCase(caseId)
        root.open(DeskShell.Review)
    }
    function openIntake(): void {
        if (queue.state === DeskQueue.Called) {
            queue.advance()
        }
        intake.begin(queue.windowId, queue.ticketId)
        root.open(DeskShell.Intake)
    }
    /** Opens a page by its name, for pictures and tests. */
    function openPage(name: string): bool { return opener.open(name) }

    onPageChanged: {
        // The applicant's data do not outlive the page that shows them.
        if (root.page !== DeskShell.Case) {
            oneCase.caseId = ""
        }
        // Both have the list of cases, each as it was left.
        if (root.page === DeskShell.Queue || root.page === DeskShell.Cases) {
            cases.view = root.page
        }
    }

    // Back to where on the page they were, unless the next dialog has them by then.
    Timer {
        interval: 0
        running: root.keysLost
        onTriggered: (session.loggedIn ? root.currentPage : loginPage).forceActiveFocus()
    }
    DeskSession {
        id: session

        hall: Hall
        onStateChanged: {
            if (session.loggedIn) {
                root.open(root.page === DeskShell.Intake ? DeskShell.Intake
                    : session.visiting ? DeskShell.Absence : session.servesWindow ? DeskShell.Queue : DeskShell.Review)
            } else if (session.state === DeskSession.LoggedOut) {
                loginPage.forceActiveFocus()
                oneCase.caseId = ""
            }
        }
        onWiped: root.page = DeskShell.Queue
    }
    DeskQueue {
        id: queue

        session: session
    }
    DeskCases {
        id: cases

        session: session
    }
    DeskCase {
        id: oneCase

        session: session
    }
    DeskCase {
        id: reviewedCase

        session: session
        caseId: root.page === DeskShell.Review && session.loggedIn ? review.currentCase : ""
    }
    DeskClock {
        id: oneClock

        session: session
        caseId: oneCase.caseId
    }
    DeskClock {
        id: reviewedClock

        session: session
        caseId: reviewedCase.caseId
    }
    DeskReview {
        id: review

        session: session
        serviceCase: reviewedCase
    }
    DeskUploads {
        id: uploads

        session: session
        onArrived: caseId => {
            if (caseId === oneCase.caseId) {
                oneCase.fetch()
            }
        }
    }
    DeskIntake {
        id: intake

        session: session
        uploads: uploads
        onAccepted: root.open(DeskShell.Queue)
    }
    DeskAudit {
        id: audit

        session: session
    }
    DeskDuty {
        id: duty

        session: session
        working: root.page === DeskShell.Intake || root.page === DeskShell.Case
    }
    DeskLeader {
        id: leader

        session: session
    }
    DeskRequests {
        id: requests

        session: session
    }
    DeskHelp {
        id: help

        session: session
    }

    PageOpener {
        id: opener

        session: session
        queue: queue
        onQueueAsked: root.open(DeskShell.Queue)
        onCasesAsked: root.open(DeskShell.Cases)
        onCaseAsked: root.openCase(cases.firstCase())
        onReviewAsked: root.open(DeskShell.Review)
        onAuditAsked: root.open(DeskShell.Audit)
        onNoticesAsked: root.open(DeskShell.Notices)
        onCalendarAsked: root.open(DeskShell.Calendar)
        onFollowUpsAsked: root.open(DeskShell.FollowUps)
        onDutyAsked: part => {
            dutyPage.part = part
            root.open(DeskShell.Duty)
        }
        onIntakeAsked: root.openIntake()
        onPinAsked: pinPopup.open()
        onAbsenceAsked: root.open(DeskShell.Absence)
        onLeaderAsked: root.open(DeskShell.Leader)
        onStatusAsked: statusDialog.open()
    }

    StatusDialog {
        id: statusDialog

        duty: duty
        onLeaveAsked: root.open(DeskShell.Absence)
    }
    PinPopup {
        id: pinPopup

        session: session
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        OfflineBanner {
            Layout.fillWidth: true
            objectName: "offlineBanner"
            online: Hall.online
            since: Hall.staleSince
            hint: Hall.serverRefused ? qsTr("服务器的证书不是配对时的那一个，没有连接；请告诉管理员。")
                : qsTr("现在只能看；叫号和办件等线路恢复后再做，填好的内容不会丢。")
        }
        BellBanner {
            id: bellBanner

            Layout.fillWidth: true
            session: session
        }
        LoginPage {
            id: loginPage

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !session.loggedIn
            focus: !session.loggedIn
            session: session
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: session.loggedIn
            spacing: 0

            Rail {
                Layout.fillHeight: true
                session: session
                page: root.page
                reviewBadge: review.count
                caseBadge: cases.allCounts[LightBadge.Red] + cases.allCounts[LightBadge.Yellow]
                helpBadge: help.count
                dutyBadge: dutyPage.waiting
                audits: audit.available
                wrongBadge: audit.wrongToday
                noticeBadge: noticesPage.notices.unread
                calendars: calendarPage.calendar.available
                calendarWaits: calendarPage.calendar.waiting
                followUpBadge: followUpsPage.followUps.openCount
                statusText: duty.stateText
                statusUntil: duty.untilText
                paperBadge: duty.papers.count
                leads: leader.available
                leaderBadge: leader.count + requests.count
                onStatusAsked: statusDialog.open()
                onOpened: page => root.open(page)
                onHelpAnswered: help.answer()
                onPinAsked: pinPopup.open()
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 0

                DutyBar {
                    Layout.fillWidth: true
                    duty: duty
                }
                UploadBar {
                    Layout.fillWidth: true
                    uploads: uploads
                    onCaseAsked: caseId => root.openCase(caseId)
                }
                // In the order of Page.
                StackLayout {
                    id: pages

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    currentIndex: root.page

                    QueuePage {
                        session: session
                        queue: queue
                        cases: cases
                        bellRings: bellBanner.takesKey
                        requests: requests
                        onIntakeAsked: root.openIntake()
                        onCaseOpened: caseId => root.openCase(caseId)
                    }
                    CasesPane {
                        // Before it is shown too: so its first rows are there when it is opened.
                        width: pages.width
                        height: pages.height
                        cases: cases
                        requests: requests
                        onOpened: caseId => root.openCase(caseId)
                    }
                    ReviewPage {
                        objectName: "reviewPage"
                        review: review
                        serviceCase: reviewedCase
                        clock: reviewedClock
                    }
                    IntakePage {
                        intake: intake
                        onLeaving: root.open(DeskShell.Queue)
                    }
                    CasePage {
                        objectName: "casePage"
                        serviceCase: oneCase
                        clock: oneClock
                        onLeaving: root.open(root.previousPage)
                        onDecisionAsked: root.openReview(oneCase.caseId)
                    }
                    AuditPage {
                        objectName: "auditPage"
                        audit: audit
                        shown: root.page === DeskShell.Audit
                    }
                    NoticesPage {
                        id: noticesPage

                        session: session
                        onCaseAsked: caseId => root.openCase(caseId)
                    }
                    CalendarPage {
                        id: calendarPage

                        objectName: "calendarPage"
                        session: session
                        shown: root.page === DeskShell.Calendar
                        onOpened: caseId => root.openCase(caseId)
                    }
                    FollowUpsPage {
                        id: followUpsPage

                        objectName: "followUpsPage"
                        session: session
                        shown: root.page === DeskShell.FollowUps
                        onCaseAsked: caseId => root.openCase(caseId)
                    }
                    DutyPage {
                        id: dutyPage

                        objectName: "dutyPage"
                        session: session
                        shown: root.page === DeskShell.Duty
                        onCaseAsked: caseId => root.openCase(caseId)
                    }
                    AbsencePage {
                        objectName: "absencePage"
                        duty: duty
                    }
                    LeaderPage {
                        objectName: "leaderPage"
                        leader: leader
                        requests: requests
                        onCaseAsked: caseId => root.openCase(caseId)
                    }
                }
                NoticeBar {
                    Layout.fillWidth: true
                    session: session
                    help: help
                    taken: root.barTaken
                    onCaseAsked: caseId => root.openCase(caseId)
                }
            }
        }
    }
}
