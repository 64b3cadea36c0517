// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * The content of a page in a column. What does not fit is turned like a page with two large buttons; it can be dragged
 * too, but never has to be.
 */
Item {
    id: root

    default property alias content: column.data
    property real spacing: Theme.spaceM
    /** Nothing stands below this body but the bottom bar. */
    property bool lowest: false
    /**
     * Height of what stands in the lower right half (`--left-handed`: left), beside the two buttons: a lying screen has no
     * room for both.
     */
    property real beside: 0
    readonly property bool turns: column.height > root.height - root.beside + 1
    readonly property real below: root.lowest ? Theme.spaceM : 0
    readonly property bool atEnd: flick.contentY >= flick.contentHeight - flick.height - 1

    /** What is cut by the edge of one screen stands whole at the edge of the next. */
    function turn(forward: bool): void {
        const step = flick.height - Theme.touch;
        const last = Math.max(0, flick.contentHeight - flick.height);
        glide.to = Math.max(0, Math.min(last, root.uncut(flick.contentY + (forward ? step : -step), forward, step)));
        glide.restart();
    }

    /**
     * The line nearest to this one that goes through nothing, in no column: before what it would cut, which so begins the
     * next page, or behind it. Where there is none within most of a `step`, the farthest tried: what that one cuts was
     * whole on the page before.
     */
    function uncut(line: real, before: bool, step: real): real {
        let edge = line;
        for (let tries = 0; tries < 12; ++tries) {
            const next = root.edgeAt(column, edge, before, step / 2);
            if (next === edge || Math.abs(next - line) > step * 0.85) {
                break;
            }
            edge = next;
        }
        return before ? edge - Theme.spaceXs : edge;
    }

    /** Where the parts of `item` begin or end that this line goes through; parts as tall as `room` are taken apart. */
    function edgeAt(item: Item, line: real, before: bool, room: real): real {
        let edge = line;
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            const top = child.mapToItem(column, 0, 0).y;
            if (!child.visible || top >= line || top + child.height <= line) {
                continue;
            }
            const own = child.height >= room ? root.edgeAt(child, line, before, room) : before ? top : top + child.height;
            edge = before ? Math.min(edge, own) : Math.max(edge, own);
        }
        return edge;
    }

    /** Whoever goes through the page by keyboard sees where the keyboard is. What is touched stays under the finger. */
    function follow(item: Item): void {
        if ((item as Control)?.focusReason === Qt.MouseFocusReason) {
            return;
        }
        let parent = item;
        while (parent !== null && parent !== column) {
            parent = parent.parent;
        }
        if (!root.turns || parent === null) {
            return;
        }
        const top = item.mapToItem(column, 0, 0).y;
        const bottom = top + item.height + Theme.spaceXl;
        if (top < flick.contentY || bottom > flick.contentY + flick.height) {
            glide.stop();
            flick.contentY = Math.max(0, Math.min(top - Theme.spaceM, flick.contentHeight - flick.height));
        }
    }

    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged(): void {
            root.follow(root.Window.activeFocusItem);
        }
    }
    NumberAnimation {
        id: glide

        target: flick
        property: "contentY"
        duration: Theme.slow
        easing.type: Easing.OutCubic
    }

    Flickable {
        id: flick

        width: parent.width
        height: parent.height - Math.max(root.turns ? turner.height + Theme.spaceS + root.below : 0, root.beside)
        contentHeight: column.height
        interactive: root.turns
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: column

            x: Theme.margin
            width: flick.width - Theme.margin * 2
            topPadding: Theme.spaceL
            bottomPadding: Theme.spaceM
            spacing: root.spacing
        }
    }

    Fade {
        visible: root.turns && !root.atEnd
        anchors.bottom: flick.bottom
        width: parent.width
    }

    Row {
        id: turner

        visible: root.turns
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.below
        x: root.beside > 0 && Device.leftHanded ? parent.width - Theme.margin - width : Theme.margin
        width: root.beside > 0 ? (parent.width - Theme.margin * 2 - spacing) / 2 : parent.width - Theme.margin * 2
        spacing: Theme.spaceM
        LayoutMirroring.enabled: Device.leftHanded

        AppButton {
            objectName: "previousScreen"
            width: (parent.width - parent.spacing) / 2
            look: AppButton.Tinted
            iconName: "keyboard_arrow_up"
            text: qsTr("上一屏")
            enabled: flick.contentY > 1
            onClicked: root.turn(false)
        }
        AppButton {
            objectName: "nextScreen"
            width: (parent.width - parent.spacing) / 2
            look: AppButton.Tinted
            iconName: "keyboard_arrow_down"
            text: qsTr("下一屏")
            enabled: !root.atEnd
            onClicked: root.turn(true)
        }
    }
}
