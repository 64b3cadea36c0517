// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * The button that gives a number for a matter. After hours it hands the matter in, where that is possible, or books a
 * place for it; else it says why not.
 */
AppButton {
    id: root

    required property KioskMatter matter
    required property KioskTicket ticket

    /** Of the hall's state alone: behind a question the whole page is off, and nothing is said of it. */
    readonly property bool mayTake: Hall.online && root.matter.known && (Hall.takingNumbers || root.applies || root.books)
    readonly property int lacking: matter.missing + matter.missingLater
    readonly property bool night: Hall.online && !Hall.takingNumbers
    readonly property bool applies: root.night && root.matter.mayApply
    readonly property bool books: root.night && !root.applies && root.matter.mayBook

    objectName: "take"
    large: true
    // Large print has no room for a line of letters that were made smaller.
    oneLine: !Theme.elder
    iconName: root.applies ? "assignment" : root.books ? "event_available" : "confirmation_number"
    enabled: root.mayTake
    busy: root.ticket.busy
    text: root.ticket.busy ? qsTr("正在取号…") : root.applies ? (root.matter.registers ? qsTr("现在登记") : qsTr("现在申请")) : root.books ? qsTr("约个时间来")
        : !root.mayTake ? qsTr("现在取不了号")
        : !root.matter.checked || root.lacking === 0 ? qsTr("取号")
        : root.matter.missing === 0 ? qsTr("%n 样可以后补 · 取号", "", root.matter.missingLater)
        : qsTr("还缺 %n 样必需材料 · 仍要取号", "", root.matter.missing)
    hint: !Hall.online ? qsTr("连不上大厅，请到服务台") : root.applies ? (root.matter.registers ? qsTr("不用等开门") : qsTr("计时起算日 %1").arg(root.matter.countsFrom))
        : root.books ? qsTr("窗口 %1 开门，到时间先叫您").arg(Hall.nextOpenText)
        : !Hall.takingNumbers ? (Hall.nextOpenText === "" ? qsTr("大厅没有开门") : qsTr("%1 开门").arg(Hall.nextOpenText))
        : root.matter.callingEnd !== "" ? root.matter.callingEnd
        : root.matter.ahead === 0 ? qsTr("这一队现在没有人在等") : qsTr("前面 %n 人", "", root.matter.ahead)
    onClicked: {
        if (root.applies) {
            root.matter.shell.openPage("apply", {
                code: root.matter.code
            });
        } else if (root.books) {
            root.matter.shell.openPage("booking", {
                matter: root.matter.code
            });
        } else {
            root.ticket.take(root.matter.code, root.matter.ticked, root.matter.checked);
        }
    }
}
