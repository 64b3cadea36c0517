// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** 一件事: what one department gives, and whether it is there. */
RowLayout {
    id: root

    required property string department
    required property string name
    required property int progress
    required property bool granted
    /** Why it was not given; empty: it was, or nobody said. */
    required property string reason

    readonly property bool given: progress === KioskCase.Done

    spacing: Theme.spaceS

    Icon {
        Layout.alignment: Qt.AlignTop
        name: root.given ? (root.granted ? "check_circle" : "cancel") : "radio_button_unchecked"
        size: Theme.iconS
        color: root.given ? (root.granted ? Theme.ok : Theme.over) : Theme.inkDisabled
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("%1：%2").arg(root.department).arg(root.name) + (root.reason === "" ? "" : "\n" + qsTr("理由：%1").arg(root.reason))
        size: Theme.fontCaption
        secondary: !root.given
    }
    AppText {
        text: root.given ? (root.granted ? qsTr("已办好") : qsTr("没有办成")) : qsTr("还在办")
        size: Theme.fontCaption
        strong: root.given
        secondary: !root.given
    }
}
