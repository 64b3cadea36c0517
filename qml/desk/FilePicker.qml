// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs
import Yizhan.Screens

/** Asks for a scan on this computer, or where to save what is looked at. */
Item {
    id: root

    required property DeskFiles files
    property string material: ""

    function attach(material: string): void {
        root.material = material
        choose.open()
    }
    function save(): void {
        keep.selectedFile = keep.currentFolder + "/" + root.files.suggestedName
        keep.open()
    }

    FileDialog {
        id: choose

        title: qsTr("选择扫描件或照片")
        nameFilters: [qsTr("图片和 PDF (*.jpg *.jpeg *.png *.pdf)")]
        onAccepted: root.files.attach(root.material, choose.selectedFile)
    }
    FileDialog {
        id: keep

        title: qsTr("另存")
        fileMode: FileDialog.SaveFile
        onAccepted: root.files.save(keep.selectedFile)
    }
}
