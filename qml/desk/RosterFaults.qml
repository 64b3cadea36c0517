// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Every line of a roster file that does not fit, to be put right there: nothing of it was taken. */
T.Popup {
    id: root

    required property DeskRoster roster

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Theme.px(640)
    height: implicitContentHeight + padding * 2
    padding: Theme.spaceXl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    onAboutToShow: {
        list.positionViewAtBeginning()
        done.forceActiveFocus()
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
    }
    contentItem: ColumnLayout {
        spacing: Theme.spaceM

        AppText {
            Layout.fillWidth: true
            objectName: "rosterFaultsTitle"
            text: qsTr("文件有 %n 处错误，没有导入任何内容。", "", root.roster.faults.count)
            size: Theme.fontTitle
            strong: true
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(list.contentHeight, Theme.px(400))
            objectName: "rosterFaults"
            clip: true
            spacing: Theme.spaceXs
            model: root.roster.faults
            boundsBehavior: Flickable.StopAtBounds

            delegate: AppText {
                required text

                width: ListView.view.width
            }
        }
        AppButton {
            id: done

            Layout.fillWidth: true
            objectName: "closeRosterFaults"
            text: qsTr("知道了，改好再导入")
            onClicked: root.close()
            Keys.onUpPressed: list.flick(0, Theme.px(900))
            Keys.onDownPressed: list.flick(0, -Theme.px(900))
        }
    }
}
