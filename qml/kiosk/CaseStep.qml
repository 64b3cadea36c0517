// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One step of a case's way: its mark on the line, what it is, and the departments side by side where there are several. */
Item {
    id: root

    required property int index
    required property int kind
    required property int progress
    required property string at
    required property string post
    required property string part
    required property string department
    required property int count
    required property int order
    /** What has to be known of it besides when and by whom. */
    required property string note
    required property ScreenRows branches
    /** How the case ended, of KioskCase.Ending. */
    property int ending: KioskCase.None

    readonly property bool done: progress === KioskCase.Done
    readonly property bool now: progress === KioskCase.Now
    readonly property bool last: kind === KioskCase.Delivery || kind === KioskCase.Ended
    readonly property string what: kind === KioskCase.Accepted ? (note === "" ? qsTr("窗口受理") : qsTr("视为受理"))
        : kind === KioskCase.Received ? qsTr("窗口收件")
        : kind === KioskCase.Correction ? (now ? qsTr("等您补材料") : qsTr("补材料"))
        : kind === KioskCase.Ended ? (ending === KioskCase.Refused ? qsTr("没有受理")
            : ending === KioskCase.Withdrawn ? qsTr("您已经撤回") : qsTr("已经退件"))
        : kind === KioskCase.Decision ? qsTr("汇总决定")
        : kind === KioskCase.Finish ? qsTr("办结")
        : kind === KioskCase.Delivery ? qsTr("送达")
        : count > 1 ? (now ? qsTr("正在 %n 个部门同时审核", "", count) : qsTr("%n 个部门同时审核", "", count))
        : now ? qsTr("正在审核") : qsTr("审核")
    readonly property string detail: kind === KioskCase.Accepted || kind === KioskCase.Ended || done ? Array.of(at, post === "" ? "" : part === "" ? post : qsTr("%1（%2岗）").arg(post).arg(part)).filter(word => word !== "").join(" · ")
        : kind === KioskCase.Decision ? department
        : kind === KioskCase.Delivery ? qsTr("窗口领取") : ""

    implicitHeight: words.height + Theme.spaceM

    Rectangle {
        visible: !root.last
        x: mark.x + (mark.width - width) / 2
        y: mark.y + mark.height
        width: Theme.px(6)
        height: root.height - mark.height
        color: Theme.line
    }
    Icon {
        id: mark

        y: Theme.px(4)
        name: root.done ? "check_circle" : root.now ? "hourglass_full" : "radio_button_unchecked"
        size: Theme.px(52)
        color: root.done ? Theme.ok : root.now ? Theme.ink : Theme.inkDisabled
    }
    Column {
        id: words

        x: mark.width + Theme.spaceL
        width: parent.width - x
        spacing: Theme.spaceXs

        AppText {
            width: parent.width
            text: root.what
            size: Theme.fontSubtitle
            strong: root.done || root.now
            secondary: !root.done && !root.now
        }
        AppText {
            width: parent.width
            visible: text !== ""
            text: root.detail
            size: Theme.fontCaption
            secondary: true
        }
        AppText {
            objectName: "stepNote"
            width: parent.width
            visible: text !== ""
            text: root.note
            size: Theme.fontCaption
            secondary: true
        }
        Flow {
            id: flow

            width: parent.width
            visible: root.kind === KioskCase.Review
            spacing: Theme.spaceS

            Repeater {
                model: root.kind === KioskCase.Review ? root.branches : null

                BranchBox {
                    stepOrder: root.order
                    narrow: root.count > 1
                    width: root.count > 1 ? (flow.width - flow.spacing) / 2 : flow.width
                }
            }
        }
    }
}
