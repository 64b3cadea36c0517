// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** No number this time: why, and the ways on. */
Rectangle {
    id: root

    required property KioskTicket ticket

    signal helpWanted

    visible: ticket.state === KioskTicket.Refused || ticket.state === KioskTicket.Unreachable
    color: Theme.scrim

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("没有取到号")

    onVisibleChanged: {
        if (root.visible) {
            Voice.announce([title.text, root.ticket.message]);
        }
    }

    MouseArea {
        anchors.fill: parent
    }
    Card {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.margin * 2, Theme.px(960))
        padding: Theme.spaceXl
        spacing: Theme.spaceL

        AppText {
            id: title

            width: parent.width
            text: qsTr("没有取到号")
            size: Theme.fontHeadline
            strong: true
        }
        AppText {
            objectName: "refusal"
            width: parent.width
            text: root.ticket.message
        }
        AppButton {
            objectName: "retry"
            width: parent.width
            visible: root.ticket.state === KioskTicket.Unreachable
            large: true
            text: qsTr("再试一次")
            onClicked: root.ticket.retry()
        }
        AppButton {
            width: parent.width
            look: AppButton.Outlined
            iconName: "support_agent"
            text: qsTr("叫人帮忙")
            onClicked: {
                root.ticket.clear();
                root.helpWanted();
            }
        }
        AppButton {
            objectName: "understood"
            width: parent.width
            look: AppButton.Plain
            text: qsTr("知道了")
            onClicked: root.ticket.clear()
        }
    }
}
