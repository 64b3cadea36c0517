// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** The inside of a ChoiceDialog: question, remark, and the rows to choose from. */
FocusScope {
    id: root

    property string title: ""
    property string hint: ""
    required property var rows

    signal chosen(value: string)

    objectName: "choiceList"
    implicitHeight: column.implicitHeight
    implicitWidth: Theme.px(372)

    /** Puts the keys on the first row. */
    function aim(): void {
        list.positionViewAtBeginning()
        list.currentIndex = 0
        list.forceActiveFocus()
    }
    function press(index: int): void {
        (list.itemAtIndex(index) as ChoiceItem)?.clicked()
    }

    Column {
        id: column

        width: parent.width
        spacing: Theme.spaceM

        AppText {
            width: parent.width
            text: root.title
            size: Theme.fontTitle
            strong: true
        }
        AppText {
            width: parent.width
            visible: root.hint !== ""
            text: root.hint
            secondary: true
        }
        RowList {
            id: list

            width: parent.width
            height: Math.min(contentHeight, Theme.px(380))
            focus: true
            spacing: Theme.spaceXs
            model: root.rows
            onEntered: root.press(list.currentIndex)

            Keys.onPressed: event => {
                const digit = event.key - Qt.Key_1
                if (digit >= 0 && digit < Math.min(9, list.count)) {
                    root.press(digit)
                    event.accepted = true
                }
            }

            delegate: ChoiceItem {
                id: item

                required property string value
                required text
                required hint

                width: ListView.view.width
                objectName: "choice-" + item.value
                onClicked: root.chosen(item.value)
            }
        }
    }

    Fade {
        anchors.bottom: column.bottom
        width: parent.width
        visible: !list.atYEnd
        ground: Theme.card
    }
}
