// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Large print: how shall we find it? Slip and card need no answer: one holds them there. */
KioskPage {
    id: root

    /** What was typed in the usual print: goes on in the page that types. */
    property var place: ({})
    property string slipCode: ""

    title: qsTr("您的办件到哪一步了？")

    function opened(): void {
        if ((root.place.number ?? "") !== "") {
            const typed = root.place;
            root.place = {};
            root.shell.openPage("number", {
                place: typed
            });
        }
    }

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
        Card {
            Layout.fillWidth: true

            Row {
                width: parent.width
                spacing: Theme.spaceL

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "qr_code_scanner"
                    size: Theme.iconL
                }
                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - Theme.iconL - Theme.spaceL
                    text: Cards.working ? qsTr("把号票放到扫码口，或者把身份证放到读卡器上") : qsTr("把号票放到扫码口")
                    size: Theme.fontSubtitle
                    strong: true
                }
            }
        }
        Notice {
            Layout.fillWidth: true
            visible: !Hall.online
            severity: Notice.Warning
            text: qsTr("现在连不上大厅，查不了进度。请稍等，或到服务台问。")
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.spaceL
            rowSpacing: Theme.spaceL

            ElderChoice {
                objectName: "typeNumber"
                iconName: "dialpad"
                text: qsTr("输号码")
                hint: qsTr("办件号，或今天的号")
                enabled: Hall.online
                onClicked: root.shell.openPage("number", {})
            }
            ElderChoice {
                objectName: "openHelp"
                iconName: "support_agent"
                text: qsTr("请人帮我查")
                hint: !Hall.online ? qsTr("现在连不上，请到服务台") : root.help.attended ? qsTr("工作人员马上过来") : qsTr("或者打电话")
                onClicked: root.shell.openPage("help", {})
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
