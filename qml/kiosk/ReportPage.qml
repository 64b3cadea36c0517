// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** 网格上报: a picture of six, where it is, and then it is sent; nobody has to say who it is. */
KioskPage {
    id: root

    readonly property bool done: submission.state === KioskSubmission.Done
    /** Which picture; empty: none yet. */
    property string kind: ""
    /** It has been said where. */
    property bool placed: false
    readonly property bool placing: root.kind !== "" && !root.placed
    /** Large print: three at once. */
    property int page: 0
    readonly property var kinds: [
        { kind: "rubbish", icon: "delete", text: qsTr("垃圾、脏乱") },
        { kind: "damage", icon: "build", text: qsTr("东西坏了") },
        { kind: "danger", icon: "warning", text: qsTr("有危险") },
        { kind: "noise", icon: "volume_up", text: qsTr("吵闹扰民") },
        { kind: "dispute", icon: "group", text: qsTr("邻里纠纷") },
        { kind: "other", icon: "more_horiz", text: qsTr("别的事") }
    ]
    readonly property var shown: Theme.elder ? root.kinds.slice(root.page * 3, root.page * 3 + 3) : root.kinds

    readonly property string offline: Hall.online ? "" : qsTr("现在连不上大厅，报不了。急事请打 %1。").arg(Hall.phone)

    title: qsTr("网格上报")
    answer: root.done

    Component.onDestruction: submission.restart()

    KioskSubmission {
        id: submission

        shell: root.shell
    }

    ReportPlace {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        anchors.bottomMargin: Theme.spaceL
        visible: root.placing
        submission: submission
        onPlaced: root.placed = true
    }
    PageBody {
        anchors.fill: parent
        lowest: true
        visible: !root.placing

        AppText {
            width: parent.width
            visible: root.done || root.kind === ""
            text: root.done ? qsTr("已经上报，谢谢您") : qsTr("看到什么了？")
            size: Theme.fontHeadline
            strong: true
        }
        AppText {
            width: parent.width
            visible: root.kind === ""
            text: qsTr("报给网格员去看。着火、有人受伤请打 119、120。")
            secondary: true
        }
        Notice {
            width: parent.width
            visible: root.kind === "" && root.offline !== ""
            severity: Notice.Warning
            text: root.offline
        }
        Grid {
            id: grid

            readonly property real cell: (width - columnSpacing * (columns - 1)) / columns

            width: parent.width
            visible: root.kind === ""
            columns: Theme.portrait ? (Theme.elder ? 1 : 2) : Theme.elder ? 2 : 3
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceM

            Repeater {
                model: root.shown

                Tile {
                    required property var modelData

                    objectName: "report-" + modelData.kind
                    width: grid.cell
                    height: Theme.px(Theme.portrait ? 300 : 200)
                    iconName: modelData.icon
                    text: modelData.text
                    enabled: Hall.online && submission.state !== KioskSubmission.Busy
                    onClicked: root.kind = modelData.kind
                }
            }
        }
        AppButton {
            objectName: "more"
            width: parent.width
            visible: Theme.elder && root.kind === ""
            look: AppButton.Outlined
            iconName: "more_horiz"
            text: qsTr("其他的")
            onClicked: root.page = 1 - root.page
        }
        PhoneEntry {
            width: parent.width
            visible: root.placed && !root.done
            title: qsTr("要不要留个电话？")
            hint: qsTr("%1。网格员找不到地方时好问您；不留也行。").arg(submission.words)
            message: submission.message !== "" ? submission.message : root.offline
            label: qsTr("手机号")
            value: submission.phone
            action: submission.state === KioskSubmission.Busy ? qsTr("正在上报…")
                : submission.phone === "" ? qsTr("不留电话，上报") : qsTr("上报")
            ready: submission.phone === "" || submission.mayGoOn
            busy: submission.state === KioskSubmission.Busy
            onPressed: key => submission.press(key)
            onErased: submission.erase()
            onSent: submission.report(root.kind)
        }
        DoneCard {
            width: parent.width
            visible: root.done
            heading: qsTr("网格员会去看")
            number: submission.number
            code: submission.code
            lines: [qsTr("最晚 %1 前处理。").arg(submission.dueText)]
        }
        AppButton {
            objectName: "finished"
            width: parent.width
            visible: root.done
            large: true
            text: qsTr("完成")
            onClicked: root.shell.leave()
        }
    }
}
