// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs
import Yizhan.Screens

/** Asks for a roster on this computer. */
Item {
    id: root

    required property DeskRoster roster

    function ask(): void {
        choose.open()
    }

    FileDialog {
        id: choose

        title: qsTr("选择值班表文件")
        acceptLabel: qsTr("导入")
        rejectLabel: qsTr("取消")
        fileMode: FileDialog.OpenFile
        // Where 导出 saves.
        currentFolder: root.roster.folder
        nameFilters: [qsTr("值班表 (*.csv *.ics)")]
        onAccepted: root.roster.importFile(choose.selectedFile)
    }
}
