// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Theme

/** A choice by picture: icon above (or before) its word. */
T.AbstractButton {
    id: root

    property string iconName: ""
    property string hint: ""
    property int hintLines: 2
    /** Icon before the words instead of above them. */
    property bool horizontal: false
    property bool emphasised: false
    property real textSize: Theme.fontSubtitle
    /** Lines of the words before they are cut. One: smaller letters where they are long; tiles of a list, which are all
     * to have the same letters, give themselves two and share a size. */
    property int textLines: horizontal && hint !== "" ? 1 : 2
    /** Letters with which the words would fit on one line. */
    readonly property real oneLineSize: words.width * 98 / Math.max(1, whole.advanceWidth)
    /** What is left for a picture above the words, which come first. Tiles side by side share the smallest. */
    readonly property real iconRoom: Math.max(Theme.iconS, Math.min(Theme.iconL, availableHeight - words.height - grid.rowSpacing))
    property real iconSize: horizontal ? Theme.iconL : iconRoom

    readonly property color contentColor: !enabled ? Theme.inkDisabled : emphasised ? Theme.actionInk
        : Theme.elder ? Theme.action : Theme.ink

    // With the smallest picture above the words: a larger one takes what room there is, and asks for none.
    implicitHeight: Math.max(Theme.touchLarge, Theme.spaceM * 2 + (root.horizontal ? grid.implicitHeight
                                                                 : Theme.iconS + grid.rowSpacing + words.implicitHeight))
    implicitWidth: grid.implicitWidth + Theme.spaceM * 2
    padding: Theme.spaceM
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.hint === "" ? root.text : root.text + ", " + root.hint
    Accessible.description: root.enabled ? "" : qsTr("现在不能按")
    Accessible.onPressAction: {
        if (root.enabled) {
            root.clicked();
        }
    }
    // Qt presses a button by the space bar alone.
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat) {
            root.clicked();
        }
    }
    Keys.onEnterPressed: event => root.Keys.returnPressed(event)

    TextMetrics {
        id: whole

        font.family: Theme.family
        font.weight: Theme.bold
        font.pixelSize: 100
        text: root.text
    }

    background: Rectangle {
        radius: Theme.radius
        color: !root.enabled ? Theme.neutral : root.emphasised ? (root.down ? Theme.actionPressed : Theme.action) : root.down ? Theme.tint : Theme.card
        border.width: root.visualFocus ? Theme.outline * 2 : Theme.elder ? Theme.outline * 1.5 : Theme.outline
        border.color: root.visualFocus ? Theme.ink : Theme.elder && root.enabled ? Theme.action : Theme.line
    }
    contentItem: Item {
        GridLayout {
            id: grid

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            columns: root.horizontal ? 2 : 1
            columnSpacing: Theme.spaceL
            rowSpacing: Theme.spaceXs

            Icon {
                visible: root.iconName !== ""
                Layout.alignment: Qt.AlignHCenter | Qt.AlignVCenter
                name: root.iconName
                size: root.iconSize
                color: !root.enabled ? Theme.inkDisabled : root.emphasised ? Theme.actionInk : Theme.action
            }
            Column {
                id: words

                Layout.fillWidth: true
                // Alone in the grid it would keep the width of nothing that it began with (Qt 6.4).
                Layout.preferredWidth: root.iconName === "" ? grid.width : -1

                AppText {
                    width: parent.width
                    text: root.text
                    size: root.textSize
                    oneLine: root.textLines === 1
                    maximumLineCount: root.textLines
                    elide: Text.ElideRight
                    strong: true
                    color: root.contentColor
                    horizontalAlignment: root.horizontal ? Text.AlignLeft : Text.AlignHCenter
                    Accessible.ignored: true
                }
                AppText {
                    width: parent.width
                    visible: root.hint !== ""
                    text: root.hint
                    size: Theme.fontCaption
                    maximumLineCount: root.hintLines
                    elide: Text.ElideRight
                    color: root.enabled && root.emphasised ? Theme.actionInk : Theme.ink2
                    horizontalAlignment: root.horizontal ? Text.AlignLeft : Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
        }
    }
}
