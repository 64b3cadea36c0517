// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * What the wall shows when: calls, cases and figures in turn, 15 s each; a new call comes forward at once and stays
 * for a whole turn. Outside opening hours, when nobody sits at a window any more, the door page.
 */
Item {
    id: root

    /** Index of a page in `names`. */
    property int page: 0
    /** Which screenful of a page that has several; each is a turn of its own. */
    property int part: 0
    /** Which screenful of the others is next: first those of the cases, then the totals'. */
    property int further: 0
    /** A page was asked for by name: nothing turns any more. */
    property bool held: false
    property int turnMs: 15000

    readonly property var names: ["calls", "cases", "totals"]
    readonly property bool closed: Hall.hasData && !Hall.open && !calls.busy
    readonly property int parts: page === 0 ? callsPage.pages : page === 1 ? casesPage.pages : totalsPage.pages

    /** "offline", "empty" and "closed" are states of the hall, not places: they show by themselves. */
    function openPage(name: string): bool {
        const at = root.names.indexOf(name)
        if (at < 0 && name !== "offline" && name !== "empty" && name !== "closed") {
            return false
        }
        root.page = Math.max(at, 0)
        root.part = 0
        root.held = true
        return true
    }
    /** Calls, and with them who serves where, come back after each screenful of anything else: nobody waits for them. */
    function turn(): void {
        if (root.page !== 0) {
            root.page = 0
            root.part = 0
            return
        }
        if (root.part + 1 < root.parts) {
            root.part += 1
            return
        }
        const boards = cases.shown ? casesPage.pages : 0
        const next = root.further % Math.max(1, boards + totalsPage.pages)
        root.further = next + 1
        root.page = next < boards ? 1 : 2
        root.part = next < boards ? next : next - boards
    }

    WallCalls {
        id: calls

        hall: Hall
        onCalled: {
            if (!root.held) {
                root.page = 0
                root.part = 0
                turner.restart()
            }
            callsPage.flash()
        }
    }
    WallDuty {
        id: duty

        hall: Hall
    }
    WallCases {
        id: cases

        hall: Hall
    }
    Timer {
        id: turner

        interval: root.turnMs
        repeat: true
        running: Device.motion && !root.held && !root.closed && Hall.hasData
        onTriggered: root.turn()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        WallHeader {
            Layout.fillWidth: true
            title: root.closed || root.page === 0 ? Hall.hallName
                : root.page === 1 ? qsTr("办件进度（按办件号尾号）") : qsTr("限时办结 · 一站式审核")
            status: duty.hallState
        }
        OfflineBanner {
            Layout.fillWidth: true
            online: Hall.online || !Hall.hasData
            since: Hall.staleSince
            hint: Hall.serverRefused ? qsTr("服务器的证书不是配对时的那一个，请告诉管理员。") : qsTr("叫号以窗口为准。")
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            CallsPage {
                id: callsPage

                anchors.fill: parent
                anchors.margins: Theme.margin
                visible: Hall.hasData && !root.closed && root.page === 0
                calls: calls
                duty: duty
                page: root.part
            }
            CasesPage {
                id: casesPage

                anchors.fill: parent
                anchors.margins: Theme.margin
                visible: Hall.hasData && !root.closed && root.page === 1
                cases: cases
                page: root.part
            }
            TotalsPage {
                id: totalsPage

                anchors.fill: parent
                anchors.margins: Theme.margin
                visible: Hall.hasData && !root.closed && root.page === 2
                cases: cases
                page: root.part
            }
            ClosedPage {
                anchors.fill: parent
                anchors.margins: Theme.margin
                visible: root.closed
                duty: duty
            }
            EmptyState {
                anchors.centerIn: parent
                width: parent.width * 0.8
                visible: !Hall.hasData
                iconName: "cloud_off"
                title: qsTr("还没有连上大厅")
                text: Hall.needsUpdate ? qsTr("这块屏的程序需要更新。")
                    : Hall.serverRefused ? qsTr("服务器的证书不是配对时的那一个，请告诉管理员。") : qsTr("连上以后自动显示，不用操作。")
            }
        }
        WaitingBar {
            Layout.fillWidth: true
            visible: Hall.hasData && !root.closed
            calls: calls
            page: root.page
        }
    }
}
