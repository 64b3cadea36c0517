// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** 更正: what waits for a second person, and a way to ask for one. */
Column {
    id: root

    required property DeskFlow flow

    spacing: Theme.spaceS

    Repeater {
        model: root.flow.amendments

        ColumnLayout {
            id: amendment

            required property string value
            required property string text
            required property string words
            required property bool mine

            width: root.width
            spacing: Theme.spaceXs

            AppText {
                Layout.fillWidth: true
                text: amendment.text
                wrapMode: Text.Wrap
                strong: true
            }
            AppText {
                Layout.fillWidth: true
                objectName: "amendmentWords"
                visible: text !== ""
                text: amendment.words
                wrapMode: Text.Wrap
            }
            RowLayout {
                visible: !amendment.mine
                spacing: Theme.spaceS

                AppButton {
                    objectName: "confirmAmendment"
                    text: qsTr("确认更正")
                    enabled: !root.flow.busy
                    onClicked: root.flow.answerAmendment(amendment.value, true, "")
                }
                AppButton {
                    look: AppButton.Outlined
                    text: qsTr("不同意…")
                    enabled: !root.flow.busy
                    onClicked: {
                        turnDown.amendment = amendment.value
                        turnDown.open()
                    }
                }
            }
        }
    }
    AppButton {
        objectName: "flowAmend"
        visible: root.flow.canAmend
        enabled: !root.flow.busy
        look: AppButton.Plain
        text: qsTr("更正…")
        onClicked: amendWhat.open()
    }
    ChoiceDialog {
        id: amendWhat

        title: qsTr("更正哪一项记录？")
        hint: qsTr("原来的记录留着；更正由另一个人确认后才算。")
        rows: root.flow.amendable
        onChosen: value => {
            amendForm.line = value
            amendForm.hint = root.flow.lineText(value)
            amendForm.open()
        }
    }
    WordsForm {
        id: amendForm

        property string line

        session: root.flow.session
        title: qsTr("更正")
        firstLabel: qsTr("正确的内容")
        secondLabel: qsTr("理由")
        done: qsTr("提出更正")
        onSubmitted: (first, second) => root.flow.amend(amendForm.line, first, second)
    }
    WordsForm {
        id: turnDown

        property string amendment

        session: root.flow.session
        title: qsTr("不同意更正")
        firstLabel: qsTr("理由")
        done: qsTr("不同意")
        onSubmitted: first => root.flow.answerAmendment(turnDown.amendment, false, first)
    }
}
