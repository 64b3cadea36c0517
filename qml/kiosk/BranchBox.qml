// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One department of a review: done, at work (dark outline), or not its turn yet. Never what it thinks. */
Rectangle {
    id: root

    required property int order
    required property string department
    required property string role
    required property int progress
    required property string standing
    /** The step this box stands in; boxes of other steps are not shown. */
    required property int stepOrder
    /** Two stand beside each other. */
    property bool narrow: false

    readonly property bool now: progress === KioskCase.Now

    visible: order === stepOrder
    implicitHeight: words.height + Theme.spaceM
    radius: Theme.radiusS
    color: Theme.card
    border.width: now ? Theme.outline : Theme.hairline
    border.color: now ? Theme.nowOutline : Theme.line

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.spaceM
        width: parent.width - Theme.spaceM * 2

        AppText {
            width: parent.width
            text: root.department
            size: Theme.fontCaption
            strong: true
        }
        AppText {
            width: parent.width
            text: root.role === "" ? root.standing : root.narrow ? root.role + "\n" + root.standing : qsTr("%1：%2").arg(root.role).arg(root.standing)
            size: Theme.fontCaption
            secondary: true
        }
    }
}
