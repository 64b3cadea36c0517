// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Screens

/** 去向牌: where the person is, by one more touch; leave and hand-overs have a page of their own. */
ChoiceDialog {
    id: root

    required property DeskDuty duty

    signal leaveAsked

    title: qsTr("我现在")
    hint: qsTr("牌子、自助机和大屏马上跟着变。")
    rows: ListModel {
        ListElement { value: "on_duty/0"; text: qsTr("在岗"); hint: "" }
        ListElement { value: "away/10"; text: qsTr("暂离 10 分钟"); hint: "" }
        ListElement { value: "meeting/60"; text: qsTr("开会 1 小时"); hint: "" }
        ListElement { value: "meeting/180"; text: qsTr("开会半天"); hint: "" }
        ListElement { value: "out/60"; text: qsTr("外出 1 小时"); hint: "" }
        ListElement { value: "out/180"; text: qsTr("外出半天"); hint: "" }
        ListElement { value: "leave"; text: qsTr("请假、交接…"); hint: qsTr("半天以上，要交接和批准") }
    }
    onChosen: value => {
        if (value === "leave") {
            root.leaveAsked()
        } else {
            const parts = value.split("/")
            root.duty.setStatus(parts[0], parseInt(parts[1]))
        }
    }
}
