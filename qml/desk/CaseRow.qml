// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One case of the table: how long it still has, what it is, how far it is, who has it, when it is due. */
T.AbstractButton {
    id: root

    required property int index
    required property string caseId
    required property string caseNo
    required property string matter
    required property int light
    required property string leftText
    required property string used
    required property real share
    required property int stepCount
    required property int stepDone
    required property int stepRunning
    required property string step
    required property string place
    required property string who
    required property string due
    /** The case's number, and how many papers follow later. */
    required property string numbers
    /** The row in one sentence: put together here, it would be made anew for each of its parts. */
    required property string spoken

    /** The row the arrow keys stand on. */
    property bool marked: false

    objectName: "case-" + root.caseNo
    implicitHeight: Math.max(Theme.px(76), implicitContentHeight + Theme.spaceM * 2)
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    text: root.spoken

    Accessible.role: Accessible.Row
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()

    background: Rectangle {
        color: root.marked || root.hovered || root.down ? Theme.tint : "transparent"
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
