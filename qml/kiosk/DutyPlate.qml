// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls

/** A DutyCell on a card of its own. */
Card {
    id: root

    required property string person
    required property int windowNumber
    required property string window
    required property string post
    required property string part
    required property string covers
    required property string backAt
    required property int duty
    required property string since
    required property string photo
    required property string pair
    required property string phone
    property alias attended: cell.attended

    DutyCell {
        id: cell

        width: parent.width
        photo: root.photo
        person: root.person
        windowNumber: root.windowNumber
        window: root.window
        post: root.post
        part: root.part
        covers: root.covers
        backAt: root.backAt
        duty: root.duty
        since: root.since
        pair: root.pair
        phone: root.phone
    }
}
