// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One case, and below it what can be done with it now. */
FocusScope {
    id: root

    required property DeskCase serviceCase
    required property DeskClock clock

    signal leaving
    signal decisionAsked

    Keys.onEscapePressed: root.leaving()
    Keys.onDownPressed: body.scroll(Theme.px(80))
    Keys.onUpPressed: body.scroll(-Theme.px(80))
    Keys.onPressed: event => event.accepted = body.page(event.key)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceM

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            KeyButton {
                id: back

                objectName: "leaveCase"
                focus: true
                label: qsTr("返回")
                key: "Esc"
                look: AppButton.Outlined
                onClicked: root.leaving()
            }
            Item {
                Layout.fillWidth: true
            }
            CaseAction {
                objectName: "decideCase"
                visible: root.serviceCase.canDecide
                label: qsTr("作出决定")
                key: "F6"
                onClicked: root.decisionAsked()
            }
            CaseAction {
                objectName: "finishCase"
                visible: root.serviceCase.canFinish
                busy: root.serviceCase.busy
                label: qsTr("办结，出具结果")
                key: "F8"
                onClicked: root.serviceCase.finish()
            }
            CaseAction {
                objectName: "deliverToAgent"
                visible: root.serviceCase.canDeliver && root.serviceCase.hasAgent
                busy: root.serviceCase.busy
                look: AppButton.Outlined
                label: qsTr("送达代办人")
                key: "F5"
                onClicked: root.serviceCase.deliver(true)
            }
            CaseAction {
                objectName: "deliverToApplicant"
                visible: root.serviceCase.canDeliver
                busy: root.serviceCase.busy
                label: qsTr("送达申请人")
                key: "F4"
                onClicked: root.serviceCase.deliver(false)
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXl
            visible: !root.serviceCase.found
            iconName: "assignment"
            title: qsTr("这个办件不在大厅的清单里了")
            text: qsTr("送达一段时间以后，办件会从各个屏幕上收起来。")
        }
        CaseBody {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.serviceCase.found
            serviceCase: root.serviceCase
            clock: root.clock
        }
    }

    // Each step has a key of its own: pressing one twice never does the next step too.
    component CaseAction: KeyButton {
        id: action

        implicitWidth: Theme.px(190)
        look: AppButton.Filled
        enabled: !action.busy
    }
}
