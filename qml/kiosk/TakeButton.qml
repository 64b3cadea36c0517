// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens

/** The button that gives a number for a matter, or says why not. */
AppButton {
    id: root

    required property KioskMatter matter
    required property KioskTicket ticket

    readonly property int lacking: matter.missing + matter.missingLater

    objectName: "take"
    large: true
    iconName: "confirmation_number"
    enabled: Hall.online && Hall.takingNumbers && root.matter.known
    busy: root.ticket.busy
    text: root.ticket.busy ? qsTr("正在取号…") : !enabled ? qsTr("现在取不了号")
        : !root.matter.checked || root.lacking === 0 ? qsTr("取号")
        : root.matter.missing === 0 ? qsTr("%n 样可以后补 · 取号", "", root.matter.missingLater)
        : qsTr("还缺 %n 样必需材料 · 仍要取号", "", root.matter.missing)
    hint: !Hall.online ? qsTr("连不上大厅，请直接到服务台")
        : !Hall.takingNumbers ? (Hall.nextOpenText === "" ? qsTr("大厅没有开门") : qsTr("%1 开门").arg(Hall.nextOpenText))
        : root.matter.ahead === 0 ? qsTr("现在没有人在等") : qsTr("前面 %n 人", "", root.matter.ahead)
    onClicked: root.ticket.take(root.matter.code, root.matter.ticked, root.matter.checked)
}
