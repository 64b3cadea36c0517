// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * A code that is none of this hall's was held before the scanner: said for some seconds over the page, which stays as it
 * is. A touch takes it away.
 */
Notice {
    id: root

    required property KioskShell shell

    function tell(): void {
        root.visible = true;
        end.start();
        Voice.announce([root.text]);
    }

    visible: false
    severity: Notice.Warning
    iconName: "qr_code_scanner"
    text: qsTr("这不是本大厅的号票或回执。请换大厅打印的那张，或者叫人帮忙。")
    border.width: Theme.outline
    border.color: root.ink

    MouseArea {
        anchors.fill: parent
        onPressed: root.visible = false
    }
    Delay {
        id: end

        interval: 10000
        singleShot: true
        onTimeout: root.visible = false
    }
    Connections {
        target: root.shell

        function onPersonLeft(): void {
            root.visible = false;
        }
    }
}
