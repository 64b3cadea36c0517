// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** One paper to bring, in large print: its name, how many, and whether it may come later. */
Card {
    id: root

    required property int index
    required property string name
    required property int originals
    required property int copies
    required property bool needed
    required property bool deferrable
    required property string note

    readonly property string counts: root.joined(originals > 0 ? qsTr("原件 %n 份", "", originals) : "",
                                                 copies > 0 ? qsTr("复印件 %n 份", "", copies) : "")
    readonly property string facts: root.joined(counts, !needed ? qsTr("有就带") : deferrable ? qsTr("可以后补") : "")

    function joined(one: string, other: string): string {
        return one === "" ? other : other === "" ? one : one + qsTr("，") + other;
    }

    spacing: Theme.spaceXs

    AppText {
        width: parent.width
        text: qsTr("%1. %2").arg(root.index + 1).arg(root.name)
        size: Theme.fontSubtitle
        strong: true
    }
    AppText {
        width: parent.width
        visible: root.facts !== ""
        text: root.facts
        secondary: true
    }
}
