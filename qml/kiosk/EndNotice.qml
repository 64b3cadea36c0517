// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens

/** That the windows may close before a number's turn. Once said its place stays: the code below does not move. */
Notice {
    id: root

    required property KioskTicket ticket
    required property SlipWords words

    objectName: "callingEnd"
    opacity: root.words.ends ? 1 : 0
    Accessible.ignored: opacity === 0
    severity: Notice.Warning
    text: root.ticket.callingEnd
}
