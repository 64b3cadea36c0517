// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens

/** A paper that is drawn at this desk, over the page: looked at, printed, or saved where there is no printer. */
Item {
    id: root

    required property DeskSession session
    readonly property DeskFiles files: DeskFiles {
        session: root.session
    }

    /** Made when something is first saved, not while the desk starts. */
    function picker(): FilePicker {
        if (!keeper.item) {
            keeper.setSource(Qt.resolvedUrl("FilePicker.qml"), { files: root.files })
        }
        return keeper.item as FilePicker
    }

    FileView {
        files: root.files
        onSaveAsked: root.picker()?.save()
    }
    Loader {
        id: keeper
    }
}
