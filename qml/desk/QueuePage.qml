// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import QtQuick.Window
import Yizhan.Screens
import Yizhan.Theme

/** Calling and serving on the left, the cases under a time limit on the right. The space bar calls the next one. */
FocusScope {
    id: root

    required property DeskSession session
    required property DeskQueue queue
    required property DeskCases cases
    /** A banner above has F10 meanwhile. */
    required property bool bellRings
    required property DeskRequests requests

    signal intakeAsked
    signal caseOpened(caseId: string)

    // Wherever the focus is, but for a button that was reached by Tab and a field that is typed in.
    Shortcut {
        sequence: "Space"
        enabled: root.visible && root.queue.state === DeskQueue.Idle && !root.queue.busy
            && (root.Window.activeFocusItem as T.AbstractButton)?.visualFocus !== true
        onActivated: root.queue.callNext()
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.px(Theme.viewWidth >= 1440 ? 430 : 396)
            color: Theme.card

            Rectangle {
                anchors.right: parent.right
                width: Theme.hairline
                height: parent.height
                color: Theme.line
            }
            WindowChooser {
                anchors.fill: parent
                anchors.margins: Theme.margin
                visible: root.queue.state === DeskQueue.NoWindow
                queue: root.queue
                session: root.session
            }
            WindowPanel {
                id: panel

                anchors.fill: parent
                anchors.margins: Theme.margin
                anchors.topMargin: Theme.spaceL
                anchors.bottomMargin: Theme.spaceL
                visible: root.queue.state !== DeskQueue.NoWindow
                focus: true
                queue: root.queue
                bellRings: root.bellRings
                onIntakeAsked: root.intakeAsked()
                onVisibleChanged: {
                    if (panel.visible && root.activeFocus) {
                        panel.forceActiveFocus()
                    }
                }
            }
        }
        CasesPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            cases: root.cases
            requests: root.requests
            onOpened: caseId => root.caseOpened(caseId)
        }
    }
}
