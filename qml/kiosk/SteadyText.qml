// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls

/** A text that keeps the room of the words that stand there at first, so that nothing below moves when others come. */
AppText {
    id: root

    /** Empty: one line. */
    property string first: ""

    height: Math.max(root.implicitHeight, measure.implicitHeight)
    verticalAlignment: Text.AlignVCenter

    AppText {
        id: measure

        visible: false
        width: root.width
        text: root.first
        size: root.size
        strong: root.strong
    }
}
