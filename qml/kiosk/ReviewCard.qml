// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** "只跑一个窗口": the steps behind the window, side by side where departments review at the same time. */
Card {
    id: root

    required property KioskMatter matter
    property int number: 3

    RowLayout {
        width: parent.width
        spacing: Theme.spaceM

        AppText {
            Layout.fillWidth: true
            text: qsTr("%1　只跑一个窗口").arg(root.number)
            size: Theme.fontSubtitle
            strong: true
        }
        AppText {
            Layout.maximumWidth: parent.width / 2
            text: root.matter.review.count === 0 ? qsTr("窗口当场办") : root.matter.parallel ? qsTr("几个部门在后台同时审") : qsTr("审核在后台依次进行")
            size: Theme.fontCaption
            secondary: true
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.spaceS

        ReviewStep {
            title: qsTr("窗口受理")
            limit: qsTr("当场")
            last: false
        }
        Repeater {
            model: root.matter.review

            ReviewStep {
                required property var departments
                required property string role

                title: departments.join(qsTr("、"))
                last: false
            }
        }
        ReviewStep {
            title: qsTr("办结送达")
            limit: qsTr("通知您来取")
            last: true
        }
    }
}
