// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Theme

/** One line to fill in, with its label above and, where something is wrong with it, a sentence below. */
FocusScope {
    id: root

    property string label: ""
    property string placeholder: ""
    property string problem: ""
    property bool optional: false
    /** A pass word: shown as dots, and kept out of any dictionary. */
    property bool secret: false
    property string iconName: ""
    property alias text: field.text
    property alias maximumLength: field.maximumLength
    property alias inputMethodHints: field.inputMethodHints
    property alias readOnly: field.readOnly

    signal edited(text: string)
    signal accepted

    implicitHeight: column.implicitHeight
    implicitWidth: Theme.px(240)

    function selectAll(): void {
        field.selectAll()
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.spaceXs

        AppText {
            Layout.fillWidth: true
            visible: root.label !== ""
            text: root.optional ? qsTr("%1（可不填）").arg(root.label) : root.label
            size: Theme.fontCaption
            secondary: true
            Accessible.ignored: true
        }
        T.TextField {
            id: field

            Layout.fillWidth: true
            implicitHeight: Theme.touch
            leftPadding: root.iconName === "" ? Theme.spaceM : Theme.spaceM + Theme.iconS + Theme.spaceS
            rightPadding: Theme.spaceM
            focus: true
            color: Theme.ink
            selectionColor: Theme.action
            selectedTextColor: Theme.actionInk
            font.family: Theme.family
            font.pixelSize: Theme.fontBody
            verticalAlignment: TextInput.AlignVCenter
            selectByMouse: true
            clip: true
            maximumLength: 100
            echoMode: root.secret ? TextInput.Password : TextInput.Normal
            inputMethodHints: root.secret ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : Qt.ImhNoPredictiveText

            Accessible.role: Accessible.EditableText
            Accessible.name: root.label !== "" ? root.label : root.placeholder
            // Not drawn here: what Qt gives to assistive technology as the description. It keeps the name of a line
            // for a pass word to itself.
            placeholderText: root.problem !== "" || !root.secret ? root.problem : root.label

            onTextEdited: root.edited(field.text)
            onAccepted: root.accepted()

            background: Rectangle {
                radius: Theme.radiusS
                color: Theme.card
                border.width: field.activeFocus ? Theme.outline : Theme.hairline
                border.color: root.problem !== "" ? Theme.over : field.activeFocus ? Theme.action : Theme.controlBorder

                Icon {
                    visible: root.iconName !== ""
                    x: Theme.spaceM
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.iconName
                    size: Theme.iconS
                    color: Theme.ink2
                }
            }
            AppText {
                x: field.leftPadding
                width: field.width - field.leftPadding - field.rightPadding
                height: field.height
                visible: field.text === "" && field.preeditText === ""
                text: root.placeholder
                secondary: true
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
        AppText {
            Layout.fillWidth: true
            visible: root.problem !== ""
            text: root.problem
            size: Theme.fontCaption
            color: Theme.over
        }
    }
}
