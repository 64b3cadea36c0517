// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * The strip at the bottom. Beside the calls: how many wait and how long, in honest spans. On the other pages: whoever
 * is called just now, else what the page needs to be understood.
 */
Rectangle {
    id: root

    required property WallCalls calls
    property int page: 0
    /** First queue that is shown; as many follow as fit. */
    property int first: 0

    readonly property int fitting: Math.max(1, Math.floor((width - Theme.px(230)) / Theme.px(800)))
    readonly property int count: root.calls.queues.count
    readonly property bool waiting: root.page === 0

    implicitHeight: line.implicitHeight + Theme.spaceM
    color: Theme.strip

    // Queues that end leave no turn behind that shows nothing: the timer stands still once all of them fit.
    onCountChanged: root.first = root.turnFrom(root.first)
    onFittingChanged: root.first = root.turnFrom(root.first)

    function turnFrom(queue: int): int {
        return root.count > root.fitting && queue < root.count ? queue : 0
    }

    Timer {
        interval: 5000
        repeat: true
        running: root.visible && root.waiting && root.count > root.fitting && Device.motion
        onTriggered: root.first = root.turnFrom(root.first + root.fitting)
    }
    AppText {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.margin * 1.5
        anchors.rightMargin: Theme.margin * 1.5
        visible: !root.waiting || root.calls.queues.count === 0
        text: root.waiting ? qsTr("现在没有人等候")
            : root.calls.calling ? qsTr("正在叫 %1 → %2 号窗口").arg(root.calls.number).arg(root.calls.window)
            : root.page === 1 ? qsTr("只显示尾号和步骤，不显示姓名和事项")
            : qsTr("服务电话 %1　监督电话 %2").arg(Hall.phone).arg(Hall.supervisionPhone)
        size: Theme.fontCaption
        strong: !root.waiting && root.calls.calling
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.px(46)
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }
    AppText {
        id: word

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.margin * 1.5
        visible: queues.visible
        text: qsTr("等候")
        size: Theme.fontCaption
        secondary: true
        wrapMode: Text.NoWrap
    }
    Row {
        id: queues

        anchors.left: word.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.spaceXl
        anchors.rightMargin: Theme.margin * 1.5
        visible: root.waiting && root.calls.queues.count > 0
        spacing: Theme.spaceXl

        Repeater {
            model: root.calls.queues

            AppText {
                required property int index
                required property string name
                required property string span

                width: (queues.width + queues.spacing) / root.fitting - queues.spacing
                visible: index >= root.first && index < root.first + root.fitting
                text: name + " " + span
                size: Theme.fontCaption
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(46)
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
        }
    }
}
