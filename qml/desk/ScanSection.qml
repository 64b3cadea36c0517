// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Photographs and scans of what was handed in, under the material each belongs to. */
Section {
    id: root

    required property DeskFiles files
    property bool canAttach: true

    signal fileAsked(material: string)

    title: qsTr("扫描件")

    Repeater {
        model: root.files.scans

        RowLayout {
            id: row

            required property int index
            required property string material
            required property string title
            required property string detail
            required property bool isFile
            required property bool pdf

            Layout.fillWidth: true
            Layout.leftMargin: row.isFile ? Theme.spaceM : 0
            spacing: Theme.spaceS

            Icon {
                Layout.alignment: Qt.AlignTop
                visible: row.isFile
                name: row.pdf ? "picture_as_pdf" : "image"
                size: Theme.iconS
                color: Theme.ink2
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: row.title
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                AppText {
                    Layout.fillWidth: true
                    visible: row.detail !== ""
                    text: row.detail
                    size: Theme.fontCaption
                    secondary: true
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
            }
            AppButton {
                objectName: row.isFile ? "openScan-" + row.index : "attach-" + row.index
                visible: row.isFile || root.canAttach
                enabled: !root.files.busy
                look: row.isFile ? AppButton.Plain : AppButton.Outlined
                implicitHeight: Theme.touchSmall
                text: row.isFile ? qsTr("查看") : qsTr("附上")
                Accessible.name: row.isFile ? qsTr("查看 %1").arg(row.material) : qsTr("给“%1”附扫描件").arg(row.title)
                onClicked: {
                    if (row.isFile) {
                        root.files.openScanAt(row.index)
                    } else {
                        root.fileAsked(row.material)
                    }
                }
            }
        }
    }
}
