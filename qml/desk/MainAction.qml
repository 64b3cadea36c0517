// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens

/** The one strong button of the window: what comes next, whatever the state. */
AppButton {
    id: root

    required property DeskQueue queue

    readonly property bool advances: queue.state === DeskQueue.Called || queue.state === DeskQueue.Serving

    objectName: "mainAction"
    large: true
    focusPolicy: Qt.TabFocus
    busy: root.queue.busy
    enabled: !root.queue.busy && (root.queue.state !== DeskQueue.Idle || root.queue.waitingCount > 0)
    text: root.queue.state === DeskQueue.Idle ? qsTr("叫下一位")
        : root.queue.state === DeskQueue.Called ? qsTr("开始办理 %1").arg(root.queue.number)
        : root.queue.state === DeskQueue.Serving ? qsTr("完成 %1").arg(root.queue.number)
        : root.queue.state === DeskQueue.Paused ? qsTr("回来了，继续叫号") : qsTr("开窗")
    hint: root.queue.state === DeskQueue.Idle ? qsTr("空格")
        : root.queue.state === DeskQueue.Called ? qsTr("F8")
        : root.queue.state === DeskQueue.Serving ? qsTr("F8，再按空格叫下一位") : qsTr("F8")

    onClicked: {
        if (root.advances) {
            root.queue.advance()
        } else if (root.queue.state === DeskQueue.Idle) {
            root.queue.callNext()
        } else {
            root.queue.open()
        }
    }

    Shortcut {
        sequence: "F8"
        enabled: root.visible && root.enabled && root.queue.state !== DeskQueue.Idle
        onActivated: root.clicked()
    }
}
