// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One published calendar: its number, years, when it came, and whether the hall counts by it. */
T.AbstractButton {
    id: root

    required property string version
    required property string label
    required property string years
    required property string when
    required property bool adopted
    required property bool newest

    implicitHeight: content.implicitHeight + Theme.spaceM * 2
    focusPolicy: Qt.TabFocus
    hoverEnabled: true

    Accessible.role: Accessible.RadioButton
    Accessible.name: qsTr("%1，%2%3").arg(root.label).arg(root.years).arg(root.adopted ? qsTr("，正在使用") : "")
    Accessible.checked: root.checked
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: root.checked ? Theme.tint : root.hovered ? Theme.neutral : Theme.card
        border.width: root.visualFocus || root.checked ? Theme.outline : Theme.hairline
        border.color: root.visualFocus || root.checked ? Theme.action : Theme.line
    }
    contentItem: Item {
        ColumnLayout {
            id: content

            x: Theme.spaceM
            y: Theme.spaceM
            width: parent.width - Theme.spaceM * 2
            spacing: Theme.spaceXs

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                AppText {
                    Layout.fillWidth: true
                    text: root.label
                    strong: true
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                Tag {
                    visible: root.adopted || root.newest
                    text: root.adopted ? qsTr("正在使用") : qsTr("新公布")
                }
            }
            AppText {
                Layout.fillWidth: true
                text: root.years
                size: Theme.fontCaption
            }
            AppText {
                Layout.fillWidth: true
                text: qsTr("%1 公布 · %2").arg(root.when).arg(root.version)
                size: Theme.fontCaption
                secondary: true
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
}
