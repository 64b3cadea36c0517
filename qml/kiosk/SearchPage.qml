// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * Search as one writes: letters, characters from pinyin or from the hand, digits. A certificate the community must not
 * issue is among the answers and says so. Nothing of it outlives the page.
 */
KioskPage {
    id: root

    property alias query: search.query

    /** The keys that turn the pages stand beside the field where lines are few, else below the answers. */
    readonly property bool turnerBeside: Theme.elder || !Theme.portrait

    title: qsTr("找事项")
    focus: true

    function placeNow(): var {
        return {
            query: search.query + pad.letters
        };
    }

    // Somebody brought a keyboard; what a scanner sends never gets here.
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Backspace) {
            pad.erase();
        } else if (event.key === Qt.Key_Space && (pad.composing || pad.plain)) {
            pad.plain ? pad.press(" ") : pad.choose(0);
        } else if (event.text.length === 1 && event.text > " ") {
            pad.press(event.text.toUpperCase());
        } else {
            event.accepted = false;
        }
    }

    KioskSearch {
        id: search

        shell: root.shell
        letters: pad.letters
        limit: place.most(place.height)
        pagedLimit: place.most(place.height - (root.turnerBeside ? 0 : Theme.touch + Theme.spaceM))
    }
    InputPad {
        id: pad

        objectName: "pad"
        plain: Hall.english
        onCommitted: text => search.write(pad.plain ? text.toLowerCase() : text.toUpperCase())
        onErased: search.erase()
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        anchors.bottomMargin: Theme.spaceL
        spacing: Theme.spaceM

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: Theme.touch * (Theme.portrait ? 1.2 : 1)
                radius: Theme.radius
                color: Theme.card
                border.width: Theme.outline
                border.color: Theme.action

                RowLayout {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.spaceL
                    anchors.rightMargin: Theme.spaceL
                    spacing: Theme.spaceM

                    Icon {
                        name: "search"
                        size: Theme.iconS
                    }
                    AppText {
                        objectName: "query"
                        Layout.fillWidth: true
                        text: search.shown !== "" ? search.shown : pad.mode === InputPad.Ink ? qsTr("在下面用手指写字")
                            : pad.mode === InputPad.Digits ? qsTr("按数字，如 12345") : qsTr("按拼音或首字母，如 gljt")
                        secondary: search.shown === ""
                        strong: search.shown !== ""
                        size: search.shown === "" ? Theme.fontBody : Theme.portrait ? Theme.fontTitle : Theme.fontSubtitle
                        maximumLineCount: 1
                        elide: Text.ElideLeft
                    }
                }
            }
            PageTurner {
                Layout.fillWidth: false
                visible: root.turnerBeside && search.pages > 1
                narrow: true
                page: search.page
                pages: search.pages
                onNextWanted: search.nextPage()
                onPreviousWanted: search.previousPage()
            }
        }
        Item {
            id: place

            /** As many answers as that height has room for, also while the voice has its place. */
            function most(room: real): int {
                const lines = Math.floor((room + hits.rowSpacing) / (lowestHit.height + hits.rowSpacing));
                const choices = Theme.elder ? 4 : 6;
                return Math.min(Math.floor(choices / hits.columns), Math.max(1, lines)) * hits.columns;
            }

            Layout.fillWidth: true
            Layout.fillHeight: true

            HitRow {
                id: lowestHit

                // Measured, never seen: what is not visible has no height of its own.
                opacity: 0
                enabled: false
                width: hits.cellWidth
                Accessible.ignored: true
                banned: false
                // English names, and all in large print, need their two lines more often than not.
                title: Hall.english || Theme.elder ? "—\n—" : "—"
                hint: "—"
            }
            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                visible: search.hits.count === 0
                iconName: search.shown === "" ? "keyboard" : "search_off"
                title: search.shown === "" ? qsTr("拼出或写出要办的事") : qsTr("没有找到")
                text: search.shown !== "" ? qsTr("换个说法试试，或者按“说不清”取号，工作人员帮您。")
                    : pad.mode === InputPad.Ink ? qsTr("写一个字，选一个字，再写下一个") : qsTr("只按首字母就行：高龄津贴按 GLJT")
            }
            EvenGrid {
                id: hits

                width: parent.width
                columns: Theme.portrait ? 1 : 2
                columnSpacing: Theme.spaceM
                rowSpacing: Theme.spaceS

                Repeater {
                    model: search.hits

                    HitRow {
                        required property int index

                        objectName: "hit-" + index
                        width: hits.cellWidth
                        onClicked: search.choose(index)
                    }
                }
            }
            PageTurner {
                anchors.bottom: parent.bottom
                width: parent.width
                visible: !root.turnerBeside && search.pages > 1
                page: search.page
                pages: search.pages
                onNextWanted: search.nextPage()
                onPreviousWanted: search.previousPage()
            }
        }
        WritingPad {
            Layout.fillWidth: true
            pad: pad
            onCleared: search.clear()
        }
        GeneralButton {
            Layout.fillWidth: true
            visible: Theme.portrait
            page: root
        }
    }
}
