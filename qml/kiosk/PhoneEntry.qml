// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * Digits one by one, in a box of their own, and the button that sends them; upright below what is asked, lying beside it.
 */
Flow {
    id: root

    default property alias words: left.data
    /** The question, and of what it is. */
    required property string title
    property string subject: ""
    /** What to know before one types; and what was wrong with what was typed. */
    property string hint: ""
    property string message: ""
    required property string label
    required property string value
    /** A box for each digit; 0: one line. */
    property int places: 0
    /** Words of the key that leads back to what was typed before; "": none. */
    property string backText: ""
    required property string action
    property bool ready: false
    property bool busy: false

    readonly property real half: Theme.portrait ? width : (width - spacing) / 2

    signal pressed(string key)
    signal erased
    signal wentBack
    signal sent

    spacing: Theme.spaceM
    LayoutMirroring.enabled: Device.leftHanded

    Column {
        width: root.half
        spacing: Theme.spaceM

        AppText {
            width: parent.width
            text: root.title
            size: Theme.fontHeadline
            strong: true
        }
        AppText {
            width: parent.width
            visible: root.subject !== ""
            text: root.subject
            size: Theme.fontSubtitle
            color: Theme.actionStrong
            strong: true
        }
        Column {
            id: left

            width: parent.width
            visible: children.length > 0
        }

        EntryNote {
            width: parent.width
            message: root.message

            AppText {
                width: parent.width
                text: root.hint
                secondary: true
            }
        }
        InputBox {
            objectName: "input"
            width: parent.width
            label: root.label
            value: root.value
            places: root.places
        }
    }
    Column {
        width: root.half
        spacing: Theme.spaceM

        DigitPad {
            width: parent.width
            backText: root.backText
            onPressed: key => root.pressed(key)
            onErased: root.erased()
            onWentBack: root.wentBack()
        }
        AppButton {
            objectName: "goOn"
            width: parent.width
            large: true
            text: root.action
            busy: root.busy
            enabled: Hall.online && root.ready
            onClicked: root.sent()
        }
    }
}
