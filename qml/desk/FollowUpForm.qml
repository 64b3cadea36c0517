// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What can be done with the bad rating that is chosen, and the words for it. */
Section {
    id: root

    required property DeskFollowUps followUps

    readonly property bool anything: followUps.canCallBack || followUps.canMend || followUps.canAppeal
        || followUps.canAnswer || followUps.canClose || followUps.canExtend

    visible: root.anything
    title: followUps.canCallBack ? qsTr("先回访") : followUps.canMend ? qsTr("整改") : followUps.canAnswer
        ? qsTr("答复申诉") : qsTr("销号")

    FormArea {
        Layout.fillWidth: true
        objectName: "followUpWords"
        lines: 3
        label: root.followUps.canClose ? qsTr("核实的情况（可不填）") : qsTr("情况和理由（必填）")
        text: root.followUps.words
        onEdited: text => root.followUps.words = text
    }
    // A Flow, whose height follows its width, would have the layouts around it settle for ever.
    RowLayout {
        Layout.fillWidth: true
        enabled: !root.followUps.busy
        spacing: Theme.spaceS

        Deed {
            objectName: "reached"
            visible: root.followUps.canCallBack
            text: qsTr("已接通")
            look: AppButton.Filled
            onClicked: root.followUps.callBack(true)
        }
        Deed {
            objectName: "notReached"
            visible: root.followUps.canCallBack
            text: qsTr("没有接通")
            onClicked: root.followUps.callBack(false)
        }
        Deed {
            objectName: "mended"
            visible: root.followUps.canMend
            text: qsTr("已改正")
            look: AppButton.Filled
            onClicked: root.followUps.mend(0)
        }
        Deed {
            visible: root.followUps.canMend
            text: qsTr("已解释清楚")
            onClicked: root.followUps.mend(1)
        }
        Deed {
            visible: root.followUps.canMend
            text: qsTr("诉求没有依据")
            onClicked: root.followUps.mend(2)
        }
        Deed {
            objectName: "closeFollowUp"
            visible: root.followUps.canClose
            text: qsTr("销号")
            look: AppButton.Filled
            onClicked: root.followUps.close()
        }
        Deed {
            objectName: "upholdAppeal"
            visible: root.followUps.canAnswer
            text: qsTr("申诉成立")
            onClicked: root.followUps.answer(true)
        }
        Deed {
            visible: root.followUps.canAnswer
            text: qsTr("申诉不成立")
            onClicked: root.followUps.answer(false)
        }
        Deed {
            objectName: "appeal"
            visible: root.followUps.canAppeal
            text: qsTr("申诉")
            onClicked: root.followUps.appeal()
        }
        Deed {
            objectName: "extend"
            visible: root.followUps.canExtend
            text: qsTr("延到 15 个工作日")
            onClicked: root.followUps.extend()
        }
        Item {
            Layout.fillWidth: true
        }
    }

    component Deed: AppButton {
        look: AppButton.Outlined
    }
}
