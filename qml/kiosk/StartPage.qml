// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Nothing to show yet: no replica and no hall. Goes away by itself. */
KioskPage {
    id: root

    wideHeader: true
    title: qsTr("正在连接大厅")

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - Theme.margin * 2
        iconName: Hall.needsUpdate ? "system_update" : "cloud_off"
        title: Hall.needsUpdate ? qsTr("这台机器要更新了")
            : Hall.serverRefused ? qsTr("这台机器不认识对面的服务器") : qsTr("正在连接大厅…")
        text: Hall.needsUpdate || Hall.serverRefused ? qsTr("请到服务台办理，并告诉工作人员。") : qsTr("请稍等，或者直接到服务台，工作人员帮您。")
    }
}
