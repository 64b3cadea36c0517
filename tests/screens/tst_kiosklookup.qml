// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

/** A resident's own case and papers: looked up, taken back, rated. */
KioskTestCase {
    name: "KioskLookup"

    function test_lookUpACase() {
        open();
        touch("openLookup");
        const number = backstage.caseNumber("review").replace(/\D/g, "");
        const digits = backstage.lastFour("review");
        type(number);
        touch("goOn");
        type(digits === "0000" ? "1111" : "0000");
        touch("goOn");
        tryVerify(() => find("message").visible);
        type(digits);
        touch("goOn");
        tryVerify(() => pageName() === "CasePage");
        verify(find("turn").text.startsWith("现在轮到"));
        verify(find("light").visible);
    }

    /** From the page that asks for the number to that of a case in that state. */
    function toTheCase(state: string): void {
        const digits = backstage.lastFour(state);
        type(backstage.caseNumber(state).replace(/\D/g, ""));
        touch("goOn");
        type(digits);
        touch("goOn");
        tryVerify(() => /CasePage$/.test(pageName()));
    }

    function test_takeBackACase_data() {
        return [
            { tag: "usual", large: false, language: "zh", question: "确定要撤回这件事吗？", turn: "您已经撤回" },
            { tag: "large print", large: true, language: "zh", question: "确定要撤回这件事吗？", turn: "您已经撤回" },
            { tag: "English", large: false, language: "en", question: "Take this application back?", turn: "Withdrawn by you" }
        ];
    }

    /** S-3: asked once more, nothing happens by going back, and it is over for good after the second yes. */
    function test_takeBackACase(data) {
        open();
        backstage.language = data.language;
        if (data.large) {
            touch("largePrint");
            tryVerify(() => pageName() === "ElderHomePage");
            touch("openLookup");
            touch("typeNumber");
        } else {
            touch("openLookup");
        }
        toTheCase("review");
        // The last thing on the page: large print turns to it.
        for (let screens = 0; screens < 6 && find("nextScreen")?.visible && find("nextScreen").enabled; ++screens) {
            touch("nextScreen");
            wait(500);
        }
        touch("withdraw");
        compare(pageName(), "WithdrawPage");
        compare(find("withdrawQuestion").text, data.question);
        touch("keepCase");
        tryVerify(() => /CasePage$/.test(pageName()));
        verify(find("withdraw").visible);
        touch("withdraw");
        verify(!find("confirmWithdraw").enabled); // in writing
        const paper = find("signature");
        mousePress(paper, 20, 20);
        mouseRelease(paper, 20, 20);
        verify(!find("confirmWithdraw").enabled); // a touch is no name
        mousePress(paper, 20, 20);
        for (let step = 1; step <= 5; ++step) {
            mouseMove(paper, 20 + paper.width / 8 * step, step % 2 ? paper.height - 30 : 30);
        }
        mouseRelease(paper, 20 + paper.width / 8 * 5, paper.height - 30);
        verify(find("confirmWithdraw").enabled);
        backstage.setOnline(false);
        touch("confirmWithdraw");
        tryVerify(() => find("withdrawRefusal").visible); // said, and nothing has changed
        verify(!find("withdrawn").visible);
        backstage.setOnline(true);
        touch("confirmWithdraw");
        tryVerify(() => find("withdrawn").visible);
        verify(!find("confirmWithdraw").visible);
        touch("keepCase");
        tryVerify(() => /CasePage$/.test(pageName()));
        tryCompare(find("turn"), "text", data.turn);
        verify(!find("withdraw").visible);
    }

    function test_rateACase() {
        open();
        touch("openLookup");
        toTheCase("finished");
        touch("rate");
        compare(pageName(), "RatingPage");
        verify(!find("send").enabled);
        for (let stars = 1; stars <= 5; ++stars) {
            verify(!find("stars-" + stars).chosen);
        }
        touch("stars-5");
        touch("tag-517");
        touch("send");
        tryVerify(() => find("thanks").visible);
    }

    /** The code of an official paper is no slip: the kiosk says whether the hall issued it, and keeps nothing. */
    function test_paperIsChecked() {
        open();
        kiosk.visit.scanPaper("YZP1:DEMO");
        tryVerify(() => pageName() === "PaperCheckPage");
        tryCompare(find("paperVerdict"), "text", "是本大厅出具的");
        compare(kiosk.visit.code, "");
        touch("home");
        kiosk.visit.scanPaper("YZP1:FORGED");
        tryCompare(find("paperVerdict"), "text", "不是本大厅出具的文书");
        kiosk.visit.end(false);
        tryVerify(() => pageName() === "HomePage");
    }

    /** A code of somebody else's: said at once, nothing is asked, and what was typed stays. */
    function test_foreignCodeStaysOnThePage() {
        open();
        touch("openLookup");
        type("2026");
        const note = find("scanNote");
        verify(!note.visible);
        for (const key of "https://u.wechat.com/abcdef") {
            keyClick(key);
        }
        keyClick(Qt.Key_Return);
        tryVerify(() => note.visible);
        verify(note.text.includes("不是本大厅的"));
        compare(pageName(), "LookupPage");
        compare(find("input").value, "2026");
        verify(!find("message").visible);
        // In the room of the hall's name: nothing that is typed or read lies under it.
        verify(note.mapToItem(null, 0, 0).y >= 0);
        verify(note.mapToItem(null, 0, note.height).y <= kiosk.pages.mapToItem(null, 0, 0).y);
        mouseClick(note);
        verify(!note.visible);
        // The next key is pressed as ever, and takes it away.
        kiosk.visit.scanForeign();
        tryVerify(() => !note.fresh);
        verify(note.visible);
        touch("key-7");
        tryVerify(() => !note.visible);
        compare(find("input").value, "20267");
        kiosk.visit.scanForeign();
        tryVerify(() => !note.fresh);
        keyClick("8");
        tryVerify(() => !note.visible);
        // Nor does it follow to another page.
        kiosk.visit.scanForeign();
        verify(note.visible);
        kiosk.pages.back();
        verify(!note.visible);
        kiosk.visit.scanForeign();
        verify(note.visible);
        kiosk.visit.end(false);
        tryVerify(() => pageName() === "HomePage");
        verify(!note.visible);
    }

    /** An identity card on the reader opens its holder's case; taken away, nothing of it is left. */
    function test_cardOpensItsCase() {
        open();
        backstage.layCard("review");
        tryVerify(() => /CasePage|LookupPage/.test(pageName()) && !find("input")?.visible);
        backstage.takeCard();
        tryVerify(() => pageName() === "HomePage");
        backstage.layCard("nobody");
        tryVerify(() => pageName() === "LookupPage" && find("noCase").visible);
        backstage.takeCard();
        tryVerify(() => pageName() === "HomePage");
    }

    function test_keysStayUnderTheFinger_data() {
        return [
            { tag: "usual print", way: ["openLookup"] },
            { tag: "with the voice", way: ["readAloud", "openLookup"] },
            { tag: "in English", way: ["language", "readAloud", "openLookup"] },
            { tag: "large print", way: ["largePrint", "openLookup", "typeNumber"] }
        ];
    }

    function test_keysStayUnderTheFinger(data) {
        open();
        data.way.forEach(touch);
        waitForRendering(kiosk.contentItem);
        verify(!find("nextScreen").visible); // all of the page is there
        const placeOf = name => find(name).mapToItem(null, 0, 0);
        const zero = placeOf("key-0");
        type("0");
        compare(placeOf("key-0"), zero);
        touch("key-erase");
        type(backstage.caseNumber("review").replace(/\D/g, ""));
        compare(placeOf("key-0"), zero);
        touch("goOn");
        waitForRendering(kiosk.contentItem);
        const erase = placeOf("key-erase");
        type(backstage.lastFour("review") === "0000" ? "1111" : "0000");
        touch("goOn");
        tryVerify(() => find("message").visible);
        waitForRendering(kiosk.contentItem);
        verify(!find("nextScreen").visible);
        compare(placeOf("key-erase"), erase);
        touch("key-erase"); // takes the warning away
        waitForRendering(kiosk.contentItem);
        compare(placeOf("key-erase"), erase);
    }

    function test_wrongDigitsAreTypedAgainNotTheNumber() {
        open();
        touch("openLookup");
        const digits = backstage.lastFour("review");
        const number = backstage.caseNumber("review").replace(/\D/g, "");
        type(number);
        touch("goOn");
        type(digits === "0000" ? "1111" : "0000");
        waitForRendering(kiosk.contentItem);
        const erase = find("key-erase").mapToItem(null, 0, 0);
        touch("goOn");
        tryVerify(() => find("message").visible);
        compare(find("key-erase").mapToItem(null, 0, 0), erase); // nothing moves from under the finger
        for (let i = 0; i < 6; ++i) {
            touch("key-erase");
        }
        verify(find("key-back").enabled); // it still asks for the digits
        type(digits);
        touch("goOn");
        tryVerify(() => pageName() === "CasePage");
        touch("back");
        touch("home");
        touch("openLookup");
        type(number);
        touch("goOn");
        touch("key-back");
        touch("goOn"); // the number is still there
        verify(find("key-back").enabled);
    }
}
