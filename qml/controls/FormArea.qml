// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Theme

/** Several lines to fill in. Tab goes on to the next control; what is longer than the box scrolls inside it. */
FocusScope {
    id: root

    property string label: ""
    property string placeholder: ""
    property int lines: 3
    property int maximumLength: 1000
    property alias text: area.text

    signal edited(text: string)

    implicitHeight: column.implicitHeight
    implicitWidth: Theme.px(320)

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.spaceXs

        AppText {
            Layout.fillWidth: true
            visible: root.label !== ""
            text: root.label
            size: Theme.fontCaption
            secondary: true
            Accessible.ignored: true
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: root.lines * Theme.fontBody * 1.5 + Theme.spaceS * 2
            radius: Theme.radiusS
            color: Theme.card
            border.width: area.activeFocus ? Theme.outline : Theme.hairline
            border.color: area.activeFocus ? Theme.action : Theme.controlBorder

            Flickable {
                id: view

                anchors.fill: parent
                anchors.margins: Theme.spaceS
                contentHeight: area.implicitHeight
                contentWidth: width
                clip: true
                boundsBehavior: Flickable.StopAtBounds

                function reveal(cursor: rect): void {
                    if (contentY > cursor.y) {
                        contentY = cursor.y
                    } else if (contentY + height < cursor.y + cursor.height) {
                        contentY = cursor.y + cursor.height - height
                    }
                }

                T.TextArea {
                    id: area

                    width: view.width
                    height: Math.max(view.height, implicitHeight)
                    implicitHeight: contentHeight
                    focus: true
                    color: Theme.ink
                    selectionColor: Theme.action
                    selectedTextColor: Theme.actionInk
                    font.family: Theme.family
                    font.pixelSize: Theme.fontBody
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.Wrap
                    selectByMouse: true
                    inputMethodHints: Qt.ImhNoPredictiveText

                    Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

                    Accessible.role: Accessible.EditableText
                    Accessible.name: root.label !== "" ? root.label : root.placeholder
                    Accessible.multiLine: true

                    onCursorRectangleChanged: view.reveal(area.cursorRectangle)
                    onTextChanged: {
                        if (area.length > root.maximumLength) {
                            area.remove(root.maximumLength, area.length)
                        }
                        root.edited(area.text)
                    }
                }
            }
            AppText {
                x: Theme.spaceS
                y: Theme.spaceS
                width: parent.width - Theme.spaceS * 2
                visible: area.text === "" && area.preeditText === ""
                text: root.placeholder
                secondary: true
                Accessible.ignored: true
            }
        }
    }
}
