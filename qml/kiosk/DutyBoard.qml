// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Who is on duty, on the dark ground where nothing is touched: above a tall page, and while the screen rests. */
Column {
    id: root

    required property KioskShell shell
    /** Posts at most. */
    property int limit: 4
    property int columns: 1

    spacing: Theme.spaceM

    KioskDuty {
        id: dutyRows

        shell: root.shell
        limit: root.limit
    }
    AppText {
        width: parent.width
        text: qsTr("现在谁在岗")
        size: Theme.fontCaption
        color: Theme.actionInk2
    }
    Grid {
        id: lines

        width: root.width
        columns: root.columns
        columnSpacing: Theme.spaceL
        rowSpacing: root.spacing

        Repeater {
            model: dutyRows.rows

            DutyLine {
                width: (lines.width - lines.columnSpacing * (lines.columns - 1)) / lines.columns
                attended: dutyRows.attended
            }
        }
    }
}
