// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

/** A member of staff as the plate shows one: the photo, else a drawn one. The name stands beside it. */
Rectangle {
    id: root

    /** "data:image/jpeg;base64,…"; empty: there is none. */
    property string photo: ""
    /** Somebody is there. */
    property bool present: true

    readonly property bool pictured: picture.status === Image.Ready

    implicitWidth: Theme.iconL
    implicitHeight: width * 4 / 3
    radius: Theme.radiusS
    color: root.present ? Theme.tint : Theme.neutral
    clip: true

    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        visible: !root.pictured
        name: root.present ? "person" : "person_off"
        size: root.width * 0.8
        color: !root.present ? Theme.inkDisabled : Theme.wall ? Theme.ink2 : Theme.action
    }
    Image {
        id: picture

        anchors.fill: parent
        visible: root.pictured
        source: root.photo
        sourceSize.height: root.height
        fillMode: Image.PreserveAspectCrop
    }
}
