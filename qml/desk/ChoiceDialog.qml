// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
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
    height: implicitContentHeight + padding * 2
    padding: Theme.spaceXl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    onAboutToShow: (root.contentItem as ChoiceList)?.aim()

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
    contentItem: ChoiceList {
        title: root.title
        hint: root.hint
        rows: root.rows
        onChosen: value => root.choose(value)
    }
}
