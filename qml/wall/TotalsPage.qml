// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Screens
import Yizhan.Theme

/** The hall's figures: what is under way by its lights, and this month. Counted from the cases, nothing else. */
ColumnLayout {
    id: root

    required property WallCases cases
    /** Which of `pages` is shown. */
    property int page: 0

    /** A wall that is small for its distance shows one panel after the other. */
    readonly property int pages: height < Theme.px(600) ? 2 : 1

    spacing: Theme.spaceM

    FigurePanel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 1
        visible: root.pages === 1 || root.page === 0
        title: root.cases.provisional > 0 ? qsTr("本厅在办 %1 件 · 其中 %2 件的期限是暂定的").arg(root.cases.underWay).arg(root.cases.provisional)
            : qsTr("本厅在办 %1 件").arg(root.cases.underWay)
        figures: [
            { "value": root.cases.onTime.toString(), "unit": "", "label": qsTr("按时"), "sign": "check_circle", "ink": Theme.ok },
            { "value": root.cases.dueSoon.toString(), "unit": "", "label": qsTr("快到期"), "sign": "warning", "ink": Theme.warn },
            { "value": root.cases.overdue.toString(), "unit": "", "label": qsTr("超期"), "sign": "cancel", "ink": Theme.over },
            { "value": root.cases.stopped.toString(), "unit": "", "label": qsTr("停表"), "sign": "pause_circle_filled", "ink": Theme.paused }
        ]
    }
    FigurePanel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 1
        visible: root.pages === 1 || root.page === 1
        title: root.cases.finished === 0 ? qsTr("本月还没有办结的件") : qsTr("本月")
        figures: root.cases.finished === 0 ? [] : root.monthly()
    }

    function monthly(): var {
        const figures = Array.of(
            { "value": root.cases.finished.toString(), "unit": qsTr("件"), "label": qsTr("办结"), "sign": "", "ink": Theme.ink },
            { "value": root.cases.finishedInTime.toString(), "unit": "%", "label": qsTr("按时"), "sign": "", "ink": Theme.ink },
            { "value": root.cases.meanWorkdays.toFixed(1), "unit": qsTr("工作日"), "label": qsTr("平均用时"), "sign": "", "ink": Theme.ink }
        )
        if (root.cases.rated > 0) {
            figures.push({ "value": root.cases.satisfied.toString(), "unit": "%",
                           "label": qsTr("满意 · %1 次评").arg(root.cases.rated), "sign": "", "ink": Theme.ink })
        }
        return figures
    }
}
