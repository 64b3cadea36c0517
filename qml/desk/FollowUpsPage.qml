// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** 差评整改: bad ratings on the left, the chosen one with its history and what is to be done on the right. */
FocusScope {
    id: root

    required property DeskSession session
    /** While it is the page that is seen. */
    required property bool shown
    property alias followUps: sheet

    signal caseAsked(caseId: string)

    DeskFollowUps {
        id: sheet

        session: root.session
        shown: root.shown
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceM

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            AppText {
                text: qsTr("差评整改")
                size: Theme.fontTitle
                strong: true
                wrapMode: Text.NoWrap
            }
            AppText {
                Layout.fillWidth: true
                text: qsTr("实名差评 1 个工作日内回访，5 个工作日内整改；由另一个人销号。")
                size: Theme.fontCaption
                secondary: true
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXl
            visible: list.count === 0
            iconName: "sentiment_satisfied"
            title: sheet.message
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: list.count > 0
            spacing: Theme.spaceM

            ListView {
                id: list

                Layout.preferredWidth: Theme.px(380)
                Layout.fillHeight: true
                objectName: "followUpList"
                focus: true
                clip: true
                spacing: Theme.spaceS
                model: sheet.rows
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0

                onCurrentItemChanged: {
                    const row = list.currentItem as FollowUpRow
                    if (row !== null) {
                        sheet.current = row.rowId
                    }
                }

                delegate: FollowUpRow {
                    id: row

                    width: ListView.view.width
                    checked: row.rowId === sheet.current
                    onClicked: {
                        sheet.current = row.rowId
                        list.currentIndex = row.index // the arrow keys go on from here
                    }
                }
            }
            Flickable {
                id: flick

                Layout.fillWidth: true
                Layout.fillHeight: true
                contentWidth: width
                contentHeight: column.implicitHeight
                clip: true
                boundsBehavior: Flickable.StopAtBounds

                ColumnLayout {
                    id: column

                    width: flick.width
                    spacing: Theme.spaceM

                    Section {
                        Layout.fillWidth: true
                        title: sheet.title

                        AppText {
                            Layout.fillWidth: true
                            text: qsTr("原因：%1").arg(sheet.tagText)
                        }
                        AppText {
                            Layout.fillWidth: true
                            text: sheet.dueText === "" ? sheet.stateText
                                : qsTr("%1 · %2").arg(sheet.stateText).arg(sheet.dueText)
                            secondary: true
                        }
                        AppButton {
                            visible: sheet.caseId !== ""
                            look: AppButton.Tinted
                            text: qsTr("看这个办件和电话")
                            onClicked: root.caseAsked(sheet.caseId)
                        }
                    }
                    FollowUpForm {
                        Layout.fillWidth: true
                        followUps: sheet
                    }
                    Section {
                        Layout.fillWidth: true
                        title: qsTr("经过")

                        Repeater {
                            model: sheet.history

                            Column {
                                id: entry

                                required property string when
                                required property string text
                                required property string words

                                Layout.fillWidth: true

                                AppText {
                                    width: parent.width
                                    text: qsTr("%1 %2").arg(entry.when).arg(entry.text)
                                }
                                AppText {
                                    width: parent.width
                                    visible: entry.words !== ""
                                    text: entry.words
                                    size: Theme.fontCaption
                                    secondary: true
                                }
                            }
                        }
                    }
                    RatingCounts {
                        Layout.fillWidth: true
                        visible: sheet.counts.count > 0
                        followUps: sheet
                    }
                }
            }
        }
    }
}
