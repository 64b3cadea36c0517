// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** A and B of each post; a change is asked for in three steps (which of them, by whom, why) and approved like others. */
Section {
    id: root

    required property DeskLeader leader

    property string post: ""
    property string part: ""
    property string person: ""

    title: qsTr("AB岗搭配")

    Repeater {
        model: root.leader.pairs

        RowLayout {
            id: row

            required property string post
            required property string heading
            required property string text
            required property bool waits

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
                objectName: "changePair-" + row.post
                look: AppButton.Plain
                enabled: !row.waits
                text: row.waits ? qsTr("等批准") : qsTr("换人…")
                onClicked: {
                    root.post = row.post
                    parts.open()
                }
            }
        }
    }
    ChoiceDialog {
        id: parts

        title: qsTr("换哪一个？")
        rows: ListModel {
            ListElement { value: "a"; text: qsTr("A岗"); hint: "" }
            ListElement { value: "b"; text: qsTr("B岗"); hint: "" }
            ListElement { value: "substitute"; text: qsTr("顶岗人"); hint: qsTr("两个人都不在时顶上") }
        }
        onChosen: value => {
            root.part = value
            people.open()
        }
    }
    ChoiceDialog {
        id: people

        title: qsTr("换成谁？")
        hint: qsTr("A岗、B岗和顶岗人要是三个人。")
        rows: root.leader.people
        onChosen: value => {
            root.person = value
            reason.open()
        }
    }
    WordsForm {
        id: reason

        title: qsTr("为什么换？")
        hint: qsTr("批准以后才换，以前的搭配留在记录里。")
        firstLabel: qsTr("理由")
        done: qsTr("提交")
        onSubmitted: words => root.leader.changePair(root.post, root.part, root.person, words)
    }
}
