// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What happened so far, newest first. */
Section {
    id: root

    required property DeskCase serviceCase

    title: qsTr("经过")

    Repeater {
        model: root.serviceCase.timeline

        RowLayout {
            id: row

            required property string when
            required property string text
            required property string who
            required property string words
            required property string paper
            required property string mark

            Layout.fillWidth: true
            spacing: Theme.spaceM

            AppText {
                Layout.preferredWidth: Theme.px(96)
                Layout.alignment: Qt.AlignTop
                text: row.when
                size: Theme.fontCaption
                secondary: true
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: row.text
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                AppText {
                    Layout.fillWidth: true
                    visible: row.mark !== ""
                    text: row.mark
                    size: Theme.fontCaption
                    strong: true
                    wrapMode: Text.Wrap
                }
                AppText {
                    Layout.fillWidth: true
                    visible: row.words !== ""
                    text: row.words
                    size: Theme.fontCaption
                    wrapMode: Text.Wrap
                }
                AppText {
                    Layout.fillWidth: true
                    visible: row.paper !== ""
                    text: row.paper
                    size: Theme.fontCaption
                    secondary: true
                    wrapMode: Text.Wrap
                }
                AppText {
                    Layout.fillWidth: true
                    visible: row.who !== ""
                    text: row.who
                    size: Theme.fontCaption
                    secondary: true
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
