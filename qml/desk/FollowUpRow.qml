// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One bad rating: what it says, whom it is about, what is to be done and until when. */
T.AbstractButton {
    id: root

    required property int index
    required property string rowId
    required property string stars
    required property string subject
    required property string whom
    required property string stage
    required property string due
    required property bool late
    required property bool closed

    objectName: "followUp-" + root.index
    padding: Theme.spaceM
    topPadding: Theme.spaceS
    bottomPadding: Theme.spaceS
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    text: qsTr("%1 %2").arg(root.stars).arg(root.subject)

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1，%2，%3").arg(root.text).arg(root.whom).arg(root.stage)
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

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppText {
                Layout.fillWidth: true
                text: root.stars
                strong: true
                secondary: root.closed
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Tag {
                text: root.stage
                strong: !root.closed
            }
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("%1 · %2").arg(root.subject).arg(root.whom)
            size: Theme.fontCaption
            secondary: true
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.due !== ""
            spacing: Theme.spaceXs

            Icon {
                visible: root.late
                name: "cancel"
                size: Theme.iconS
                color: Theme.over
            }
            AppText {
                Layout.fillWidth: true
                text: root.late ? qsTr("超期 · %1").arg(root.due) : root.due
                size: Theme.fontCaption
                color: root.late ? Theme.over : Theme.ink2
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
}
