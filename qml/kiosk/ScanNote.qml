// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * A code that is none of this hall's was held before the scanner: said for some seconds in the room of the hall's name,
 * where nothing is typed or worked on; the page stays as it is. The next touch or key takes it away, and so does another
 * page. The voice has room for more words.
 */
Rectangle {
    id: root

    required property KioskShell shell
    /** The room has one line only. */
    property bool oneLine: false

    readonly property alias text: message.text
    readonly property real padding: Theme.spaceS
    /** Has just been told: what a scanner sends after its code is no hand. */
    readonly property alias fresh: settling.active

    function tell(): void {
        root.visible = true;
        settling.start();
        end.start();
        Voice.announce([qsTr("这不是本大厅的号票或回执。请换大厅打印的那张，或者叫人帮忙。")]);
    }

    /** A hand is on the glass or the keys. */
    function used(): void {
        if (root.visible && !root.fresh) {
            leaving.start();
        }
    }

    function away(): void {
        root.visible = false;
    }

    visible: false
    radius: Theme.radiusS
    color: Theme.warnGround
    border.width: Theme.outline
    border.color: Theme.warn

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    RowLayout {
        anchors.verticalCenter: parent.verticalCenter
        x: root.padding
        width: root.width - root.padding * 2
        spacing: Theme.spaceS

        Icon {
            name: "qr_code_scanner"
            size: Theme.iconS
            color: Theme.warn
        }
        AppText {
            id: message

            Layout.fillWidth: true
            text: qsTr("不是本大厅的号票或回执，请换一张")
            size: Theme.fontCaption
            strong: true
            oneLine: root.oneLine
            color: Theme.warn
            Accessible.ignored: true
        }
    }
    MouseArea {
        anchors.fill: parent
        onPressed: root.away()
    }
    Delay {
        id: end

        interval: 10000
        singleShot: true
        onTimeout: root.away()
    }
    Delay {
        id: settling

        interval: 300
        singleShot: true
    }
    // Not at once: a touch on the note itself presses nothing behind it.
    Delay {
        id: leaving

        interval: 0
        singleShot: true
        onTimeout: root.away()
    }
    Connections {
        target: root.shell

        function onPersonLeft(): void {
            root.away();
        }
    }
}
