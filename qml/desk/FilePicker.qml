// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs
import Yizhan.Screens

/** Asks for a scan on this computer, or where to save what is looked at. */
Item {
    id: root

    required property DeskFiles files

    function attach(material: string): void {
        choose.ask(material)
    }
    function save(): void {
        keep.selectedFile = keep.currentFolder + "/" + root.files.suggestedName
        keep.open()
    }

    ScanPicker {
        id: choose

        onPicked: (material, files) => root.files.attach(material, files[0])
    }
    FileDialog {
        id: keep

        objectName: "saveDialog"
        title: qsTr("另存")
        acceptLabel: qsTr("存到这里")
        rejectLabel: qsTr("取消")
        fileMode: FileDialog.SaveFile
        // Without any, Qt offers its own in English.
        nameFilters: [root.files.suggestedName.endsWith(".pdf") ? qsTr("PDF 文件 (*.pdf)") : qsTr("图片 (*.jpg *.jpeg *.png)"),
            qsTr("所有文件 (*)")]
        onAccepted: root.files.save(keep.selectedFile)
    }
}
