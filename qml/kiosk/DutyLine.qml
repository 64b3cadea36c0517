// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One post: where, and who; else when somebody is there again. */
AppText {
    id: root

    required property string person
    required property int windowNumber
    required property string window
    required property string post
    required property string part
    required property string backAt
    required property int duty
    property bool attended: true

    readonly property string place: windowNumber <= 0 ? post
        : window === "" && post !== "" ? qsTr("%1号窗口 %2").arg(windowNumber).arg(post)
        : qsTr("%1号窗口").arg(windowNumber)

    text: duty === KioskDuty.Closed ? (backAt === "" ? qsTr("%1　现在休息").arg(place)
            : qsTr("%1　现在休息，到 %2").arg(place).arg(backAt))
        : person === "" ? (backAt === "" ? (attended ? qsTr("%1　请到服务台") : qsTr("%1　现在没有人在岗")).arg(place)
            : qsTr("%1　暂时无人，%2 回来").arg(place).arg(backAt))
        : part === "" ? qsTr("%1　%2").arg(place).arg(person) : qsTr("%1　%2（%3岗）").arg(place).arg(person).arg(part)
    size: Theme.fontSubtitle
    strong: true
    color: Theme.actionInk
}
