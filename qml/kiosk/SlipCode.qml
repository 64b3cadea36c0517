// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The lower half of the slip: its code, what it is good for, and what to do when one missed the call. */
Card {
    id: root

    required property KioskTicket ticket
    required property SlipWords words

    Row {
        width: parent.width
        spacing: Theme.spaceL

        KioskQr {
            id: qr

            objectName: "qr"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.ticket.code !== ""
            width: Theme.px(300)
            height: width
            text: root.ticket.code
            ink: Theme.ink
            paper: Theme.card
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("号票二维码")
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (qr.visible ? qr.width + parent.spacing : 0)
            spacing: Theme.spaceS

            AppText {
                width: parent.width
                text: qsTr("到自助机扫一扫：看排队、看进度")
            }
            AppText {
                objectName: "desk"
                width: parent.width
                // Once it is called there is one place to go to, and that is said above.
                opacity: root.words.waiting ? 1 : 0
                Accessible.ignored: opacity === 0
                text: qsTr("过号了？拿这张票到服务台")
                strong: true
            }
            AppText {
                width: parent.width
                text: qsTr("%1 取号 · %2").arg(root.ticket.takenAt).arg(Hall.hallName)
                size: Theme.fontCaption
                secondary: true
            }
            AppText {
                objectName: "dayZero"
                width: parent.width
                visible: root.ticket.dayZero !== ""
                text: qsTr("下班后或休息日提交，计时起算日 %1").arg(root.ticket.dayZero)
                size: Theme.fontCaption
                strong: true
            }
        }
    }
    Notice {
        objectName: "paper"
        width: parent.width
        visible: root.ticket.paper.message !== ""
        severity: root.ticket.paper.state === KioskPaper.Failed ? Notice.Warning : Notice.Info
        text: root.ticket.paper.message
    }
}
