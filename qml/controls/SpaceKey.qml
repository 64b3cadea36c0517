// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Screens
import Yizhan.Theme

/** Where letters leave as they are there is nothing to choose from; a space between words stands in that place. */
PadKey {
    required property InputPad pad

    objectName: "key-space"
    Layout.preferredHeight: Theme.touch
    Layout.maximumHeight: Theme.touch
    text: qsTr("空格")
    textSize: Theme.fontCaption
    onClicked: pad.press(" ")
}
