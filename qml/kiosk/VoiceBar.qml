// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Screens
import Yizhan.Theme

/**
 * What steers the voice while it reads: stop, again, louder, slower. A standing screen with a voice keeps a place for it
 * above the bottom bar on every page, so that nothing moves when it begins or ends, not even the first time. A lying one
 * has no such room: there the bottom bar has these keys (KioskBar). Also decides what is spoken by itself.
 */
Item {
    id: root

    required property KioskShell shell
    /** The number of whoever is here. */
    required property KioskTicket ticket
    /** The page that is open; null between two. */
    required property KioskPage page
    /** Questions and refusals that may lie over the page: while one is visible, it is what is read. */
    property list<Item> dialogs

    readonly property bool kept: Theme.portrait && Voice.offered

    /** 朗读: the page from its beginning, for a person who uses the voice from now on. */
    function readAloud(): void {
        Voice.ask();
        root.readNow();
    }

    function readNow(): void {
        const dialog = Array.from(root.dialogs).find(item => item.visible);
        Voice.readOut(dialog ?? root.page, dialog ? "" : root.page?.title ?? "");
    }

    implicitHeight: bar.implicitHeight
    z: 1

    onPageChanged: {
        Voice.stop();
        if (root.page !== null) {
            settle.start();
        }
    }

    // A page that has just opened is laid out first: what cannot be seen is not read.
    Delay {
        id: settle

        interval: 100
        singleShot: true
        onTimeout: {
            const page = root.page;
            if (page !== null && (Voice.elder ? !page.personal : Voice.wanted && page.answer)) {
                root.readNow();
            }
        }
    }
    SlipWords {
        id: slipWords

        ticket: root.ticket
    }
    // Whatever page is open: the call of one's number is what one waits for.
    Connections {
        target: root.ticket

        function onProgressed(): void {
            if (slipWords.news.length > 0) {
                Voice.announce(slipWords.news);
            }
        }
    }
    Connections {
        target: slipWords

        function onRefusedChanged(): void {
            if (slipWords.refused) {
                Voice.announce([slipWords.advice]);
            }
        }
    }
    Connections {
        target: root.shell

        function onPersonLeft(): void {
            Voice.endOfPerson();
        }
    }
    Binding {
        target: Voice
        property: "elder"
        value: root.shell.elder
    }
    Binding {
        target: Voice
        property: "english"
        value: Hall.english
    }
    Connections {
        target: Hall

        function onLanguageChanged(): void {
            Voice.stop();
        }
    }

    Rectangle {
        id: bar

        objectName: "voiceBar"
        visible: Voice.speaking && Theme.portrait
        anchors.bottom: parent.bottom
        width: parent.width
        implicitHeight: row.implicitHeight + Theme.spaceS * 2
        color: Theme.tint
        Accessible.role: Accessible.ToolBar
        Accessible.name: qsTr("正在朗读")

        readonly property bool silent: true

        Binding {
            target: Voice
            property: "controls"
            value: bar
            when: Theme.portrait
            restoreMode: Binding.RestoreNone
        }
        // Between the buttons nothing behind the bar is touched.
        MouseArea {
            anchors.fill: parent
        }
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.action
        }
        RowLayout {
            id: row

            anchors.centerIn: parent
            width: parent.width - Theme.spaceM * 2
            spacing: Theme.spaceS

            VoiceButton {
                objectName: "voiceStop"
                iconName: "stop"
                text: qsTr("停")
                onClicked: Voice.stop()
            }
            VoiceButton {
                objectName: "voiceAgain"
                iconName: "replay"
                text: qsTr("再读一遍")
                onClicked: Voice.repeat()
            }
            VoiceButton {
                objectName: "voiceLouder"
                iconName: "add"
                text: qsTr("大声一点")
                enabled: Voice.mayLouder
                onClicked: Voice.louder()
            }
            VoiceButton {
                objectName: "voiceSlower"
                iconName: "slow_motion_video"
                text: qsTr("慢一点")
                enabled: Voice.maySlower
                onClicked: Voice.slower()
            }
        }
    }
}
