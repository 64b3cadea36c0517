// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Yizhan.Screens

/** What the tests of the kiosk's pages share: a kiosk in a window, and how a hand uses it. */
TestCase {
    property var kiosk: null

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

    function find(name) {
        return findChild(kiosk.pages.currentItem, name) ?? findChild(kiosk.contentItem, name);
    }

    /** Neither it nor what it lies in is on its way to another place. */
    function stands(item): bool {
        for (let around = item; around; around = around.parent) {
            if (isPolishScheduled(around)) {
                return false;
            }
        }
        return Boolean(item);
    }

    /** A hand touches what it sees. */
    function touch(name: string): void {
        tryVerify(() => stands(find(name)), 5000, name + " is there");
        const item = find(name);
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
}
