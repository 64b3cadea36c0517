// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Large print: three choices at once, and "others". */
KioskPage {
    id: root

    property string node: ""
    property bool taking: false
    property bool applying: false

    title: menu.listsMatters ? qsTr("您要办哪一件？") : qsTr("您要办哪一类？")

    KioskMenu {
        id: menu

        shell: root.shell
        node: root.node
        applying: root.applying
        pageSize: 3
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceL

        AppText {
            Layout.fillWidth: true
            text: root.title
            size: Theme.fontHeadline
            strong: true
        }
        // No layout of layouts: see MenuPage.
        Grid {
            id: choices

            readonly property real cell: (width - columnSpacing * (columns - 1)) / columns
            readonly property int longest: {
                let most = 0;
                for (let i = 0; i < children.length; ++i) {
                    const tile = children[i] as ElderChoice;
                    most = tile && tile.objectName !== "more" ? Math.max(most, tile.text.length) : most;
                }
                return most;
            }
            /** One size for all: smaller letters where one of the names is long; the longest (English) have three lines. */
            readonly property real nameSize: longest > 22 ? (Theme.portrait ? Theme.fontBody : Theme.fontCaption)
                : longest > 18 ? Theme.fontBody : longest > 9 ? Theme.fontSubtitle : Theme.fontTitle

            Layout.fillWidth: true
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.spaceL
            rowSpacing: Theme.spaceL

            Repeater {
                model: menu.rows

                ElderChoice {
                    required property int index
                    required property string picture
                    required property string title
                    required property string node
                    required property string matter

                    objectName: "choice-" + (matter === "" ? node : matter)
                    width: choices.cell
                    height: Theme.px(Theme.portrait ? 270 : 190)
                    iconName: picture
                    text: title
                    textSize: choices.nameSize
                    textLines: 3
                    onClicked: menu.choose(index)
                }
            }
            ElderChoice {
                objectName: "more"
                width: choices.cell
                height: Theme.px(Theme.portrait ? 270 : 190)
                visible: menu.pages > 1
                iconName: "more_horiz"
                textSize: choices.nameSize
                // Not "others": a kind of matters is called that.
                text: menu.page + 1 < menu.pages ? qsTr("看后面几样") : qsTr("回到前面几样")
                hint: qsTr("第 %1 页，共 %2 页").arg(menu.page + 1).arg(menu.pages)
                onClicked: menu.nextPage()
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
