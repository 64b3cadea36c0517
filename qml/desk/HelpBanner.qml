// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * A resident called for help at a kiosk: rings on every desk until somebody says 我来. As high as its place in the
 * lowest line, which is always there: it moves nothing when it comes or goes.
 */
Rectangle {
    id: root

    required property DeskHelp help
    /** Beside a notice, whose room it does not take. */
    property bool brief: false

    objectName: "helpBanner"
    visible: root.help.count > 0
    radius: Theme.radiusS
    color: Theme.actionStrong

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.help.text

    RowLayout {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.spaceM
        width: root.width - Theme.spaceM - Theme.spaceXs
        spacing: Theme.spaceS

        Icon {
            name: "notifications_active"
            size: Theme.iconS
            color: Theme.actionInk

            SequentialAnimation on rotation {
                running: root.visible && Theme.motion
                loops: Animation.Infinite
                alwaysRunToEnd: true

                NumberAnimation { to: 12; duration: Theme.fast }
                NumberAnimation { to: -12; duration: Theme.slow }
                NumberAnimation { to: 0; duration: Theme.fast }
                PauseAnimation { duration: 2000 }
            }
        }
        AppText {
            Layout.fillWidth: true
            text: root.help.count > 1 ? qsTr("%1，还有 %2 处也在等").arg(root.help.text).arg(root.help.count - 1)
                                      : root.help.text
            strong: true
            size: root.brief ? Theme.fontCaption : Theme.fontBody
            color: Theme.actionInk
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        AppText {
            visible: !root.brief
            text: root.help.since
            size: Theme.fontCaption
            wrapMode: Text.NoWrap
            color: Theme.actionInk2
        }
        KeyButton {
            objectName: "answerHelp"
            implicitWidth: Math.max(Theme.px(96), implicitContentWidth + Theme.spaceM * 2)
            label: qsTr("我来")
            key: "F9"
            look: AppButton.Outlined
            onClicked: root.help.answer()
        }
    }
}
