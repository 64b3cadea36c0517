// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Screens
import Yizhan.Theme

/** Promised and legal limit, fee, and who does it now. */
GridLayout {
    id: root

    required property KioskMatter matter

    /** Nobody serves because the hall is closed: then it is said when it opens. */
    readonly property bool resting: matter.servedBy === "" && !Hall.open && Hall.nextOpenText !== ""
    readonly property string servedBy: matter.servedBy === "" ? (root.resting ? qsTr("%1 开门").arg(Hall.nextOpenText)
            : matter.servedFrom !== "" ? qsTr("%1 起办理").arg(matter.servedFrom) : qsTr("请到服务台"))
        : matter.coveredFor === "" && matter.servedPart === "" ? matter.servedBy
        : matter.coveredFor === "" ? qsTr("%1（%2岗）").arg(matter.servedBy).arg(matter.servedPart)
        : matter.servedPart === "" ? qsTr("%1（代%2）").arg(matter.servedBy).arg(matter.coveredFor)
        : qsTr("%1（%2岗，代%3）").arg(matter.servedBy).arg(matter.servedPart).arg(matter.coveredFor)

    columns: Theme.portrait ? 2 : 4
    columnSpacing: Theme.spaceS
    rowSpacing: Theme.spaceS

    FactBox {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        emphasised: true
        label: qsTr("承诺时限")
        value: root.matter.promised
    }
    FactBox {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        label: qsTr("法定时限")
        value: root.matter.legal
    }
    FactBox {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        label: qsTr("收费")
        value: root.matter.feeCharged ? root.matter.feeNote : qsTr("不收费")
    }
    FactBox {
        objectName: "servedBy"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        label: root.matter.servedWindow > 0 ? qsTr("现在办的人 · %1号窗口").arg(root.matter.servedWindow)
            : root.resting || root.matter.servedFrom !== "" ? qsTr("现在休息")
            : root.matter.servedBy === "" ? qsTr("现在办的人") : qsTr("现在办的人 · 请到服务台")
        value: root.servedBy
    }
}
