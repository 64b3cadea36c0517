// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Theme

/**
 * The one button: filled for the page's action, outlined for the second, tinted for a calm way out. `busy` keeps it
 * from being pressed twice while its request is on the way.
 */
T.AbstractButton {
    id: root

    enum Look { Filled, Outlined, Tinted, Plain }

    property int look: AppButton.Filled
    property string iconName: ""
    /** A second, smaller line below the text. */
    property string hint: ""
    /** The hint stays on one line, smaller where it is long; else it takes so many. */
    property bool hintOneLine: false
    property int hintLines: 2
    property bool busy: false
    property bool large: false
    /** The text stays on one line, smaller where it is long. */
    property bool oneLine: large
    property real textSize: large ? Theme.fontTitle : Theme.fontBody
    property int alignment: Qt.AlignHCenter

    readonly property bool filled: look === AppButton.Filled
    readonly property color contentColor: !enabled && !busy ? Theme.inkDisabled
        : filled ? Theme.actionInk : Theme.wall ? Theme.ink : Theme.actionStrong

    implicitHeight: Math.max(large ? Theme.touchLarge : Theme.touch, content.implicitHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.touch * 2, content.implicitWidth + leftPadding + rightPadding)
    leftPadding: Theme.spaceL
    rightPadding: Theme.spaceL
    topPadding: large && Theme.portrait ? Theme.spaceS : Theme.spaceXs
    bottomPadding: topPadding
    focusPolicy: Qt.StrongFocus
    hoverEnabled: Theme.desk

    Accessible.role: Accessible.Button
    Accessible.name: root.hint === "" ? root.text : root.text + ", " + root.hint
    // Qt 6.4 tells nobody that a control is off, and hands on presses of it all the same.
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

    background: Rectangle {
        radius: Theme.radius
        color: !root.filled ? (root.down ? Theme.tint : root.look === AppButton.Outlined ? Theme.card
                                : root.look === AppButton.Tinted || root.hovered ? Theme.tint : "transparent")
            : !root.enabled && !root.busy ? Theme.neutral : root.down ? Theme.actionPressed : Theme.action
        border.width: root.visualFocus ? Theme.outline * 2 : root.look === AppButton.Outlined ? Theme.outline : 0
        border.color: root.visualFocus ? Theme.ink : !root.enabled ? Theme.line : Theme.action
    }

    contentItem: Item {
        implicitWidth: content.implicitWidth
        implicitHeight: content.implicitHeight

        RowLayout {
            id: content

            anchors.verticalCenter: parent.verticalCenter
            x: root.alignment === Qt.AlignLeft ? 0 : Math.max(0, (parent.width - width) / 2)
            width: Math.min(implicitWidth, parent.width)
            spacing: Theme.spaceM

            Icon {
                visible: root.iconName !== ""
                name: root.busy ? "hourglass_empty" : root.iconName
                size: root.large ? Theme.iconM * 1.2 : Theme.iconS
                color: root.contentColor
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: root.text
                    size: root.textSize
                    oneLine: root.oneLine
                    strong: true
                    color: root.contentColor
                    horizontalAlignment: root.iconName === "" && root.alignment !== Qt.AlignLeft ? Text.AlignHCenter
                                                                                               : Text.AlignLeft
                    Accessible.ignored: true
                }
                AppText {
                    Layout.fillWidth: true
                    visible: root.hint !== ""
                    text: root.hint
                    size: Theme.fontCaption
                    oneLine: root.hintOneLine
                    maximumLineCount: root.hintLines
                    elide: Text.ElideRight
                    color: root.filled && (root.enabled || root.busy) ? Theme.actionInk : Theme.ink2
                    horizontalAlignment: root.iconName === "" && root.alignment !== Qt.AlignLeft ? Text.AlignHCenter
                                                                                               : Text.AlignLeft
                    Accessible.ignored: true
                }
            }
        }
    }
}
