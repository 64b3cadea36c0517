// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Theme

/** One answer of a few ("是", "不是"): filled when chosen. Put into a row; the owner keeps them exclusive. */
T.RadioButton {
    id: root

    /** What assistive technology does: the same as a touch. */
    function press(): void {
        if (!root.enabled) {
            return;
        }
        if (root.checkable) {
            root.toggle();
            root.toggled();
        }
        root.clicked();
    }

    checkable: true
    autoExclusive: false
    implicitHeight: Math.max(Theme.touchSmall, label.implicitHeight)
    implicitWidth: Math.max(Theme.px(Theme.desk ? 72 : 150), label.implicitWidth + Theme.spaceL * 2)
    focusPolicy: Qt.StrongFocus

    // Qt 6.4 takes the role from the template, whatever stands here.
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.description: root.enabled ? "" : qsTr("现在不能按")
    Accessible.onToggleAction: root.press()
    Accessible.onPressAction: root.press()

    background: Rectangle {
        radius: Theme.radiusS
        color: root.checked ? Theme.action : root.down ? Theme.tint : Theme.card
        border.width: root.visualFocus ? Theme.outline * 2 : Theme.hairline
        border.color: root.visualFocus ? Theme.ink : Theme.controlBorder
    }
    contentItem: AppText {
        id: label

        text: root.text
        strong: true
        color: root.checked ? Theme.actionInk : Theme.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
