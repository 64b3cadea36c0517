// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** 值班: the roster, the log book of the shift, and what was handed in at the kiosk. */
FocusScope {
    id: root

    required property DeskSession session
    /** While it is the page that is seen. */
    required property bool shown
    readonly property int waiting: submissions.waiting + swapsAsked.waiting

    property int part: 0

    signal caseAsked(caseId: string)

    function read(): void {
        if (root.shown && root.part === 0) {
            roster.load()
        } else if (root.shown && root.part === 1) {
            shift.load()
        }
    }

    onShownChanged: root.read()
    onPartChanged: root.read()

    DeskRoster {
        id: roster

        session: root.session
    }
    DeskSwaps {
        id: swapsAsked

        session: root.session
    }
    DeskShift {
        id: shift

        session: root.session
    }
    DeskSubmissions {
        id: submissions

        session: root.session
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceM

        Row {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            Repeater {
                model: [qsTr("值班表"), qsTr("值班日志"), submissions.waiting > 0 ? qsTr("自助机提交 %1").arg(submissions.waiting) : qsTr("自助机提交")]

                ChoiceButton {
                    id: choice

                    required property int index
                    required property string modelData

                    objectName: "dutyPart-" + choice.index
                    implicitHeight: Theme.px(40)
                    checkable: false
                    checked: root.part === choice.index
                    text: choice.modelData
                    onClicked: root.part = choice.index
                }
            }
        }
        Column {
            id: asked

            Layout.fillWidth: true
            visible: swapsAsked.rows.count > 0
            spacing: Theme.spaceM

            Repeater {
                model: swapsAsked.rows

                SwapBar {
                    width: asked.width
                    swaps: swapsAsked
                }
            }
        }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: root.part

            RosterPane {
                roster: roster
            }
            ShiftPane {
                shift: shift
            }
            SubmissionsPane {
                submissions: submissions
                onCaseAsked: caseId => root.caseAsked(caseId)
            }
        }
    }
}
