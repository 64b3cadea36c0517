// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Large print: whose turn it is, until when, and what there is to do; the whole way is one touch further. */
KioskPage {
    id: root

    property alias caseId: serviceCase.caseId
    property alias body: serviceCase.body
    /** The masked name of the look-up. */
    property string name: ""
    /** Lets this resident rate, and ask to hurry. */
    property alias access: serviceCase.access
    /** Of a slip whose visit is over and not rated yet; else empty. */
    property string slipCode: ""

    readonly property bool rateCase: serviceCase.mayRate && root.access !== ""

    title: serviceCase.matterName

    KioskCase {
        id: serviceCase

        shell: root.shell
    }

    PageBody {
        LayoutMirroring.enabled: Device.leftHanded
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: Theme.portrait ? bottom.top : parent.bottom
        anchors.bottomMargin: Theme.portrait ? Theme.spaceM : 0
        width: parent.width - (Theme.portrait ? 0 : bottom.width + Theme.margin)
        lowest: !Theme.portrait

        EmptyState {
            width: parent.width
            visible: !serviceCase.known
            iconName: "search_off"
            title: qsTr("这个办件现在查不到")
            text: qsTr("请到服务台，工作人员帮您查。")
        }
        CaseSummary {
            width: parent.width
            visible: serviceCase.known
            serviceCase: serviceCase
            name: root.name
            brief: true
        }
        WithdrawButton {
            shell: root.shell
            serviceCase: serviceCase
        }
    }
    ColumnLayout {
        id: bottom

        LayoutMirroring.enabled: Device.leftHanded
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceM
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: Theme.portrait ? parent.width - Theme.margin * 2 : Theme.px(700)
        spacing: Theme.spaceM

        AppButton {
            objectName: "rate"
            Layout.fillWidth: true
            visible: root.rateCase || root.slipCode !== ""
            large: true
            textSize: Theme.portrait ? Theme.fontTitle : Theme.fontBody
            iconName: "star"
            text: qsTr("评一评这次服务")
            onClicked: root.shell.openPage("rating", root.rateCase ? {
                caseId: serviceCase.caseId,
                access: root.access
            } : {
                slipCode: root.slipCode
            })
        }
        AppButton {
            objectName: "urge"
            Layout.fillWidth: true
            visible: serviceCase.mayUrge || serviceCase.urging
            enabled: !serviceCase.urging
            busy: serviceCase.urging
            look: AppButton.Outlined
            large: true
            textSize: Theme.portrait ? Theme.fontTitle : Theme.fontBody
            iconName: "notifications_active"
            text: qsTr("催办：请快一点")
            onClicked: serviceCase.urge()
        }
        AppButton {
            objectName: "way"
            Layout.fillWidth: true
            visible: serviceCase.known
            look: AppButton.Outlined
            large: true
            textSize: Theme.portrait ? Theme.fontTitle : Theme.fontBody
            iconName: "timeline"
            text: qsTr("看走过的每一步")
            onClicked: root.shell.openPage("way", {
                caseId: serviceCase.caseId,
                body: serviceCase.body,
                name: root.name,
                access: root.access
            })
        }
        AppButton {
            objectName: "openHelp"
            Layout.fillWidth: true
            look: AppButton.Outlined
            large: true
            textSize: Theme.portrait ? Theme.fontTitle : Theme.fontBody
            iconName: "support_agent"
            text: qsTr("请人讲给我听")
            onClicked: root.shell.openPage("help", {})
        }
    }
}
