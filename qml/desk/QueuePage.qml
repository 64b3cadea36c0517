// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Screens
import Yizhan.Theme

/** Calling and serving on the left, the cases under a time limit on the right. The space bar calls the next one. */
FocusScope {
    id: root

    required property DeskSession session
    required property DeskQueue queue
    required property DeskCases cases

    signal intakeAsked
    signal caseOpened(caseId: string)

    Keys.onSpacePressed: root.queue.callNext()

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
                anchors.fill: parent
                anchors.margins: Theme.margin
                anchors.topMargin: Theme.spaceL
                anchors.bottomMargin: Theme.spaceL
                visible: root.queue.state !== DeskQueue.NoWindow
                focus: true
                queue: root.queue
                onIntakeAsked: root.intakeAsked()
            }
        }
        CasesPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            cases: root.cases
            onOpened: caseId => root.caseOpened(caseId)
        }
    }
}
