// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Which hall this is, and what time it is there; large on the home page, one line elsewhere. */
Rectangle {
    id: root

    property bool wide: true
    property string title: Hall.hallName

    implicitHeight: grid.implicitHeight + (wide && Theme.portrait ? Theme.spaceXl : Theme.spaceM)
    color: Theme.header

    GridLayout {
        id: grid

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.margin
        width: parent.width - Theme.margin * 2
        columns: 2
        columnSpacing: Theme.spaceM
        rowSpacing: 0

        AppText {
            Layout.fillWidth: true
            text: root.title
            size: root.wide ? Theme.px(44) : Theme.fontCaption
            strong: true
            color: Theme.actionInk
            oneLine: true
            Accessible.ignored: text === ""
        }
        AppText {
            Layout.alignment: Qt.AlignRight
            text: Hall.timeText
            Accessible.ignored: text === ""
            size: root.wide ? Theme.px(66) : Theme.fontBody
            strong: true
            color: Theme.actionInk
        }
        AppText {
            Layout.fillWidth: true
            visible: root.wide && Theme.portrait && !Theme.elder
            text: Hall.regionText
            Accessible.ignored: text === ""
            size: Theme.fontCaption
            color: Theme.actionInk2
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        AppText {
            Layout.alignment: Qt.AlignRight
            visible: root.wide && Theme.portrait && !Theme.elder
            text: Hall.dateText === "" ? "" : qsTr("%1 · %2").arg(Hall.dateText).arg(Hall.dayText)
            Accessible.ignored: text === ""
            size: Theme.fontCaption
            color: Theme.actionInk2
        }
    }
}
