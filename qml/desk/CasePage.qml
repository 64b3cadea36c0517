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

    readonly property string caseId: serviceCase.caseId

    signal leaving
    signal decisionAsked

    // The keys lie where nothing happens, not on what was last pressed for another case: some looks are recorded.
    onCaseIdChanged: back.focus = true

    Keys.onEscapePressed: root.leaving()
    Keys.onDownPressed: body.scroll(Theme.px(80))
    Keys.onUpPressed: body.scroll(-Theme.px(80))
    Keys.onPressed: event => event.accepted = body.page(event.key)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceM

        // What can be done comes and goes with the case; the way back stands by itself, so that nothing takes its place.
        Item {
            Layout.fillWidth: true
            implicitHeight: back.implicitHeight

            KeyButton {
                id: back

                anchors.left: parent.left
                objectName: "leaveCase"
                focus: true
                label: qsTr("返回")
                key: "Esc"
                look: AppButton.Outlined
                onClicked: root.leaving()
            }
            Row {
                anchors.right: parent.right
                spacing: Theme.spaceM

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
                    objectName: "deliverCase"
                    visible: root.serviceCase.canDeliver
                    busy: root.serviceCase.busy
                    label: qsTr("送达…")
                    key: "F4"
                    onClicked: receiver.open()
                }
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

    // A delivery is a fact that nobody takes back: it is asked for once more, and to whom.
    ChoiceDialog {
        id: receiver

        title: qsTr("结果交给谁？")
        hint: qsTr("请先把结果交到本人手里；送达记下以后不能撤回。")
        rows: root.serviceCase.receivers
        onChosen: value => root.serviceCase.deliver(value)
    }

    // Each step has a key of its own: pressing one twice never does the next step too.
    component CaseAction: KeyButton {
        id: action

        implicitWidth: Theme.px(190)
        look: AppButton.Filled
        enabled: !action.busy
    }
}
