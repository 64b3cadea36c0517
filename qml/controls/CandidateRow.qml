// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Screens
import Yizhan.Theme

/** What the letters or strokes may mean, to be touched; while there is nothing, how to go about it. */
RowLayout {
    id: root

    required property InputPad pad
    /** The letters being spelled out, where no field shows them. */
    property string letters: ""

    spacing: Theme.px(Theme.desk ? 6 : 10)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("候选字")

    AppText {
        Layout.fillWidth: true
        visible: root.pad.candidates.count === 0
        text: root.pad.mode === InputPad.Digits ? "" : root.pad.mode === InputPad.Pinyin
            ? (root.pad.plain ? "" : qsTr("按拼音，或只按首字母")) : root.pad.strokeCount > 0 ? qsTr("正在认字…") : qsTr("用手指在下面写一个字")
        size: Theme.fontCaption
        secondary: true
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    AppText {
        objectName: "padLetters"
        visible: root.letters !== ""
        text: root.letters
        strong: true
        wrapMode: Text.NoWrap
    }
    Repeater {
        model: root.pad.candidates

        AppButton {
            required property int index
            required text

            objectName: "candidate-" + index
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Math.max(2, text.length)
            // The few that a rare syllable has do not become doors.
            Layout.maximumWidth: textSize * (text.length + 2)
            leftPadding: 0
            rightPadding: 0
            implicitWidth: Theme.touchSmall
            look: index === 0 ? AppButton.Tinted : AppButton.Outlined
            textSize: Theme.elder ? Theme.fontSubtitle : Theme.fontTitle
            oneLine: true
            focusPolicy: Theme.desk ? Qt.NoFocus : Qt.TabFocus
            onClicked: root.pad.choose(index)
        }
    }
    Item {
        visible: root.pad.candidates.count > 0
        Layout.fillWidth: true
        Layout.preferredWidth: 0
    }
    AppButton {
        objectName: "moreCandidates"
        visible: root.pad.hasMore
        Layout.fillHeight: true
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
