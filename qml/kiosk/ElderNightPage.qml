// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Large print after hours: four answers at a time. */
KioskPage {
    id: root

    /** The second four. */
    property bool further: false

    wideHeader: true
    title: qsTr("窗口休息了")

    function placeNow(): var {
        return {
            further: root.further
        };
    }

    KioskHours {
        id: hours

        shell: root.shell
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceL

        AppText {
            Layout.fillWidth: true
            text: Hall.nextOpenText === "" ? root.title
                : hours.numbersEarly ? qsTr("%1 开门，%2 起可以取号").arg(Hall.nextOpenText).arg(hours.numbersFrom)
                : qsTr("%1 开门").arg(Hall.nextOpenText)
            size: Theme.portrait ? Theme.fontTitle : Theme.fontSubtitle
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
                objectName: "ringBell"
                visible: !root.further
                emphasised: true
                iconName: "notifications"
                text: qsTr("叫值班的人")
                hint: hours.dutyPhone === "" ? qsTr("按一下就响铃") : qsTr("或打 %1").arg(hours.dutyPhone)
                enabled: Hall.online
                onClicked: root.shell.openPage("bell", {})
            }
            ElderChoice {
                objectName: "nightBook"
                visible: !root.further
                iconName: "event_available"
                text: qsTr("约个时间来")
                hint: hours.mayBook ? qsTr("到时间先叫您") : qsTr("最近几天都约满了")
                enabled: Hall.online && hours.mayBook
                onClicked: root.shell.openPage("booking", {})
            }
            ElderChoice {
                objectName: "openMenu"
                visible: !root.further
                iconName: "menu_book"
                text: qsTr("看要带什么")
                hint: qsTr("有的事现在就能申请")
                onClicked: root.shell.openPage("menu", {})
            }
            ElderChoice {
                objectName: "nightFurther"
                visible: !root.further
                iconName: "more_horiz"
                text: qsTr("看后面几样")
                hint: qsTr("查办件、找人说说、上报")
                onClicked: root.further = true
            }
            ElderChoice {
                objectName: "openLookup"
                visible: root.further
                iconName: "fact_check"
                text: qsTr("查办到哪了")
                hint: qsTr("把号票放到扫码口")
                onClicked: root.shell.openPage("lookup", {})
            }
            ElderChoice {
                objectName: "nightCounsel"
                visible: root.further
                iconName: "favorite"
                text: qsTr("找人说说")
                hint: qsTr("2小时内有人联系您")
                enabled: Hall.online
                onClicked: root.shell.openPage("counsel", {})
            }
            ElderChoice {
                objectName: "nightReport"
                visible: root.further
                iconName: "report"
                text: qsTr("网格上报")
                hint: qsTr("垃圾、损坏、隐患、吵闹")
                enabled: Hall.online
                onClicked: root.shell.openPage("report", {})
            }
            ElderChoice {
                objectName: "nightBefore"
                visible: root.further
                iconName: "arrow_back"
                text: qsTr("回到前面几样")
                onClicked: root.further = false
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
