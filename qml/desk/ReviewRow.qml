// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One case that waits for an answer: its light, what it is, what is asked. */
T.AbstractButton {
    id: root

    required property int index
    required property string caseNo
    required property string matter
    required property bool deciding
    required property string task
    required property string subtitle
    required property int light
    required property string leftText
    required property string due
    required property int unanswered
    required property int waiting
    required property bool answered

    objectName: "review-" + root.caseNo
    padding: Theme.spaceM
    topPadding: Theme.spaceS
    bottomPadding: Theme.spaceS
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    text: qsTr("%1 %2").arg(root.matter).arg(root.caseNo)

    Accessible.role: Accessible.ListItem
    Accessible.name: root.answered ? qsTr("%1，%2").arg(root.text).arg(root.task)
        : qsTr("%1，%2，%3").arg(root.text).arg(root.leftText).arg(root.task)
    Accessible.selected: root.checked
    Accessible.onPressAction: root.clicked()

    background: Rectangle {
        radius: Theme.radiusS
        color: root.checked || root.hovered ? Theme.tint : "transparent"
        border.width: root.checked ? Theme.outline : Theme.hairline
        border.color: root.checked ? Theme.action : Theme.line
    }
    contentItem: ColumnLayout {
        spacing: Theme.spaceXs / 2

        AppText {
            Layout.fillWidth: true
            text: root.matter
            strong: true
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            LightBadge {
                Layout.fillWidth: true
                visible: root.light >= 0 && !root.answered
                light: Math.max(0, root.light)
                text: root.leftText
                terse: true
                size: Theme.fontCaption
            }
            AppText {
                visible: !root.answered
                text: root.due
                size: Theme.fontCaption
                secondary: true
                wrapMode: Text.NoWrap
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppText {
                Layout.fillWidth: true
                text: root.subtitle
                size: Theme.fontCaption
                secondary: true
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            Tag {
                visible: root.waiting > 0
                text: qsTr("容缺 %1").arg(root.waiting)
            }
            Tag {
                objectName: "reviewTask"
                text: root.deciding && !root.answered && root.unanswered > 0
                    ? qsTr("有 %1 条要答复").arg(root.unanswered) : root.task
                strong: root.deciding && !root.answered
            }
        }
    }
}
