// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Who asks, and who came in the applicant's place. Nobody is asked for what the matter does not need. */
FocusScope {
    id: root

    required property DeskIntake intake

    /** Puts the keys where a new form begins. */
    function aim(): void {
        applicantName.forceActiveFocus()
    }
    /** Whoever goes down the fields sees the one that is typed into. */
    function follow(item: Item): void {
        let parent = item
        while (parent !== null && parent !== column) {
            parent = parent.parent
        }
        if (parent === null) {
            return
        }
        const top = item.mapToItem(column, 0, 0).y
        const below = top + item.height + Theme.spaceL
        if (top < flick.contentY) {
            flick.contentY = Math.max(0, top - Theme.spaceXl) // with its label
        } else if (below > flick.contentY + flick.height) {
            flick.contentY = Math.min(below, flick.contentHeight) - flick.height
        }
    }

    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged(): void {
            root.follow(root.Window.activeFocusItem)
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line
    }
    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: Theme.spaceL
        contentHeight: column.implicitHeight
        contentWidth: width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        // Further fields have come, or the room is another: still in sight.
        onContentHeightChanged: root.follow(root.Window.activeFocusItem)
        onHeightChanged: root.follow(root.Window.activeFocusItem)

        ColumnLayout {
            id: column

            width: parent.width
            spacing: Theme.spaceM

            AppText {
                text: qsTr("申请人")
                size: Theme.fontSubtitle
                strong: true
            }
            FormField {
                id: applicantName

                Layout.fillWidth: true
                objectName: "applicantName"
                focus: true
                label: qsTr("姓名")
                text: root.intake.name
                onEdited: text => root.intake.name = text
            }
            FormField {
                Layout.fillWidth: true
                objectName: "applicantPhone"
                label: qsTr("电话")
                maximumLength: 18
                inputMethodHints: Qt.ImhDialableCharactersOnly
                text: root.intake.phone
                onEdited: text => root.intake.phone = text
            }
            FormField {
                Layout.fillWidth: true
                objectName: "applicantId"
                label: qsTr("身份证号")
                optional: !root.intake.deferring
                maximumLength: 18
                inputMethodHints: Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
                text: root.intake.idNumber
                onEdited: text => root.intake.idNumber = text
            }
            CheckRow {
                Layout.fillWidth: true
                objectName: "withAgent"
                text: qsTr("有人代办")
                checked: root.intake.withAgent
                onToggled: root.intake.withAgent = checked
            }
            FormField {
                Layout.fillWidth: true
                objectName: "agentName"
                visible: root.intake.withAgent
                label: qsTr("代办人姓名")
                text: root.intake.agentName
                onEdited: text => root.intake.agentName = text
            }
            FormField {
                Layout.fillWidth: true
                objectName: "agentPhone"
                visible: root.intake.withAgent
                label: qsTr("代办人电话")
                maximumLength: 18
                inputMethodHints: Qt.ImhDialableCharactersOnly
                text: root.intake.agentPhone
                onEdited: text => root.intake.agentPhone = text
            }
            FormField {
                Layout.fillWidth: true
                objectName: "agentId"
                visible: root.intake.withAgent
                label: qsTr("代办人身份证号")
                optional: true
                maximumLength: 18
                inputMethodHints: Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
                text: root.intake.agentIdNumber
                onEdited: text => root.intake.agentIdNumber = text
            }
            AppText {
                Layout.fillWidth: true
                text: qsTr("姓名、电话和证号只存在大厅的服务器里，加了封；这台电脑不留。")
                size: Theme.fontCaption
                secondary: true
            }
        }
    }
    Fade {
        anchors.bottom: flick.bottom
        anchors.left: flick.left
        width: flick.width
        ground: Theme.card
        visible: flick.contentHeight - flick.contentY - flick.height > 1
    }
}
