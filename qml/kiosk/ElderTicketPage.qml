// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
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

    PageBody {
        anchors.top: parent.top
        anchors.bottom: Theme.portrait ? done.top : parent.bottom
        anchors.bottomMargin: Theme.portrait ? Theme.spaceM : 0
        width: Theme.portrait ? parent.width : done.x
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
            width: parent.width
            text: root.ticket.calledTo > 0 ? qsTr("请到 %1 号窗口").arg(root.ticket.calledTo)
                : root.ticket.calledFrom !== "" ? qsTr("%1 起叫号").arg(root.ticket.calledFrom)
                : root.ticket.ahead === 0 ? qsTr("这一队前面没有人") : qsTr("前面 %n 人", "", root.ticket.ahead)
            size: Theme.fontTitle
            strong: true
            horizontalAlignment: Text.AlignHCenter
        }
        AppText {
            width: parent.width
            visible: root.ticket.calledTo === 0 && root.windowList !== "" && !root.ticket.general // somebody comes
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
            width: parent.width
            spacing: Theme.spaceM

            AppText {
                width: parent.width
                text: root.ticket.general ? qsTr("请在这里稍等，工作人员这就来帮您。") : qsTr("请坐下等，听到您的号再过去。")
                size: Theme.fontSubtitle
                strong: true
            }
            AppText {
                width: parent.width
                visible: root.ticket.missing.length > 0
                text: qsTr("还缺：%1").arg(Array.from(root.ticket.missing).join(qsTr("、")))
            }
            AppText {
                width: parent.width
                visible: root.ticket.paper.state === KioskPaper.None // else it stands on the slip, or there is none
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

        // Beside the words where the screen lies, below them where it stands.
        parent: Theme.portrait ? belowWords : root
        x: Theme.portrait ? (parent.width - width) / 2 : done.x + (done.width - width) / 2
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
    AppButton {
        id: done

        objectName: "finished"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceM
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: Theme.portrait ? parent.width - Theme.margin * 2 : Theme.px(700)
        large: true
        text: qsTr("记住了")
        onClicked: root.shell.leave()
    }
}
