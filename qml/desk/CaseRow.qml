// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One case of the table: how long it still has, what it is, how far it is, who has it, when it is due. */
DeskCaseRow {
    id: root

    /** The row the arrow keys stand on. */
    property bool marked: false

    signal clicked()

    objectName: "case-" + root.caseNo
    implicitHeight: Math.max(Theme.px(76), button.implicitContentHeight + Theme.spaceM * 2)

    T.AbstractButton {
        id: button

        anchors.fill: parent
        focusPolicy: Qt.NoFocus
        hoverEnabled: true
        text: root.spoken
        onClicked: root.clicked()

        Accessible.role: Accessible.Row
        Accessible.name: button.text
        Accessible.onPressAction: button.clicked()

        background: Rectangle {
            color: root.marked || button.hovered || button.down ? Theme.tint : "transparent"
            border.width: root.marked ? Theme.outline : 0
            border.color: Theme.action

            Rectangle {
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
        }
        contentItem: CaseColumns {
            LimitCell {
                light: root.light
                leftText: root.leftText
                used: root.used
                share: root.share
            }
            Column {
                AppText {
                    width: parent.width
                    text: root.matter
                    strong: true
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                AppText {
                    width: parent.width
                    text: root.numbers
                    size: Theme.fontCaption
                    secondary: true
                    maximumLineCount: 1
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
            Column {
                spacing: Theme.spaceXs

                StepBar {
                    width: parent.width
                    count: root.stepCount
                    done: root.stepDone
                    running: root.stepRunning
                    description: root.step // no sentence of its own: it would be put together for every row that scrolls by
                }
                AppText {
                    width: parent.width
                    text: root.step
                    size: Theme.fontCaption
                    secondary: true
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
            }
            Column {
                AppText {
                    width: parent.width
                    text: root.place
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                AppText {
                    width: parent.width
                    visible: root.who !== ""
                    text: root.who
                    size: Theme.fontCaption
                    secondary: true
                    maximumLineCount: 1
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
            AppText {
                text: root.due === "" ? "—" : root.due
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
    }
}
