// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** A and B of each post, and how that came to be; a change is asked for in three steps (which of them, by whom, why) and approved like others. */
Section {
    id: root

    required property DeskLeader leader

    title: qsTr("AB岗搭配")

    Repeater {
        model: root.leader.pairs

        ColumnLayout {
            id: row

            required property string post
            required property string heading
            required property string text
            required property bool waits
            required property int past

            readonly property bool opened: root.leader.historyOf === row.post

            Layout.fillWidth: true
            spacing: Theme.spaceXs

            RowLayout {
                Layout.fillWidth: true

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    AppText {
                        Layout.fillWidth: true
                        text: row.heading
                        strong: true
                    }
                    AppText {
                        Layout.fillWidth: true
                        text: row.text
                        size: Theme.fontCaption
                        secondary: true
                    }
                }
                AppButton {
                    objectName: "pairHistory-" + row.post
                    visible: row.past > 0
                    look: AppButton.Plain
                    text: row.opened ? qsTr("收起") : qsTr("换过 %n 次", "", row.past)
                    onClicked: root.leader.showHistory(row.post)
                }
                AppButton {
                    objectName: "changePair-" + row.post
                    look: AppButton.Plain
                    enabled: !row.waits
                    text: row.waits ? qsTr("等批准") : qsTr("换人…")
                    onClicked: {
                        root.leader.choosePost(row.post)
                        parts.open()
                    }
                }
            }
            Column {
                id: past

                Layout.fillWidth: true
                Layout.leftMargin: Theme.spaceM
                visible: row.opened
                spacing: Theme.spaceS

                Repeater {
                    model: row.opened ? root.leader.pairHistory : null

                    Column {
                        id: change

                        required property int index
                        required property string heading
                        required property string text
                        required property string words

                        width: past.width

                        AppText {
                            width: parent.width
                            text: change.heading
                            size: Theme.fontCaption
                        }
                        AppText {
                            width: parent.width
                            text: change.text
                            size: Theme.fontCaption
                            secondary: true
                        }
                        AppText {
                            width: parent.width
                            objectName: "pairWords-" + change.index
                            visible: change.words !== ""
                            text: change.words
                            size: Theme.fontCaption
                        }
                    }
                }
            }
        }
    }
    ChoiceDialog {
        id: parts

        title: qsTr("换哪一个？")
        hint: root.leader.pairText
        rows: root.leader.parts
        onChosen: value => {
            root.leader.choosePart(value)
            people.open()
        }
    }
    ChoiceDialog {
        id: people

        title: qsTr("换成谁？")
        hint: root.leader.pairText
        rows: root.leader.people
        onChosen: value => {
            root.leader.choosePerson(value)
            reason.open()
        }
    }
    WordsForm {
        id: reason

        session: root.leader.session
        title: root.leader.pairText
        hint: root.leader.pairHint
        firstLabel: qsTr("为什么换？")
        done: qsTr("提交")
        onSubmitted: words => root.leader.changePair(words)
    }
}
