// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The two large buttons: a number, and where a case stands. */
RowLayout {
    id: root

    required property KioskShell shell

    readonly property string takeHint: !Hall.online ? qsTr("连不上大厅，请到服务台")
        : !Hall.takingNumbers ? (Hall.nextOpenText === "" ? qsTr("现在不发号") : qsTr("现在不发号，%1 开门").arg(Hall.nextOpenText))
        : root.ends ? shell.callingEndBrief
        : shell.waiting === 0 ? qsTr("现在没有人在等")
        : shell.waitTo === 0 ? qsTr("%n 人在等", "", shell.waiting)
        : qsTr("%n 人在等 · %1", "", shell.waiting).arg(root.whole(qsTr("大约 %1–%2 分钟").arg(shell.waitFrom).arg(shell.waitTo)))

    /** It is told that the windows close, in more words. */
    readonly property bool ends: Hall.online && Hall.takingNumbers && shell.callingEndBrief !== ""

    spacing: Theme.spaceM

    /** The same words, which stay on one line. */
    function whole(words: string): string {
        return words.replace(/ /g, "\u00a0").split("").join("\u2060");
    }

    AppButton {
        objectName: "takeNumber"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.portrait ? 31 : 29
        large: true
        textSize: root.ends && !Theme.portrait ? Theme.fontTitle : Theme.fontHeadline
        iconName: "confirmation_number"
        text: qsTr("取号排队")
        hint: root.takeHint
        hintLines: Theme.portrait ? 2 : 3
        hintOneLine: Theme.portrait && !root.ends // more people who wait do not move what stands above
        enabled: Hall.online && Hall.takingNumbers
        onClicked: root.shell.openPage("take")
    }
    AppButton {
        objectName: "openLookup"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.portrait ? 18 : 20
        look: AppButton.Outlined
        large: true
        iconName: "fact_check"
        text: qsTr("查进度")
        hint: qsTr("扫号票或输号")
        hintOneLine: Theme.portrait
        onClicked: root.shell.openPage("lookup")
    }
}
