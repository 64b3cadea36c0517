// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** A colleague asks for a swap: yes, or no for as long as the leader has not answered. */
RowLayout {
    id: root

    required property DeskSwaps swaps
    required property string swapId
    required property string text
    required property bool agreed

    spacing: Theme.spaceS

    AppText {
        Layout.fillWidth: true
        objectName: "swapAsked"
        text: root.text
        strong: !root.agreed
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    KeyButton {
        objectName: "agreeSwap"
        visible: !root.agreed
        look: AppButton.Filled
        label: qsTr("我换")
        enabled: Hall.online
        onClicked: root.swaps.reply(root.swapId, true)
    }
    KeyButton {
        objectName: "declineSwap"
        label: qsTr("我不换")
        enabled: Hall.online
        onClicked: root.swaps.reply(root.swapId, false)
    }
}
