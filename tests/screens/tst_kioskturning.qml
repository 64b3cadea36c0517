// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

/** Long pages turned by their two buttons: nothing is skipped, and nothing is only ever seen in part. */
KioskTestCase {
    name: "KioskTurning"

    function test_everyLineIsSeenWhole_data() {
        const rows = [];
        for (const size of [[1080, 1920], [1920, 1080], [768, 1366]]) {
            for (const page of ["long", "case", "selfcheck", "duty", "elder-matter", "elder-case", "withdraw"]) {
                for (const language of ["zh", "en"]) {
                    rows.push({
                        tag: [page, size.join("x"), language].join(" "),
                        page: page,
                        width: size[0],
                        height: size[1],
                        language: language
                    });
                }
            }
        }
        return rows;
    }

    function test_everyLineIsSeenWhole(data) {
        open();
        kiosk.width = data.width;
        kiosk.height = data.height;
        backstage.language = data.language;
        verify(kiosk.openPage(data.page));
        wait(50);
        const flick = flickableIn(kiosk.pages.currentItem);
        if (!flick) {
            return; // a page that is never longer than its screen
        }
        const parts = [];
        wordsIn(flick.contentItem, flick.contentItem, parts);
        verify(parts.length > 0);
        const whole = new Set();
        let screens = 0;
        for (;;) {
            const end = flick.contentY >= flick.contentHeight - flick.height - 1;
            for (const part of parts) {
                if (part.top >= flick.contentY - 1 && part.bottom <= flick.contentY + flick.height + (end ? 1 : 0)) {
                    whole.add(part);
                } else if (!whole.has(part) && part.top < flick.contentY - 1 && part.bottom > flick.contentY + 1) {
                    fail(part.text + " is cut at the top, and was not whole before");
                }
            }
            if (end || ++screens > 20) {
                break;
            }
            const before = flick.contentY;
            touch("nextScreen");
            tryVerify(() => flick.contentY > before);
            tryVerify(() => { // until it rests
                const now = flick.contentY;
                wait(40);
                return flick.contentY === now;
            });
        }
        compare(parts.filter(part => !whole.has(part)).map(part => part.text), []);
    }

    function test_bigPrintNamesTheConditions() {
        open();
        verify(kiosk.openPage("elder-matter"));
        wait(50);
        const parts = [];
        wordsIn(kiosk.pages.currentItem, kiosk.pages.currentItem, parts);
        const at = parts.findIndex(part => part.text === "谁可以办：");
        verify(at >= 0);
        verify(parts[at + 1].text.length > 3, parts[at + 1].text);
        verify(parts.every(part => part.text.trim() !== ""));
    }

    function flickableIn(item) {
        if (item.visible && item.contentY !== undefined && item.contentItem) {
            return item;
        }
        for (let i = 0; i < item.children.length; ++i) {
            const found = flickableIn(item.children[i]);
            if (found) {
                return found;
            }
        }
        return null;
    }

    /** The texts that are shown in it, and where they stand in `frame`. */
    function wordsIn(item, frame, parts) {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (!child.visible || child.opacity === 0) {
                continue;
            }
            if (child.lineCount !== undefined && child.text !== undefined) {
                const top = child.mapToItem(frame, 0, 0).y;
                parts.push({
                    text: child.text,
                    top: top,
                    bottom: top + child.height
                });
            }
            wordsIn(child, frame, parts);
        }
    }
}
