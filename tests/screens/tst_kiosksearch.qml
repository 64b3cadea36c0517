// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

/** The search, by letters, by characters, by hand, by a keyboard, and in English. */
KioskTestCase {
    name: "KioskSearch"

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
}
