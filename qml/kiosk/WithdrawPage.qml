// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** 撤回 (S-3): what it means, asked once more and signed; going back without it is the first choice. */
KioskPage {
    id: root

    property alias caseId: serviceCase.caseId
    property alias body: serviceCase.body
    /** Of the look-up: who showed the second factor for the page of the case may take it back. */
    property alias access: serviceCase.access

    readonly property bool done: serviceCase.ending === KioskCase.Withdrawn
    readonly property bool asking: serviceCase.mayWithdraw || serviceCase.withdrawing

    title: qsTr("撤回办件")
    personal: true

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
        visible: root.asking

        AppText {
            width: parent.width
            text: qsTr("%1 · 办件号尾号 %2").arg(serviceCase.matterName).arg(serviceCase.caseNo.slice(-4))
            secondary: true
        }
        AppText {
            objectName: "withdrawQuestion"
            width: parent.width
            text: qsTr("确定要撤回这件事吗？")
            size: Theme.fontHeadline
            strong: true
        }
        AppText {
            width: parent.width
            text: qsTr("撤回以后，这件事就停下来，不再审核，也不会有结果。")
        }
        AppText {
            width: parent.width
            text: qsTr("撤回不能反悔。以后还想办，要重新取号、重新交材料。")
        }
        AppText {
            width: parent.width
            text: qsTr("交来的材料可以到窗口领回，撤件确认书也在窗口打印。")
        }
        Notice {
            objectName: "withdrawRefusal"
            width: parent.width
            visible: serviceCase.withdrawText !== ""
            severity: Notice.Warning
            text: serviceCase.withdrawText
        }
    }

    EmptyState {
        objectName: "withdrawn"
        anchors.centerIn: parent
        width: parent.width - Theme.margin * 2
        visible: !root.asking
        iconName: root.done ? "check_circle" : "info"
        title: root.done ? qsTr("已经撤回") : qsTr("这件事现在不能撤回")
        text: root.done ? qsTr("材料和撤件确认书，请到窗口领取。") : qsTr("作出决定以后就不能撤回了。有疑问请到窗口问。")
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

        SignatureBox {
            id: signature

            Layout.fillWidth: true
            visible: root.asking
            enabled: !serviceCase.withdrawing
        }
        AppButton {
            objectName: "keepCase"
            Layout.fillWidth: true
            enabled: !serviceCase.withdrawing
            large: true
            text: root.asking ? qsTr("不撤回，接着办") : qsTr("返回")
            onClicked: root.shell.goBack()
        }
        AppButton {
            objectName: "confirmWithdraw"
            Layout.fillWidth: true
            visible: root.asking
            enabled: !serviceCase.withdrawing && signature.enough
            busy: serviceCase.withdrawing
            large: true
            look: AppButton.Outlined
            iconName: "undo"
            text: signature.enough ? qsTr("确定撤回") : qsTr("签名后才能撤回")
            onClicked: serviceCase.withdraw(signature.picture())
        }
    }
}
