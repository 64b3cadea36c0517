// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** What the clockwork has told: notices on the left, the one that is open on the right. */
FocusScope {
    id: root

    required property DeskSession session
    readonly property DeskNotices notices: DeskNotices {
        session: root.session
    }

    signal caseAsked(caseId: string)

    Component.onCompleted: root.notices.papers = papers.files

    DraftView {
        id: papers

        session: root.session
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceM

        AppText {
            text: qsTr("限时预警")
            size: Theme.fontTitle
            strong: true
            wrapMode: Text.NoWrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            Flow {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                Repeater {
                    model: [{ show: DeskNotices.Unread, text: qsTr("没看的") }, { show: DeskNotices.Mine, text: qsTr("给我的") },
                        { show: DeskNotices.Everybodys, text: qsTr("全厅") }]

                    ChoiceButton {
                        id: choice

                        required property var modelData

                        objectName: "noticesShow-" + choice.modelData.show
                        visible: choice.modelData.show !== DeskNotices.Everybodys || root.notices.leads
                        implicitHeight: Theme.px(36)
                        checkable: false
                        checked: root.notices.show === choice.modelData.show
                        text: choice.modelData.text
                        onClicked: root.notices.show = choice.modelData.show
                    }
                }
            }
            KeyButton {
                objectName: "readAllNotices"
                visible: root.notices.unread > 0
                label: qsTr("全部已读（%1）").arg(root.notices.unread)
                key: "Alt+A"
                look: AppButton.Outlined
                implicitWidth: Theme.px(210)
                onClicked: {
                    root.notices.readAll()
                    list.forceActiveFocus()
                }
            }
        }
        Item {
            id: halves

            Layout.fillWidth: true
            Layout.fillHeight: true

            Rectangle {
                width: sheet.visible ? sheet.x - Theme.spaceM : halves.width
                height: halves.height
                radius: Theme.radius
                color: list.count > 0 ? Theme.card : "transparent"
                border.width: list.count > 0 ? Theme.hairline : 0
                border.color: Theme.line

                EmptyState {
                    anchors.centerIn: parent
                    width: parent.width - Theme.margin * 2
                    visible: list.count === 0
                    iconName: "notifications_none"
                    title: root.notices.show === DeskNotices.Unread ? qsTr("没有没看的预警") : qsTr("还没有预警")
                    text: qsTr("办件快到期或者超期时，系统会自动通知相关的人，并记在这里。")
                }
                RowList {
                    id: list

                    anchors.fill: parent
                    anchors.margins: Theme.hairline
                    objectName: "noticeList"
                    visible: list.count > 0
                    focus: true
                    model: root.notices.rows
                    onEntered: (list.currentItem as NoticeRow)?.clicked()

                    delegate: NoticeRow {
                        id: row

                        width: ListView.view.width
                        marked: list.activeFocus && row.ListView.isCurrentItem
                        opened: root.notices.current === row.noticeId
                        onClicked: {
                            list.stand(row)
                            root.notices.current = row.noticeId
                        }
                    }
                }
            }
            NoticeSheet {
                id: sheet

                x: halves.width - width
                width: halves.width * 0.4
                visible: root.notices.number !== ""
                notices: root.notices
                onCaseAsked: caseId => root.caseAsked(caseId)
            }
        }
        AppText {
            Layout.fillWidth: true
            visible: root.notices.more > 0
            text: qsTr("还有更早的 %n 份，在各个办件里", "", root.notices.more)
            size: Theme.fontCaption
            secondary: true
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
