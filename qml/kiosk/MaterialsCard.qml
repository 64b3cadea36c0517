// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** "材料带了吗？": one row a material, the whole row is the target; originals, copies, and which may come later. */
Card {
    id: root

    required property KioskMatter matter
    property int number: 2

    spacing: Theme.touchGap

    function amount(originals: int, copies: int): string {
        return Array.of(originals > 0 ? qsTr("原件 %n 份", "", originals) : "",
                        copies > 0 ? qsTr("复印件 %n 份", "", copies) : "").filter(part => part !== "").join(qsTr("，"));
    }

    RowLayout {
        width: parent.width
        spacing: Theme.spaceM

        AppText {
            Layout.fillWidth: true
            text: qsTr("%1　材料带了吗？").arg(root.number)
            size: Theme.fontSubtitle
            strong: true
        }
        AppText {
            text: qsTr("点一下打勾 · 一次说清")
            size: Theme.fontCaption
            secondary: true
        }
    }
    Item {
        width: 1
        height: Theme.spaceXs
    }
    Repeater {
        model: root.matter.materials

        CheckRow {
            required property int index
            required property string name
            required property int originals
            required property int copies
            required property bool needed
            required property bool deferrable
            required property string note
            required property bool ticked

            objectName: "material-" + index
            width: parent?.width ?? 0
            checked: ticked
            text: name
            hint: Array.of(root.amount(originals, copies), note).filter(part => part !== "").join(qsTr("；"))
            tag: !needed ? qsTr("有才带") : deferrable ? qsTr("可后补") : qsTr("必需")
            onClicked: root.matter.tick(index, !ticked)
        }
    }
}
