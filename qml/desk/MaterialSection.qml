// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What was handed in, and what was let through to come later. */
Section {
    id: root

    required property DeskCase serviceCase

    title: qsTr("材料")

    Repeater {
        model: root.serviceCase.materials

        RowLayout {
            id: row

            required property string name
            required property string status
            required property bool deferred
            required property int copiesWanted

            Layout.fillWidth: true
            spacing: Theme.spaceS

            Icon {
                Layout.alignment: Qt.AlignTop
                name: row.deferred ? "schedule" : "check_circle"
                size: Theme.iconS
                color: row.deferred ? Theme.warn : Theme.ok
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: row.name
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                AppText {
                    Layout.fillWidth: true
                    visible: row.status !== ""
                    text: row.status
                    size: Theme.fontCaption
                    secondary: true
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
            }
            AppButton {
                objectName: "supply-" + row.name
                visible: row.deferred && root.serviceCase.canSupply
                enabled: !root.serviceCase.busy
                look: AppButton.Outlined
                implicitHeight: Theme.touchSmall
                text: qsTr("补交了")
                onClicked: root.serviceCase.supply(row.name, row.copiesWanted)
            }
        }
    }
}
