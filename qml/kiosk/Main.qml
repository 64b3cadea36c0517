// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Yizhan.Screens
import Yizhan.Theme

/** The kiosk's window: header, pages, bottom bar, and the watch over who is there. */
Window {
    id: root

    readonly property PageTrail pages: trail
    readonly property KioskPage page: trail.page
    readonly property alias visit: visit

    /** For pictures and the self-test: opens a page by its name ("matter", "elder-menu") with what the hall has. */
    function openPage(name: string): bool {
        const base = name.replace("elder-", "");
        shell.elder = Device.elder || base !== name;
        if (base === "home" || base === "offline" || base === "closed" || base === "start") {
            return true;
        }
        if (!shell.ready) {
            return false;
        }
        if (base === "rest") {
            rest.visible = true;
        } else if (base === "idle") {
            shell.openScene("matter");
            idleOverlay.secondsLeft = visit.askSeconds;
        } else if (trail.knows(base) || base === "long" || base === "refused") {
            shell.openScene(base);
        } else {
            return false;
        }
        return true;
    }

    function open(name: string, given: var): void {
        if (given.take !== undefined) {
            // The scene of a ticket: its page comes with the number.
            shell.elder ? ticket.takeGeneral() : ticket.take(given.take, [0, 1, 2], true);
            return;
        }
        // That helper has been here, or was not needed after all: this is another call.
        if (name === "help" && (help.state === KioskHelp.Answered || help.state === KioskHelp.TakenBack)) {
            help.forget();
        }
        trail.open(name, name === "staff" || name === "selfcheck" ? {
            staff: visit.staff
        } : given);
    }

    function goHome(): void {
        ticket.clear();
        help.forget();
        trail.start(shell.ready ? "home" : "start");
    }

    width: 1080
    height: 1920
    color: Theme.ground
    title: Hall.hallName

    Component.onCompleted: {
        Theme.surface = Theme.Kiosk;
        Theme.motion = Device.motion;
        shell.elder = Device.elder;
        root.goHome();
    }

    Binding {
        target: Theme
        property: "viewWidth"
        value: root.width
    }
    Binding {
        target: Theme
        property: "viewHeight"
        value: root.height - room.above - room.below
    }
    Binding {
        target: Theme
        property: "elder"
        value: shell.elder
    }
    KioskRoom {
        id: room

        width: root.width
        height: root.height
        diagonal: Device.diagonal
        footHeight: Device.footHeight
    }
    KioskShell {
        id: shell

        hall: Hall
        onPageRequested: (page, given) => root.open(page, given)
        onBackRequested: trail.back()
        onHomeRequested: root.goHome()
        // Not at once: the page that asks for it is one of those that are built again.
        onElderChanged: later.start()
        onReadyChanged: root.goHome()
        // Under nobody's hands; who is on another page meets it on the way home.
        onAfterHoursChanged: {
            if (trail.depth <= 1) {
                later.start();
            }
        }
        onLeaveRequested: visit.end(false)
    }
    Delay {
        id: later

        interval: 0
        singleShot: true
        onTimeout: trail.rebuild()
    }
    KioskTicket {
        id: ticket

        shell: shell
        onTaken: trail.startWith("ticket")
    }
    KioskHelp {
        id: help

        shell: shell
    }
    Visit {
        id: visit

        shell: shell
        pages: trail
        ticket: ticket
        rest: rest
        onPageWanted: (name, given) => root.open(name, given)
        onForeignCode: scanNote.tell()
        onUsed: scanNote.used()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        // Nothing behind a question is pressed, neither by finger nor by key.
        enabled: !idleOverlay.visible && !refusal.visible && !rest.visible

        ReachTop {
            Layout.fillWidth: true
            Layout.preferredHeight: room.above
            visible: room.above > 0
            shell: shell
        }
        Header {
            id: header

            Layout.fillWidth: true
            shell: shell
            wide: root.page?.wideHeader ?? true

            // The staff's way in; nothing to be seen.
            MouseArea {
                objectName: "cornerLeft"
                width: Theme.touch
                height: parent.height - Theme.touchGap
                onPressed: visit.staff.touch(KioskStaff.Left)
            }
            MouseArea {
                objectName: "cornerRight"
                anchors.right: parent.right
                width: Theme.touch
                height: parent.height - Theme.touchGap
                onPressed: visit.staff.touch(KioskStaff.Right)
            }
        }
        PageTrail {
            id: trail

            objectName: "pages"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            shell: shell
            ticket: ticket
            help: help
            // Whoever turns to another page is there; assistive technology presses without a touch or a key.
            onCurrentItemChanged: {
                visit.goOn();
                scanNote.away();
            }
        }
        VoiceBar {
            id: voiceBar

            Layout.fillWidth: true
            Layout.preferredHeight: kept ? implicitHeight : 0
            shell: shell
            ticket: ticket
            page: root.page
            dialogs: [idleOverlay, refusal]
        }
        KioskBar {
            Layout.fillWidth: true
            pages: trail
            shell: shell
            onHomeWanted: root.goHome()
            onReadingWanted: voiceBar.readAloud()
            onHelpWanted: {
                const helpPage = root.page as HelpPage;
                if (helpPage) {
                    helpPage.callAnew();
                } else {
                    root.open("help", {});
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: room.below
            visible: room.below > 0
            color: Theme.header
        }
    }

    ScanNote {
        id: scanNote

        objectName: "scanNote"
        x: header.x + Theme.margin - scanNote.padding
        y: header.y + Theme.spaceXs / 2
        width: header.noteWidth + scanNote.padding * 2
        height: header.height - Theme.spaceXs
        oneLine: !header.wide
        shell: shell
    }
    RefusalOverlay {
        id: refusal

        anchors.fill: parent
        ticket: ticket
        onHelpWanted: root.open("help", {})
    }
    IdleOverlay {
        id: idleOverlay

        objectName: "idleOverlay"
        anchors.fill: parent
        secondsLeft: visit.secondsLeft
        onGoOn: visit.goOn()
        onLeave: visit.end(false)
    }
    RestScreen {
        id: rest

        objectName: "rest"
        anchors.fill: parent
        visible: false
        shell: shell
        onWoken: {
            rest.visible = false;
            root.page?.forceActiveFocus();
            visit.goOn();
        }
    }
}
