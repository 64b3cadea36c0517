// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What the matter asks for, item by item: original seen, copies taken, or let through to come later. */
FocusScope {
    id: root

    required property DeskIntake intake

    signal filesAsked(row: int)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.spaceL
        spacing: Theme.spaceS

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            AppText {
                Layout.fillWidth: true
                text: qsTr("材料 · 请逐件核对")
                size: Theme.fontSubtitle
                strong: true
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            KeyButton {
                objectName: "checkAll"
                label: qsTr("都核到了")
                key: "Alt+A"
                implicitWidth: Theme.px(170)
                implicitHeight: Theme.touch
                onClicked: root.intake.checkAll()
            }
        }
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "materialList"
            clip: true
            model: root.intake.materials
            boundsBehavior: Flickable.StopAtBounds

            delegate: MaterialRow {
                id: row

                width: ListView.view.width
                onSeenAsked: seen => root.intake.setOriginalSeen(row.index, seen)
                onCopiesAsked: copies => root.intake.setCopies(row.index, copies)
                onDeferredAsked: deferred => root.intake.setDeferred(row.index, deferred)
                onFilesAsked: root.filesAsked(row.index)
                onFileRemoved: file => root.intake.removeFile(row.index, file)
            }
        }
    }
}
