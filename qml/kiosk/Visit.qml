// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens

/** One person's time at the kiosk: how it begins, what brings it back, and that nothing of it stays when it has ended. */
Item {
    id: root

    required property KioskShell shell
    required property PageTrail pages
    required property KioskTicket ticket
    /** What is shown while nobody is there. */
    required property Item rest

    /** Code of the slip of this visit: what was begun may be taken up again with it. */
    property string code: ""
    /** Nothing is lost when this person has gone. */
    readonly property bool untouched: pages.depth === 1 && !ticket.busy && !shell.elder && !Hall.english
    /** Seconds in which the person may say to be there still; 0: nobody is asked. */
    readonly property int secondsLeft: root.untouched ? 0 : idle.secondsLeft
    readonly property alias askSeconds: idle.askSeconds
    readonly property alias staff: staff
    property alias restSeconds: idle.restSeconds

    signal pageWanted(name: string, given: var)
    /** A code that is none of this hall's was held before the scanner: nothing is asked, the page stays. */
    signal foreignCode
    /** A hand is on the glass or the keys. */
    signal used

    /** The person is here. */
    function goOn(): void {
        idle.goOn();
    }

    /** The person has gone, or says so: nothing of the visit stays but what only the slip can open. */
    function end(mayReturn: bool): void {
        if (mayReturn && root.code !== "") {
            const steps = root.pages.parkable();
            if (steps.length > 1) {
                parking.park(root.code, [root.shell.elder, Hall.language].concat(steps));
            }
        }
        root.code = "";
        root.shell.reset();
    }

    /** The self-check only wants to know that the scanner reads. True: it was asking. */
    function tried(): bool {
        (root.pages.page as SelfCheckPage)?.check.noteScan();
        return root.pages.page instanceof SelfCheckPage;
    }
    /** An official paper was held before the scanner. */
    function scanPaper(code: string): void {
        if (!root.tried()) {
            root.rest.visible = false;
            root.pageWanted("papercheck", {
                paperCode: code
            });
        }
    }
    /** Something else was. */
    function scanForeign(): void {
        if (!root.tried()) {
            root.rest.visible = false;
            root.foreignCode();
        }
    }
    /** A slip was held before the scanner. */
    function scan(code: string): void {
        if (root.tried()) {
            return;
        }
        root.rest.visible = false;
        root.code = code;
        const parked = parking.take(code);
        if (parked.length > 2) {
            root.shell.elder = parked[0];
            Hall.language = parked[1];
            root.pages.show(parked.slice(2));
        } else {
            root.pageWanted("number", {
                slipCode: code
            });
        }
    }

    KioskParking {
        id: parking
    }
    KioskStaff {
        id: staff

        onCalled: root.pageWanted("staff", {})
        onOpened: {
            root.pages.back();
            root.pageWanted("selfcheck", {});
        }
    }
    KioskIdle {
        id: idle

        active: !root.untouched || root.code !== ""
        resting: Voice.speaking
        idleSeconds: root.shell.elder ? 120 : 60
        onAskingChanged: {
            if (idle.asking && root.untouched) {
                root.end(false);
            }
        }
        onLeft: root.end(true)
        onScanned: code => root.scan(code)
        onPaperScanned: code => root.scanPaper(code)
        onForeignScanned: root.scanForeign()
        onUsed: root.used()
        // What wakes it is for the resting screen to say: gone before the press that wakes it, it would let that through.
        onForsakenChanged: {
            if (idle.forsaken && Device.motion && root.shell.ready) {
                root.rest.visible = true;
            }
        }
    }
    Connections {
        target: root.ticket

        function onTaken(): void {
            root.code = root.ticket.code;
        }
    }
    Connections {
        target: Cards

        function onLaid(): void {
            root.rest.visible = false;
            if (root.pages.page?.takesCard) {
                root.pages.page.cardLaid();
            } else if (!(root.pages.page instanceof SelfCheckPage)) {
                root.pageWanted("number", {
                    byCard: true
                });
            }
        }
        function onRemoved(): void {
            // What was booked with it is to be read yet; nothing of the card stands there.
            if (!(root.pages.page instanceof SelfCheckPage) && !root.pages.page?.takesCard) {
                root.end(false);
            }
        }
    }
}
