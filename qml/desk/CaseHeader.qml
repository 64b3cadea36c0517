// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What a case is, how far it is and how long it still has. */
Section {
    id: root

    required property DeskCase serviceCase

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceXl

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            spacing: Theme.spaceXs

            AppText {
                Layout.fillWidth: true
                objectName: "caseMatter"
                text: root.serviceCase.matter
                size: Theme.fontTitle
                strong: true
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                AppText {
                    Layout.fillWidth: true
                    objectName: "caseNo"
                    text: root.serviceCase.caseNo
                    secondary: true
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
                Tag {
                    objectName: "readsBigPrint"
                    visible: root.serviceCase.elder
                    text: qsTr("大字版")
                }
                Tag {
                    objectName: "speaksEnglish"
                    visible: root.serviceCase.english
                    text: qsTr("说英语")
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            spacing: Theme.spaceXs

            StepBar {
                Layout.fillWidth: true
                count: root.serviceCase.stepCount
                done: root.serviceCase.stepDone
                running: root.serviceCase.stepRunning
            }
            AppText {
                Layout.fillWidth: true
                objectName: "caseState"
                text: root.serviceCase.stateText
                strong: true
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            AppText {
                Layout.fillWidth: true
                text: root.serviceCase.handsText
                size: Theme.fontCaption
                secondary: true
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        LimitCell {
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            light: root.serviceCase.light
            leftText: root.serviceCase.leftText
            used: root.serviceCase.usedText
            share: root.serviceCase.usedShare
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            visible: root.serviceCase.dueText !== ""
            spacing: 0

            AppText {
                text: root.serviceCase.delivering ? qsTr("应送达") : qsTr("应办结")
                size: Theme.fontCaption
                secondary: true
            }
            AppText {
                text: root.serviceCase.dueText
                strong: true
            }
        }
    }
}
