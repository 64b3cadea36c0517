// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One notice of the list: how grave, which case, whose part, when. */
T.AbstractButton {
    id: root

    required property int index
    required property string noticeId
    required property string number
    required property string title
    required property int light
    required property string matter
    required property string caseNo
    required property string about
    required property string when
    required property bool unread

    /** The row the arrow keys stand on; the row that is open beside the list. */
    property bool marked: false
    property bool opened: false

    objectName: "notice-" + root.number
    implicitHeight: Math.max(Theme.px(64), implicitContentHeight + Theme.spaceM * 2)
    leftPadding: Theme.spaceL
    rightPadding: Theme.spaceL
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    text: root.title

    Accessible.role: Accessible.Row
    Accessible.name: qsTr("%1，%2，%3，%4").arg(root.title).arg(root.matter).arg(root.about).arg(root.when)
    Accessible.onPressAction: root.clicked()

    background: Rectangle {
        color: root.opened || root.marked || root.hovered || root.down ? Theme.tint : "transparent"
        border.width: root.marked ? Theme.outline : 0
        border.color: Theme.action

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    contentItem: RowLayout {
        spacing: Theme.spaceM

        LightBadge {
            Layout.preferredWidth: Theme.px(170)
            Layout.fillWidth: false // a layout itself, it would take what it can
            light: root.light
            text: root.title
            terse: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: root.matter
                strong: root.unread
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            AppText {
                Layout.fillWidth: true
                text: qsTr("%1 · %2").arg(root.caseNo).arg(root.about)
                size: Theme.fontCaption
                secondary: true
                maximumLineCount: 1
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
        ColumnLayout {
            Layout.fillWidth: false
            spacing: Theme.spaceXs

            AppText {
                Layout.alignment: Qt.AlignRight
                text: root.when
                size: Theme.fontCaption
                secondary: true
                wrapMode: Text.NoWrap
            }
            Tag {
                Layout.alignment: Qt.AlignRight
                visible: root.unread
                text: qsTr("没看")
                strong: true
            }
        }
    }
}
