// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The official papers of a case: printed ones are opened again as they were, the others get their number now. */
Section {
    id: root

    required property DeskFiles files

    title: qsTr("文书")

    Repeater {
        model: root.files.papers

        RowLayout {
            id: row

            required property int index
            required property string title
            required property string detail
            required property bool issued

            Layout.fillWidth: true
            spacing: Theme.spaceS

            Icon {
                Layout.alignment: Qt.AlignTop
                name: row.issued ? "description" : "note_add"
                size: Theme.iconS
                color: row.issued ? Theme.ok : Theme.ink2
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: row.title
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                AppText {
                    Layout.fillWidth: true
                    text: row.detail
                    size: Theme.fontCaption
                    secondary: true
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
            }
            AppButton {
                objectName: "paper-" + row.index
                enabled: !root.files.busy
                look: row.issued ? AppButton.Plain : AppButton.Outlined
                implicitHeight: Theme.touchSmall
                text: row.issued ? qsTr("打开") : qsTr("出具")
                Accessible.name: qsTr("%1 %2").arg(text).arg(row.title)
                onClicked: root.files.openPaperAt(row.index)
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        visible: root.files.papers.count === 0
        text: qsTr("这个办件现在没有要出具的文书。")
        secondary: true
    }
}
