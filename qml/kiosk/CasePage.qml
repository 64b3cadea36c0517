// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Where a case stands: whose turn, until when, and the way it has come. Follows the hall by itself. */
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
    personal: true

    KioskCase {
        id: serviceCase

        shell: root.shell
    }

    PageBody {
        anchors.top: parent.top
        anchors.bottom: bottom.top
        width: parent.width
        spacing: Theme.spaceL
        lowest: !bottom.used

        EmptyState {
            width: parent.width
            visible: !serviceCase.known
            iconName: "search_off"
            title: qsTr("这个办件现在查不到")
            text: qsTr("请到服务台，工作人员帮您查。")
        }
        Flow {
            id: halves

            readonly property real half: Theme.portrait ? width : (width - spacing) / 2

            width: parent.width
            visible: serviceCase.known
            spacing: Theme.spaceL

            CaseSummary {
                width: halves.half
                serviceCase: serviceCase
                name: root.name
            }
            Column {
                width: halves.half
                leftPadding: Theme.spaceS

                Repeater {
                    model: serviceCase.steps

                    CaseStep {
                        width: halves.half - Theme.spaceS
                        branches: serviceCase.branches
                        ending: serviceCase.ending
                    }
                }
            }
        }
    }

    Flow {
        id: bottom

        readonly property bool used: rate.visible || urge.visible || withdraw.visible
        readonly property real whole: width - Theme.margin * 2
        /** Side by side where the screen lies. */
        readonly property real part: Theme.portrait || !withdraw.visible || !(rate.visible || urge.visible) ? whole : (whole - spacing) / 2

        anchors.bottom: parent.bottom
        width: parent.width
        leftPadding: Theme.margin
        rightPadding: Theme.margin
        topPadding: bottom.used ? Theme.spaceM : 0
        bottomPadding: bottom.used ? Theme.spaceM : 0
        spacing: Theme.spaceS

        AppButton {
            id: rate

            objectName: "rate"
            width: bottom.part
            visible: root.rateCase || root.slipCode !== ""
            large: true
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
            id: urge

            objectName: "urge"
            width: bottom.part
            visible: serviceCase.mayUrge || serviceCase.urging
            enabled: !serviceCase.urging
            busy: serviceCase.urging
            large: true
            look: AppButton.Outlined
            iconName: "notifications_active"
            text: qsTr("催办：请工作人员快一点")
            onClicked: serviceCase.urge()
        }
        WithdrawButton {
            id: withdraw

            width: bottom.part
            height: Theme.portrait ? implicitHeight : urge.height
            shell: root.shell
            serviceCase: serviceCase
        }
    }
}
