// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** "社区不出具，请到 …": where to go instead. There is no number here, on purpose. */
KioskPage {
    id: root

    property alias seq: banned.seq

    title: banned.name

    KioskBanned {
        id: banned

        shell: root.shell
    }

    PageBody {
        anchors.fill: parent
        lowest: true
        spacing: Theme.spaceL

        AppText {
            width: parent.width
            text: banned.name
            size: Theme.fontHeadline
            strong: true
        }
        Card {
            width: parent.width
            emphasised: true
            spacing: Theme.spaceM

            RowLayout {
                width: parent.width
                spacing: Theme.spaceM

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: "block"
                    size: Theme.iconM
                    color: Theme.ink
                }
                AppText {
                    Layout.fillWidth: true
                    text: qsTr("社区不出具")
                    size: Theme.fontTitle
                    strong: true
                }
            }
            AppText {
                width: parent.width
                text: qsTr("请到：")
                secondary: true
            }
            AppText {
                objectName: "whereToGo"
                width: parent.width
                text: banned.whereToGo
                size: Theme.fontTitle
                strong: true
            }
        }
        Card {
            width: parent.width

            AppText {
                width: parent.width
                text: qsTr("为什么？")
                strong: true
            }
            AppText {
                width: parent.width
                text: qsTr("国家规定这类证明不由社区开（民发〔2020〕20号）。要您开证明的单位，应当自己向主管部门核实。不用在这里排队，免得您白跑。")
                secondary: true
            }
        }
        AppButton {
            width: parent.width
            look: AppButton.Outlined
            iconName: "search"
            text: qsTr("找别的事项")
            onClicked: root.shell.goBack()
        }
        AppButton {
            width: parent.width
            look: AppButton.Tinted
            iconName: "support_agent"
            text: qsTr("还不清楚？请人来说明")
            onClicked: root.shell.openPage("help")
        }
    }
}
