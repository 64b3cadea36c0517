// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Digits one by one, in a box of their own, and the button that sends them; upright below, lying beside the words. */
Flow {
    id: root

    default property alias words: left.data
    required property string label
    required property string value
    /** A box for each digit; 0: one line. */
    property int places: 0
    required property string action
    property bool ready: false
    property bool busy: false
    property bool hidden: false

    readonly property real half: Theme.portrait ? width : (width - spacing) / 2

    signal pressed(string key)
    signal erased
    signal sent

    spacing: Theme.spaceM
    LayoutMirroring.enabled: Device.leftHanded

    Column {
        id: beside

        width: root.half
        spacing: Theme.spaceM

        Column {
            id: left

            width: parent.width
            spacing: Theme.spaceM
        }
        InputBox {
            objectName: "input"
            width: parent.width
            visible: !root.hidden
            label: root.label
            value: root.value
            places: root.places
        }
    }
    Column {
        id: below

        width: root.half
        visible: !root.hidden
        spacing: Theme.spaceM

        DigitPad {
            width: parent.width
            onPressed: key => root.pressed(key)
            onErased: root.erased()
        }
        AppButton {
            objectName: "goOn"
            // A lying screen has no height for it below the digits.
            parent: Theme.portrait ? below : beside
            width: root.half
            visible: !root.hidden
            large: true
            text: root.action
            busy: root.busy
            enabled: Hall.online && root.ready
            onClicked: root.sent()
        }
    }
}
