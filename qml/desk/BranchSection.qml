// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One-stop review: each department's part with its own clock, and what it answered. */
Section {
    id: root

    required property DeskCase serviceCase

    title: qsTr("一站式审核")

    AppText {
        Layout.fillWidth: true
        visible: repeater.count === 0
        text: qsTr("不用别的部门审核，社区自己决定。")
        secondary: true
    }
    Repeater {
        model: root.serviceCase.stepClocks

        ColumnLayout {
            id: step

            required property string step
            required property int light
            required property string leftText
            required property string due

            Layout.fillWidth: true
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: step.step
                size: Theme.fontCaption
                strong: true
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                LightBadge {
                    Layout.fillWidth: true
                    visible: step.light >= 0
                    light: Math.max(0, step.light)
                    text: step.leftText
                    terse: true
                    size: Theme.fontCaption
                }
                AppText {
                    Layout.fillWidth: true
                    visible: step.light < 0
                    text: step.leftText
                    size: Theme.fontCaption
                    secondary: true
                }
                AppText {
                    text: step.due
                    size: Theme.fontCaption
                    secondary: true
                }
            }
        }
    }
    Repeater {
        id: repeater

        model: root.serviceCase.branches

        Rectangle {
            id: branch

            required property string department
            required property string role
            required property int light
            required property string leftText
            required property string opinion
            required property bool against
            required property string reason
            required property string when
            required property bool active
            required property string reply
            required property bool waitsForReply
            required property string forwarding

            Layout.fillWidth: true
            implicitHeight: column.implicitHeight + Theme.spaceS * 2
            radius: Theme.radiusS
            color: "transparent"
            border.width: branch.active ? Theme.outline : Theme.hairline
            border.color: branch.active ? Theme.nowOutline : Theme.line

            ColumnLayout {
                id: column

                x: Theme.spaceM
                y: Theme.spaceS
                width: parent.width - Theme.spaceM * 2
                spacing: Theme.spaceXs

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.spaceS

                    AppText {
                        Layout.fillWidth: true
                        text: branch.role === "" ? branch.department : qsTr("%1 · %2").arg(branch.department).arg(branch.role)
                        strong: true
                        maximumLineCount: 2
                        elide: Text.ElideRight
                    }
                    Tag {
                        visible: branch.active
                        text: qsTr("正在")
                        strong: true
                    }
                    AppText {
                        visible: branch.opinion !== ""
                        text: branch.opinion
                        strong: true
                        color: branch.against ? Theme.over : Theme.ok
                    }
                }
                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.spaceS

                    LightBadge {
                        Layout.fillWidth: true
                        visible: branch.light >= 0
                        light: Math.max(0, branch.light)
                        text: branch.leftText
                        terse: true
                        size: Theme.fontCaption
                    }
                    AppText {
                        Layout.fillWidth: true
                        visible: branch.light < 0
                        text: branch.leftText
                        size: Theme.fontCaption
                        secondary: true
                    }
                    AppText {
                        text: branch.when
                        size: Theme.fontCaption
                        secondary: true
                    }
                }
                AppText {
                    Layout.fillWidth: true
                    visible: branch.reason !== ""
                    text: qsTr("理由：%1").arg(branch.reason)
                    wrapMode: Text.Wrap
                    maximumLineCount: 8
                    elide: Text.ElideRight
                }
                AppText {
                    Layout.fillWidth: true
                    objectName: "branchForwarding"
                    visible: branch.forwarding !== ""
                    text: branch.forwarding
                    strong: true
                }
                AppText {
                    Layout.fillWidth: true
                    visible: branch.reply !== "" || branch.waitsForReply
                    text: branch.reply !== "" ? qsTr("牵头部门答复：%1").arg(branch.reply) : qsTr("还没有答复，准予前要答复。")
                    wrapMode: Text.Wrap
                    secondary: branch.reply !== ""
                    strong: branch.reply === ""
                    maximumLineCount: 8
                    elide: Text.ElideRight
                }
            }
        }
    }
}
