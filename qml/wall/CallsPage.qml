// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Screens
import Yizhan.Theme

/** The current call, the four before it, and who is on duty. */
RowLayout {
    id: root

    required property WallCalls calls
    required property WallDuty duty

    /** A new call: the card asks to be looked at. */
    function flash(): void {
        card.flash()
    }

    spacing: Theme.spaceM

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 64
        Layout.minimumWidth: 0
        spacing: Theme.spaceM

        CallCard {
            id: card

            objectName: "currentCall"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 48
            number: root.calls.number
            counter: root.calls.window
        }
        Item {
            id: earlier

            visible: root.calls.recent.count > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 52

            Repeater {
                model: root.calls.recent

                RecentCall {
                    width: (earlier.width - Theme.spaceM) / 2
                    height: (earlier.height - Theme.spaceM) / 2
                    x: index % 2 === 0 ? 0 : width + Theme.spaceM
                    y: index < 2 ? 0 : height + Theme.spaceM
                }
            }
        }
    }
    DutyPanel {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 36
        Layout.minimumWidth: 0
        duty: root.duty
    }
}
