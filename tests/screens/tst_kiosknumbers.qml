// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

/** Taking a number: the ticked list, one ticket however often it is asked for, the slip that brings it back. */
KioskTestCase {
    name: "KioskNumbers"

    function test_threeTouchesToANumber() {
        open();
        const before = backstage.tickets;
        touch("picture-elder");
        compare(pageName(), "MenuPage");
        touch("choice-SQ-YL-001");
        compare(pageName(), "MatterPage");
        compare(find("matterName").text, "高龄津贴申请");
        touch("take");
        tryVerify(() => kiosk.pages.currentItem.title === "您的号"); // the page changes while we wait
        compare(backstage.tickets, before + 1);
        verify(/^M\d{3}$/.test(find("number").text));
        verify(find("qr").text !== "");
        verify(/前面 \d+ 人/.test(find("progress").text));
        touch("finished");
        compare(pageName(), "HomePage");
    }

    function test_ticksSayWhatIsMissing() {
        open();
        touch("picture-elder");
        touch("choice-SQ-YL-001");
        compare(find("take").text, "取号");
        touch("material-0");
        compare(find("take").text, "还缺 2 样必需材料 · 仍要取号");
        touch("material-1");
        touch("material-2");
        compare(find("take").text, "2 样可以后补 · 取号");
        touch("material-2");
        compare(find("take").text, "还缺 1 样必需材料 · 仍要取号");
        touch("yes-0");
        verify(find("yes-0").checked);
        touch("no-0");
        verify(!find("yes-0").checked);
    }

    function test_doubleTapMakesOneTicket() {
        open();
        touch("picture-elder");
        touch("choice-SQ-YL-001");
        const before = backstage.tickets;
        backstage.hold();
        const take = find("take");
        mouseClick(take);
        mouseClick(take);
        mouseClick(take);
        compare(backstage.held, 1);
        verify(take.busy);
        backstage.release(false);
        tryVerify(() => kiosk.pages.currentItem.title === "您的号"); // the page changes while we wait
        compare(backstage.tickets, before + 1);
    }

    function test_lostAnswerIsAskedAgainWithTheSameKey() {
        open();
        touch("picture-elder");
        touch("choice-SQ-YL-001");
        const before = backstage.tickets;
        backstage.hold();
        touch("take");
        backstage.release(true);
        tryVerify(() => find("retry").visible);
        verify(find("refusal").text !== "");
        touch("retry");
        tryVerify(() => kiosk.pages.currentItem.title === "您的号"); // the page changes while we wait
        compare(backstage.tickets, before + 1);
    }

    /** Whoever was told that there is no number, and goes, leaves none waiting that nobody holds. */
    function test_lostAnswerIsGivenUpByWhoGoes() {
        open();
        touch("picture-elder");
        touch("choice-SQ-YL-001");
        const waiting = backstage.waiting();
        backstage.hold();
        touch("take");
        backstage.release(true);
        tryVerify(() => find("understood").visible);
        compare(backstage.waiting(), waiting + 1);
        touch("understood");
        tryVerify(() => backstage.waiting() === waiting);
    }

    function test_generalNumberCallsAHelper() {
        open();
        const calls = backstage.openHelpCalls();
        touch("takeGeneral");
        tryVerify(() => kiosk.pages.currentItem.title === "您的号"); // the page changes while we wait
        verify(/^Z\d{3}$/.test(find("number").text));
        compare(backstage.openHelpCalls(), calls + 1);
    }

    /** A slip that was taken in large print brings large print with it. */
    function test_slipBringsLargePrint() {
        open();
        touch("largePrint");
        tryVerify(() => pageName() === "ElderHomePage");
        touch("takeGeneral");
        tryVerify(() => pageName() === "ElderTicketPage");
        const code = kiosk.visit.code;
        verify(code.length > 20);
        touch("finished");
        tryVerify(() => pageName() === "HomePage");
        kiosk.visit.scan(code);
        tryVerify(() => pageName() === "ElderTicketPage");
        touch("finished");
        tryVerify(() => pageName() === "HomePage");
    }

    /** Time ran out before the ticked list was done: the slip brings it back, once. */
    function test_slipTakesUpWhatWasBegun() {
        open();
        touch("takeGeneral");
        tryVerify(() => pageName() === "TicketPage");
        const code = kiosk.visit.code;
        touch("home");
        touch("picture-elder");
        touch("choice-SQ-YL-001");
        touch("material-0");
        kiosk.visit.end(true);
        tryVerify(() => pageName() === "HomePage");
        compare(kiosk.visit.code, "");
        kiosk.visit.scan(code);
        tryVerify(() => pageName() === "MatterPage");
        compare(find("take").text, "还缺 2 样必需材料 · 仍要取号");
        kiosk.visit.end(false);
        tryVerify(() => pageName() === "HomePage");
        kiosk.visit.scan(code);
        tryVerify(() => pageName() === "TicketPage");
        kiosk.visit.end(false);
    }
}
