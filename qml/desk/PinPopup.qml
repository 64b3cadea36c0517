// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Six digits that log one in at this desk instead of the pass word; what is typed here does not outlive it. */
T.Popup {
    id: root

    required property DeskSession session

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Theme.px(420)
    height: implicitContentHeight + padding * 2
    padding: Theme.spaceXl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    onAboutToShow: {
        root.session.clearPinError()
        password.forceActiveFocus()
    }
    onClosed: {
        password.text = ""
        pin.text = ""
        again.text = ""
    }

    Connections {
        target: root.session

        function onPinSaved(): void {
            root.close()
        }
        function onStateChanged(): void {
            if (!root.session.loggedIn) {
                root.close()
            }
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
    }
    contentItem: ColumnLayout {
        spacing: Theme.spaceL

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXs

            AppText {
                Layout.fillWidth: true
                text: qsTr("本机的 PIN")
                size: Theme.fontTitle
                strong: true
            }
            AppText {
                Layout.fillWidth: true
                text: qsTr("只在这台电脑上代替密码；输错五次就作废。")
                secondary: true
                maximumLineCount: 3
            }
        }
        FormField {
            id: password

            Layout.fillWidth: true
            objectName: "pinPassword"
            label: qsTr("密码")
            secret: true
            enabled: !root.session.pinBusy
            onAccepted: pin.forceActiveFocus()
        }
        FormField {
            id: pin

            Layout.fillWidth: true
            objectName: "newPin"
            label: qsTr("新的 PIN，6 位数字")
            secret: true
            maximumLength: 6
            inputMethodHints: Qt.ImhDigitsOnly
            enabled: !root.session.pinBusy
            onAccepted: again.forceActiveFocus()
        }
        FormField {
            id: again

            Layout.fillWidth: true
            objectName: "newPinAgain"
            label: qsTr("再输一次")
            secret: true
            maximumLength: 6
            inputMethodHints: Qt.ImhDigitsOnly
            enabled: !root.session.pinBusy
            onAccepted: root.session.setPin(password.text, pin.text, again.text)
        }
        Notice {
            Layout.fillWidth: true
            objectName: "pinError"
            visible: root.session.pinError !== ""
            severity: Notice.Problem
            text: root.session.pinError
        }
        AppButton {
            Layout.fillWidth: true
            objectName: "savePin"
            text: qsTr("保存")
            hint: qsTr("回车")
            large: true
            busy: root.session.pinBusy
            enabled: !root.session.pinBusy && password.text !== "" && pin.text !== ""
            onClicked: root.session.setPin(password.text, pin.text, again.text)
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppButton {
                Layout.fillWidth: true
                objectName: "removePin"
                look: AppButton.Plain
                text: qsTr("不用 PIN")
                enabled: !root.session.pinBusy && password.text !== "" && pin.text === ""
                onClicked: root.session.setPin(password.text, "", "")
            }
            AppButton {
                Layout.fillWidth: true
                look: AppButton.Plain
                text: qsTr("取消")
                enabled: !root.session.pinBusy
                onClicked: root.close()
            }
        }
    }
}
