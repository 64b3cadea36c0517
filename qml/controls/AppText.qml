// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

/** Plain text in the theme's type. Wraps; names and other people's words are never read as markup. */
Text {
    id: root

    property bool strong: false
    property bool secondary: false
    property real size: Theme.fontBody
    /** One line: smaller letters where the words are long, down to seven tenths, then cut. */
    property bool oneLine: false
    /** What the voice says instead of the text; and whether it says nothing of it at all (what a person typed). */
    property string spoken: ""
    property bool silent: false

    color: root.secondary ? Theme.ink2 : Theme.ink
    font.family: Theme.family
    font.pixelSize: root.size
    font.weight: root.strong ? Theme.bold : Theme.regular
    linkColor: color
    textFormat: Text.PlainText
    wrapMode: root.oneLine ? Text.NoWrap : Text.Wrap
    elide: root.oneLine ? Text.ElideRight : Text.ElideNone
    fontSizeMode: root.oneLine ? Text.HorizontalFit : Text.FixedSize
    minimumPixelSize: Math.round(root.size * 0.7)

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
