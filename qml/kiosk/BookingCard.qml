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
    /** From when today its number is given; empty: now, or another day. */
    required property string takeAt
    required property bool open
    required property string says
    required property bool cancellable
    /** Its time has passed. */
    required property bool late

    signal taken
    signal cancelled
    signal takenInstead

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
        text: root.takeAt === "" ? qsTr("还没到那一天，到时再来取号。") : qsTr("%1 起可以取号").arg(root.takeAt)
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
    AppText {
        objectName: "late"
        width: parent.width
        visible: root.late
        text: Hall.takingNumbers ? qsTr("预约的时段已过，请取一个普通号。")
            : Hall.nextOpenText === "" ? qsTr("预约的时段已过。")
            : qsTr("预约的时段已过，%1 开门后请取一个普通号。").arg(Hall.nextOpenText)
    }
    AppButton {
        objectName: "takeInstead"
        width: parent.width
        visible: root.late && Hall.takingNumbers
        large: true
        iconName: "confirmation_number"
        text: qsTr("取普通号")
        enabled: Hall.online
        onClicked: root.takenInstead()
    }
    AppText {
        width: parent.width
        visible: root.open && !root.cancellable
        text: qsTr("离预约时间不到 2 小时，来不了请打 %1。").arg(Hall.phone)
        secondary: true
    }
    AppButton {
        objectName: "cancelBooking"
        width: parent.width
        visible: root.cancellable
        look: AppButton.Tinted
        text: qsTr("不来了，取消预约")
        enabled: Hall.online
        onClicked: root.cancelled()
    }
}
