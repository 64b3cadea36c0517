// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * Above every page: a post that nobody serves, until somebody takes it; the question whether one is there; and a leave
 * that did not begin because nobody approved it.
 */
Column {
    id: root

    required property DeskDuty duty

    Rectangle {
        objectName: "vacancyBanner"
        width: root.width
        height: alarmRow.implicitHeight + Theme.spaceS * 2
        visible: root.duty.alarms > 0
        color: Theme.overGround

        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.duty.alarmText

        RowLayout {
            id: alarmRow

            x: Theme.margin
            y: Theme.spaceS
            width: parent.width - Theme.margin * 2
            spacing: Theme.spaceM

            Icon {
                name: "warning"
                size: Theme.iconM
                color: Theme.over
            }
            AppText {
                Layout.fillWidth: true
                text: root.duty.alarmText
                strong: true
                size: Theme.fontSubtitle
                color: Theme.over
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            AppText {
                objectName: "alarmMute"
                visible: root.duty.mute
                text: qsTr("这台电脑没有声音，请留意屏幕")
                color: Theme.over
            }
            KeyButton {
                objectName: "takePost"
                implicitWidth: Math.max(Theme.px(120), implicitContentWidth + Theme.spaceM * 2)
                label: qsTr("我来顶岗")
                key: "F11"
                look: AppButton.Filled
                onClicked: root.duty.takePost()
            }
        }
    }
    Rectangle {
        objectName: "presenceBanner"
        width: root.width
        height: askRow.implicitHeight + Theme.spaceS * 2
        visible: root.duty.question !== ""
        color: Theme.warnGround

        Accessible.role: Accessible.AlertMessage
        Accessible.name: question.text

        RowLayout {
            id: askRow

            x: Theme.margin
            y: Theme.spaceS
            width: parent.width - Theme.margin * 2
            spacing: Theme.spaceM

            AppText {
                id: question

                Layout.fillWidth: true
                text: root.duty.question
                strong: true
                color: Theme.warn
                Accessible.ignored: true
            }
            KeyButton {
                objectName: "stillHere"
                implicitWidth: Math.max(Theme.px(120), implicitContentWidth + Theme.spaceM * 2)
                label: root.duty.questionVerb
                key: "F12"
                look: AppButton.Filled
                onClicked: root.duty.stillHere()
            }
        }
    }
    Rectangle {
        objectName: "heldBanner"
        width: root.width
        height: held.implicitHeight + Theme.spaceS * 2
        visible: root.duty.heldText !== ""
        color: Theme.warnGround

        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.duty.heldText

        AppText {
            id: held

            objectName: "heldText"
            x: Theme.margin
            y: Theme.spaceS
            width: parent.width - Theme.margin * 2
            text: root.duty.heldText
            strong: true
            color: Theme.warn
            Accessible.ignored: true
        }
    }
}
