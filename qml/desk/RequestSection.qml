// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * Extensions and corrections of cases that wait for a word. An extension is answered here, for its row says all that the
 * word hangs on; a correction on the case's own page.
 */
Section {
    id: root

    required property DeskRequests requests

    signal caseAsked(caseId: string)

    title: qsTr("等批准：延期和更正")

    AppText {
        Layout.fillWidth: true
        visible: root.requests.count === 0
        text: qsTr("没有要批准的。")
        secondary: true
    }
    Repeater {
        model: root.requests.rows

        RowLayout {
            id: one

            required property int index
            required property string caseId
            required property string heading
            required property string text
            required property bool answerable

            Layout.fillWidth: true
            spacing: Theme.spaceM

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    objectName: "requestHeading-" + one.index
                    text: one.heading
                    strong: true
                    wrapMode: Text.Wrap
                }
                AppText {
                    Layout.fillWidth: true
                    objectName: "requestText-" + one.index
                    text: one.text
                    size: Theme.fontCaption
                    color: Theme.ink2
                    wrapMode: Text.Wrap
                }
            }
            AppButton {
                objectName: "grantRequest-" + one.index
                visible: one.answerable
                text: qsTr("批准延期")
                onClicked: root.requests.answerExtension(one.caseId, true, "")
            }
            AppButton {
                objectName: "refuseRequest-" + one.index
                visible: one.answerable
                look: AppButton.Outlined
                text: qsTr("不批准…")
                onClicked: {
                    refusal.caseId = one.caseId
                    refusal.open()
                }
            }
            AppButton {
                objectName: "openRequest-" + one.index
                look: AppButton.Outlined
                text: qsTr("打开办件")
                onClicked: root.caseAsked(one.caseId)
            }
        }
    }
    ClockForm {
        id: refusal

        property string caseId

        session: root.requests.session
        title: qsTr("不批准延期")
        done: qsTr("不批准")
        onSubmitted: (days, words) => root.requests.answerExtension(refusal.caseId, false, words)
    }
}
