// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Theme

/** A sentence for the person in front of the screen; `severity` says how it looks, the icon and words what it means. */
Rectangle {
    id: root

    enum Severity { Info, Warning, Problem }

    property int severity: Notice.Info
    property string title: ""
    property string text: ""
    property string iconName: severity === Notice.Info ? "info" : severity === Notice.Warning ? "warning" : "cancel"

    readonly property color ink: severity === Notice.Info ? Theme.ink : severity === Notice.Warning ? Theme.warn : Theme.over

    implicitHeight: row.implicitHeight + Theme.spaceM * 2
    implicitWidth: row.implicitWidth + Theme.spaceL * 2
    radius: Theme.radius
    color: severity === Notice.Info ? Theme.neutral : severity === Notice.Warning ? Theme.warnGround : Theme.overGround

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title === "" ? root.text : root.title + " " + root.text

    RowLayout {
        id: row

        x: Theme.spaceL
        y: Theme.spaceM
        width: root.width - Theme.spaceL * 2
        spacing: Theme.spaceM

        Icon {
            Layout.alignment: Qt.AlignTop
            name: root.iconName
            size: Theme.iconS
            color: root.ink
        }
        Column {
            Layout.fillWidth: true

            AppText {
                width: parent.width
                visible: root.title !== ""
                text: root.title
                strong: true
                color: root.ink
                Accessible.ignored: true
            }
            AppText {
                width: parent.width
                visible: root.text !== ""
                text: root.text
                size: Theme.desk ? Theme.fontBody : Theme.fontCaption
                color: root.ink
                Accessible.ignored: true
            }
        }
    }
}
