// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Where a resident signs by finger, and how to begin anew. Whoever cannot is sent to the window. */
ColumnLayout {
    id: root

    readonly property bool enough: field.enough

    /** As the hall takes it; empty where there is not enough of one. */
    function picture(): string {
        return field.picture()
    }

    spacing: Theme.spaceS

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppText {
            Layout.fillWidth: true
            text: qsTr("请用手指签名，不方便签的到窗口撤回")
            size: Theme.fontCaption
        }
        AppButton {
            objectName: "signAgain"
            enabled: !field.empty
            look: AppButton.Plain
            text: qsTr("重签")
            onClicked: field.clear()
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(240)
        radius: Theme.radiusS
        color: Theme.card
        border.width: Theme.outline
        border.color: Theme.controlBorder

        AppText {
            anchors.centerIn: parent
            visible: field.empty
            text: qsTr("在这里签名")
            size: Theme.fontTitle
            color: Theme.ink2
            Accessible.ignored: true
        }
        SignatureField {
            id: field

            objectName: "signature"
            anchors.fill: parent
            anchors.margins: Theme.outline
            ink: Theme.ink
            nib: Theme.px(7)

            Accessible.role: Accessible.Canvas
            Accessible.name: qsTr("签名区")
            Accessible.description: qsTr("要用手指签名的区域；不方便签的，可以到窗口撤回。")
        }
    }
}
