// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What this department has to answer, soonest first: several in turn without a mouse. */
FocusScope {
    id: root

    required property DeskReview review
    required property DeskCase serviceCase
    required property DeskClock clock

    // Not on the list alone: also while a reason is being written.
    Keys.onPressed: event => event.accepted = body.page(event.key)

    RowLayout {
        anchors.fill: parent
        visible: list.count > 0
        spacing: 0

        Rectangle {
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.px(Theme.viewWidth >= 1440 ? 400 : 350)
            color: Theme.card

            Rectangle {
                anchors.right: parent.right
                width: Theme.hairline
                height: parent.height
                color: Theme.line
            }
            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Theme.spaceL
                spacing: Theme.spaceS

                AppText {
                    Layout.fillWidth: true
                    text: qsTr("等我们答复 · %1 件").arg(root.review.count)
                    size: Theme.fontTitle
                    strong: true
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                AppText {
                    Layout.fillWidth: true
                    text: qsTr("↑↓ 换一件，Ctrl+1/2/3 选意见，Ctrl+回车 交")
                    size: Theme.fontCaption
                    secondary: true
                }
                ListView {
                    id: list

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    objectName: "reviewList"
                    focus: true
                    clip: true
                    spacing: Theme.spaceXs
                    model: root.review.rows
                    currentIndex: root.review.currentRow
                    highlightMoveDuration: 0
                    boundsBehavior: Flickable.StopAtBounds

                    Keys.onDownPressed: root.review.step(1)
                    Keys.onUpPressed: root.review.step(-1)

                    delegate: ReviewRow {
                        id: row

                        width: ListView.view.width
                        checked: row.index === root.review.currentRow
                        onClicked: {
                            root.review.select(row.index)
                            list.forceActiveFocus()
                        }
                    }
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.margin
            Layout.topMargin: Theme.spaceL
            spacing: Theme.spaceM

            CaseBody {
                id: body

                Layout.fillWidth: true
                Layout.fillHeight: true
                serviceCase: root.serviceCase
                clock: root.clock
            }
            AnswerForm {
                Layout.fillWidth: true
                review: root.review
                onSubmitted: list.forceActiveFocus()
            }
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - Theme.margin * 2
        visible: list.count === 0
        iconName: "done_all"
        title: root.review.doneText === "" ? qsTr("没有等着答复的件") : root.review.doneText
        text: qsTr("轮到本部门时，这里会列出来，并按到期先后排好。")
    }
}
