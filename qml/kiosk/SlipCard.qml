// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The upper half of the slip: which number, how many before it or what became of it, which window. */
Card {
    id: root

    required property KioskTicket ticket
    required property SlipWords words

    readonly property string windowList: Array.from(ticket.windows).join(qsTr("、", "windows"))
    /** Where to wait for the call; where somebody comes, nowhere. */
    readonly property string where: ticket.general ? ""
        : windowList === "" ? qsTr("请看大屏，听叫号") : qsTr("到 %1 号窗口").arg(windowList)
    readonly property string progressText: !words.waiting ? words.become
        : ticket.calledFrom !== "" && ticket.ahead === 0 ? qsTr("%1 起叫号").arg(ticket.calledFrom)
        : ticket.calledFrom !== "" ? qsTr("前面 %n 人 · %1 起叫号", "", ticket.ahead).arg(ticket.calledFrom)
        : ticket.ahead === 0 ? qsTr("这一队前面没有人")
        : ticket.waitTo === 0 ? qsTr("前面 %n 人", "", ticket.ahead)
        : qsTr("前面 %n 人 · 大约 %1–%2 分钟", "", ticket.ahead).arg(ticket.waitFrom).arg(ticket.waitTo)

    spacing: Theme.portrait ? Theme.spaceS : Theme.spaceXs // a low page holds the whole slip

    AppText {
        width: parent.width
        text: root.ticket.matterName === "" ? qsTr("综合 · 工作人员帮您") : root.ticket.matterName
        secondary: true
        horizontalAlignment: Text.AlignHCenter
    }
    AppText {
        objectName: "number"
        width: parent.width
        text: root.ticket.number
        size: Theme.fontNumber
        strong: true
        color: Theme.actionStrong
        horizontalAlignment: Text.AlignHCenter
        height: Theme.fontNumber * 1.15
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.fontDisplay
    }
    AppText {
        objectName: "progress"
        width: parent.width
        text: root.progressText
        size: Theme.fontTitle
        strong: true
        oneLine: true
        horizontalAlignment: Text.AlignHCenter
        height: Theme.fontTitle * 1.45
        verticalAlignment: Text.AlignVCenter
    }
    SteadyText {
        objectName: "advice"
        width: parent.width
        first: root.where
        text: root.words.waiting ? root.where : root.words.advice
        size: Theme.fontTitle
        oneLine: !root.words.waiting
        horizontalAlignment: Text.AlignHCenter
    }
    Item {
        width: 1
        height: Theme.spaceXs
    }
    Notice {
        objectName: "comes"
        width: parent.width
        visible: root.ticket.general
        opacity: root.words.waiting ? 1 : 0 // its place stays: the code below does not move
        Accessible.ignored: opacity === 0
        severity: Notice.Info
        iconName: "support_agent"
        text: !root.ticket.comes ? root.words.seated : !root.ticket.heard ? root.words.unheard
            : qsTr("已经叫了工作人员，请在这里稍等。")
    }
    EndNotice {
        width: parent.width
        visible: Theme.portrait && root.ticket.callingEnd !== "" // lying there is room below the code
        ticket: root.ticket
        words: root.words
    }
    Notice {
        width: parent.width
        visible: root.ticket.missing.length > 0
        opacity: root.words.over ? 0 : 1
        Accessible.ignored: opacity === 0
        severity: Notice.Warning
        title: qsTr("还缺这些，请准备好")
        text: Array.from(root.ticket.missing).join(qsTr("、"))
    }
    Notice {
        width: parent.width
        visible: root.ticket.missingLater.length > 0
        opacity: root.words.over ? 0 : 1
        Accessible.ignored: opacity === 0
        severity: Notice.Info
        title: qsTr("这些可以后补")
        text: Array.from(root.ticket.missingLater).join(qsTr("、"))
    }
}
