// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What waits for the leader's word; a refusal needs its reason. */
Section {
    id: root

    required property DeskLeader leader

    property string refused: ""

    title: qsTr("等批准")

    AppText {
        Layout.fillWidth: true
        visible: root.leader.approvals.count === 0
        text: qsTr("没有要批准的。")
        secondary: true
    }
    Repeater {
        model: root.leader.approvals

        ColumnLayout {
            id: one

            required property string approvalId
            required property string heading
            required property string text
            required property string words
            required property bool mine
            required property bool late
            required property bool asksWhy
            required property bool agreed

            Layout.fillWidth: true
            spacing: Theme.spaceXs

            AppText {
                Layout.fillWidth: true
                text: one.heading
                strong: true
            }
            AppText {
                Layout.fillWidth: true
                text: one.text
                size: Theme.fontCaption
                color: one.late ? Theme.over : Theme.ink2
            }
            AppText {
                Layout.fillWidth: true
                objectName: "words-" + one.approvalId
                visible: one.words !== ""
                text: one.words
            }
            RowLayout {
                visible: one.mine
                spacing: Theme.spaceS

                AppButton {
                    objectName: "grant-" + one.approvalId
                    enabled: one.agreed
                    text: qsTr("批准")
                    onClicked: root.leader.answer(one.approvalId, true, "")
                }
                AppButton {
                    objectName: "refuse-" + one.approvalId
                    look: AppButton.Plain
                    text: one.asksWhy ? qsTr("不同意…") : qsTr("不同意")
                    onClicked: {
                        if (!one.asksWhy) {
                            root.leader.answer(one.approvalId, false, "")
                            return
                        }
                        root.refused = one.approvalId
                        reason.open()
                    }
                }
            }
            AppText {
                visible: !one.mine
                text: qsTr("自己的申请由另一位领导批。")
                size: Theme.fontCaption
                secondary: true
            }
        }
    }
    ClockForm {
        id: reason

        session: root.leader.session
        title: qsTr("为什么不同意？")
        done: qsTr("回绝")
        onSubmitted: (days, words) => root.leader.answer(root.refused, false, words)
    }
}
