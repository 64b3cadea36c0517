// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The head of a case: whose turn it is and what the resident has to do, the light and the dates behind it. */
Card {
    id: root

    required property KioskCase serviceCase
    required property string name
    /** Only whose turn it is, until when, and what to do. */
    property bool brief: false

    readonly property string who: Array.from(serviceCase.turnOf).join(qsTr("、"))
    /** In large print: how many they are comes first, who they are after what matters. */
    readonly property bool crowded: brief && serviceCase.turnOf.length > 1
    readonly property string turn: serviceCase.turn === KioskCase.Window ? qsTr("现在轮到：窗口办理")
        : crowded && serviceCase.turn === KioskCase.Review ? qsTr("现在轮到：%n 个部门一起审核", "", serviceCase.turnOf.length)
        : crowded ? qsTr("现在轮到：%n 个部门出结果", "", serviceCase.turnOf.length)
        : serviceCase.turn === KioskCase.Review ? qsTr("现在轮到：%1审核").arg(who)
        : serviceCase.turn === KioskCase.Results ? qsTr("现在轮到：%1出结果").arg(who)
        : serviceCase.turn === KioskCase.Decision ? qsTr("现在轮到：%1作决定").arg(who)
        : serviceCase.turn === KioskCase.Finish ? qsTr("现在轮到：窗口办结")
        : serviceCase.turn === KioskCase.Acceptance ? qsTr("已经收件，窗口正在看能不能受理")
        : serviceCase.ending === KioskCase.Refused ? qsTr("没有受理")
        : serviceCase.ending === KioskCase.Returned || serviceCase.ending === KioskCase.PromiseBroken ? qsTr("已经退件")
        : serviceCase.ending === KioskCase.Withdrawn ? qsTr("您已经撤回")
        : serviceCase.turn === KioskCase.Nobody ? qsTr("已经办完，结果已经送达")
        : serviceCase.closed ? qsTr("等您办：已经办结，请来领取结果") : qsTr("等您办：补交材料")
    readonly property string ended: serviceCase.ending === KioskCase.Refused ? (serviceCase.reason === "" ? qsTr("理由和可以怎么办，都写在不予受理通知书上，也可以到窗口问。")
            : qsTr("理由：%1").arg(serviceCase.reason) + "\n" + qsTr("不服可以怎么办，写在不予受理通知书上，也可以到窗口问。"))
        : serviceCase.ending === KioskCase.Returned ? qsTr("要补的材料没有在期限内交来。材料齐了可以重新来办。")
        : serviceCase.ending === KioskCase.PromiseBroken ? qsTr("答应后补的材料没有按时交来。材料齐了可以重新来办。")
        : serviceCase.ending === KioskCase.Withdrawn ? qsTr("要办的时候可以再来。") : ""
    readonly property string owed: serviceCase.ending !== KioskCase.None ? root.ended
        : serviceCase.correction !== "" || serviceCase.bringText !== "" ? Array.of(serviceCase.correction, serviceCase.bringText).filter(line => line !== "").join("\n")
        : serviceCase.turn === KioskCase.Acceptance ? serviceCase.answerText
        : serviceCase.fetchText !== "" ? serviceCase.fetchText
        : serviceCase.turn === KioskCase.Resident ? qsTr("带上号票或身份证到窗口")
        : serviceCase.turn === KioskCase.Nobody ? "" : qsTr("您不用做什么")
    readonly property bool over: serviceCase.ending !== KioskCase.None
    readonly property bool late: serviceCase.timeOver

    spacing: Theme.spaceS

    AppText {
        width: parent.width
        text: root.name === "" ? qsTr("%1 · 办件号尾号 %2").arg(root.serviceCase.matterName).arg(root.serviceCase.caseNo.slice(-4))
            : qsTr("%1 · %2 · 办件号尾号 %3").arg(root.serviceCase.matterName).arg(root.name).arg(root.serviceCase.caseNo.slice(-4))
        secondary: true
    }
    AppText {
        objectName: "turn"
        width: parent.width
        text: root.turn
        size: Theme.fontTitle
        strong: true
    }
    AppText {
        width: parent.width
        visible: text !== "" && !root.brief
        text: root.owed
        size: Theme.fontSubtitle
    }
    AppText {
        objectName: "kioskPromise"
        width: parent.width
        visible: text !== ""
        text: root.serviceCase.promiseText
        size: Theme.fontSubtitle
    }
    AppText {
        width: parent.width
        visible: root.serviceCase.closed && !root.over
        text: root.serviceCase.partlyDenied ? qsTr("结果：准予，但有部门没有批准。不服可以怎么办，写在那个部门的决定书上，也可以到窗口问。")
            : root.serviceCase.granted ? qsTr("结果：准予")
            : root.serviceCase.reason === "" ? qsTr("结果：不予，理由在决定书上，可到窗口问")
            : qsTr("结果：不予。理由：%1").arg(root.serviceCase.reason) + "\n" + qsTr("不服可以怎么办，写在决定书上，也可以到窗口问。")
        size: Theme.fontSubtitle
        strong: true
    }
    LightBadge {
        objectName: "light"
        width: parent.width
        visible: root.serviceCase.hasDue && !root.over
        light: root.serviceCase.light
        text: root.serviceCase.dueText
        size: Theme.fontSubtitle
    }
    // Large print has room for few lines: until when comes first.
    AppText {
        width: parent.width
        visible: text !== "" && root.brief
        text: root.owed
        size: Theme.fontSubtitle
    }
    AppText {
        objectName: "lightReason"
        width: parent.width
        visible: text !== ""
        text: root.serviceCase.lightReason
    }
    AppText {
        width: parent.width
        visible: root.serviceCase.provisional && !root.serviceCase.clockStands && !root.late && root.serviceCase.hasDue
        text: qsTr("这个日子是暂定的：国务院还没公布明年的放假安排。")
        size: Theme.fontCaption
        secondary: true
    }
    RowLayout {
        width: parent.width
        visible: (root.serviceCase.countsDays || root.serviceCase.countsHours) && !root.brief && !root.over
        spacing: Theme.spaceS

        FactBox {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            plain: true
            label: root.serviceCase.extended ? qsTr("承诺加延期") : qsTr("承诺")
            value: root.serviceCase.promised
        }
        FactBox {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            plain: true
            label: qsTr("已用")
            value: root.serviceCase.countsHours ? root.serviceCase.timeUsed
                : qsTr("%n 个工作日", "", root.serviceCase.daysUsed)
        }
        FactBox {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: !root.serviceCase.clockStands
            plain: true
            label: root.late ? qsTr("超期") : qsTr("还剩")
            value: root.serviceCase.countsHours ? root.serviceCase.timeLeft
                : root.serviceCase.daysLeft !== 0 ? qsTr("%n 个工作日", "", Math.abs(root.serviceCase.daysLeft))
                : root.late ? qsTr("不到 1 个工作日") : qsTr("今天下班前")
        }
    }
    AppText {
        objectName: "left"
        width: parent.width
        visible: root.brief && (root.serviceCase.countsDays || root.serviceCase.countsHours) && !root.serviceCase.clockStands
        text: root.serviceCase.countsHours ? (root.late ? qsTr("超期 %1") : qsTr("还剩 %1")).arg(root.serviceCase.timeLeft)
            : root.serviceCase.daysLeft < 0 ? qsTr("超期 %n 个工作日", "", -root.serviceCase.daysLeft)
            : root.serviceCase.daysLeft === 0 ? (root.late ? qsTr("今天已超期") : qsTr("今天下班前")) : qsTr("还剩 %n 个工作日", "", root.serviceCase.daysLeft)
        size: Theme.fontSubtitle
    }
    AppText {
        objectName: "stopText"
        width: parent.width
        visible: root.serviceCase.stopText !== ""
        text: root.serviceCase.stopText
        size: root.brief ? Theme.fontSubtitle : Theme.fontBody
    }
    AppText {
        objectName: "submitted"
        width: parent.width
        visible: root.serviceCase.submitted !== "" && !root.brief
        text: qsTr("%1 提交，下班后或休息日，计时起算日 %2。").arg(root.serviceCase.submitted).arg(root.serviceCase.dayZero)
        size: Theme.fontCaption
        secondary: true
    }
    AppText {
        objectName: "supervision"
        width: parent.width
        visible: root.serviceCase.redCard && Hall.supervisionPhone !== ""
        text: qsTr("这件事已经超期很久，对不起。监督电话：%1").arg(Hall.supervisionPhone)
        size: Theme.fontSubtitle
        strong: true
    }
    AppText {
        width: parent.width
        visible: root.serviceCase.countsDays && !root.serviceCase.closed && !root.brief
        text: qsTr("受理日 %1 不算，下一个工作日算第 1 天。").arg(root.serviceCase.dayZero)
        size: Theme.fontCaption
        secondary: true
    }
    AppText {
        objectName: "timeSpan"
        width: parent.width
        visible: root.serviceCase.timeSpan !== "" && !root.serviceCase.closed && !root.brief
        text: root.serviceCase.timeSpan
        size: Theme.fontCaption
        secondary: true
    }
    AppText {
        objectName: "notCounted"
        width: parent.width
        visible: root.serviceCase.notCounted.length > 0 && !root.brief
        text: (root.serviceCase.countsHours ? qsTr("用了 %1；").arg(root.serviceCase.timeUsed)
            : root.serviceCase.countsDays ? qsTr("用了 %n 个工作日；", "", root.serviceCase.daysUsed) : "") + Array.from(root.serviceCase.notCounted).join(qsTr("；"))
        secondary: true
    }
    AppText {
        objectName: "addedDays"
        width: parent.width
        visible: text !== "" && !root.brief
        text: Array.of(root.serviceCase.makeupDays, root.serviceCase.extension).filter(line => line !== "").join("\n")
        secondary: true
    }
    Repeater {
        model: root.brief ? null : root.serviceCase.results

        ResultRow {
            width: root.width - root.padding * 2
        }
    }
    AppText {
        objectName: "turnOf"
        width: parent.width
        visible: root.crowded
        text: qsTr("这些部门：%1").arg(root.who)
    }
    AppText {
        objectName: "urgeText"
        width: parent.width
        visible: text !== ""
        text: root.serviceCase.urgeText
        size: Theme.fontSubtitle
        strong: true
    }
    AppText {
        objectName: "calendarNote"
        width: parent.width
        visible: root.serviceCase.calendarNote !== ""
        text: root.serviceCase.calendarNote
        secondary: true
    }
    Row {
        visible: root.serviceCase.stars > 0
        spacing: Theme.spaceS

        AppText {
            text: qsTr("这件事的评价") // of either of the two persons
            secondary: true
        }
        Stars {
            stars: root.serviceCase.stars
        }
    }
}
