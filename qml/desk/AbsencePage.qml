// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Leave, and the hand-overs that wait for a signature: what the system knows is in them already. */
FocusScope {
    id: root

    required property DeskDuty duty

    Flickable {
        id: scroll

        anchors.fill: parent
        clip: true
        contentHeight: page.implicitHeight
        boundsBehavior: Flickable.StopAtBounds

        RowLayout {
            id: page

            x: Theme.margin
            width: scroll.width - Theme.margin * 2
            spacing: Theme.spaceL

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.spaceL
                Layout.bottomMargin: Theme.spaceL
                spacing: Theme.spaceM

                AbsenceForm {
                    Layout.fillWidth: true
                    focus: true
                    duty: root.duty
                }
                Column {
                    Layout.fillWidth: true
                    spacing: Theme.spaceM

                    Repeater {
                        model: root.duty.absences

                        Section {
                            id: own

                            required property string absenceId
                            required property string heading
                            required property string text
                            required property bool cancellable

                            width: parent.width
                            title: own.heading

                            RowLayout {
                                Layout.fillWidth: true

                                AppText {
                                    Layout.fillWidth: true
                                    text: own.text
                                    secondary: true
                                }
                                AppButton {
                                    visible: own.cancellable
                                    objectName: "cancelLeave"
                                    look: AppButton.Plain
                                    text: qsTr("撤回")
                                    onClicked: root.duty.cancelLeave(own.absenceId)
                                }
                            }
                        }
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.spaceL
                Layout.bottomMargin: Theme.spaceL
                spacing: Theme.spaceM

                AppText {
                    text: qsTr("要您签字的交接单")
                    size: Theme.fontTitle
                    strong: true
                }
                EmptyState {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.spaceXl
                    visible: root.duty.papers.count === 0
                    iconName: "assignment"
                    title: qsTr("没有要签字的交接单")
                    text: qsTr("请假登记以后，系统会起草，不用自己写。")
                }
                Column {
                    Layout.fillWidth: true
                    spacing: Theme.spaceM

                    Repeater {
                        model: root.duty.papers

                        PaperCard {
                            width: parent.width
                            duty: root.duty
                        }
                    }
                }
            }
        }
    }
}
