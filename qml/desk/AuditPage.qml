// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Who did what, newest first, for the leader: by kind, time, person and case. */
FocusScope {
    id: root

    required property DeskAudit audit
    /** While it is the page that is seen. */
    required property bool shown

    readonly property list<real> shares: [0.14, 0.16, 0.18, 0.22, 0.30]

    onShownChanged: {
        if (root.shown) {
            root.audit.load()
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceM

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppText {
                text: qsTr("操作记录")
                size: Theme.fontTitle
                strong: true
                wrapMode: Text.NoWrap
            }
            AppText {
                Layout.fillWidth: true
                text: root.audit.total > 0 ? qsTr("共 %1 条，只增不改").arg(root.audit.total) : ""
                size: Theme.fontCaption
                secondary: true
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            FormField {
                id: search

                Layout.preferredWidth: Theme.px(280)
                objectName: "auditSearch"
                iconName: "search"
                placeholder: qsTr("姓名 / 办件号  Ctrl+F")
                text: root.audit.search
                onEdited: text => root.audit.search = text
                Keys.onDownPressed: list.forceActiveFocus()
                Keys.onEscapePressed: {
                    root.audit.search = ""
                    list.forceActiveFocus()
                }

                Shortcut {
                    sequence: "Ctrl+F"
                    enabled: root.shown
                    onActivated: search.forceActiveFocus()
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            Repeater {
                model: [qsTr("全部操作"), qsTr("密码输错"), qsTr("看过详情"), qsTr("查号没查到")]

                ChoiceButton {
                    id: kind

                    required property int index
                    required property string modelData

                    objectName: "auditKind-" + kind.index
                    implicitHeight: Theme.px(36)
                    checkable: false
                    checked: root.audit.kind === kind.index
                    text: kind.modelData
                    onClicked: root.audit.kind = kind.index
                }
            }
            Item {
                width: Theme.spaceM
                height: 1
            }
            Repeater {
                model: [{ days: 1, text: qsTr("今天") }, { days: 7, text: qsTr("近 7 天") }, { days: 0, text: qsTr("不限时间") }]

                ChoiceButton {
                    id: span

                    required property var modelData

                    objectName: "auditDays-" + span.modelData.days
                    implicitHeight: Theme.px(36)
                    checkable: false
                    checked: root.audit.days === span.modelData.days
                    text: span.modelData.text
                    onClicked: root.audit.days = span.modelData.days
                }
            }
        }
        Notice {
            Layout.fillWidth: true
            objectName: "wrongToday"
            visible: root.audit.wrongToday > 0
            severity: Notice.Warning
            text: qsTr("今天有 %n 次密码输错。", "", root.audit.wrongToday)
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            radius: Theme.radius
            color: list.count > 0 ? Theme.card : "transparent"
            border.width: list.count > 0 ? Theme.hairline : 0
            border.color: Theme.line

            EmptyState {
                anchors.centerIn: parent
                width: parent.width - Theme.margin * 2
                visible: list.count === 0 && !root.audit.loading
                iconName: "history"
                title: root.audit.message
                text: qsTr("换一个时间或种类，或改一改搜索的字。")
            }
            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Theme.hairline
                visible: list.count > 0
                spacing: 0

                CaseColumns {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.px(40)
                    shares: root.shares

                    AppText { text: qsTr("时间"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                    AppText { text: qsTr("谁"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                    AppText { text: qsTr("做了什么"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                    AppText { text: qsTr("对哪一件"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                    AppText { text: qsTr("说明"); size: Theme.fontCaption; secondary: true; elide: Text.ElideRight }
                }
                RowList {
                    id: list

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    objectName: "auditList"
                    focus: true
                    model: root.audit.rows

                    // The next page comes before the end is seen.
                    onContentYChanged: {
                        if (list.contentY > list.contentHeight - list.height * 2) {
                            root.audit.loadMore()
                        }
                    }

                    delegate: AuditRow {
                        id: row

                        width: ListView.view.width
                        shares: root.shares
                        marked: list.activeFocus && row.ListView.isCurrentItem
                    }
                }
            }
        }
    }
}
