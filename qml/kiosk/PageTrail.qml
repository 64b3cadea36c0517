// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Screens

/**
 * The pages a resident has open, the first at the bottom, and with what they were opened: so the same pages can be built
 * again in big print without losing the place, and taken up later by whoever holds the slip.
 */
T.StackView {
    id: root

    required property KioskShell shell
    required property KioskTicket ticket
    required property KioskHelp help

    readonly property KioskPage page: root.currentItem as KioskPage
    /** { name, given } of each page. */
    property var trail: []

    // Without any transition Qt 6.4 keeps every page that was left, with what was typed on it, for ever.
    popExit: Transition {}

    // The keys of a keyboard go to the page that is shown, also after going back to it.
    onCurrentItemChanged: (root.currentItem as KioskPage)?.forceActiveFocus()

    function pageUrl(name: string): url {
        const large = {
            home: root.shell.afterHours ? "ElderNightPage.qml" : "ElderHomePage.qml",
            menu: "ElderMenuPage.qml",
            take: "ElderMenuPage.qml",
            matter: "ElderMatterPage.qml",
            ticket: "ElderTicketPage.qml",
            lookup: "ElderLookupPage.qml",
            case: "ElderCasePage.qml"
        };
        const usual = {
            home: root.shell.afterHours ? "NightPage.qml" : "HomePage.qml",
            menu: "MenuPage.qml",
            take: "MenuPage.qml",
            search: "SearchPage.qml",
            banned: "BannedPage.qml",
            matter: "MatterPage.qml",
            ticket: "TicketPage.qml",
            lookup: "LookupPage.qml",
            number: "LookupPage.qml",
            case: "CasePage.qml",
            way: "CasePage.qml",
            withdraw: "WithdrawPage.qml",
            rating: "RatingPage.qml",
            help: "HelpPage.qml",
            duty: "DutyPage.qml",
            booking: "BookingPage.qml",
            checkin: "CheckInPage.qml",
            apply: "ApplyPage.qml",
            handedin: "HandedInPage.qml",
            report: "ReportPage.qml",
            counsel: "CounselPage.qml",
            bell: "BellPage.qml",
            papercheck: "PaperCheckPage.qml",
            staff: "StaffPage.qml",
            selfcheck: "SelfCheckPage.qml",
            start: "StartPage.qml"
        };
        const file = root.shell.elder && large[name] !== undefined ? large[name] : usual[name];
        return file === undefined ? "" : Qt.resolvedUrl(file);
    }

    function knows(name: string): bool {
        return String(root.pageUrl(name)) !== "";
    }

    function values(step: var): var {
        return Object.assign({
            shell: root.shell,
            ticket: root.ticket,
            help: root.help
        }, step.given, step.name === "take" ? {
            taking: true
        } : {});
    }

    function open(name: string, given: var): void {
        const step = {
            name: name,
            given: given
        };
        root.trail = root.trail.concat([step]);
        root.push(root.pageUrl(name), root.values(step));
        root.page?.opened();
    }

    function back(): void {
        if (root.depth > 1) {
            root.trail = root.trail.slice(0, -1);
            root.pop();
        }
    }

    /** Only this page. */
    function start(name: string): void {
        root.show([
            {
                name: name,
                given: {}
            }
        ]);
    }

    /** Back to the first page, then this one. */
    function startWith(name: string): void {
        root.show([root.trail[0],
            {
                name: name,
                given: {}
            }
        ]);
    }

    /** Exactly these pages; only the last is built before somebody goes back. */
    function show(steps: var): void {
        root.clear();
        root.trail = steps;
        const list = [];
        for (const step of steps) {
            list.push(root.pageUrl(step.name), root.values(step));
        }
        root.push(list);
        root.page?.opened();
    }

    /** The pages with what was typed and ticked on them. */
    function places(): var {
        return root.trail.map((step, i) => {
            const built = root.get(i) as KioskPage;
            return {
                name: step.name,
                given: Object.assign({}, step.given, built ? built.placeNow() : {})
            };
        });
    }

    /** The same pages once more, in the layout that is wanted now. */
    function rebuild(): void {
        root.show(root.places());
    }

    /** What may wait for the holder of the slip: pages about matters, never about persons. */
    function parkable(): var {
        const open = ["home", "menu", "take", "matter", "search", "banned", "duty"];
        return root.places().filter(step => open.includes(step.name));
    }
}
