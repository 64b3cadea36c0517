// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens

/** The pages as a whole: duty, help, offline, large print, the staff's door, every size, the left hand. */
KioskTestCase {
    id: test

    name: "KioskPages"

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

    /** Whoever stands in says until when, as B does; where nobody is, what one can do. */
    function test_plateSaysHowItStands() {
        const cell = createTemporaryQmlObject("import Yizhan.Kiosk; DutyCell { width: 600; person: '陈国华'; "
            + "windowNumber: 0; window: ''; post: '综合岗'; part: ''; covers: '张敏'; backAt: '11:34'; duty: 2; "
            + "since: '10:39'; photo: ''; pair: ''; phone: '' }", test);
        verify(cell);
        compare(cell.dutyText, "顶岗，代张敏到11:34");
        cell.backAt = "";
        compare(cell.dutyText, "顶岗，代张敏");
        // Nobody is sent to where nobody is.
        cell.duty = KioskDuty.Vacant;
        compare(cell.dutyText, "请到服务台办理");
        cell.attended = false;
        compare(cell.dutyText, "现在没有人在岗");
        cell.backAt = "14:00";
        compare(cell.dutyText, "暂时无人，14:00 回来");
    }

    /** The board of the resting screen says the same as the plates: who, what where the window is another's, or when. */
    function test_theBoardSaysWhenTheyAreBack_data() {
        return [
            { tag: "serves", person: "王秀兰", window: "民生", part: "A", backAt: "", duty: 0, text: "4号窗口　王秀兰（A岗）" },
            { tag: "covers", person: "张敏", window: "", part: "B", backAt: "17:30", duty: 1, text: "4号窗口 民生岗　张敏（B岗）" },
            { tag: "noon", person: "", window: "民生", part: "", backAt: "14:00", duty: 4, text: "4号窗口　现在休息，到 14:00" },
            { tag: "empty", person: "", window: "民生", part: "", backAt: "10:40", duty: 3, text: "4号窗口　暂时无人，10:40 回来" },
            { tag: "empty, nobody knows", person: "", window: "民生", part: "", backAt: "", duty: 3, text: "4号窗口　请到服务台" }
        ];
    }
    function test_theBoardSaysWhenTheyAreBack(data) {
        const line = createTemporaryQmlObject("import Yizhan.Kiosk; DutyLine { width: 600; person: '" + data.person
            + "'; windowNumber: 4; window: '" + data.window + "'; post: '民生岗'; part: '" + data.part + "'; backAt: '"
            + data.backAt + "'; duty: " + data.duty + " }", test);
        verify(line);
        compare(line.text, data.text);
    }

    /** At another's window the plate names the post, and not what stands over the window. */
    function test_thePlateNamesThePostCovered() {
        const cell = createTemporaryQmlObject("import Yizhan.Kiosk; DutyCell { width: 600; compact: true; person: '张敏'; "
            + "windowNumber: 2; window: ''; post: '民生岗'; part: 'B'; covers: '王秀兰'; backAt: '17:30'; duty: 1; "
            + "since: '10:39'; photo: ''; pair: ''; phone: '' }", test);
        verify(cell);
        compare(cell.sign, "民生岗");
        cell.window = "综合";
        compare(cell.sign, "综合");
    }

    /** The first page does not move when somebody is away and another stands in. */
    function test_plateKeepsItsHeight() {
        const cell = createTemporaryQmlObject("import Yizhan.Kiosk; DutyCell { width: 420; compact: true; "
            + "person: '王秀兰'; windowNumber: 1; window: '民生'; post: '民生岗'; part: 'A'; covers: ''; backAt: ''; "
            + "duty: 1; since: '08:12'; photo: ''; pair: ''; phone: '' }", test);
        verify(cell);
        wait(50); // laid out
        const before = cell.implicitHeight;
        verify(before > 0);
        cell.part = "B";
        cell.covers = "欧阳张敏";
        cell.backAt = "14:00";
        wait(50); // laid out
        compare(cell.implicitHeight, before);
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
        backstage.answerHelp("zhaoting"); // whatever other tests left open
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
        tryVerify(() => kiosk.pages.currentItem.trouble === ""); // that is past
        touch("takeBack");
        tryCompare(find("helpText"), "text", "好的，不叫人了");
        compare(/已经在路上/.test(find("helpNext").text), data.answered);
        compare(backstage.openHelpCalls(), before);
        verify(!find("takeBack").visible);
        compare(places(), stand);
        // The same page in large print is no other call.
        touch("largePrint");
        wait(50);
        compare(pageName(), "HelpPage");
        compare(find("helpText").text, "好的，不叫人了");
        // 随时再叫: the key of the bar calls anew on the page that is open, once.
        const depth = kiosk.pages.depth;
        touch("callHelp");
        tryCompare(find("helpText"), "text", "已经叫人了，请在这里稍等");
        compare(backstage.openHelpCalls(), before + 1);
        touch("callHelp");
        compare(backstage.openHelpCalls(), before + 1);
        compare(kiosk.pages.depth, depth);
        touch("takeBack");
        tryCompare(find("helpText"), "text", "好的，不叫人了");
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
        const offline = find("helpNext").text;
        backstage.setOnline(true);
        tryCompare(find("helpNext"), "text", "请直接到服务台。"); // nothing is cut off any more
        verify(offline !== "请直接到服务台。");
        backstage.setOnline(false);
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
        const tile = find("picture-elder");
        const at = tile.mapToItem(rest, tile.width / 2, tile.height / 2);
        verify(!rest.visible);
        // The tests run without motion, where it does not come by itself; that nobody is there is noticed all the same.
        const forsake = () => {
            kiosk.visit.restSeconds = 1;
            wait(2500);
            kiosk.visit.restSeconds = 600;
            rest.visible = true;
            wait(0);
        };
        forsake();
        mouseClick(rest, at.x, at.y);
        verify(!rest.visible);
        wait(50);
        compare(pageName(), "HomePage"); // the touch that wakes presses nothing
        mouseClick(rest, at.x, at.y);
        tryVerify(() => pageName() === "MenuPage"); // the next one does
        touch("home");
        forsake();
        keyClick(Qt.Key_Space);
        tryVerify(() => !rest.visible); // a key may be the first of a scan: it is waited with
        compare(pageName(), "HomePage");
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
