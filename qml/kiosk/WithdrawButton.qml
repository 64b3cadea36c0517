// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens

/** The way to taking the own case back; only while that can be done. */
AppButton {
    id: root

    required property KioskShell shell
    required property KioskCase serviceCase

    objectName: "withdraw"
    visible: root.serviceCase.mayWithdraw
    look: AppButton.Plain
    iconName: "undo"
    text: qsTr("不办了，撤回…")
    onClicked: root.shell.openPage("withdraw", {
        caseId: root.serviceCase.caseId,
        body: root.serviceCase.body,
        access: root.serviceCase.access
    })
}
