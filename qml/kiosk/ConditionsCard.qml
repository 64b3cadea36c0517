// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** "您符合吗？": each condition with yes and no; nothing is chosen beforehand. */
Card {
    id: root

    required property KioskMatter matter
    property int number: 1

    AppText {
        width: parent.width
        text: qsTr("%1　您符合吗？").arg(root.number)
        size: Theme.fontSubtitle
        strong: true
    }
    Repeater {
        model: root.matter.conditions

        RowLayout {
            id: row

            required property int index
            required property string text
            required property int answer

            LayoutMirroring.enabled: Device.leftHanded
            width: parent?.width ?? 0
            spacing: Theme.spaceM

            AppText {
                Layout.fillWidth: true
                text: row.text
            }
            ChoiceButton {
                objectName: "yes-" + row.index
                text: qsTr("是")
                checkable: false
                checked: row.answer === 1
                onClicked: root.matter.answer(row.index, true)
            }
            ChoiceButton {
                objectName: "no-" + row.index
                text: qsTr("不是")
                checkable: false
                checked: row.answer === 2
                onClicked: root.matter.answer(row.index, false)
            }
        }
    }
    Notice {
        width: parent.width
        visible: root.matter.unfit
        severity: Notice.Info
        text: qsTr("可能不符合条件。可以先问工作人员，也可以照样取号，窗口再核实。")
    }
}
