// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens

/** Goes to a page by its name, for pictures and the self-test: logs in at the demonstration hall and does what it takes. */
Item {
    id: root

    required property DeskSession session
    required property DeskQueue queue

    property string wanted: ""

    readonly property var people: ({
        "queue": "lizhiqiang", "serving": "wangxiulan", "intake": "wangxiulan", "cases": "chenguohua",
        "case": "chenguohua", "review": "jd-mz", "offline": "lizhiqiang", "help": "zhaoting",
        "audit": "chenguohua", "notices": "chenguohua", "calendar": "chenguohua", "followups": "chenguohua",
        "duty": "chenguohua", "shift": "chenguohua", "submissions": "zhangmin", "pin": "lizhiqiang",
        "absence": "zhaoting", "handover": "sunli", "leader": "zhoujing", "vacant": "zhaoting", "status": "lizhiqiang"
    })

    signal queueAsked
    signal casesAsked
    signal caseAsked
    signal reviewAsked
    signal auditAsked
    signal noticesAsked
    signal calendarAsked
    signal followUpsAsked
    signal dutyAsked(part: int)
    signal intakeAsked
    signal pinAsked
    signal absenceAsked
    signal leaderAsked
    signal statusAsked

    function open(name: string): bool {
        if (name === "login") {
            return !root.session.loggedIn
        }
        if (root.people[name] === undefined) {
            return false
        }
        root.wanted = name
        if (root.session.loggedIn) {
            root.arrive()
        } else {
            root.session.logIn(root.people[name], "demo")
        }
        return true
    }

    function arrive(): void {
        const name = root.wanted
        root.wanted = ""
        if (name === "serving" && root.queue.state === DeskQueue.Called) {
            root.queue.advance()
        }
        if (name === "intake") {
            root.intakeAsked()
        } else if (name === "case") {
            root.caseAsked()
        } else if (name === "cases") {
            root.casesAsked()
        } else if (name === "audit") {
            root.auditAsked()
        } else if (name === "notices") {
            root.noticesAsked()
        } else if (name === "calendar") {
            root.calendarAsked()
        } else if (name === "followups") {
            root.followUpsAsked()
        } else if (name === "duty" || name === "shift" || name === "submissions") {
            root.dutyAsked(name === "duty" ? 0 : name === "shift" ? 1 : 2)
        } else if (name === "review") {
            root.reviewAsked()
        } else if (name === "absence" || name === "handover") {
            root.absenceAsked()
        } else if (name === "leader") {
            root.leaderAsked()
        } else if (name === "status") {
            root.queueAsked()
            root.statusAsked()
        } else if (name === "pin") {
            root.pinAsked()
        } else if (name !== "") {
            root.queueAsked()
        }
    }

    Connections {
        target: root.session

        function onStateChanged(): void {
            if (root.session.loggedIn && root.wanted !== "") {
                soon.start()
            }
        }
    }
    Timer {
        id: soon

        interval: 0
        onTriggered: root.arrive()
    }
}
