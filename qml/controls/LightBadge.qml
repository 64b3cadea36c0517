// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

/** A light: its sign, its word and its colour, never the colour alone. */
Item {
    id: root

    enum Light { Green, Blue, Yellow, Red, Grey }

    /** Same order as yizhan::Light. */
    property int light: LightBadge.Green
    /** The sentence; empty: only the light's own word. */
    property string text: ""
    property real size: Theme.fontBody
    /** The text says the state in its own words already ("超期 1 工作日"): the light's word is left to screen readers. */
    property bool terse: false

    readonly property string sign: light === LightBadge.Yellow ? "warning" : light === LightBadge.Red ? "cancel"
        : light === LightBadge.Grey ? "pause_circle_filled" : light === LightBadge.Blue ? "info" : "check_circle"
    readonly property string word: light === LightBadge.Yellow ? qsTr("快到期") : light === LightBadge.Red ? qsTr("超期")
        : light === LightBadge.Grey ? qsTr("停表") : light === LightBadge.Blue ? qsTr("按时 · 留意") : qsTr("按时")
    /** What a screen reader and the voice say: the light's word is never left to the colour. */
    readonly property string spoken: root.text === "" ? root.word : root.text + " · " + root.word
    readonly property color ink: light === LightBadge.Yellow ? Theme.warn : light === LightBadge.Red ? Theme.over
        : light === LightBadge.Grey ? Theme.paused : light === LightBadge.Blue ? Theme.hint : Theme.ok
    readonly property color ground: light === LightBadge.Yellow ? Theme.warnGround
        : light === LightBadge.Red ? Theme.overGround : light === LightBadge.Grey ? Theme.pausedGround
        : light === LightBadge.Blue ? Theme.hintGround : Theme.okGround

    implicitWidth: label.x + label.implicitWidth
    implicitHeight: Math.max(icon.height, label.implicitHeight)

    Accessible.role: Accessible.StaticText
    Accessible.name: root.spoken

    Icon {
        id: icon

        height: label.font.pixelSize * 1.45
        name: root.sign
        size: root.size * 1.15
        color: root.ink
    }
    AppText {
        id: label

        x: icon.width + Theme.spaceS
        width: Math.max(0, root.width - x)
        text: root.terse && root.text !== "" ? root.text : root.spoken
        size: root.size
        strong: true
        color: root.ink
        Accessible.ignored: true
    }
}
