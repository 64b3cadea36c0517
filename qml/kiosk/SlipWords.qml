// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens

/** What to do while a number waits; what became of it then, and the one thing to do about it: the same in every print. */
QtObject {
    id: root

    required property KioskTicket ticket

    readonly property bool waiting: root.ticket.progress === KioskTicket.Waiting
    /** Nothing comes of this number any more. */
    readonly property bool over: root.ticket.progress === KioskTicket.Done || root.ticket.progress === KioskTicket.Void
    /** The windows may close before it is called. */
    readonly property bool ends: root.waiting && root.ticket.endsSoon
    readonly property bool missed: root.ticket.progress === KioskTicket.Missed
    readonly property bool called: root.ticket.progress === KioskTicket.Called
    /** It could not be put back into the queue from here. */
    readonly property bool refused: root.missed && root.ticket.message !== ""

    /** Whoever is called sits down. */
    readonly property string seated: qsTr("请坐下等，听到您的号再过去。")
    /** Nobody is there who would come. */
    readonly property string unheard: qsTr("现在大厅里没有人，有人来上班就会看到。")

    /** What became of it; empty while it waits. */
    readonly property string become: root.called ? qsTr("正在叫您的号")
        : root.ticket.progress === KioskTicket.Serving ? qsTr("正在办理")
        : root.ticket.progress === KioskTicket.Done ? qsTr("已经办完")
        : root.missed ? qsTr("已过号")
        : root.ticket.closedOut ? qsTr("窗口下班了，这个号已经结束")
        : root.ticket.progress === KioskTicket.Void ? qsTr("这个号已作废") : ""
    /** What to do now, never two places to go to; empty while it waits. */
    readonly property string advice: root.waiting ? ""
        : root.refused ? qsTr("没有排上，请拿这张票到服务台")
        : root.missed ? qsTr("请按“重新排队”，号码不变")
        : root.ticket.progress === KioskTicket.Done ? qsTr("不用再等了")
        : root.ticket.closedOut ? root.comeAgain
        : root.over ? qsTr("请重新取号")
        : root.ticket.calledTo > 0 ? qsTr("请到 %1 号窗口").arg(root.ticket.calledTo) : qsTr("请看大屏，听叫号")
    readonly property string comeAgain: Hall.nextOpenText === "" ? qsTr("请改天再来")
        : qsTr("请 %1 再来，或约个时间").arg(Hall.nextOpenText)
    /** What the voice says when the hall has called the number, or has given up calling it; else nothing. */
    readonly property var news: root.called && root.ticket.calledTo > 0
        ? [qsTr("请 %1 到 %2 号窗口").arg(root.ticket.number).arg(root.ticket.calledTo)]
        : root.missed || root.ticket.closedOut ? [root.become, root.advice] : []
}
