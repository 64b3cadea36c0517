// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Theme

/** A row that is ticked by touching it anywhere: box, text, a smaller line, and a tag at the end. */
T.AbstractButton {
    id: root

    property string hint: ""
    property string tag: ""
    property bool divider: true
    /** Return presses it, as it does every button; false: Return is left to the form around it, Space ticks. */
    property bool returnPresses: true

    /** What assistive technology does: the same as a touch. */
    function press(): void {
        if (!root.enabled) {
            return;
        }
        if (root.checkable) {
            root.toggle();
            root.toggled();
        }
        root.clicked();
    }

    checkable: true
    implicitHeight: Math.max(Theme.touch, content.implicitHeight + topPadding + bottomPadding)
    implicitWidth: content.implicitWidth
    topPadding: Theme.spaceXs
    bottomPadding: Theme.spaceXs
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.CheckBox
    Accessible.name: Array.of(root.text, root.hint, root.tag).filter(part => part !== "").join(", ")
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.description: root.enabled ? "" : qsTr("现在不能按")
    Accessible.onToggleAction: root.press()
    Accessible.onPressAction: root.press()
    // Qt presses a button by the space bar alone.
    Keys.onReturnPressed: event => {
        event.accepted = root.returnPresses;
        if (root.returnPresses && !event.isAutoRepeat) {
            root.press();
        }
    }
    Keys.onEnterPressed: event => root.Keys.returnPressed(event)

    background: Rectangle {
        color: root.down ? Theme.tint : "transparent"
        radius: Theme.radiusS
        border.width: root.visualFocus ? Theme.outline : 0
        border.color: Theme.ink

        Rectangle {
            visible: root.divider
            y: -Math.round((Theme.touchGap + height) / 2)
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    contentItem: RowLayout {
        id: content

        spacing: Theme.spaceM

        Icon {
            name: root.checked ? "check_box" : "check_box_outline_blank"
            size: Theme.px(Theme.desk ? 24 : 68)
            color: root.checked ? Theme.action : Theme.controlBorder
        }
        Column {
            Layout.fillWidth: true

            AppText {
                width: parent.width
                text: root.text
                Accessible.ignored: true
            }
            AppText {
                width: parent.width
                visible: root.hint !== ""
                text: root.hint
                size: Theme.fontCaption
                secondary: true
                Accessible.ignored: true
            }
        }
        Tag {
            visible: root.tag !== ""
            text: root.tag
            Layout.maximumWidth: Theme.px(300)
        }
    }
}
