// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * The place of the slip's second button, one at a time: back into the queue, or on paper once more. It is kept while
 * there is none, so that the first button never moves from under a finger.
 */
Item {
    id: root

    required property KioskTicket ticket
    required property SlipWords words

    implicitHeight: Theme.touchLarge

    AppButton {
        objectName: "rejoin"
        anchors.fill: parent
        visible: root.words.missed
        look: AppButton.Outlined
        large: true
        text: qsTr("重新排队")
        busy: root.ticket.busy
        onClicked: root.ticket.rejoin()
    }
    AppButton {
        objectName: "printAgain"
        anchors.fill: parent
        visible: root.ticket.paper.state === KioskPaper.Failed && (root.words.waiting || root.words.called)
        look: AppButton.Outlined
        large: true
        text: qsTr("再打一次")
        onClicked: root.ticket.printAgain()
    }
}
