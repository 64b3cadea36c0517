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

    readonly property var facts: [
        originals > 0 ? qsTr("原件 %n 份", "", originals) : "",
        copies > 0 ? qsTr("复印件 %n 份", "", copies) : "",
        !needed ? qsTr("有就带") : deferrable ? qsTr("可以后补") : ""
    ].filter(fact => fact !== "")

    spacing: Theme.spaceXs

    AppText {
        width: parent.width
        text: qsTr("%1. %2").arg(root.index + 1).arg(root.name)
        size: Theme.fontSubtitle
        strong: true
    }
    AppText {
        width: parent.width
        visible: root.facts.length > 0
        text: root.facts.join(qsTr("，"))
        secondary: true
    }
}
