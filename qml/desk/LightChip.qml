// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** A filter: one light with its sign, word and how many there are. */
T.RadioButton {
    id: root

    property int light: LightBadge.Green
    property int count: 0

    checkable: false
    autoExclusive: false
    implicitHeight: Theme.px(36)
    implicitWidth: content.implicitWidth + Theme.spaceL * 2
    focusPolicy: Qt.TabFocus
    text: qsTr("%1 %2").arg(badge.word).arg(root.count)

    // Qt 6.4 takes the role from the template, whatever stands here.
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checked: root.checked
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()

    background: Rectangle {
        radius: height / 2
        color: root.light === LightBadge.Grey ? Theme.card : badge.ground
        border.width: root.checked || root.visualFocus ? Theme.outline : Theme.hairline
        border.color: root.checked || root.visualFocus ? Theme.ink : Theme.line
    }

    RowLayout {
        id: content

        anchors.centerIn: parent
        spacing: Theme.spaceS

        LightBadge {
            id: badge

            light: root.light
            Accessible.ignored: true
        }
        AppText {
            text: String(root.count)
            strong: true
            color: badge.ink
            Accessible.ignored: true
        }
    }
}
