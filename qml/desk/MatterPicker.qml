// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The closed list: only what is found here can be accepted. By name, other words, or pinyin initials. */
FocusScope {
    id: root

    required property DeskIntake intake

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.spaceM

        FormField {
            id: search

            Layout.fillWidth: true
            objectName: "matterSearch"
            focus: true
            iconName: "search"
            placeholder: qsTr("事项名称、居民的说法，或拼音首字母，如 gljt")
            text: root.intake.search
            onEdited: text => root.intake.search = text
            onAccepted: (list.itemAtIndex(Math.max(0, list.currentIndex)) as ChoiceItem)?.clicked()
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        Notice {
            Layout.fillWidth: true
            objectName: "bannedNotice"
            visible: root.intake.bannedText !== ""
            severity: Notice.Warning
            text: root.intake.bannedText
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXl
            visible: list.count === 0
            iconName: "search"
            title: qsTr("清单里没有这件事")
            text: qsTr("不在《城乡社区工作事项清单》里的事，社区不受理。请换个说法再找，或告诉居民该去哪里。")
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "matterList"
            visible: count > 0
            clip: true
            spacing: Theme.spaceXs
            model: root.intake.found
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds

            delegate: ChoiceItem {
                id: item

                required property string code
                required property string name
                required hint

                width: ListView.view.width
                objectName: "matter-" + item.code
                text: item.name
                onClicked: root.intake.chooseMatter(item.code)
            }
        }
    }
}
