// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Somebody rings at the closed door, or asks to talk to somebody; stands above every page and the log-in too. */
Rectangle {
    id: root

    required property DeskSession session
    /** F10 answers the bell as long as it can be answered here. */
    readonly property bool takesKey: bell.count > 0 && bell.mayAnswer

    objectName: "bellBanner"
    visible: bell.count > 0
    implicitHeight: visible ? row.implicitHeight + Theme.spaceS * 2 : 0
    color: Theme.actionStrong

    Accessible.role: Accessible.AlertMessage
    Accessible.name: bell.text

    DeskBell {
        id: bell

        session: root.session
    }

    RowLayout {
        id: row

        x: Theme.margin
        y: Theme.spaceS
        width: root.width - Theme.margin * 2
        spacing: Theme.spaceM

        Icon {
            name: "notifications"
            size: Theme.iconM
            color: Theme.actionInk
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: bell.count > 1 ? qsTr("%1，共 %2 次").arg(bell.text).arg(bell.count) : bell.text
                strong: true
                size: Theme.fontSubtitle
                color: Theme.actionInk
                maximumLineCount: 1
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                text: bell.mute ? qsTr("值班电话 %1 · 这台电脑没有声音，请留意屏幕").arg(bell.phones) : qsTr("值班电话 %1").arg(bell.phones)
                size: Theme.fontCaption
                color: Theme.actionInk2
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        AppText {
            text: bell.since
            color: Theme.actionInk2
        }
        AppText {
            visible: !bell.mayAnswer
            text: qsTr("登录后应答")
            color: Theme.actionInk2
        }
        KeyButton {
            objectName: "answerBell"
            visible: bell.mayAnswer
            implicitWidth: Math.max(Theme.px(112), implicitContentWidth + Theme.spaceM * 2)
            label: bell.counselling ? qsTr("我来接") : qsTr("我去开门")
            key: "F10"
            look: AppButton.Outlined
            onClicked: bell.answer()
        }
    }
}
