// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Screens
import Yizhan.Theme

/**
 * What the letters or strokes may mean, to be touched; while there is nothing, how to go about it. No layout, for the
 * reason that KeyRows names.
 */
Item {
    id: root

    required property InputPad pad
    /** The letters being spelled out, where no field shows them. */
    property string letters: ""

    readonly property real gap: Theme.px(Theme.desk ? 6 : 10)
    readonly property int count: pad.candidates.count
    /** What the candidates share. */
    readonly property real room: width - row.x - (more.visible ? more.width + gap : 0)

    implicitHeight: Theme.touch

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("候选字")

    AppText {
        anchors.verticalCenter: parent.verticalCenter
        x: row.x
        width: root.room
        visible: root.count === 0
        text: root.pad.mode === InputPad.Digits ? "" : root.pad.mode === InputPad.Pinyin
            ? qsTr("按拼音，或只按首字母") : root.pad.strokeCount > 0 ? qsTr("正在认字…") : qsTr("用手指在下面写一个字")
        size: Theme.fontCaption
        secondary: true
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    AppText {
        id: spelled

        objectName: "padLetters"
        anchors.verticalCenter: parent.verticalCenter
        visible: root.letters !== ""
        text: root.letters
        strong: true
        wrapMode: Text.NoWrap
    }
    Row {
        id: row

        x: spelled.visible ? spelled.implicitWidth + root.gap : 0
        height: parent.height
        spacing: root.gap

        Repeater {
            model: root.pad.candidates

            AppButton {
                required property int index
                required text

                objectName: "candidate-" + index
                // The few that a rare syllable has do not become doors.
                width: Math.min((root.room - root.gap * (root.count - 1)) / root.count, textSize * (text.length + 2))
                height: row.height
                leftPadding: 0
                rightPadding: 0
                look: index === 0 ? AppButton.Tinted : AppButton.Outlined
                textSize: Theme.elder ? Theme.fontSubtitle : Theme.fontTitle
                oneLine: true
                focusPolicy: Theme.desk ? Qt.NoFocus : Qt.TabFocus
                onClicked: root.pad.choose(index)
            }
        }
    }
    AppButton {
        id: more

        objectName: "moreCandidates"
        anchors.right: parent.right
        height: parent.height
        visible: root.pad.hasMore
        leftPadding: Theme.spaceS
        rightPadding: Theme.spaceS
        implicitWidth: Theme.touchSmall * 1.5
        look: AppButton.Plain
        text: qsTr("更多")
        oneLine: true
        focusPolicy: Theme.desk ? Qt.NoFocus : Qt.TabFocus
        onClicked: root.pad.more()
    }
}
