// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Screens
import Yizhan.Theme

/**
 * The current call, the four before it, and who is on duty: beside them on a wide wall, below them on an upright one.
 * A wall that is small for its distance has room for the calls alone; then who is on duty has a turn of its own.
 */
Item {
    id: root

    required property WallCalls calls
    required property WallDuty duty
    /** Which of `pages` is shown. */
    property int page: 0

    readonly property bool stacked: root.width < Theme.px(1400)
    readonly property bool apart: root.stacked && root.height < Theme.px(900)
    readonly property int pages: root.apart ? 2 : 1

    /** A new call: the card asks to be looked at. */
    function flash(): void {
        card.flash()
    }

    // Placed by hand: a layout whose child goes away while the layout itself is resized keeps the child's room (Qt 6.4.2).
    Item {
        id: board

        readonly property real gap: Theme.spaceM
        readonly property real callShare: earlier.lines === 0 ? 1 : root.apart ? 0.62 : 0.48

        width: root.stacked ? root.width : (root.width - gap) * 0.64
        height: root.stacked && !root.apart ? (root.height - gap) * 0.56 : root.height
        visible: !root.apart || root.page === 0

        CallCard {
            id: card

            objectName: "currentCall"
            width: board.width
            height: earlier.lines === 0 ? board.height : (board.height - board.gap) * board.callShare
            number: root.calls.number
            counter: root.calls.window
        }
        Item {
            id: earlier

            readonly property int lines: root.calls.recent.count === 0 || board.height < Theme.px(380) ? 0
                : root.apart || root.calls.recent.count < 3 ? 1 : 2
            readonly property real lineHeight: (height - board.gap * (lines - 1)) / Math.max(1, lines)

            y: card.height + board.gap
            width: board.width
            height: board.height - y
            visible: lines > 0

            Repeater {
                model: root.calls.recent

                RecentCall {
                    width: (earlier.width - board.gap) / 2
                    height: earlier.lineHeight
                    x: index % 2 === 0 ? 0 : width + board.gap
                    y: index < 2 ? 0 : height + board.gap
                    visible: index < earlier.lines * 2
                }
            }
        }
    }
    DutyPanel {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: root.stacked ? root.width : root.width - board.width - board.gap
        height: root.stacked && !root.apart ? root.height - board.height - board.gap : root.height
        visible: !root.apart || root.page === 1
        duty: root.duty
    }
}
