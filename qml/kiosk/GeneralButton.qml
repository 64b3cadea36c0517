// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens

/** 说不清: a number without a matter. Where none is given, a person is called instead: this always leads to one. */
AppButton {
    id: root

    required property KioskPage page

    readonly property bool numbers: Hall.online && Hall.takingNumbers

    objectName: "takeGeneral"
    look: AppButton.Tinted
    iconName: "record_voice_over"
    text: root.numbers ? qsTr("说不清？直接取号，工作人员帮您") : qsTr("说不清？叫人帮忙")
    oneLine: true
    busy: root.page.ticket.busy
    onClicked: root.numbers ? root.page.ticket.takeGeneral() : root.page.shell.openPage("help", {})
}
