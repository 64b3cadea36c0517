// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/** Asks for scans or photographs of one material on this computer, or in the folder of its scanner. */
Item {
    id: root

    property string material: ""
    property bool several: false

    signal picked(material: string, files: var)

    function ask(material: string): void {
        root.material = material
        choose.open()
    }

    FileDialog {
        id: choose

        title: qsTr("选择扫描件或照片")
        acceptLabel: qsTr("选好了")
        rejectLabel: qsTr("取消")
        fileMode: root.several ? FileDialog.OpenFiles : FileDialog.OpenFile
        nameFilters: [qsTr("图片和 PDF (*.jpg *.jpeg *.png *.pdf)")]
        onAccepted: root.picked(root.material, choose.selectedFiles)
    }
}
