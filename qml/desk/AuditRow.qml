// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** One entry of the audit. */
Rectangle {
    id: root

    required property string when
    required property string who
    required property string device
    required property string deed
    required property string subject
    required property string detail
    required property bool alarming
    required property list<real> shares

    /** The row the arrow keys stand on. */
    property bool marked: false

    implicitHeight: Math.max(Theme.px(48), columns.implicitHeight + Theme.spaceS * 2)
    color: root.marked ? Theme.tint : "transparent"
    border.width: root.marked ? Theme.outline : 0
    border.color: Theme.action

    Accessible.role: Accessible.Row
    Accessible.name: qsTr("%1，%2，%3，%4，%5").arg(root.when).arg(root.who).arg(root.deed).arg(root.subject).arg(root.detail)

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    CaseColumns {
        id: columns

        anchors.fill: parent
        shares: root.shares

        AppText {
            text: root.when
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Column {
            AppText {
                width: parent.width
                text: root.who
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            AppText {
                width: parent.width
                visible: root.device !== ""
                text: root.device
                size: Theme.fontCaption
                secondary: true
                maximumLineCount: 1
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
        Row {
            spacing: Theme.spaceXs

            Icon {
                id: sign

                visible: root.alarming
                anchors.verticalCenter: parent.verticalCenter
                name: "warning"
                size: Theme.iconS
                color: Theme.warn
            }
            AppText {
                width: parent.width - (sign.visible ? sign.width + parent.spacing : 0)
                text: root.deed
                strong: root.alarming
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        AppText {
            text: root.subject
            maximumLineCount: 1
            elide: Text.ElideMiddle
        }
        AppText {
            text: root.detail
            secondary: true
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
}
