// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

/** The other language is the same page, with all that was typed and ticked on it. */
KioskTestCase {
    name: "KioskLanguage"

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
}
