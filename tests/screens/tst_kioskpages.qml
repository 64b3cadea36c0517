// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Yizhan.Screens

TestCase {
    id: test

    property var kiosk: null

    name: "KioskPages"
    when: windowShown
    width: 200
    height: 200
    visible: true

    function init() {
        failOnWarning(/.?/);
    }

    function cleanup() {
        if (kiosk) {
            kiosk.destroy();
            kiosk = null;
            wait(0);
        }
        backstage.setOnline(true);
        backstage.setLeftHanded(false);
        backstage.language = "zh";
        Voice.endOfPerson();
    }

    /** Opens a kiosk; the hall goes on from where the last test left it. */
    function open(): void {
        const component = Qt.createComponent("qrc:/qt/qml/Yizhan/Kiosk/Main.qml");
        compare(component.status, Component.Ready, component.errorString());
        kiosk = component.createObject(null, {
            width: 1080,
            height: 1920,
            visible: true
        });
        verify(kiosk);
        wait(0);
    }

    /** The plate's picture: the photo where there is one, else a drawn figure. */
    function test_avatar() {
        const avatar = createTemporaryQmlObject("import Yizhan.Controls; Avatar { width: 60 }", test);
        verify(avatar);
        compare(avatar.pictured, false);
        avatar.photo = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        tryCompare(avatar, "pictured", true);
        avatar.photo = "";
        tryCompare(avatar, "pictured", false);
    }

    /** Whoever stands in says until when, as B does. */
    function test_substituteSaysUntilWhen() {
        const cell = createTemporaryQmlObject("import Yizhan.Kiosk; DutyCell { width: 600; person: '陈国华'; "
            + "windowNumber: 0; window: ''; post: '综合岗'; part: ''; covers: '张敏'; backAt: '11:34'; duty: 2; "
            + "since: '10:39'; photo: ''; pair: ''; phone: '' }", test);
        verify(cell);
        compare(cell.dutyText, "代班，代张敏到11:34");
        cell.backAt = "";
        compare(cell.dutyText, "代班，代张敏");
    }

    function find(name) {
        return findChild(kiosk.pages.currentItem, name) ?? findChild(kiosk.contentItem, name);
    }

    function touch(name: string): void {
        const item = find(name);
        verify(item, name + " is there");
        verify(item.visible, name + " is visible");
        verify(item.enabled, name + " is enabled");
        mouseClick(item);
        wait(0);
    }

    function type(keys: string): void {
        for (const key of keys) {
            touch("key-" + key);
        }
    }

    function pageName(): string {
        return String(kiosk.pages.currentItem).split("_")[0];
    }

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

    function test_searchByLetters_data() {
        return [
            { tag: "initials", keys: "GLJT" },
            { tag: "pinyin", keys: "GAOLING" }
        ];
    }

    function test_searchByLetters(data) {
        open();
        touch("openSearch");
        type(data.keys);
        compare(find("query").text, data.keys);
        touch("hit-0");
        compare(pageName(), "MatterPage");
        compare(find("matterName").text, "高龄津贴申请");
    }

    function test_searchByCharacters() {
        open();
        touch("openSearch");
        verify(!find("candidate-0"));
        type("GAOLING");
        compare(find("candidate-0").text, "高龄");
        touch("candidate-0");
        compare(find("query").text, "高龄");
        // What is not yet chosen is searched for as well.
        type("JT");
        compare(find("query").text, "高龄JT");
        compare(find("hit-0").title, "高龄津贴申请");
        touch("key-erase");
        touch("key-erase");
        touch("key-erase");
        compare(find("query").text, "高");
        touch("key-clear");
        compare(find("candidate-0"), null);
        type("G");
        const first = find("candidate-0").text;
        touch("moreCandidates");
        verify(find("candidate-0").text !== first);
        touch("tab-digits");
        compare(find("query").text, "G");
        type("12");
        compare(find("query").text, "G12");
    }

    /** Writes a character with the mouse, as the hand of tests/devices would. */
    function draw(character: string): void {
        const paper = find("inkField");
        for (const stroke of backstage.strokesOf(character, Math.min(paper.width, paper.height))) {
            mousePress(paper, stroke[0].x, stroke[0].y);
            for (const point of stroke) {
                mouseMove(paper, point.x, point.y);
            }
            const last = stroke[stroke.length - 1];
            mouseRelease(paper, last.x, last.y);
        }
    }

    /** Waits until what was drawn is read so, and stays so: the strokes before the last one may have read alike. */
    function reads(character: string): void {
        const first = () => find("candidate-0")?.text;
        tryVerify(() => {
            if (first() !== character) {
                return false;
            }
            wait(100);
            return first() === character;
        });
    }

    function test_searchByHand() {
        open();
        touch("openSearch");
        touch("tab-ink");
        waitForRendering(kiosk.contentItem); // the paper is there with the next frame
        draw("十");
        reads("十");
        touch("undoStroke");
        reads("一");
        touch("clearInk");
        compare(find("candidate-0"), null);
        draw("证");
        reads("证");
        touch("candidate-0");
        compare(find("query").text, "证");
        verify(!find("undoStroke").enabled);
        compare(find("candidate-0"), null);
        draw("明");
        reads("明");
        touch("candidate-0");
        compare(find("query").text, "证明");
        touch("eraseWritten");
        compare(find("query").text, "证");
        wait(50); // the answers move to their places
        touch("hit-0");
        verify(pageName() === "MatterPage" || pageName() === "BannedPage", pageName());
    }

    function test_keyboardAndScanner() {
        open();
        touch("openSearch");
        for (const key of ["g", "l", "j", "t"]) {
            keyClick(key);
            wait(80);
        }
        compare(find("query").text, "GLJT");
        // Two hands: a few keys at once are still a person's.
        for (const key of ["a", "b", "c"]) {
            keyClick(key);
        }
        tryCompare(find("query"), "text", "GLJTABC");
        keyClick(Qt.Key_Backspace);
        compare(find("query").text, "GLJTAB");
        for (const key of "DEMOslip00000000000012") {
            keyClick(key);
        }
        compare(find("query").text, "GLJTAB");
        keyClick(Qt.Key_Return);
        compare(pageName(), "LookupPage");
        touch("back");
        wait(100); // longer than a scanner waits
        compare(find("query").text, "GLJTAB");
        keyClick("d");
        tryCompare(find("query"), "text", "GLJTABD");
        touch("home");
        // Tab, and Return or Enter: a tile is pressed as by the space bar.
        const tile = find("picture-elder");
        tile.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        compare(pageName(), "MenuPage");
        touch("home");
        find("picture-elder").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Enter);
        compare(pageName(), "MenuPage");
        touch("home");
        find("picture-elder").forceActiveFocus(Qt.TabFocusReason);
        keyPress(Qt.Key_Space); // let go at once
        keyRelease(Qt.Key_Space);
        tryVerify(() => pageName() === "MenuPage");
    }

    function test_englishPadWritesPlainWords() {
        open();
        touch("language");
        touch("openSearch");
        type("OLD");
        compare(find("candidate-0"), null);
        touch("key-space");
        type("AGE");
        compare(find("query").text, "old age");
        tryCompare(find("hit-0"), "title", "Old-age allowance");
        // Back in Chinese what was written stays.
        touch("language");
        compare(find("query").text, "old age");
    }

    function test_nothingStaysAfterLeaving() {
        open();
        touch("openSearch");
        type("GAO");
        touch("candidate-0");
        type("LING");
        touch("home");
        touch("openSearch");
        verify(find("query").secondary);
        compare(find("candidate-0"), null);
        // No copy, no paste.
        backstage.setClipboard("来自别处");
        keyClick(Qt.Key_V, Qt.ControlModifier);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick(Qt.Key_C, Qt.ControlModifier);
        wait(100);
        compare(backstage.clipboard(), "来自别处");
        verify(!find("query").text.includes("来自"));
    }

    function test_bannedCertificateGivesNoNumber() {
        open();
        touch("openSearch");
        type("WFZJL");
        touch("hit-0");
        compare(pageName(), "BannedPage");
        verify(find("whereToGo").text.includes("公安派出所"));
        compare(findChild(kiosk.pages.currentItem, "take"), null);
    }

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

    function test_helpSaysWhoComes() {
        open();
        touch("callHelp");
        compare(pageName(), "HelpPage");
        tryCompare(find("helpText"), "text", "已经叫人了，请在这里稍等");
        backstage.answerHelp("zhaoting");
        tryVerify(() => /这就过来/.test(find("helpText").text), 5000, find("helpText").text);
        touch("back");
        const before = backstage.openHelpCalls();
        touch("callHelp");
        tryCompare(find("helpText"), "text", "已经叫人了，请在这里稍等");
        compare(backstage.openHelpCalls(), before + 1);
    }

    /** The words above change as they will: what is touched stays where it is. */
    function test_helpIsTakenBack_data() {
        return [
            { tag: "nobody has set out", answered: false },
            { tag: "somebody is on the way", answered: true }
        ];
    }

    function test_helpIsTakenBack(data) {
        open();
        const before = backstage.openHelpCalls();
        touch("callHelp");
        tryCompare(find("helpText"), "text", "已经叫人了，请在这里稍等");
        compare(backstage.openHelpCalls(), before + 1);
        wait(50); // laid out
        const places = () => ["takeBack", "goOn"].map(name => find(name).mapToItem(null, 0, 0).y).join(" ");
        const stand = places();
        if (data.answered) {
            backstage.answerHelp("zhaoting");
            tryVerify(() => /这就过来/.test(find("helpText").text));
            wait(50); // laid out
        }
        compare(places(), stand);
        // It could not be heard: the call stands, and the page says so.
        backstage.setOnline(false);
        touch("takeBack");
        tryVerify(() => kiosk.pages.currentItem.trouble !== "");
        compare(find("helpNext").text, kiosk.pages.currentItem.trouble);
        backstage.setOnline(true);
        touch("takeBack");
        tryCompare(find("helpText"), "text", "好的，不叫人了");
        compare(/已经在路上/.test(find("helpNext").text), data.answered);
        compare(backstage.openHelpCalls(), data.answered ? 0 : before);
        verify(!find("takeBack").visible);
        compare(places(), stand);
        // The same page in large print is no other call.
        touch("largePrint");
        wait(50);
        compare(pageName(), "HelpPage");
        compare(find("helpText").text, "好的，不叫人了");
        touch("goOn");
        verify(pageName() !== "HelpPage");
        touch("callHelp");
        tryCompare(find("helpText"), "text", "已经叫人了，请在这里稍等");
    }

    function test_offlineSaysSinceWhenAndRefuses() {
        open();
        verify(!find("offlineBanner").visible);
        const places = () => ["picture-elder", "picture-other", "openSearch", "takeNumber", "takeGeneral"].map(name => {
            const item = find(name);
            return [name, Math.round(item.mapToItem(null, 0, 0).y), Math.round(item.height)].join(" ");
        }).join(", ");
        const before = places();
        backstage.setOnline(false);
        tryVerify(() => find("offlineBanner").visible);
        wait(50);
        compare(places(), before); // nothing moves
        verify(!find("takeNumber").enabled);
        // Whoever cannot say what it is about is led to a person all the same.
        touch("takeGeneral");
        compare(pageName(), "HelpPage");
        tryCompare(find("helpText"), "text", "没有叫到人");
        touch("back");
        touch("picture-elder");
        touch("choice-SQ-YL-001");
        compare(find("matterName").text, "高龄津贴申请");
        compare(find("take").text, "现在取不了号");
        backstage.setOnline(true);
        tryVerify(() => find("take").enabled);
        verify(!find("offlineBanner").visible);
    }

    function test_largePrint() {
        open();
        touch("largePrint");
        compare(pageName(), "ElderHomePage");
        touch("openMenu");
        compare(pageName(), "ElderMenuPage");
        touch("back");
        touch("takeGeneral");
        tryVerify(() => kiosk.pages.currentItem.title === "您的号"); // the page changes while we wait
        compare(pageName(), "ElderTicketPage");
        touch("finished");
        compare(pageName(), "HomePage");
    }

    /** The other print is the same page, with what was typed and ticked on it. */
    function test_largePrintKeepsThePlace() {
        open();
        touch("picture-elder");
        touch("choice-SQ-YL-001");
        touch("material-0");
        touch("largePrint");
        tryVerify(() => pageName() === "ElderMatterPage");
        compare(find("matterName").text, "高龄津贴申请");
        touch("largePrint");
        tryVerify(() => pageName() === "MatterPage");
        compare(find("take").text, "还缺 2 样必需材料 · 仍要取号");
        touch("back");
        compare(pageName(), "MenuPage");
        touch("back");
        compare(pageName(), "HomePage");
        touch("openLookup");
        type("2026");
        touch("largePrint");
        tryVerify(() => pageName() === "LookupPage" && kiosk.pages.depth === 3);
        compare(find("input").value, "2026");
        type("11");
        touch("back");
        compare(pageName(), "ElderLookupPage");
        touch("typeNumber");
        type("33");
        touch("largePrint");
        wait(0);
        compare(pageName(), "LookupPage");
        compare(find("input").value, "33");
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
        mouseClick(note);
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

    /** Staff: the corners, the pass word, the machine's own report. */
    function test_staffDoor() {
        open();
        for (const corner of ["cornerLeft", "cornerRight", "cornerLeft", "cornerRight"]) {
            mousePress(find(corner));
            mouseRelease(find(corner));
        }
        tryVerify(() => pageName() === "StaffPage");
        const message = find("staffMessage");
        const keysAt = () => find("staffEnter").mapToItem(null, 0, 0).y;
        waitForRendering(kiosk.contentItem);
        const keys = keysAt();
        compare(message.opacity, 0);
        ignoreWarning("a wrong pass word at the staff's page");
        type("135791");
        touch("staffEnter");
        tryVerify(() => message.opacity === 1, 20000);
        compare(keysAt(), keys); // the message pushes no key away
        type("2");
        compare(message.opacity, 0);
        compare(keysAt(), keys);
        type("46810");
        touch("staffEnter");
        tryVerify(() => pageName() === "SelfCheckPage", 20000);
        touch("home");
        compare(pageName(), "HomePage");
    }

    function test_restsWhenNobodyIsThere() {
        open();
        const rest = find("rest");
        verify(!rest.visible);
        rest.visible = true;
        wait(0);
        mouseClick(find("rest"));
        verify(!rest.visible);
        compare(pageName(), "HomePage"); // the touch that wakes presses nothing
    }

    function test_language() {
        open();
        touch("language");
        compare(find("callHelp").text, "Get help");
        compare(find("takeNumber").text, "Take a number");
        touch("language");
        compare(find("callHelp").text, "叫人帮忙");
    }

    /** To the other language and nowhere else. */
    function switchLanguage(): void {
        const page = kiosk.pages.currentItem;
        const depth = kiosk.pages.depth;
        const english = backstage.language === "en";
        touch("language");
        compare(backstage.language, english ? "zh" : "en");
        verify(kiosk.pages.currentItem === page, "the same page");
        compare(kiosk.pages.depth, depth);
    }

    /** What scrolls on the page that is shown. */
    function scroller(item) {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            const found = child.visible ? (child.contentY !== undefined && child.interactive ? child : scroller(child)) : null;
            if (found) {
                return found;
            }
        }
        return null;
    }

    function test_languageKeepsTheSearch() {
        open();
        touch("openSearch");
        type("GLJT");
        const chinese = find("hit-0").title;
        switchLanguage();
        compare(find("query").text, "GLJT");
        compare(find("hit-0").title, "Old-age allowance");
        switchLanguage();
        compare(find("hit-0").title, chinese);
        type("X");
        switchLanguage();
        compare(find("query").text, "GLJTX");
    }

    function test_searchFindsEnglishWords_data() {
        return [
            { tag: "name", keys: "PENSION", title: /pension/i },
            { tag: "what residents say", keys: "WHEELCHAIR", title: /^Assistive devices/ },
            { tag: "a certificate that is not given here", keys: "CRIMINAL", title: /^Certificate of no criminal record/ }
        ];
    }

    function test_searchFindsEnglishWords(data) {
        open();
        touch("language");
        touch("openSearch");
        type(data.keys);
        verify(data.title.test(find("hit-0").title), find("hit-0").title);
    }

    function test_languageKeepsTheLookUp() {
        open();
        touch("openLookup");
        type("M00");
        switchLanguage();
        compare(find("input").value, "M00");
        type("1");
        touch("goOn");
        type("98");
        switchLanguage();
        compare(find("input").value, "98");
        compare(find("input").label, "手机号最后四位");
        type("76");
        touch("goOn");
        tryVerify(() => find("message").visible);
        const chinese = find("message").text;
        switchLanguage();
        verify(find("message").visible);
        verify(find("message").text !== chinese && find("message").text !== "", find("message").text);
        compare(find("input").label, "Last four digits of the phone");
        touch("back");
        touch("openLookup");
        compare(find("input").value, ""); // still forgotten when the page is left
    }

    function test_languageKeepsTicksAndPlace() {
        open();
        kiosk.width = 1920;
        kiosk.height = 1080;
        verify(kiosk.openPage("matter"));
        kiosk.pages.currentItem.code = "SQ-MZ-001";
        wait(50);
        touch("yes-0");
        touch("no-1");
        touch("material-0");
        const flick = scroller(kiosk.pages.currentItem);
        verify(flick, "the page is longer than the screen");
        flick.contentY = 120;
        switchLanguage();
        wait(50);
        compare(find("matterName").text, "Minimum living allowance (dibao): first review");
        verify(find("yes-0").checked);
        verify(find("no-1").checked);
        verify(find("material-0").checked);
        compare(find("material-0").text, "Resident identity card");
        compare(flick.contentY, 120);
        switchLanguage();
        wait(50);
        verify(find("yes-0").checked && find("no-1").checked && find("material-0").checked);
        verify(!find("material-1").checked);
        compare(flick.contentY, 120);
    }

    function test_languageKeepsTheRating() {
        open();
        verify(kiosk.openPage("rating"));
        touch("stars-4");
        touch("tag-413");
        switchLanguage();
        verify(find("stars-4").chosen);
        verify(find("tag-413").checked);
        compare(find("send").text, "Send");
    }

    function test_languageKeepsThePageOfTheMenu() {
        open();
        touch("takeNumber");
        touch("choice-other");
        compare(find("choice-other.veteran").text, "退役军人");
        switchLanguage();
        compare(find("choice-other.veteran").text, "Veterans");
        touch("home");
        touch("largePrint");
        tryVerify(() => pageName() === "ElderHomePage");
        touch("openMenu");
        touch("more");
        verify(!find("choice-elder"));
        backstage.language = "zh";
        verify(!find("choice-elder"));
        touch("more");
        verify(find("choice-elder"));
    }

    function test_languageKeepsPages_data() {
        return ["banned", "case", "duty", "help", "lookup", "menu", "search", "take"].map(page => ({ tag: page, page: page }));
    }

    function test_languageKeepsPages(data) {
        open();
        verify(kiosk.openPage(data.page));
        wait(50);
        switchLanguage();
        switchLanguage();
    }

    function test_ticketGoesWithTheLanguage() {
        open();
        touch("language");
        touch("picture-elder");
        touch("choice-SQ-YL-001");
        const before = backstage.tickets;
        touch("take");
        tryVerify(() => kiosk.pages.currentItem.title === "Your number");
        const number = find("number").text;
        compare(backstage.languageOf(number), "en");
        verify(/^\d+ (person|people) ahead/.test(find("progress").text), find("progress").text);
        switchLanguage();
        compare(find("number").text, number);
        compare(backstage.tickets, before + 1);
        touch("finished");
        compare(backstage.language, "zh");
        compare(backstage.languageOf(number), "en"); // what the desk goes by
    }

    function test_refusalIsToldInTheLanguageShown() {
        open();
        touch("picture-elder");
        touch("choice-SQ-YL-001");
        backstage.hold();
        touch("take");
        backstage.release(true);
        tryVerify(() => find("refusal").visible);
        const chinese = find("refusal").text;
        backstage.language = "en";
        verify(find("refusal").text.startsWith("The hall's server cannot be reached"), find("refusal").text);
        backstage.language = "zh";
        compare(find("refusal").text, chinese);
    }

    /** To the end of what is being said. */
    function hearOut(): void {
        for (let breaths = 0; breaths < 80 && Voice.speaking; ++breaths) {
            listener.finishBreath();
        }
        verify(!Voice.speaking);
    }

    function test_pageIsReadAloud() {
        open();
        const bar = find("voiceBar");
        verify(!bar.visible);
        listener.clear();
        touch("readAloud");
        verify(Voice.speaking);
        verify(bar.visible);
        waitForRendering(kiosk.contentItem);
        const pageHeight = kiosk.pages.height;
        fuzzyCompare(bar.mapToItem(kiosk.pages, 0, 0).y, pageHeight, 1); // covers nothing of the page
        hearOut();
        verify(!bar.visible);
        waitForRendering(kiosk.contentItem);
        compare(kiosk.pages.height, pageHeight); // nothing on the page moves when it ends
        const said = listener.said;
        verify(said.includes("jin1 tian1 xiang3 ban4 shen2 me5"), said); // the question
        verify(said.includes("qu3 hao4 pai2 dui4"), said);
        verify(said.includes("wang2 xiu4 lan2"), said);
        // As it stands on the screen, from above.
        verify(said.indexOf("wang2 xiu4 lan2") < said.indexOf("jin1 tian1"), said);
        verify(said.indexOf("jin1 tian1") < said.indexOf("lao3 ren2"), said);
        verify(said.indexOf("lao3 ren2") < said.indexOf("qu3 hao4 pai2 dui4"), said);
        verify(said.includes("G L J T"), said);
        verify(!said.includes("elderly") && !said.includes("confirmation"), said); // no names of pictures
        verify(!said.includes("da4 zi4 ban3"), said); // nor the bottom bar
    }

    function test_voiceIsSteered() {
        open();
        touch("readAloud");
        const loudness = listener.loudness;
        touch("voiceLouder");
        verify(Voice.speaking);
        verify(listener.loudness > loudness);
        touch("voiceLouder");
        verify(!find("voiceLouder").enabled);
        listener.clear();
        touch("voiceSlower");
        verify(Voice.speaking);
        verify(listener.pace < 1);
        const first = listener.said.split("\n")[0];
        listener.finishBreath();
        listener.clear();
        touch("voiceAgain");
        compare(listener.said.split("\n")[0], first);
        touch("voiceStop");
        verify(!Voice.speaking);
        verify(!find("voiceBar").visible);
        // The next person has the usual voice.
        touch("openSearch");
        kiosk.pages.currentItem.shell.reset();
        wait(0);
        touch("readAloud");
        compare(listener.loudness, loudness);
        compare(listener.pace, 1);
    }

    function test_touchElsewhereSilencesTheVoice() {
        open();
        touch("readAloud");
        verify(Voice.speaking);
        mouseClick(kiosk.pages.currentItem, 20, 20);
        verify(!Voice.speaking);
        touch("readAloud");
        touch("openSearch");
        verify(!Voice.speaking);
    }

    function test_typedDigitsAreNotSpoken() {
        open();
        touch("openLookup");
        type("2580");
        listener.clear();
        touch("readAloud");
        hearOut();
        verify(listener.said.includes("shu1 ban4 jian4 hao4"), listener.said); // the label
        verify(!/er4 wu3 ba1 ling2|liang3 qian1 wu3|qi1\b/.test(listener.said), listener.said); // neither input nor keys
    }

    function test_largePrintSpeaksByItself() {
        open();
        listener.clear();
        touch("largePrint");
        tryVerify(() => Voice.speaking);
        verify(listener.said.includes("jin1 tian1") || listener.said.includes("qu3 hao4") || listener.said.includes("nin2 yao4 zuo4"), listener.said);
        verify(listener.pace < 1); // slower for old ears
        const height = kiosk.pages.height;
        Voice.stop();
        compare(kiosk.pages.height, height);
        listener.clear();
        touch("takeGeneral");
        tryVerify(() => kiosk.pages.currentItem.title === "您的号");
        tryVerify(() => Voice.speaking);
        hearOut();
        verify(/\nZ\nling2 /.test(listener.said), listener.said); // letter by letter, digit by digit
        verify(listener.said.includes("qian2 mian4"), listener.said);
        verify(listener.said.includes("zai4 zhe4 li5 shao1 deng3"), listener.said); // somebody comes: no window
        verify(!listener.said.includes("hao4 chuang1 kou3"), listener.said);
    }

    function test_errorsAndTicketAreSpokenToWhoUsesTheVoice_data() {
        return [
            { tag: "uses it", uses: true },
            { tag: "does not", uses: false }
        ];
    }

    function test_errorsAndTicketAreSpokenToWhoUsesTheVoice(data) {
        open();
        if (data.uses) {
            touch("readAloud");
        }
        touch("picture-elder");
        touch("choice-SQ-YL-001");
        backstage.hold();
        touch("take");
        listener.clear();
        backstage.release(true);
        tryVerify(() => find("retry").visible);
        compare(listener.said.includes("mei2 you3 qu3 dao4 hao4"), data.uses);
        compare(Voice.speaking, data.uses);
        listener.clear();
        touch("retry");
        tryVerify(() => kiosk.pages.currentItem.title === "您的号");
        wait(200);
        compare(Voice.speaking, data.uses);
        hearOut();
        compare(/M\nling2/.test(listener.said), data.uses, listener.said);
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

    function test_failedLookUpIsSpoken() {
        open();
        touch("readAloud");
        touch("openLookup");
        const digits = backstage.lastFour("review");
        type(backstage.caseNumber("review").replace(/\D/g, ""));
        touch("goOn");
        type(digits === "0000" ? "1111" : "0000");
        listener.clear();
        touch("goOn");
        tryVerify(() => find("message").visible);
        verify(Voice.speaking);
        verify(listener.said !== "");
    }

    function test_lastQuestionIsAskedAloud() {
        open();
        touch("openSearch");
        verify(!Voice.wanted);
        listener.clear();
        find("idleOverlay").secondsLeft = 20;
        verify(Voice.speaking);
        verify(listener.said.startsWith("nin2 hai2 zai4 ma5"), listener.said);
        // Read aloud, it is the question that is read, not the page behind it.
        listener.clear();
        find("readAloud").clicked();
        hearOut();
        verify(listener.said.includes("bu2 yong4 le5"), listener.said);
        verify(!listener.said.includes("pin1 yin1"), listener.said);
        find("idleOverlay").secondsLeft = 0;
        verify(!Voice.speaking);
    }

    function test_englishPagesAreReadInEnglish() {
        open();
        touch("language");
        listener.clear();
        touch("readAloud");
        hearOut();
        verify(listener.said.includes("Take a number"), listener.said);
        verify(!listener.said.includes("qu3 hao4"), listener.said);
        touch("language");
    }

    function test_noSoundSaysSo() {
        open();
        touch("readAloud");
        ignoreWarning(/Nothing can be heard/);
        listener.breakDown();
        verify(!Voice.speaking);
        verify(!Voice.available);
        verify(Voice.fault.includes("没有声音"));
        compare(Voice.faultDetail, "no soundcards found");
        verify(!find("readAloud").enabled);
        verify(find("readAloud").visible);
        // The next trial is heard.
        listener.finishBreath();
        verify(Voice.available);
        verify(find("readAloud").enabled);
    }

    function test_everyPageAtEverySize_data() {
        const rows = [];
        for (const size of [[1080, 1920], [1920, 1080], [768, 1366], [2160, 3840]]) {
            for (const page of ["home", "menu", "matter", "ticket", "search", "elder-search", "banned", "lookup", "case", "rating", "help", "duty", "elder-home", "elder-menu", "elder-ticket", "elder-matter", "elder-lookup", "elder-case", "staff", "selfcheck"]) {
                rows.push({
                    tag: page + " " + size.join("x"),
                    page: page,
                    width: size[0],
                    height: size[1]
                });
            }
        }
        return rows;
    }

    /** Nothing that is touched lies outside its page, under something else of its kind, or is too small. */
    function test_everyPageAtEverySize(data) {
        open();
        kiosk.width = data.width;
        kiosk.height = data.height;
        verify(kiosk.openPage(data.page));
        wait(50);
        const page = kiosk.pages.currentItem;
        const buttons = [];
        collect(page, buttons);
        verify(buttons.length > 0 || data.page === "duty");
        const least = Math.min(data.width, data.height) / 1080 * 64;
        for (const button of buttons) {
            const area = button.mapToItem(page, Qt.rect(0, 0, button.width, button.height));
            verify(button.height >= least - 1, button.objectName + " is high enough: " + button.height);
            verify(area.x >= -1 && area.x + area.width <= page.width + 1, button.objectName + " is within the page");
        }
    }

    function test_leftHandPressesOnTheLeft_data() {
        return [[1920, 1080], [1080, 1920]].map(size => ({
                    tag: size.join("x"),
                    width: size[0],
                    height: size[1]
                }));
    }

    /** What is pressed most stands on the left; what is read keeps to the right, and nothing meets. */
    function test_leftHandPressesOnTheLeft(data) {
        const lying = data.width > data.height;
        for (const left of [false, true]) {
            backstage.setLeftHanded(left);
            open();
            kiosk.width = data.width;
            kiosk.height = data.height;
            wait(50);
            const middleOf = name => find(name).mapToItem(null, find(name).width / 2, 0).x;
            const onItsSide = name => verify(left ? middleOf(name) < data.width / 2 : middleOf(name) > data.width / 2,
                                             name + (left ? " is on the left" : " is on the right"));
            if (lying) {
                onItsSide("picture-elder");
                onItsSide("openSearch");
            }
            touch("picture-elder");
            touch("choice-SQ-YL-001");
            wait(50);
            const words = find("yes-0").parent.children[0];
            compare(words.mapToItem(null, 0, 0).x > middleOf("yes-0"), left);
            compare(words.effectiveHorizontalAlignment, Text.AlignLeft);
            if (lying) {
                onItsSide("take");
                // One reads 1 before 2 with either hand.
                verify(middleOf("yes-0") < middleOf("material-0"), "the columns stay");
                compare(middleOf("nextScreen") > middleOf("take"), left);
            }
            kiosk.openPage("elder-matter");
            wait(50);
            if (lying) {
                onItsSide("take");
                const name = find("matterName");
                const take = find("take");
                const nameAt = name.mapToItem(null, 0, 0).x;
                const takeAt = take.mapToItem(null, 0, 0).x;
                verify(left ? takeAt + take.width <= nameAt : nameAt + name.width <= takeAt, "they do not meet");
            }
            kiosk.destroy();
            kiosk = null;
            wait(0);
        }
    }

    function collect(item, buttons) {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (!child.visible || child.opacity === 0) {
                continue;
            }
            if (child.clicked !== undefined && child.pressed !== undefined) {
                buttons.push(child);
            } else {
                collect(child, buttons);
            }
        }
    }
}
