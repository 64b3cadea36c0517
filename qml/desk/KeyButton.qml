// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** An action of the desk that says its key: "重呼 F2". The key works wherever the focus is. */
AppButton {
    id: root

    property string label: ""
    /** "F2", as a key sequence; empty: no key of its own. */
    property string key: ""

    text: root.key === "" ? root.label : qsTr("%1 %2").arg(root.label).arg(root.key)
    look: AppButton.Tinted
    leftPadding: Theme.spaceXs
    rightPadding: Theme.spaceXs
    oneLine: true
    implicitWidth: Theme.px(96)
    implicitHeight: Theme.px(Theme.viewHeight < 820 ? 42 : 48)
    // A click leaves the focus where it was, so that the space bar goes on calling.
    focusPolicy: Qt.TabFocus

    Shortcut {
        sequence: root.key
        enabled: root.key !== "" && root.enabled && root.visible
        onActivated: root.clicked()
    }
}
