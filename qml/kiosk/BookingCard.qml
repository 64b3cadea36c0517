// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One booking that was found, with what can be done about it. */
Card {
    id: root

    required property string text
    required property string number
    required property bool today
    required property bool open
    required property string says

    signal taken
    signal cancelled

    spacing: Theme.spaceM

    AppText {
        width: parent.width
        text: root.text
        size: Theme.fontSubtitle
        strong: true
    }
    AppText {
        width: parent.width
        text: root.says === "" ? qsTr("预约号 %1").arg(root.number) : qsTr("预约号 %1 · %2").arg(root.number).arg(root.says)
        secondary: true
    }
    AppText {
        width: parent.width
        visible: root.open && !root.today
        text: qsTr("还没到那一天，到时再来取号。")
    }
    AppButton {
        objectName: "checkIn"
        width: parent.width
        visible: root.today
        large: true
        iconName: "confirmation_number"
        text: qsTr("取号")
        enabled: Hall.online
        onClicked: root.taken()
    }
    AppButton {
        objectName: "cancelBooking"
        width: parent.width
        visible: root.open
        look: AppButton.Tinted
        text: qsTr("不来了，取消预约")
        enabled: Hall.online
        onClicked: root.cancelled()
    }
}
