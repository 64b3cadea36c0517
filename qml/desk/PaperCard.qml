// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One hand-over that waits for this person: drafted, to be read and signed once. */
Section {
    id: root

    required property DeskDuty duty
    required property string absenceId
    required property string post
    required property string heading
    required property string text
    /** Every one of them, whole: nobody signs what was not shown. */
    required property var cases
    required property string words
    required property bool known
    required property string verb
    required property bool urgent

    /** Next actions that were written here, by case; they outlive a refresh of the list. */
    property var actions: ({})

    readonly property bool writes: root.verb === "handover" || root.verb === "brief"

    title: root.heading

    AppText {
        Layout.fillWidth: true
        text: root.text
        size: Theme.fontCaption
        secondary: !root.urgent
        color: root.urgent ? Theme.over : Theme.ink2
    }
    Column {
        Layout.fillWidth: true
        visible: root.cases.length > 0
        spacing: Theme.spaceS

        Repeater {
            model: root.cases

            Column {
                id: line

                required property int index
                required property var modelData

                width: parent?.width ?? 0
                spacing: Theme.spaceXs

                AppText {
                    objectName: "handedCase-" + line.index
                    width: parent.width
                    text: line.modelData.text
                }
                FormField {
                    objectName: "nextAction-" + line.index
                    width: parent.width
                    visible: root.verb === "handover"
                    //: in a hand-over, of one case
                    label: qsTr("下一步")
                    text: root.actions[line.modelData.caseId] ?? line.modelData.action
                    maximumLength: 200
                    onEdited: words => root.actions[line.modelData.caseId] = words
                }
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        objectName: "paperWords"
        visible: !root.writes
        text: !root.known ? qsTr("正在取交接的话…") : root.words === "" ? qsTr("没有另外交代的。") : root.words
        secondary: root.words === ""
    }
    FormField {
        id: things

        Layout.fillWidth: true
        objectName: "paperThings"
        visible: root.writes
        optional: true
        label: root.verb === "brief" ? qsTr("交还的材料、印章、钥匙") : qsTr("移交的材料、印章、钥匙")
        maximumLength: 500
    }
    FormField {
        id: notes

        Layout.fillWidth: true
        objectName: "paperNotes"
        visible: root.writes
        optional: true
        label: root.verb === "brief" ? qsTr("要交代的事") : qsTr("还要留意的事")
        maximumLength: 500
    }
    AppButton {
        Layout.alignment: Qt.AlignRight
        objectName: "sign-" + root.verb
        enabled: root.known
        text: root.verb === "handover" ? qsTr("核对无误，签字移交") : root.verb === "take" ? qsTr("已看过，签字接收")
            : root.verb === "brief" ? qsTr("签字交回") : qsTr("签字收回")
        onClicked: root.duty.sign(root.absenceId, root.post, root.verb, notes.text, things.text,
            root.actions)
    }
}
