// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What was booked or handed in: its number, its code to come back with, and what happens next. */
Card {
    id: root

    required property string heading
    required property string number
    required property string code
    property list<string> lines: []
    /** Its slip, where one is printed. */
    property KioskPaper paper: null

    signal printAgain

    AppText {
        width: parent.width
        text: root.heading
        size: Theme.fontTitle
        strong: true
    }
    Row {
        width: parent.width
        spacing: Theme.spaceL

        KioskQr {
            id: qr

            objectName: "qr"
            visible: root.code !== ""
            width: Theme.px(280)
            height: width
            text: root.code
            ink: Theme.ink
            paper: Theme.card
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("二维码")
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (qr.visible ? qr.width + parent.spacing : 0)
            spacing: Theme.spaceS

            AppText {
                objectName: "number"
                width: parent.width
                text: root.number
                size: Theme.fontDisplay
                strong: true
                color: Theme.actionStrong
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.fontTitle
            }
            AppText {
                width: parent.width
                text: root.paper !== null && root.paper.state === KioskPaper.Printed ? qsTr("纸票上也有") : qsTr("请拍下或记下这个号码")
                secondary: true
            }
        }
    }
    Repeater {
        model: root.lines

        AppText {
            id: line

            required property string modelData

            width: root.width - root.padding * 2
            text: line.modelData
        }
    }
    Notice {
        objectName: "paper"
        width: parent.width
        visible: root.paper !== null && root.paper.message !== ""
        severity: root.paper !== null && root.paper.state === KioskPaper.Failed ? Notice.Warning : Notice.Info
        text: root.paper === null ? "" : root.paper.message
    }
    AppButton {
        objectName: "printAgain"
        width: parent.width
        visible: root.paper !== null && root.paper.state === KioskPaper.Failed
        look: AppButton.Outlined
        text: qsTr("再打一次")
        onClicked: root.printAgain()
    }
}
