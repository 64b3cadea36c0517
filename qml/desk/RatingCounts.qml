// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** How each post was rated, by who really served: A or B. For the leader. */
Section {
    id: root

    required property DeskFollowUps followUps

    readonly property list<real> shares: [0.28, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12]

    title: qsTr("各岗位评价，近 30 天")

    CaseColumns {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(32)
        shares: root.shares

        Head { text: qsTr("岗位") }
        Head { text: qsTr("谁在岗") }
        Head { text: qsTr("非常满意") }
        Head { text: qsTr("满意") }
        Head { text: qsTr("基本满意") }
        Head { text: qsTr("不满意") }
        Head { text: qsTr("非常不满意") }
    }
    Repeater {
        model: root.followUps.counts

        CaseColumns {
            id: row

            required property string post
            required property string part
            required property int five
            required property int four
            required property int three
            required property int two
            required property int one

            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(34)
            shares: root.shares

            AppText { text: row.post; maximumLineCount: 1; elide: Text.ElideRight }
            AppText { text: row.part; maximumLineCount: 1; elide: Text.ElideRight }
            AppText { text: row.five }
            AppText { text: row.four }
            AppText { text: row.three }
            AppText { text: row.two; strong: row.two > 0 }
            AppText { text: row.one; strong: row.one > 0 }
        }
    }

    component Head: AppText {
        size: Theme.fontCaption
        secondary: true
        maximumLineCount: 1
        elide: Text.ElideRight
    }
}
