// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens
import Yizhan.Theme

/** One way of writing on the pad. */
ChoiceButton {
    id: root

    required property InputPad pad
    required property int mode

    implicitHeight: Theme.touch
    focusPolicy: Theme.desk ? Qt.NoFocus : Qt.TabFocus
    checkable: false
    checked: root.pad.mode === root.mode
    onClicked: root.pad.mode = root.mode
}
