// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One notice as it was issued: its number and words, whom it told and who has read it. */
Section {
    id: root

    required property DeskNotices notices

    signal caseAsked(caseId: string)

    objectName: "noticeSheet"

    LightBadge {
        Layout.fillWidth: true
        objectName: "noticeTitle"
        light: root.notices.light
        text: root.notices.title
        terse: true
        size: Theme.fontSubtitle
    }
    AppText {
        Layout.fillWidth: true
        objectName: "noticeNumber"
        text: qsTr("编号 %1").arg(root.notices.number)
        size: Theme.fontCaption
        secondary: true
    }
    AppText {
        Layout.fillWidth: true
        objectName: "noticeWords"
        text: root.notices.words
        wrapMode: Text.Wrap
    }
    AppText {
        Layout.fillWidth: true
        text: root.notices.issued
        size: Theme.fontCaption
        secondary: true
        wrapMode: Text.Wrap
    }
    AppText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS
        text: qsTr("通知了")
        strong: true
    }
    Repeater {
        model: root.notices.told

        RowLayout {
            id: reader

            required property string name
            required property string part
            required property string when

            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppText {
                Layout.fillWidth: true
                text: qsTr("%1 · %2").arg(reader.name).arg(reader.part)
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            AppText {
                text: reader.when
                size: Theme.fontCaption
                secondary: true
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS
        spacing: Theme.spaceS

        AppButton {
            objectName: "readNotice"
            visible: root.notices.canRead
            text: qsTr("知道了")
            onClicked: root.notices.read()
        }
        AppButton {
            objectName: "printNotice"
            look: AppButton.Outlined
            text: qsTr("打印…")
            onClicked: root.notices.showPaper()
        }
        AppButton {
            objectName: "openNoticeCase"
            visible: root.notices.caseId !== ""
            look: AppButton.Outlined
            text: qsTr("打开办件")
            onClicked: root.caseAsked(root.notices.caseId)
        }
    }
}
