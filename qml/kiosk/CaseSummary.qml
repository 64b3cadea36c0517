// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The head of a case: whose turn it is and what the resident has to do, the light and the dates behind it. */
Card {
    id: root

    required property KioskCase serviceCase
    required property string name
    /** Only whose turn it is, until when, and what to do. */
    property bool brief: false

    readonly property string who: Array.from(serviceCase.turnOf).join(qsTr("、"))
    readonly property string turn: serviceCase.turn === KioskCase.Window ? qsTr("现在轮到：窗口办理")
        : serviceCase.turn === KioskCase.Review ? qsTr("现在轮到：%1审核").arg(who)
        : serviceCase.turn === KioskCase.Decision ? qsTr("现在轮到：%1作决定").arg(who)
        : serviceCase.turn === KioskCase.Finish ? qsTr("现在轮到：窗口办结")
        : serviceCase.turn === KioskCase.Nobody ? qsTr("已经办完，送到您手里了")
        : serviceCase.closed ? qsTr("已经办结，请来领取结果") : qsTr("等您补交材料")
    readonly property string owed: serviceCase.toBring.length > 0 ? qsTr("请补交：%1").arg(Array.from(serviceCase.toBring).join(qsTr("、")))
        : serviceCase.turn === KioskCase.Resident ? qsTr("带上号票或身份证到窗口")
        : serviceCase.turn === KioskCase.Nobody ? "" : qsTr("您不用做什么")
    readonly property string dueText: serviceCase.closed ? qsTr("%1 办结").arg(serviceCase.closedAt)
        : qsTr("最晚 %1 前办结").arg(serviceCase.due)

    spacing: Theme.spaceS

    AppText {
        width: parent.width
        text: root.name === "" ? qsTr("%1 · 办件号尾号 %2").arg(root.serviceCase.matterName).arg(root.serviceCase.caseNo.slice(-4))
            : qsTr("%1 · %2 · 办件号尾号 %3").arg(root.serviceCase.matterName).arg(root.name).arg(root.serviceCase.caseNo.slice(-4))
        secondary: true
    }
    AppText {
        objectName: "turn"
        width: parent.width
        text: root.turn
        size: Theme.fontTitle
        strong: true
    }
    AppText {
        width: parent.width
        visible: root.owed !== ""
        text: root.owed
        size: Theme.fontSubtitle
    }
    AppText {
        width: parent.width
        visible: root.serviceCase.closed
        text: root.serviceCase.granted ? qsTr("结果：准予") : qsTr("结果：不予，理由在决定书上，可到窗口问")
        size: Theme.fontSubtitle
        strong: true
    }
    LightBadge {
        objectName: "light"
        width: parent.width
        visible: root.serviceCase.hasDue
        light: root.serviceCase.light
        text: root.dueText
        size: Theme.fontSubtitle
    }
    AppText {
        width: parent.width
        visible: root.serviceCase.provisional && !root.serviceCase.closed
        text: qsTr("这个日子是暂定的：国务院还没公布明年的放假安排。")
        size: Theme.fontCaption
        secondary: true
    }
    RowLayout {
        width: parent.width
        visible: root.serviceCase.countsDays && !root.brief
        spacing: Theme.spaceS

        FactBox {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            plain: true
            label: qsTr("承诺")
            value: root.serviceCase.promised
        }
        FactBox {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            plain: true
            label: qsTr("已用")
            value: qsTr("%n 个工作日", "", root.serviceCase.daysUsed)
        }
        FactBox {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: !root.serviceCase.closed
            plain: true
            label: root.serviceCase.daysLeft < 0 ? qsTr("超期") : qsTr("还剩")
            value: root.serviceCase.daysLeft === 0 ? qsTr("今天下班前") : qsTr("%n 个工作日", "", Math.abs(root.serviceCase.daysLeft))
        }
    }
    AppText {
        width: parent.width
        visible: root.serviceCase.countsDays && !root.serviceCase.closed && !root.brief
        text: qsTr("受理日 %1 不算，下一个工作日算第 1 天。").arg(root.serviceCase.dayZero)
        size: Theme.fontCaption
        secondary: true
    }
    AppText {
        objectName: "notCounted"
        width: parent.width
        visible: root.serviceCase.notCounted.length > 0 && !root.brief
        text: qsTr("用了 %n 个工作日；", "", root.serviceCase.daysUsed) + Array.from(root.serviceCase.notCounted).join(qsTr("；"))
        secondary: true
    }
    AppText {
        width: parent.width
        visible: root.serviceCase.extension !== "" && !root.brief
        text: root.serviceCase.extension
        secondary: true
    }
    AppText {
        objectName: "calendarNote"
        width: parent.width
        visible: root.serviceCase.calendarNote !== ""
        text: root.serviceCase.calendarNote
        secondary: true
    }
    Row {
        visible: root.serviceCase.stars > 0
        spacing: Theme.spaceS

        AppText {
            text: qsTr("您的评价")
            secondary: true
        }
        Stars {
            stars: root.serviceCase.stars
        }
    }
}
