// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens

/** What is read aloud, and to whom. */
KioskTestCase {
    name: "KioskVoice"

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
}
