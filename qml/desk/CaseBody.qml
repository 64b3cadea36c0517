// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Screens
import Yizhan.Theme

/** All there is to read of one case; scrolls when it does not fit. */
Flickable {
    id: root

    required property DeskCase serviceCase

    readonly property bool wide: width >= Theme.px(960)

    contentWidth: width
    contentHeight: column.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    function scroll(by: real): void {
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, root.contentY + by))
    }

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.spaceM

        CaseHeader {
            Layout.fillWidth: true
            serviceCase: root.serviceCase
        }
        GridLayout {
            Layout.fillWidth: true
            columns: root.wide ? 3 : 2
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceM

            BranchSection {
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                Layout.alignment: Qt.AlignTop
                Layout.rowSpan: root.wide ? 1 : 2
                serviceCase: root.serviceCase
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                Layout.alignment: Qt.AlignTop
                spacing: Theme.spaceM

                PeopleSection {
                    Layout.fillWidth: true
                    serviceCase: root.serviceCase
                }
                MaterialSection {
                    Layout.fillWidth: true
                    serviceCase: root.serviceCase
                }
            }
            TimelineSection {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                Layout.alignment: Qt.AlignTop
                serviceCase: root.serviceCase
            }
        }
    }
}
