// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One choice of a few, by arrow keys and Enter, by its digit, or by a click. Rows: value, text, hint. */
T.Popup {
    id: root

    property string title: ""
    property string hint: ""
    required property var rows

    signal chosen(value: string)

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Theme.px(420)
    height: column.implicitHeight + padding * 2
    padding: Theme.spaceXl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    onAboutToShow: {
        list.currentIndex = 0
        list.forceActiveFocus()
    }

    function choose(value: string): void {
        root.close()
        root.chosen(value)
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
    }
    contentItem: Column {
        id: column

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
        ListView {
            id: list

            width: parent.width
            height: Math.min(contentHeight, Theme.px(380))
            clip: true
            spacing: Theme.spaceXs
            model: root.rows
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds

            Keys.onReturnPressed: (list.currentItem as ChoiceItem)?.clicked()
            Keys.onEnterPressed: (list.currentItem as ChoiceItem)?.clicked()
            Keys.onPressed: event => {
                const digit = event.key - Qt.Key_1
                if (digit >= 0 && digit < Math.min(9, list.count)) {
                    (list.itemAtIndex(digit) as ChoiceItem)?.clicked()
                    event.accepted = true
                }
            }

            delegate: ChoiceItem {
                id: item

                required property string value
                required text
                required hint

                width: ListView.view.width
                onClicked: root.choose(item.value)
            }
        }
    }
}
