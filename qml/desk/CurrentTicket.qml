// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The number in front of the window: what it is about, how long it waited, and what the resident does not have. */
Rectangle {
    id: root

    required property DeskQueue queue

    readonly property bool busyWindow: queue.state === DeskQueue.Called || queue.state === DeskQueue.Serving
    readonly property color ink: busyWindow ? Theme.actionInk : Theme.ink
    readonly property color ink2: busyWindow ? Theme.actionInk2 : Theme.ink2

    implicitHeight: column.implicitHeight + Theme.spaceL * 2
    radius: Theme.radius
    color: root.busyWindow ? Theme.action : Theme.neutral

    ColumnLayout {
        id: column

        x: Theme.spaceXl
        y: Theme.spaceL
        width: root.width - Theme.spaceXl * 2
        spacing: Theme.spaceS

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: root.busyWindow ? qsTr("当前") : root.queue.state === DeskQueue.Idle ? qsTr("现在")
                                                                                               : qsTr("窗口")
                    color: root.ink2
                }
                AppText {
                    Layout.fillWidth: true
                    objectName: "currentNumber"
                    text: root.busyWindow ? root.queue.number
                        : root.queue.state === DeskQueue.Idle ? qsTr("空闲")
                        : root.queue.state === DeskQueue.Paused ? qsTr("暂离") : qsTr("未开窗")
                    size: root.busyWindow ? Theme.fontDisplay : Theme.fontHeadline
                    strong: true
                    color: root.ink
                    lineHeightMode: root.busyWindow ? Text.FixedHeight : Text.ProportionalHeight
                    lineHeight: root.busyWindow ? Theme.fontDisplay * 1.1 : 1
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.fontTitle
                    maximumLineCount: 1
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
            Rectangle {
                Layout.alignment: Qt.AlignTop
                visible: root.busyWindow
                implicitWidth: Math.max(callText.implicitWidth, clock.implicitWidth) + Theme.spaceL * 2
                implicitHeight: clocks.implicitHeight + Theme.spaceS * 2
                radius: Theme.radius
                color: Theme.actionStrong

                Column {
                    id: clocks

                    anchors.centerIn: parent

                    AppText {
                        id: callText

                        anchors.horizontalCenter: parent.horizontalCenter
                        text: root.queue.callText
                        size: Theme.fontCaption
                        color: root.ink2
                    }
                    AppText {
                        id: clock

                        anchors.horizontalCenter: parent.horizontalCenter
                        text: root.queue.stopwatch
                        size: Theme.fontTitle
                        strong: true
                        color: root.ink
                    }
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.busyWindow
            spacing: Theme.spaceM

            AppText {
                Layout.fillWidth: true
                objectName: "currentMatter"
                text: root.queue.matterText
                size: Theme.fontSubtitle
                color: root.ink
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            AppText {
                Layout.alignment: Qt.AlignBaseline
                objectName: "currentWaited"
                text: root.queue.waitedText
                color: root.ink2
                wrapMode: Text.NoWrap
            }
        }
        AppText {
            Layout.fillWidth: true
            visible: !root.busyWindow
            text: root.queue.state === DeskQueue.Idle
                ? (root.queue.waitingCount > 0 ? qsTr("%1 人在等，按空格叫下一位").arg(root.queue.waitingCount)
                                               : qsTr("没有人在等，有人取号马上显示在这里"))
                : root.queue.state === DeskQueue.Paused ? root.queue.pausedText : qsTr("开窗后才能叫号")
            color: root.ink2
        }
        Flow {
            Layout.fillWidth: true
            visible: root.queue.tags.length > 0
            spacing: Theme.spaceS

            Repeater {
                model: root.queue.tags

                Tag {
                    required property string modelData

                    text: modelData
                    strong: true
                }
            }
        }
        MissingLine {
            Layout.fillWidth: true
            visible: root.queue.missingText !== ""
            light: LightBadge.Yellow
            label: qsTr("自助机上没勾：缺 %1").arg(root.queue.missingText)
        }
        MissingLine {
            Layout.fillWidth: true
            visible: root.queue.deferrableText !== ""
            light: LightBadge.Grey
            label: qsTr("可后补：%1").arg(root.queue.deferrableText)
        }
    }

    component MissingLine: Rectangle {
        id: line

        property int light: LightBadge.Yellow
        property string label: ""

        readonly property color words: light === LightBadge.Yellow ? Theme.warn : Theme.ink

        implicitHeight: content.implicitHeight + Theme.spaceS * 2
        radius: Theme.radiusS
        color: light === LightBadge.Yellow ? Theme.warnGround : Theme.tint

        RowLayout {
            id: content

            x: Theme.spaceM
            y: Theme.spaceS
            width: parent.width - Theme.spaceM * 2
            spacing: Theme.spaceS

            Icon {
                Layout.alignment: Qt.AlignTop
                name: line.light === LightBadge.Yellow ? "warning" : "schedule"
                size: Theme.iconS
                color: line.words
            }
            AppText {
                Layout.fillWidth: true
                text: line.label
                strong: true
                color: line.words
                maximumLineCount: 3
                elide: Text.ElideRight
            }
        }
    }
}
