// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Large print: the number, and what to do now. */
KioskPage {
    id: root

    property var slip: ({})
    property string slipCode: ""

    readonly property string windowList: Array.from(ticket.windows).join(qsTr("、", "windows"))

    title: qsTr("您的号")
    answer: true

    Component.onCompleted: {
        if (root.slipCode !== "") {
            root.ticket.show(root.slip, root.slipCode);
        }
    }

    SlipWords {
        id: words

        ticket: root.ticket
    }
    PageBody {
        LayoutMirroring.enabled: Device.leftHanded
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: Theme.portrait ? actions.top : parent.bottom
        anchors.bottomMargin: Theme.portrait ? Theme.spaceM : 0
        width: Theme.portrait ? parent.width : parent.width - actions.width - Theme.margin
        lowest: !Theme.portrait
        spacing: Theme.spaceM

        AppText {
            objectName: "number"
            width: parent.width
            text: root.ticket.number
            size: Theme.fontNumber
            strong: true
            color: Theme.actionStrong
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            height: Theme.fontNumber * 1.15
            verticalAlignment: Text.AlignVCenter
        }
        AppText {
            objectName: "progress"
            width: parent.width
            text: words.called ? words.advice : !words.waiting ? words.become
                : root.ticket.calledFrom !== "" ? qsTr("%1 起叫号").arg(root.ticket.calledFrom)
                : root.ticket.ahead === 0 ? qsTr("这一队前面没有人") : qsTr("前面 %n 人", "", root.ticket.ahead)
            size: Theme.fontTitle
            strong: true
            oneLine: true
            horizontalAlignment: Text.AlignHCenter
            height: Theme.fontTitle * 1.45
            verticalAlignment: Text.AlignVCenter
        }
        AppText {
            objectName: "where"
            width: parent.width
            visible: root.windowList !== "" && !root.ticket.general // somebody comes
            opacity: words.waiting ? 1 : 0 // its place stays: the card below does not move
            Accessible.ignored: opacity === 0
            text: qsTr("到 %1 号窗口").arg(root.windowList)
            size: Theme.fontSubtitle
            horizontalAlignment: Text.AlignHCenter
        }
        AppText {
            objectName: "paper"
            width: parent.width
            visible: root.ticket.paper.brief !== ""
            text: root.ticket.paper.brief
            strong: root.ticket.paper.state === KioskPaper.Failed
            horizontalAlignment: Text.AlignHCenter
        }
        Card {
            objectName: "card"
            width: parent.width
            spacing: Theme.spaceM

            SteadyText {
                objectName: "advice"
                width: parent.width
                // Of the words that may stand here the longest.
                first: root.ticket.general ? words.unheard : words.seated
                text: words.called ? words.become : !words.waiting ? words.advice : !root.ticket.comes ? words.seated
                    : root.ticket.heard ? qsTr("请在这里稍等，工作人员这就来帮您。") : words.unheard
                verticalAlignment: Text.AlignTop
                size: Theme.fontSubtitle
                strong: true
            }
            AppText {
                objectName: "callingEnd"
                width: parent.width
                visible: root.ticket.callingEnd !== ""
                opacity: words.ends ? 1 : 0
                Accessible.ignored: opacity === 0
                text: root.ticket.callingEndBrief
                size: Theme.portrait ? Theme.fontBody : Theme.fontCaption
                color: Theme.warn
                strong: true
            }
            AppText {
                width: parent.width
                visible: root.ticket.missing.length > 0
                opacity: words.over ? 0 : 1
                Accessible.ignored: opacity === 0
                text: qsTr("还缺：%1").arg(Array.from(root.ticket.missing).join(qsTr("、")))
            }
            AppText {
                objectName: "desk"
                width: parent.width
                opacity: words.waiting ? 1 : 0
                Accessible.ignored: opacity === 0
                // Else it stands on the slip, or there is none; a lying screen has room for one of the two.
                visible: root.ticket.paper.state === KioskPaper.None && (Theme.portrait || root.ticket.callingEnd === "")
                text: qsTr("过号了？拿这张票到服务台")
            }
        }
        Item {
            id: belowWords

            width: parent.width
            height: Theme.portrait ? code.height : 0
        }
    }
    KioskQr {
        id: code

        objectName: "qr"
        // Beside the words where the screen lies, below them where it stands.
        parent: Theme.portrait ? belowWords : root
        x: Theme.portrait ? (parent.width - width) / 2 : actions.x + (actions.width - width) / 2
        y: Theme.portrait ? 0 : Theme.spaceL
        visible: root.ticket.code !== ""
        width: Theme.px(Theme.portrait ? 300 : 420)
        height: width
        text: root.ticket.code
        ink: Theme.ink
        paper: Theme.card
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("号票二维码")
    }
    GridLayout {
        id: actions

        LayoutMirroring.enabled: Device.leftHanded
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceM
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: Theme.portrait ? parent.width - Theme.margin * 2 : Theme.px(700)
        columns: Theme.portrait ? 2 : 1
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM

        SlipAgain {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            ticket: root.ticket
            words: words
        }
        AppButton {
            objectName: "finished"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            large: true
            text: qsTr("记住了")
            onClicked: root.shell.leave()
        }
    }
}
