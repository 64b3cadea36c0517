// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

/** The note that what is shown is old, across desk or wall. Takes no room while the hall answers. */
Rectangle {
    id: root

    property bool online: true
    property alias since: note.since
    property alias hint: note.hint

    visible: !online
    implicitHeight: online ? 0 : note.implicitHeight + Theme.spaceS * 2
    color: Theme.warnGround

    OfflineNote {
        id: note

        x: Theme.margin
        y: Theme.spaceS
        width: root.width - Theme.margin * 2
        since: ""
    }
}
