// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** A scan or an official paper over the page, as wide as it reads well; printed or saved from here. */
T.Popup {
    id: root

    required property DeskFiles files

    signal saveAsked

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(parent ? parent.width - Theme.margin * 2 : 0, Theme.px(980))
    height: parent ? parent.height - Theme.margin * 2 : 0
    padding: Theme.spaceL
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    onClosed: root.files.closeView()

    // No binding: opening moves what else hangs on `changed`.
    Connections {
        target: root.files

        function onChanged(): void {
            if (root.files.viewing && !root.visible) {
                root.open()
            } else if (!root.files.viewing && root.visible) {
                root.close()
            }
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.ground
    }
    contentItem: ColumnLayout {
        spacing: Theme.spaceM

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            AppText {
                Layout.fillWidth: true
                text: root.files.viewTitle
                size: Theme.fontTitle
                strong: true
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            KeyButton {
                objectName: "printFile"
                enabled: !root.files.drawing
                label: qsTr("打印")
                key: "Ctrl+P"
                implicitWidth: Theme.px(140)
                onClicked: root.files.print()
            }
            KeyButton {
                objectName: "saveFile"
                enabled: !root.files.drawing
                label: qsTr("另存")
                key: "Ctrl+S"
                look: AppButton.Outlined
                implicitWidth: Theme.px(140)
                onClicked: root.saveAsked()
            }
            KeyButton {
                objectName: "closeFile"
                label: qsTr("关闭")
                key: ""
                look: AppButton.Plain
                onClicked: root.close()
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "filePages"
            focus: true
            clip: true
            spacing: Theme.spaceM
            model: root.files.pages
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: Theme.px(4000)

            Keys.onDownPressed: list.flick(0, -Theme.px(1200))
            Keys.onUpPressed: list.flick(0, Theme.px(1200))

            delegate: Rectangle {
                id: sheet

                required property string source
                required property real ratio

                width: ListView.view.width
                height: width * sheet.ratio
                color: Theme.card
                border.width: Theme.hairline
                border.color: Theme.line

                Image {
                    anchors.fill: parent
                    anchors.margins: Theme.hairline
                    source: sheet.source
                    cache: false
                    asynchronous: true
                    smooth: true
                    mipmap: true
                    fillMode: Image.PreserveAspectFit
                    Accessible.role: Accessible.Graphic
                    Accessible.name: root.files.viewTitle
                }
            }

            AppText {
                anchors.centerIn: parent
                visible: root.files.drawing
                text: qsTr("正在打开…")
                secondary: true
            }
        }
    }
}
