// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The kiosk's window: header, pages, bottom bar, and the watch over who is there. */
Window {
    id: root

    readonly property PageTrail pages: trail
    readonly property KioskPage page: trail.page
    /** Code of the slip of this visit: what was begun may be taken up again with it. */
    property string visitCode: ""
    /** Nothing is lost when this person has gone. */
    readonly property bool untouched: trail.depth === 1 && !ticket.busy && !shell.elder && !Hall.english

    /** For pictures and the self-test: opens a page by its name ("matter", "elder-menu") with what the hall has. */
    function openPage(name: string): bool {
        const base = name.replace("elder-", "");
        shell.elder = Device.elder || base !== name;
        if (base === "home" || base === "offline" || base === "closed") {
            return true;
        }
        if (base === "rest") {
            rest.visible = true;
            return true;
        }
        if (!trail.knows(base) || !shell.ready) {
            return false;
        }
        shell.openScene(base);
        return true;
    }

    function open(name: string, given: var): void {
        if (given.take !== undefined) {
            // The scene of a ticket: its page comes with the number.
            shell.elder ? ticket.takeGeneral() : ticket.take(given.take, [0, 1, 2], true);
            return;
        }
        trail.open(name, name === "staff" || name === "selfcheck" ? {
            staff: staff
        } : given);
    }

    function goHome(): void {
        ticket.clear();
        help.forget();
        trail.start(shell.ready ? "home" : "start");
    }

    /** The person has gone, or says so: nothing of the visit stays but what only the slip can open. */
    function endVisit(mayReturn: bool): void {
        if (mayReturn && root.visitCode !== "") {
            const steps = trail.parkable();
            if (steps.length > 1) {
                parking.park(root.visitCode, [shell.elder, Hall.language].concat(steps));
            }
        }
        root.visitCode = "";
        shell.reset();
    }

    function scan(code: string): void {
        if (root.page instanceof SelfCheckPage) {
            (root.page as SelfCheckPage).check.noteScan();
            return;
        }
        if (rest.visible) {
            rest.visible = false;
        }
        root.visitCode = code;
        const parked = parking.take(code);
        if (parked.length > 2) {
            shell.elder = parked[0];
            Hall.language = parked[1];
            trail.show(parked.slice(2));
        } else {
            root.open("number", {
                slipCode: code
            });
        }
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
        onElderChanged: Qt.callLater(trail.rebuild)
        onReadyChanged: root.goHome()
        onLeaveRequested: root.endVisit(false)
    }
    KioskTicket {
        id: ticket

        shell: shell
        onTaken: {
            root.visitCode = ticket.code;
            trail.startWith("ticket");
        }
    }
    KioskHelp {
        id: help

        shell: shell
    }
    KioskParking {
        id: parking
    }
    KioskStaff {
        id: staff

        onCalled: root.open("staff", {})
        onOpened: {
            trail.back();
            root.open("selfcheck", {});
        }
    }
    KioskIdle {
        id: idle

        active: !root.untouched || root.visitCode !== ""
        resting: Voice.speaking
        idleSeconds: shell.elder ? 120 : 60
        onAskingChanged: {
            if (idle.asking && root.untouched) {
                root.endVisit(false);
            }
        }
        onLeft: root.endVisit(true)
        onScanned: code => root.scan(code)
        onForsakenChanged: rest.visible = idle.forsaken && Device.motion && shell.ready
    }
    Connections {
        target: Cards

        function onLaid(): void {
            rest.visible = false;
            if (!(root.page instanceof SelfCheckPage)) {
                root.open("number", {
                    byCard: true
                });
            }
        }
        function onRemoved(): void {
            if (!(root.page instanceof SelfCheckPage)) {
                root.endVisit(false);
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ReachTop {
            Layout.fillWidth: true
            Layout.preferredHeight: room.above
            visible: room.above > 0
            shell: shell
        }
        Header {
            Layout.fillWidth: true
            wide: root.page?.wideHeader ?? true
            title: shell.elder && wide ? qsTr("大字版") : Hall.hallName

            // The staff's way in; nothing to be seen.
            MouseArea {
                objectName: "cornerLeft"
                width: Theme.touch
                height: parent.height
                onPressed: staff.touch(KioskStaff.Left)
            }
            MouseArea {
                objectName: "cornerRight"
                anchors.right: parent.right
                width: Theme.touch
                height: parent.height
                onPressed: staff.touch(KioskStaff.Right)
            }
        }
        OfflineBanner {
            objectName: "offlineBanner"
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            online: Hall.online || !shell.ready
            since: Hall.staleSince
            hint: qsTr("指南照样能看，取号请到服务台。")
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
            onCurrentItemChanged: idle.goOn()
        }
        VoiceBar {
            id: voiceBar

            Layout.fillWidth: true
            Layout.preferredHeight: kept ? implicitHeight : 0
            shell: shell
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
                if (!(root.page instanceof HelpPage)) {
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
        secondsLeft: root.untouched ? 0 : idle.secondsLeft
        onGoOn: idle.goOn()
        onLeave: root.endVisit(false)
    }
    RestScreen {
        id: rest

        objectName: "rest"
        anchors.fill: parent
        visible: false
        shell: shell
        onWoken: {
            rest.visible = false;
            idle.goOn();
        }
    }
}
