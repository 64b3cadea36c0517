// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The guide of one matter, its checklist, and the button that gives a number. */
KioskPage {
    id: root

    property alias code: matter.code

    readonly property int lacking: matter.missing + matter.missingLater

    title: matter.name

    KioskMatter {
        id: matter

        shell: root.shell
    }

    PageBody {
        anchors.top: parent.top
        anchors.bottom: bottom.top
        width: parent.width

        AppText {
            objectName: "matterName"
            width: parent.width
            text: matter.name
            size: Theme.fontHeadline
            strong: true
        }
        MatterFacts {
            width: parent.width
            matter: matter
        }
        GridLayout {
            width: parent.width
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceM

            ConditionsCard {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                matter: matter
            }
            MaterialsCard {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                Layout.rowSpan: Theme.portrait ? 1 : 2
                visible: matter.materials.count > 0
                matter: matter
            }
            ReviewCard {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                matter: matter
                number: matter.materials.count > 0 ? 3 : 2
            }
        }
        AppText {
            width: parent.width
            visible: matter.result !== ""
            text: qsTr("办好后您拿到：%1").arg(matter.result)
            secondary: true
        }
    }

    Item {
        id: bottom

        anchors.bottom: parent.bottom
        width: parent.width
        height: take.height + Theme.spaceM * 2

        AppButton {
            id: take

            objectName: "take"
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            large: true
            iconName: "confirmation_number"
            enabled: Hall.online && Hall.takingNumbers && matter.known
            busy: root.ticket.busy
            text: root.ticket.busy ? qsTr("正在取号…") : !enabled ? qsTr("现在取不了号")
                : !matter.checked || root.lacking === 0 ? qsTr("取号")
                : matter.missing === 0 ? qsTr("%n 样可以后补 · 取号", "", matter.missingLater)
                : qsTr("还缺 %n 样必需材料 · 仍要取号", "", matter.missing)
            hint: !Hall.online ? qsTr("连不上大厅，请直接到服务台")
                : !Hall.takingNumbers ? (Hall.nextOpenText === "" ? qsTr("大厅没有开门") : qsTr("%1 开门").arg(Hall.nextOpenText))
                : matter.ahead === 0 ? qsTr("现在没有人在等") : qsTr("前面 %n 人", "", matter.ahead)
            onClicked: root.ticket.take(matter.code, matter.ticked, matter.checked)
        }
    }
}
