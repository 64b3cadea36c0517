// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** All there is to read of one case; scrolls when it does not fit. */
Flickable {
    id: root

    required property DeskCase serviceCase
    required property DeskClock clock

    readonly property string caseId: serviceCase.caseId
    readonly property bool wide: width >= Theme.px(960)

    objectName: "caseBody"
    contentWidth: width
    contentHeight: column.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    function scroll(by: real): void {
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, root.contentY + by))
    }
    /** PageUp and PageDown, wherever on the page the keys are; some of the last screenful stays. True: it was one. */
    function page(key: int): bool {
        const down = key === Qt.Key_PageDown
        if (!down && key !== Qt.Key_PageUp) {
            return false
        }
        const screenful = Math.max(root.height / 2, root.height - Theme.px(80))
        root.scroll(down ? screenful : -screenful)
        return true
    }

    /** The file dialogs are made when one is first asked for, not while the desk starts. */
    function filePicker(): FilePicker {
        if (!picker.item) {
            picker.setSource(Qt.resolvedUrl("FilePicker.qml"), { files: files })
        }
        return picker.item as FilePicker
    }

    // Another case is read from its top.
    onCaseIdChanged: root.contentY = 0

    DeskFlow {
        id: caseFlow

        session: root.serviceCase.session
        serviceCase: root.serviceCase
        drafts: files
        caseId: root.serviceCase.caseId
    }
    DeskFiles {
        id: files

        session: root.serviceCase.session
        serviceCase: root.serviceCase
    }
    DeskCredit {
        id: credit

        session: root.serviceCase.session
        serviceCase: root.serviceCase
    }
    FileView {
        files: files
        onSaveAsked: root.filePicker()?.save()
    }
    Loader {
        id: picker
    }

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.spaceM

        CaseHeader {
            Layout.fillWidth: true
            serviceCase: root.serviceCase
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                Layout.alignment: Qt.AlignTop
                spacing: Theme.spaceM

                FlowSection {
                    Layout.fillWidth: true
                    flow: caseFlow
                    hasAgent: root.serviceCase.hasAgent
                }
                BranchSection {
                    Layout.fillWidth: true
                    serviceCase: root.serviceCase
                }
                ClockSection {
                    Layout.fillWidth: true
                    clock: root.clock
                }
                TimelineSection {
                    Layout.fillWidth: true
                    visible: !root.wide
                    serviceCase: root.serviceCase
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                Layout.alignment: Qt.AlignTop
                spacing: Theme.spaceM

                PeopleSection {
                    Layout.fillWidth: true
                    flow: caseFlow
                    serviceCase: root.serviceCase
                }
                MaterialSection {
                    Layout.fillWidth: true
                    serviceCase: root.serviceCase
                }
                CreditSection {
                    Layout.fillWidth: true
                    visible: credit.canAsk
                    credit: credit
                }
                PaperSection {
                    Layout.fillWidth: true
                    visible: root.serviceCase.privacy === DeskCase.Shown
                    files: files
                }
                ScanSection {
                    Layout.fillWidth: true
                    visible: root.serviceCase.privacy === DeskCase.Shown
                    files: files
                    onFileAsked: material => root.filePicker()?.attach(material)
                }
            }
            TimelineSection {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                Layout.alignment: Qt.AlignTop
                visible: root.wide
                serviceCase: root.serviceCase
            }
        }
    }
    Fade {
        parent: root
        y: root.height - height
        width: root.width
        visible: root.contentHeight - root.contentY - root.height > 1
    }
}
