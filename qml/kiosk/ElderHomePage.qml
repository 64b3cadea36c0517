// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Large print: one question, four answers. */
KioskPage {
    id: root

    wideHeader: true
    title: qsTr("您要做哪一件？")

    readonly property string takeHint: !Hall.online ? qsTr("现在连不上，请到服务台")
        : !Hall.takingNumbers ? (Hall.nextOpenText === "" ? qsTr("现在不发号") : qsTr("%1 开门").arg(Hall.nextOpenText))
        : shell.generalEndBrief !== "" ? shell.generalEndBrief
        : shell.generalAhead === 0 ? qsTr("这一队现在没有人在等")
        : shell.generalTo === 0 ? qsTr("前面 %n 人", "", shell.generalAhead)
        : qsTr("前面 %n 人，大约 %1–%2 分钟", "", shell.generalAhead).arg(shell.generalFrom).arg(shell.generalTo)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceL

        AppText {
            Layout.fillWidth: true
            text: root.title
            size: Theme.fontHeadline
            strong: true
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: Theme.px(1260)
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.spaceL
            rowSpacing: Theme.spaceL

            ElderChoice {
                objectName: "takeGeneral"
                emphasised: true
                iconName: "confirmation_number"
                text: qsTr("取号")
                hint: root.takeHint
                enabled: Hall.online && Hall.takingNumbers && !root.ticket.busy
                onClicked: root.ticket.takeGeneral()
            }
            ElderChoice {
                objectName: "openMenu"
                iconName: "menu_book"
                text: qsTr("看要带什么")
                hint: qsTr("按图选要办的事")
                onClicked: root.shell.openPage("menu", {})
            }
            ElderChoice {
                objectName: "openLookup"
                iconName: "fact_check"
                text: qsTr("查办到哪了")
                hint: qsTr("把号票放到扫码口")
                onClicked: root.shell.openPage("lookup", {})
            }
            ElderChoice {
                objectName: "openHelp"
                iconName: "support_agent"
                text: qsTr("请人帮我")
                // Cut off nobody is called; the page behind has the phone number.
                hint: !Hall.online ? qsTr("现在连不上，请到服务台") : root.help.attended ? qsTr("工作人员马上过来") : qsTr("或者打电话")
                onClicked: root.shell.openPage("help", {})
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
