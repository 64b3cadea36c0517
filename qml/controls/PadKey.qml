// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Theme

/** One key of the pad, in a row of keys of equal width. Touching it leaves the focus where the writing goes. */
AppButton {
    Layout.fillWidth: true
    Layout.preferredWidth: 1
    leftPadding: 0
    rightPadding: 0
    implicitWidth: Theme.touchSmall
    look: AppButton.Outlined
    oneLine: true
    focusPolicy: Theme.desk ? Qt.NoFocus : Qt.TabFocus
}
