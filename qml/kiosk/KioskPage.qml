// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens

/** Base of every kiosk page: what the shell hands to it when it opens it. */
FocusScope {
    id: root

    required property KioskShell shell
    /** The slip of this visit, and the call for help; one of each per kiosk. */
    required property KioskTicket ticket
    required property KioskHelp help
    /** The page shows the large header of the hall (the home page). */
    property bool wideHeader: false
    property string title: ""
    /** The answer to what the person asked for (the ticket): spoken to whoever uses the voice. */
    property bool answer: false
    /** Shows a person's own matter: read aloud only when asked, never by itself. */
    property bool personal: false

    /** An identity card on the reader is for this page: cardLaid(). */
    property bool takesCard: false

    function cardLaid(): void {
    }

    /** The page is on the screen: what may lead on to another page begins here and not while it is built. */
    function opened(): void {
    }

    /** What was typed or ticked here, as properties for the same page built again. */
    function placeNow(): var {
        return {};
    }

    Accessible.role: Accessible.Pane
    Accessible.name: root.title
}
