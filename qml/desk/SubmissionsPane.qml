// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What residents handed in at the kiosk: take it, phone them, say that it is done. */
Item {
    id: root

    required property DeskSubmissions submissions

    signal caseAsked(caseId: string)

    Connections {
        target: root.submissions

        function onCaseMade(caseId: string): void {
            root.caseAsked(caseId)
        }
    }
    WordsForm {
        id: excusing

        property string booking: ""

        session: root.submissions.session
        title: qsTr("有原因，不算爽约")
        firstLabel: qsTr("什么原因")
        done: qsTr("不算")
        onSubmitted: words => root.submissions.excuse(excusing.booking, words)
    }
    WordsForm {
        id: finishing

        property string submission: ""

        session: root.submissions.session
        title: qsTr("办好了")
        firstLabel: qsTr("怎么办的，不写姓名")
        firstOptional: true
        done: qsTr("办好了")
        onSubmitted: words => root.submissions.finish(finishing.submission, words)
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - Theme.margin * 2
        visible: list.count === 0 && missed.count === 0
        iconName: "inbox"
        title: qsTr("自助机上没有待收的提交")
        text: qsTr("居民下班后申请、上报、求助，都到这里。")
    }
    ListView {
        id: list

        anchors.fill: parent
        anchors.bottomMargin: missedCard.visible ? missedCard.height + Theme.spaceM : 0
        objectName: "submissionList"
        clip: true
        model: root.submissions.rows
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.spaceS

        delegate: Card {
            id: card

            required property int index
            required property string submissionId
            required property string number
            required property string what
            required property string when
            required property string due
            required property int light
            required property int state
            required property string taker
            required property bool reachable
            required property string doneAt

            readonly property bool mine: card.state === 1

            width: ListView.view.width

            RowLayout {
                width: parent.width
                spacing: Theme.spaceM

                LightBadge {
                    light: card.light
                }
                AppText {
                    Layout.preferredWidth: Theme.px(96)
                    text: card.number
                    strong: true
                }
                AppText {
                    Layout.fillWidth: true
                    text: card.what
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                AppText {
                    text: qsTr("%1 提交").arg(card.when)
                    secondary: true
                }
                AppText {
                    visible: card.due !== ""
                    text: qsTr("%1 到期").arg(card.due)
                    secondary: true
                }
                AppText {
                    visible: card.state === 2
                    text: qsTr("%1 已收").arg(card.taker)
                    secondary: true
                }
                AppText {
                    objectName: "doneSubmission-" + card.index
                    visible: card.state === 3
                    text: qsTr("%1 %2 已办").arg(card.doneAt).arg(card.taker)
                    strong: true
                }
                KeyButton {
                    objectName: "takeSubmission-" + card.index
                    visible: card.state === 0
                    look: AppButton.Filled
                    label: qsTr("收件")
                    enabled: Hall.online
                    onClicked: root.submissions.take(card.index)
                }
                KeyButton {
                    objectName: "openSubmission-" + card.index
                    visible: card.mine
                    label: qsTr("看详情")
                    enabled: Hall.online
                    onClicked: root.submissions.open(card.index)
                }
                KeyButton {
                    objectName: "finishSubmission-" + card.index
                    visible: card.mine
                    label: qsTr("办好了")
                    enabled: Hall.online
                    onClicked: {
                        finishing.submission = card.submissionId
                        finishing.hint = qsTr("%1 · %2").arg(card.number).arg(card.what)
                        finishing.open()
                    }
                }
            }
            AppText {
                width: card.width - card.padding * 2
                visible: card.mine && root.submissions.openId === card.submissionId && root.submissions.person !== ""
                text: root.submissions.words === "" ? root.submissions.person
                    : qsTr("%1 · %2").arg(root.submissions.person).arg(root.submissions.words)
            }
        }
    }
    Card {
        id: missedCard

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: missed.count > 0

        AppText {
            width: parent.width
            text: qsTr("今天预约了没有来的")
            strong: true
        }
        ListView {
            id: missed

            width: parent.width
            // Where nothing was handed in there is room for all of them.
            height: Math.min(contentHeight, list.count === 0 ? root.height - Theme.px(120) : Theme.px(160))
            clip: true
            model: root.submissions.missed
            boundsBehavior: Flickable.StopAtBounds
            spacing: Theme.spaceXs

            delegate: RowLayout {
                id: absent

                required property int index
                required property string bookingId
                required property string text

                width: ListView.view.width
                spacing: Theme.spaceM

                AppText {
                    Layout.fillWidth: true
                    text: absent.text
                    elide: Text.ElideRight
                    maximumLineCount: 1
                }
                KeyButton {
                    objectName: "excuse-" + absent.index
                    label: qsTr("有原因，不算")
                    enabled: Hall.online
                    implicitWidth: Math.max(Theme.px(120), implicitContentWidth + Theme.spaceM * 2)
                    onClicked: {
                        excusing.booking = absent.bookingId
                        excusing.hint = absent.text
                        excusing.open()
                    }
                }
            }
        }
    }
}
