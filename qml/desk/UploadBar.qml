// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Scans of a case that was just taken in, on their way to it; stays until each is there or is left. */
Item {
    id: root

    required property DeskUploads uploads

    readonly property bool stuck: uploads.state === DeskUploads.Stuck

    signal caseAsked(caseId: string)

    visible: root.uploads.state !== DeskUploads.Idle
    implicitHeight: visible ? notice.implicitHeight + Theme.spaceS * 2 : 0

    RowLayout {
        x: Theme.margin
        y: Theme.spaceS
        width: root.width - Theme.margin * 2
        spacing: Theme.spaceS

        Notice {
            id: notice

            Layout.fillWidth: true
            objectName: "uploadNotice"
            severity: root.stuck ? Notice.Problem : Notice.Info
            iconName: root.stuck ? "cloud_off" : "cloud_upload"
            text: root.uploads.text
        }
        AppButton {
            objectName: "retryUploads"
            visible: root.uploads.canRetry
            text: qsTr("再传一次")
            onClicked: root.uploads.retry()
        }
        AppButton {
            objectName: "openUploadCase"
            visible: root.stuck
            look: AppButton.Outlined
            text: qsTr("打开办件")
            onClicked: root.caseAsked(root.uploads.caseId)
        }
        AppButton {
            objectName: "leaveUploads"
            visible: root.stuck
            look: AppButton.Plain
            text: qsTr("先不传")
            onClicked: root.uploads.leave()
        }
    }
}
