// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The last seconds before everything is wiped: one question, one large button. */
Rectangle {
    id: root

    property int secondsLeft: 0

    signal goOn
    signal leave

    visible: secondsLeft > 0
    color: Theme.scrim

    Accessible.role: Accessible.Dialog
    Accessible.name: title.text

    // Asked aloud, whoever it is: who looks away hears it.
    onVisibleChanged: root.visible ? Voice.speak([title.text, rest.text]) : Voice.stop()

    // Nothing behind the question may be touched.
    MouseArea {
        anchors.fill: parent
    }
    Card {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.margin * 2, Theme.px(960))
        padding: Theme.spaceXl
        spacing: Theme.spaceL

        AppText {
            id: title

            width: parent.width
            text: qsTr("您还在吗？")
            size: Theme.fontHeadline
            strong: true
            horizontalAlignment: Text.AlignHCenter
        }
        AppText {
            id: rest

            width: parent.width
            text: qsTr("%n 秒后回到首页，刚才填的会清掉。", "", root.secondsLeft)
            horizontalAlignment: Text.AlignHCenter
        }
        AppButton {
            objectName: "goOnButton"
            width: parent.width
            height: Theme.touchLarge * 1.3
            large: true
            textSize: Theme.fontHeadline
            text: qsTr("继续")
            onClicked: root.goOn()
        }
        AppButton {
            width: parent.width
            look: AppButton.Plain
            text: qsTr("不用了，回首页")
            onClicked: root.leave()
        }
    }
}
