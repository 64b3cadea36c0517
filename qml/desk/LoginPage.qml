// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * Log-in by work number and pass word. A one-time pass word asks for a new one first; whoever is recorded as away is
 * asked whether they are back.
 */
FocusScope {
    id: root

    required property DeskSession session

    readonly property bool changing: session.state === DeskSession.ChangeRequired || session.state === DeskSession.Changing
    readonly property bool returning: session.state === DeskSession.ReturnAsked
    readonly property bool busy: session.state === DeskSession.LoggingIn || session.state === DeskSession.Changing

    function enter(): void {
        if (root.changing) {
            root.session.changePassword(fresh.text, again.text)
        } else {
            root.session.logIn(login.text, password.text)
        }
    }
    /** Nothing of a log-in stays behind for the next person. */
    function clear(): void {
        password.text = ""
        fresh.text = ""
        again.text = ""
    }

    Connections {
        target: root.session

        function onStateChanged(): void {
            if (root.session.state === DeskSession.LoggedIn) {
                login.text = ""
                root.clear()
            } else if (root.session.state === DeskSession.LoggedOut) {
                root.clear()
                if (root.visible) {
                    (login.text === "" ? login : password).forceActiveFocus()
                }
            } else if (root.session.state === DeskSession.ChangeRequired) {
                fresh.forceActiveFocus()
                fresh.selectAll()
            } else if (root.session.state === DeskSession.ReturnAsked) {
                visit.forceActiveFocus()
            }
        }
    }

    onVisibleChanged: {
        if (root.visible) {
            login.forceActiveFocus()
        }
    }

    // Where the rail will be: nothing jumps when the work begins.
    Rectangle {
        width: Theme.railWidth
        height: parent.height
        color: Theme.header
    }
    Card {
        anchors.centerIn: parent
        width: Theme.px(420)
        padding: Theme.spaceXl

        ColumnLayout {
            width: parent.width
            spacing: Theme.spaceL

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceXs

                AppText {
                    Layout.fillWidth: true
                    text: Hall.hallName === "" ? qsTr("工作台") : Hall.hallName
                    size: Theme.fontTitle
                    strong: true
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                AppText {
                    Layout.fillWidth: true
                    text: root.changing ? qsTr("这是一次性密码，请换成自己的新密码。")
                        : root.returning ? root.session.returnQuestion : qsTr("工作台登录")
                    secondary: true
                }
            }
            FormField {
                id: login

                Layout.fillWidth: true
                objectName: "login"
                visible: !root.changing && !root.returning
                focus: true
                label: qsTr("工号")
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferLatin
                enabled: !root.busy
                onAccepted: password.forceActiveFocus()
            }
            FormField {
                id: password

                Layout.fillWidth: true
                objectName: "password"
                visible: !root.changing && !root.returning
                label: qsTr("密码，或本机的 PIN")
                secret: true
                enabled: !root.busy
                onAccepted: root.enter()
            }
            FormField {
                id: fresh

                Layout.fillWidth: true
                objectName: "newPassword"
                visible: root.changing
                label: qsTr("新密码")
                secret: true
                enabled: !root.busy
                onAccepted: again.forceActiveFocus()
            }
            FormField {
                id: again

                Layout.fillWidth: true
                objectName: "newPasswordAgain"
                visible: root.changing
                label: qsTr("再输一次新密码")
                secret: true
                enabled: !root.busy
                onAccepted: root.enter()
            }
            Notice {
                Layout.fillWidth: true
                objectName: "loginError"
                visible: root.session.loginError !== ""
                severity: root.session.sessionEnded ? Notice.Info : Notice.Problem
                text: root.session.loginError
            }
            // What changes nothing for anybody comes first.
            AppButton {
                id: visit

                Layout.fillWidth: true
                objectName: "onlyLogIn"
                visible: root.returning
                look: AppButton.Outlined
                text: qsTr("只是登录一下（补交接、查看）")
                onClicked: root.session.answerReturn(false)
            }
            AppButton {
                Layout.fillWidth: true
                objectName: "backAtWork"
                visible: root.returning
                look: AppButton.Outlined
                text: qsTr("回来上班，结束这次离岗")
                onClicked: root.session.answerReturn(true)
            }
            AppButton {
                Layout.fillWidth: true
                objectName: "enter"
                text: root.busy ? qsTr("正在登录…") : root.changing ? qsTr("换密码并登录") : qsTr("登录")
                hint: qsTr("回车")
                visible: !root.returning
                large: true
                busy: root.busy
                enabled: !root.busy
                onClicked: root.enter()
            }
            AppButton {
                Layout.fillWidth: true
                visible: root.changing || root.returning
                look: AppButton.Plain
                text: qsTr("换个人登录")
                enabled: !root.busy
                onClicked: root.session.backToLogin()
            }
        }
    }
}
