// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

/** One date that another calendar moves. */
T.AbstractButton {
    id: root

    required property string caseId
    required property string caseNo
    required property string matter
    required property string part
    required property string from
    required property string to
    required property string mark
    required property bool late
    required property list<real> shares

    /** The row the arrow keys stand on. */
    property bool marked: false

    implicitHeight: Math.max(Theme.px(52), columns.implicitHeight + Theme.spaceS * 2)
    hoverEnabled: true

    Accessible.role: Accessible.Row
    Accessible.name: qsTr("%1 %2，%3，从 %4 改为 %5 %6").arg(root.matter).arg(root.caseNo).arg(root.part).arg(root.from).arg(root.to).arg(root.mark)
    Accessible.onPressAction: root.clicked()

    background: Rectangle {
        color: root.late ? Theme.overGround : root.marked || root.hovered ? Theme.tint : "transparent"
        border.width: root.marked ? Theme.outline : 0
        border.color: Theme.action

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    contentItem: Item {
        CaseColumns {
            id: columns

            anchors.fill: parent
            shares: root.shares

            Column {
                AppText {
                    width: parent.width
                    text: root.matter
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                AppText {
                    width: parent.width
                    text: root.caseNo
                    size: Theme.fontCaption
                    secondary: true
                    maximumLineCount: 1
                    elide: Text.ElideMiddle
                }
            }
            AppText {
                text: root.part
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            AppText {
                text: root.from
                secondary: true
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            AppText {
                text: root.to
                strong: true
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Row {
                spacing: Theme.spaceXs

                Icon {
                    id: sign

                    visible: root.late
                    anchors.verticalCenter: parent.verticalCenter
                    name: "cancel"
                    size: Theme.iconS
                    color: Theme.over
                }
                AppText {
                    width: parent.width - (sign.visible ? sign.width + parent.spacing : 0)
                    text: root.mark
                    color: root.late ? Theme.over : Theme.ink
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
            }
        }
    }
}
