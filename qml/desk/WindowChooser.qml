// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Which window to sit down at; the person's own one comes first. */
ColumnLayout {
    id: root

    required property DeskQueue queue
    required property DeskSession session

    spacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        text: qsTr("%1，您好。今天在哪个窗口？").arg(root.session.personName)
        size: Theme.fontTitle
        strong: true
        maximumLineCount: 3
        elide: Text.ElideRight
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("选好就开窗，大屏和自助机马上看得到。")
        secondary: true
    }
    Notice {
        Layout.fillWidth: true
        objectName: "coverNotice"
        visible: root.queue.coverText !== ""
        iconName: "swap_horiz"
        text: root.queue.coverText
    }
    ListView {
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: Theme.spaceS
        model: root.queue.windows
        boundsBehavior: Flickable.StopAtBounds

        delegate: AppButton {
            id: choice

            required property int index
            required property string windowId
            required property string title
            required property string status
            required property bool mine
            required property bool free

            width: ListView.view.width
            objectName: "window-" + choice.windowId
            large: true
            textSize: Theme.fontSubtitle
            alignment: Qt.AlignLeft
            look: choice.index === 0 && choice.free ? AppButton.Filled : AppButton.Outlined
            text: choice.title
            hint: choice.mine ? qsTr("您的岗位 · %1").arg(choice.status) : choice.status
            enabled: choice.free && !root.queue.busy
            onClicked: root.queue.chooseWindow(choice.windowId)
        }
    }
}
