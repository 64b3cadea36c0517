// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/** One of at most four answers in large print. */
Tile {
    id: root

    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1
    Layout.minimumHeight: Theme.px(Theme.portrait ? 190 : 180)
    Layout.maximumHeight: Theme.px(290)
    leftPadding: Theme.spaceXl
    horizontal: true
    textSize: Theme.fontTitle
}
