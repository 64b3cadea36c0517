// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The applicant and the agent: fetched for this page alone, gone when it is left. */
Section {
    id: root

    required property DeskCase serviceCase
    required property DeskFlow flow

    /** How many people's data are held now. */
    readonly property int count: repeater.count

    objectName: "peopleSection"
    title: qsTr("申请人")

    Repeater {
        id: repeater

        model: root.serviceCase.people

        ColumnLayout {
            id: person

            required property int index
            required property string title
            required property string name
            required property string phone
            required property string idNumber

            Layout.fillWidth: true
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: qsTr("%1：%2").arg(person.title).arg(person.name === "" ? qsTr("还没有姓名") : person.name)
                strong: true
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            AppText {
                Layout.fillWidth: true
                visible: person.phone !== ""
                text: qsTr("电话 %1").arg(person.phone)
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            AppText {
                Layout.fillWidth: true
                visible: person.idNumber !== ""
                text: qsTr("证号 %1").arg(person.idNumber)
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            AppButton {
                objectName: "nameApplicant"
                visible: root.flow.canName && person.index === 0
                text: qsTr("填姓名…")
                onClicked: {
                    form.fills = true
                    form.begin(qsTr("自助机没有问的，问清填上"), person.name, person.phone, person.idNumber)
                }
            }
            AppButton {
                objectName: "amendPerson-" + person.index
                visible: root.flow.canAmend && !root.flow.canName && person.index <= (root.serviceCase.hasAgent ? 1 : 0)
                look: AppButton.Plain
                text: qsTr("更正资料…")
                onClicked: {
                    form.fills = false
                    form.ofAgent = person.index === 1
                    form.begin(qsTr("更正%1的资料").arg(person.title), person.name, person.phone, person.idNumber)
                }
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        text: root.serviceCase.privacy === DeskCase.Shown ? qsTr("这次查看已记录。离开这一页，资料就从这台电脑上清掉。")
            : root.serviceCase.privacy === DeskCase.Fetching ? qsTr("正在取申请人资料…")
            : root.serviceCase.privacy === DeskCase.Refused ? root.serviceCase.privacyText
            : qsTr("申请人资料要连上服务器才能看。")
        size: Theme.fontCaption
        secondary: true
    }
    KeyButton {
        Layout.fillWidth: true
        objectName: "copyFields"
        visible: root.serviceCase.privacy === DeskCase.Shown
        look: AppButton.Outlined
        label: qsTr("按省系统次序复制")
        key: "Ctrl+Shift+C"
        onClicked: root.serviceCase.copyFields()
    }
    AppButton {
        visible: root.serviceCase.privacy === DeskCase.Refused
        look: AppButton.Outlined
        text: qsTr("再取一次")
        onClicked: root.serviceCase.fetch()
    }
    PersonForm {
        id: form

        property bool ofAgent: false

        session: root.flow.session
        onSubmitted: (name, phone, idNumber, reason) => {
            if (form.fills) {
                root.flow.nameApplicant(name, phone, idNumber)
            } else {
                root.flow.amendPerson(form.ofAgent, name, phone, idNumber, reason)
            }
        }
    }
}
