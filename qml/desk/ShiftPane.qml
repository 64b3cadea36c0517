// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The log book of the shift: a line is two touches and a sentence; the hand-over is drafted and confirmed once. */
Item {
    id: root

    required property DeskShift shift

    property int who: 0
    property int result: 0

    Connections {
        target: root.shift

        function onWordsForgotten(): void {
            words.text = ""
            more.text = ""
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - Theme.margin * 2
        visible: root.shift.title === ""
        iconName: "event_note"
        title: qsTr("还没有公布的班次")
        text: qsTr("值班表公布以后，这里是每一班的日志。")
    }
    ColumnLayout {
        anchors.fill: parent
        visible: root.shift.title !== ""
        spacing: Theme.spaceM

        AppText {
            Layout.fillWidth: true
            text: root.shift.title
            size: Theme.fontTitle
            strong: true
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.shift.owed !== ""
            spacing: Theme.spaceM

            AppText {
                Layout.fillWidth: true
                text: qsTr("%1 还没有交班").arg(root.shift.owed)
                color: Theme.warn
            }
            KeyButton {
                objectName: "showOwed"
                label: qsTr("去交班")
                onClicked: root.shift.showOwed()
            }
        }
        Notice {
            Layout.fillWidth: true
            objectName: "receivedWords"
            visible: root.shift.received !== ""
            iconName: "assignment"
            text: root.shift.received
        }
        ListView {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.px(120))
            objectName: "receivedLines"
            visible: count > 0
            clip: true
            model: root.shift.receivedLines
            boundsBehavior: Flickable.StopAtBounds
            spacing: Theme.spaceXs

            delegate: LogLine {}
        }
        Card {
            Layout.fillWidth: true
            visible: root.shift.mine && !root.shift.handedOver

            Flow {
                width: parent.width
                spacing: Theme.spaceS

                Repeater {
                    model: [qsTr("居民"), qsTr("老人"), qsTr("未成年人"), qsTr("租户"), qsTr("商户"), qsTr("部门来人"), qsTr("来电"), qsTr("巡查")]

                    ChoiceButton {
                        id: visitor

                        required property int index
                        required property string modelData

                        objectName: "visitor-" + visitor.index
                        implicitHeight: Theme.px(36)
                        checkable: false
                        checked: root.who === visitor.index
                        text: visitor.modelData
                        onClicked: root.who = visitor.index
                    }
                }
            }
            FormField {
                id: words

                width: parent.width
                objectName: "shiftWords"
                placeholder: qsTr("什么事、怎么办的（不写姓名）")
            }
            Flow {
                width: parent.width
                spacing: Theme.spaceS

                Repeater {
                    model: [qsTr("办好了"), qsTr("已登记"), qsTr("已转交"), qsTr("已上报"), qsTr("没完，交下一班")]

                    ChoiceButton {
                        id: outcome

                        required property int index
                        required property string modelData

                        objectName: "outcome-" + outcome.index
                        implicitHeight: Theme.px(36)
                        checkable: false
                        checked: root.result === outcome.index
                        text: outcome.modelData
                        onClicked: root.result = outcome.index
                    }
                }
                KeyButton {
                    objectName: "writeLine"
                    look: AppButton.Filled
                    label: qsTr("记一笔")
                    enabled: Hall.online
                    onClicked: {
                        root.shift.write(root.who, root.result, words.text)
                        words.text = ""
                    }
                }
            }
        }
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "shiftLines"
            clip: true
            model: root.shift.lines
            boundsBehavior: Flickable.StopAtBounds
            spacing: Theme.spaceXs

            delegate: LogLine {}
        }
        Card {
            Layout.fillWidth: true

            AppText {
                width: parent.width
                text: root.shift.handedOver ? qsTr("已经交班") : qsTr("交给下一班")
                strong: true
            }
            AppText {
                width: parent.width
                visible: !root.shift.handedOver
                text: root.shift.draft
            }
            RowLayout {
                width: parent.width
                visible: root.shift.mine && !root.shift.handedOver
                spacing: Theme.spaceS

                FormField {
                    id: more

                    Layout.fillWidth: true
                    objectName: "handOverWords"
                    placeholder: qsTr("还要说的（可不填）")
                }
                KeyButton {
                    objectName: "handOver"
                    look: AppButton.Filled
                    label: root.shift.mayHandOver ? qsTr("确认交班") : qsTr("%1 起可以交班").arg(root.shift.handOverFrom)
                    enabled: Hall.online && root.shift.mayHandOver
                    onClicked: root.shift.handOver(more.text)
                }
            }
        }
    }

    component LogLine: RowLayout {
        id: line

        required property string time
        required property string who
        required property string what
        required property string result
        required property string words

        width: ListView.view.width
        spacing: Theme.spaceM

        AppText {
            Layout.preferredWidth: Theme.px(64)
            text: line.time
        }
        AppText {
            Layout.preferredWidth: Theme.px(96)
            text: line.who
            strong: true
        }
        AppText {
            Layout.fillWidth: true
            text: line.what === "" ? line.words : line.words === "" ? line.what : qsTr("%1：%2").arg(line.what).arg(line.words)
            elide: Text.ElideRight
            maximumLineCount: 2
        }
        AppText {
            Layout.preferredWidth: Theme.px(132)
            text: line.result
            secondary: true
        }
    }
}
