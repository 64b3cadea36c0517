// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens

/** What is typed on the pad: no message moves a key from under the finger, and a number of a digit too few is none. */
KioskTestCase {
    name: "KioskEntries"

    function screens(): var {
        return [
            // Each with a phone of its own: the hall goes on.
            { tag: "upright", size: Qt.size(1080, 1920), way: [] },
            { tag: "lying", size: Qt.size(1366, 768), way: [] },
            { tag: "upright, large print", size: Qt.size(1080, 1920), way: ["largePrint"] },
            { tag: "lying, large print", size: Qt.size(1366, 768), way: ["largePrint"] },
            { tag: "upright, in English", size: Qt.size(1080, 1920), way: ["language"] },
            { tag: "lying, in English", size: Qt.size(1366, 768), way: ["language"] },
            { tag: "large print in English", size: Qt.size(1080, 1920), way: ["language", "largePrint"] },
            { tag: "lying, large print in English", size: Qt.size(1366, 768), way: ["language", "largePrint"] }
        ].map((row, index) => Object.assign(row, {
            phone: "1390000100" + index
        }));
    }

    function openPage(data, page: string, given: var): void {
        open();
        kiosk.width = data.size.width;
        kiosk.height = data.size.height;
        wait(0);
        data.way.forEach(touch);
        kiosk.pages.open(page, given);
    }

    /** Once all of the page has been laid out. */
    function places(): string {
        tryVerify(() => stands(find("key-0")) && stands(find("goOn")));
        let last = "";
        for (let now = spots(); now !== last; now = spots()) {
            last = now;
            wait(50);
        }
        return last;
    }

    function spots(): string {
        return ["key-1", "key-0", "key-erase", "goOn"].map(name => {
            const item = find(name);
            const at = item.mapToItem(null, 0, 0);
            return name + " " + [at.x, at.y, item.width, item.height].map(Math.round).join(" ");
        }).join("; ");
    }

    /** A message that comes and goes by itself, and one that is answered. */
    function comesAndGoes(before: string): void {
        backstage.setOnline(false);
        tryVerify(() => find("message").visible);
        compare(places(), before);
        backstage.setOnline(true);
        tryVerify(() => !find("message").visible);
        compare(places(), before);
    }

    function toThePhone(): void {
        for (let step = 0; step < 3; ++step) {
            touch("answer-0");
        }
        tryVerify(() => find("goOn").visible);
    }

    function test_bookingKeepsItsKeys_data() {
        return screens();
    }

    /** Two touches on one place after a refusal: the second takes one more digit away, and books nothing. */
    function test_bookingKeepsItsKeys(data) {
        openPage(data, "booking", {});
        toThePhone();
        const empty = places();
        verify(!find("nextScreen").visible); // all of the page is there
        comesAndGoes(empty);
        type(data.phone);
        compare(places(), empty);
        touch("goOn");
        tryVerify(() => find("finished").visible); // booked
        kiosk.pages.back();
        kiosk.pages.open("booking", {});
        toThePhone();
        type(data.phone);
        touch("goOn");
        tryVerify(() => find("message").visible); // already booked
        compare(places(), empty);
        const erase = find("key-erase").mapToItem(null, find("key-erase").width / 2, find("key-erase").height / 2);
        for (let i = 0; i < 2; ++i) {
            mouseClick(kiosk.contentItem, erase.x, erase.y);
            compare(places(), empty);
            verify(!find("message").visible);
            compare(find("input").value, data.phone.slice(0, 10 - i));
        }
    }

    function test_checkInKeepsItsKeys_data() {
        return screens();
    }

    function test_checkInKeepsItsKeys(data) {
        openPage(data, "checkin", {});
        comesAndGoes(places());
        type("1201001");
        touch("goOn");
        tryVerify(() => find("input").places === 4);
        const asked = places();
        verify(!find("nextScreen").visible);
        comesAndGoes(asked);
        for (let i = 0; i < 2; ++i) {
            type("9999");
            touch("goOn");
            tryVerify(() => find("message").visible);
            compare(places(), asked);
        }
        touch("key-erase");
        compare(places(), asked);
        compare(find("input").places, 4); // it goes on asking for the same
        touch("key-9");
        verify(!find("message").visible);
        compare(places(), asked);
        touch("key-back");
        tryVerify(() => find("input").places === 0);
        compare(find("input").value, "1201001");
    }

    function test_lookUpKeepsItsKeys_data() {
        return screens();
    }

    function test_lookUpKeepsItsKeys(data) {
        openPage(data, "number", {});
        comesAndGoes(places());
    }

    function test_handingInKeepsItsKeys_data() {
        return screens();
    }

    function test_handingInKeepsItsKeys(data) {
        openPage(data, "apply", { code: "SQ-YL-001" });
        comesAndGoes(places());
    }

    function test_aMobileHasElevenDigits() {
        openPage({ size: Qt.size(1080, 1920), way: [] }, "booking", {});
        toThePhone();
        type("1390000123");
        verify(!find("goOn").enabled);
        type("4");
        verify(find("goOn").enabled);
        type("5");
        compare(find("input").value, "13900001234");
        for (let i = 0; i < 11; ++i) {
            touch("key-erase");
        }
        type("093480000");
        verify(!find("goOn").enabled);
        type("01");
        verify(find("goOn").enabled); // a landline with its area code
    }
}
