// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

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

    function test_searchByHand() {
        open();
        touch("openSearch");
        touch("tab-ink");
        draw("十");
        tryVerify(() => find("candidate-0")?.text === "十");
        touch("undoStroke");
        tryVerify(() => find("candidate-0")?.text === "一");
        touch("clearInk");
        compare(find("candidate-0"), null);
        draw("证");
        tryVerify(() => find("candidate-0")?.text === "证");
        touch("candidate-0");
        compare(find("query").text, "证");
        verify(!find("undoStroke").enabled);
        compare(find("candidate-0"), null);
        draw("明");
        tryVerify(() => find("candidate-0")?.text === "明");
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

    function test_rateACase() {
        open();
        touch("openLookup");
        type(backstage.caseNumber("finished").replace(/\D/g, ""));
        const digits = backstage.lastFour("finished");
        touch("goOn");
        type(digits);
        touch("goOn");
        tryVerify(() => pageName() === "CasePage");
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
    }

    function test_offlineSaysSinceWhenAndRefuses() {
        open();
        verify(!find("offlineBanner").visible);
        backstage.setOnline(false);
        tryVerify(() => find("offlineBanner").visible);
        verify(!find("takeNumber").enabled);
        verify(!find("takeGeneral").enabled);
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

    function test_language() {
        open();
        touch("language");
        compare(find("callHelp").text, "Get help");
        compare(find("takeNumber").text, "Take a number");
        touch("language");
        compare(find("callHelp").text, "叫人帮忙");
    }

    function test_everyPageAtEverySize_data() {
        const rows = [];
        for (const size of [[1080, 1920], [1920, 1080], [768, 1366], [2160, 3840]]) {
            for (const page of ["home", "menu", "matter", "ticket", "search", "elder-search", "banned", "lookup", "case", "rating", "help", "duty", "elder-home", "elder-menu", "elder-ticket"]) {
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
